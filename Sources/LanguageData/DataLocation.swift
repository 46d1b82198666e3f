public import Foundation

/// The folder that holds `lexicons/` and `models/`.
///
/// Looked for, in this order: where the user says (`--data`), where `STANDPUNKT_DATA` says, in
/// `../share/standpunkt` beside the executable (an installed program), and in the folders above the executable and the
/// working folder (a program run from its package).
public struct DataLocation: Hashable, Sendable {
  /// The folder.
  public let root: URL

  /// The data in this folder.
  ///
  /// - Throws: ``DataError`` where the folder has no `lexicons`.
  public init(root: URL) throws {
    guard Self.holdsData(root) else {
      throw DataError(
        file: root.path, message: "holds no lexicons/ folder",
        hint: "Name the folder that has lexicons/ and models/ with --data")
    }
    self.root = root
  }

  /// The data that belongs to the running program.
  ///
  /// - Throws: ``DataError`` where none is found.
  public static func standard() throws -> DataLocation {
    if let named = ProcessInfo.processInfo.environment["STANDPUNKT_DATA"], !named.isEmpty {
      return try DataLocation(root: URL(fileURLWithPath: named))
    }
    guard let found = candidates().first(where: holdsData) else {
      throw DataError(
        file: "lexicons", message: "the program's data was not found",
        hint: "Name the folder that has lexicons/ and models/ with --data or in STANDPUNKT_DATA")
    }
    return try DataLocation(root: found)
  }

  /// The table or folder at this path below `lexicons/`.
  public func lexicon(_ path: String) -> URL { root.appendingPathComponent("lexicons").appendingPathComponent(path) }

  /// The model file or folder at this path below `models/`.
  public func model(_ path: String) -> URL { root.appendingPathComponent("models").appendingPathComponent(path) }

  private static func holdsData(_ folder: URL) -> Bool {
    var isDirectory: ObjCBool = false
    let path = folder.appendingPathComponent("lexicons").path
    return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && isDirectory.boolValue
  }

  private static func candidates() -> [URL] {
    let executable = executableURL()
    let installed = executable.deletingLastPathComponent().appendingPathComponent("../share/standpunkt").standardized
    let working = URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
    return [installed] + foldersAbove(executable) + [working] + foldersAbove(working)
  }

  private static func executableURL() -> URL {
    URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
  }

  private static func foldersAbove(_ start: URL) -> [URL] {
    var folders: [URL] = []
    var folder = start.standardized
    while folder.path != "/" {
      folder = folder.deletingLastPathComponent()
      folders.append(folder)
    }
    return folders
  }
}
