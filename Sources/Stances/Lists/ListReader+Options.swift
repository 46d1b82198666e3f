import TextModel

/// Lists of options, whose labels name neither a side nor a position.
extension ListReader {
  /// The label of an option beside those who have chosen it.
  func option(_ words: Range<Int>) -> Label? {
    guard let block = words.first.flatMap(block(ofToken:)) else { return nil }
    let finder = OptionFinder(
      reader: reader, lexicons: lexicons, labels: labels, runs: runs, answers: { answers(inBlock: $0) })
    return finder.label(words, inBlock: block)
  }

  private func block(ofToken token: Int) -> Int? {
    let start = reader.document.tokens[token].span.start
    return reader.document.sentenceIndex(at: start).map { reader.document.sentences[$0].block }
  }

  /// The words of a block beside which states stand, and which may say what these have chosen.
  private func answers(inBlock index: Int) -> [Range<Int>] {
    let block = reader.document.blocks[index]
    let tokens = trimmed(reader.document.tokens(in: block.span))
    guard !tokens.isEmpty else { return [] }
    if block.kind == .tableRow {
      let cells = cells(ofRow: reader.document.tokens(in: block.span))
      let isAnswer = cells.first.map { runs.runs(in: $0).first?.tokens == $0 } ?? false
      return isAnswer ? Array(cells.dropFirst().prefix(1)) : []
    }
    let labels = labelsOfLists(tokens)
    if !labels.isEmpty { return labels }
    if let run = runs.runs(in: tokens).first, run.tokens.lowerBound == tokens.lowerBound {
      let rest = trimmed(run.tokens.upperBound..<tokens.upperBound)
      return isMarked(run, in: tokens) && !rest.isEmpty ? [rest] : []
    }
    return isAboveNames(index) ? [tokens] : []
  }

  /// The words before each colon behind which states stand.
  private func labelsOfLists(_ tokens: Range<Int>) -> [Range<Int>] {
    var start = tokens.lowerBound
    return runs.runs(in: tokens).compactMap { run -> Range<Int>? in
      defer { start = run.tokens.upperBound }
      guard run.actors.contains(where: { $0.holder.type == .country }) else { return nil }
      return labelTokens(before: run, after: start)
    }
  }

  /// Whether a mark behind a run says that something is told of those in it.
  func isMarked(_ run: ActorRun, in tokens: Range<Int>) -> Bool {
    let next = run.tokens.upperBound
    return next < tokens.upperBound && (isLabelMark(form(next)) || form(next) == "(")
  }

  /// Whether a short line stands right above a line that holds nothing but names of states.
  func isAboveNames(_ index: Int) -> Bool {
    let blocks = reader.document.blocks
    guard index + 1 < blocks.count, blocks[index].kind != .listItem else { return false }
    let tokens = reader.document.tokens(in: blocks[index].span)
    return tokens.count <= Self.longestHeading && tokens.last.map { ![".", "!", "?"].contains(form($0)) } ?? false
      && namesNobody(trimmed(tokens)) && isFollowedByNames(index)
  }

  /// Whether the line right below a line holds nothing but names of states.
  func isFollowedByNames(_ index: Int) -> Bool {
    let blocks = reader.document.blocks
    guard index + 1 < blocks.count else { return false }
    let next = trimmed(reader.document.tokens(in: blocks[index + 1].span))
    // "Suriname (2018)"
    guard let run = opening(next, labelled: true), next.upperBound - run.tokens.upperBound <= Self.longestRemark
    else { return false }
    if run.actors.allSatisfy({ $0.holder.type == .country || $0.holder.type == .group }) { return true }
    return run.tokens == next && isAboveOrganization(index + 1)
  }

  /// Whether the line below one holds nothing but the name of an organization: of several such lines one may be a byline, but not two.
  private func isAboveOrganization(_ index: Int) -> Bool {
    guard index + 1 < reader.document.blocks.count else { return false }
    let next = trimmed(reader.document.tokens(in: reader.document.blocks[index + 1].span))
    guard let run = opening(next, labelled: true) else { return false }
    return run.tokens == next && run.actors.allSatisfy { $0.holder.type == .organization }
  }

  /// Whether a line names no holder: nobody at all, or only whom its position is toward ("Do not recognise Kosovo").
  func namesNobody(_ tokens: Range<Int>) -> Bool {
    runs.runs(in: tokens).isEmpty || labels.label(tokens)?.target?.actor != nil
  }

  private static let longestHeading = 8
  /// The most tokens of what is remarked behind a name.
  private static let longestRemark = 2
}
