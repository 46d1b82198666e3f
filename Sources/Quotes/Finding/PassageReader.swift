import TextModel

/// What a passage between quotation marks turns out to be.
enum PassageVerdict {
  /// Somebody's words, in pieces where tags break them.
  case quote(type: QuoteType, pieces: [TextSpan], attribution: Attribution)
  /// No quote.
  case unquoted(UnquotedReason)
}

/// Tells quotes from titles, terms, names and distance, and finds what says whose they are.
struct PassageReader {
  let text: ReportingText
  let tags: SpeechTagReader
  let subjects: SubjectFinder
  let sources: SourceReader
  let passages: [MarkedPassage]

  /// What the passage at this index of `passages` is; `isNested` where it stands inside other speech.
  func verdict(_ index: Int, isNested: Bool) -> PassageVerdict {
    let passage = passages[index]
    let context = PassageContext(passage, text)
    if let reason = nameOrTerm(context) { return .unquoted(reason) }
    if let attribution = signed(context) ?? signedBelow(context) ?? introduction(context) {
      return quote(.direct, context, attribution)
    }
    let following = !isNested || context.startsSentence ? following(context) : nil
    if let following, context.startsClause { return quote(.direct, context, following) }
    // "threatened tariffs on “bad platforms”, as the minister put it", "opposes “secession in any form”, a spokesman said":
    // what follows says it of these very words.
    if !isNested, let following, isFollowedByManner(context) || closesSentence(following, context) {
      return quote(context.type, context, following)
    }
    if let attribution = governing(context, isNested: isNested) { return quote(context.type, context, attribution) }
    if !isNested, let following { return quote(.direct, context, following) }
    if isNested || !context.isLongEnough { return .unquoted(.distance) }
    return quote(context.type, context, Attribution(chain: chain(context)))
  }

  private func quote(_ type: QuoteType, _ context: PassageContext, _ attribution: Attribution) -> PassageVerdict {
    let broken = TagsBetweenDashes(text: text, tags: tags).pieces(of: context.tokens)
    guard let tag = broken.tag else {
      return .quote(type: type, pieces: [withoutComma(context.passage.inner)], attribution: attribution)
    }
    var found = attribution
    found.speaker = tag.speaker
    found.cue = text.span(tag.verb..<tag.verb + 1)
    return .quote(type: .direct, pieces: broken.pieces, attribution: found)
  }

  /// The words without the comma that English sets before the closing mark.
  private func withoutComma(_ span: TextSpan) -> TextSpan {
    let endsWithComma = text.document[span].unicodeScalars.last == ","
    return endsWithComma && span.length > 1 ? TextSpan(span.start, span.end - 1) : span
  }

  private func chain(_ context: PassageContext) -> [SourceLink] {
    sources.chain(in: context.sentenceAround) { context.tokens.contains($0) || context.isQuoted($0, passages) }
  }
}

extension PassageReader {
  /// Titles, terms, nicknames and names, as what stands beside them shows.
  private func nameOrTerm(_ context: PassageContext) -> UnquotedReason? {
    guard let before = context.wordBefore else { return nil }
    if context.isShort, before > 0,
      (max(context.sentence.lowerBound, before - 3)...before).contains(where: { text.isWord($0, .soCalled) })
    {
      return .term
    }
    if text.isWord(before, .soCalled) { return .term }
    if text.outlets[context.tokens.lowerBound].map({ $0.upperBound >= context.tokens.upperBound }) == true {
      return .name
    }
    if context.isShort, context.startsCapitalized, !context.endsLikeSentence,
      context.tokens.contains(where: text.isOutletWord)
    {
      return .name
    }
    guard !context.isAfterColon else { return nil }
    let isNickname =
      context.isShort && text.isCapitalized(before) && before == context.open - 1
      && context.after < text.count && text.isCapitalized(context.after) && text.isWordLike(context.after)
    if isNickname { return .nickname }
    let noun = text.isWord(before, .possessive) && before > context.sentence.lowerBound ? before - 1 : before
    let nouns = text.nouns(noun)
    let isOneName = !context.endsLikeSentence && context.startsCapitalized
    if nouns.contains(.work), context.startsCapitalized { return .title }
    if nouns.contains(.term), context.isShort || isOneName { return .term }
    if nouns.contains(.named), context.isShort, isOneName { return .name }
    return nil
  }

  /// What a colon or a comma before the passage leads to it: "sa han: «…»", "said, “…”", a heading "Molefe: «…»".
  private func introduction(_ context: PassageContext) -> Attribution? {
    guard context.isAfterColon else { return nil }
    let range = text.tokens(context.sentence.lowerBound, context.open)
    let verbs = range.filter { text.verbs[$0] != nil && !context.isQuoted($0, passages) }
    if let verb = verbs.last(where: isUtterance) ?? verbs.last {
      var found = attribution(verb, context)
      found.isLedInByNobody = found.speaker == nil && opensWithPlace(range)
      if found.isLedInByNobody { found.isElided = false }
      return found
    }
    let colon = range.last { text.mark($0) == ":" } ?? context.open
    let lead = text.tokens(range.lowerBound, colon)
    // "Y después: «…»": the same speaker goes on.
    let goesOn = lead.allSatisfy { !text.isWordLike($0) || text.isWord($0, .and, .adverb) }
    return Attribution(
      speaker: goesOn ? nil : subjects.leadingSpeaker(lead), chain: chain(context), isLedInByNobody: !goesOn)
  }

  /// A name in parentheses right after the passage: "«Apoiamos a decisão» (Itamaraty)".
  private func signed(_ context: PassageContext) -> Attribution? {
    guard context.startsSentence, text.mark(context.after) == "(",
      let close = text.tokens(context.after + 1, context.after + 6).first(where: { text.mark($0) == ")" })
    else { return nil }
    let name = text.tokens(context.after + 1, close)
    guard !name.isEmpty, name.allSatisfy({ text.isWord($0) && text.isCapitalized($0) }),
      text.outlets[name.lowerBound] == nil
    else {
      return nil
    }
    return Attribution(
      speaker: SpeakerPhrase(tokens: name, person: text.persons[name.lowerBound]), cue: text.span(name),
      chain: chain(context))
  }

  /// A line under a passage that has a block of its own, which says who spoke: "«Jeg angrer ikke.»" over "Statsminister Kari
  /// Moe om budsjettet".
  private func signedBelow(_ context: PassageContext) -> Attribution? {
    let block = context.passage.block + 1
    guard text.document.blocks.indices.contains(block), context.open == context.blockTokens.lowerBound,
      context.after == context.blockTokens.upperBound
    else { return nil }
    let line = text.document.tokens(in: text.document.blocks[block].span)
    guard line.count <= Self.longestSignature, !line.contains(where: { text.verbs[$0] != nil }),
      let person = line.first(where: { text.persons[$0] != nil }),
      !text.tokens(line.lowerBound, person).contains(where: { text.isWord($0, .about) })
    else { return nil }
    return Attribution(speaker: SpeakerPhrase(tokens: person..<person + 1, person: text.persons[person]))
  }

  /// A line of more tokens than this tells more than who spoke.
  private static let longestSignature = 20

  /// Whether a clause begins with where something stands: "Auf einem Plakat stand: …".
  private func opensWithPlace(_ range: Range<Int>) -> Bool {
    range.first.map { text.isWord($0, .preposition) && !text.isWord($0, .article) } ?? false
  }

  private func isUtterance(_ token: Int) -> Bool {
    guard let kind = text.verbs[token]?.kind else { return false }
    return kind == .state || kind == .speak || kind == .call
  }

  private func isFollowedByManner(_ context: PassageContext) -> Bool {
    let start = context.after < text.count && text.mark(context.after) == "," ? context.after + 1 : context.after
    return start < text.count && context.blockTokens.contains(start) && text.isWord(start, .manner)
  }

  /// Whether the tag after a passage has a speaker of its own, no outlet, and nothing but when and where behind it.
  private func closesSentence(_ attribution: Attribution, _ context: PassageContext) -> Bool {
    guard let speaker = attribution.speaker, let cue = attribution.cue, !context.isAfterComma,
      !speaker.tokens.contains(where: { text.outlets[$0] != nil || text.nouns($0).contains(.media) })
    else { return false }
    let verb = text.document.tokens(in: cue).lowerBound
    let rest = text.tokens(max(verb + 1, speaker.tokens.upperBound), text.sentence(of: verb).upperBound)
    return text.verbs[verb] != nil && rest.count <= Self.longestCircumstance
      && !rest.contains {
        text.isFiniteVerb($0) || text.isWord($0, .complementizer, .and) || context.isQuoted($0, passages)
      }
  }

  /// More tokens than this behind a tag are more than when and where.
  private static let longestCircumstance = 6

  /// The tag after the passage: "«…», sier hun", "“…,” she told Reuters".
  private func following(_ context: PassageContext) -> Attribution? {
    var start = context.after
    if start < text.count, text.mark(start) == "(",
      let close = (start..<min(text.count, start + 60)).first(where: { text.mark($0) == ")" })
    {
      start = close + 1
    }
    let hadComma = start < text.count && text.mark(start) == ","
    if hadComma { start += 1 }
    guard start < text.count, context.blockTokens.contains(start) else { return nil }
    let limit = text.sentence(of: start).upperBound
    if let tag = tags.invertedTag(at: start, limit: limit) { return attribution(tag, context, limit) }
    guard hadComma || context.endsOpenly else { return nil }
    if text.isWord(start, .manner), let tag = tags.invertedTag(at: start + 1, limit: limit) {
      return attribution(tag, context, limit)
    }
    // "«…», según aclaró": a source whose verb says it all.
    if let according = text.word(.according, at: start),
      let tag = tags.invertedTag(at: according.upperBound, limit: limit)
    {
      return attribution(tag, context, limit)
    }
    if let source = sources.sourcePhrase(at: start, limit: limit, phrases: tags.phrases), let speaker = source.speaker {
      return Attribution(speaker: speaker, cue: text.span(start..<start + 1), chain: source.chain)
    }
    return tags.straightTag(at: start, limit: limit).map { attribution($0, context, limit) }
  }

  /// The verb or source before the passage in its own sentence: "kaller det «teater»", "según ella, «…»".
  private func governing(_ context: PassageContext, isNested: Bool) -> Attribution? {
    let range = text.tokens(context.sentence.lowerBound, context.open)
    if let verb = reporter(range, context) {
      if isNested, !context.isAfterComma || text.verbs[verb]?.tagsSpeech != true { return nil }
      return attribution(verb, context)
    }
    guard !isNested else { return nil }
    if let viewpoint = viewpoint(range) { return Attribution(speaker: viewpoint, chain: chain(context)) }
    for token in range {
      if text.isWord(token, .thus), let tag = tags.invertedTag(at: token, limit: context.open) {
        return attribution(tag, context, context.open)
      }
      guard let source = sources.sourcePhrase(at: token, limit: context.open, phrases: tags.phrases) else { continue }
      return Attribution(
        speaker: source.speaker, cue: text.span(token..<token + 1),
        chain: source.chain.isEmpty ? chain(context) : source.chain)
    }
    return (holder(ofClause: range, context) ?? origin(after: context)).map {
      Attribution(speaker: $0, chain: chain(context))
    }
  }

  /// Of whom a clause is said that opens right before the passage: "Ola Vik er klar på at «dette går ikke lenger»".
  private func holder(ofClause range: Range<Int>, _ context: PassageContext) -> SpeakerPhrase? {
    guard let last = range.last, text.isWord(last, .complementizer), let person = subjects.leadingSpeaker(range),
      person.person != nil
    else { return nil }
    return person
  }

  /// The person behind the passage from whom its words are, or by whom: "«Nå er det nok», var beskjeden fra Ola Vik".
  private func origin(after context: PassageContext) -> SpeakerPhrase? {
    let end = min(text.sentence(of: max(context.open, context.after - 1)).upperBound, context.after + Self.originReach)
    for token in text.tokens(context.after, end)
    where text.isWord(token, .from, .agent) && !context.isQuoted(token, passages) {
      guard let phrase = tags.phrases.phrase(from: token + 1, limit: end + 2), phrase.person != nil else { continue }
      return phrase
    }
    return nil
  }

  /// How many tokens behind a passage its origin stands at most.
  private static let originReach = 5

  /// Whose view a sentence gives: "Para la ministra Carla Soto, el acuerdo «abre una puerta»".
  private func viewpoint(_ range: Range<Int>) -> SpeakerPhrase? {
    guard let first = range.first, text.isWord(first, .viewpoint),
      let phrase = tags.phrases.phrase(from: first + 1, limit: range.upperBound), phrase.person != nil
    else { return nil }
    return phrase
  }

  /// The verb nearest before the passage that reports it; one of stating with "that" is over all that its clause holds
  /// ("varslet at Washington ikke akter å betale «en eneste cent»").
  private func reporter(_ range: Range<Int>, _ context: PassageContext) -> Int? {
    let verbs = range.filter { text.verbs[$0] != nil && !context.isQuoted($0, passages) }
    guard let nearest = verbs.last else { return mistakenVerb(range, context) }
    guard [.react, .think].contains(text.verbs[nearest]?.kind) else { return nearest }
    return verbs.last { verb in
      text.verbs[verb]?.kind == .state
        && text.tokens(verb + 1, nearest).contains { text.isWord($0, .complementizer) && !text.isWord($0, .article) }
    } ?? nearest
  }

  /// A verb of naming that the parser takes for a noun, with nothing before it that a noun has: "lo tacha de «coladero»".
  private func mistakenVerb(_ range: Range<Int>, _ context: PassageContext) -> Int? {
    range.last { token in
      text.possibleVerbs[token]?.kind == .call && !text.isCapitalized(token) && !context.isQuoted(token, passages)
        && (token == range.lowerBound || !text.isWord(token - 1, .article, .preposition, .possessive)
          || text.isWord(token - 1, .impersonal, .he, .she))
    }
  }

  private func attribution(_ verb: Int, _ context: PassageContext) -> Attribution {
    let speaker = subjects.subject(ofVerb: verb)
    return Attribution(
      speaker: speaker, cue: text.span(verb..<verb + 1), chain: chain(context), isElided: speaker == nil)
  }

  private func attribution(_ tag: SpeechTag, _ context: PassageContext, _ limit: Int) -> Attribution {
    let around = tag.tokens.lowerBound..<max(limit, tag.tokens.upperBound)
    return Attribution(
      speaker: tag.speaker, cue: text.span(tag.verb..<tag.verb + 1),
      chain: sources.chain(in: around) { context.isQuoted($0, passages) }, isElided: tag.speaker == nil)
  }
}
