import Foundation

/// A file of plain text, or standard input, whose text is taken as it stands.
public enum TextFile {
  /// The text of the file at `path`, in whatever encoding it is; of standard input where `path` is “-”.
  ///
  /// - Throws: ``IngestFailure`` where the file cannot be read or is binary.
  public static func text(at path: String) throws(IngestFailure) -> String {
    try TextDecoding.decoded([UInt8](bytes(at: path)), path: path, declared: nil)
  }

  private static func bytes(at path: String) throws(IngestFailure) -> Data {
    if path == "-" { return FileHandle.standardInput.readDataToEndOfFile() }
    guard FileManager.default.fileExists(atPath: path) else {
      throw IngestFailure(path: path, reason: "does not exist")
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw IngestFailure(path: path, reason: "cannot be read")
    }
    return data
  }
}
