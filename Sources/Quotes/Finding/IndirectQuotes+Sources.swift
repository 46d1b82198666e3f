import TextModel

extension IndirectQuoteFinder {
  /// "Ifølge politiet er …", "…, according to the minister."
  func bySource(_ sentence: Range<Int>) -> [IndirectQuote]? {
    for token in sentence where text.word(.according, at: token) != nil && !isQuoted(token) {
      guard let source = sources.sourcePhrase(at: token, limit: sentence.upperBound, phrases: tags.phrases) else {
        continue
      }
      let isFirst = !(sentence.lowerBound..<token).contains { text.isWordLike($0) && !text.isWord($0, .and, .adverb) }
      let rest = source.tokens.upperBound
      let isLast = isEnd(rest, sentence)
      guard let speaker = source.speaker, isFirst || isLast else { continue }
      guard
        let span = clause(isFirst ? text.tokens(rest, sentence.upperBound) : afterColon(sentence.lowerBound..<token))
      else { return [] }
      let attribution = Attribution(speaker: speaker, cue: text.span(token..<token + 1), chain: source.chain)
      return [IndirectQuote(pieces: [span], attribution: attribution)]
    }
    return nil
  }

  /// Whether nothing but punctuation and a clause about the source follows: "…, according to an officer who was there".
  private func isEnd(_ token: Int, _ sentence: Range<Int>) -> Bool {
    let rest = text.tokens(token, sentence.upperBound)
    guard let first = rest.first(where: text.isWordLike) else { return true }
    return first <= token + 1 && text.isWord(first, .relative) && !text.isWord(first, .article, .and)
  }

  /// "Reinhardt zufolge haben 3000 Menschen unterschrieben."
  func byPostposedSource(_ sentence: Range<Int>) -> [IndirectQuote]? {
    guard let word = sentence.first(where: { text.isWord($0, .accordingAfter) && !isQuoted($0) }),
      !text.tokens(sentence.lowerBound, word).contains(where: text.isFiniteVerb),
      let speaker = tags.phrases.phrase(from: sentence.lowerBound, limit: word), speaker.tokens.upperBound == word,
      let span = clause(text.tokens(word + 1, sentence.upperBound))
    else { return nil }
    return [IndirectQuote(pieces: [span], attribution: Attribution(speaker: speaker, cue: text.span(word..<word + 1)))]
  }

  /// The tokens after the last colon.
  func afterColon(_ tokens: Range<Int>) -> Range<Int> {
    let colon = tokens.last { text.mark($0) == ":" }
    return (colon.map { $0 + 1 } ?? tokens.lowerBound)..<tokens.upperBound
  }
}
