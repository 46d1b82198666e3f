import TextModel

/// An interview that prints questions as they were asked, each above the turn that answers it and that has no tag, behind a dash or
/// between marks:
///
///     Who is with you?
///     —Brazil and Chile.
struct Interview {
  /// Whoever answers.
  let interviewee: ResolvedSpeaker
  /// The quotes that are answers or stand above the first question, as indices into those found.
  let answers: [Int]

  /// Fewer answers below questions make no interview.
  private static let fewestAnswers = 3
  /// The most tokens of a block in which the interviewer asks: "What about the court? It calls the plan unlawful."
  private static let longestPrompt = 15
  /// The most tokens of what the interviewer says, where it is no question.
  private static let longestRemark = 20

  /// The interview in a document with these quotes; `nil` where it is none, or does not tell who answers.
  init?(_ found: [FoundQuote], text: ReportingText, resolver: SpeakerResolver) {
    let open = found.indices.filter { quote in
      found[quote].attribution.speaker == nil
        ? found[quote].isOpenTurn || Self.fillsBlock(found[quote], text) : Self.followsRemark(found[quote], text)
    }
    let prompts = open.map { (quote: $0, prompt: Self.prompt(before: found[$0], among: found, text)) }
    let asked = prompts.compactMap(\.prompt).filter { text.document[$0].contains("?") }
    // Some answers may say who gives them: "“The Kenyans were brave,” she says".
    let below = found.indices.filter { found[$0].type == .direct }.compactMap { quote in
      Self.question(above: found[quote], text).map { (quote: quote, question: $0) }
    }
    let questions = Set(asked + below.map(\.question))
    guard questions.count >= Self.fewestAnswers, let first = questions.map(\.start).min(),
      let interviewee = text.document.mainPerson(before: first)
    else { return nil }
    self.interviewee = resolver.speaker(interviewee, .inferred)
    let headlines = found.indices.filter { quote in
      !found[quote].isNested && found[quote].span.end <= first && found[quote].attribution.speaker == nil
        && found[quote].type == .direct
    }
    // What is asked behind a dash, too, is nobody's answer to what stands above it.
    let answers = prompts.filter { prompt in
      prompt.prompt != nil && !below.contains { $0.question.contains(found[prompt.quote].span) }
    }.map(\.quote)
    let others = below.map(\.quote).filter { quote in
      found[quote].attribution.speaker == nil && !found[quote].isNested && !answers.contains(quote)
    }
    self.answers = headlines + answers + others
  }

  /// Whether a turn without a tag stands below what the interviewer remarks, which may tell what others say: "The union says it is a bad
  /// law.", "—The union wanted more."
  private static func followsRemark(_ quote: FoundQuote, _ text: ReportingText) -> Bool {
    guard quote.isOpenTurn, quote.block > 0 else { return false }
    return !text.document[text.document.blocks[quote.block - 1].span].hasSuffix(":")
  }

  /// The question that is the block above a quote's.
  private static func question(above quote: FoundQuote, _ text: ReportingText) -> TextSpan? {
    guard quote.block > 0 else { return nil }
    let block = text.document.blocks[quote.block - 1]
    let tokens = text.document.tokens(in: block.span)
    return block.kind != .post && tokens.count <= longestPrompt && text.document[block.span].contains("?")
      ? text.span(tokens) : nil
  }

  /// Whether a quote between marks is all that its block says.
  private static func fillsBlock(_ quote: FoundQuote, _ text: ReportingText) -> Bool {
    guard quote.type == .direct, !quote.isNested, !quote.isTurn, quote.pieces.count == 1 else { return false }
    let block = text.document.blocks[quote.block].span
    let marks =
      text.document.tokens(in: TextSpan(block.start, quote.span.start)).count
      + text.document.tokens(in: TextSpan(quote.span.end, block.end)).count
    return marks <= 2
  }

  /// What the interviewer says before a turn: the words before it in its block, else a short block before it without a quote.
  private static func prompt(
    before turn: FoundQuote, among found: [FoundQuote], _ text: ReportingText
  ) -> TextSpan? {
    let document = text.document
    let own = document.tokens(in: TextSpan(document.blocks[turn.block].span.start, turn.span.start))
    let inBlock = own.dropLast()
    if !inBlock.isEmpty { return text.span(inBlock) }
    let block = turn.block - 1
    // What the interviewer says that others say is a prompt too.
    guard block >= 0, !found.contains(where: { $0.block == block && $0.type == .direct }) else { return nil }
    let tokens = document.tokens(in: document.blocks[block].span)
    return tokens.count <= longestRemark ? text.span(tokens) : nil
  }
}
