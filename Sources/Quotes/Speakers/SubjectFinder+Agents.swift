import TextModel

/// Agents of passives.
extension SubjectFinder {
  /// Who does it in a passive: "av den russiske utsendingen … avfeid", "fue calificado por la oposición".
  func agent(ofVerb verb: Int, _ sentence: Range<Int>) -> SpeakerPhrase? {
    guard isPassive(verb, sentence) else { return unparsedAgent(ofVerb: verb, sentence) }
    let window = text.tokens(max(sentence.lowerBound, verb - 12), min(sentence.upperBound, verb + 8))
    for token in window
    where text.isWord(token, .agent) && token + 1 < sentence.upperBound && !isQuoted(token, besides: verb) {
      if let phrase = tags.phrases.phrase(from: token + 1, limit: token < verb ? verb : sentence.upperBound) {
        return phrase
      }
    }
    return nil
  }

  /// Who has issued the statement in which a verb without a subject of its own says something: "I en uttalelse fra **ministeren** heter det
  /// at …".
  func issuer(ofImpersonal verb: Int, _ sentence: Range<Int>) -> SpeakerPhrase? {
    let isImpersonal = [verb - 1, verb + 1].contains { token in
      sentence.contains(token) && text.isWord(token, .impersonal) && !text.isWord(token, .they)
        && (token > verb || text.verbs[verb]?.kind == .speak)
    }
    let noun = sentence.first { token in
      text.nouns(token).contains(.statement) && !isQuoted(token, besides: verb) && token + 2 < sentence.upperBound
        && text.isWord(token + 1, .preposition)
    }
    guard isImpersonal, let noun else { return nil }
    return tags.phrases.phrase(from: noun + 2, limit: noun < verb ? verb : sentence.upperBound)
  }

  /// Whether a word stands between quotation marks and the verb does not: it is no part of what the verb says.
  func isQuoted(_ token: Int, besides verb: Int) -> Bool {
    let (start, place) = (text.document.tokens[token].span.start, text.document.tokens[verb].span.start)
    return quoted.contains { $0.contains(start) && !$0.contains(place) }
  }

  /// Without a tree: an agent between an auxiliary and the verb ("ble av den russiske utsendingen avfeid").
  private func unparsedAgent(ofVerb verb: Int, _ sentence: Range<Int>) -> SpeakerPhrase? {
    let start = clauseStart(before: verb, sentence)
    guard
      let agent = text.tokens(start, verb).last(where: {
        $0 > start && text.isWord($0, .agent) && text.isWord($0 - 1, .finite)
      }),
      agent + 1 < verb
    else { return nil }
    return tags.phrases.phrase(from: agent + 1, limit: verb)
  }

  /// Whether the verb is a participle with an auxiliary of the passive before it in its clause.
  private func isPassive(_ verb: Int, _ sentence: Range<Int>) -> Bool {
    guard let word = text.firstWord(ofToken: verb) else { return false }
    let parsed = text.document.words[word]
    if parsed.feature("Voice") == "Pass" { return true }
    return text.document.sentences[text.sentences[verb] ?? 0].words.contains {
      text.document.words[$0].head == word
        && ["aux:pass", "nsubj:pass", "obl:agent"].contains(text.document.words[$0].relation)
    }
  }
}
