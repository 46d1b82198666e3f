import ArgumentParser
import Foundation
import Reports
import Store
import TextModel

/// `standpunkt export`: the documents and tables of a run in files for other programs.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the documents and tables of a run in shards for DuckDB, pandas and other programs.",
    discussion: """
      Writes documents/, stances/, quotes/ and countries/, each with files part-0001, part-0002 and so on that hold the \
      documents in input order, as many in each. In JSON Lines a document is its full record; in CSV and Parquet it is its \
      metadata and text. Documentation/store.md describes the columns.

      Example:
        standpunkt export out --format jsonl --shards 8 -o shards
        duckdb -c "SELECT holder, position, count(*) FROM 'shards/stances/*.jsonl' GROUP BY ALL"
      """)

  @OptionGroup var source: StoreOptions

  @Option(name: [.short, .customLong("output")], help: "The folder to write; made if it does not exist.")
  var output: String

  @Option(help: "The format of the files.")
  var format = ExportFormat.jsonl

  @Option(help: "How many files each table is divided into.")
  var shards = 1

  func validate() throws {
    guard (1...9999).contains(shards) else { throw ValidationError("--shards takes a whole number from 1 to 9999.") }
  }

  func run() throws {
    try source.withStore { store in
      let folders = try StoreTable.allCases.map { ($0, try folder(for: $0)) }
      for (number, part) in try store.parts(shards).enumerated() {
        let name = String(format: "part-%04d", number + 1) + ".\(format.rawValue)"
        for (table, folder) in folders {
          try format.write(table, of: store, part, to: folder.appendingPathComponent(name))
        }
      }
    }
  }

  private func folder(for table: StoreTable) throws -> URL {
    let folder = URL(fileURLWithPath: output).appendingPathComponent(table.rawValue)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    guard try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty else {
      throw StoreError(
        path: folder.relativePath, message: "is not empty", hint: "Remove it, or name another folder with -o")
    }
    return folder
  }
}
