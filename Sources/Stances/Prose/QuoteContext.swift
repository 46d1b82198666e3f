import TextModel

/// What the quotes of a document say of the stances in them: who speaks there.
struct QuoteContext: Sendable {
  private let quotes: [Quote]
  private let speakers: [Actor?]
  /// Those who say each quote together with its speaker.
  private let companions: [[Actor]]
  /// The organizations that the speakers lead.
  private let bodies: [Actor?]
  /// The names of all whom the document names.
  private let names: Set<String>
  /// Who answers in an interview, and where.
  private let interview: Interview?
  /// The paragraphs that open with the name of whoever speaks there.
  private let labelled: [(text: TextSpan, speaker: Actor)]

  init(_ reader: DocumentReader, _ sentences: SentenceLexicons) {
    quotes = reader.document.quotes
    speakers = quotes.map { Self.speaker(of: $0, reader) }
    companions = quotes.map { Self.companions(in: $0, reader) }
    bodies = quotes.map { Self.body(of: $0, reader) }
    names = Set(reader.document.entities.filter(\.isNamed).map(\.name))
    interview = InterviewFinder(reader: reader, sentences: sentences).interview()
    labelled = LabelledSpeechFinder(reader: reader).speeches()
  }

  /// Whether the place lies in somebody's words.
  func isQuoted(_ span: TextSpan) -> Bool { quote(at: span) != nil }

  /// Who speaks at this place, as a holder of positions.
  func speaker(at span: TextSpan) -> Actor? {
    guard let quote = quote(at: span) else { return unmarkedSpeaker(at: span) }
    return speakers[quote] ?? titleSpeaker(of: quotes[quote])
  }

  /// The verb that says who speaks at this place, where the text gives them no name there.
  func cueOfDescribed(at span: TextSpan) -> TextSpan? {
    guard let quote = quote(at: span), let speaker = speakers[quote]?.holder, speaker.type == .person,
      quotes[quote].attribution == .title, !names.contains(speaker.name)
    else { return nil }
    return quotes[quote].cue
  }

  /// Those who say what stands at this place together with its speaker.
  func companions(at span: TextSpan) -> [Actor] { quote(at: span).map { companions[$0] } ?? [] }

  /// The organization that who speaks at this place leads, for which "we" stands there.
  func body(at span: TextSpan) -> Actor? {
    guard let quote = quote(at: span) else {
      return interview.flatMap { $0.isAnswer(span) ? $0.body : nil }
    }
    return bodies[quote]
  }

  private static func body(of quote: Quote, _ reader: DocumentReader) -> Actor? {
    let speaker = reader.document.entities.firstIndex { $0.type == .person && $0.name == quote.speaker }
    return speaker.flatMap(reader.body(ofEntity:)).map { Actor(holder: $0, span: quote.span) }
  }

  /// Who is interviewed, where the title is what they say.
  private func titleSpeaker(of quote: Quote) -> Actor? {
    guard let interview, let first = interview.exchanges.first, quote.type == .direct, quote.speaker == nil,
      quote.span.end <= first.question.start
    else { return nil }
    return interview.interviewee
  }

  /// Who is asked at this place, whom "you" means there: "**You** opposed the summit. Why?".
  func addressee(at span: TextSpan) -> Actor? {
    interview.flatMap { $0.exchange(asking: span) == nil ? nil : $0.interviewee }
  }

  /// The yes or no that answers the question at this place, and those who give it.
  func reply(to span: TextSpan) -> (reply: Reply, speakers: [StanceHolder])? {
    guard let interview, let reply = interview.exchange(asking: span)?.reply else { return nil }
    return (reply, [interview.interviewee, interview.body].compactMap { $0?.holder })
  }

  /// Who answers a question at this place, or is named at the head of its paragraph as who speaks there.
  private func unmarkedSpeaker(at span: TextSpan) -> Actor? {
    if let interview, interview.isAnswer(span) { return interview.interviewee }
    return labelled.first { $0.text.contains(span) }?.speaker
  }

  /// Who speaks at this place, where the words are given as they were said.
  func directSpeaker(at span: TextSpan) -> Actor? {
    guard let quote = quote(at: span) else { return unmarkedSpeaker(at: span) }
    return isDirect(span) ? speakers[quote] : nil
  }

  /// Whether the place lies in somebody's words as they were said.
  func isDirect(_ span: TextSpan) -> Bool {
    quote(at: span).map { quotes[$0].type == .direct || quotes[$0].type == .post } ?? false
  }

  /// Whether the place lies in a piece of somebody's words that a report sets in marks.
  func isMarked(_ span: TextSpan) -> Bool { quotes.contains { $0.type == .mixed && $0.span.contains(span) } }

  /// Who is quoted with the piece around this place.
  func markedSpeaker(at span: TextSpan) -> Actor? {
    quotes.indices.first { quotes[$0].type == .mixed && quotes[$0].span.contains(span) }.flatMap { speakers[$0] }
  }

  /// To whom a stance at this place goes back, if not to its holder.
  ///
  /// - Parameter verbs: those with which the holder is told to say it, alone or with others.
  func source(at span: TextSpan, besides holder: StanceHolder, saidWith verbs: [TextSpan] = []) -> String? {
    guard let index = quote(at: span) else {
      return unmarkedSpeaker(at: span).flatMap { $0.holder == holder ? nil : $0.holder.name }
    }
    let isOwn = quotes[index].cue.map { cue in verbs.contains { $0.overlaps(cue) } } ?? false
    if speakers[index]?.holder == holder || isOwn { return quotes[index].source }
    return quotes[index].speaker ?? quotes[index].source
  }

  /// The shortest quote around the place.
  private func quote(at span: TextSpan) -> Int? {
    quotes.indices.filter { quotes[$0].span.contains(span) }.min { quotes[$0].span.length < quotes[$1].span.length }
  }

  private static func speaker(of quote: Quote, _ reader: DocumentReader) -> Actor? {
    if let person = quote.speaker.flatMap(reader.contestedHolder(named:)) {
      return Actor(holder: person, span: quote.span)
    }
    if let country = quote.speakerCountry { return Actor(holder: reader.holder(country: country), span: quote.span) }
    guard let name = quote.speaker else { return nil }
    let entities = reader.document.entities
    if let index = entities.indices.first(where: { entities[$0].name == name }),
      let holder = reader.holder(entity: index)
    {
      return Actor(holder: holder, span: quote.span)
    }
    return Actor(holder: StanceHolder(type: .person, id: nil, name: name), span: quote.span)
  }
}
