import Foundation
import TestSupport

/// Runs a script on small treebanks that a test writes.
struct TreebankScript {
  private let folder: TemporaryFolder
  private let script: String

  init(_ name: String) throws {
    folder = try TemporaryFolder()
    script = PackageFiles.root.appendingPathComponent("scripts/\(name)").path
  }

  /// Writes a file for the script to read; gives its path.
  func file(_ name: String, _ text: String) throws -> String {
    let url = folder.url.appendingPathComponent(name)
    try text.write(to: url, atomically: true, encoding: .utf8)
    return url.path
  }

  func run(_ arguments: String...) throws -> Program {
    try Program.shell(([script] + arguments).map { "'\($0)'" }.joined(separator: " "))
  }

  /// One sentence as CoNLL-U; of each word form, lemma, part of speech and features. All hang on the first.
  static func sentence(_ words: [(String, String, String, String)]) -> String {
    words.enumerated().map { index, word in
      let (form, lemma, tag, features) = word
      let relation = index == 0 ? "root" : "dep"
      return "\(index + 1)\t\(form)\t\(lemma)\t\(tag)\t_\t\(features)\t\(min(index, 1))\t\(relation)\t_\t_"
    }.joined(separator: "\n") + "\n\n"
  }
}
