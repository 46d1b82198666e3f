package import Foundation
internal import GRDB
package import TextModel
internal import UnicodeText

/// What a run has made of one document, as it is kept.
package struct StoredDocument: Sendable {
  /// The record.
  package var record: DocumentRecord
  /// The record's line of JSON.
  package var line: String
  /// ``Document/contentHash`` of the document that it was made from.
  package var hash: String
  /// The place of the document in the input, from 0.
  package var place: Int

  /// The record of the document at this place.
  package init(_ record: DocumentRecord, hash: String, place: Int) {
    self.record = record
    self.hash = hash
    self.place = place
    line = record.jsonLine
  }

  init(_ record: DocumentRecord, line: String, hash: String, place: Int) {
    self.record = record
    self.line = line
    self.hash = hash
    self.place = place
  }
}

/// A run that writes into a store. Its functions may be called from several threads.
///
/// What was kept is in the store a tenth of a second later at most, whatever happens to the program then; a document is there
/// with all its layers or not at all.
package struct StoredRun: Sendable {
  private let store: Store
  private let run: Int64
  private let manifest: Int64

  /// Begins a run.
  ///
  /// - Parameters:
  ///   - store: Where it writes.
  ///   - manifest: Under what it analyses.
  ///   - inputs: The folders and files that it was told to read.
  ///   - started: The time of its beginning, for the list of runs.
  /// - Throws: ``StoreError``.
  package init(in store: Store, manifest: RunManifest, inputs: [String], started: Date) throws {
    self.store = store
    (run, self.manifest) = try store.write { database in
      try Self.closeBrokenRuns(database)
      try database.execute(
        sql: "INSERT INTO manifests (hash, json) VALUES (?, ?) ON CONFLICT DO NOTHING",
        arguments: [manifest.hash, manifest.json])
      let key = try Int64.fetchOne(
        database, sql: "SELECT manifest FROM manifests WHERE hash = ?", arguments: [manifest.hash])
      try database.execute(
        sql: "INSERT INTO runs (manifest, inputs, state, started) VALUES (?, ?, ?, ?)",
        arguments: [key, Self.json(inputs), RunState.running.rawValue, started.formatted(.iso8601)])
      return (database.lastInsertedRowID, key ?? 0)
    }
  }

  /// Says of runs that never ended that they were killed; who holds the folder's lock knows that none of them goes on.
  private static func closeBrokenRuns(_ database: Database) throws {
    for run in try Int64.fetchAll(database, sql: "SELECT run FROM runs WHERE state = 'running'") {
      try count(run, database)
      try database.execute(sql: "UPDATE runs SET state = 'killed' WHERE run = ?", arguments: [run])
    }
  }

  private static func count(_ run: Int64, _ database: Database) throws {
    try database.execute(
      sql: """
        UPDATE runs SET
          analysed = (SELECT count(*) FROM documents WHERE run = runs.run AND analysed_in = runs.run),
          unchanged = (SELECT count(*) FROM documents WHERE run = runs.run AND analysed_in <> runs.run),
          failed = (SELECT count(*) FROM failures WHERE run = runs.run)
        WHERE run = ?
        """, arguments: [run])
  }

  private static func json(_ strings: [String]) -> String {
    var writer = JSONWriter()
    writer.array(strings) { $0.string($1) }
    return writer.text
  }

  /// Takes over what an earlier run made of the same content under the same manifest, also where the document had another
  /// name then; `nil` where there is none.
  ///
  /// - Throws: ``StoreError``.
  package func takeOver(_ id: String, hash: String, place: Int) throws -> StoredDocument? {
    if store.isWaiting(hash) { try store.flush() }
    let row = try store.look { database in
      try Row.fetchOne(
        database.cachedStatement(
          sql: """
            SELECT document, analysed_in, json FROM documents JOIN records USING (document)
            WHERE hash = ? AND manifest = ? ORDER BY id = ? DESC, document LIMIT 1
            """), arguments: [hash, manifest, id])
    }
    guard let row, var record = try? DocumentRecord(json: (row["json"] as String).utf8) else { return nil }
    guard record.id == id else {
      record.id = id
      let document = StoredDocument(record, hash: hash, place: place)
      try keep(document, analysedIn: row["analysed_in"])
      return document
    }
    let key: Int64 = row["document"]
    try store.writeSoon(hash) { [run] rows in
      try rows.database.cachedStatement(sql: "UPDATE documents SET run = ?, place = ? WHERE document = ?")
        .execute(arguments: [run, place, key])
    }
    return StoredDocument(record, line: row["json"], hash: hash, place: place)
  }

  /// Why an earlier run could not analyse the same content under the same manifest and conditions; `nil` where none failed.
  ///
  /// - Throws: ``StoreError``.
  package func knownFailure(hash: String, conditions: String) throws -> String? {
    try store.look { database in
      try String.fetchOne(
        database.cachedStatement(sql: "SELECT reason FROM failures WHERE hash = ? AND conditions = ? LIMIT 1"),
        arguments: [hash, qualified(conditions)])
    }
  }

  /// Keeps what the analysis made of a document, in place of what is there under its name.
  ///
  /// - Throws: ``StoreError``.
  package func keep(_ document: StoredDocument) throws { try keep(document, analysedIn: run) }

  private func keep(_ document: StoredDocument, analysedIn: Int64) throws {
    let title = (document.record.title ?? "").foldedForComparison()
    let text = document.record.text.foldedForComparison()
    try store.writeSoon(document.hash) { [run, manifest] rows in
      let earlier = try Self.earlier(document.record.id, rows.database)
      let isIndexed = earlier?.hash == document.hash
      if let earlier { try Self.remove(earlier.key, rows.database, isFoundStill: isIndexed) }
      let key = try Self.insert(
        document, key: earlier?.key, &rows, run: run, analysedIn: analysedIn, manifest: manifest)
      if !isIndexed { try rows.insert("search", ["rowid": key, "title": title, "text": text]) }
    }
  }

  /// The key and the content of the document of this name; `nil` where there is none.
  private static func earlier(_ id: String, _ database: Database) throws -> (key: Int64, hash: String)? {
    try Row.fetchOne(
      database.cachedStatement(sql: "SELECT document, hash FROM documents WHERE id = ?"), arguments: [id]
    ).map { (key: $0[0], hash: $0[1]) }
  }

  /// Keeps why an input is no document, or why it could not be analysed.
  ///
  /// - Parameters:
  ///   - path: The input.
  ///   - reason: What is wrong with it.
  ///   - hash: ``Document/contentHash`` of a document that could not be analysed; `nil` for what could not be read.
  ///   - conditions: The limits under which the analysis failed.
  /// - Throws: ``StoreError``.
  package func keepFailure(path: String, reason: String, hash: String? = nil, conditions: String = "") throws {
    try store.write { database in
      try database.execute(
        sql: """
          INSERT INTO failures (run, path, reason, hash, conditions) VALUES (?, ?, ?, ?, ?)
          ON CONFLICT (path) DO UPDATE SET run = excluded.run, reason = excluded.reason, hash = excluded.hash,
            conditions = excluded.conditions
          """, arguments: [run, path, reason, hash, hash == nil ? nil : qualified(conditions)])
    }
  }

  private func qualified(_ conditions: String) -> String { "manifest \(manifest); \(conditions)" }

  /// Ends the run.
  ///
  /// - Parameter removingTheRest: Whether documents and failures of earlier runs that this one did not meet are removed.
  /// - Throws: ``StoreError``.
  package func end(_ end: RunState, removingTheRest: Bool, at time: Date) throws {
    try store.flush()
    if removingTheRest { try removeTheRest() }
    try store.write { database in
      try Self.count(run, database)
      try database.execute(
        sql: "UPDATE runs SET state = ?, ended = ? WHERE run = ?",
        arguments: [end.rawValue, time.formatted(.iso8601), run])
    }
  }

  private static let removedAtOnce = 500

  private func removeTheRest() throws {
    while true {
      let keys = try store.read { database in
        try Int64.fetchAll(
          database, sql: "SELECT document FROM documents WHERE run <> ? LIMIT ?", arguments: [run, Self.removedAtOnce])
      }
      if keys.isEmpty { break }
      try store.write { database in
        for key in keys { try Self.remove(key, database) }
      }
    }
    try store.write { try $0.execute(sql: "DELETE FROM failures WHERE run <> ?", arguments: [run]) }
  }

  /// Removes a document with its layers.
  ///
  /// - Parameter isFoundStill: Whether the search index keeps what it knows of the document, for one of the same content.
  private static func remove(_ key: Int64, _ database: Database, isFoundStill: Bool = false) throws {
    if !isFoundStill {
      try database.cachedStatement(
        sql: """
          INSERT INTO search (search, rowid, title, text)
          SELECT 'delete', document, folded(title), folded(json_extract(json, '$.text'))
          FROM documents JOIN records USING (document) WHERE document = ?
          """
      ).execute(arguments: [key])
    }
    try database.cachedStatement(sql: "DELETE FROM documents WHERE document = ?").execute(arguments: [key])
  }
}
