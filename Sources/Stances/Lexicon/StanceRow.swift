import LanguageData

/// A row of a stance table, read field by field, with errors that say where.
struct StanceRow {
  let table: Table
  let row: Table.Row

  /// The field as written.
  func text(_ column: String) throws -> String { row.fields[try table.column(column)] }

  /// The field as a value.
  ///
  /// - Throws: ``DataError`` where the field is none.
  func value<Value>(_ column: String, _ read: (String) -> Value?) throws -> Value {
    let index = try table.column(column)
    guard let value = read(row.fields[index]) else {
      throw table.error(
        row, column: index, "“\(row.fields[index])” is no \(column)",
        hint: "lexicons/world/README-stances.md lists them")
    }
    return value
  }

  /// The field as a value, `nil` where it is empty.
  func optional<Value>(_ column: String, _ read: (String) -> Value?) throws -> Value? {
    try text(column).isEmpty ? nil : value(column, read)
  }

  /// The cue of the row.
  func cue() throws -> CueWords {
    let kind = try value("kind", CueWords.Kind.init(rawValue:))
    return try value("cue") { CueWords($0, kind: kind) }
  }

  /// The slots of a column, best first.
  func slots(_ column: String, _ notations: inout SlotNotations) throws -> [Slot] {
    try value(column) { notations.slots($0) }
  }
}
