import ArgumentParser
import Foundation
import Interchange
import Reports
import Store
import TextModel

/// The formats of exported tables.
enum ExportFormat: String, CaseIterable, ExpressibleByArgument {
  case jsonl, csv, parquet

  /// Writes a part of a table.
  func write(_ table: StoreTable, of store: Store, _ part: Range<Int>, to url: URL) throws {
    let file = try PartialFile(url)
    switch (self, table) {
    case (.jsonl, .documents): try store.forEachRecord(in: part) { try file.write($0 + "\n") }
    case (.jsonl, _):
      try store.forEachRow(of: table, in: part) { try file.write(Self.jsonLine($0, table.columns) + "\n") }
    case (.csv, _):
      try file.write(CSVLine.text(table.columns.map(\.name)))
      try store.forEachRow(of: table, in: part) { try file.write(CSVLine.text($0.map(Self.cell))) }
    case (.parquet, _):
      let columns = table.columns.map { ParquetWriter.Column($0.name, Self.kind($0.kind)) }
      var writer = try ParquetWriter(columns) { try file.write($0) }
      try store.forEachRow(of: table, in: part) { try writer.add($0.map(Self.value)) }
      try writer.finish()
    }
    try file.finish()
  }

  private static func jsonLine(_ row: [StoreValue], _ columns: [StoreColumn]) -> String {
    var writer = JSONWriter()
    writer.object { json in
      for (column, value) in zip(columns, row) {
        switch value {
        case .text(let text): json.member(column.name, text)
        case .integer(let number): json.member(column.name, number)
        case .real(let number): json.member(column.name, rounded: number)
        case .missing: json.member(column.name, String?.none)
        }
      }
    }
    return writer.text
  }

  private static func cell(_ value: StoreValue) -> String {
    switch value {
    case .text(let text): text
    case .integer(let number): String(number)
    case .real(let number): number.threeDecimals
    case .missing: ""
    }
  }

  private static func kind(_ kind: StoreColumn.Kind) -> ParquetWriter.Kind {
    switch kind {
    case .text: .text
    case .integer: .integer
    case .real: .real
    }
  }

  private static func value(_ value: StoreValue) -> ParquetWriter.Value {
    switch value {
    case .text(let text): .text(text)
    case .integer(let number): .integer(number)
    case .real(let number): .real(number)
    case .missing: .missing
    }
  }
}
