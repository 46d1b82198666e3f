import TextModel

/// A turn of speech that a dash opens: "– Vi er klare, sier hun."
struct DialogueTurn {
  /// The words, in the pieces that tags leave.
  var pieces: [TextSpan]
  /// The tag inside the turn, or in the sentence that points back to it.
  var tag: SpeechTag?
  /// The block it stands in.
  var block: Int
  /// From the dash to the end of the turn with its tag.
  var extent: TextSpan
  /// The opening dash, as a token.
  var dash: Int
}

/// Finds turns of speech opened by a dash, as Norwegian, Danish and Swedish newspapers and Spanish prose write them.
struct DialogueTurnFinder {
  let text: ReportingText
  let tags: SpeechTagReader
  let passages: [MarkedPassage]
  let dashes: [TurnDash]

  /// The turns in the order of the text.
  func turns() -> [DialogueTurn] {
    guard !dashes.isEmpty else { return [] }
    var turns: [DialogueTurn] = []
    for block in text.document.blocks.indices {
      let kind = text.document.blocks[block].kind
      guard kind != .post, kind != .signature, kind != .tableRow else { continue }
      turns += self.turns(inBlock: block, isItem: kind == .listItem)
    }
    return turns
  }

  private func turns(inBlock block: Int, isItem: Bool) -> [DialogueTurn] {
    let tokens = text.document.tokens(in: text.document.blocks[block].span)
    let starts = tokens.filter { opensTurn($0, blockStart: tokens.lowerBound) }
    return starts.enumerated().compactMap { position, dash in
      let end = position + 1 < starts.count ? starts[position + 1] : tokens.upperBound
      guard dash + 1 < end, let style = style(dash) else { return nil }
      let turn = style.closesTag ? pairedTurn(dash, end, block) : commaTurn(dash, end, block)
      guard turn.tag == nil else { return turn }
      let spaced = text.document.tokens[dash].span.end < text.document.tokens[dash + 1].span.start
      if isItem || (style.closesTag && spaced) { return nil }
      return endsSentence(turn) || position > 0 || dash > tokens.lowerBound ? turn : nil
    }
  }

  private func style(_ token: Int) -> TurnDash? {
    text.mark(token).flatMap { mark in dashes.first { $0.dash == mark } }
  }

  private func opensTurn(_ token: Int, blockStart: Int) -> Bool {
    guard let style = style(token), token + 1 < text.count, !isInMarks(token) else { return false }
    if token == blockStart || isAfterTime(token, blockStart) {
      let span = text.document.tokens[token].span
      return style.closesTag || text.document.tokens[token + 1].span.start > span.end
    }
    guard !style.closesTag, token > blockStart, isAfterSentenceEnd(token) else { return false }
    let next = text.form(token + 1)
    return next.first?.isLowercase != true
  }

  /// Whether nothing but a time stands before the token, as in a live report: "14.31 – Vi går ingen steder, sier …".
  private func isAfterTime(_ token: Int, _ blockStart: Int) -> Bool {
    token > blockStart && token <= blockStart + 5
      && (blockStart..<token).allSatisfy { text.document.tokens[$0].kind == .number || !text.isWordLike($0) }
      && text.document.tokens[blockStart].kind == .number
  }

  private func isAfterSentenceEnd(_ token: Int) -> Bool {
    let own = text.document.tokens[token].span
    let before = text.document.tokens[token - 1].span
    guard before.end < own.start, own.end < text.document.tokens[token + 1].span.start else { return false }
    return text.document[before].unicodeScalars.last.map { ".:?!…»”\"".unicodeScalars.contains($0) } ?? false
  }

  private func isInMarks(_ token: Int) -> Bool {
    let offset = text.document.tokens[token].span.start
    return passages.contains { $0.isClosed && $0.inner.contains(offset) }
  }

  private func endsSentence(_ turn: DialogueTurn) -> Bool {
    turn.pieces.last.flatMap { text.document[$0].unicodeScalars.last }.map { ".?!…»”\"".unicodeScalars.contains($0) }
      ?? false
  }
}

extension DialogueTurnFinder {
  /// A turn whose tag stands after a comma, to the end of its sentence: what follows is the writer's.
  private func commaTurn(_ dash: Int, _ end: Int, _ block: Int) -> DialogueTurn {
    let first = dash + 1
    if let found = commaTag(text.tokens(first, end)) {
      var pieces = [piece(first, found.start)]
      let sentenceEnd = min(end, text.sentence(of: found.tag.verb).upperBound)
      let isCondition = text.isWord(first, .subordinator)
      if let resumed = continuation(after: found.tag, limit: sentenceEnd, ofCondition: isCondition) {
        pieces.append(piece(resumed, sentenceEnd))
      }
      return turn(pieces, found.tag, block, dash, sentenceEnd)
    }
    if let pointing = pointingSentence(text.tokens(first, end)) {
      return turn([piece(first, pointing.tokens.lowerBound)], pointing, block, dash, pointing.tokens.lowerBound)
    }
    return turn([piece(first, end)], nil, block, dash, end)
  }

  private func commaTag(_ range: Range<Int>) -> (tag: SpeechTag, start: Int)? {
    for token in range.dropFirst() where isTagBoundary(token - 1) && !isInMarks(token) {
      let limit = min(range.upperBound, text.sentence(of: token).upperBound)
      guard let tag = tags.invertedTag(at: token, limit: max(limit, token)) else { continue }
      let after = tag.tokens.upperBound
      if after < range.upperBound, text.mark(after) == ":" { continue }
      return (tag, text.mark(token - 1) == "," ? token - 1 : token)
    }
    return nil
  }

  private func isTagBoundary(_ token: Int) -> Bool {
    guard !text.isWordLike(token) else { return false }
    return text.form(token).unicodeScalars.last.map { ",?!…»”\"".unicodeScalars.contains($0) } ?? false
  }

  /// Where speech goes on after a tag in the same sentence: "– Vi er klare, sier hun, men vi trenger tid."
  private func continuation(after tag: SpeechTag, limit: Int, ofCondition isCondition: Bool) -> Int? {
    let comma = tag.tokens.upperBound
    guard comma + 2 < limit, text.mark(comma) == "," else { return nil }
    let next = comma + 1
    if isCondition { return next }
    if text.isWord(next, .relative), !text.isWord(next, .and) { return nil }
    guard text.isWord(next, .and, .subordinator, .otherPronoun, .impersonal) else { return nil }
    return text.verbs[next + 1] == nil && !text.isWord(next + 1, .finite)
      || text.isWord(next, .otherPronoun, .impersonal) ? next : nil
  }

  /// The sentence in the turn that points back to it: "Det sier justisministeren."
  private func pointingSentence(_ range: Range<Int>) -> SpeechTag? {
    for token in range.dropFirst() where text.sentence(of: token).lowerBound == token && !isInMarks(token) {
      if let tag = tags.pointingTag(at: token) { return tag }
    }
    return nil
  }

  private func turn(_ pieces: [TextSpan], _ tag: SpeechTag?, _ block: Int, _ dash: Int, _ end: Int) -> DialogueTurn {
    DialogueTurn(
      pieces: pieces.filter { !$0.isEmpty }, tag: tag, block: block, extent: text.span(dash..<max(end, dash + 1)),
      dash: dash)
  }

  private func piece(_ start: Int, _ end: Int) -> TextSpan {
    start < end ? text.document.trimmed(text.span(start..<end)) : TextSpan(0, 0)
  }
}

extension DialogueTurnFinder {
  /// A turn whose tags stand between dashes: "—Sí —dijo ella—. Vamos."
  private func pairedTurn(_ dash: Int, _ end: Int, _ block: Int) -> DialogueTurn {
    let found = TagsBetweenDashes(text: text, tags: tags).pieces(of: text.tokens(dash + 1, end))
    return turn(found.pieces, found.tag, block, dash, end)
  }
}

/// Splits speech at tags that stand between dashes.
struct TagsBetweenDashes {
  let text: ReportingText
  let tags: SpeechTagReader

  /// The pieces of speech in these tokens, and the first tag between them; one piece where there is no tag.
  func pieces(of tokens: Range<Int>) -> (pieces: [TextSpan], tag: SpeechTag?) {
    var pieces: [TextSpan] = []
    var first: SpeechTag?
    var start = tokens.lowerBound
    var token = tokens.lowerBound
    while token < tokens.upperBound {
      guard opensAside(token, tokens), let close = asideEnd(token + 1, tokens),
        let tag = tags.invertedTag(at: token + 1, limit: close)
      else {
        token += 1
        continue
      }
      pieces.append(piece(start, token))
      first = first ?? tag
      start = min(close + 1, tokens.upperBound)
      token = start
    }
    pieces.append(piece(start, tokens.upperBound))
    return (pieces.filter { !$0.isEmpty }, first)
  }

  private func opensAside(_ token: Int, _ tokens: Range<Int>) -> Bool {
    guard isDash(token), token > tokens.lowerBound, token + 1 < tokens.upperBound else { return false }
    let span = text.document.tokens[token].span
    return text.document.tokens[token - 1].span.end < span.start
      && text.document.tokens[token + 1].span.start == span.end
  }

  private func asideEnd(_ start: Int, _ tokens: Range<Int>) -> Int? {
    text.tokens(start, tokens.upperBound).first(where: isDash) ?? tokens.upperBound
  }

  private func isDash(_ token: Int) -> Bool { text.mark(token).map { "—–".unicodeScalars.contains($0) } ?? false }

  private func piece(_ start: Int, _ end: Int) -> TextSpan {
    guard start < end else { return TextSpan(0, 0) }
    let span = text.document.trimmed(text.span(start..<end))
    let lead = text.document[span].unicodeScalars.prefix { ".,;: ".unicodeScalars.contains($0) }.count
    return lead < span.length ? TextSpan(span.start + lead, span.end) : TextSpan(0, 0)
  }
}
