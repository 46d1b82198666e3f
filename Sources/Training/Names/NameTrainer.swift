import Foundation

package import Entities
package import LanguageData
package import Syntax
import TextModel

/// Learns the recognizer of names from labelled sentences.
package struct NameTrainer {
  /// A language and sentences in it.
  package struct Part {
    package var language: String
    package var corpus: NameCorpus

    package init(language: String, corpus: NameCorpus) {
      self.language = language
      self.corpus = corpus
    }
  }

  /// What to learn, and how.
  package struct Settings {
    /// The types of name that the model tells apart.
    package var types = ["PER", "ORG", "LOC", "PROD", "EVT", "DRV", "MISC"]
    /// Sentences that are taken for one document, in which the same word helps to know itself.
    package var sentencesPerDocument = 25
    /// Features that are seen more seldom are left out.
    package var fewest: Int32 = 2
    /// Clusters of words by which tokens are seen.
    package var clusters = WordClusters()
    /// How the field learns.
    package var field = ConditionalRandomField.Settings()

    package init() {}
  }

  private let settings: Settings
  let labels: NameLabels
  private let common: WordFilter
  private let lexicons: EntityLexicons
  private let syntax: SyntaxAnnotator
  private var ids: [UInt64: Int32] = [:]
  private var features: [UInt64] = []

  /// A trainer that has parts of speech from `syntax` and knows these words to be commonly not names.
  package init(settings: Settings, lexicons: EntityLexicons, syntax: SyntaxAnnotator, common: [String]) {
    self.settings = settings
    self.lexicons = lexicons
    self.syntax = syntax
    self.common = WordFilter(words: common)
    labels = NameLabels(types: settings.types)
  }

  /// Learns from `training`; `report` is called after every third pass with its number, the field and the scores on
  /// `development`, one for each part.
  ///
  /// - Throws: ``DataError`` where a model that tells parts of speech is damaged.
  package mutating func train(
    _ training: [Part], development: [Part], report: (_ pass: Int, _ scores: [NameScore]) -> Void
  ) throws -> NameModel {
    let documents = try training.flatMap(self.documents)
    number(documents)
    let examples = documents.flatMap(examples)
    let held = try development.map(self.documents)
    var field = ConditionalRandomField(labels: labels, featureCount: features.count, settings: settings.field)
    for pass in 1...settings.field.passes {
      field.learn(examples, pass: pass)
      if pass % 3 == 0, pass < settings.field.passes { report(pass, held.map { score($0, field) }) }
    }
    let model = model(field)
    report(settings.field.passes, held.map { score($0, model) })
    return model
  }

  // MARK: - Documents

  struct TrainingDocument {
    let sentences: [NameFeatures.Sentence]
    let features: NameFeatures
    let labels: [[Int]]
  }

  func documents(_ part: Part) throws -> [TrainingDocument] {
    let lexicon = lexicons.nameLexicon(LanguageTag(part.language), common: common)
    let all = part.corpus.sentences
    let tags = try partsOfSpeech(part)
    return stride(from: 0, to: all.count, by: settings.sentencesPerDocument).map { start in
      let some = all[start..<min(start + settings.sentencesPerDocument, all.count)]
      let sentences = zip(some, tags[start...]).map { sentence, tags in
        NameFeatures.Sentence(
          tokens: sentence.forms.map { NameToken($0, lexicon: lexicon, clusters: settings.clusters) }, tags: tags,
          language: part.language)
      }
      return TrainingDocument(
        sentences: sentences, features: NameFeatures(document: sentences), labels: some.map { $0.labels.map(label) })
    }
  }

  /// The parts of speech of all tokens, as the language's model tells them.
  private func partsOfSpeech(_ part: Part) throws -> [[UniversalPartOfSpeech?]] {
    let sentences = part.corpus.sentences.map { sentence in
      ConlluSentence(
        tokens: sentence.forms.enumerated().map { ConlluToken(form: $1, words: $0..<$0 + 1) },
        words: sentence.forms.map { ConlluWord(form: $0) })
    }
    var document = Document(id: part.language, conllu: sentences, language: LanguageTag(part.language))
    try syntax.annotate(&document)
    return document.sentences.map { document.partsOfSpeech(of: $0) }
  }

  /// The number of a label of the data; names of types that are not learned, and NorNE's `GPE_`, are folded away.
  private func label(_ name: String) -> Int {
    switch name {
    case NameCorpus.unknown: Self.anyName
    case NameCorpus.open: Self.anything
    default: labels.index(of: name.replacingOccurrences(of: "GPE_", with: "")) ?? 0
    }
  }

  /// Numbers of the labels that leave a token open: a name of unknown type, and a name or none.
  private static let (anyName, anything) = (-1, -2)

  /// A one in the lane of every label that a token with a label of this number may have.
  private static func lanes(allowedBy label: Int) -> SIMD16<Float> {
    var allowed = SIMD16<Float>(repeating: label < 0 ? 1 : 0)
    if label == anyName { allowed[0] = 0 } else if label >= 0 { allowed[label] = 1 }
    return allowed
  }

  private mutating func number(_ documents: [TrainingDocument]) {
    var counts: [UInt64: Int32] = [:]
    for document in documents {
      for sentence in document.sentences {
        for token in sentence.tokens.indices {
          document.features.forEach(ofToken: token, in: sentence) { counts[$0, default: 0] += 1 }
        }
      }
    }
    features = counts.filter { $0.value >= settings.fewest }.keys.sorted()
    for (number, feature) in features.enumerated() { ids[feature] = Int32(number) }
  }

  private func examples(_ document: TrainingDocument) -> [ConditionalRandomField.Example] {
    zip(document.sentences, document.labels).map { sentence, labels in
      ConditionalRandomField.Example(
        features: sentence.tokens.indices.map { token in
          var known: [Int32] = []
          document.features.forEach(ofToken: token, in: sentence) { if let id = ids[$0] { known.append(id) } }
          return known[...]
        },
        allowed: labels.map(Self.lanes))
    }
  }

  // MARK: - The model and its score

  /// The field's weights as 16-bit integers; features without weight are left out.
  private func model(_ field: ConditionalRandomField) -> NameModel {
    var highest: Float = 1e-6
    for feature in features.indices {
      let weights = field.weights(ofFeature: feature)
      highest = max(highest, weights.max(), -weights.min())
    }
    let scale = highest / Float(Int16.max)
    var kept: [UInt64] = []
    var rows: [SIMD16<Int16>] = []
    for (index, feature) in features.enumerated() {
      let row = SIMD16<Int16>((field.weights(ofFeature: index) / scale).rounded(.toNearestOrEven))
      guard row != SIMD16<Int16>(repeating: 0) else { continue }
      kept.append(feature)
      rows.append(row)
    }
    return NameModel(
      labels: labels, common: common, clusters: settings.clusters, scale: scale, starts: field.startScores,
      transitions: field.transitionScores,
      features: kept, rows: rows)
  }

  private func score(_ documents: [TrainingDocument], _ field: ConditionalRandomField) -> NameScore {
    let decoder = LabelDecoder(labels: labels, starts: field.startScores, transitions: field.transitionScores)
    return score(documents, decoder) { document, sentence in
      sentence.tokens.indices.map { token in
        var known: [Int32] = []
        document.features.forEach(ofToken: token, in: sentence) { if let id = ids[$0] { known.append(id) } }
        return field.scores(known[...])
      }
    }
  }

  private func score(_ documents: [TrainingDocument], _ model: NameModel) -> NameScore {
    let decoder = LabelDecoder(labels: labels, starts: model.starts, transitions: model.transitions)
    return score(documents, decoder) { document, sentence in model.scores(of: sentence, document.features) }
  }

  private func score(
    _ documents: [TrainingDocument], _ decoder: LabelDecoder,
    scores: (TrainingDocument, NameFeatures.Sentence) -> [SIMD16<Float>]
  ) -> NameScore {
    var score = NameScore(types: labels.types)
    for document in documents {
      for (sentence, gold) in zip(document.sentences, document.labels) {
        let path = decoder.decode(scores(document, sentence)).labels
        score.add(gold: labels.spans(gold.map { max($0, 0) }), predicted: labels.spans(path))
      }
    }
    return score
  }
}

/// Precision, recall and F1 of names: a name counts where its tokens and its type are right.
package struct NameScore: Sendable {
  private let types: [String]
  private var right: [Int]
  private var gold: [Int]
  private var predicted: [Int]

  init(types: [String]) {
    self.types = types
    right = Array(repeating: 0, count: types.count)
    gold = right
    predicted = right
  }

  mutating func add(gold: [(tokens: Range<Int>, type: Int)], predicted: [(tokens: Range<Int>, type: Int)]) {
    for name in gold { self.gold[name.type] += 1 }
    for name in predicted {
      self.predicted[name.type] += 1
      if gold.contains(where: { $0.tokens == name.tokens && $0.type == name.type }) { right[name.type] += 1 }
    }
  }

  /// F1 over these types, from 0 to 100.
  package func f1(_ chosen: [String]) -> Double {
    let indices = types.indices.filter { chosen.contains(types[$0]) }
    let (hits, all) = indices.reduce((0, 0)) { ($0.0 + right[$1], $0.1 + gold[$1] + predicted[$1]) }
    return all == 0 ? 0 : 200 * Double(hits) / Double(all)
  }

  /// F1 of all names together and of each type.
  package var summary: String {
    let each = types.map { "\($0) \(Self.rounded(f1([$0])))" }.joined(separator: ", ")
    return "F1 \(Self.rounded(f1(types))) (\(each))"
  }

  private static func rounded(_ value: Double) -> String { String(format: "%.1f", value) }
}
