internal import GRDB

/// Why a store cannot be used, and what to do about it.
package struct StoreError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The path of the store or of its folder.
  package var path: String
  /// What is wrong.
  package var message: String
  /// What to do; `nil` where the message says it.
  package var hint: String?

  /// An error at this path.
  package init(path: String, message: String, hint: String? = nil) {
    self.path = path
    self.message = message
    self.hint = hint
  }

  /// `path: message. hint`.
  package var description: String { "\(path): \(message)" + (hint.map { ". \($0)" } ?? "") }
}

extension StoreError {
  /// What an error of the database means for who runs the program.
  init(_ error: DatabaseError, path: String) {
    switch error.resultCode {
    case .SQLITE_NOTADB:
      self.init(path: path, message: "is not a store (no SQLite database)", hint: Self.anotherFolder)
    case .SQLITE_CORRUPT:
      self.init(path: path, message: "is damaged", hint: "Remove it; the next run analyses everything again")
    case .SQLITE_FULL: self = .fullDisk(path: path)
    case .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM:
      self.init(path: path, message: "cannot be written or opened: \(error.message ?? "no access")")
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      self.init(path: path, message: "is in use by another program", hint: "Close that program and try again")
    default:
      self.init(path: path, message: error.message ?? "SQLite error \(error.resultCode.rawValue)")
    }
  }

  /// There is no room for more in this file.
  package static func fullDisk(path: String) -> StoreError {
    StoreError(
      path: path, message: "the disk is full",
      hint: "What was finished is kept; make room and run the same command again")
  }

  /// What to do where the folder's store is somebody else's file.
  static let anotherFolder = "Move the file away, or name another folder"
}
