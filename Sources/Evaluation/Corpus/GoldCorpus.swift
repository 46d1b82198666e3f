internal import Foundation
internal import LanguageData

/// The gold documents of a folder, in order of file name.
package struct GoldCorpus: Sendable {
  /// The documents.
  package let documents: [GoldDocument]

  /// Reads every `NAME.gold.json` of `folder` with its `NAME.txt`, or those that `names` holds.
  ///
  /// - Throws: ``DataError`` where the folder cannot be read, holds no gold, lacks a named document, or a document is wrong.
  package init(folder: String, names: Set<String>? = nil) throws {
    guard let files = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      throw DataError(file: folder, message: "is no folder that can be read")
    }
    var found = files.filter { $0.hasSuffix(Self.ending) }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      .map { String($0.dropLast(Self.ending.count)) }
    guard !found.isEmpty else {
      throw DataError(file: folder, message: "holds no gold", hint: "Gold files are named NAME\(Self.ending)")
    }
    if let names {
      if let missing = names.subtracting(found).min() {
        throw DataError(file: folder, message: "holds no \(missing)\(Self.ending), which the split names")
      }
      found.removeAll { !names.contains($0) }
    }
    documents = try found.map { try GoldDocument(name: $0, folder: folder) }
  }

  private static let ending = ".gold.json"
}
