import TextModel

/// Gives each found quote its speaker, going through the document once: from the words beside it, else from the quotes
/// around it, else nobody.
struct SpeakerAssignment {
  let text: ReportingText
  let resolver: SpeakerResolver

  /// The quotes with their speakers, in the order of the text.
  func quotes(_ found: [FoundQuote]) -> [Quote] {
    var speakers: [ResolvedSpeaker?] = []
    var groups = [Int?](repeating: nil, count: found.count)
    var lastSpeaker: ResolvedSpeaker?
    var sources = found.map(\.attribution.source)
    for quote in found {
      let speaker = speaker(of: quote, among: found, lastSpeaker: lastSpeaker)
      speakers.append(speaker)
      if let speaker, !quote.isNested { lastSpeaker = speaker }
    }
    carryBack(found, &speakers, &groups, &sources)
    carryOn(found, &speakers, &groups, &sources)
    joinAroundTags(found, &groups)
    return write(found, speakers, groups, sources)
  }

  /// Whoever the words beside a quote name; where the subject is left out, the person mentioned last.
  private func speaker(of quote: FoundQuote, among found: [FoundQuote], lastSpeaker: ResolvedSpeaker?)
    -> ResolvedSpeaker?
  {
    guard let phrase = quote.attribution.speaker else {
      guard quote.attribution.isElided else { return nil }
      return leftOutSpeaker(of: quote, among: found, lastSpeaker: lastSpeaker)
    }
    guard quote.isNested, phrase.isPronoun else { return resolver.resolve(phrase, lastSpeaker: lastSpeaker) }
    // In somebody's speech "he" is not the one who speaks: look for whom that speech mentions.
    let outer = found.last { !$0.isNested && $0.span.contains(quote.span) }?.span ?? quote.span
    return resolver.lastPerson(in: TextSpan(outer.start, quote.span.start)) { _ in false }
  }

  /// Whose subject is left out: whoever spoke last in the paragraph, unless somebody was mentioned since.
  private func leftOutSpeaker(
    of quote: FoundQuote, among found: [FoundQuote], lastSpeaker: ResolvedSpeaker?
  ) -> ResolvedSpeaker? {
    let block = text.document.blocks[quote.block].span
    let earlier = found.last { !$0.isNested && $0.block == quote.block && $0.span.end <= quote.span.start }
    let start =
      earlier.map { max($0.span.end, $0.attribution.speaker.map { text.span($0.tokens).end } ?? 0) } ?? block.start
    let before = TextSpan(min(start, quote.span.start), quote.span.start)
    return resolver.lastPerson(in: before) { mention in found.contains { $0.span.contains(mention) } }
      ?? lastSpeaker?.by(.inferred)
  }

  /// Speech that a paragraph leaves open, or a turn without a tag just before one with a tag, is of the same speaker.
  private func carryBack(
    _ found: [FoundQuote], _ speakers: inout [ResolvedSpeaker?], _ groups: inout [Int?], _ sources: inout [String?]
  ) {
    for index in found.indices.reversed()
    where index + 1 < found.count && speakers[index] == nil && !found[index].isNested {
      guard let next = (index + 1..<found.count).first(where: { !found[$0].isNested && found[$0].type != .indirect }),
        goesOn(found[index], found[next]), let speaker = speakers[next]
      else { continue }
      speakers[index] = speaker.by(.inferred)
      sources[index] = sources[index] ?? sources[next]
      join(index, next, &groups)
    }
  }

  private func goesOn(_ quote: FoundQuote, _ next: FoundQuote) -> Bool {
    if next.continuesPrevious { return true }
    guard quote.isOpenTurn, next.isTurn, next.block == quote.block + 1 || next.block == quote.block else {
      return false
    }
    return !isQuestion(quote)
  }

  private func isQuestion(_ quote: FoundQuote) -> Bool {
    quote.pieces.last.map { text.document[$0].last == "?" } ?? false
  }

  /// Words with no speaker beside them are of whoever spoke just before, in the same paragraph or in the turn before.
  private func carryOn(
    _ found: [FoundQuote], _ speakers: inout [ResolvedSpeaker?], _ groups: inout [Int?], _ sources: inout [String?]
  ) {
    for index in found.indices where speakers[index] == nil && !found[index].isNested && found[index].type != .indirect
    {
      guard found[index].attribution.speaker == nil, !found[index].attribution.isLedInByNobody,
        let before = (0..<index).last(where: { !found[$0].isNested }), let speaker = speakers[before]
      else { continue }
      let quote = found[index]
      let isSameBlock = found[before].block == quote.block
      let isNextTurn =
        quote.isOpenTurn && found[before].isTurn && quote.block == found[before].block + 1 && !isQuestion(quote)
      guard isSameBlock || isNextTurn || quote.continuesPrevious else { continue }
      speakers[index] = speaker.by(.inferred)
      sources[index] = sources[index] ?? sources[before]
      if quote.isTurn || quote.continuesPrevious { join(before, index, &groups) }
    }
  }

  /// Words before and after one tag are one quote: "«La ciudad», dijo Salgado, «y respuestas»".
  private func joinAroundTags(_ found: [FoundQuote], _ groups: inout [Int?]) {
    for index in found.indices.dropLast() {
      guard let cue = found[index].attribution.cue, cue == found[index + 1].attribution.cue,
        found[index].type != .indirect,
        found[index].span.end <= cue.start, cue.end <= found[index + 1].span.start
      else { continue }
      join(index, index + 1, &groups)
    }
  }

  private func join(_ first: Int, _ second: Int, _ groups: inout [Int?]) {
    let group = groups[first] ?? groups[second] ?? min(first, second)
    groups[first] = group
    groups[second] = group
  }

  private func write(
    _ found: [FoundQuote], _ speakers: [ResolvedSpeaker?], _ groups: [Int?], _ sources: [String?]
  ) -> [Quote] {
    var numbers: [Int: Int] = [:]
    var quotes: [Quote] = []
    for (index, quote) in found.enumerated() {
      var group: Int?
      if groups[index] != nil || quote.pieces.count > 1 {
        let key = groups[index] ?? index
        group = numbers[key] ?? numbers.count + 1
        numbers[key] = group
      }
      for piece in quote.pieces {
        quotes.append(
          Quote(
            span: piece, type: quote.type, language: text.document.language(of: piece), speaker: speakers[index]?.name,
            speakerCountry: speakers[index]?.country, attribution: speakers[index]?.attribution,
            cue: quote.attribution.cue, source: sources[index], group: group))
      }
    }
    return quotes.sorted { $0.span < $1.span }
  }
}
