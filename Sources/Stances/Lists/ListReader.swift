import TextModel

/// Reads the lists and tables of a document in which a label says a position and the items who holds it.
struct ListReader: Sendable {
  let reader: DocumentReader
  let labels: LabelReader
  let lexicons: SentenceLexicons
  private let runs: ActorRunFinder
  private let subjects: ListSubject

  /// What a list says, and the text that it says it in.
  struct Result: Sendable {
    var candidates: [StanceCandidate] = []
    /// What has been read as a list, and is no prose.
    var spans: [TextSpan] = []

    /// Gives the candidates from this one on a source, where they have none.
    fileprivate mutating func give(_ source: String, from start: Int) {
      for index in start..<candidates.count where candidates[index].source == nil { candidates[index].source = source }
    }
  }

  init(reader: DocumentReader, lexicons: SentenceLexicons) {
    self.reader = reader
    self.lexicons = lexicons
    labels = LabelReader(reader: reader, lexicons: lexicons)
    subjects = ListSubject(reader: reader, lexicons: lexicons)
    var conjunctions: Set<Int> = []
    for tree in reader.trees {
      for word in tree?.words ?? []
      where word.partOfSpeech == .coordinatingConjunction || word.partOfSpeech == .determiner {
        conjunctions.insert(word.token)
      }
    }
    runs = ActorRunFinder(reader: reader) { [conjunctions] in conjunctions.contains($0) }
  }

  /// The lists of the document.
  func read() throws -> Result {
    var section = Section()
    var result = Result()
    for block in reader.document.blocks.indices {
      try AnalysisWatch.check()
      read(block, &section, &result)
    }
    return result
  }

  /// What has been said above the block that is being read.
  private struct Section {
    /// The label under which items stand.
    var label: Label?
    /// What the lists of the section are about.
    var topic: Target?
    /// What the line above the lists names, where neither it nor a label says what they are about.
    var subject: Target?
    /// What the first list of the section says that its holders do.
    var position: StancePosition?
    /// The cells of the table's first row.
    var header: [Range<Int>] = []
    /// Where the section's candidates begin, for the line that names their source.
    var start = 0
  }

  private func read(_ index: Int, _ section: inout Section, _ result: inout Result) {
    let block = reader.document.blocks[index]
    let tokens = trimmed(reader.document.tokens(in: block.span))
    guard !tokens.isEmpty else { return }
    if readOrigin(tokens, section, &result) { return }
    if block.kind == .tableRow {
      readRow(tokens, &section, &result)
      return
    }
    section.header = []
    let start = result.candidates.count
    defer { readOrigin(in: block, start, &result) }
    if readInlineLists(tokens, &section, &result) || readVerdict(tokens, block, &section, &result)
      || readItems(tokens, block, &section, &result)
    {
      result.spans.append(block.span)
      return
    }
    openSection(tokens, block, isAboveList: isAboveList(index), &section, &result)
  }

  // MARK: - Headings

  /// Takes a heading, or a line that ends in a colon, as what stands over the lines that follow; anything else ends the list.
  private func openSection(
    _ tokens: Range<Int>, _ block: Block, isAboveList: Bool, _ section: inout Section, _ result: inout Result
  ) {
    let mayAsk = block.kind == .heading || form(tokens.upperBound - 1) == "?"
    let question = mayAsk ? labels.questioned(in: tokens) : nil
    let announces = block.kind == .heading || form(tokens.upperBound - 1) == ":" || question != nil || isAboveList
    guard announces else {
      if block.kind == .paragraph { section = Section(start: result.candidates.count) }
      return
    }
    let asked = topic(of: tokens) ?? question
    section.label = asked == nil ? labels.label(tokens) : nil
    if isAboveList, let subject = subjects.subject(of: tokens) {
      section.subject = subject
      // What an earlier list was about.
      section.topic = nil
    }
    let isAnnouncement = section.label == nil && form(tokens.upperBound - 1) == ":"
    section.topic =
      asked ?? section.label?.target ?? (isAnnouncement ? announced(by: tokens) : nil) ?? section.topic
    if asked != nil { result.spans.append(block.span) }
    section.start = min(section.start, result.candidates.count)
  }

  /// What the lists under a heading are about: what follows words like "stiller seg til" or "positions on".
  private func topic(of tokens: Range<Int>) -> Target? {
    guard let frames = lexicons.frames(atToken: tokens.lowerBound) else { return nil }
    let inside = frames.tree.indices.filter { tokens.contains(frames.tree.words[$0].token) }
    guard
      let match = frames.operators.first(where: { $0.cue.effect == .topic && $0.words.allSatisfy(inside.contains) }),
      let last = match.words.max()
    else { return nil }
    let nominals = inside.filter { $0 > last && frames.tree.isNominal($0) }
    return nominals.lazy.compactMap { frames.namer.reading(of: $0)?.target }.first
  }

  /// What a line without a verb that ends in a colon announces: "The candidacy of Ana Ruiz, member by member:".
  private func announced(by tokens: Range<Int>) -> Target? {
    guard let frames = lexicons.frames(atToken: tokens.lowerBound), frames.isVerbless else { return nil }
    let first = frames.tree.indices.first { tokens.contains(frames.tree.words[$0].token) && frames.tree.isNominal($0) }
    guard let first, frames.tree.words[first].partOfSpeech == .noun else { return nil }
    return frames.namer.reading(of: first)?.target.flatMap { frames.isThing($0) ? $0 : nil }
  }

  /// Whether a line without a full stop stands right above items, rows or a label with its list.
  private func isAboveList(_ index: Int) -> Bool {
    let blocks = reader.document.blocks
    guard index + 1 < blocks.count, blocks[index].kind != .listItem else { return false }
    let tokens = reader.document.tokens(in: blocks[index].span)
    guard let last = tokens.last, tokens.count <= Self.longestTitle, form(last) != "." else { return false }
    let next = trimmed(reader.document.tokens(in: blocks[index + 1].span))
    if blocks[index + 1].kind == .listItem || blocks[index + 1].kind == .tableRow { return true }
    return runs.runs(in: next).first.map { run in
      run.tokens.lowerBound > next.lowerBound && form(run.tokens.lowerBound - 1) == ":"
    } ?? false
  }

  /// A line of more tokens is no title of a list.
  private static let longestTitle = 20

  // MARK: - "Label: A, B and C", also several in one block

  private func readInlineLists(_ tokens: Range<Int>, _ section: inout Section, _ result: inout Result) -> Bool {
    let found = runs.runs(in: tokens)
    var start = tokens.lowerBound
    var isList = false
    for run in found {
      // An article may stand before the first: "Against: the United States, Russia".
      let before = run.tokens.lowerBound - 1
      let colon = before > start && runs.isConjunction(before) ? before - 1 : before
      guard colon >= start, isLabelMark(form(colon)) else { continue }
      let own = labelTokens(start..<colon)
      if labels.tellsAbsence(own) {
        isList = true
        start = run.tokens.upperBound
        continue
      }
      guard let label = label(own, after: start) ?? (own.count <= 3 ? section.label : nil), endsList(run, tokens)
      else { continue }
      add(run, label, &section, &result, evidence: span(own.lowerBound..<run.tokens.upperBound), rule: "list.inline")
      isList = true
      start = run.tokens.upperBound
    }
    return isList
  }

  /// The label that stands right before a list, also where it was taken for two sentences, since lists have no full stops:
  /// "Voted to discuss / Taiwan's participation: …".
  private func label(_ own: Range<Int>, after start: Int) -> Label? {
    let last = labels.label(own)
    if let last, !last.isNoun { return last }
    let before = labelTokens(start..<own.lowerBound)
    guard !own.isEmpty, before.upperBound == own.lowerBound, var label = labels.label(before) else { return last }
    label.target = labels.target(own) ?? label.target
    return label
  }

  /// The words right before a colon that can be its label: those of the last sentence before it.
  private func labelTokens(_ tokens: Range<Int>) -> Range<Int> {
    guard let last = tokens.last else { return tokens }
    let sentence = reader.document.sentenceIndex(at: reader.document.tokens[last].span.start)
    let tokens = tokens.clamped(to: sentence.map { reader.document.sentences[$0].tokens } ?? tokens)
    var start = tokens.upperBound
    while start > tokens.lowerBound, ![".", ";", "!", "?", ":"].contains(form(start - 1)) { start -= 1 }
    return start..<tokens.upperBound
  }

  private func isLabelMark(_ form: Substring) -> Bool { [":", "–", "—", "-"].contains(form) }

  /// Whether a list ends where the run does: at a stop, at the end of the block, or where the next label begins.
  private func endsList(_ run: ActorRun, _ tokens: Range<Int>) -> Bool {
    let next = run.tokens.upperBound
    guard next < tokens.upperBound, ![".", ";", ",", "("].contains(form(next)), run.actors.count < 5 else {
      return true
    }
    return (next..<tokens.upperBound).contains { form($0) == ":" }
  }

  // MARK: - "A – for", "A: imot", "A ✔ | B ✘"

  private func readVerdict(_ tokens: Range<Int>, _ block: Block, _ section: inout Section, _ result: inout Result)
    -> Bool
  {
    var isList = false
    for cell in cells(tokens) {
      let cell = trimmed(cell)
      guard let run = runs.runs(in: cell).first, run.tokens.lowerBound == cell.lowerBound else { continue }
      let rest = trimmed(run.tokens.upperBound..<cell.upperBound)
      let isMarked = run.tokens.upperBound < cell.upperBound && isLabelMark(form(run.tokens.upperBound))
      let isItem = block.kind == .listItem || isMarked
      guard isItem || onlyVerdict(rest) && !isSentence(block), let label = labels.label(rest) else { continue }
      add(run, label, &section, &result, evidence: span(cell), rule: "list.verdict")
      isList = true
    }
    return isList
  }

  /// Whether a block is prose that ends like a sentence.
  private func isSentence(_ block: Block) -> Bool {
    block.kind == .paragraph && reader.document.tokens(in: block.span).last.map { form($0) == "." } ?? false
  }

  /// Whether a cell holds no more than a sign or a word or two that are a verdict.
  private func onlyVerdict(_ tokens: Range<Int>) -> Bool { tokens.count <= 3 && labels.isVerdict(tokens) }

  // MARK: - Items under a heading

  private func readItems(_ tokens: Range<Int>, _ block: Block, _ section: inout Section, _ result: inout Result) -> Bool
  {
    guard let label = section.label, let run = runs.runs(in: tokens).first else { return false }
    let before = tokens.lowerBound..<run.tokens.lowerBound
    let isWhole = trimmed(run.tokens.upperBound..<tokens.upperBound).count <= 3
    let isLabelled = before.isEmpty || before.count <= 4 && isLabelMark(form(before.upperBound - 1))
    // A person alone on a line is a byline or a signature.
    let isByline = block.kind != .listItem && run.actors.allSatisfy { $0.holder.type == .person }
    guard isWhole, isLabelled, block.kind != .post, !isByline else { return false }
    add(run, label, &section, &result, evidence: span(tokens), rule: "list.item")
    return true
  }

  // MARK: - Tables

  private func readRow(_ tokens: Range<Int>, _ section: inout Section, _ result: inout Result) {
    let cells = cells(tokens).map(trimmed)
    let span = span(tokens)
    defer { result.spans.append(span) }
    guard let first = cells.first, let run = runs.runs(in: first).first, run.tokens.lowerBound == first.lowerBound
    else {
      if section.header.isEmpty { section.header = cells }
      return
    }
    for (column, cell) in cells.enumerated().dropFirst() {
      guard let label = labels.label(cell) else { continue }
      var topic = section.topic ?? section.subject
      if column < section.header.count, topic == nil { topic = headerTopic(section.header[column]) }
      var labelled = label
      labelled.target = label.target ?? topic
      labelled.condition = label.condition ?? cells.dropFirst(column + 1).lazy.compactMap(condition).first
      add(run, labelled, &section, &result, evidence: span, rule: "table.row")
      return
    }
  }

  private func headerTopic(_ tokens: Range<Int>) -> Target? {
    guard let token = tokens.first, let frames = lexicons.frames(atToken: token) else { return nil }
    let words = frames.tree.indices.filter { tokens.contains(frames.tree.words[$0].token) }
    guard let head = words.last(where: { frames.tree.isNominal($0) }),
      ![.empty, .proposal, .list].contains(frames.lexicon.nouns[frames.tree.lemmas[head]])
    else { return nil }
    return frames.namer.named(words)?.target
  }

  private func condition(_ cell: Range<Int>) -> TextSpan? {
    guard let token = cell.first, let frames = lexicons.frames(atToken: token) else { return nil }
    let opens = frames.operators.contains { match in
      match.cue.effect == .condition && match.words.contains { frames.tree.words[$0].token == token }
    }
    return opens ? span(cell) : nil
  }

  // MARK: - "Source: X"

  /// Reads the line that names the source of the list above it, or of the list at whose end it stands.
  private func readOrigin(_ tokens: Range<Int>, _ section: Section, _ result: inout Result) -> Bool {
    guard let source = origin(tokens) else { return false }
    result.give(source, from: section.start)
    return true
  }

  /// Reads the words at the end of a block that name the source of the lists before them, with or without a full stop between:
  /// "Listen er ikke fullstendig. Kilde: NTB".
  private func readOrigin(in block: Block, _ start: Int, _ result: inout Result) {
    guard start < result.candidates.count else { return }
    let tokens = reader.document.tokens(in: block.span)
    let whole = reader.document.sentences[block.sentences].dropFirst().map(\.tokens)
    let tails = tokens.dropFirst().map { $0..<tokens.upperBound }
    if let source = (whole + tails).lazy.compactMap(origin).first { result.give(source, from: start) }
  }

  private func origin(_ tokens: Range<Int>) -> String? {
    guard tokens.count >= 3, tokens.count <= 8, form(tokens.lowerBound + 1) == ":",
      let frames = lexicons.frames(atToken: tokens.lowerBound)
    else { return nil }
    let isOrigin = frames.operators.contains { match in
      match.cue.effect == .origin && frames.tree.words[match.head].token == tokens.lowerBound
    }
    return isOrigin ? String(reader.document[span(trimmed(tokens.lowerBound + 2..<tokens.upperBound))]) : nil
  }

  // MARK: - Parts

  private func add(
    _ run: ActorRun, _ label: Label, _ section: inout Section, _ result: inout Result, evidence: TextSpan, rule: String
  ) {
    let target = label.target ?? section.topic ?? section.subject
    // Who has not decided has not decided on what the list is about, be it support or recognition.
    let position = label.polarity == .neutral ? section.position ?? label.position : label.position
    section.position = section.position ?? label.position
    if section.topic == nil { section.topic = label.target }
    for actor in run.actors {
      result.candidates.append(
        StanceCandidate(
          holder: actor.holder, position: position, polarity: label.polarity,
          target: target.map { .named($0) } ?? .open(evidence),
          modality: label.condition == nil || label.modality != .asserted ? label.modality : .conditional,
          condition: label.condition, source: nil,
          evidence: run.actors.count > 1 && rule == "list.item" ? actor.span : evidence,
          cue: evidence, rule: rule))
    }
  }

  /// The cells between vertical bars and tabs.
  private func cells(_ tokens: Range<Int>) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = tokens.lowerBound
    for token in tokens {
      let gap = token > start ? gapHoldsTab(token - 1, token) : false
      if form(token) == "|" {
        cells.append(start..<token)
        start = token + 1
      } else if gap {
        cells.append(start..<token)
        start = token
      }
    }
    return cells + [start..<tokens.upperBound]
  }

  private func gapHoldsTab(_ left: Int, _ right: Int) -> Bool {
    let tokens = reader.document.tokens
    return reader.document.utf8[tokens[left].span.end..<tokens[right].span.start].contains(UInt8(ascii: "\t"))
  }

  /// The tokens without marks at their ends.
  private func trimmed(_ tokens: Range<Int>) -> Range<Int> {
    var range = tokens
    while let first = range.first, isMark(first) { range = first + 1..<range.upperBound }
    while let last = range.last, [".", ",", ";", "|"].contains(form(last)) { range = range.lowerBound..<last }
    return range
  }

  private func isMark(_ token: Int) -> Bool {
    ["•", "–", "—", "-", "*", "·", ":", "|", ",", "(", "▪", "■", "►"].contains(form(token))
  }

  private func form(_ token: Int) -> Substring { reader.document.form(ofToken: token) }

  private func span(_ tokens: Range<Int>) -> TextSpan {
    let all = reader.document.tokens
    guard let first = tokens.first, let last = tokens.last else { return TextSpan(0, 0) }
    return all[first].span.union(all[last].span)
  }
}
