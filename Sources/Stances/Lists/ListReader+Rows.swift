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
      guard let run = runs.runs(in: cell).first, run.tokens.lowerBound == cell.lowerBound, !isTitle(run, block)
      else { continue }
      let rest = trimmed(run.tokens.upperBound..<cell.upperBound)
      let isItem = block.kind == .listItem || isMarked(run, in: cell)
      guard isItem || onlyVerdict(rest) && !isSentence(block),
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
  private func remark(in tokens: Range<Int>) -> Range<Int>? {
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

  // MARK: - Tables

  /// Reads a row of a table, or takes it as the header.
  func readRow(_ tokens: Range<Int>, _ section: inout Section, _ result: inout Result) {
    let cells = withoutNumber(cells(tokens).map(trimmed))
    let span = span(tokens)
    defer { result.spans.append(span) }
    if isRule(tokens) { return }
    if section.header.isEmpty, let question = question(in: cells) {
      section.header = cells
      section.question = question
      // What is voted on has a better name above the table.
      if question.position == .recognize { section.topic = section.topic ?? question.target }
      return
    }
    if let sides = sides(of: section.header) {
      readColumns(cells, under: sides, &section, &result)
      return
    }
    guard let first = cells.first, let run = runs.runs(in: first).first, run.tokens.lowerBound == first.lowerBound
    else {
      if !readSide(cells, &section, &result), section.header.isEmpty { section.header = cells }
      return
    }
    let verdicts = verdicts(in: cells)
    let topics = verdicts.map { verdict in
      verdict.column < section.header.count ? headerTopic(section.header[verdict.column]) : nil
    }
    // Several columns with a verdict are about what stands above each; of others the first one counts.
    let isSplit = topics.count { $0 != nil } > 1
    for (verdict, header) in isSplit ? Array(zip(verdicts, topics)) : Array(zip(verdicts, topics).prefix(1)) {
      var label = verdict.label
      label.target = label.target ?? (isSplit ? header : topic(ofColumn: verdict.column, section))
      label.condition = label.condition ?? cells.dropFirst(verdict.column + 1).lazy.compactMap(condition).first
      add(run, label, &section, &result, evidence: span, rule: "table.row", header: header)
    }
    if !isSplit, let first = verdicts.first { addFurther(in: cells[first.column], run, &section, &result, span) }
  }

  /// Whether a row is but the rule that parts the head of a table from its rows: "|---|:--|".
  private func isRule(_ tokens: Range<Int>) -> Bool {
    tokens.allSatisfy { token in form(token).allSatisfy { "|-:–— ".contains($0) } }
  }

  /// The position that a column of the first row asks for: "Country | **Recognizes Kosovo?**".
  private func question(in cells: [Range<Int>]) -> Label? {
    cells.dropFirst().lazy.filter { cell in cell.last.map { self.form($0) == "?" } ?? false }
      .compactMap { self.labels.label($0) }.first { $0.target != nil || !$0.isBare }
  }

  /// Adds the verdicts with a target of their own that stand behind the first in a cell: "A favor del acuerdo, **en contra del anexo**".
  private func addFurther(
    in cell: Range<Int>, _ run: ActorRun, _ section: inout Section, _ result: inout Result, _ evidence: TextSpan
  ) {
    let marks = cell.filter { [",", ";"].contains(form($0)) }
    for (mark, end) in zip(marks, marks.dropFirst() + [cell.upperBound]) {
      guard let label = labels.label(trimmed(mark + 1..<end)), label.target != nil, !label.isNoun else { continue }
      add(run, label, &section, &result, evidence: evidence, rule: "table.row")
    }
  }

  private func verdicts(in cells: [Range<Int>]) -> [(column: Int, label: Label)] {
    cells.enumerated().dropFirst().compactMap { column, cell in
      (labels.label(cell) ?? (column == 1 ? option(cell) : nil)).map { (column, $0) }
    }
  }

  private func headerTopic(_ tokens: Range<Int>) -> Target? {
    guard let token = tokens.first, let frames = lexicons.frames(atToken: token) else { return nil }
    let words = frames.tree.indices.filter { tokens.contains(frames.tree.words[$0].token) }
    // Of "Taiwan at the table" the name is the head, and not what stands behind the preposition.
    let nominals = words.filter { frames.tree.isNominal($0) }
    guard let head = nominals.last(where: { frames.tree.introducers(of: $0).isEmpty }) ?? nominals.last,
      ![.empty, .proposal, .list].contains(frames.lexicon.nouns[frames.tree.lemmas[head]])
    else { return nil }
    return frames.namer.named(words, head: head)?.target
  }

  /// What a single column of verdicts is about: what its head says ("Country | **Position on the deposit**"), else what stands above the
  /// table, which has the better name of the same thing.
  private func topic(ofColumn column: Int, _ section: Section) -> Target? {
    guard column < section.header.count, let own = topic(of: section.header[column]),
      own.head != section.topic?.head
    else { return section.topic }
    return own
  }

  private func condition(_ cell: Range<Int>) -> TextSpan? {
    guard let token = cell.first, let frames = lexicons.frames(atToken: token) else { return nil }
    let opens = frames.operators.contains { match in
      match.cue.effect == .condition && match.words.contains { frames.tree.words[$0].token == token }
    }
    return opens ? span(cell) : nil
  }
}
