import CVectorKernels

/// The loops in C for processors with vectors of 32 bytes or more; part of the same wall as ``Kernels``.
package enum WideKernels {
  /// How many bytes the vectors of the processor hold: 64, 32, or 0 where the loops in C cannot run.
  package static let vectorBytes = Int(standpunkt_vector_bytes())
  /// Whether the processor has such vectors.
  package static let areAvailable = vectorBytes > 0

  /// What `IntegerKernels.scaled` does, for a multiple of sixteen inputs.
  static func scaled(_ matrix: Matrix, inputs: Int) -> (values: [Int16], scales: [Float]) {
    precondition(inputs % 16 == 0 && inputs <= matrix.stride)
    let rows = matrix.rows
    var scales = [Float](repeating: 0, count: rows)
    let values = [Int16](unsafeUninitializedCapacity: rows * inputs) { target, count in
      if let target = target.baseAddress {
        standpunkt_scale_rows(
          matrix.values, rows, matrix.stride, inputs, PackedWeights.inputLimit, target, &scales)
      }
      count = rows * inputs
    }
    return (values, scales)
  }

  /// Each row of a matrix between the rows before and after it in its sentence, as one row of scaled integers.
  ///
  /// Between the sentences stands a row of zeros, so that a window is three rows that lie together.
  static func scaledWindows(_ matrix: Matrix, starts: [Int]) -> (values: [Int16], scales: [Float]) {
    let (rows, width) = (matrix.rows, matrix.stride)
    let inputs = 3 * width
    precondition(inputs % 16 == 0 && starts.first == 0 && starts.last == rows)
    var padded = [Float](repeating: 0, count: (rows + starts.count) * width)
    for (sentence, (start, end)) in zip(starts, starts.dropFirst()).enumerated() {
      Kernels.copy(
        matrix.values, at: start * width, count: (end - start) * width, into: &padded,
        at: (start + sentence + 1) * width)
    }
    var scales = [Float](repeating: 0, count: rows)
    let values = [Int16](unsafeUninitializedCapacity: rows * inputs) { target, count in
      padded.withUnsafeBufferPointer { padded in
        scales.withUnsafeMutableBufferPointer { scales in
          guard let target = target.baseAddress, let padded = padded.baseAddress, let scales = scales.baseAddress
          else { return }
          for (sentence, (start, end)) in zip(starts, starts.dropFirst()).enumerated() {
            standpunkt_scale_rows(
              padded + (start + sentence) * width, end - start, width, inputs, PackedWeights.inputLimit,
              target + start * inputs, scales + start)
          }
        }
      }
      count = rows * inputs
    }
    return (values, scales)
  }

  /// What `IntegerKernels.multiplyAdd` does.
  package static func multiplyAdd(
    _ values: [Int16], scales: [Float], _ weights: PackedWeights, rows: Int, into result: inout [Float],
    vectorBytes: Int = vectorBytes
  ) {
    result.withUnsafeMutableBufferPointer { result in
      guard let result = result.baseAddress else { return }
      standpunkt_multiply_add(
        Int32(vectorBytes), values, scales, weights.values, weights.scales, result, weights.outputs, rows,
        weights.inputs / 2,
        weights.outputs, result)
    }
  }

  /// `rows · weights + bias`, in rows that are `weights.outputs` wide.
  static func affine(_ rows: ScaledRows, _ weights: PackedWeights, bias: [Float]) -> [Float] {
    let (count, outputs) = (rows.scales.count, weights.outputs)
    precondition(rows.inputs == weights.inputs && rows.values.count >= count * rows.inputs)
    precondition(weights.values.count >= weights.inputs * outputs && weights.scales.count >= outputs)
    precondition(outputs % 8 == 0 && bias.count >= outputs)
    return [Float](unsafeUninitializedCapacity: count * outputs) { result, initialized in
      if let result = result.baseAddress {
        standpunkt_multiply_add(
          Int32(vectorBytes), rows.values, rows.scales, weights.values, weights.scales, bias, 0, count,
          weights.inputs / 2, outputs, result)
      }
      initialized = count * outputs
    }
  }

  /// The sums of the products of a row of `left` with each of these rows of `right`: what `Kernels.dot` gives for each.
  package static func dots(
    _ left: Matrix, row: Int, with right: Matrix, rows: Range<Int>, into sums: inout [Float]
  ) {
    let stride = right.stride
    precondition(left.row(row).upperBound <= left.values.count && left.stride == stride && row >= 0)
    precondition(rows.lowerBound >= 0 && rows.upperBound <= right.rows && sums.count >= rows.count)
    left.values.withUnsafeBufferPointer { left in
      right.values.withUnsafeBufferPointer { right in
        guard let left = left.baseAddress, let right = right.baseAddress else { return }
        standpunkt_dot_rows(
          left + row * stride, stride, right + rows.lowerBound * stride, rows.count, stride, &sums)
      }
    }
  }

  /// What `RecurrentKernels.forward` puts out, for the sentences that start in these rows.
  package static func recurrentForward(
    gates: Matrix, input: Matrix, starts: [Int], vectorBytes: Int = vectorBytes
  ) -> Matrix {
    let width = input.stride
    precondition(gates.rows == input.rows && gates.stride == 3 * width && width % 16 == 0)
    precondition(starts.last == input.rows)
    let output = [Float](unsafeUninitializedCapacity: input.rows * width) { output, count in
      gates.values.withUnsafeBufferPointer { gates in
        input.values.withUnsafeBufferPointer { input in
          guard let gates = gates.baseAddress, let input = input.baseAddress, let output = output.baseAddress else {
            return
          }
          for (start, end) in zip(starts, starts.dropFirst()) {
            standpunkt_recurrent_forward(
              Int32(vectorBytes), gates + start * 3 * width, input + start * width, end - start, width,
              output + start * width)
          }
        }
      }
      count = input.rows * width
    }
    return Matrix(rows: input.rows, columns: width, values: output)
  }
}
