/// Reads articles from a table with a header row, one a row: RFC 4180 with commas, semicolons or tabs.
struct TableArticles {
  static func read(_ stream: any LineSource, _ place: ReadingPlace, emit: ArticleEmitter) throws(IngestFailure) {
    var rows = DelimitedRows(stream)
    guard let header = rows.next(), header.fields.count > 0 else {
      throw IngestFailure(path: place.path, reason: "is empty")
    }
    let columns = RecordField.fields(named: header.fields.map(\.trimmed))
    guard columns[.text] != nil else {
      throw IngestFailure(
        path: "\(place.path):1",
        reason: "has no column “text”; its columns are \(header.fields.joined(separator: ", "))", isOfOtherKind: true)
    }
    while let row = rows.next() {
      let rowPlace = place.item(row.line)
      // What follows a quote that is never closed cannot be told from what it quotes.
      guard !row.isTooLong else {
        throw IngestFailure(
          path: rowPlace.path, reason: "is longer than a row may be (10 MB); is a quote never closed?")
      }
      guard row.fields.contains(where: { !$0.trimmed.isEmpty }) else { continue }
      let fields = columns.compactMapValues { $0 < row.fields.count && !row.fields[$0].isEmpty ? row.fields[$0] : nil }
      emit.record(fields, at: rowPlace)
    }
  }
}

/// A source of lines.
protocol LineSource {
  /// The next line without its line feed, or `nil` after the last.
  mutating func next() -> [UInt8]?
}

extension LineReader: LineSource {}

/// Lines of bytes in memory.
struct MemoryLines: LineSource {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  mutating func next() -> [UInt8]? {
    guard !rest.isEmpty else { return nil }
    let end = rest.firstIndex(of: 0x0A) ?? rest.endIndex
    let line = Array(rest[rest.startIndex..<end])
    rest = rest[min(end + 1, rest.endIndex)...]
    return line
  }
}

/// The rows of a table of delimited fields.
struct DelimitedRows {
  /// A row.
  struct Row {
    /// The line that it starts on, from 1.
    var line: Int
    var fields: [String]
    /// Where each field starts, in characters of the row, from 1.
    var columns: [Int]
    /// Whether it was too long to be read.
    var isTooLong = false
  }

  private var lines: any LineSource
  private var line = 0
  private var delimiter: UInt8?

  /// A row that is longer, in bytes, is none: a quote was not closed.
  private static let longestRow = 10_000_000

  /// The rows of these lines.
  init(_ lines: any LineSource, delimiter: UInt8? = nil) {
    self.lines = lines
    self.delimiter = delimiter
  }

  /// The next row, or `nil` after the last. A quoted field may hold line ends.
  mutating func next() -> Row? {
    guard var bytes = lines.next() else { return nil }
    line += 1
    let start = line
    if start == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    var quotes = bytes.count { $0 == UInt8(ascii: "\"") }
    while quotes % 2 == 1, bytes.count <= Self.longestRow, let more = lines.next() {
      line += 1
      quotes += more.count { $0 == UInt8(ascii: "\"") }
      bytes.append(0x0A)
      bytes += more
    }
    if bytes.last == 0x0D { bytes.removeLast() }
    guard bytes.count <= Self.longestRow else { return Row(line: start, fields: [], columns: [], isTooLong: true) }
    let delimiter = delimiter ?? Self.delimiter(of: bytes)
    self.delimiter = delimiter
    return Self.row(bytes, line: start, delimiter)
  }

  /// Of comma, semicolon and tab, the one that stands most often in the header.
  private static func delimiter(of header: [UInt8]) -> UInt8 {
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09]
    let counts = candidates.map { candidate in header.count { $0 == candidate } }
    return candidates[counts.indices.max { counts[$0] < counts[$1] } ?? 0]
  }

  private static func row(_ bytes: [UInt8], line: Int, _ delimiter: UInt8) -> Row {
    var row = Row(line: line, fields: [], columns: [])
    var field: [UInt8] = []
    var column = 1
    var start = 1
    var isQuoted = false
    var position = 0
    func text(_ field: [UInt8]) -> String {
      String(validating: field, as: UTF8.self) ?? TextDecoding.lenient(field)
    }
    while position < bytes.count {
      let byte = bytes[position]
      if byte & 0xC0 != 0x80 { column += 1 }
      if isQuoted, byte == UInt8(ascii: "\"") {
        if position + 1 < bytes.count, bytes[position + 1] == byte {
          field.append(byte)
          position += 1
          column += 1
        } else {
          isQuoted = false
        }
      } else if !isQuoted, byte == UInt8(ascii: "\""), field.isEmpty {
        isQuoted = true
      } else if !isQuoted, byte == delimiter {
        row.fields.append(text(field))
        row.columns.append(start)
        field = []
        start = column
      } else {
        field.append(byte)
      }
      position += 1
    }
    row.fields.append(text(field))
    row.columns.append(start)
    return row
  }
}
