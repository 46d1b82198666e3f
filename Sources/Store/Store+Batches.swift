internal import Dispatch
internal import GRDB
internal import Synchronization

/// Changes that wait to be written together.
///
/// A transaction writes every page that it touched, and what a run keeps of its documents touches much the same pages. So a
/// change waits for others, but never longer than ``longestWait``: a program that ends from one moment to the next loses what
/// it finished in that time.
struct WaitingChanges: Sendable {
  /// A change of the database.
  typealias Change = @Sendable (inout RowWriter) throws -> Void

  /// So many changes do not wait for more.
  static let largestBatch = 32
  /// So many changes at most are in memory while others are being written.
  static let most = 4 * largestBatch
  /// How long a change may wait.
  static let longestWait = DispatchTimeInterval.milliseconds(100)

  /// The changes, in order, each with what it is known by.
  var changes: [(name: String, change: Change)] = []
  /// Whether they are going to be written when their time has come.
  var areTimed = false
  /// Whether some of them are being written.
  var areWritten = false
  /// Why an earlier change could not be written.
  var failure: (any Error)?

  /// Whether who adds a change has to write, or to wait for who does.
  var areTooMany: Bool { changes.count >= (areWritten ? Self.most : Self.largestBatch) }
}

extension Store {
  /// Makes a change of the database soon, in one transaction with others.
  ///
  /// - Parameters:
  ///   - name: What the change is known by, for ``isWaiting(_:)``.
  ///   - change: Makes the change.
  /// - Throws: ``StoreError`` where this change, or one before it, could not be written.
  func writeSoon(_ name: String, _ change: @escaping WaitingChanges.Change) throws {
    let (isFull, needsTimer) = try waiting.withLock { waiting in
      if let failure = waiting.failure { throw failure }
      waiting.changes.append((name, change))
      defer { waiting.areTimed = true }
      return (waiting.areTooMany, !waiting.areTimed)
    }
    if needsTimer {
      timer.asyncAfter(deadline: .now() + WaitingChanges.longestWait) { self.writeInTime() }
    }
    if isFull { try flush() }
  }

  /// Whether a change of this name is not written yet.
  func isWaiting(_ name: String) -> Bool { waiting.withLock { $0.changes.contains { $0.name == name } } }

  /// Writes all that waits.
  ///
  /// - Throws: ``StoreError`` where it, or what came before it, could not be written.
  func flush() throws {
    try turn.withLock { _ in
      let changes = try waiting.withLock { waiting in
        if let failure = waiting.failure { throw failure }
        waiting.areWritten = !waiting.changes.isEmpty
        return waiting.changes.map(\.change)
      }
      if changes.isEmpty { return }
      defer { waiting.withLock { $0.areWritten = false } }
      do {
        try writeNow { database in
          var rows = RowWriter(database)
          for change in changes { try change(&rows) }
        }
        waiting.withLock { $0.changes.removeFirst(changes.count) }
      } catch {
        waiting.withLock { $0.failure = error }
        throw error
      }
    }
  }

  /// Writes what waits because its time has come; whoever writes next hears of an error.
  private func writeInTime() {
    waiting.withLock { $0.areTimed = false }
    try? flush()
  }
}
