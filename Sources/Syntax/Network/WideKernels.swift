import CVectorKernels

/// The loops in C for processors with vectors of 32 bytes; part of the same wall as ``Kernels``.
package enum WideKernels {
  /// Whether the processor has such vectors.
  package static let areAvailable = standpunkt_has_wide_vectors() != 0

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

  /// What `IntegerKernels.multiplyAdd` does.
  static func multiplyAdd(
    _ values: [Int16], scales: [Float], _ weights: PackedWeights, rows: Int, into result: inout [Float]
  ) {
    standpunkt_multiply_add(
      values, scales, weights.values, weights.scales, rows, weights.inputs / 2, weights.outputs, &result)
  }

  /// What `RecurrentKernels.forward` puts out, for the sentences that start in these rows.
  package static func recurrentForward(gates: Matrix, input: Matrix, starts: [Int]) -> Matrix {
    let width = input.stride
    precondition(gates.rows == input.rows && gates.stride == 3 * width && width % 16 == 0)
    precondition(starts.last == input.rows)
    var output = Matrix(rows: input.rows, columns: width)
    gates.values.withUnsafeBufferPointer { gates in
      input.values.withUnsafeBufferPointer { input in
        output.values.withUnsafeMutableBufferPointer { output in
          guard let gates = gates.baseAddress, let input = input.baseAddress, let output = output.baseAddress else {
            return
          }
          for (start, end) in zip(starts, starts.dropFirst()) {
            standpunkt_recurrent_forward(
              gates + start * 3 * width, input + start * width, end - start, width, output + start * width)
          }
        }
      }
    }
    return output
  }
}
