public import Foundation

/// Files of the package under test, and of what may lie beside it.
public enum PackageFiles {
  /// The package's folder.
  public static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// A folder beside the package that holds corpora which are not the project's own; `nil` where it is absent, and tests
  /// that need it are skipped.
  public static let shared: URL? = {
    let folder = root.deletingLastPathComponent().appendingPathComponent("shared")
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }()

  /// The program as it was built with the tests.
  public static let program: URL = {
    #if DEBUG
      let configuration = "debug"
    #else
      let configuration = "release"
    #endif
    return root.appendingPathComponent(".build/\(configuration)/standpunkt")
  }()
}
