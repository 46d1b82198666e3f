package import Syntax
package import TextModel

/// What a training set says before any network is trained: which words it has, which tags, which lemmas.
package struct SyntaxVocabulary: Sendable {
  /// The varieties, in the order of their feature.
  package let varieties: [String]
  /// The tags.
  package let inventory: TagInventory
  /// The lemma rules.
  package let lemmatizer: Lemmatizer
  /// Rules by their key, of forms with their part of speech and, where that leaves several, features.
  package let lemmas: [UInt32: [Int]]
  /// Fingerprints of the words that have an embedding, in order; the row is the place plus one.
  package let words: [UInt32]
  /// How often each of ``words`` occurs.
  package let wordCounts: [Int]
  /// How often each form with its part of speech occurs, by lemma key.
  let formCounts: [UInt32: Int]
  /// Number of each rule.
  let ruleNumbers: [LemmaRule: Int]

  /// A word has an embedding of its own, and a lemma rule is used for new words, from this many occurrences.
  private static let leastCount = 2

  /// Gathers the vocabulary of a training set.
  package init(_ sets: [(variety: String, sentences: [ConlluSentence])]) {
    var varieties: [String] = []
    for set in sets where !varieties.contains(set.variety) { varieties.append(set.variety) }
    self.varieties = varieties
    let sentences = sets.flatMap(\.sentences)
    inventory = TagInventory(sentences: sentences)
    (words, wordCounts) = Self.countWords(sentences)
    let rules = RuleCounts(sentences)
    ruleNumbers = rules.numbers
    lemmatizer = Lemmatizer(rules: rules.rules, partsOfSpeech: rules.masks)
    (lemmas, formCounts) = rules.lexicon(sentences)
  }

  private static func countWords(_ sentences: [ConlluSentence]) -> ([UInt32], [Int]) {
    var counts: [UInt32: Int] = [:]
    for word in sentences.lazy.flatMap(\.words) {
      counts[WordFeatureExtractor.fingerprint(ofForm: word.form), default: 0] += 1
    }
    let kept = counts.filter { $0.value >= leastCount }.sorted { $0.key < $1.key }
    return (kept.map(\.key), kept.map(\.value))
  }

  /// The lemma rules of the words, counted.
  private struct RuleCounts {
    var rules: [LemmaRule] = []
    var masks: [UInt32] = []
    var numbers: [LemmaRule: Int] = [:]

    init(_ sentences: [ConlluSentence]) {
      var seen: [LemmaRule: (count: Int, mask: UInt32)] = [:]
      for word in sentences.lazy.flatMap(\.words) {
        var entry = seen[word.lemmaRule] ?? (0, 0)
        entry.count += 1
        entry.mask |= 1 << UInt32(TagInventory.index(of: word.partOfSpeech))
        seen[word.lemmaRule] = entry
      }
      let ordered = seen.sorted { ($1.value.count, $0.key.encoded) < ($0.value.count, $1.key.encoded) }
      for (rule, entry) in ordered.prefix(Int(UInt16.max)) {
        numbers[rule] = rules.count
        rules.append(rule)
        // A rule that was seen once serves the words it was seen with, and no new ones.
        masks.append(entry.count >= SyntaxVocabulary.leastCount ? entry.mask : 0)
      }
    }

    func lexicon(_ sentences: [ConlluSentence]) -> (lemmas: [UInt32: [Int]], counts: [UInt32: Int]) {
      var plain: [UInt32: [Int: Int]] = [:]
      var exact: [UInt32: [UInt32: [Int: Int]]] = [:]
      for word in sentences.lazy.flatMap(\.words) {
        guard let rule = numbers[word.lemmaRule] else { continue }
        let tag = TagInventory.index(of: word.partOfSpeech)
        let key = Lemmatizer.key(form: word.form, partOfSpeech: tag, features: nil)
        let exactKey = Lemmatizer.key(form: word.form, partOfSpeech: tag, features: word.features)
        plain[key, default: [:]][rule, default: 0] += 1
        exact[key, default: [:]][exactKey, default: [:]][rule, default: 0] += 1
      }
      var lemmas: [UInt32: [Int]] = [:]
      for (key, counts) in plain {
        lemmas[key] = Self.kept(counts)
        guard Self.kept(counts).count > 1 else { continue }
        for (exactKey, counts) in exact[key] ?? [:] { lemmas[exactKey] = Self.kept(counts) }
      }
      return (lemmas, plain.mapValues { $0.values.reduce(0, +) })
    }

    /// The rules of a form but for those that are most likely mistakes, the most frequent first.
    private static func kept(_ counts: [Int: Int]) -> [Int] {
      let all = counts.values.reduce(0, +)
      return counts.filter { $0.value * 50 >= all }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    }
  }
}

extension ConlluWord {
  /// The rule that makes its lemma.
  var lemmaRule: LemmaRule { LemmaRule(form: form, lemma: lemma, isProperNoun: partOfSpeech == "PROPN") }
}
