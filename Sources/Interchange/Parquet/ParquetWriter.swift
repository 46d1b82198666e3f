/// Writes a table as an Apache Parquet file: flat columns that may have gaps, in row groups, not compressed.
///
/// After the [format's description](https://parquet.apache.org/docs/file-format/), version 1 of its data pages. The same rows
/// give the same bytes. At most one row group is in memory.
package struct ParquetWriter {
  /// A column.
  package struct Column: Sendable {
    /// Its name.
    package var name: String
    /// What its values are.
    package var kind: Kind

    /// A column of this name and kind.
    package init(_ name: String, _ kind: Kind) {
      self.name = name
      self.kind = kind
    }
  }

  /// What the values of a column are.
  package enum Kind: Int, Sendable {
    case integer = 2
    case real = 5
    case text = 6
  }

  /// A value of a row.
  package enum Value: Sendable {
    case integer(Int)
    case real(Double)
    case text(String)
    case missing
  }

  private let columns: [Column]
  private var chunks: [ColumnBuffer]
  private var groups: [RowGroup] = []
  private var offset = 0
  private var rows = 0
  private let write: ([UInt8]) throws -> Void

  private static let magic = Array("PAR1".utf8)
  /// The bytes of values after which a row group is written.
  private static let groupSize = 32 << 20

  private enum Encoding {
    static let plain = 0
    static let runs = 3
  }

  private struct Chunk {
    var column: Column
    var offset: Int
    var size: Int
    var values: Int
  }

  private struct RowGroup {
    var chunks: [Chunk]
    var rows: Int
  }

  /// A writer of a table with these columns, which hands its bytes to `write` in order.
  package init(_ columns: [Column], write: @escaping ([UInt8]) throws -> Void) throws {
    self.columns = columns
    self.write = write
    chunks = columns.map { _ in ColumnBuffer() }
    try put(Self.magic)
  }

  /// Adds a row: one value a column, of its kind or missing.
  package mutating func add(_ row: [Value]) throws {
    for (index, value) in row.enumerated() { chunks[index].add(value) }
    rows += 1
    if chunks.reduce(0, { $0 + $1.values.count }) >= Self.groupSize { try endGroup() }
  }

  /// Writes what is left and the description of the whole; called once, after the last row.
  package mutating func finish() throws {
    if rows > 0 { try endGroup() }
    let description = description
    try put(description)
    var tail: [UInt8] = []
    tail.appendLittleEndian(UInt32(description.count))
    try put(tail + Self.magic)
  }

  private mutating func put(_ bytes: [UInt8]) throws {
    try write(bytes)
    offset += bytes.count
  }

  private mutating func endGroup() throws {
    var group = RowGroup(chunks: [], rows: rows)
    for (column, chunk) in zip(columns, chunks) {
      let start = offset
      let page = chunk.page
      var header = ThriftWriter()
      header.structure { header in
        header.field(1, int32: 0)
        header.field(2, int32: page.count)
        header.field(3, int32: page.count)
        header.field(5) { data in
          data.field(1, int32: rows)
          data.field(2, int32: Encoding.plain)
          data.field(3, int32: Encoding.runs)
          data.field(4, int32: Encoding.runs)
        }
      }
      try put(header.bytes)
      try put(page)
      group.chunks.append(Chunk(column: column, offset: start, size: offset - start, values: rows))
    }
    groups.append(group)
    chunks = columns.map { _ in ColumnBuffer() }
    rows = 0
  }

  private var description: [UInt8] {
    var writer = ThriftWriter()
    writer.structure { file in
      file.field(1, int32: 1)
      file.field(2, [Column?.none] + columns) { element, column in
        guard let column else {
          element.field(4, "schema")
          return element.field(5, int32: columns.count)
        }
        Self.describe(column, in: &element)
      }
      file.field(3, int64: groups.reduce(0) { $0 + $1.rows })
      file.field(4, groups) { element, group in
        element.field(1, group.chunks) { Self.describe($1, in: &$0) }
        element.field(2, int64: group.chunks.reduce(0) { $0 + $1.size })
        element.field(3, int64: group.rows)
      }
      file.field(6, "standpunkt")
    }
    return writer.bytes
  }

  private static func describe(_ column: Column, in element: inout ThriftWriter) {
    element.field(1, int32: column.kind.rawValue)
    element.field(3, int32: 1)  // optional
    element.field(4, column.name)
    guard column.kind == .text else { return }
    element.field(6, int32: 0)  // UTF-8
    element.field(10) { logical in logical.field(1) { _ in } }  // string
  }

  private static func describe(_ chunk: Chunk, in element: inout ThriftWriter) {
    element.field(2, int64: chunk.offset)
    element.field(3) { data in
      data.field(1, int32: chunk.column.kind.rawValue)
      data.field(2, int32s: [Encoding.plain, Encoding.runs])
      data.field(3, [chunk.column.name])
      data.field(4, int32: 0)  // not compressed
      data.field(5, int64: chunk.values)
      data.field(6, int64: chunk.size)
      data.field(7, int64: chunk.size)
      data.field(9, int64: chunk.offset)
    }
  }
}

/// The values of one column of a row group.
private struct ColumnBuffer {
  /// The values that are there, one after the other.
  private(set) var values: [UInt8] = []
  /// How many rows in a row have a value, or have none.
  private var runs: [(isThere: Bool, count: Int)] = []

  mutating func add(_ value: ParquetWriter.Value) {
    var isThere = true
    switch value {
    case .integer(let number): values.appendLittleEndian(Int64(number))
    case .real(let number): values.appendLittleEndian(number.bitPattern)
    case .text(let text):
      values.appendLittleEndian(UInt32(text.utf8.count))
      values.append(contentsOf: text.utf8)
    case .missing: isThere = false
    }
    if let last = runs.last, last.isThere == isThere {
      runs[runs.count - 1].count += 1
    } else {
      runs.append((isThere, 1))
    }
  }

  /// The data page: which rows have a value, in runs, and the values.
  var page: [UInt8] {
    var levels: [UInt8] = []
    for run in runs {
      levels.appendVarint(UInt64(run.count) << 1)
      levels.append(run.isThere ? 1 : 0)
    }
    var page: [UInt8] = []
    page.appendLittleEndian(UInt32(levels.count))
    return page + levels + values
  }
}
