import TextModel

/// Reads the items and answers that stand under a heading.
extension ListReader {
  func readItems(_ tokens: Range<Int>, _ block: Block, _ section: inout Section, _ result: inout Result) -> Bool {
    guard let label = section.label else { return false }
    let runs = [runs.runs(in: tokens).first, label.isOption ? nil : opening(tokens, labelled: true)].compactMap { $0 }
    return runs.contains { readItem(tokens, $0, label, block, &section, &result) }
  }

  private func readItem(
    _ tokens: Range<Int>, _ run: ActorRun, _ label: Label, _ block: Block, _ section: inout Section,
    _ result: inout Result
  ) -> Bool {
    let before = tokens.lowerBound..<run.tokens.lowerBound
    let rest = trimmed(run.tokens.upperBound..<tokens.upperBound)
    // "Brazil backs me." under "Who is on your side?" says itself what it is.
    let isWhole = rest.count <= 3 && !isClause(rest)
    // "NO: China" under "YES" has a label of its own.
    let isLabelled =
      before.allSatisfy(runs.isConjunction)
      || before.count <= 4 && isLabelMark(form(before.upperBound - 1)) && !labels.isVerdict(before)
    // A person alone on a line is a byline or a signature.
    let isByline = block.kind != .listItem && run.actors.allSatisfy { $0.holder.type == .person }
    guard isWhole, isLabelled, block.kind != .post, !isByline else { return false }
    add(run, label, &section, &result, evidence: span(tokens), rule: "list.item")
    return true
  }

  /// Whether the words behind a name are a verb that says its position, and what that is toward.
  private func isClause(_ rest: Range<Int>) -> Bool {
    guard let first = rest.first, let frames = lexicons.frames(atToken: first) else { return false }
    let tree = frames.tree
    return frames.positions.contains { match in
      match.cue.cue.kind == .verb && rest.contains(tree.words[match.head].token)
        && tree.children(of: match.head, .nsubj).contains { tree.words[$0].token < first }
        && !frames.targetWords(of: match, besides: []).isEmpty
    }
  }

  /// Reads an item whose holder stands before a remark: "Romania: fears a precedent" under "Say no".
  func readRemarked(
    _ tokens: Range<Int>, _ block: Block, _ section: inout Section, _ result: inout Result
  ) -> Bool {
    guard let label = section.label, !label.isNoun, !label.isOption, section.question == nil,
      let run = opening(tokens, labelled: block.kind == .listItem), isMarked(run, in: tokens),
      block.kind == .listItem || reader.country(ofToken: run.tokens.lowerBound) != nil,
      run.actors.allSatisfy({ $0.holder.type != .person }), block.kind != .post, !isDateline(run, block)
    else { return false }
    add(run, label, &section, &result, evidence: span(run.tokens), rule: "list.item")
    return true
  }

  /// Whether a name in capitals only tells where a paragraph comes from: "**LUXEMBOURG** — EU ministers failed to agree".
  private func isDateline(_ run: ActorRun, _ block: Block) -> Bool {
    let name = reader.document[span(run.tokens)]
    return block.kind == .paragraph && name.utf8.count > Self.longestAcronym && !name.contains(where: \.isLowercase)
  }

  /// In UTF-8 bytes, as long as "MERCOSUR".
  private static let longestAcronym = 8

  /// Reads the first sentence of a paragraph below a question that names nobody, where it only names those who do what is asked:
  /// "Who blocks it?", "**The United States and Israel**, which seldom agree."
  func readAnswer(
    _ tokens: Range<Int>, _ block: Block, _ section: inout Section, _ result: inout Result
  ) -> Bool {
    guard block.kind == .paragraph, let question = section.question, !question.isBare,
      let frames = lexicons.frames(atToken: tokens.lowerBound), let run = runs.runs(in: tokens).first,
      run.tokens.lowerBound == tokens.lowerBound
        || run.tokens.lowerBound == tokens.lowerBound + 1 && runs.isConjunction(tokens.lowerBound),
      let root = frames.tree.indices.first(where: { frames.tree.relations[$0] == .root }),
      run.tokens.contains(frames.tree.words[root].token), frames.tree.children(of: root, .cop, .nsubj).isEmpty
    else { return false }
    add(run, question, &section, &result, evidence: span(run.tokens), rule: "list.answer")
    section.question = nil
    section.label = nil
    return true
  }
}
