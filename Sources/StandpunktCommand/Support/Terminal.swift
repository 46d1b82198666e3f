import Foundation

/// Standard output and standard error, as a terminal or not.
enum Terminal {
  /// Whether colour may be used: a terminal, and no `NO_COLOR` in the environment (no-color.org).
  static func usesColour(on descriptor: Int32) -> Bool {
    isatty(descriptor) == 1 && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
  }

  /// Writes `message` to standard error.
  static func writeError(_ message: String, terminator: String = "\n") {
    try? FileHandle.standardError.write(contentsOf: Data((message + terminator).utf8))
  }
}
