internal import GRDB

/// Writes rows into the tables of a database, in one transaction.
struct RowWriter {
  /// The database.
  let database: Database
  /// The statement of each table, made from its first row.
  private var statements: [String: Statement] = [:]

  /// A writer for `database`.
  init(_ database: Database) { self.database = database }

  /// Inserts a row, given by its columns and their values; the rows of one table have the same columns.
  mutating func insert(_ table: String, _ row: KeyValuePairs<String, (any DatabaseValueConvertible)?>) throws {
    let statement = try statement(table, row)
    // The statement was made from the columns of these rows: their number need not be counted again.
    statement.setUncheckedArguments(StatementArguments(row.map { $0.value }))
    try statement.execute()
  }

  private mutating func statement(
    _ table: String, _ row: KeyValuePairs<String, (any DatabaseValueConvertible)?>
  ) throws -> Statement {
    if let statement = statements[table] { return statement }
    let columns = row.map(\.key).joined(separator: ", ")
    let places = repeatElement("?", count: row.count).joined(separator: ", ")
    let statement = try database.cachedStatement(sql: "INSERT INTO \(table) (\(columns)) VALUES (\(places))")
    statements[table] = statement
    return statement
  }
}
