import TextModel

/// Finds whoever does what a verb says: its subject, or the agent of a passive.
struct SubjectFinder {
  let text: ReportingText
  let tags: SpeechTagReader
  /// Where words stand between quotation marks: what is named there does not say them.
  let quoted: [TextSpan]

  /// The subject of the verb at this token; `nil` where the sentence does not show one.
  func subject(ofVerb verb: Int) -> SpeakerPhrase? {
    let sentence = text.sentence(of: verb)
    if let agent = agent(ofVerb: verb, sentence) ?? issuer(ofImpersonal: verb, sentence) { return agent }
    if let cited = citedSpeaker(ofVerb: verb, sentence) { return cited }
    if let whole = whole(ofMembersBefore: verb, sentence) { return whole }
    if let name = nameInApposition(before: verb, sentence) ?? stateInRelative(before: verb, sentence) { return name }
    if let tagged = subjectInTag(ofVerb: verb, sentence) { return tagged }
    if let named = namedAfterVerb(verb, sentence) { return named }
    if let holder = holderAbove(relativeBefore: verb, sentence) { return holder }
    if let parsed = parsedSubject(ofVerb: verb), isPlausible(parsed, ofVerb: verb), !isNamed(parsed, by: verb) {
      return parsed
    }
    return subject(ofVerb: verb, sentence, depth: 0)
  }

  /// Whether a phrase from a tree can be a speaker: long quotes lead a parser astray, and an empty "it" is nobody.
  private func isPlausible(_ phrase: SpeakerPhrase, ofVerb verb: Int) -> Bool {
    let isReported = text.tokens(verb, phrase.tokens.lowerBound).contains { text.isWord($0, .complementizer) }
    if isReported { return false }
    let dashes = text.tokens(phrase.tokens.upperBound, verb).count {
      text.mark($0).map { "–—".unicodeScalars.contains($0) } ?? false
    }
    if dashes == 1 { return false }
    let holdsMark = phrase.tokens.contains { text.mark($0).map { "«»“”„\"‘’".unicodeScalars.contains($0) } ?? false }
    let isEmpty =
      phrase.isPronoun && text.isWord(phrase.tokens.lowerBound, .impersonal, .relative)
      || phrase.tokens.count == 1 && text.isWord(phrase.tokens.lowerBound, .deictic)
    let startsGoverned =
      text.isWord(phrase.tokens.lowerBound, .preposition) && !text.isWord(phrase.tokens.lowerBound, .article)
    return !holdsMark && !isQuoted(phrase.tokens.lowerBound, besides: verb) && !isEmpty && !startsGoverned
      && phrase.tokens.contains { text.isWord($0) && text.canBeNounPhrase($0..<$0 + 1) }
  }

  private func subject(ofVerb verb: Int, _ sentence: Range<Int>, depth: Int) -> SpeakerPhrase? {
    guard depth < 4 else { return nil }
    var end = verb
    while end > sentence.lowerBound, isBesideVerb(end - 1) { end -= 1 }
    if end > sentence.lowerBound, text.isWord(end - 1, .infinitive) { end = beforeInfinitive(end - 1, sentence) }
    guard end > sentence.lowerBound else { return speaker(afterVerb: verb, sentence) }
    let before = end - 1
    if tags.phrases.isPronoun(before), !text.isWord(before, .relative, .impersonal) {
      // "det de kaller": whom a plural means that nothing links is who acts in the clause above.
      if text.isWord(before, .they), text.mentions[before] == nil, let earlier = earlierVerb(before: before, sentence),
        let above = subject(ofVerb: earlier, sentence, depth: depth + 1), !above.isPronoun
      {
        return above
      }
      return SpeakerPhrase(tokens: before..<end, isPronoun: true)
    }
    // "**Dette** skriver presidenten på X:" stands for what is said.
    if text.isWord(before, .deictic), text.isWord(before, .article), !text.isWord(before, .impersonal),
      text.tokens(sentence.lowerBound, before).allSatisfy({ text.document.tokens[$0].kind != .word })
    {
      return speaker(afterVerb: verb, sentence)
    }
    let isEmptyPronoun = text.isWord(before, .impersonal) && !text.isWord(before, .they)
    if text.isWord(before, .and) || isEmptyPronoun || (text.mark(before) == "," && isParticiple(verb)) {
      if let earlier = earlierVerb(before: before, sentence) {
        return subject(ofVerb: earlier, sentence, depth: depth + 1)
      }
    }
    if text.isWord(before, .relative), !text.isWord(before, .article) {
      // "al que llama": the relative is no subject, and who names it is who acts in the clause above.
      if before > sentence.lowerBound, text.isWord(before - 1, .preposition),
        let earlier = earlierVerb(before: before - 1, sentence)
      {
        return subject(ofVerb: earlier, sentence, depth: depth + 1)
      }
      return agentNoun(before: before, sentence) ?? nearestMention(before: before, sentence)
    }
    let start = clauseStart(before: end, sentence)
    if let joint = text.tokens(start, end).last(where: { text.isWord($0, .and) && text.mark($0 + 1) == "," }),
      let earlier = earlierVerb(before: joint, sentence)
    {
      return subject(ofVerb: earlier, sentence, depth: depth + 1)
    }
    if let phrase = phrase(start, end) { return phrase }
    // What stands behind a verb to which another is joined is its object.
    return depth == 0 ? speaker(afterVerb: verb, sentence) : firstNamed(before: start, sentence)
  }

  /// The state or person that is named first in a sentence, before a token: "Kenia es un caso aparte: en enero celebró …".
  private func firstNamed(before token: Int, _ sentence: Range<Int>) -> SpeakerPhrase? {
    let named = text.tokens(sentence.lowerBound, token).first {
      text.persons[$0] != nil || text.countries[$0] != nil
    }
    guard let named, named == sentence.lowerBound || !text.isWord(named - 1, .preposition) else { return nil }
    return SpeakerPhrase(tokens: named..<named + 1, person: text.persons[named])
  }

  /// Whoever stands after a verb; after one of naming, without the second of two bare nouns, which is what is named
  /// ("I går kalla ⟦bonden⟧ framlegget «tøv»").
  private func speaker(afterVerb verb: Int, _ sentence: Range<Int>) -> SpeakerPhrase? {
    guard let phrase = tags.speaker(afterVerb: verb, limit: sentence.upperBound), !isEmptyWord(phrase)
    else { return nil }
    let isPair =
      text.verbs[verb]?.kind == .call && phrase.tokens.count == 2 && phrase.person == nil
      && phrase.tokens.allSatisfy { !text.isCapitalized($0) && !text.isWord($0, .article, .possessive) }
    return isPair ? SpeakerPhrase(tokens: phrase.tokens.prefix(1)) : phrase
  }

  /// Whether a phrase is but a word that stands for nobody: "«…», heter **det** videre".
  private func isEmptyWord(_ phrase: SpeakerPhrase) -> Bool {
    phrase.tokens.count == 1 && text.isWord(phrase.tokens.lowerBound, .impersonal)
      && !text.isWord(phrase.tokens.lowerBound, .they)
  }

  /// Adverbs, negations, auxiliaries and object pronouns between a subject and its verb.
  func isBesideVerb(_ token: Int) -> Bool {
    if text.persons[token] != nil || text.countries[token] != nil { return false }
    if text.isWord(token, .he, .she, .they) { return false }
    return (text.isWord(token, .adverb, .negation, .finite)) && !text.isWord(token, .and, .relative, .deictic)
  }

  /// "opna med å slå fast": the verb over an infinitive, and the preposition between them, are passed over.
  private func beforeInfinitive(_ marker: Int, _ sentence: Range<Int>) -> Int {
    var end = marker
    if end > sentence.lowerBound, text.isWord(end - 1, .preposition) { end -= 1 }
    return max(sentence.lowerBound, end - 1)
  }

  func isParticiple(_ verb: Int) -> Bool {
    let form = text.lowered[verb]
    return form.hasSuffix("ing") || form.hasSuffix("ndo")
  }

  func earlierVerb(before token: Int, _ sentence: Range<Int>) -> Int? {
    var candidate = token - 1
    while candidate >= sentence.lowerBound {
      if text.verbs[candidate] != nil || text.isWord(candidate, .finite) || text.isFiniteVerb(candidate) {
        return candidate
      }
      candidate -= 1
    }
    return nil
  }

  /// The agent of a passive right before a relative clause: "hylles Kpodzro av ⟦ungdommer⟧ som sier at".
  private func agentNoun(before relative: Int, _ sentence: Range<Int>) -> SpeakerPhrase? {
    let noun = relative - 1
    guard noun > sentence.lowerBound, text.isCommonNoun(noun),
      let agent = text.tokens(max(sentence.lowerBound, noun - 4), noun).last(where: { text.isWord($0, .agent) }),
      text.tokens(agent + 1, noun).allSatisfy({
        text.isAdjective($0) || text.isQuantifier($0) || text.isWord($0, .article)
      })
    else { return nil }
    return SpeakerPhrase(tokens: agent + 1..<relative)
  }

  private func nearestMention(before token: Int, _ sentence: Range<Int>) -> SpeakerPhrase? {
    for candidate in (sentence.lowerBound..<token).reversed() {
      if let person = text.persons[candidate] {
        return SpeakerPhrase(tokens: candidate..<candidate + 1, person: person)
      }
    }
    return tags.phrases.phrase(upTo: token, limit: clauseStart(before: token, sentence))
  }

  /// Where the clause before `end` starts: after a semicolon, a colon, a dash or an opening quotation mark, or after a verb.
  func clauseStart(before end: Int, _ sentence: Range<Int>) -> Int {
    var start = end
    while start > sentence.lowerBound {
      let token = start - 1
      if let mark = text.mark(token), !text.isWordLike(token), !",.()'’-/&".unicodeScalars.contains(mark) { break }
      // A verb with which its sentence begins has a capital: "Exigió que se retiren y aseguró …".
      let isVerb = !text.isCapitalized(token) || token == sentence.lowerBound && text.isFiniteVerb(token)
      if text.verbs[token] != nil, text.mentions[token] == nil, isVerb {
        guard let relative = relative(before: token, sentence) else { break }
        start = relative
        continue
      }
      if text.isWord(token, .complementizer), !text.isWord(token, .relative, .article) { break }
      if text.isWord(token, .and), start < end, text.isWord(start, .he, .she, .they) || text.persons[start] != nil {
        break
      }
      start -= 1
    }
    return start
  }

  /// The relative word whose clause the verb at this token heads: "una fuente que exige reserva".
  private func relative(before verb: Int, _ sentence: Range<Int>) -> Int? {
    var token = verb - 1
    while token > sentence.lowerBound, text.isWord(token, .adverb, .negation, .finite), !text.isWord(token, .relative) {
      token -= 1
    }
    return token > sentence.lowerBound && text.isWord(token, .relative) && !text.isWord(token, .article) ? token : nil
  }

  private func opensWithAdverbial(_ start: Int, _ end: Int) -> Bool {
    guard start < end else { return true }
    if text.persons[start] != nil { return false }
    if text.isParticiple(start), text.mentions[start] == nil { return true }
    return text.isWord(start, .preposition, .subordinator, .according, .deictic, .adverb)
      && !text.isWord(start, .article)
  }

  /// The subject in the tokens before a verb.
  private func phrase(_ start: Int, _ end: Int) -> SpeakerPhrase? {
    let chunks = subjectChunks(start, end).filter { !opensWithAdverbial($0.lowerBound, $0.upperBound) }
    for chunk in chunks.reversed() {
      if let person = nearestPerson(in: chunk) { return person }
    }
    guard let chunk = chunks.last else { return nil }
    return tags.phrases.phrase(from: skippingNumber(chunk.lowerBound), limit: chunk.upperBound)
      ?? tags.phrases.phrase(upTo: chunk.upperBound, limit: chunk.lowerBound)
  }

  /// The stretches between commas that can hold a subject, in order: no relative or subordinate clauses, and nothing in
  /// apposition between the first stretch and the verb ("Gunilla Fors, motstandar av kabelen, slutta seg til …").
  private func subjectChunks(_ start: Int, _ end: Int) -> [Range<Int>] {
    var chunks: [Range<Int>] = []
    var first = start
    for token in text.tokens(start, end + 1) where token == end || text.mark(token) == "," {
      let chunk = first..<token
      first = token + 1
      if chunk.contains(where: { text.isWordLike($0) && text.word(.adverb, at: $0) == nil }) { chunks.append(chunk) }
    }
    let isParenthesisClosed = end > start && text.mark(end - 1) == ","
    let subjects = chunks.filter { !opensClause($0.lowerBound) }
    if isParenthesisClosed, let first = subjects.first, !opensWithAdverbial(first.lowerBound, end) {
      // A name in apposition is the better answer than the description before it.
      return subjects.last.map(isName) == true ? subjects : [first]
    }
    return subjects
  }

  /// Whether a stretch is a name: it begins and ends with a capital, and is short.
  func isName(_ tokens: Range<Int>) -> Bool {
    guard let first = tokens.first, let last = tokens.last, tokens.count <= 5 else { return false }
    if tokens.allSatisfy({ text.persons[$0] != nil }) { return true }
    return text.isCapitalized(first) && (text.isCapitalized(last) || text.form(last).contains("-"))
      && !tokens.contains { text.isWord($0, .article, .preposition) && !text.isCapitalized($0) }
  }

  private func opensClause(_ token: Int) -> Bool {
    (text.isWord(token, .relative) && !text.isWord(token, .article)) || text.isWord(token, .subordinator)
  }

  /// The name nearest to the end, unless a preposition makes it part of a larger phrase.
  private func nearestPerson(in chunk: Range<Int>) -> SpeakerPhrase? {
    var candidate = chunk.upperBound - 1
    while candidate >= chunk.lowerBound {
      if let person = text.persons[candidate] {
        var first = candidate
        while first > chunk.lowerBound, text.persons[first - 1] == person { first -= 1 }
        if first == chunk.lowerBound || !text.isWord(first - 1, .preposition, .agent) {
          return SpeakerPhrase(tokens: first..<candidate + 1, person: person)
        }
        candidate = first
      }
      candidate -= 1
    }
    return nil
  }
}

extension SubjectFinder {
  /// Whoever speaks by the words before a colon that hold no reporting verb: "Molefe: …", "Utenriksministeren om vraket: …",
  /// "Den sørafrikanske helseministeren, Thandeka Molefe, er mindre i humør til å vente: …".
  func leadingSpeaker(_ tokens: Range<Int>) -> SpeakerPhrase? {
    // "På Facebook var hun kvassere: …"
    if let first = tokens.first, text.isWord(first, .preposition), !text.isWord(first, .article),
      let pronoun = tokens.first(where: { text.isWord($0, .he, .she) && !text.isWord($0, .possessive) })
    {
      return SpeakerPhrase(tokens: pronoun..<pronoun + 1, isPronoun: true)
    }
    // "Over pulten til Ola Vik henger: …" is not what he says.
    let person = tokens.first { token in
      let isGoverned =
        token > tokens.lowerBound && text.isWord(token - 1, .preposition)
        && !text.isWord(token - 1, .article, .according, .viewpoint)
      return text.persons[token] != nil && text.persons[token] != text.persons[token - 1] && !isGoverned
    }
    if let person { return SpeakerPhrase(tokens: person..<person + 1, person: text.persons[person]) }
    if tokens.contains(where: { text.persons[$0] != nil }) { return nil }
    let end = tokens.first { text.isWord($0, .about) && $0 > tokens.lowerBound } ?? tokens.upperBound
    var phrase = tags.phrases.phrase(from: tokens.lowerBound, limit: end)
    phrase?.isTentative = true
    return phrase
  }

  /// Past the number of a list item: "4. La Cancillería sostuvo …".
  private func skippingNumber(_ token: Int) -> Int {
    guard text.document.tokens[token].kind == .number else { return token }
    return token + 1 < text.count && text.mark(token + 1) == "." ? token + 2 : token + 1
  }

}
