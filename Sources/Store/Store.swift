internal import Dispatch
package import Foundation
internal import GRDB
internal import Synchronization
internal import UnicodeText

/// The documents, layers and runs of one output folder, in one SQLite file.
///
/// A store is written by one run at a time and read by any number of programs at the same time. It may be used from several
/// threads.
package final class Store: Sendable {
  /// The store's name in its folder.
  package static let fileName = "standpunkt.sqlite"

  /// The file.
  package let url: URL
  private let queue: DatabaseQueue
  /// A connection of its own for single questions, so that they are answered while something is written.
  private let answers: DatabaseQueue
  private let isWritable: Bool

  /// Changes that are to be written together.
  let waiting = Mutex(WaitingChanges())
  /// Held by who writes waiting changes, so that they are written in their order.
  let turn = Mutex(())
  /// Calls when waiting changes have waited long enough.
  let timer = DispatchQueue(label: "standpunkt.store")

  /// Opens the store of `folder` for a run, and makes it where there is none.
  ///
  /// - Throws: ``StoreError`` where the file is no store, is of a newer version, or cannot be written.
  package static func forRun(in folder: URL) throws -> Store {
    let store = try Store(folder.appendingPathComponent(fileName), isWritable: true)
    try store.translatingErrors {
      try store.queue.writeWithoutTransaction { database in
        try database.execute(
          sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = \(logPages)")
      }
    }
    return store
  }

  /// Pages of the log (of 4 kB) that are there before they are put into the file: each time waits for the disk.
  private static let logPages = 4_000

  /// Opens the store of `folder` for reading.
  ///
  /// - Throws: ``StoreError`` where there is none, or the file is no store or of a newer version.
  package static func forReading(in folder: URL) throws -> Store {
    let url = folder.appendingPathComponent(fileName)
    guard FileManager.default.fileExists(atPath: url.path) else {
      throw StoreError(
        path: folder.relativePath, message: "has no \(fileName)",
        hint: "standpunkt analyze … -o \(folder.relativePath) writes one")
    }
    return try Store(url, isWritable: false)
  }

  private init(_ url: URL, isWritable: Bool) throws {
    self.url = url
    self.isWritable = isWritable
    var configuration = Configuration()
    configuration.readonly = !isWritable
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { $0.add(function: Self.folded) }
    do {
      queue = try DatabaseQueue(path: url.path, configuration: configuration)
      answers = isWritable ? try DatabaseQueue(path: url.path, configuration: configuration) : queue
    } catch let error as DatabaseError {
      throw StoreError(error, path: url.relativePath)
    }
    try translatingErrors { try checkVersion() }
  }

  /// `folded(text)` in SQL: the text as the search index sees it.
  private static let folded = DatabaseFunction("folded", argumentCount: 1, pure: true) { values in
    String.fromDatabaseValue(values[0])?.foldedForComparison() ?? ""
  }

  private func checkVersion() throws {
    let (application, version, isEmpty) = try read { database in
      (
        try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0,
        try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0,
        try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") == 0
      )
    }
    if isEmpty, application == 0, isWritable { return try write(Schema.create) }
    guard application == Schema.applicationID else {
      throw StoreError(
        path: url.relativePath, message: "is another program's database, or a store that was never filled",
        hint: StoreError.anotherFolder)
    }
    guard version <= Schema.version else {
      throw StoreError(
        path: url.relativePath,
        message: "was made by a newer version of the program (store version \(version), here \(Schema.version))",
        hint: "Use that version, or name another folder")
    }
  }

  /// Calls `body` with the database, in one consistent state of it; changes that still wait are not in it.
  func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try translatingErrors { try queue.read(body) }
  }

  /// Calls `body` with the database, for a single question: without a transaction around it, which would make SQLite prepare
  /// every statement anew, and without waiting for what is being written.
  func look<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try translatingErrors { try answers.inDatabase(body) }
  }

  /// Calls `body` with the database in a transaction, after the changes that wait: all that it changes is kept, or where it
  /// throws nothing.
  func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try flush()
    return try writeNow(body)
  }

  /// Calls `body` with the database in a transaction.
  func writeNow<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try translatingErrors { try queue.write(body) }
  }

  private func translatingErrors<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw StoreError(error, path: url.relativePath)
    }
  }

  /// Writes what waits, ends the use of the store, and leaves it as one file that can be read where nothing can be written.
  package func close() throws {
    try flush()
    try translatingErrors {
      if isWritable {
        try answers.close()
        // Another program that reads the store at this moment keeps the log in use; then the log stays, which harms nobody.
        try? queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
      }
      try queue.close()
    }
  }
}
