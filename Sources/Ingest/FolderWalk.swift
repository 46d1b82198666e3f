import Foundation

/// A file that is to be read, and the name that its documents get.
struct InputFile: Hashable {
  /// The path to open.
  var path: String
  /// The path that ids are made of: relative to the folder that was named.
  var name: String
  /// What it holds.
  var kind: InputKind
}

/// What a file holds, by its name.
enum InputKind: Hashable {
  case text, jsonLines

  /// The kind of a file with this name; `nil` for one that is not read in a folder.
  init?(fileName: String) {
    switch (fileName as NSString).pathExtension.lowercased() {
    case "txt": self = .text
    case "jsonl", "ndjson": self = .jsonLines
    default: return nil
    }
  }
}

/// The files below a folder, in the order of their paths.
struct FolderWalk {
  /// Files of a kind that is read.
  private(set) var files: [InputFile] = []
  /// Folders that could not be listed.
  private(set) var failures: [IngestFailure] = []
  /// How many files are of another kind.
  private(set) var skipped = 0

  /// Walks the folder at `root`. Symbolic links to folders are not followed, so that a loop of links ends; hidden files are
  /// not read.
  init(_ root: String) {
    walk(root, prefix: "")
  }

  private mutating func walk(_ folder: String, prefix: String) {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      failures.append(IngestFailure(path: folder, reason: "cannot be listed: \(error.localizedDescription)"))
      return
    }
    for name in names.sorted(by: Self.inByteOrder) where !name.hasPrefix(".") {
      let path = folder + "/" + name
      switch Self.type(of: path) {
      case .typeDirectory: walk(path, prefix: prefix + name + "/")
      case .typeSymbolicLink where Self.isFolder(path): skipped += 1
      default:
        if let kind = InputKind(fileName: name) {
          files.append(InputFile(path: path, name: prefix + name, kind: kind))
        } else {
          skipped += 1
        }
      }
    }
  }

  private static func type(of path: String) -> FileAttributeType? {
    try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
  }

  private static func isFolder(_ path: String) -> Bool {
    var isDirectory: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && isDirectory.boolValue
  }

  /// The same order on every machine, whatever its locale.
  private static func inByteOrder(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }
}
