public import Foundation

/// A table of language data: tab-separated UTF-8 with a header row and `#` comment lines.
///
/// Every table says where it is from in comment lines `# source: …` and `# licence: …`. Fields are trimmed of nothing; a
/// row with too few or too many fields, a field with a line feed, an unknown column name asked for and a duplicate key are
/// errors that name file, line and column.
public struct Table: Sendable {
  /// The file's path, for errors.
  public let path: String
  /// Names of the columns, in order.
  public let columns: [String]
  /// The rows, in the file's order.
  public let rows: [Row]
  /// The comment lines, without `#` and white space around them.
  public let comments: [String]

  /// One row.
  public struct Row: Sendable {
    /// Line in the file, from 1.
    public let line: Int
    /// The fields, one for each column.
    public let fields: [String]
  }

  /// Reads the table at `url`.
  ///
  /// - Throws: ``DataError`` where the file cannot be read or is not a table.
  public init(contentsOf url: URL) throws {
    let text: String
    do {
      text = try String(contentsOf: url, encoding: .utf8)
    } catch {
      throw DataError(file: url.path, message: "cannot be read as UTF-8 text: \(error.localizedDescription)")
    }
    try self.init(text: text, path: url.path)
  }

  /// Reads a table from `text`; `path` is for errors.
  ///
  /// - Throws: ``DataError`` where the text is not a table.
  public init(text: String, path: String) throws {
    var columns: [String] = []
    var rows: [Row] = []
    var comments: [String] = []
    var number = 0
    var lines = TableLines(text)
    while let line = lines.next() {
      number += 1
      if line.isEmpty { continue }
      if lines.isComment(line) {
        comments.append(lines.text(line.dropFirst()).trimmingCharacters(in: .whitespaces))
        continue
      }
      let fields = lines.fields(line)
      if columns.isEmpty {
        columns = fields
        continue
      }
      guard fields.count == columns.count else {
        throw DataError(
          file: path, line: number, message: "\(fields.count) fields where the header has \(columns.count)",
          hint: "Fields are separated by tabs; leave an empty field empty, with its tab")
      }
      rows.append(Row(line: number, fields: fields))
    }
    guard !columns.isEmpty else { throw DataError(file: path, message: "has no header row") }
    self.path = path
    self.columns = columns
    self.rows = rows
    self.comments = comments
  }

  /// The position of the column with this name.
  ///
  /// - Throws: ``DataError`` where there is none.
  public func column(_ name: String) throws -> Int {
    guard let index = columns.firstIndex(of: name) else {
      throw DataError(
        file: path, message: "has no column “\(name)”", hint: "Its columns are \(columns.joined(separator: ", "))")
    }
    return index
  }

  /// An error at a field of this table.
  public func error(_ row: Row, column: Int? = nil, _ message: String, hint: String? = nil) -> DataError {
    let scalars = column.map { row.fields[..<$0].reduce(1) { $0 + $1.unicodeScalars.count + 1 } }
    return DataError(file: path, line: row.line, column: scalars, message: message, hint: hint)
  }
}
