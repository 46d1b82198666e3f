import ArgumentParser
import Foundation
import Interchange

/// Reading and writing the folder of a list.
enum ListFolder {
  /// What the folder holds.
  static func store(_ folder: URL) throws -> ListStore {
    do {
      return try ListStore(folder: folder)
    } catch {
      throw ValidationError("\(folder.relativePath): \(error)")
    }
  }

  /// The one folder here whose name starts with `quotes-`.
  static func only() throws -> URL {
    let here = URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
    let names = try FileManager.default.contentsOfDirectory(atPath: here.path).sorted().filter {
      $0.hasPrefix("quotes-")
        && FileManager.default.fileExists(atPath: here.appendingPathComponent("\($0)/units.jsonl").path)
    }
    guard names.count == 1 else {
      throw ValidationError(
        names.isEmpty
          ? "There is no quotes-* folder here; name the list's folder with --list."
          : "There are several lists here (\(names.joined(separator: ", "))); name one with --list.")
    }
    return here.appendingPathComponent(names[0])
  }

  /// The translations in a TMX file.
  static func memory(_ path: String) throws -> [StoredTranslation] {
    do {
      return try ListUpdate.memory(try bytes(of: path))
    } catch let failure as ImportFailure {
      throw ValidationError("\(path): \(failure)")
    }
  }

  /// The bytes of a file.
  static func bytes(of path: String) throws -> [UInt8] {
    let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
    guard size ?? 0 <= TranslationImport.sizeLimit else { throw TranslationImport.tooLarge }
    do {
      return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    } catch {
      throw ImportFailure("cannot be read: \(error.localizedDescription)")
    }
  }

  /// Writes files into the folder, each under its name only when it is whole.
  static func write(_ files: [ListFile], to folder: URL) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for file in files {
      try Data(file.bytes).write(to: folder.appendingPathComponent(file.name), options: .atomic)
    }
  }
}
