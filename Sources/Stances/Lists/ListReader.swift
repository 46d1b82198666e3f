import TextModel

/// Reads the lists and tables of a document in which a label says a position and the items who holds it.
struct ListReader: Sendable {
  let reader: DocumentReader
  let labels: LabelReader
  let lexicons: SentenceLexicons
  let runs: ActorRunFinder
  let subjects: ListSubject
  let profiles: ProfileFinder
  let legends: LegendReader
  /// What each block begins with.
  private(set) var openings: [LineOpening] = []
  /// The tables whose cells stand one under another, by their first block.
  private(set) var stacked: [Int: StackedTable] = [:]
  let signatories: Signatories?

  /// What a list says, and the text that it says it in.
  struct Result: Sendable {
    var candidates: [StanceCandidate] = []
    /// What has been read as a list, and is no prose.
    var spans: [TextSpan] = []
    /// What lines say that the paragraphs below them are about, by the first block below the line.
    var announced: [Int: Target] = [:]
    /// What of it goes on behind a verdict, and is prose again: "in favour; **demands a later start**".
    var remarks: [TextSpan] = []

    /// Gives the candidates from this one on a source, where they have none.
    mutating func give(_ source: String, from start: Int) {
      for index in start..<candidates.count where candidates[index].source == nil { candidates[index].source = source }
    }
  }

  init(reader: DocumentReader, lexicons: SentenceLexicons, signatories: Signatories?) {
    self.reader = reader
    self.signatories = signatories
    self.lexicons = lexicons
    labels = LabelReader(reader: reader, lexicons: lexicons)
    legends = LegendReader(document: reader.document, labels: labels)
    subjects = ListSubject(reader: reader, lexicons: lexicons)
    runs = ActorRunFinder(reader: reader, lexicons: lexicons)
    profiles = ProfileFinder(reader: reader, lexicons: lexicons)
    openings = readOpenings()
    stacked = Dictionary(uniqueKeysWithValues: stackedTables().map { ($0.blocks.lowerBound, $0) })
  }

  /// The lists of the document.
  func read() throws -> Result {
    var section = Section()
    var result = Result()
    var end = 0
    for block in reader.document.blocks.indices where block >= end {
      try AnalysisWatch.check()
      if let table = stacked[block] {
        read(table, &section, &result)
        end = table.blocks.upperBound
        continue
      }
      if let table = alignedTable(from: block) {
        for row in table.rows { add(row.run, row.label, &section, &result, evidence: row.span, rule: "table.row") }
        result.spans += table.blocks.map { reader.document.blocks[$0].span }
        end = table.blocks.upperBound
        continue
      }
      if let signatories, signatories.list.contains(block) {
        if block == signatories.list.lowerBound { read(signatories, &section, &result) }
        continue
      }
      read(block, &section, &result)
    }
    return result
  }

  private func read(_ table: StackedTable, _ section: inout Section, _ result: inout Result) {
    result.spans += table.blocks.map { reader.document.blocks[$0].span }
    section.header = table.header
    for row in table.rows { readRow(row, span(row[0].lowerBound..<row[row.count - 1].upperBound), &section, &result) }
    section.header = []
  }

  /// What has been said above the block that is being read.
  struct Section {
    /// The label under which items stand.
    var label: Label?
    /// The label that the line above the lists is, where it asks a question: "Who will recognize the new state?".
    var question: Label?
    /// The verdict that stands beside the name before, for one that has the same.
    var verdict: Label?
    /// What the lists of the section are about.
    var topic: Target?
    /// What the line above the lists names, where neither it nor a label says what they are about.
    var subject: Target?
    /// Whether the line above the list says that it tells who demands what.
    var tellsDemands = false
    /// Who asks for what the items name, as the line above the list tells.
    var asker: Asker?
    /// What the first list of the section says that its holders do.
    var position: StancePosition?
    /// The cells of the table's first row.
    var header: [Range<Int>] = [] { didSet { isSplit = false } }
    /// Whether a row of the table has had verdicts on several things.
    var isSplit = false
    /// The first of its items: all of them are about what that is about.
    var opening: TextSpan?
    /// Where the section's candidates begin, for the line that names their source.
    var start = 0
  }

  private func read(_ index: Int, _ section: inout Section, _ result: inout Result) {
    let block = reader.document.blocks[index]
    let tokens = trimmed(reader.document.tokens(in: block.span))
    guard !tokens.isEmpty else { return }
    if readOrigin(tokens, section, &result) { return }
    if block.kind == .tableRow {
      readRow(cells(ofRow: reader.document.tokens(in: block.span)), span(tokens), &section, &result)
      return
    }
    section.header = []
    let start = result.candidates.count
    defer { readOrigin(in: block, start, &result) }
    if legends.blocks.contains(index) || isNote(block) {
      result.spans.append(block.span)
      return
    }
    if readSigned(block, &section, &result) || readAsked(tokens, block, section, &result)
      || readDemands(tokens, block, section, &result)
      || readTagged(tokens, &section, &result) || readBracketed(tokens, &section, &result)
      || readInlineLists(tokens, &section, &result)
      || readVerdict(tokens, block, &section, &result) || readPairs(tokens, &section, &result)
      || readItems(tokens, block, &section, &result)
    {
      result.spans += listed(in: block, result.candidates[start...])
      return
    }
    if readProfile(index, &section, &result) { return }
    // The remark is read as prose, and so is what follows an answer.
    if readRemarked(tokens, block, &section, &result) || readAnswer(tokens, block, &section, &result) { return }
    openSection(tokens, index, &section, &result)
  }

  /// What of a block has been read as a list: its sentences that name holders, or all of it where it names none.
  private func listed(in block: Block, _ candidates: ArraySlice<StanceCandidate>) -> [TextSpan] {
    let sentences = reader.document.sentences[block.sentences].map(\.span)
    let own = sentences.filter { sentence in candidates.contains { $0.cue.overlaps(sentence) } }
    return own.isEmpty ? [block.span] : own
  }

  /// Reads the list of those who have signed a statement, all of whom are for it.
  private func read(_ signatories: Signatories, _ section: inout Section, _ result: inout Result) {
    section = Section(start: result.candidates.count)
    result.spans += signatories.list.map { reader.document.blocks[$0].span }
    // Of organizations their own text says what they want.
    guard signatories.actors.contains(where: { $0.holder.type == .country }) else { return }
    let label = Label(position: .support, polarity: .for, modality: .asserted, target: signatories.statement)
    for actor in signatories.actors {
      let run = ActorRun(actors: [actor], tokens: reader.document.tokens(in: actor.span))
      add(run, label, &section, &result, evidence: actor.span, rule: "list.signature")
    }
    // Who joins later joins the same.
    section = Section(topic: signatories.statement, start: result.candidates.count)
  }

  /// Reads a paragraph that tells of the state named before it, where its first sentence is but a verdict: "**Sverige.** Har ikke bestemt
  /// seg. …"; the rest is prose. `false` where it is no such paragraph.
  private func readProfile(_ index: Int, _ section: inout Section, _ result: inout Result) -> Bool {
    let block = reader.document.blocks[index]
    guard block.kind == .paragraph || block.kind == .listItem, let (run, remark) = profiles.telling(block),
      // "Har ikke tatt stilling" over names is a label.
      remark.last.map({ form($0) == "." }) ?? false || !isFollowedByNames(index),
      case let tokens = trimmed(remark), let label = labels.remark(tokens)
    else { return false }
    add(run, label, &section, &result, evidence: span(tokens), rule: "list.verdict")
    result.spans.append(span(tokens))
    // "Støtter avtalen, men **krever kompensasjon**."
    if let remark = self.remark(in: tokens) { result.remarks.append(span(remark)) }
    return true
  }

  // MARK: - Parts

  /// Adds a candidate for each actor of a run under a label.
  func add(
    _ run: ActorRun, _ label: Label, _ section: inout Section, _ result: inout Result, evidence: TextSpan, rule: String,
    header: Target? = nil
  ) {
    let target = fullName(of: label.target, in: section) ?? section.topic
    section.opening = section.opening ?? evidence
    // Who has not decided has not decided on what the list is about, be it support or recognition.
    let label = answer(label, to: section.question)
    let position = label.polarity == .neutral && section.position == .recognize ? .recognize : label.position
    section.position = section.position ?? label.position
    // What the first item names the others leave out; what a later one names is its own.
    let isVague = label.target.map { !$0.isMotion && $0.isOneWord } ?? false
    let isOwn = rule == "list.verdict" && (label.position == .demand || section.opening != evidence || isVague)
    if section.topic == nil, !label.isOption, !isOwn { section.topic = label.target }
    let suggestions = [section.subject, header, opening(before: evidence)].compactMap { $0 }
    for actor in run.actors {
      result.candidates.append(
        StanceCandidate(
          holder: actor.holder, position: position, polarity: label.polarity,
          target: target.map { .named($0) } ?? .open(section.opening ?? evidence),
          modality: label.condition == nil || label.modality != .asserted ? label.modality : .conditional,
          condition: label.condition, source: nil,
          evidence: run.actors.count > 1 && rule == "list.item" ? actor.span : evidence,
          cue: evidence, rule: rule, suggestions: suggestions))
    }
  }

  /// What the verbless sentence that opens the block of a place says that is voted on: "**Vote on the delay.** Panama votes yes."
  ///
  /// - Parameter naming: what such a sentence names, if not whatever its words name.
  func opening(before place: TextSpan, naming: ((Range<Int>) -> Target?)? = nil) -> Target? {
    guard let index = reader.document.sentenceIndex(at: place.start),
      case let sentences = reader.document.blocks[reader.document.sentences[index].block].sentences
    else { return nil }
    return sentences.prefix(Self.openingReach).lazy.filter { $0 < index }.compactMap { sentence -> Target? in
      let tokens = trimmed(reader.document.sentences[sentence].tokens)
      guard tokens.count <= Self.longestOpening, let frames = lexicons.frames(ofSentence: sentence), frames.isVerbless,
        runs.runs(in: tokens).isEmpty
      else { return nil }
      return naming.map { $0(tokens) } ?? subjects.subject(of: tokens)
    }.first
  }

  /// A time may stand before the sentence that opens a block: "02.05: Vote on the delay."
  private static let openingReach = 2
  /// A sentence of more tokens says more than what is voted on.
  private static let longestOpening = 8

  /// A target as the line above the list calls it, where an item names but the kind of thing: "Egypt – avviser **avtalen**" under
  /// "**Rammeavtalen** for Nilen".
  private func fullName(of target: Target?, in section: Section) -> Target? {
    guard let target, let subject = section.subject, target.isOneWord, target.actor == nil,
      subject.text.lowercased().split(separator: " ").contains(where: { $0.hasSuffix(target.text.lowercased()) })
    else { return target }
    return subject
  }

  /// A bare verdict as the answer to the question above the list: of "yes" under "Who will recognize the new state?" that they
  /// will recognize it.
  private func answer(_ label: Label, to question: Label?) -> Label {
    // "Recognize Lawson" under "Who backs whom?" says itself what it is.
    guard label.isBare, label.position == .support, let question, question.polarity == .for else { return label }
    var answer = label
    answer.position = question.position
    if label.polarity == .for, label.modality == .asserted { answer.modality = question.modality }
    return answer
  }

  /// The tokens without marks at their ends.
  func trimmed(_ tokens: Range<Int>) -> Range<Int> {
    var range = tokens
    if let end = numberEnd(of: tokens) { range = end..<tokens.upperBound }
    while let first = range.first, isMark(first) { range = first + 1..<range.upperBound }
    while let last = range.last, [".", ",", ";", "|", ")"].contains(form(last)) { range = range.lowerBound..<last }
    return range
  }

  /// Where the number of an item ends: "1. Austria", "2) Mexico", "a) Peru".
  private func numberEnd(of tokens: Range<Int>) -> Int? {
    guard tokens.count > 1, let first = tokens.first else { return nil }
    let isLetter = tokens.count > 2 && form(first).utf8.count == 1 && form(first + 1) == ")"
    guard isLetter || form(first).first?.isNumber ?? false else { return nil }
    if form(first).last == "." { return first + 1 }
    return tokens.count > 2 && [".", ")"].contains(form(first + 1)) ? first + 2 : nil
  }

  private func isMark(_ token: Int) -> Bool {
    // Most words are longer than any mark, in bytes.
    let form = form(token)
    if form.utf8.first == UInt8(ascii: "#") { return form.allSatisfy { $0 == "#" } }
    return form.utf8.count <= 3 && Self.marks.contains(form)
  }

  private static let marks: Set<Substring> = [
    "•", "–", "—", "-", "*", "**", "__", ">", "·", ":", "|", ",", "(", "▪", "■", "►", "→",
  ]

  func form(_ token: Int) -> Substring { reader.document.form(ofToken: token) }

  func span(_ tokens: Range<Int>) -> TextSpan {
    let all = reader.document.tokens
    guard let first = tokens.first, let last = tokens.last else { return TextSpan(0, 0) }
    return all[first].span.union(all[last].span)
  }
}
