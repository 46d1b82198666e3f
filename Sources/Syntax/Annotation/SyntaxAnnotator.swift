import Foundation
public import LanguageData
import Synchronization
public import TextModel

/// Writes lemma, part of speech, features, head and relation of every word, for the languages that have a model.
///
/// A sentence in another language keeps no words, and neither does one that is partly in another language where the model
/// was trained on little.
public struct SyntaxAnnotator: Annotator {
  /// `syntax`.
  public let name = "syntax"
  /// Tokens, sentences and languages.
  public let reads: Set<Layer> = [.tokens, .sentences, .languages]
  /// Words, and ``Sentence/words``.
  public let writes: Set<Layer> = [.words]

  private let models: LanguageModels

  /// An annotator with the models below `models/` of `data`; each is mapped when the first sentence needs it.
  public init(data: DataLocation) { models = LanguageModels(data: data) }

  /// Writes ``Document/words`` and ``Sentence/words``.
  ///
  /// - Throws: `DataError` where a model file is damaged.
  public func annotate(_ document: inout Document) throws {
    var trees: [Int: SentenceAnalysis] = [:]
    for (language, sentences) in Dictionary(
      grouping: document.sentences.indices, by: { document.sentences[$0].language })
    {
      guard let model = try models[language] else { continue }
      let sentences = model.leavesMixedSentences ? sentences.filter { !document.isMixed($0) } : sentences
      let words = sentences.map { SplitSentence(document.sentences[$0], of: document, model) }
      let analyses = try model.syntax.analyze(
        words.map(\.forms), variety: model.variety, agreement: model.agreement)
      for (index, sentence) in sentences.enumerated() {
        trees[sentence] = SentenceAnalysis(
          words: words[index], analyses: analyses[index], inventory: model.syntax.inventory)
      }
    }
    document.words = []
    for index in document.sentences.indices {
      let first = document.words.count
      if let tree = trees[index] { document.words += tree.words(firstWord: first) }
      document.sentences[index].words = first..<document.words.count
    }
  }

  /// The languages that have a model, in order.
  public func languages() -> [LanguageTag] { models.available() }

  /// Analyses sentences whose words are given, as in a treebank; `nil` where the language has no model.
  ///
  /// - Throws: `DataError` where the model file is damaged.
  public func analyze(_ sentences: [ConlluSentence], language: LanguageTag) throws -> [ConlluSentence]? {
    guard let model = try models[language] else { return nil }
    return try model.syntax.parsed(sentences, variety: model.variety, agreement: model.agreement)
  }
}

extension Document {
  /// Whether a stretch in another language than the sentence's reaches into it, as where a foreign quotation has its
  /// speaker in the language of the text.
  fileprivate func isMixed(_ index: Int) -> Bool {
    let sentence = sentences[index]
    return languages.contains { stretch in
      stretch.language != sentence.language && stretch.span.start < sentence.span.end
        && sentence.span.start < stretch.span.end
    }
  }
}

/// The syntactic words of a sentence, and the tokens that hold them.
private struct SplitSentence {
  var forms: [String] = []
  var tokens: [Int] = []

  init(_ sentence: Sentence, of document: Document, _ model: LanguageModel) {
    for token in sentence.tokens {
      let form = String(document.form(ofToken: token))
      if document.tokens[token].kind == .word, let parts = model.split(form) {
        forms += parts
        tokens += repeatElement(token, count: parts.count)
      } else {
        forms.append(form)
        tokens.append(token)
      }
    }
  }
}

/// What a model says of a sentence, before its words have their places in the document.
private struct SentenceAnalysis {
  let words: SplitSentence
  let analyses: [WordAnalysis]
  let inventory: TagInventory

  func words(firstWord: Int) -> [Word] {
    analyses.enumerated().map { index, analysis in
      Word(
        token: words.tokens[index], form: words.forms[index], lemma: analysis.lemma,
        partOfSpeech: TagInventory.partsOfSpeech[analysis.partOfSpeech],
        features: inventory.features[analysis.features],
        head: analysis.head < 0 ? nil : firstWord + analysis.head, relation: inventory.relations[analysis.relation])
    }
  }
}
