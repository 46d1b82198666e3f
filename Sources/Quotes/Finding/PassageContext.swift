import TextModel

/// What stands inside and around a passage between quotation marks.
struct PassageContext {
  let passage: MarkedPassage
  /// The tokens between the marks.
  let tokens: Range<Int>
  /// The opening mark's token.
  let open: Int
  /// The token after the closing mark.
  let after: Int
  /// The sentence in which the passage begins.
  let sentence: Range<Int>
  /// That sentence up to its end, or up to the end of the one in which the passage ends.
  let sentenceAround: Range<Int>
  /// The tokens of the block.
  let blockTokens: Range<Int>

  private let text: ReportingText

  init(_ passage: MarkedPassage, _ text: ReportingText) {
    self.passage = passage
    self.text = text
    tokens = text.document.tokens(in: passage.inner)
    open = text.document.tokens(in: TextSpan(passage.outer.start, passage.inner.start)).lowerBound
    after = text.document.tokens(in: TextSpan(0, passage.outer.end)).upperBound
    blockTokens = text.document.tokens(in: text.document.blocks[passage.block].span)
    let first = Self.sentence(leadingTo: open, text, from: blockTokens.lowerBound)
    sentence = first
    let last = after < text.count && after < blockTokens.upperBound ? text.sentence(of: after) : first
    sentenceAround = first.lowerBound..<max(first.upperBound, last.upperBound)
  }

  /// The sentence that holds the opening mark; where the mark begins one after a colon, with the one that the colon ends.
  private static func sentence(leadingTo open: Int, _ text: ReportingText, from blockStart: Int) -> Range<Int> {
    let own = text.sentence(of: open)
    // A passage with a paragraph of its own, under one that ends in a colon.
    if open == blockStart, open > 0, text.mark(open - 1) == ":" {
      return text.sentence(of: open - 1).lowerBound..<own.upperBound
    }
    var before = own.lowerBound - 1
    while before > blockStart, text.mark(before).map({ "–—-".unicodeScalars.contains($0) }) == true { before -= 1 }
    guard before > blockStart, text.mark(before) == ":" else { return own }
    return text.sentence(of: before).lowerBound..<own.upperBound
  }

  /// The word before the opening mark in its sentence, past a comma.
  var wordBefore: Int? {
    var token = open - 1
    if token > sentence.lowerBound, text.mark(token) == "," { token -= 1 }
    return token >= sentence.lowerBound && token < open && text.isWordLike(token) ? token : nil
  }

  /// Whether a colon stands before the passage.
  var isAfterColon: Bool { open > sentence.lowerBound && (text.mark(open - 1) == ":" || opensAfterDashAndColon) }
  private var opensAfterDashAndColon: Bool {
    open - 1 > sentence.lowerBound && text.mark(open - 2) == ":"
      && text.mark(open - 1).map { "–—-".unicodeScalars.contains($0) } ?? false
  }
  /// Whether a comma or colon stands before the passage.
  var isAfterComma: Bool { isAfterColon || (open > sentence.lowerBound && text.mark(open - 1) == ",") }
  /// Whether the passage begins its sentence.
  var startsSentence: Bool { open == sentence.lowerBound || isAfterColon }
  /// Whether nothing but punctuation and small joining words stand before it in its sentence.
  var startsClause: Bool {
    let semicolon = text.tokens(sentence.lowerBound, open).last { text.mark($0) == ";" }
    return startsSentence
      || !text.tokens(semicolon ?? sentence.lowerBound, open).contains {
        text.isWordLike($0) && !text.isWord($0, .and)
      }
  }
  /// Whether it is no more than three words.
  var isShort: Bool { wordCount <= 3 }
  /// Whether it is long enough, or enough of a sentence, to be somebody's words with nothing beside it that says so.
  var isLongEnough: Bool {
    wordCount >= 5 || (wordCount >= 3 && endsLikeSentence) || (startsSentence && (wordCount >= 3 || endsLikeSentence))
  }
  /// How many words it holds.
  var wordCount: Int { tokens.count(where: text.isWordLike) }
  /// Whether it begins with a capital.
  var startsCapitalized: Bool { tokens.first { text.isWordLike($0) }.map(text.isCapitalized) ?? false }
  /// Whether it ends as a sentence does.
  var endsLikeSentence: Bool {
    tokens.last.flatMap { text.form($0).unicodeScalars.last }.map { ".!?…".unicodeScalars.contains($0) } ?? false
  }
  /// Whether it ends so that a tag can go on after it: with a comma, a question or exclamation mark.
  var endsOpenly: Bool {
    tokens.last.flatMap { text.form($0).unicodeScalars.last }.map { ",!?…".unicodeScalars.contains($0) } ?? false
  }
  /// Direct where the passage is a sentence of its own, else a piece of a report.
  var type: QuoteType { startsSentence || isAfterComma && startsCapitalized ? .direct : .mixed }

  /// Whether a passage is the name of an outlet.
  private func isOutlet(_ passage: MarkedPassage) -> Bool {
    let tokens = text.document.tokens(in: passage.inner)
    return text.outlets[tokens.lowerBound].map { $0.upperBound >= tokens.upperBound } ?? false
  }

  /// Whether a token lies between marks, in this passage or another.
  func isQuoted(_ token: Int, _ passages: [MarkedPassage]) -> Bool {
    let offset = text.document.tokens[token].span.start
    return passages.contains { $0.inner.contains(offset) && !$0.inner.contains(passage.outer) && !isOutlet($0) }
  }
}
