import LanguageData
import TextModel

extension SyntaxModel {
  /// The lemmas of the words.
  func lemmatize(
    _ forms: [String], tags: [(partOfSpeech: Int, features: Int)], variety: Int,
    state: Matrix, _ scaled: ScaledRows?, embedded: Matrix
  ) -> [String] {
    var input: Matrix?
    return forms.indices.map { row in
      let (form, tag) = (forms[row], tags[row])
      let choice = lemmaChoices.value(of: form, variant: variety << 32 | tag.features) {
        lemmaChoice(form, tag, variety: variety)
      }
      switch choice {
      case .lemma(let lemma): return lemma
      case .byNetwork(let candidates):
        let scored = input ?? network.lemmaInput(state, embedded: embedded, scaled: scaled)
        input = scored
        let rule = best(of: candidates) { network.score($0, .ruleWeights, .ruleBias, of: scored, row: row) }
        return lemmatizer.rules[rule].apply(to: form) ?? form
      }
    }
  }

  /// What a word and its tag leave open of the lemma.
  enum LemmaChoice: Sendable {
    /// Nothing.
    case lemma(String)
    /// The network says which of these rules makes it.
    case byNetwork([Int])
  }

  private func lemmaChoice(
    _ form: String, _ tag: (partOfSpeech: Int, features: Int), variety: Int
  ) -> LemmaChoice {
    if let lemma = lemma(ofMisspelt: form, tag, variety: variety) { return .lemma(lemma) }
    let seen = seenRules(form, tag, language: languages[variety])
    if seen.isEmpty, let lemma = lemma(ofIdentifier: form) { return .lemma(lemma) }
    let candidates = lemmaCandidates(form, tag, seen: seen, variety: variety)
    guard candidates.count <= 1 else { return .byNetwork(candidates) }
    return .lemma(candidates.first.flatMap { lemmatizer.rules[$0].apply(to: form) } ?? form)
  }

  /// The lemma of the known word that an unknown one most likely stands for: one that has an embedding and was seen with
  /// this tag.
  private func lemma(ofMisspelt form: String, _ tag: (partOfSpeech: Int, features: Int), variety: Int) -> String? {
    guard TagInventory.partsOfSpeech[tag.partOfSpeech] != .properNoun, !wasSeen(form, variety: variety) else {
      return nil
    }
    let corrections = Misspelling.corrections(of: form, byExchange: lemmaTraits.contains(.misspellings))
    for correction in corrections where knows(correction) {
      let seen = seenRules(correction, tag, language: languages[variety])
      if let rule = seen.first, seen.count == 1 { return lemmatizer.rules[rule].apply(to: correction) }
    }
    return nil
  }

  /// Whether a form was seen, with whatever part of speech.
  private func wasSeen(_ form: String, variety: Int) -> Bool {
    let language = languages[variety]
    return knows(form)
      || TagInventory.partsOfSpeech.indices.contains {
        !rules(Lemmatizer.key(form: form, partOfSpeech: $0, features: nil), language: language).isEmpty
      }
  }

  /// The lemma of a form that is no word of the language but an address or another name that nobody inflects.
  private func lemma(ofIdentifier form: String) -> String? {
    switch Identifier(form) {
    case .address, .hierarchy, .hashtag: form
    case .file where lemmaTraits.contains(.fileNames): LemmaRule.Casing.lower.apply(form)
    case .file, nil: nil
    }
  }

  private func lemmaCandidates(
    _ form: String, _ tag: (partOfSpeech: Int, features: Int), seen: [Int], variety: Int
  ) -> [Int] {
    if seen.isEmpty { return lemmatizer.rules(fitting: form, partOfSpeech: tag.partOfSpeech, variety: variety) }
    return lemmaTraits.contains(.capitals)
      ? lemmatizer.rules(seen, orKeepingCapitalsOf: form, partOfSpeech: tag.partOfSpeech) : seen
  }

  /// The rules that a form was seen with.
  private func seenRules(
    _ form: String, _ tag: (partOfSpeech: Int, features: Int), language: Int
  ) -> [Int] {
    let seen = rules(Lemmatizer.key(form: form, partOfSpeech: tag.partOfSpeech, features: nil), language: language)
    guard seen.count > 1 else { return seen }
    let features = inventory.features[tag.features]
    let exact = rules(
      Lemmatizer.key(form: form, partOfSpeech: tag.partOfSpeech, features: features), language: language)
    return exact.isEmpty ? seen : exact
  }

  /// The rules of a key: the language's own, where they differ from those of all.
  private func rules(_ key: UInt32, language: Int) -> [Int] {
    let own = rules(Lemmatizer.key(key, language: language))
    return own.isEmpty ? rules(key) : own
  }

  private func rules(_ key: UInt32) -> [Int] { lemmaKeys.places(of: key).map { Int(lemmaRules[$0]) } }
}
