import CVectorKernels

/// The inner loops of the networks, over raw memory.
///
/// The package's wall around the arithmetic of the networks: with ``RecurrentKernels`` the only place of this target that
/// uses unsafe pointers. Callers pass arrays; every call checks here that what it reads and writes lies inside them.
/// All loops run in vectors of eight floats, which compile to the widest registers that the build allows, and give the
/// same sums, bit for bit, whatever that width is.
package enum Kernels {
  package typealias Vector = SIMD8<Float>

  /// Adds the product of an `n × k` matrix with a `k × m` matrix to an `n × m` matrix.
  ///
  /// The element in row i and column p of the left matrix lies at `leftStart + i · rowStep + p · columnStep`, so the same
  /// loop multiplies by a transposed matrix. `m` is `stride`, a multiple of eight.
  package static func multiplyAdd(
    _ left: [Float], at leftStart: Int, rowStep: Int, columnStep: Int, shape: (n: Int, k: Int), _ right: [Float],
    at rightStart: Int, rightStride: Int, into result: inout [Float], at resultStart: Int, stride: Int,
    usesWideVectors: Bool = WideKernels.areAvailable
  ) {
    let (n, k) = shape
    guard n > 0, k > 0, stride > 0 else { return }
    precondition(leftStart + (n - 1) * rowStep + (k - 1) * columnStep < left.count)
    precondition(rightStart + (k - 1) * rightStride + stride <= right.count)
    precondition(resultStart + n * stride <= result.count && stride % 8 == 0)
    left.withUnsafeBufferPointer { left in
      right.withUnsafeBufferPointer { right in
        result.withUnsafeMutableBufferPointer { result in
          withUnsafeTemporaryAllocation(of: Float.self, capacity: k * 8) { panel in
            guard let a = left.baseAddress, let b = right.baseAddress, let c = result.baseAddress,
              let panel = panel.baseAddress
            else { return }
            for column in Swift.stride(from: 0, to: stride, by: 8) {
              pack(b + rightStart + column, rightStride, k, into: panel)
              if usesWideVectors {
                standpunkt_multiply_panel(
                  a + leftStart, rowStep, columnStep, n, k, panel, c + resultStart + column, stride)
                continue
              }
              var row = 0
              while row + 6 <= n {
                multiplySixRows(
                  a + leftStart + row * rowStep, rowStep, columnStep, k, panel, c + resultStart + row * stride + column,
                  stride)
                row += 6
              }
              while row < n {
                multiplyRow(
                  a + leftStart + row * rowStep, columnStep, k, panel, c + resultStart + row * stride + column)
                row += 1
              }
            }
          }
        }
      }
    }
  }

  /// Copies eight columns so that they lie together: rows a power of two apart would push each other out of the cache.
  @inline(__always)
  private static func pack(
    _ source: UnsafePointer<Float>, _ stride: Int, _ count: Int, into panel: UnsafeMutablePointer<Float>
  ) {
    for row in 0..<count { store(load(source + row * stride), panel + row * 8) }
  }

  @inline(__always)
  private static func load(_ pointer: UnsafePointer<Float>) -> Vector {
    UnsafeRawPointer(pointer).loadUnaligned(as: Vector.self)
  }

  @inline(__always)
  private static func store(_ vector: Vector, _ pointer: UnsafeMutablePointer<Float>) {
    UnsafeMutableRawPointer(pointer).storeBytes(of: vector, as: Vector.self)
  }

  @inline(__always)
  private static func multiplySixRows(
    _ a: UnsafePointer<Float>, _ rowStep: Int, _ columnStep: Int, _ k: Int, _ panel: UnsafePointer<Float>,
    _ c: UnsafeMutablePointer<Float>, _ stride: Int
  ) {
    var sum0 = load(c)
    var sum1 = load(c + stride)
    var sum2 = load(c + 2 * stride)
    var sum3 = load(c + 3 * stride)
    var sum4 = load(c + 4 * stride)
    var sum5 = load(c + 5 * stride)
    var a = a
    var panel = panel
    for _ in 0..<k {
      let vector = load(panel)
      sum0 += vector * a[0]
      sum1 += vector * a[rowStep]
      sum2 += vector * a[2 * rowStep]
      sum3 += vector * a[3 * rowStep]
      sum4 += vector * a[4 * rowStep]
      sum5 += vector * a[5 * rowStep]
      a += columnStep
      panel += 8
    }
    store(sum0, c)
    store(sum1, c + stride)
    store(sum2, c + 2 * stride)
    store(sum3, c + 3 * stride)
    store(sum4, c + 4 * stride)
    store(sum5, c + 5 * stride)
  }

  @inline(__always)
  private static func multiplyRow(
    _ a: UnsafePointer<Float>, _ columnStep: Int, _ k: Int, _ panel: UnsafePointer<Float>,
    _ c: UnsafeMutablePointer<Float>
  ) {
    var sum = load(c)
    for p in 0..<k { sum += load(panel + p * 8) * a[p * columnStep] }
    store(sum, c)
  }
}

/// Loops over rows.
extension Kernels {
  @inline(__always)
  private static func load(_ pointer: UnsafeMutablePointer<Float>) -> Vector { load(UnsafePointer(pointer)) }

  /// Writes some rows of a matrix as the columns of another.
  static func transpose(_ source: Matrix, rows: Range<Int>, into result: inout Matrix) {
    precondition(rows.upperBound <= source.rows && result.rows == source.columns && result.columns == rows.count)
    let (columns, sourceStride, stride) = (source.columns, source.stride, result.stride)
    source.values.withUnsafeBufferPointer { source in
      result.values.withUnsafeMutableBufferPointer { result in
        for row in rows {
          for column in 0..<columns {
            result[column * stride + row - rows.lowerBound] = source[row * sourceStride + column]
          }
        }
      }
    }
  }

  /// Sets the values in `range`.
  package static func fill(_ values: inout [Float], _ range: Range<Int>, with value: Float) {
    precondition(range.lowerBound >= 0 && range.upperBound <= values.count)
    values.withUnsafeMutableBufferPointer { values in
      for index in range { values[index] = value }
    }
  }

  /// Sets every value.
  package static func fill(_ values: inout [Float], with value: Float) {
    values.withUnsafeMutableBufferPointer { $0.update(repeating: value) }
  }

  /// Copies `count` values.
  package static func copy(
    _ source: [Float], at start: Int, count: Int, into target: inout [Float], at position: Int
  ) {
    precondition(start >= 0 && start + count <= source.count && position >= 0 && position + count <= target.count)
    source.withUnsafeBufferPointer { source in
      target.withUnsafeMutableBufferPointer { target in
        for index in 0..<count { target[position + index] = source[start + index] }
      }
    }
  }

  /// Adds `count` values, each times `factor`.
  package static func add(
    _ source: [Float], at start: Int, count: Int, times factor: Float = 1, into target: inout [Float], at position: Int
  ) {
    precondition(start >= 0 && start + count <= source.count && position >= 0 && position + count <= target.count)
    source.withUnsafeBufferPointer { source in
      target.withUnsafeMutableBufferPointer { target in
        guard let source = source.baseAddress, let target = target.baseAddress else { return }
        var index = 0
        while index + 8 <= count {
          let place = target + position + index
          store(load(place) + load(source + start + index) * factor, place)
          index += 8
        }
        while index < count {
          target[position + index] += source[start + index] * factor
          index += 1
        }
      }
    }
  }

  /// The sum of the products of `count` values, a multiple of eight.
  package static func dot(_ left: [Float], at leftStart: Int, _ right: [Float], at rightStart: Int, count: Int) -> Float
  {
    precondition(leftStart >= 0 && leftStart + count <= left.count && count % 8 == 0)
    precondition(rightStart >= 0 && rightStart + count <= right.count)
    return left.withUnsafeBufferPointer { left in
      right.withUnsafeBufferPointer { right in
        guard let left = left.baseAddress, let right = right.baseAddress else { return 0 }
        var sum = Vector()
        for index in Swift.stride(from: 0, to: count, by: 8) {
          sum += load(left + leftStart + index) * load(right + rightStart + index)
        }
        return sum.sum()
      }
    }
  }

  /// Adds `count` signed bytes, each times `scale`.
  package static func add(
    bytes: RawSpan, at offset: Int, count: Int, scale: Float, into target: inout [Float], at position: Int
  ) {
    precondition(offset >= 0 && offset + count <= bytes.byteCount && position >= 0 && position + count <= target.count)
    bytes.withUnsafeBytes { bytes in
      target.withUnsafeMutableBufferPointer { target in
        guard let source = bytes.baseAddress, let target = target.baseAddress else { return }
        let values = (source + offset).assumingMemoryBound(to: Int8.self)
        if WideKernels.areAvailable, count % 8 == 0 {
          standpunkt_add_bytes(values, count, scale, target + position)
        } else {
          for index in 0..<count { target[position + index] += Float(values[index]) * scale }
        }
      }
    }
  }

  /// One step of Adam (Kingma and Ba, 2015) on `count` values, a multiple of eight: `decays` are those of the means of
  /// gradients and of their squares, and each gradient is multiplied by `factor` first.
  package static func adam(
    _ values: inout [Float], first: inout [Float], second: inout [Float], at start: Int, count: Int,
    gradient: [Float], at gradientStart: Int, factor: Float, rate: Float, decays: (first: Float, second: Float)
  ) {
    precondition(start >= 0 && start + count <= values.count && count % 8 == 0)
    precondition(start + count <= first.count && start + count <= second.count)
    precondition(gradientStart >= 0 && gradientStart + count <= gradient.count)
    values.withUnsafeMutableBufferPointer { values in
      first.withUnsafeMutableBufferPointer { first in
        second.withUnsafeMutableBufferPointer { second in
          gradient.withUnsafeBufferPointer { gradient in
            guard let values = values.baseAddress, let first = first.baseAddress, let second = second.baseAddress,
              let gradient = gradient.baseAddress
            else { return }
            for index in Swift.stride(from: 0, to: count, by: 8) {
              let slope = load(gradient + gradientStart + index) * factor
              let place = start + index
              let mean = load(first + place) * decays.first + slope * (1 - decays.first)
              let square = load(second + place) * decays.second + slope * slope * (1 - decays.second)
              store(mean, first + place)
              store(square, second + place)
              store(load(values + place) - mean * rate / (square.squareRoot() + 1e-8), values + place)
            }
          }
        }
      }
    }
  }

  /// The little-endian value at a byte offset.
  package static func value<Value: BitwiseCopyable>(_ bytes: RawSpan, at offset: Int, as type: Value.Type) -> Value {
    precondition(offset >= 0 && offset + MemoryLayout<Value>.size <= bytes.byteCount)
    return bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: offset, as: type) }
  }

  /// The slope below zero of ``rectify(_:)``.
  package static let leak: Float = 0.1

  /// Leaky rectifier: what is below zero is multiplied by ``leak``.
  package static func rectify(_ values: inout [Float]) {
    values.withUnsafeMutableBufferPointer { values in
      for index in values.indices { values[index] = max(values[index], values[index] * leak) }
    }
  }

  /// Turns the gradient after ``rectify(_:)`` into the one before it; `output` is what it gave.
  package static func rectifyBackward(_ gradient: inout [Float], output: [Float]) {
    precondition(gradient.count == output.count)
    gradient.withUnsafeMutableBufferPointer { gradient in
      output.withUnsafeBufferPointer { output in
        for index in gradient.indices { gradient[index] *= output[index] > 0 ? 1 : leak }
      }
    }
  }

  /// Sets each value to 0 with the probability `rate`, and else to 1 / (1 − rate). The random numbers are those of a
  /// 64-bit linear congruential generator (Knuth's multiplier), two decisions from the upper bits of each.
  package static func fillMask(_ values: inout [Float], dropping rate: Float, state: inout UInt64) {
    let threshold = UInt32(rate * 4096)
    let kept = 1 / (1 - rate)
    var current = state
    values.withUnsafeMutableBufferPointer { values in
      var index = 0
      while index < values.count {
        current = current &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        var bits = UInt32(truncatingIfNeeded: current >> 32)
        bits ^= bits >> 15
        let end = min(index + 2, values.count)
        while index < end {
          values[index] = bits & 0xFFF >= threshold ? kept : 0
          bits >>= 12
          index += 1
        }
      }
    }
    state = current
  }

  /// Multiplies element by element.
  package static func multiply(_ values: inout [Float], by factors: [Float]) {
    precondition(values.count == factors.count)
    values.withUnsafeMutableBufferPointer { values in
      factors.withUnsafeBufferPointer { factors in
        for index in values.indices { values[index] *= factors[index] }
      }
    }
  }
}
