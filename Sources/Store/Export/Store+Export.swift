internal import GRDB

extension Store {
  /// Divides the documents into parts of as many documents each, in input order; each part is a range of places.
  ///
  /// - Throws: ``StoreError``.
  package func parts(_ count: Int) throws -> [Range<Int>] {
    let places = try read { try Int.fetchAll($0, sql: "SELECT place FROM documents ORDER BY place, id") }
    let starts = (0...count).map { part -> Int in
      let index = places.count * part / count
      return index < places.count ? places[index] : (places.last ?? 0) + 1
    }
    return zip(starts, starts.dropFirst()).map { $0..<max($0, $1) }
  }

  /// Calls `body` with every row of a part of a table, in input order.
  ///
  /// - Throws: ``StoreError``; what `body` throws.
  package func forEachRow(of table: StoreTable, in part: Range<Int>, _ body: ([StoreValue]) throws -> Void) throws {
    let columns = table.columns
    try read { database in
      let rows = try Row.fetchCursor(database, sql: table.query, arguments: [part.lowerBound, part.upperBound])
      while let row = try rows.next() {
        try body(columns.indices.map { Self.value(row[$0], columns[$0].kind) })
      }
    }
  }

  private static func value(_ value: DatabaseValue, _ kind: StoreColumn.Kind) -> StoreValue {
    guard !value.isNull else { return .missing }
    return switch kind {
    case .text: String.fromDatabaseValue(value).map(StoreValue.text) ?? .missing
    case .integer: Int.fromDatabaseValue(value).map(StoreValue.integer) ?? .missing
    case .real: Double.fromDatabaseValue(value).map(StoreValue.real) ?? .missing
    }
  }

  /// Calls `body` with the record of every document of a part, as its line of JSON, in input order.
  ///
  /// - Throws: ``StoreError``; what `body` throws.
  package func forEachRecord(in part: Range<Int>, _ body: (String) throws -> Void) throws {
    try read { database in
      let lines = try String.fetchCursor(
        database,
        sql: """
          SELECT json FROM documents JOIN records USING (document)
          WHERE place >= ? AND place < ? ORDER BY place, documents.id
          """, arguments: [part.lowerBound, part.upperBound])
      while let line = try lines.next() { try body(line) }
    }
  }
}
