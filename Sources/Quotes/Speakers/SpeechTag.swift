import TextModel

/// The words beside direct speech that say who speaks: "sier statsministeren til NTB", "she told Reuters".
struct SpeechTag: Hashable, Sendable {
  /// The reporting verb.
  var verb: Int
  /// Whoever speaks.
  var speaker: SpeakerPhrase?
  /// The tokens from the first to the last of the tag.
  var tokens: Range<Int>

  /// Whether the verb stands before whoever speaks.
  var isInverted: Bool { speaker.map { $0.tokens.lowerBound > verb } ?? true }
}

/// Recognizes speech tags.
struct SpeechTagReader {
  let text: ReportingText
  let phrases: SpeakerPhraseReader

  init(_ text: ReportingText) {
    self.text = text
    phrases = SpeakerPhraseReader(text: text)
  }

  /// A tag that starts with its verb at this token: "sier hun", "dijo el ministro", "said Smith".
  ///
  /// An object pronoun or an auxiliary may stand before the verb ("le dijo", "skal han ha sagt", "a déclaré").
  func invertedTag(at start: Int, limit: Int) -> SpeechTag? {
    if let tag = verblessTag(at: start, limit: limit) { return tag }
    var verb = start
    while verb < limit, verb < start + 3, text.possibleVerbs[verb] == nil, text.isWord(verb, .adverb, .finite) {
      verb += 1
    }
    guard verb < limit, let reporting = text.verbs[verb] ?? text.possibleVerbs[verb], reporting.tagsSpeech else {
      return auxiliaryTag(at: start, limit: limit)
    }
    // "Si cierran los pasos, advirtió, Belice llevará el caso": what a comma parts from the verb is not its subject.
    let isCutOff = verb + 1 < limit && text.mark(verb + 1) == ","
    guard !isCutOff, let speaker = speaker(afterVerb: verb, limit: limit) else { return elidedTag(start, verb, limit) }
    return SpeechTag(verb: verb, speaker: speaker, tokens: start..<max(verb + 1, speaker.tokens.upperBound))
  }

  /// "so der Minister", "so Reinhardt weiter": a word that stands for the verb, after a comma and up to the next mark.
  private func verblessTag(at start: Int, limit: Int) -> SpeechTag? {
    guard start > 0, text.isWord(start, .thus), !text.isCapitalized(start), !text.isWordLike(start - 1),
      let speaker = phrases.phrase(from: start + 1, limit: limit), speaker.tokens.lowerBound == start + 1,
      text.isCapitalized(start + 1) || text.isWord(start + 1, .article, .possessive)
    else { return nil }
    var end = speaker.tokens.upperBound
    while end < limit, let adverb = text.word(.adverb, at: end) { end = adverb.upperBound }
    guard end >= limit || !text.isWordLike(end) else { return nil }
    return SpeechTag(verb: start, speaker: speaker, tokens: start..<end)
  }

  /// A verb whose subject is left out, at the end of its sentence: "«…», dijo."
  private func elidedTag(_ start: Int, _ verb: Int, _ limit: Int) -> SpeechTag? {
    let isLast = verb + 1 >= limit || text.mark(verb + 1).map { ".,;".unicodeScalars.contains($0) } == true
    let isBeforeCircumstance = text.isWord(verb + 1, .preposition) && !text.isWord(verb + 1, .article, .according)
    guard isLast || isBeforeCircumstance else { return nil }
    return SpeechTag(verb: verb, speaker: nil, tokens: start..<verb + 1)
  }

  /// "skal han ha sagt", "har statsministeren sagt": an auxiliary, whoever speaks, and the verb.
  private func auxiliaryTag(at start: Int, limit: Int) -> SpeechTag? {
    guard start < limit, text.isWord(start, .finite), let speaker = phrases.phrase(from: start + 1, limit: limit) else {
      return nil
    }
    var verb = speaker.tokens.upperBound
    while verb < limit, verb < speaker.tokens.upperBound + 3, text.verbs[verb] == nil, text.isWordLike(verb) {
      verb += 1
    }
    guard verb < limit, let reporting = text.verbs[verb], reporting.tagsSpeech else { return nil }
    return SpeechTag(verb: verb, speaker: speaker, tokens: start..<verb + 1)
  }

  /// A tag whose subject stands before its verb: "she said", "Water Minister Abate told Fana radio".
  func straightTag(at first: Int, limit: Int) -> SpeechTag? {
    let start = text.isWord(first, .manner) ? first + 1 : first
    guard start < limit, !text.isWord(start, .and, .complementizer, .subordinator) || text.persons[start] != nil else {
      return nil
    }
    var verb = start + 1
    while verb < limit, verb < start + 24 {
      if let end = endOfRelativeClause(from: verb, limit: limit) {
        verb = end
        continue
      }
      if text.isWord(verb, .subordinator), !text.isWord(verb, .relative, .article, .preposition) { return nil }
      if let reporting = text.verbs[verb], reporting.tagsSpeech, text.persons[verb] == nil { break }
      if text.mark(verb) == ":" || text.mark(verb) == ";" || isOpeningMark(verb) { return nil }
      if text.isWord(verb, .complementizer), !text.isWord(verb, .relative, .article) { return nil }
      verb += 1
    }
    guard verb < limit, text.verbs[verb]?.tagsSpeech == true, !isCutOff(verb, from: start),
      let speaker = phrases.phrase(upTo: verb, limit: start)
    else { return nil }
    let named = speaker.person != nil || speaker.isPronoun || startsLikeNounPhrase(speaker.tokens.lowerBound)
    return named ? SpeechTag(verb: verb, speaker: speaker, tokens: first..<verb + 1) : nil
  }

  /// Past a relative clause between commas, whose verb is not the tag's: "the farmer, who asked not to be named, told the BBC".
  private func endOfRelativeClause(from comma: Int, limit: Int) -> Int? {
    guard text.mark(comma) == ",", text.isWord(comma + 1, .relative), !text.isWord(comma + 1, .and) else { return nil }
    return text.tokens(comma + 1, limit).first { text.mark($0) == "," }.map { $0 + 1 }
  }

  /// Whether the only comma between the start of a tag and its verb stands right before the verb, which then belongs to what
  /// follows: "…, bare en stol i salen, ⟦understreket⟧ hun".
  private func isCutOff(_ verb: Int, from start: Int) -> Bool {
    text.mark(verb - 1) == "," && !text.tokens(start, verb - 1).contains { text.mark($0) == "," }
  }

  /// Whoever stands after a verb: its subject in "sier hun", past the recipient in "le dijo a este diario una fuente".
  func speaker(afterVerb verb: Int, limit sentenceEnd: Int) -> SpeakerPhrase? {
    let limit = min(sentenceEnd, text.particle(ofVerb: verb) ?? sentenceEnd)
    var start = verb + 1
    if start < limit, text.isWord(start, .recipient), !text.isWord(start, .article) {
      start = afterRecipient(start, limit: limit)
    }
    guard let phrase = phrases.phrase(from: afterCircumstances(start, limit: limit), limit: limit) else { return nil }
    let first = phrase.tokens.lowerBound
    guard text.persons[first] != nil || phrase.isPronoun || canStartSubject(first) else { return nil }
    guard phrase.isPronoun || phrase.person != nil || text.canBeNounPhrase(phrase.tokens) else { return nil }
    return phrase.tokens.count == 1 && text.isAdjective(first) && text.mentions[first] == nil ? nil : phrase
  }

  /// Past when and where between verb and subject, where somebody whom the text knows follows: "repitió ayer en Rennes el
  /// presidente", "dijo en sala el canciller".
  private func afterCircumstances(_ start: Int, limit: Int) -> Int {
    var token = start
    while token < limit, let adverb = text.word(.adverb, at: token) { token = adverb.upperBound }
    let place = afterPlace(token, limit: limit)
    guard place == token else { return place }
    if token < limit, text.isWord(token, .preposition), !text.isWord(token, .article) {
      let first = text.isWord(token + 1, .article) ? token + 3 : token + 2
      for end in first..<first + 2 where end < limit && isKnown(end) { return end }
    }
    return token > start && token < limit && isKnown(token) ? token : start
  }

  /// Whether a person or a role that the document knows begins here, with or without an article.
  private func isKnown(_ token: Int) -> Bool {
    text.persons[token] != nil || text.mentions[token] != nil
      || text.isWord(token, .article) && text.mentions[token + 1] != nil
  }

  /// Past a place between verb and subject: "se excusa en Cúcuta la caminante".
  private func afterPlace(_ start: Int, limit: Int) -> Int {
    guard text.isWord(start, .preposition), !text.isWord(start, .article), text.isCapitalized(start + 1) else {
      return start
    }
    var token = start + 1
    while token < limit, text.isCapitalized(token), text.isWordLike(token), text.persons[token] == nil { token += 1 }
    let isNamed = token < limit && text.persons[token] != nil
    return isNamed || token < limit && text.isWord(token, .article, .possessive) ? token : start
  }

  private func afterRecipient(_ preposition: Int, limit: Int) -> Int {
    let first = preposition + 1
    if let outlet = text.outlets[first] { return outlet.upperBound }
    var token = first
    if token < limit, text.isWord(token, .article) { token += 1 }
    if token < limit, let outlet = text.outlets[token] { return outlet.upperBound }
    guard token < limit else { return limit }
    token += 1
    if token < limit, let outlet = text.outlets[token] { return outlet.upperBound }
    return token
  }

  private func canStartSubject(_ token: Int) -> Bool {
    guard text.isWord(token) else { return false }
    if text.isWord(token, .article, .possessive) { return true }
    if text.verbs[token] != nil && !text.isCapitalized(token) { return false }
    return !text.isWord(
      token, .preposition, .finite, .subordinator, .complementizer, .as, .according, .impersonal, .negation)
  }

  private func startsLikeNounPhrase(_ token: Int) -> Bool {
    text.isWord(token, .article, .possessive) || text.isCapitalized(token) || text.mentions[token] != nil
  }

  private func isOpeningMark(_ token: Int) -> Bool {
    text.mark(token).map { "«“„\"‘".unicodeScalars.contains($0) } ?? false
  }
}

extension SpeechTagReader {
  /// A sentence at this token that points back to words given before it: "Det sier statsministeren", "Así lo resumió X".
  func pointingTag(at start: Int) -> SpeechTag? {
    guard let pointer = text.word(.deictic, at: start) else { return nil }
    let limit = text.sentence(of: start).upperBound
    guard let tag = invertedTag(at: pointer.upperBound, limit: limit) else { return nil }
    return SpeechTag(verb: tag.verb, speaker: tag.speaker, tokens: start..<tag.tokens.upperBound)
  }
}
