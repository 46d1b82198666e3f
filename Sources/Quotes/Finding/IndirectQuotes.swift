import TextModel

/// A report without marks, before its speaker is resolved.
struct IndirectQuote {
  /// The reported clause, in two pieces where a tag breaks it.
  var pieces: [TextSpan]
  /// What says whose it is.
  var attribution: Attribution
}

/// Finds reported clauses: under verbs of stating, before a tag, and beside "ifølge", "según", "according to".
struct IndirectQuoteFinder {
  let text: ReportingText
  let tags: SpeechTagReader
  let subjects: SubjectFinder
  let sources: SourceReader
  /// Where words stand that are known to be quoted.
  let quoted: [TextSpan]

  /// The reported clauses of the sentence at this index of ``Document/sentences``.
  func quotes(inSentence index: Int) -> [IndirectQuote] {
    let sentence = text.document.sentences[index].tokens
    guard sentence.count > 3, let first = sentence.first, !isQuoted(first) else { return [] }
    if let found = bySource(sentence) { return found }
    if let found = byPostposedSource(sentence) ?? beforeTag(sentence) { return found }
    var found = underVerbs(sentence)
    for quote in afterQuotedPiece(sentence) where !found.contains(where: { $0.pieces == quote.pieces }) {
      found.append(quote)
    }
    return found.isEmpty ? continued(sentence, index) : found
  }

  /// Whether a token stands in words that are known to be quoted.
  func isQuoted(_ token: Int) -> Bool {
    let offset = text.document.tokens[token].span.start
    return quoted.contains { $0.contains(offset) }
  }

  /// The span of a reported clause without the punctuation at its end; `nil` where it is too short or holds quoted words.
  func clause(_ tokens: Range<Int>) -> TextSpan? {
    guard let first = tokens.first(where: text.isWordLike) else { return nil }
    let opening =
      first > tokens.lowerBound && text.mark(first - 1).map { "¿¡".unicodeScalars.contains($0) } == true
      ? first - 1 : first
    var end = tokens.upperBound
    while end > opening, isFinalPunctuation(end - 1) { end -= 1 }
    guard end - opening >= 2 else { return nil }
    let span = text.span(opening..<end)
    return quoted.contains { $0.overlaps(span) } ? nil : span
  }

  private func isFinalPunctuation(_ token: Int) -> Bool {
    text.mark(token).map { ".,;:!?…–—".unicodeScalars.contains($0) } ?? (text.form(token) == "...")
  }

  func hasFiniteVerb(_ tokens: Range<Int>) -> Bool { tokens.contains(where: text.isFiniteVerb) }
}

extension IndirectQuoteFinder {
  /// "Regjeringen må vente, opplyser departementet.", "The crates held dates, a spokesman told Reuters."
  private func beforeTag(_ sentence: Range<Int>) -> [IndirectQuote]? {
    for comma in sentence.dropFirst(3)
    where text.mark(comma) == "," && !isQuoted(comma) && comma + 2 < sentence.upperBound {
      guard let tag = tag(after: comma, sentence), states(tag), isWhole(tag, sentence), !isOutlet(tag.speaker),
        !tag.tokens.contains(where: text.isNegation)
      else { continue }
      let before = afterColon(sentence.lowerBound..<comma)
      let resumed = resumption(after: tag, sentence)
      let isClause = hasFiniteVerb(before) || !text.isParsed(sentence.lowerBound) && tag.isInverted
      guard resumed != nil || isClause && !isSubordinate(before), let span = clause(before) else { continue }
      var pieces = [span]
      if let second = resumed.flatMap(clause) { pieces.append(second) }
      let around = text.tokens(tag.tokens.lowerBound, sentence.upperBound)
      let attribution = Attribution(
        speaker: tag.speaker, cue: text.span(tag.verb..<tag.verb + 1),
        chain: sources.chain(in: around, isQuoted: isQuoted), isElided: tag.speaker == nil)
      return [IndirectQuote(pieces: pieces, attribution: attribution)]
    }
    return nil
  }

  /// Whether a clause only tells when or on what condition the verb behind it holds: "**Si no hay acuerdo**, admitirán su derrota".
  private func isSubordinate(_ clause: Range<Int>) -> Bool {
    guard let first = clause.first(where: text.isWordLike), text.isWord(first, .subordinator) else { return false }
    return !clause.contains { text.mark($0) == "," } && clause.count(where: text.isFiniteVerb) < 2
  }

  /// Whether whoever speaks is an outlet and nobody else: what it writes is no quote.
  private func isOutlet(_ speaker: SpeakerPhrase?) -> Bool {
    guard let speaker, speaker.person == nil else { return false }
    return speaker.tokens.contains { text.outlets[$0] != nil || text.nouns($0).contains(.media) }
  }

  private func states(_ tag: SpeechTag) -> Bool {
    text.verbs[tag.verb]?.kind == .state || text.isWord(tag.verb, .thus)
  }

  /// Whether a tag names who speaks, ends its sentence without doing so ("…, insistió."), or is one verb between commas ("Si
  /// cierran, advirtió, iremos").
  private func isWhole(_ tag: SpeechTag, _ sentence: Range<Int>) -> Bool {
    tag.speaker != nil || !text.tokens(tag.verb + 1, sentence.upperBound).contains(where: text.isWordLike)
      || tag.tokens.count == 1 && text.mark(tag.verb - 1) == "," && text.mark(tag.verb + 1) == ","
  }

  private func tag(after comma: Int, _ sentence: Range<Int>) -> SpeechTag? {
    if let tag = tags.invertedTag(at: comma + 1, limit: sentence.upperBound), closes(tag, sentence),
      tag.verb > comma + 1 || text.isFiniteVerb(tag.verb)
    {
      return tag
    }
    guard let tag = tags.straightTag(at: comma + 1, limit: sentence.upperBound) else { return nil }
    let rest = text.tokens(tag.tokens.upperBound, sentence.upperBound)
    guard !rest.contains(where: { text.mark($0) == ":" || isQuoted($0) }) else { return nil }
    let comma = rest.first { text.mark($0) == "," } ?? rest.upperBound
    let beside = rest.lowerBound..<comma
    let isShort =
      beside.count(where: text.isWordLike) <= 5
      && !beside.contains { text.isWord($0, .complementizer) || text.isFiniteVerb($0) }
    return isShort && (comma == rest.upperBound || isCircumstance(comma..<rest.upperBound)) ? tag : nil
  }

  /// Whether a comma and words of time or reason follow a tag: "…, the government said, two days after the vote".
  private func isCircumstance(_ rest: Range<Int>) -> Bool {
    guard let comma = rest.first, text.mark(comma) == "," else { return false }
    return text.tokens(comma + 1, min(rest.upperBound, comma + 5)).contains {
      text.isWord($0, .subordinator, .preposition) && !text.isWord($0, .article, .complementizer)
    }
  }

  /// Whether a tag ends its report: no clause of its own follows it ("Da han kom, sa han at …").
  private func closes(_ tag: SpeechTag, _ sentence: Range<Int>) -> Bool {
    let rest = text.tokens(tag.tokens.upperBound, sentence.upperBound)
    guard let next = rest.first else { return true }
    if text.mark(next) == ":" { return false }
    let clauseEnd = rest.first { text.mark($0) == "," } ?? rest.upperBound
    for token in next..<clauseEnd {
      if text.isWord(token, .subordinator, .relative), !text.isWord(token, .article) { return true }
      if text.isWord(token, .complementizer) || text.isFiniteVerb(token) || isQuoted(token) { return false }
    }
    return true
  }

  /// What goes on after a tag in the middle: "De no mediar un acuerdo, advierte el presidente, se suspenderán los vuelos".
  private func resumption(after tag: SpeechTag, _ sentence: Range<Int>) -> Range<Int>? {
    let comma = tag.tokens.upperBound
    guard comma + 3 < sentence.upperBound, text.mark(comma) == ",", !text.isWord(comma + 1, .relative, .and) else {
      return nil
    }
    let rest = comma + 1..<sentence.upperBound
    return hasFiniteVerb(rest) && !text.isWord(comma + 1, .article) || text.isWord(comma + 1, .impersonal) ? rest : nil
  }
}

extension IndirectQuoteFinder {
  /// "sier at …", "dijo que …", "said he …".
  private func underVerbs(_ sentence: Range<Int>) -> [IndirectQuote] {
    var found: [IndirectQuote] = []
    var token = sentence.lowerBound
    while token < sentence.upperBound {
      defer { token += 1 }
      guard text.verbs[token]?.kind == .state, !isQuoted(token), !isDenied(token, sentence),
        let start = clauseStart(after: token, sentence)
      else { continue }
      let end = clauseEnd(from: start, verb: token, sentence)
      let speaker = subjects.subject(ofVerb: token)
      guard speaker.map(speaks) ?? isElided(token, sentence) else { continue }
      let attribution = Attribution(
        speaker: speaker, cue: text.span(token..<token + 1), chain: sources.chain(in: sentence, isQuoted: isQuoted),
        isElided: speaker == nil)
      for span in clauses(text.tokens(start, end)) {
        found.append(IndirectQuote(pieces: [span], attribution: attribution))
      }
      token = max(token, end - 1)
    }
    return found
  }

  /// The clause; where a quoted piece stands in it, what comes before the clause that holds it, and what goes on after a
  /// second complementizer.
  private func clauses(_ tokens: Range<Int>) -> [TextSpan] {
    let parts = parts(of: tokens)
    if parts.count > 1 { return parts.flatMap(clauses) }
    if let whole = clause(tokens) { return [whole] }
    if let before = clauseBeforeQuoted(tokens) { return [before] }
    let seconds = tokens.dropFirst().filter { text.isWord($0, .complementizer) && text.isWord($0 - 1, .and) }
    let starts = [tokens.lowerBound] + seconds.map { $0 + 1 }
    let ends = seconds.map { $0 - 1 } + [tokens.upperBound]
    return zip(starts, ends).compactMap { $0 < $1 ? clause($0..<$1) : nil }
  }

  /// A reported clause before one of the writer's own that quotes somebody else: "Familien sier ⟦tilståelsen var tvunget
  /// fram⟧, og Amnesty kaller saken «en farse»".
  private func clauseBeforeQuoted(_ tokens: Range<Int>) -> TextSpan? {
    guard let piece = tokens.first(where: isQuoted),
      let comma = text.tokens(tokens.lowerBound, piece).last(where: {
        text.mark($0) == "," && text.isWord($0 + 1, .and) && text.tokens($0, piece).contains { text.verbs[$0] != nil }
      }), hasFiniteVerb(tokens.lowerBound..<comma)
    else { return nil }
    return clause(tokens.lowerBound..<comma)
  }

  /// A clause that goes on after a quoted one: "said it “remains proud” and that ⟦talks were continuing⟧".
  private func afterQuotedPiece(_ sentence: Range<Int>) -> [IndirectQuote] {
    guard let verb = sentence.first(where: { text.verbs[$0]?.kind == .state && !isQuoted($0) }),
      let piece = text.tokens(verb, sentence.upperBound).last(where: isQuoted),
      let joint = text.tokens(piece, sentence.upperBound).first(where: {
        text.isWord($0, .and) && text.isWord($0 + 1, .complementizer)
      }),
      let complementizer = text.word(.complementizer, at: joint + 1),
      let span = clause(text.tokens(complementizer.upperBound, sentence.upperBound))
    else { return [] }
    let speaker = subjects.subject(ofVerb: verb)
    let attribution = Attribution(
      speaker: speaker, cue: text.span(verb..<verb + 1), chain: sources.chain(in: sentence, isQuoted: isQuoted),
      isElided: speaker == nil)
    return [IndirectQuote(pieces: [span], attribution: attribution)]
  }

  /// A main clause whose verb form marks it as the words of whoever spoke in the sentence before ("Die Lage sei ernst.").
  private func continued(_ sentence: Range<Int>, _ index: Int) -> [IndirectQuote] {
    guard index > 0, text.document.sentences[index - 1].block == text.document.sentences[index].block,
      let verb = sentence.first(where: { text.isFiniteVerb($0) || text.isWord($0, .reportative) }),
      text.isWord(verb, .reportative),
      text.document.sentences[index - 1].tokens.contains(where: { text.verbs[$0]?.tagsSpeech == true && !isQuoted($0) }
      ),
      let span = clause(sentence)
    else { return [] }
    return [IndirectQuote(pieces: [span], attribution: Attribution(isElided: true))]
  }

  private func speaks(_ phrase: SpeakerPhrase) -> Bool {
    if phrase.person != nil || phrase.isPronoun { return true }
    let head = phrase.tokens.prefix { !text.isWord($0, .preposition) }
    return !head.contains { text.nouns($0).contains(.document) }
  }

  /// Whether the verb opens its sentence, so that its subject is left out: "Aclaró que …".
  private func isElided(_ verb: Int, _ sentence: Range<Int>) -> Bool {
    !text.tokens(sentence.lowerBound, verb).contains {
      text.isWordLike($0) && !text.isWord($0, .adverb, .and, .deictic)
    }
  }

  private func isDenied(_ verb: Int, _ sentence: Range<Int>) -> Bool {
    let near = max(sentence.lowerBound, verb - 2)..<min(sentence.upperBound, verb + 2)
    // "says ⟦neither government⟧ has telephoned her": that denies what is reported, not the report.
    return near.contains { text.isNegation($0) && !($0 == verb + 1 && text.isQuantifier($0)) }
  }
}
