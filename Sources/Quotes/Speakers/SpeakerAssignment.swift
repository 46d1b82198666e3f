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
    var chains = found.map(\.attribution.chain)
    for quote in found {
      let speaker = speaker(of: quote, among: found, lastSpeaker: lastSpeaker)
      speakers.append(speaker)
      if let speaker, !quote.isNested { lastSpeaker = speaker }
    }
    if let interview = Interview(found, text: text, resolver: resolver) {
      for answer in interview.answers { speakers[answer] = interview.interviewee }
    }
    completeNames(&speakers)
    carryBack(found, &speakers, &groups, &chains)
    carryOn(found, &speakers, &groups, &chains)
    takeFromLeadIn(found, &speakers)
    takeFromRepetition(found, &speakers)
    joinAroundTags(found, &groups)
    return write(found, speakers, groups, chains)
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

  /// Gives a speaker with a surname alone the full name that another quote or the document's names have, where only one
  /// ends in it.
  private func completeNames(_ speakers: inout [ResolvedSpeaker?]) {
    let persons = text.document.entities.filter { $0.type == .person && $0.isNamed }.map(\.name)
    let full = Set((speakers.compactMap { $0?.name } + persons).filter { $0.first?.isUppercase == true })
    for index in speakers.indices {
      guard let short = speakers[index]?.name, short.first?.isUppercase == true, !short.contains(" ") else { continue }
      let known = full.filter { $0.hasSuffix(" \(short)") && $0.split(separator: " ").count <= 4 }
      let longer = known.isEmpty ? text.fullNames(endingIn: short) : known
      if longer.count == 1, let name = longer.first { speakers[index]?.name = name }
    }
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
    func lastPerson(in span: TextSpan) -> ResolvedSpeaker? {
      resolver.lastPerson(in: span) { mention in found.contains { $0.span.contains(mention) } }
    }
    // What the subject is quoted with in passing is its own too.
    if earlier.map({ $0.type == .mixed }) ?? true, let subject = subject(before: quote) { return subject }
    return lastPerson(in: before) ?? (earlier == nil ? spanBefore(quote, among: found).flatMap(lastPerson) : nil)
      ?? lastSpeaker?.by(.inferred)
  }

  /// The person of whom the sentence before tells something, whoever else it mentions last: "El alcalde criticó al presidente.
  /// Dijo que …".
  private func subject(before quote: FoundQuote) -> ResolvedSpeaker? {
    guard let cue = quote.attribution.cue, let sentence = text.document.sentenceIndex(at: cue.start), sentence > 0,
      text.document.sentences[sentence - 1].block == quote.block
    else { return nil }
    let tree = DependencyTree(text.document.sentences[sentence - 1], of: text.document)
    let subject = tree.root.flatMap { tree.children(of: $0, by: "nsubj").first }
    return subject.flatMap { text.mentions[tree[$0].token] }.flatMap(resolver.person(atMention:))?.by(.inferred)
  }

  /// What the paragraph before a quote has behind the last quote in it.
  private func spanBefore(_ quote: FoundQuote, among found: [FoundQuote]) -> TextSpan? {
    guard quote.block > 0, text.document.blocks[quote.block - 1].kind == .paragraph else { return nil }
    let block = text.document.blocks[quote.block - 1].span
    let start = found.last { !$0.isNested && $0.block == quote.block - 1 }?.span.end ?? block.start
    return TextSpan(min(max(start, block.start), block.end), block.end)
  }

  /// Speech that a paragraph leaves open, or a turn without a tag just before one with a tag, is of the same speaker.
  private func carryBack(
    _ found: [FoundQuote], _ speakers: inout [ResolvedSpeaker?], _ groups: inout [Int?], _ chains: inout [[SourceLink]]
  ) {
    for index in found.indices.reversed()
    where index + 1 < found.count && speakers[index] == nil && !found[index].isNested {
      guard let next = (index + 1..<found.count).first(where: { !found[$0].isNested && found[$0].type != .indirect }),
        goesOn(found[index], found[next]), let speaker = speakers[next]
      else { continue }
      speakers[index] = speaker.by(.inferred)
      if chains[index].isEmpty { chains[index] = chains[next] }
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

  /// Words with no speaker beside them are of whoever spoke just before, in the same paragraph or, for a turn, in the one
  /// before.
  private func carryOn(
    _ found: [FoundQuote], _ speakers: inout [ResolvedSpeaker?], _ groups: inout [Int?], _ chains: inout [[SourceLink]]
  ) {
    for index in found.indices where speakers[index] == nil && !found[index].isNested && found[index].type != .indirect
    {
      guard found[index].attribution.speaker == nil, !found[index].attribution.isLedInByNobody,
        let before = (0..<index).last(where: { !found[$0].isNested }), let speaker = speakers[before]
      else { continue }
      let quote = found[index]
      let isSameBlock = found[before].block == quote.block
      // A turn goes on the one before it, and follows what the paragraph before it says that its speaker said; so do words
      // between marks with which a paragraph begins.
      let isNextTurn = standsAlone(quote) && quote.block == found[before].block + 1 && !isQuestion(quote)
      guard isSameBlock || isNextTurn || quote.continuesPrevious else { continue }
      speakers[index] = speaker.by(.inferred)
      if chains[index].isEmpty { chains[index] = chains[before] }
      if quote.isTurn || quote.continuesPrevious { join(before, index, &groups) }
    }
  }

  /// Whether nothing beside a quote can say whose it is: a turn without a tag, or marks that open their paragraph.
  private func standsAlone(_ quote: FoundQuote) -> Bool {
    if quote.isTurn { return quote.isOpenTurn }
    let block = text.document.blocks[quote.block]
    let opensBlock = text.document.tokens(in: TextSpan(block.span.start, quote.span.start)).count <= 1
    return quote.type == .direct && block.kind == .paragraph && opensBlock && quote.attribution.speaker == nil
  }

  /// A turn with no tag is of the only person in the paragraph that leads to it: "Skiskytteren Marte Olsen pakker
  /// kofferten." before "– Jeg har trent i fire år."
  private func takeFromLeadIn(_ found: [FoundQuote], _ speakers: inout [ResolvedSpeaker?]) {
    for index in found.indices
    where speakers[index] == nil && standsAlone(found[index]) && found[index].attribution.speaker == nil
      && !isAnswered(found[index], in: found)
    {
      let block = found[index].block - 1
      guard block >= 0, text.document.blocks[block].kind == .paragraph else { continue }
      let span = text.document.blocks[block].span
      guard !found.contains(where: { $0.block == block }), resolver.personCount(in: span) == 1 else { continue }
      speakers[index] = resolver.lastPerson(in: span) { _ in false }
    }
  }

  /// Whether a quote asks what the turn below it answers.
  private func isAnswered(_ quote: FoundQuote, in found: [FoundQuote]) -> Bool {
    isQuestion(quote) && found.contains { $0.block == quote.block + 1 && $0.isOpenTurn }
  }

  /// Words that a headline or a caption takes out of a quote are of whoever says that quote.
  private func takeFromRepetition(_ found: [FoundQuote], _ speakers: inout [ResolvedSpeaker?]) {
    let spoken = found.map(words(of:))
    for index in found.indices where speakers[index] == nil && found[index].attribution.speaker == nil {
      guard spoken[index].count >= Self.shortestRepetition else { continue }
      let source = found.indices.first { speakers[$0] != nil && spoken[$0].contains(spoken[index]) }
      if let source { speakers[index] = speakers[source]?.by(.inferred) }
    }
  }

  /// The words of a quote in lower case, without marks.
  private func words(of quote: FoundQuote) -> [String] {
    text.document.tokens(in: quote.span).filter(text.isWordLike).map { text.lowered[$0] }
  }

  /// Fewer words than this are repeated by chance.
  private static let shortestRepetition = 3

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
    _ found: [FoundQuote], _ speakers: [ResolvedSpeaker?], _ groups: [Int?], _ chains: [[SourceLink]]
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
        var written = Quote(
          span: piece, type: quote.type, language: text.document.language(of: piece), cue: quote.attribution.cue,
          group: group)
        written.isUnclosed = quote.isUnclosed
        give(speakers[index], chains[index], to: &written)
        quotes.append(written)
      }
    }
    return quotes.sorted { $0.span < $1.span }
  }

  private func give(_ speaker: ResolvedSpeaker?, _ chain: [SourceLink], to quote: inout Quote) {
    quote.speaker = speaker?.name
    quote.speakerCountry = speaker?.country
    quote.speakerRole = speaker?.role
    quote.speakerOrganization = speaker?.organization
    quote.attribution = speaker?.attribution
    quote.speakerConfidence = speaker?.confidence
    quote.source = chain.lazy.compactMap(\.outlet).first
    quote.chain = chain.compactMap(name).filter { $0 != speaker?.name }
  }

  private func name(_ link: SourceLink) -> String? {
    switch link {
    case .outlet(let name): name
    case .teller(let phrase): resolver.resolve(phrase, lastSpeaker: nil)?.name
    }
  }
}
