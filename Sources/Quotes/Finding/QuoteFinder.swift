import TextModel

/// Finds all quotes of one document: passages between marks, turns after dashes, posts, and then reported clauses.
struct QuoteFinder {
  private let document: Document
  private let text: ReportingText
  private let tags: SpeechTagReader
  private let subjects: SubjectFinder
  private let sources: SourceReader
  private let passages: [MarkedPassage]
  private let turns: [DialogueTurn]

  /// A finder for `document`.
  init(_ document: Document, _ lexicon: ReportingLexicon) {
    self.document = document
    text = ReportingText(document, lexicon: lexicon)
    tags = SpeechTagReader(text)
    sources = SourceReader(text: text)
    var scanner = MarkScanner(document, pairs: lexicon.marks(for: document.primaryLanguage))
    passages = scanner.scan()
    subjects = SubjectFinder(text: text, tags: tags, quoted: passages.map(\.inner))
    let dashes = lexicon.languages[document.primaryLanguage.code]?.turns ?? []
    turns = DialogueTurnFinder(text: text, tags: tags, passages: passages, dashes: dashes).turns()
  }

  /// The quotes in the order of the text, and the marked passages that are none.
  func find() throws -> (quotes: [Quote], unquoted: [UnquotedPassage]) {
    var (found, unquoted) = try markedQuotes()
    found += turnQuotes()
    found.sort { $0.span < $1.span }
    let posts = PostQuoteFinder(document: document).quotes()
    found += try indirectQuotes(besides: found.flatMap(\.pieces) + posts.map(\.span))
    found.sort { $0.span < $1.span }
    let spoken = SpeakerAssignment(text: text, resolver: SpeakerResolver(text: text, quoted: passages.map(\.inner)))
      .quotes(found)
    return ((spoken + posts).sorted { $0.span < $1.span }, unquoted)
  }

  private func markedQuotes() throws -> ([FoundQuote], [UnquotedPassage]) {
    let reader = PassageReader(text: text, tags: tags, subjects: subjects, sources: sources, passages: passages)
    var found: [FoundQuote] = []
    var unquoted: [UnquotedPassage] = []
    var isQuote = [Bool](repeating: false, count: passages.count)
    for (index, passage) in passages.enumerated() {
      try AnalysisWatch.check()
      let isNested =
        passage.parent.map { isQuote[$0] } ?? false
        || turns.contains { $0.extent.contains(passage.outer) && $0.pieces.contains { $0.overlaps(passage.outer) } }
      switch reader.verdict(index, isNested: isNested) {
      case .quote(let type, let pieces, let attribution):
        isQuote[index] = true
        let continues =
          passage.continuesPrevious
          && found.last.map { document.blocks[passage.block - 1].span.contains($0.span) } ?? false
        found.append(
          FoundQuote(
            pieces: pieces, type: type, attribution: attribution, block: passage.block, isNested: isNested,
            continuesPrevious: continues, isUnclosed: isUnclosed(index)))
      case .unquoted(let reason):
        unquoted.append(UnquotedPassage(span: passage.inner, reason: reason))
      }
    }
    return (found, unquoted)
  }

  /// Whether the closing mark is missing, and not only left to the next paragraph, which goes on.
  private func isUnclosed(_ index: Int) -> Bool {
    let next = index + 1
    return !passages[index].isClosed && !(passages.indices.contains(next) && passages[next].continuesPrevious)
  }

  private func turnQuotes() -> [FoundQuote] {
    turns.filter { !$0.pieces.isEmpty && !isOneMarkedPassage($0) }.map { turn in
      let tag = turn.tag ?? pointingTag(after: turn)
      var attribution = Attribution()
      if let tag {
        let limit = text.sentence(of: tag.verb).upperBound
        attribution.speaker = tag.speaker
        attribution.isElided = tag.speaker == nil
        attribution.cue = text.span(tag.verb..<tag.verb + 1)
        attribution.chain = sources.chain(in: tag.tokens.lowerBound..<max(limit, tag.tokens.upperBound)) { _ in false }
      } else if let lead = leadingSpeaker(before: turn) {
        attribution = lead
      }
      return FoundQuote(
        pieces: turn.pieces, type: .direct, attribution: attribution, block: turn.block, isTurn: true,
        isOpenTurn: tag == nil)
    }
  }

  /// Whether a turn is nothing but words between marks, which are found as such ("– «Vi er klare», sier hun").
  private func isOneMarkedPassage(_ turn: DialogueTurn) -> Bool {
    turn.pieces.count == 1 && passages.contains { $0.outer == turn.pieces[0] && $0.isClosed }
  }

  /// The tag of a turn in the block after it: "Det sier justisministeren."
  private func pointingTag(after turn: DialogueTurn) -> SpeechTag? {
    let block = turn.block + 1
    let blockEnd = document.blocks[turn.block].span.end
    guard turn.extent.end >= blockEnd - 1, block < document.blocks.count, document.blocks[block].kind == .paragraph
    else {
      return nil
    }
    return document.tokens(in: document.blocks[block].span).first.flatMap(tags.pointingTag)
  }

  /// Whoever speaks by the words before a colon: "Molefe: – Eit patent …", or at the end of the block before.
  private func leadingSpeaker(before turn: DialogueTurn) -> Attribution? {
    guard turn.dash > 0, text.mark(turn.dash - 1) == ":" else { return nil }
    let colon = turn.dash - 1
    let sentence = text.sentence(of: colon)
    let range = text.tokens(sentence.lowerBound, colon)
    if let verb = range.last(where: { [.state, .speak].contains(text.verbs[$0]?.kind) }) {
      return Attribution(speaker: subjects.subject(ofVerb: verb), cue: text.span(verb..<verb + 1))
    }
    return subjects.leadingSpeaker(range).map { Attribution(speaker: $0) }
  }

  private func indirectQuotes(besides quoted: [TextSpan]) throws -> [FoundQuote] {
    let finder = IndirectQuoteFinder(text: text, tags: tags, subjects: subjects, sources: sources, quoted: quoted)
    var found: [FoundQuote] = []
    for sentence in document.sentences.indices {
      try AnalysisWatch.check()
      let block = document.sentences[sentence].block
      guard [.paragraph, .listItem].contains(document.blocks[block].kind) else { continue }
      for quote in finder.quotes(inSentence: sentence) {
        found.append(FoundQuote(pieces: quote.pieces, type: .indirect, attribution: quote.attribution, block: block))
      }
    }
    return found
  }
}

/// A quote before its speaker is resolved.
struct FoundQuote {
  /// The words, in the pieces that tags leave.
  var pieces: [TextSpan]
  /// How they are given.
  var type: QuoteType
  /// What says whose they are.
  var attribution: Attribution
  /// The block in which they begin.
  var block: Int
  /// Whether they stand inside other speech.
  var isNested = false
  /// Whether they go on with the quote before.
  var continuesPrevious = false
  /// Whether their closing mark is missing.
  var isUnclosed = false
  /// Whether a dash opens them.
  var isTurn = false
  /// Whether no tag stands in or right after the turn.
  var isOpenTurn = false

  /// From the first piece to the end of the last.
  var span: TextSpan { pieces.dropFirst().reduce(pieces.first ?? TextSpan(0, 0)) { $0.union($1) } }
}
