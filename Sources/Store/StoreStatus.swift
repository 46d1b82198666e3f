internal import Foundation
internal import GRDB

/// How far a run came.
package enum RunState: String, Sendable {
  /// It goes on, or its program was ended from outside and no run came after it.
  case running
  /// All inputs were done.
  case finished
  /// The user asked it to stop.
  case interrupted
  /// Its program was ended from outside.
  case killed
}

/// What is in a store: runs, documents, failures.
package struct StoreStatus: Sendable {
  /// One run.
  package struct Run: Sendable {
    /// Its number, from 1.
    package var number: Int
    /// How far it came.
    package var state: RunState
    /// When it began and ended, as ISO 8601; `nil` where it did not end by itself.
    package var started: String
    package var ended: String?
    /// The folders and files that it was told to read.
    package var inputs: [String]
    /// Documents that it analysed, took over and failed at.
    package var analysed, unchanged, failed: Int
  }

  /// An input that could not be read or analysed.
  package struct Failure: Sendable {
    /// The input.
    package var path: String
    /// What is wrong with it.
    package var reason: String
  }

  /// The runs, in order.
  package var runs: [Run]
  /// How many documents there are.
  package var documents: Int
  /// How many stances, quotes and mentions of countries there are.
  package var stances, quotes, countries: Int
  /// The primary languages of the documents, the most frequent first.
  package var languages: [(code: String, documents: Int)]
  /// What failed, in order of the paths.
  package var failures: [Failure]
  /// The bytes of the store's file.
  package var size: Int
}

extension Store {
  /// What is in the store.
  ///
  /// - Parameter isRunning: Whether a run writes into the store at this moment.
  /// - Throws: ``StoreError``.
  package func status(isRunning: Bool) throws -> StoreStatus {
    let attributes = try? FileManager.default.attributesOfItem(atPath: url.path)
    return try read { database in
      StoreStatus(
        runs: try Row.fetchAll(database, sql: Self.runs).map { Self.run($0, isRunning: isRunning) },
        documents: try Self.count("documents", database), stances: try Self.count("stances", database),
        quotes: try Self.count("quotes", database), countries: try Self.count("countries", database),
        languages: try Row.fetchAll(
          database, sql: "SELECT language, count(*) FROM documents GROUP BY language ORDER BY 2 DESC, 1"
        ).map { (code: $0[0], documents: $0[1]) },
        failures: try Row.fetchAll(database, sql: "SELECT path, reason FROM failures ORDER BY path")
          .map { StoreStatus.Failure(path: $0[0], reason: $0[1]) },
        size: attributes?[.size] as? Int ?? 0)
    }
  }

  private static let runs = """
    SELECT run, state, started, ended, inputs,
      CASE state WHEN 'running'
        THEN (SELECT count(*) FROM documents WHERE run = runs.run AND analysed_in = runs.run) ELSE analysed END,
      CASE state WHEN 'running'
        THEN (SELECT count(*) FROM documents WHERE run = runs.run AND analysed_in <> runs.run) ELSE unchanged END,
      CASE state WHEN 'running' THEN (SELECT count(*) FROM failures WHERE run = runs.run) ELSE failed END
    FROM runs ORDER BY run
    """

  private static func run(_ row: Row, isRunning: Bool) -> StoreStatus.Run {
    let state = RunState(rawValue: row[1]) ?? .killed
    let inputs = try? JSONDecoder().decode([String].self, from: Data((row[4] as String).utf8))
    return StoreStatus.Run(
      number: row[0], state: state == .running && !isRunning ? .killed : state, started: row[2], ended: row[3],
      inputs: inputs ?? [], analysed: row[5], unchanged: row[6], failed: row[7])
  }

  private static func count(_ table: String, _ database: Database) throws -> Int {
    try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table)") ?? 0
  }
}
