import TextModel

/// Where reported clauses start.
extension IndirectQuoteFinder {
  /// Where the reported clause starts: after the complementizer, or right after the verb where there is none.
  func clauseStart(after verb: Int, _ sentence: Range<Int>) -> Int? {
    let window = verb + 1..<max(verb + 1, min(sentence.upperBound, verb + 13))
    for token in window {
      if let complementizer = text.word(.complementizer, at: token) {
        // "insistió el senador, que milita en …": behind a comma such a word is a relative where it can be one.
        return text.mark(token - 1) == "," && text.isWord(token, .relative) ? nil : complementizer.upperBound
      }
      if isQuoted(token) || text.mark(token) == ":" { return nil }
      if token > verb + 1, text.isFiniteVerb(token) { break }
      if text.mark(token) == ",", token > verb + 1, !text.isWord(token + 1, .complementizer),
        !isApposition(after: token)
      {
        break
      }
    }
    return isAfterSpeech(verb, sentence) ? nil : unmarkedClauseStart(after: verb, sentence)
  }

  /// Whether the verb is the tag of quoted words just before it: "“My mother was born there,” said the delegate".
  private func isAfterSpeech(_ verb: Int, _ sentence: Range<Int>) -> Bool {
    var before = verb - 1
    while before > sentence.lowerBound, !text.isWordLike(before) { before -= 1 }
    return before < verb - 1 && before >= sentence.lowerBound && isQuoted(before)
  }

  /// Whether a name and another comma follow: "seier Latvias utanriksminister, Ilze Kalniņa, at …".
  private func isApposition(after comma: Int) -> Bool {
    let close = text.tokens(comma + 1, comma + 7).first { text.mark($0) == "," }
    return close.map { text.tokens(comma + 1, $0).allSatisfy(text.isCapitalized) } ?? false
  }

  /// "sier ⟦klienten aldri får en rettferdig sak⟧", "sagte, ⟦die Lage sei ernst⟧": a subject and then a finite verb.
  private func unmarkedClauseStart(after verb: Int, _ sentence: Range<Int>) -> Int? {
    var start = verb + 1
    while start < sentence.upperBound, let adverb = text.word(.adverb, at: start),
      !text.isWord(start, .he, .she, .article)
    {
      start = adverb.upperBound
    }
    if let comma = text.tokens(start, start + 3).first(where: { text.mark($0) == "," }),
      comma == start || opensReportedSpeech(comma + 1, sentence)
    {
      start = comma + 1
    }
    if let outlet = text.outlets[start] { start = outlet.upperBound }
    guard start + 2 < sentence.upperBound, verb > sentence.lowerBound, canStartClause(start) else { return nil }
    for token in start + 1..<min(sentence.upperBound, start + 10) {
      if text.isFiniteVerb(token) || text.isWord(token, .reportative) {
        // "told reporters ⟦it would be released⟧"
        let isPronoun = text.isWord(token - 1, .he, .she, .they, .impersonal) && token - 1 > start
        return isPronoun && !text.isWord(token - 2, .and, .preposition) ? token - 1 : start
      }
      if text.isWord(token, .relative, .subordinator), !text.isWord(token, .article) { return nil }
      if text.mark(token) == "," || text.isWord(token, .and) && text.persons[token] == nil || isQuoted(token) {
        return nil
      }
    }
    return nil
  }

  /// Whether a clause whose verb marks it as somebody else's words starts here: "kündigte an, ⟦er werde klagen⟧".
  private func opensReportedSpeech(_ start: Int, _ sentence: Range<Int>) -> Bool {
    text.tokens(start, min(sentence.upperBound, start + 12)).first {
      text.isFiniteVerb($0) || text.isWord($0, .reportative)
    }
    .map { text.isWord($0, .reportative) } ?? false
  }

  func canStartClause(_ token: Int) -> Bool {
    if text.persons[token] != nil || text.countries[token] != nil { return true }
    if text.isWord(token, .he, .she, .they, .otherPronoun, .article, .possessive, .impersonal) { return true }
    return text.isNominal(token) || text.isQuantifier(token)
  }
}
