package import Foundation

/// Keeps two runs from writing into one folder at the same time.
///
/// The system gives the lock back when the process ends, however it ends; there is no file that could be left behind.
package final class StoreLock: Sendable {
  private let descriptor: Int32

  /// Takes the lock of `folder`.
  ///
  /// - Throws: ``StoreError`` where another run has it, or the folder cannot be opened.
  package init(_ folder: URL) throws {
    descriptor = open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw StoreError(path: folder.relativePath, message: "cannot be opened: \(String(cString: strerror(errno)))")
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK else {
      close(descriptor)
      throw StoreError(
        path: folder.relativePath, message: "another run is writing into this folder",
        hint: "Wait until it has ended, or name another folder with -o")
    }
  }

  deinit { close(descriptor) }

  /// Whether a run is writing into `folder` at this moment.
  package static func isHeld(_ folder: URL) -> Bool {
    let descriptor = open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return flock(descriptor, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK
  }
}
