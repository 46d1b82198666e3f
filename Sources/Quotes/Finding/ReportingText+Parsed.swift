import TextModel

/// What the parser knows of the tokens.
extension ReportingText {
  /// Whether a finite verb stands at this token: as the parser says, or without one a verb that the tables list.
  func isFiniteVerb(_ token: Int) -> Bool {
    guard isWord(token) else { return false }
    guard let sentence = sentences[token], firstWord(ofToken: token) != nil else {
      return isWord(token, .finite) || (verbs[token] != nil && !isCapitalized(token))
    }
    return document.sentences[sentence].words.contains {
      let word = document.words[$0]
      return word.token == token && (word.partOfSpeech == .verb || word.partOfSpeech == .auxiliary)
        && word.feature("VerbForm") == "Fin"
    }
  }

  /// The first word of a token, as the parser knows it.
  private func parsed(_ token: Int) -> Word? { firstWord(ofToken: token).map { document.words[$0] } }

  /// The tense of a verb; empty for none.
  func tense(_ token: Int) -> String { parsed(token)?.feature("Tense").map { String($0) } ?? "" }

  /// Whether the token is an article that brings in something new.
  func isIndefiniteArticle(_ token: Int) -> Bool {
    parsed(token).map { $0.partOfSpeech == .determiner && $0.feature("Definite") == "Ind" } ?? false
  }

  /// Whether the token is a present participle or a gerund.
  func isPresentParticiple(_ token: Int) -> Bool {
    guard let word = parsed(token), word.partOfSpeech == .verb else { return false }
    return word.feature("VerbForm") == "Ger" || word.feature("VerbForm") == "Part" && word.feature("Tense") == "Pres"
  }

  /// Whether the parser takes the token for a noun that is no name.
  func isCommonNoun(_ token: Int) -> Bool {
    parsed(token).map { $0.partOfSpeech == .noun } ?? false
  }

  /// Whether the parser has read the token.
  func isParsed(_ token: Int) -> Bool { firstWord(ofToken: token) != nil }

  /// Whether the parser takes the token for a participle or a gerund.
  func isParticiple(_ token: Int) -> Bool {
    parsed(token).map { ["Part", "Ger"].contains($0.feature("VerbForm")) } ?? false
  }

  /// Whether the parser takes the token for an adjective.
  func isAdjective(_ token: Int) -> Bool {
    parsed(token).map { $0.partOfSpeech == .adjective } ?? false
  }

  /// Whether the parser takes the token for a noun or name.
  func isNominal(_ token: Int) -> Bool {
    parsed(token).map { [.noun, .properNoun].contains($0.partOfSpeech) } ?? false
  }

  /// Whether the parser takes the token for a determiner or a number: "⟦no⟧ boat had crossed", "⟦two⟧ people had died".
  func isQuantifier(_ token: Int) -> Bool {
    parsed(token).map { [.determiner, .numeral].contains($0.partOfSpeech) } ?? false
  }

  /// Whether the parser takes the token for a number.
  func isNumeral(_ token: Int) -> Bool {
    parsed(token).map { $0.partOfSpeech == .numeral } ?? false
  }
}
