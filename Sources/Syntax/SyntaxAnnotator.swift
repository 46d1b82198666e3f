public import LanguageData
public import TextModel

/// Writes lemma, part of speech, features, head and relation of every word, for the languages that have a model.
///
/// A sentence in another language keeps no words.
public struct SyntaxAnnotator: Annotator {
  /// `syntax`.
  public let name = "syntax"
  /// Tokens, sentences and languages.
  public let reads: Set<Layer> = [.tokens, .sentences, .languages]
  /// Words, and ``Sentence/words``.
  public let writes: Set<Layer> = [.words]

  /// An annotator with the models below `models/` of `data`; each is mapped when the first sentence needs it.
  public init(data: DataLocation) {}

  /// Writes ``Document/words`` and ``Sentence/words``.
  ///
  /// - Throws: `DataError` where a model file is damaged.
  public func annotate(_ document: inout Document) throws {}
}
