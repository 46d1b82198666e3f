import Foundation
package import LanguageData
import Synchronization
package import TextModel

/// A language's syntax model, its variety there, and how its tokens fall into words.
package struct LanguageModel: Sendable {
  /// The model.
  package let syntax: SyntaxModel
  /// The place of the language's variety in ``SyntaxModel/varieties``.
  package let variety: Int
  /// How parts of speech and relations go together in the language, where that was counted.
  package let agreement: RelationAgreement?
  /// Whether sentences that are partly in another language are left alone.
  package let leavesMixedSentences: Bool
  private let splitter: MultiwordSplitter?
  /// How words that were seen before are split.
  private let splits = WordCache<[String]?>(capacity: 1 << 12)

  init(
    syntax: SyntaxModel, variety: Int, agreement: RelationAgreement?, leavesMixedSentences: Bool,
    splitter: MultiwordSplitter?
  ) {
    self.syntax = syntax
    self.variety = variety
    self.agreement = agreement
    self.leavesMixedSentences = leavesMixedSentences
    self.splitter = splitter
  }

  /// The syntactic words of a token; `nil` where it is one.
  package func split(_ form: String) -> [String]? {
    guard let splitter else { return nil }
    return splits.value(of: form) { splitter.split(form) { syntax.knows($0) } }
  }
}

/// The syntax models of all languages, each mapped when it is first asked for and kept from then on.
package final class LanguageModels: Sendable {
  private let data: DataLocation
  private let state = Mutex(State())

  private struct State {
    /// By language; `nil` inside for a language that has none.
    var languages: [LanguageTag: LanguageModel?] = [:]
    /// Languages may share a file.
    var files: [ModelKey: SyntaxModel] = [:]
  }

  /// A model file, and how it is read.
  private struct ModelKey: Hashable {
    let path: String
    let lemmaTraits: Set<LemmaTrait>
  }

  /// The models below `models/` of `data`.
  package init(data: DataLocation) { self.data = data }

  /// The model of a language; `nil` where it has none.
  ///
  /// - Throws: `DataError` where its manifest, file, or a table of multiword tokens or of agreement cannot be used.
  package subscript(language: LanguageTag) -> LanguageModel? {
    get throws {
      try state.withLock { state in
        if let known = state.languages[language] { return known }
        let model = try load(language, &state.files)
        state.languages[language] = .some(model)
        return model
      }
    }
  }

  /// The languages that have a manifest, in order.
  package func available() -> [LanguageTag] {
    let folders = (try? FileManager.default.contentsOfDirectory(atPath: data.model("").path)) ?? []
    return folders.filter { FileManager.default.fileExists(atPath: manifestURL(LanguageTag($0)).path) }.sorted()
      .map { LanguageTag($0) }
  }

  private func manifestURL(_ language: LanguageTag) -> URL { data.model("\(language.code)/syntax.json") }

  private func load(_ language: LanguageTag, _ files: inout [ModelKey: SyntaxModel]) throws -> LanguageModel? {
    let url = manifestURL(language)
    guard language != .undetermined, FileManager.default.fileExists(atPath: url.path) else { return nil }
    let manifest = try ModelManifest(contentsOf: url)
    let file = url.deletingLastPathComponent().appendingPathComponent(manifest.file).standardizedFileURL
    let key = ModelKey(path: file.path, lemmaTraits: Set(manifest.lemmaTraits ?? []))
    let syntax = try files[key] ?? SyntaxModel(file, lemmaTraits: key.lemmaTraits)
    files[key] = syntax
    guard let variety = syntax.varieties.firstIndex(of: manifest.variety) else {
      throw DataError(
        file: url.path, message: "names a variety “\(manifest.variety)” that the model does not have",
        hint: "It has \(syntax.varieties.joined(separator: ", "))")
    }
    let agreement = try manifest.agreement.map { file in
      let table = try Table(contentsOf: url.deletingLastPathComponent().appendingPathComponent(file))
      return try RelationAgreement(table, inventory: syntax.inventory)
    }
    return LanguageModel(
      syntax: syntax, variety: variety, agreement: agreement,
      leavesMixedSentences: manifest.leavesMixedSentences ?? false,
      splitter: try MultiwordSplitter.standard(language, data: data))
  }
}
