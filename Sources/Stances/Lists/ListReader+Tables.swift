import TextModel

/// Rows of tables, in which verdicts stand beside their holders.
extension ListReader {
  /// Reads a row of a table with these cells, or takes it as the header.
  func readRow(_ cells: [Range<Int>], _ span: TextSpan, _ section: inout Section, _ result: inout Result) {
    let cells = withoutNumber(cells)
    defer { result.spans.append(span) }
    if isRule(cells) { return }
    if section.header.isEmpty, let question = question(in: cells) {
      section.header = cells
      section.question = question
      // What is voted on has a better name above the table.
      if question.position == .recognize { section.topic = section.topic ?? question.target }
      return
    }
    if let sides = sides(of: section.header) {
      if !readMarks(cells, under: sides, &section, &result, span) {
        readColumns(cells, under: sides, &section, &result)
      }
      return
    }
    if let holders = holders(of: section.header) {
      readAcross(cells, under: holders, &section, &result, span)
      return
    }
    guard let first = cells.first, let run = opening(first, labelled: !verdicts(in: cells).isEmpty) else {
      if !readSide(cells, &section, &result), section.header.isEmpty { section.header = cells }
      return
    }
    readVerdicts(cells, of: run, &section, &result, span)
  }

  /// Reads the verdicts that stand in a row behind those who give them.
  private func readVerdicts(
    _ cells: [Range<Int>], of run: ActorRun, _ section: inout Section, _ result: inout Result, _ span: TextSpan
  ) {
    let verdicts = verdicts(in: cells)
    let topics = verdicts.map { verdict in
      verdict.column < section.header.count ? headerTopic(section.header[verdict.column]) : nil
    }
    // Several columns with a verdict are about what stands above each; of others the first one counts.
    let isSplit = topics.count { $0 != nil } > 1 || section.isSplit && topics.contains { $0 != nil }
    section.isSplit = section.isSplit || isSplit
    for (verdict, header) in isSplit ? Array(zip(verdicts, topics)) : Array(zip(verdicts, topics).prefix(1)) {
      var label = verdict.label
      label.target = label.target ?? (isSplit ? header : topic(ofColumn: verdict.column, section))
      label.condition = label.condition ?? cells.dropFirst(verdict.column + 1).lazy.compactMap(condition).first
      add(run, label, &section, &result, evidence: span, rule: "table.row", header: header)
    }
    if !isSplit, let first = verdicts.first { addFurther(in: cells[first.column], run, &section, &result, span) }
  }

  /// Whether a row is but the rule that parts the head of a table from its rows: "|---|:--|".
  private func isRule(_ cells: [Range<Int>]) -> Bool {
    cells.joined().allSatisfy { token in form(token).allSatisfy { "|-:–— ".contains($0) } }
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
      (label(ofCell: cell) ?? (column == 1 ? option(cell) : nil)).map { (column, $0) }
    }
  }

  func headerTopic(_ tokens: Range<Int>) -> Target? {
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
