public import Foundation

/// A folder that is removed with everything in it when the value goes out of use.
public final class TemporaryFolder: Sendable {
  /// The folder.
  public let url: URL

  /// Makes a folder of its own.
  public init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("standpunkt-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Writes `text` to the file at `path` below the folder, and gives the file's place.
  @discardableResult
  public func write(_ text: String, to path: String) throws -> URL { try write(Data(text.utf8), to: path) }

  /// Writes `data` to the file at `path` below the folder, and gives the file's place.
  @discardableResult
  public func write(_ data: Data, to path: String) throws -> URL {
    let file = url.appendingPathComponent(path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
    return file
  }
}
