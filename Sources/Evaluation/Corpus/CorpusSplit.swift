internal import Foundation
internal import LanguageData

/// A table that divides a corpus: columns `id` and `split`.
package struct CorpusSplit: Sendable {
  private let table: Table
  private let id: Int
  private let split: Int

  /// Reads the table at `path`.
  ///
  /// - Throws: ``DataError`` where it is no such table.
  package init(path: String) throws {
    table = try Table(contentsOf: URL(fileURLWithPath: path))
    id = try table.column("id")
    split = try table.column("split")
  }

  /// The parts, sorted.
  package var parts: [String] { Set(table.rows.map { $0.fields[split] }).sorted() }

  /// The names of the documents in a part.
  ///
  /// - Throws: ``DataError`` where the table has no such part.
  package func documents(in part: String) throws -> Set<String> {
    let names = Set(table.rows.filter { $0.fields[split] == part }.map { $0.fields[id] })
    guard !names.isEmpty else {
      throw DataError(
        file: table.path, message: "has no part “\(part)”", hint: "Its parts are \(parts.joined(separator: ", "))")
    }
    return names
  }
}
