import Foundation
import TextModel

/// A table `metadata.csv` or `metadata.tsv` beside files: what is known about each of them.
///
/// Its columns are `file`, a path relative to the table's folder, and any of title, date, author, outlet, url and lang; others
/// are passed over. What it says goes before what a file says about itself.
struct MetadataTable {
  /// The names that a table has.
  static let fileNames: Set<String> = ["metadata.csv", "metadata.tsv"]

  /// What is known about each file, by its path in the folder.
  private(set) var metadata: [String: DocumentMetadata] = [:]
  /// What is wrong with the table, by line and column.
  private(set) var failures: [IngestFailure] = []

  private let path: String
  private let folder: String

  /// Reads the table at `path`.
  init(path: String) {
    self.path = path
    folder = (path as NSString).deletingLastPathComponent
    guard let data = FileManager.default.contents(atPath: path), data.count <= ReadingLimits.largestMember else {
      failures.append(IngestFailure(path: path, reason: "cannot be read"))
      return
    }
    do {
      let text = try TextDecoding.text(of: [UInt8](data), path: path)
      read(DelimitedRows(MemoryLines(Array(text.utf8)), delimiter: path.hasSuffix(".tsv") ? 0x09 : nil))
    } catch {
      failures.append(error)
    }
  }

  private mutating func read(_ rows: DelimitedRows) {
    var rows = rows
    guard let header = rows.next() else { return }
    let names = header.fields.map { $0.trimmed.lowercased() }
    guard let file = names.firstIndex(of: "file") else {
      failures.append(
        IngestFailure(
          path: "\(path):1:1", reason: "has no column “file”; its columns are \(names.joined(separator: ", "))"))
      return
    }
    let columns = RecordField.fields(named: names)
    while let row = rows.next() {
      if row.fields.allSatisfy(\.trimmed.isEmpty) { continue }
      guard row.fields.count == names.count else {
        fail(row, 0, "has \(row.fields.count) fields where the header has \(names.count)")
        continue
      }
      take(row, file, columns)
    }
  }

  private mutating func take(_ row: DelimitedRows.Row, _ file: Int, _ columns: [RecordField: Int]) {
    let name = row.fields[file].trimmed
    var fields = columns.mapValues { row.fields[$0].trimmed }.filter { !$0.value.isEmpty }
    if let date = fields[.date], let column = columns[.date] {
      guard let day = PageDate.isoDay(date) else {
        return fail(row, column, "“\(date)” is no date; write it as 2019-02-02")
      }
      fields[.date] = day
    }
    guard metadata[name] == nil else { return fail(row, file, "names “\(name)” a second time") }
    guard FileManager.default.fileExists(atPath: "\(folder)/\(name)") else {
      return fail(row, file, "names “\(name)”, which is not there")
    }
    metadata[name] = DocumentMetadata(fields: fields)
  }

  private mutating func fail(_ row: DelimitedRows.Row, _ column: Int, _ reason: String) {
    let place = column < row.columns.count ? row.columns[column] : 1
    failures.append(IngestFailure(path: "\(path):\(row.line):\(place)", reason: reason))
  }
}
