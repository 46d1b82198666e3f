/// A matrix of floats in row order.
///
/// Rows are padded with zeros to a multiple of eight floats, so that every loop over a row runs in whole SIMD vectors.
package struct Matrix: Sendable {
  /// Number of rows.
  package let rows: Int
  /// Number of columns, without the padding.
  package let columns: Int
  /// Number of floats from one row to the next.
  package let stride: Int
  /// The rows, one after the other, each with its padding.
  package var values: [Float]

  /// A matrix of zeros.
  package init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
    stride = (columns + 7) & ~7
    values = [Float](repeating: 0, count: rows * stride)
  }

  /// A matrix of these values, with their padding.
  init(rows: Int, columns: Int, values: [Float]) {
    self.rows = rows
    self.columns = columns
    stride = (columns + 7) & ~7
    precondition(values.count == rows * stride)
    self.values = values
  }

  /// The element in this row and column.
  package subscript(row: Int, column: Int) -> Float {
    get { values[row * stride + column] }
    set { values[row * stride + column] = newValue }
  }

  /// The places of a row in ``values``, with its padding.
  package func row(_ index: Int) -> Range<Int> { index * stride..<(index + 1) * stride }

  /// The matrix with rows and columns exchanged.
  package func transposed() -> Matrix { transposed(rows: 0..<rows) }

  /// Some rows of the matrix, as the columns of a new one.
  package func transposed(rows selected: Range<Int>) -> Matrix {
    var result = Matrix(rows: columns, columns: selected.count)
    Kernels.transpose(self, rows: selected, into: &result)
    return result
  }

  /// Sets all elements to zero.
  package mutating func clear() { Kernels.fill(&values, with: 0) }
}

/// Which rows of a matrix take part in a product: all of them, or those of one sentence.
extension Matrix {
  /// Adds `left · right`; `left` has as many columns as `right` has rows.
  package mutating func add(_ left: Matrix, times right: Matrix) {
    add(left, rows: 0..<left.rows, times: right)
  }

  /// Adds the product of some rows of `left` with `right`, to the rows of this matrix from `firstRow`.
  package mutating func add(_ left: Matrix, rows selected: Range<Int>, times right: Matrix, firstRow: Int = 0) {
    precondition(right.rows <= left.columns && right.stride == stride && firstRow + selected.count <= rows)
    precondition(selected.upperBound <= left.rows)
    Kernels.multiplyAdd(
      left.values, at: selected.lowerBound * left.stride, rowStep: left.stride, columnStep: 1,
      shape: (selected.count, right.rows), right.values, at: 0, rightStride: right.stride, into: &values,
      at: firstRow * stride, stride: stride)
  }

  /// Adds `leftᵀ · right`, over the rows that both have in `selected` (`left`) and from `rightRow` (`right`).
  package mutating func add(
    transposed left: Matrix, rows selected: Range<Int>, times right: Matrix, rightRow: Int, firstRow: Int = 0
  ) {
    precondition(right.stride == stride && firstRow + left.columns <= rows)
    precondition(selected.upperBound <= left.rows && rightRow + selected.count <= right.rows)
    Kernels.multiplyAdd(
      left.values, at: selected.lowerBound * left.stride, rowStep: 1, columnStep: left.stride,
      shape: (left.columns, selected.count), right.values, at: rightRow * right.stride, rightStride: right.stride,
      into: &values, at: firstRow * stride, stride: stride)
  }

  /// Adds `leftᵀ · right`.
  package mutating func add(transposed left: Matrix, times right: Matrix) {
    add(transposed: left, rows: 0..<left.rows, times: right, rightRow: 0)
  }

  /// Sets every row to `bias`, a matrix of one row.
  package mutating func setRows(to bias: Matrix) {
    precondition(bias.stride == stride)
    for row in 0..<rows { Kernels.copy(bias.values, at: 0, count: stride, into: &values, at: row * stride) }
  }

  /// Adds the sum of all rows of `other` to the one row of this matrix.
  package mutating func addSumOfRows(of other: Matrix) {
    precondition(other.stride == stride && rows == 1)
    for row in 0..<other.rows { Kernels.add(other.values, at: row * stride, count: stride, into: &values, at: 0) }
  }
}
