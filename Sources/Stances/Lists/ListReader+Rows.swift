import TextModel

/// Lines in which a verdict stands beside its holder: "A – for", "A: imot", "A ✔ | B ✘", and rows of tables.
extension ListReader {
  /// Reads the verdicts of a block that stand beside their holders.
  func readVerdict(_ tokens: Range<Int>, _ block: Block, _ section: inout Section, _ result: inout Result)
    -> Bool
  {
    var isList = false
    for cell in cells(firstSentence(of: tokens, block)) {
      let cell = trimmed(cell)
      // "The British said no?" asks.
      if let last = cell.last, form(last) == "?" { continue }
      let isLine = block.kind == .listItem || cell.count <= Self.longestLine
      guard let run = opening(cell, labelled: isLine), !isTitle(run, block) else { continue }
      let rest = trimmed(behindBracket(run.tokens.upperBound..<cell.upperBound))
      let isItem = block.kind == .listItem || isMarked(run, in: cell)
      // Below a label a remark says how it has come to that: "Liberals – split a year ago, now united".
      let isRemark = section.label.map { $0.isBare && section.question == nil } ?? false
      guard isItem && !isRemark || onlyVerdict(rest) && !isSentence(block),
        let label = labels.label(behindHolder: rest) ?? option(rest) ?? (isSame(rest) ? section.verdict : nil),
        !label.isClause
      else { continue }
      section.verdict = label
      add(run, label, &section, &result, evidence: span(cell), rule: "list.verdict")
      if let others = likewise(in: rest) {
        add(others, label, &section, &result, evidence: span(cell), rule: "list.verdict")
      }
      if let remark = remark(in: rest) { result.remarks.append(span(remark)) }
      isList = true
    }
    return isList
  }

  /// What stands behind a bracket that only counts those who are named before it, where it is a verdict: "PSOE (120 diputados) **Sí**".
  func behindBracket(_ rest: Range<Int>) -> Range<Int> {
    guard let first = rest.first, form(first) == "(", let end = rest.first(where: { form($0) == ")" }),
      rest.prefix(upTo: end).contains(where: { reader.document.tokens[$0].kind == .number }),
      case let verdict = end + 1..<rest.upperBound,
      labels.isVerdict(trimmed(verdict)) || labels.tellsAbsence(trimmed(verdict))
    else { return rest }
    return verdict
  }

  /// Reads states each with nothing but a verdict and a comma behind it: "Country by country: 🇰🇪 for, 🇪🇹 for, 🇶🇦 against".
  func readPairs(_ tokens: Range<Int>, _ section: inout Section, _ result: inout Result) -> Bool {
    var pairs: [(run: ActorRun, label: Label, end: Int)] = []
    for run in runs.runs(in: tokens) {
      let rest = (run.tokens.upperBound..<tokens.upperBound).prefix { ![",", ";", "."].contains(form($0)) }
      guard onlyVerdict(rest), let label = labels.label(rest) else { continue }
      if let last = pairs.last, last.end + 1 != run.tokens.lowerBound {
        // What stands apart behind them is told in a sentence of its own.
        if pairs.count >= Self.fewestPairs { break }
        pairs.removeAll()
      }
      pairs.append((run, label, rest.upperBound))
    }
    guard pairs.count >= Self.fewestPairs else { return false }
    for pair in pairs {
      let evidence = span(pair.run.tokens.lowerBound..<pair.end)
      add(pair.run, pair.label, &section, &result, evidence: evidence, rule: "list.verdict")
    }
    return true
  }

  /// The most tokens of a line that is none of prose: "Coalición Canaria (1) Abstención".
  private static let longestLine = 8

  /// Fewer may be a sentence: "Polen for, Ungarn imot".
  private static let fewestPairs = 3

  /// Whether all that stands behind a name says that the verdict before holds for it too: "Austria: supports a ban. Brazil: **the same**".
  private func isSame(_ tokens: Range<Int>) -> Bool { tokens.count <= 3 && !sameness(in: tokens).isEmpty }

  /// Those of whom an item says the same behind its verdict: "Russia and China signed, **as did Brazil and Nigeria**".
  private func likewise(in tokens: Range<Int>) -> ActorRun? {
    guard let same = sameness(in: tokens).first(where: { $0.count > 1 }), let last = same.max(),
      last + 1 < tokens.upperBound
    else { return nil }
    return runs.runs(in: last + 1..<tokens.upperBound).first { $0.tokens.lowerBound == last + 1 }
  }

  /// The tokens of each cue among some that says that others do the same.
  private func sameness(in tokens: Range<Int>) -> [[Int]] {
    guard let first = tokens.first, let frames = lexicons.frames(atToken: first) else { return [] }
    return frames.operators.filter { $0.cue.effect == .sameness }
      .map { $0.words.map { frames.tree.words[$0].token } }.filter { $0.allSatisfy(tokens.contains) }
  }

  /// Whether what looks like the name of somebody who holds a position opens the title: "**Våpenembargo** mot Sudan".
  private func isTitle(_ run: ActorRun, _ block: Block) -> Bool {
    block.span.start == reader.document.blocks.first?.span.start
      && run.actors.allSatisfy { $0.holder.type == .organization }
  }

  /// What says a position of its own behind the mark that ends the verdict: "opposed; **calls it unworkable**", "yes, but **rejects the
  /// clause**".
  func remark(in tokens: Range<Int>) -> Range<Int>? {
    guard let mark = tokens.first(where: { [";", ","].contains(form($0)) }), mark > tokens.lowerBound,
      let frames = lexicons.frames(atToken: mark), labels.label(behindHolder: tokens.lowerBound..<mark) != nil
    else { return nil }
    let rest = mark + 1..<tokens.upperBound
    let says = frames.positions.contains { match in
      match.cue.cue.kind == .verb && match.words.allSatisfy { rest.contains(frames.tree.words[$0].token) }
    }
    return says ? rest : nil
  }

  /// The first of a block's sentences, where it ends with a stop: "Honduras: undecided. Wants another audit."
  private func firstSentence(of tokens: Range<Int>, _ block: Block) -> Range<Int> {
    let first = reader.document.sentences[block.sentences].map(\.tokens).first { $0.contains(tokens.lowerBound) }
    guard let first, let last = first.last, form(last) == "." else { return tokens }
    return tokens.clamped(to: tokens.lowerBound..<first.upperBound)
  }

  /// Whether a block is prose that ends like a sentence.
  private func isSentence(_ block: Block) -> Bool {
    block.kind == .paragraph && reader.document.tokens(in: block.span).last.map { form($0) == "." } ?? false
  }

  /// Whether a cell holds no more than a sign or a word or two that are a verdict.
  private func onlyVerdict(_ tokens: Range<Int>) -> Bool { tokens.count <= 3 && labels.isVerdict(tokens) }
}
