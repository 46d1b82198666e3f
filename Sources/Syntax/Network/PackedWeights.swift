/// The weights of a linear map as 16-bit integers, for use after training: twice as fast as floats on every x86-64.
///
/// Each row of inputs is scaled to ±4,095, and the weights of each output as far as the sum of their products, whatever the
/// inputs, stays within 32 bits.
package struct PackedWeights: Sendable {
  /// The largest absolute value of an input.
  static let inputLimit: Float = 4095
  /// The largest absolute value of a weight.
  private static let weightLimit: Float = 32767
  /// The largest absolute value of a sum, with room for what rounding adds.
  private static let sumLimit: Float = 2_100_000_000

  /// Number of inputs, rounded up to a pair.
  let inputs: Int
  /// Number of outputs, rounded up as ``Matrix/stride`` is.
  let outputs: Int
  /// For each eight outputs, for each pair of inputs, for each of the outputs, its two weights.
  let values: [Int16]
  /// What one unit of each output is worth, before the input's scale.
  let scales: [Float]

  /// Packs a matrix with a row for each input.
  package init(_ weights: Matrix) {
    inputs = (weights.rows + 1) / 2 * 2
    outputs = weights.stride
    var scales = [Float](repeating: 1, count: weights.stride)
    for column in 0..<weights.columns {
      var largest: Float = 0
      var sum: Float = 0
      for row in 0..<weights.rows {
        largest = max(largest, abs(weights[row, column]))
        sum += abs(weights[row, column])
      }
      scales[column] = max(largest / Self.weightLimit, sum * Self.inputLimit / Self.sumLimit, 1e-12)
    }
    var values = [Int16](repeating: 0, count: inputs * weights.stride)
    for row in 0..<weights.rows {
      for column in 0..<weights.columns {
        let place = (column / 8 * (inputs / 2) + row / 2) * 16 + column % 8 * 2 + row % 2
        values[place] = Int16((weights[row, column] / scales[column]).rounded())
      }
    }
    self.values = values
    self.scales = scales
  }
}

/// The rows of a matrix as 16-bit integers, each with a scale of its own: what packed weights are multiplied with.
package struct ScaledRows: Sendable {
  let inputs: Int
  let values: [Int16]
  let scales: [Float]

  /// The first `inputs` columns of each row.
  init(_ matrix: Matrix, inputs: Int) {
    self.inputs = inputs
    (values, scales) = IntegerKernels.scaled(matrix, inputs: inputs)
  }

  /// Each row between the rows before and after it in its sentence.
  init(windowsOver matrix: Matrix, starts: [Int]) {
    inputs = 3 * matrix.stride
    (values, scales) = WideKernels.scaledWindows(matrix, starts: starts)
  }
}

extension Matrix {
  /// Adds `left · weights`.
  mutating func add(_ left: ScaledRows, times weights: PackedWeights) {
    precondition(weights.outputs == stride && left.inputs == weights.inputs && left.scales.count == rows)
    IntegerKernels.multiplyAdd(left.values, scales: left.scales, weights, rows: rows, into: &self.values)
  }
}
