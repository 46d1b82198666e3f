import Foundation
import TextModel

/// A file that is to be read, and the name that its documents get.
struct InputFile: Hashable {
  /// The path to open.
  var path: String
  /// The path that ids are made of: relative to the folder that was named.
  var name: String
  /// What it holds.
  var kind: InputKind
  /// What a table beside it says about it.
  var metadata = DocumentMetadata()
  /// Whether it was found in a folder that was named, and not named itself.
  var isOfFolder = false
}

/// The files below a folder, in the order of their paths.
struct FolderWalk {
  /// Files of a kind that is read.
  private(set) var files: [InputFile] = []
  /// What could not be listed or is no file, and what is wrong with tables of metadata.
  private(set) var failures: [IngestFailure] = []
  /// How many files are of another kind.
  private(set) var skipped = 0

  private var metadata: [String: DocumentMetadata] = [:]

  /// Walks the folder at `root`. Symbolic links to folders are not followed, so that a loop of links ends; hidden files are
  /// not read.
  init(_ root: String) {
    walk(root, prefix: "")
    for index in files.indices { files[index].metadata = metadata[files[index].name] ?? files[index].metadata }
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
      switch FileType(path) {
      case .folder: walk(path, prefix: prefix + name + "/")
      case .linkedFolder: skipped += 1
      case .file:
        if MetadataTable.fileNames.contains(name) { addMetadata(path, prefix) } else { addFile(path, name, prefix) }
      case .special where InputKind(fileName: name) == nil: skipped += 1
      case .special: failures.append(IngestFailure(path: path, reason: "is no file but a pipe, socket or device"))
      case .missing: failures.append(IngestFailure(path: path, reason: "is a link that leads nowhere"))
      }
    }
  }

  private mutating func addFile(_ path: String, _ name: String, _ prefix: String) {
    // What tells readers of a folder about it is no article.
    guard let kind = InputKind(fileName: name), !name.lowercased().hasPrefix("readme.") else {
      skipped += 1
      return
    }
    files.append(InputFile(path: path, name: prefix + name, kind: kind, isOfFolder: true))
  }

  private mutating func addMetadata(_ path: String, _ prefix: String) {
    let table = MetadataTable(path: path)
    failures += table.failures
    for (file, known) in table.metadata { metadata[prefix + file] = known }
  }

  /// The same order on every machine, whatever its locale.
  private static func inByteOrder(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }
}

/// What stands at a path.
enum FileType: Hashable {
  case file, folder, linkedFolder
  /// A pipe, a socket or a device, which could keep a reader waiting for ever.
  case special
  case missing

  init(_ path: String) {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    let own = Self.type(of: path)
    guard exists else {
      self = own == nil || own == .typeSymbolicLink ? .missing : .special
      return
    }
    if isFolder.boolValue {
      self = own == .typeSymbolicLink ? .linkedFolder : .folder
    } else {
      let target = own == .typeSymbolicLink ? Self.type(of: (path as NSString).resolvingSymlinksInPath) : own
      self = target == .typeRegular ? .file : .special
    }
  }

  private static func type(of path: String) -> FileAttributeType? {
    try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
  }
}
