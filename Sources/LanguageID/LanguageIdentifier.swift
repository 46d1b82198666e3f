public import Foundation
public import LanguageData
public import TextModel

/// A language that a text may be in.
public struct LanguageCandidate: Hashable, Sendable {
  /// The language; `und` where the letters are no language.
  public var language: LanguageTag
  /// How probable it is, from 0 to 1; all candidates of a text add up to 1.
  public var probability: Double

  /// A language with its probability.
  public init(language: LanguageTag, probability: Double) {
    self.language = language
    self.probability = probability
  }
}

/// Tells which language a text is in.
///
/// ```swift
/// let identifier = try LanguageIdentifier()
/// identifier.candidates(for: "Eg veit ikkje")  // nn 0.99 …
/// ```
public struct LanguageIdentifier: Sendable {
  package let model: LanguageModel
  /// The languages that are asked for, as indices; noise is always among them.
  package let asked: LanguageSet
  let table: LetterTable

  /// An identifier with the model that belongs to `data`, or with that of the running program.
  ///
  /// - Throws: ``DataError`` where there is none.
  public init(data: DataLocation? = nil) throws {
    try self.init(modelAt: (data ?? .standard()).model("language-id/language-id.model"))
  }

  /// An identifier with the model at `url`.
  ///
  /// - Throws: ``DataError`` where that is no model.
  public init(modelAt url: URL) throws {
    let model = try LanguageModel(contentsOf: url)
    var all = LanguageSet()
    for index in model.languages.indices { all.insert(index) }
    self.init(model: model, asked: all, table: LetterTable())
  }

  private init(model: LanguageModel, asked: LanguageSet, table: LetterTable) {
    self.model = model
    self.asked = asked
    self.table = table
  }

  /// The languages that it can tell apart, in order of code.
  public var languages: [LanguageTag] {
    model.languages.indices.filter { asked.contains($0) && $0 != model.noise }.map { model.languages[$0] }.sorted()
  }

  /// An identifier that answers with one of `languages` or with `und`.
  ///
  /// - Throws: ``UnknownLanguageError`` where the model lacks one of them.
  public func restricted(to languages: [LanguageTag]) throws -> LanguageIdentifier {
    var asked = LanguageSet()
    asked.insert(model.noise)
    for language in languages {
      guard let index = model.languages.firstIndex(of: language) else {
        throw UnknownLanguageError(language: language, known: self.languages)
      }
      asked.insert(index)
    }
    return LanguageIdentifier(model: model, asked: asked, table: table)
  }

  /// The languages that `text` may be in, the most probable first; at least one, and `und` alone where it has no words.
  public func candidates(for text: String) -> [LanguageCandidate] {
    var reader = LanguageReader(self, remembersWords: false)
    let bytes = Array(text.utf8)
    return reader.candidates(bytes, 0..<bytes.count)
  }

  /// The most probable language of `text`.
  public func language(of text: String) -> LanguageTag {
    var reader = LanguageReader(self, remembersWords: false)
    let bytes = Array(text.utf8)
    return reader.language(bytes, 0..<bytes.count)
  }
}

/// A language was asked for that the model does not have.
public struct UnknownLanguageError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The language.
  public let language: LanguageTag
  /// The languages that there are.
  public let known: [LanguageTag]

  /// What is wrong and what can be asked for.
  public var description: String {
    "no language “\(language)” in the model. It has \(known.map(\.code).joined(separator: ", "))"
  }
}
