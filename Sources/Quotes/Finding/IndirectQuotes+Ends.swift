import TextModel

/// Where reported clauses end: the writer may go on in the same sentence.
extension IndirectQuoteFinder {
  /// Where the clause ends: at the sentence's end, or before what the writer goes on with.
  func clauseEnd(from start: Int, verb: Int, _ sentence: Range<Int>) -> Int {
    for token in text.tokens(start, sentence.upperBound) {
      if text.mark(token) == ";" { return token }
      if text.word(.according, at: token) != nil, token > start + 1 { return token }
      if opensNextReport(token, sentence) { return token }
      if token > start + 1, goesOn(at: token, after: verb), hasFiniteVerb(start..<token) { return token }
      guard text.mark(token) == ",", token + 2 < sentence.upperBound else { continue }
      let next = token + 1
      if text.isWord(next, .and), text.verbs[next + 1] != nil, text.isFiniteVerb(next + 1) { return token }
      if text.isWord(next, .and), hasFiniteVerb(start..<token), tellsOfOther(next + 1, sentence) { return token }
      if hasFiniteVerb(start..<token), sumsUp(next, sentence) || addsDeed(next) { return token }
      if tags.invertedTag(at: next, limit: sentence.upperBound) != nil, text.verbs[next] != nil { return token }
    }
    return sentence.upperBound
  }

  /// Whether the writer goes on here with another verb of reporting: "anunció que …, ⟦y⟧ pidió que …".
  private func opensNextReport(_ token: Int, _ sentence: Range<Int>) -> Bool {
    let verb = token + 1
    guard text.isWord(token, .and), text.verbs[verb]?.tagsSpeech == true, text.isFiniteVerb(verb) else { return false }
    return text.tokens(verb + 1, min(sentence.upperBound, verb + 4)).contains {
      text.isWord($0, .complementizer) && !text.isWord($0, .article)
    }
  }

  /// Whether the writer goes on here with what whoever spoke did besides: "said it regretted the vote ⟦and⟧ called on both parties".
  private func goesOn(at token: Int, after report: Int) -> Bool {
    let verb = token + 1
    guard text.isWord(token, .and), text.verbs[verb] != nil, text.isFiniteVerb(verb) else { return false }
    return text.tense(verb) == text.tense(report)
  }

  /// Whether somebody else starts to say or demand something here: "…, but ⟦Senator Grady wants⟧ Washington to act".
  private func tellsOfOther(_ start: Int, _ sentence: Range<Int>) -> Bool {
    guard !text.isWord(start, .complementizer), canStartClause(start),
      let verb = text.tokens(start + 1, min(sentence.upperBound, start + Self.longestSubject)).first(where: {
        text.isFiniteVerb($0)
      })
    else { return false }
    return text.verbs[verb] != nil && !text.tokens(start, verb).contains { text.isWord($0, .relative, .complementizer) }
  }

  private static let longestSubject = 10

  /// Whether the writer sums up here what was said: "…, ⟦a step that Bulgaria wants to delay⟧".
  private func sumsUp(_ start: Int, _ sentence: Range<Int>) -> Bool {
    guard text.isIndefiniteArticle(start) else { return false }
    let end = min(sentence.upperBound, start + 5)
    guard let relative = text.tokens(start + 2, end).first(where: { text.isWord($0, .relative) }) else { return false }
    return !text.tokens(start + 1, relative).contains { text.mark($0) != nil || text.isFiniteVerb($0) }
  }

  /// Whether a participle tells here what whoever spoke did by saying so: "…, ⟦brushing aside calls for a pause⟧".
  private func addsDeed(_ start: Int) -> Bool { text.isPresentParticiple(start) }
}
