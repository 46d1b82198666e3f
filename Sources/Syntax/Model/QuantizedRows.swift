import LanguageData

/// Rows of signed bytes in a model file, each with a scale of its own: the embeddings.
package struct QuantizedRows: Sendable {
  /// Number of rows.
  package let count: Int
  /// Values in a row.
  package let width: Int
  private let file: MappedFile
  private let section: Range<Int>

  /// The rows in a section of a model file.
  ///
  /// - Throws: `DataError` where the section is missing or not made of rows of this width.
  package init(_ container: ModelContainer, _ name: String, width: Int) throws {
    section = try container.section(name)
    file = container.file
    self.width = width
    count = section.count / (width + 4)
    guard count > 0, count * (width + 4) == section.count else {
      throw container.error("section “\(name)” is not made of rows of \(width) values")
    }
  }

  /// Adds, for each word in turn, the rows that `rows` names, to the columns from `column` of `result`.
  ///
  /// - Precondition: the rows are below ``count``.
  package func add(_ words: [WordFeatures], rows: (WordFeatures) -> [Int32], to result: inout Matrix, column: Int) {
    file.withBytes(section) { bytes in
      for (index, word) in words.enumerated() {
        for row in rows(word) {
          let offset = Int(row) * (width + 4)
          let scale = Kernels.value(bytes, at: offset + width, as: Float.self)
          Kernels.add(
            bytes: bytes, at: offset, count: width, scale: scale, into: &result.values,
            at: index * result.stride + column)
        }
      }
    }
  }

  /// The section's bytes for rows of floats: each row's largest value becomes 127.
  package static func bytes(of matrix: Matrix) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(matrix.rows * (matrix.columns + 4))
    for row in 0..<matrix.rows {
      let values = matrix.values[matrix.row(row)].prefix(matrix.columns)
      let scale = max(values.reduce(0) { max($0, abs($1)) } / 127, 1e-12)
      for value in values { bytes.append(UInt8(bitPattern: Int8((value / scale).rounded()))) }
      bytes += ModelContainer.littleEndian(scale.bitPattern)
    }
    return bytes
  }
}

/// Matrices of 16-bit integers, each row with a scale of its own: the dense parameters.
package enum QuantizedMatrix {
  /// The bytes of a matrix: for each row its scale, then its values.
  package static func bytes(of matrix: Matrix) -> [UInt8] {
    var bytes: [UInt8] = []
    for row in 0..<matrix.rows {
      let values = matrix.values[matrix.row(row)].prefix(matrix.columns)
      let scale = max(values.reduce(0) { max($0, abs($1)) } / 32767, 1e-12)
      bytes += ModelContainer.littleEndian(scale.bitPattern)
      for value in values { bytes += ModelContainer.littleEndian(Int16((value / scale).rounded())) }
    }
    return bytes
  }

  /// Number of bytes of a matrix of this size.
  package static func byteCount(rows: Int, columns: Int) -> Int { rows * (4 + 2 * columns) }

  /// Reads a matrix from a byte offset.
  package static func read(_ bytes: RawSpan, at start: Int, into matrix: inout Matrix) {
    var offset = start
    for row in 0..<matrix.rows {
      let scale = Kernels.value(bytes, at: offset, as: Float.self)
      offset += 4
      for column in 0..<matrix.columns {
        matrix[row, column] = Float(Kernels.value(bytes, at: offset, as: Int16.self)) * scale
        offset += 2
      }
    }
  }
}
