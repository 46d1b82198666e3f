import TextModel

extension IndirectQuoteFinder {
  /// "Ifølge politiet er …", "…, according to the minister."
  func bySource(_ sentence: Range<Int>) -> [IndirectQuote]? {
    for token in sentence where text.word(.according, at: token) != nil && !isQuoted(token) {
      guard let source = sources.sourcePhrase(at: token, limit: sentence.upperBound, phrases: tags.phrases) else {
        continue
      }
      let isFirst = !afterColon(sentence.lowerBound..<token).contains {
        text.isWordLike($0) && !text.isWord($0, .and, .adverb)
      }
      let rest = source.tokens.upperBound
      let isLast = isEnd(rest, sentence)
      guard let speaker = source.speaker, isFirst || isLast else { continue }
      guard
        let span = clause(
          isFirst
            ? text.tokens(afterApposition(rest, sentence), sentence.upperBound)
            : afterColon(sentence.lowerBound..<token)),
        isFirst || !isFragment(span, sentence)
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

  /// Whether words after a colon are no clause: "What it costs: 3 billion euros a year, according to Eurostat".
  private func isFragment(_ span: TextSpan, _ sentence: Range<Int>) -> Bool {
    let tokens = text.document.tokens(in: span)
    return tokens.lowerBound > sentence.lowerBound && text.mark(tokens.lowerBound - 1) == ":"
      && text.isParsed(tokens.lowerBound) && !tokens.contains(where: text.isFiniteVerb)
  }

  /// Past what stands between commas after a source: "According to Alan Reid, a seismologist, ⟦the danger grows⟧".
  private func afterApposition(_ comma: Int, _ sentence: Range<Int>) -> Int {
    guard comma < sentence.upperBound, text.mark(comma) == "," else { return comma }
    let close = text.tokens(comma + 1, min(sentence.upperBound, comma + 14)).first { text.mark($0) == "," }
    guard let close, !text.tokens(comma + 1, close).contains(where: text.isFiniteVerb) else { return comma }
    return close + 1
  }

  /// The tokens after the last colon, or after the dash of a dateline ("OTTAWA, March 3 (Reuters) - ").
  func afterColon(_ tokens: Range<Int>) -> Range<Int> {
    let colon = tokens.last {
      text.mark($0) == ":" || text.isDash($0) && $0 > tokens.lowerBound && text.mark($0 - 1) == ")"
    }
    return (colon.map { $0 + 1 } ?? tokens.lowerBound)..<tokens.upperBound
  }
}
