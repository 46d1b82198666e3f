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
  package private(set) var lemmas: [UInt32: [Int]]
  /// What ``lemmas`` are in a language where they differ from those of all, by the language's key.
  package let languageLemmas: [UInt32: [Int]]
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

  /// Gathers the vocabulary of a training set; `lexicon` has words with part of speech and lemma, for those that the
  /// training set does not have with this part of speech.
  package init(_ sets: [(variety: String, sentences: [ConlluSentence])], lexicon: [ConlluWord] = []) {
    var varieties: [String] = []
    for set in sets where !varieties.contains(set.variety) { varieties.append(set.variety) }
    self.varieties = varieties
    let sentences = sets.flatMap(\.sentences)
    inventory = TagInventory(sentences: sentences)
    (words, wordCounts) = Self.countWords(sentences)
    let rules = RuleCounts(sentences, lexicon: lexicon)
    ruleNumbers = rules.numbers
    let languages = Self.sentencesByLanguage(sets, varieties)
    lemmatizer = Lemmatizer(
      rules: rules.rules, partsOfSpeech: rules.masks, varieties: rules.varieties(languages, varieties))
    (lemmas, formCounts) = rules.lexicon(sentences)
    for (key, rule) in rules.additions(of: lexicon) where lemmas[key] == nil { lemmas[key] = [rule] }
    languageLemmas = rules.differences(from: lemmas, in: languages)
  }

  /// The sentences of each language, in the order of the languages; empty where there is but one.
  private static func sentencesByLanguage(
    _ sets: [(variety: String, sentences: [ConlluSentence])], _ varieties: [String]
  ) -> [(language: Int, sentences: [ConlluSentence])] {
    let languages = varieties.languages
    guard Set(languages).count > 1 else { return [] }
    return Set(languages).sorted().map { language in
      let own = sets.filter { set in
        varieties.firstIndex(of: set.variety).map { languages[$0] == language } ?? false
      }
      return (language, own.flatMap(\.sentences))
    }
  }

  /// All rules by key, in the order of the keys.
  var lemmaEntries: [(key: UInt32, value: [Int])] {
    lemmas.merging(languageLemmas) { general, _ in general }.sorted { $0.key < $1.key }
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

    init(_ sentences: [ConlluSentence], lexicon: [ConlluWord]) {
      var seen: [LemmaRule: (count: Int, mask: UInt32)] = [:]
      for word in sentences.lazy.flatMap(\.words) where word.isTagged {
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
      for word in lexicon where numbers[word.lemmaRule] == nil && rules.count < UInt16.max {
        numbers[word.lemmaRule] = rules.count
        rules.append(word.lemmaRule)
        masks.append(0)
      }
    }

    /// For each rule the varieties of the languages that have it, as bits; all of them where there is one language.
    func varieties(
      _ languages: [(language: Int, sentences: [ConlluSentence])], _ varieties: [String]
    ) -> [UInt32] {
      guard !languages.isEmpty else { return rules.map { _ in .max } }
      var result = [UInt32](repeating: 0, count: rules.count)
      for (language, sentences) in languages {
        let bits = varieties.languages.enumerated().reduce(UInt32(0)) {
          $1.element == language ? $0 | 1 << UInt32($1.offset) : $0
        }
        for word in sentences.lazy.flatMap(\.words) where word.isTagged {
          if let rule = numbers[word.lemmaRule] { result[rule] |= bits }
        }
      }
      return result
    }

    /// The rules that languages have for their words, where they are others than `lemmas` has.
    func differences(
      from lemmas: [UInt32: [Int]], in languages: [(language: Int, sentences: [ConlluSentence])]
    ) -> [UInt32: [Int]] {
      var differences: [UInt32: [Int]] = [:]
      for (language, sentences) in languages {
        for (key, rules) in lexicon(sentences).lemmas where lemmas[key] != rules {
          differences[Lemmatizer.key(key, language: language)] = rules
        }
      }
      return differences
    }

    /// The rule of each word of a lexicon, by its lemma key; of two entries for a word the first counts.
    func additions(of lexicon: [ConlluWord]) -> [UInt32: Int] {
      var additions: [UInt32: Int] = [:]
      for word in lexicon {
        let tag = TagInventory.index(of: word.partOfSpeech)
        let key = Lemmatizer.key(form: word.form, partOfSpeech: tag, features: nil)
        if additions[key] == nil, let rule = numbers[word.lemmaRule] { additions[key] = rule }
      }
      return additions
    }

    func lexicon(_ sentences: [ConlluSentence]) -> (lemmas: [UInt32: [Int]], counts: [UInt32: Int]) {
      var plain: [UInt32: [Int: Int]] = [:]
      var exact: [UInt32: [UInt32: [Int: Int]]] = [:]
      for word in sentences.lazy.flatMap(\.words) where word.isTagged {
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
