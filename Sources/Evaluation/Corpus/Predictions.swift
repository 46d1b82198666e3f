internal import Foundation
internal import LanguageData
package import TextModel

/// The records of a system's output, by document name.
package struct Predictions: Sendable {
  private var records: [String: DocumentRecord] = [:]

  /// Reads JSON Lines at `path`, one record a line.
  ///
  /// - Throws: ``DataError`` with the line that is wrong, or that is a second one for its document.
  package init(path: String) throws {
    var lines: [String: Int] = [:]
    try RecordFile(path: path).forEach { record, line in
      let name = Self.name(record.id)
      if let earlier = lines.updateValue(line, forKey: name) {
        throw DataError(
          file: path, line: line, message: "a second record for “\(name)”, after that of line \(earlier)",
          hint: "Documents are told apart by the last part of their id")
      }
      records[name] = record
    }
  }

  /// The record of the document with this name; `nil` where there is none.
  package subscript(name: String) -> DocumentRecord? { records[name] }

  /// The last part of the id's path, without `.txt`.
  private static func name(_ id: String) -> String {
    let last = id.split(separator: "/").last.map(String.init) ?? id
    return last.hasSuffix(".txt") ? String(last.dropLast(4)) : last
  }
}
