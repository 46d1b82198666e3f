package import Foundation
internal import TextModel

/// All that decides what an analysis finds in a text: the program, its data and the options.
///
/// Results that were made under the same manifest are the same, so that a later run can take them over.
package struct RunManifest: Hashable, Sendable {
  /// The program's version.
  package var version: String
  /// SHA-256 of the program's file.
  package var program: String
  /// SHA-256 of each folder of lexicons and of models, by its name.
  package var data: [String: String] = [:]
  /// The options that change results.
  package var options: [String: String] = [:]

  /// A manifest without data and options.
  package init(version: String, program: String) {
    self.version = version
    self.program = program
  }

  /// The manifest as a JSON object; the same manifest gives the same bytes.
  package var json: String {
    var writer = JSONWriter()
    writer.object { json in
      json.member("version", version)
      json.member("program", program)
      for (name, values) in [("data", data), ("options", options)] {
        json.key(name)
        json.object { json in
          for (key, value) in values.sorted(by: { $0.key < $1.key }) { json.member(key, value) }
        }
      }
    }
    return writer.text
  }

  /// SHA-256 of the JSON.
  package var hash: String { SHA256.hex(Array(json.utf8)) }
}

extension RunManifest {
  /// Adds the digest of every folder and file in `folder`, each under `name/` and its own name.
  ///
  /// - Throws: the file system's errors.
  package mutating func addData(in folder: URL, as name: String) throws {
    for entry in try Self.entries(of: folder) { data["\(name)/\(entry.lastPathComponent)"] = try Self.digest(entry) }
  }

  /// SHA-256 of a file's content, or of the names and contents of what is in a folder. Descriptions (`.md`) and hidden files
  /// do not count.
  ///
  /// - Throws: the file system's errors.
  package static func digest(_ url: URL) throws -> String {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder), isFolder.boolValue else {
      return try fileDigest(url)
    }
    let lines = try entries(of: url).map { "\($0.lastPathComponent) \(try digest($0))\n" }
    return SHA256.hex(Array(lines.joined().utf8))
  }

  private static func entries(of folder: URL) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { !$0.lastPathComponent.hasPrefix(".") && $0.pathExtension != "md" }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
  }

  private static func fileDigest(_ url: URL) throws -> String {
    let handle = try FileHandle(forReadingFrom: url)
    defer { try? handle.close() }
    var digest = SHA256()
    while let chunk = try handle.read(upToCount: 1 << 20), !chunk.isEmpty { digest.update(Array(chunk)) }
    return digest.hex()
  }
}
