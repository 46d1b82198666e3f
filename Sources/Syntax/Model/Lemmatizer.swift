import TextModel

/// Knows which lemma rules a word may take: those it was seen with, or those that fit its ending.
package struct Lemmatizer: Sendable {
  /// The rules.
  package let rules: [LemmaRule]
  /// For each rule, the parts of speech with which it was seen, as bits in the order of ``TagInventory/partsOfSpeech``.
  package let partsOfSpeech: [UInt32]
  /// For each rule, the varieties of the languages in which it was seen, as bits in the order of the model's varieties.
  package let varieties: [UInt32]
  private let rulesBySuffix: [String: [Int]]
  private let longestSuffix: Int
  /// For each rule that makes letters small, the rule that does the same and keeps their case.
  private let keeping: [Int: Int]

  /// A lemmatizer with these rules.
  package init(rules: [LemmaRule], partsOfSpeech: [UInt32], varieties: [UInt32]) {
    self.rules = rules
    self.partsOfSpeech = partsOfSpeech
    self.varieties = varieties
    var bySuffix: [String: [Int]] = [:]
    for (index, rule) in rules.enumerated() { bySuffix[rule.suffixRemoved, default: []].append(index) }
    rulesBySuffix = bySuffix
    longestSuffix = bySuffix.keys.reduce(0) { max($0, $1.utf8.count) }
    keeping = Self.keeping(rules)
  }

  private static func keeping(_ rules: [LemmaRule]) -> [Int: Int] {
    let places = Dictionary(rules.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var keeping: [Int: Int] = [:]
    for (index, rule) in rules.enumerated() where rule.casing == .lower {
      var twin = rule
      twin.casing = .keep
      keeping[index] = places[twin]
    }
    return keeping
  }

  /// `rules`, and for a form with a capital those beside them that keep it and serve this part of speech: a word that
  /// was seen in small letters may stand in a name (“Superior Court”).
  package func rules(_ rules: [Int], orKeepingCapitalsOf form: String, partOfSpeech: Int) -> [Int] {
    guard form.contains(where: \.isUppercase) else { return rules }
    let bit = UInt32(1) << UInt32(partOfSpeech)
    let others = rules.compactMap { keeping[$0] }.filter { partsOfSpeech[$0] & bit != 0 && !rules.contains($0) }
    return rules + others
  }

  /// The rules that fit a form that was not seen with this part of speech: those of this variety's language, or, where no
  /// variety is given, of all.
  package func rules(fitting form: String, partOfSpeech: Int, variety: Int?) -> [Int] {
    let all = rules(fitting: form, partOfSpeech: partOfSpeech)
    guard let variety else { return all }
    let own = all.filter { varieties[$0] & (1 << UInt32(variety)) != 0 }
    return keepingCapitals(own.isEmpty ? all : own, of: form, partOfSpeech)
  }

  /// The rules without those that make the capital of a proper noun small, unless no others fit.
  private func keepingCapitals(_ rules: [Int], of form: String, _ partOfSpeech: Int) -> [Int] {
    guard TagInventory.partsOfSpeech[partOfSpeech] == .properNoun, form.contains(where: \.isUppercase) else {
      return rules
    }
    let keeping = rules.filter { self.rules[$0].casing != .lower }
    return keeping.isEmpty ? rules : keeping
  }

  private func rules(fitting form: String, partOfSpeech: Int) -> [Int] {
    let bit = UInt32(1) << UInt32(partOfSpeech)
    let lower = LemmaRule.Casing.lower.apply(form)
    let isPlain = lower == form
    var found: [Int] = []
    var end = lower[lower.endIndex...]
    while end.utf8.count <= longestSuffix {
      for index in rulesBySuffix[String(end)] ?? [] where partsOfSpeech[index] & bit != 0 && rules[index].fits(lower) {
        if isPlain && rules[index].casing == .keep && hasTwin(index, bit) { continue }
        found.append(index)
      }
      guard end.startIndex > lower.startIndex else { break }
      end = lower[lower.unicodeScalars.index(before: end.startIndex)...]
    }
    return found
  }

  /// Whether the same rule with small letters may be taken too: on a form without capitals both do the same.
  private func hasTwin(_ index: Int, _ bit: UInt32) -> Bool {
    var twin = rules[index]
    twin.casing = .lower
    return rulesBySuffix[twin.suffixRemoved]?.contains { rules[$0] == twin && partsOfSpeech[$0] & bit != 0 } == true
  }

  /// The key of a form with its part of speech, and its features where those are needed to tell lemmas apart; letter case
  /// counts in proper nouns alone.
  package static func key(form: String, partOfSpeech: Int, features: String?) -> UInt32 {
    let isProperNoun = TagInventory.partsOfSpeech[partOfSpeech] == .properNoun
    var bytes = Array((isProperNoun ? form : LemmaRule.Casing.lower.apply(form)).utf8)
    bytes.append(0)
    bytes.append(UInt8(truncatingIfNeeded: partOfSpeech))
    if let features { bytes += features.utf8 }
    return UInt32(truncatingIfNeeded: WordFeatureExtractor.hash(bytes, seed: features == nil ? 101 : 102) >> 32)
  }

  /// The key under which a language has rules of its own for the word with this key. The language is told by its first
  /// variety.
  package static func key(_ key: UInt32, language: Int) -> UInt32 {
    let bytes = (0..<4).map { UInt8(truncatingIfNeeded: key >> ($0 * 8)) }
    return UInt32(truncatingIfNeeded: WordFeatureExtractor.hash(bytes, seed: 103 + UInt64(language)) >> 32)
  }
}

extension LemmaRule {
  /// Whether what the rule removes is there, letter case aside.
  fileprivate func fits(_ lower: String) -> Bool {
    lower.utf8.count >= prefixRemoved.utf8.count + suffixRemoved.utf8.count
      && (prefixRemoved.isEmpty || lower.hasPrefix(prefixRemoved))
      && (prefixRemoved.utf8.count + suffixRemoved.utf8.count < lower.utf8.count || !prefixAdded.isEmpty
        || !suffixAdded.isEmpty)
  }
}
