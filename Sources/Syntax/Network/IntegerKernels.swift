/// The inner loops of products of 16-bit integers; part of the same wall as ``Kernels``.
package enum IntegerKernels {
  private typealias Pairs = SIMD8<Int16>
  private typealias Sums = SIMD4<Int32>

  /// The first `inputs` columns of each row as integers up to ``PackedWeights/limit``, and what one unit is worth in each
  /// row.
  package static func scaled(
    _ matrix: Matrix, inputs: Int, usesWideVectors: Bool = WideKernels.areAvailable
  ) -> (values: [Int16], scales: [Float]) {
    precondition(inputs <= matrix.stride && inputs % 2 == 0)
    if usesWideVectors, inputs % 16 == 0 { return WideKernels.scaled(matrix, inputs: inputs) }
    let (rows, stride) = (matrix.rows, matrix.stride)
    var scales = [Float](repeating: 0, count: rows)
    let values = [Int16](unsafeUninitializedCapacity: rows * inputs) { target, count in
      matrix.values.withUnsafeBufferPointer { source in
        for row in 0..<rows {
          let first = row * stride
          var largest: Float = 0
          for index in first..<first + inputs { largest = max(largest, abs(source[index])) }
          let scale = max(largest / PackedWeights.inputLimit, 1e-12)
          let factor = 1 / scale
          for index in 0..<inputs {
            // Adding and taking away 1.5 · 2²³ rounds to the nearest whole number.
            let rounded = (source[first + index] * factor + 12_582_912) - 12_582_912
            target[row * inputs + index] = Int16(truncatingIfNeeded: Int32(rounded))
          }
          scales[row] = scale
        }
      }
      count = rows * inputs
    }
    return (values, scales)
  }

  /// Adds the products of rows of scaled values with packed weights to rows of floats, `weights.outputs` apart.
  package static func multiplyAdd(
    _ values: [Int16], scales: [Float], _ weights: PackedWeights, rows: Int, into result: inout [Float],
    usesWideVectors: Bool = WideKernels.areAvailable
  ) {
    let (pairs, outputs) = (weights.inputs / 2, weights.outputs)
    precondition(values.count >= rows * weights.inputs && scales.count >= rows && result.count >= rows * outputs)
    precondition(weights.values.count >= weights.inputs * outputs && weights.scales.count >= outputs)
    precondition(outputs % 8 == 0)
    if usesWideVectors {
      return WideKernels.multiplyAdd(values, scales: scales, weights, rows: rows, into: &result)
    }
    values.withUnsafeBytes { left in
      weights.values.withUnsafeBytes { right in
        weights.scales.withUnsafeBufferPointer { outputScales in
          result.withUnsafeMutableBufferPointer { result in
            guard let left = left.baseAddress, let right = right.baseAddress, let result = result.baseAddress,
              let outputScales = outputScales.baseAddress
            else { return }
            for column in stride(from: 0, to: outputs, by: 8) {
              let panel = Panel(start: right + column * pairs * 4, pairs: pairs)
              var row = 0
              while row < rows {
                // Where fewer than four rows are left, the last one stands for those that are missing.
                let count = min(4, rows - row)
                let first = left + row * weights.inputs * 2
                let step = weights.inputs * 2
                let sums = panel.multiply(
                  first, first + min(1, count - 1) * step, first + min(2, count - 1) * step,
                  first + (count - 1) * step)
                let target = result + row * outputs + column
                add(sums.0, scales[row], outputScales + column, target)
                if count > 1 { add(sums.1, scales[row + 1], outputScales + column, target + outputs) }
                if count > 2 { add(sums.2, scales[row + 2], outputScales + column, target + 2 * outputs) }
                if count > 3 { add(sums.3, scales[row + 3], outputScales + column, target + 3 * outputs) }
                row += count
              }
            }
          }
        }
      }
    }
  }

  /// Sums for eight outputs of one row.
  private typealias RowSums = (Sums, Sums)

  /// The weights of eight outputs.
  private struct Panel {
    let start: UnsafeRawPointer
    let pairs: Int

    @inline(__always)
    func multiply(
      _ a: UnsafeRawPointer, _ b: UnsafeRawPointer, _ c: UnsafeRawPointer, _ d: UnsafeRawPointer
    ) -> (RowSums, RowSums, RowSums, RowSums) {
      var (a0, a1, b0, b1) = (Sums(), Sums(), Sums(), Sums())
      var (c0, c1, d0, d1) = (Sums(), Sums(), Sums(), Sums())
      var place = start
      for offset in Swift.stride(from: 0, to: pairs * 4, by: 4) {
        let low = place.loadUnaligned(as: Pairs.self)
        let high = (place + 16).loadUnaligned(as: Pairs.self)
        let (a, b) = (pair(a + offset), pair(b + offset))
        a0 &+= products(a, low)
        a1 &+= products(a, high)
        b0 &+= products(b, low)
        b1 &+= products(b, high)
        let (c, d) = (pair(c + offset), pair(d + offset))
        c0 &+= products(c, low)
        c1 &+= products(c, high)
        d0 &+= products(d, low)
        d1 &+= products(d, high)
        place += 32
      }
      return ((a0, a1), (b0, b1), (c0, c1), (d0, d1))
    }

    /// A pair of inputs, four times.
    @inline(__always)
    private func pair(_ place: UnsafeRawPointer) -> Pairs {
      unsafeBitCast(Sums(repeating: place.loadUnaligned(as: Int32.self)), to: Pairs.self)
    }

    /// The sums of products of pairs: what `pmaddwd` computes, in the form in which the compiler finds it.
    @inline(__always)
    private func products(_ left: Pairs, _ right: Pairs) -> Sums {
      let products = SIMD8<Int32>(truncatingIfNeeded: left) &* SIMD8<Int32>(truncatingIfNeeded: right)
      return products.evenHalf &+ products.oddHalf
    }
  }

  @inline(__always)
  private static func add(
    _ sums: RowSums, _ scale: Float, _ outputScales: UnsafePointer<Float>, _ result: UnsafeMutablePointer<Float>
  ) {
    for lane in 0..<4 { result[lane] += Float(sums.0[lane]) * (scale * outputScales[lane]) }
    for lane in 0..<4 { result[4 + lane] += Float(sums.1[lane]) * (scale * outputScales[4 + lane]) }
  }
}
