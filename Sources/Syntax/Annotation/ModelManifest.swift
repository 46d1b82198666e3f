package import Foundation
import LanguageData

/// What stands beside a model: where it is from, what it was trained on, and what it scores.
package struct ModelManifest: Codable, Hashable, Sendable {
  /// A treebank, or part of one.
  package struct Source: Codable, Hashable, Sendable {
    /// Its name.
    package var name: String
    /// Its licence.
    package var licence: String
    /// What of it was used, and for what.
    package var use: String
  }

  /// What the model scores on sentences that it was not trained on, with the words given and all else predicted, in
  /// percent.
  package struct Scores: Codable, Hashable, Sendable {
    /// The sentences.
    package var data: String
    /// Part of speech.
    package var upos: Double
    /// Features.
    package var ufeats: Double
    /// Lemma.
    package var lemma: Double
    /// Head.
    package var uas: Double
    /// Head and relation, without the relation's subtype.
    package var las: Double
  }

  /// The version of the model.
  package var version: Int
  /// The model file, from the manifest's folder.
  package var file: String
  /// The file's SHA-256.
  package var sha256: String
  /// The language's variety in the model.
  package var variety: String
  /// The table of how parts of speech and relations go together (``RelationAgreement``), from the manifest's folder; none
  /// where it is not given.
  package var agreement: String?
  /// The treebanks.
  package var data: [Source]
  /// The scores.
  package var scores: [Scores]
  /// Whether sentences that are partly in another language are left alone, since the model was trained on too little to
  /// make sense of them; no where it is not given.
  package var leavesMixedSentences: Bool?
  /// How lemmas are found in it beside the common way; none where it is not given.
  package var lemmaTraits: [LemmaTrait]?
  /// The command that trained it.
  package var command: String

  /// Reads a manifest.
  ///
  /// - Throws: `DataError` where it cannot be read or lacks something.
  package init(contentsOf url: URL) throws {
    do {
      self = try JSONDecoder().decode(ModelManifest.self, from: Data(contentsOf: url))
    } catch {
      throw DataError(file: url.path, message: "is not a model's manifest: \(error)")
    }
  }
}
