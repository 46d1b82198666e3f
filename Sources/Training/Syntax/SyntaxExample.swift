import LanguageData
import Syntax
import TextModel

/// A training sentence in the network's numbers.
struct SyntaxExample: Sendable {
  /// What the network sees of each word.
  var features: [WordFeatures]
  /// How often each word occurs; 0 for one without an embedding.
  var counts: [Int]
  /// The part of speech of each word; `nil` for one that teaches its place in the tree alone.
  var tags: [Int?]
  /// The features of each word, by their place in the inventory; 0 where there is no part of speech.
  var morphology: [Int]
  /// The head of each word, from 0; -1 for the root.
  var heads: [Int]
  /// The relation of each word.
  var relations: [Int]
  /// The lemma rules between which each word lets choose, and the place of the right one among them; fewer than two
  /// where there is nothing to learn.
  var lemmas: [(candidates: [Int], right: Int)]
}

/// Makes examples of sentences.
struct SyntaxExampleMaker {
  private let vocabulary: SyntaxVocabulary
  private let extractor: WordFeatureExtractor
  private let rows: [UInt32: Int32]
  private let morphology: [[String: Int]]
  private let relations: [String: Int]
  private var fitting: [String: [Int]] = [:]
  private var random = SeededRandom(seed: 7)

  init(
    _ vocabulary: SyntaxVocabulary, partRows: Int, clusters: WordClusters = WordClusters(),
    classes: WordClusters = WordClusters()
  ) {
    self.vocabulary = vocabulary
    extractor = WordFeatureExtractor(partRows: partRows, clusters: clusters, classes: classes)
    rows = Dictionary(
      vocabulary.words.enumerated().map { ($1, Int32($0 + 1)) }, uniquingKeysWith: { first, _ in first })
    let inventory = vocabulary.inventory
    morphology = inventory.featureRanges.map { range in
      Dictionary(range.map { (inventory.features[$0], $0) }, uniquingKeysWith: { first, _ in first })
    }
    relations = Dictionary(
      inventory.relations.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The example of a sentence of this variety.
  mutating func example(_ sentence: ConlluSentence, variety: Int) -> SyntaxExample {
    var example = SyntaxExample(
      features: [], counts: [], tags: [], morphology: [], heads: [], relations: [], lemmas: [])
    for (index, word) in sentence.words.enumerated() {
      let tag = word.isTagged ? TagInventory.index(of: word.partOfSpeech) : nil
      let features = extractor.features(of: word.form, isFirst: index == 0, language: variety) { rows[$0] }
      example.features.append(features)
      example.counts.append(features.word > 0 ? vocabulary.wordCounts[Int(features.word) - 1] : 0)
      example.tags.append(tag)
      example.morphology.append(tag.map { feature(word.features, tag: $0) } ?? 0)
      example.heads.append(word.head - 1)
      example.relations.append(relations[word.relation] ?? 0)
      example.lemmas.append(tag.map { lemma(word, tag: $0) } ?? ([], 0))
    }
    return example
  }

  private func feature(_ features: String, tag: Int) -> Int {
    morphology[tag][features] ?? vocabulary.inventory.featureRanges[tag].lowerBound
  }

  /// What a word teaches about lemmas: to choose between the rules it is seen with, or, as a rare word, between all that
  /// fit new words; of frequent words with one rule, now and then one is taken as if it were new.
  private mutating func lemma(_ word: ConlluWord, tag: Int) -> (candidates: [Int], right: Int) {
    let key = Lemmatizer.key(form: word.form, partOfSpeech: tag, features: nil)
    guard let rule = vocabulary.ruleNumbers[word.lemmaRule] else { return ([], 0) }
    let seen = vocabulary.lemmas[key] ?? []
    if seen.count > 1, let right = seen.firstIndex(of: rule) { return (seen, right) }
    guard vocabulary.formCounts[key, default: 0] <= 4 || random.unit() < 0.1 else { return ([], 0) }
    let name = "\(tag) \(word.form)"
    let candidates = fitting[name] ?? vocabulary.lemmatizer.rules(fitting: word.form, partOfSpeech: tag, variety: nil)
    fitting[name] = candidates
    guard let right = candidates.firstIndex(of: rule) else { return ([], 0) }
    return (candidates, right)
  }
}

extension ConlluWord {
  /// Whether it has a part of speech.
  var isTagged: Bool { !partOfSpeech.isEmpty }
}

extension ConlluSentence {
  /// The sentence without parts of speech, features and lemmas.
  var withoutTags: ConlluSentence {
    var sentence = self
    for index in sentence.words.indices {
      sentence.words[index].partOfSpeech = ""
      sentence.words[index].features = ""
      sentence.words[index].lemma = ""
    }
    return sentence
  }
}
