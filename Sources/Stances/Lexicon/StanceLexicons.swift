package import Foundation
package import LanguageData
package import TextModel
import Synchronization

/// The stance lexicons of all languages, each read when a sentence first asks for it, and the model of confidences.
package final class StanceLexicons: Sendable {
  private let locations: [URL]
  private let model: URL
  private let loadedModel = Mutex<StanceConfidence?>(nil)
  private let loaded = Mutex<[LanguageTag: StanceLexicon]>([:])

  /// The lexicons at `data`, with the user's own folders laid over them: each has a folder a language, with the same tables.
  package init(data: DataLocation, additions: [URL] = []) {
    locations = [data.lexicon("")] + additions
    model = data.model("stances/confidence.tsv")
  }

  /// Reads all tables of the user's own folders, so that a wrong one is known before any document is analysed.
  ///
  /// - Throws: ``DataError`` for the first table that is wrong, by the names of folders.
  package static func check(_ additions: [URL]) throws {
    for addition in additions {
      let names = try FileManager.default.contentsOfDirectory(atPath: addition.path).sorted()
      for name in names { _ = try StanceLexicon(folders: [addition.appendingPathComponent(name)]) }
    }
  }

  /// The model that tells how likely stances are right, read when first asked for.
  ///
  /// - Throws: ``DataError`` where its file is missing or wrong.
  func confidence() throws -> StanceConfidence {
    try loadedModel.withLock { loaded in
      if let loaded { return loaded }
      let confidence = try StanceConfidence(contentsOf: model)
      loaded = confidence
      return confidence
    }
  }

  /// The lexicon of a language; an empty one where the language has no tables.
  ///
  /// - Throws: ``DataError`` where a table of the language is wrong.
  package func lexicon(of language: LanguageTag) throws -> StanceLexicon {
    try loaded.withLock { lexicons in
      if let lexicon = lexicons[language] { return lexicon }
      let folders = ["world", language.code].flatMap { name in locations.map { $0.appendingPathComponent(name) } }
      let lexicon = try StanceLexicon(folders: folders)
      lexicons[language] = lexicon
      return lexicon
    }
  }
}
