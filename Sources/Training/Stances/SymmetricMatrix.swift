/// A symmetric matrix, of which the lower half is kept.
package struct SymmetricMatrix: Sendable {
  private let size: Int
  private var values: [Double]

  /// A matrix of zeros.
  package init(size: Int) {
    self.size = size
    values = [Double](repeating: 0, count: size * size)
  }

  /// The value at a row and a column, in either order.
  package subscript(_ row: Int, _ column: Int) -> Double {
    get { values[max(row, column) * size + min(row, column)] }
    set { values[max(row, column) * size + min(row, column)] = newValue }
  }

  /// What the matrix, which has to be positive definite, makes of the answer into this vector, by Cholesky's decomposition.
  package func solved(for vector: [Double]) -> [Double] {
    let lower = decomposed()
    var answer = vector
    for row in 0..<size {
      for column in 0..<row { answer[row] -= lower[row * size + column] * answer[column] }
      answer[row] /= lower[row * size + row]
    }
    for row in stride(from: size - 1, through: 0, by: -1) {
      for below in row + 1..<size { answer[row] -= lower[below * size + row] * answer[below] }
      answer[row] /= lower[row * size + row]
    }
    return answer
  }

  /// The lower triangle whose product with its mirror image is the matrix.
  private func decomposed() -> [Double] {
    var lower = values
    for row in 0..<size {
      for column in 0...row {
        var value = lower[row * size + column]
        for before in 0..<column { value -= lower[row * size + before] * lower[column * size + before] }
        lower[row * size + column] = row == column ? value.squareRoot() : value / lower[column * size + column]
      }
    }
    return lower
  }
}
