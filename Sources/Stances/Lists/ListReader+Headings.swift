import TextModel

/// What stands over lists: headings, questions, and lines that end in a colon.
extension ListReader {
  /// Takes a heading, or a line that ends in a colon, as what stands over the lines that follow; anything else ends the list.
  func openSection(
    _ tokens: Range<Int>, _ index: Int, _ section: inout Section, _ result: inout Result
  ) {
    let block = reader.document.blocks[index]
    if let item = numberedItem(tokens) {
      section = Section(topic: item, start: result.candidates.count)
      return
    }
    let (isAboveList, isAboveNames) = (isAboveList(index), isAboveNames(index))
    let mayAsk = block.kind == .heading || form(tokens.upperBound - 1) == "?"
    let question = mayAsk ? labels.questioned(in: tokens) : nil
    let announces =
      block.kind == .heading || form(tokens.upperBound - 1) == ":" || question != nil || isAboveList
      || isAboveNames || isLabelAmongItems(tokens, index, section) || asksWho(tokens)
    guard announces else {
      if let topic = introduced(by: index) {
        section = Section(topic: topic, start: result.candidates.count)
        return
      }
      if block.kind == .paragraph, !isAmongLabelled(index), !isTally(tokens), profiles.telling(block) == nil {
        section = Section(start: result.candidates.count)
      }
      if isOtherLabel(tokens, index) { section.label = nil }
      return
    }
    let line = lastSentence(of: tokens)
    let asked = topic(of: line) ?? deed(of: tokens, above: index) ?? earlierTopic(in: tokens, before: line) ?? question
    // "Sanciones a Rusia: posturas" says what the lists are about, and no position.
    // "Har ikke tatt stilling til avtalen" says both.
    let isVerdict = question == nil && labels.isVerdict(tokens)
    let isLabel = isVerdict || asked == nil && !announcesPositions(tokens)
    let label = labels.label(tokens) ?? explanation(in: tokens, index)
    section.label = isLabel ? label?.overList ?? (isAboveNames ? option(tokens) : nil) : nil
    section.opening = nil
    section.tellsDemands = announcesDemands(tokens)
    section.asker = isAboveList ? asker(in: tokens, index) : nil
    section.question = form(tokens.upperBound - 1) == "?" ? section.label : nil
    // "En contra" over names is but a verdict, whatever its words are tagged as.
    let saysWhatItIsAbout = section.label.map { !$0.isBare || $0.target != nil } ?? true
    let told = asked == nil && section.label == nil ? atIssue(above: index) : nil
    if isAboveList, saysWhatItIsAbout, let subject = subjects.subject(of: tokens) ?? told {
      section.subject = subject
      // What an earlier list was about.
      section.topic = nil
      // "Russisk deltakelse i OL" over a list says no position of Russia.
      if block.sentences.count == 1, lexicons.frames(atToken: tokens.lowerBound)?.isVerbless ?? false {
        result.spans.append(block.span)
      }
    }
    let isAnnouncement = section.label == nil && form(tokens.upperBound - 1) == ":"
    section.topic =
      asked ?? section.label?.matter ?? section.label?.target ?? (isAnnouncement ? announced(by: tokens) : nil)
      ?? section.topic
    if let asked, announcesPositions(tokens) || question != nil || form(tokens.upperBound - 1) == ":" {
      result.announced[index + 1] = asked
    }
    if asked != nil && !tellsPosition(tokens) || isAboveNames && section.label != nil {
      result.spans.append(block.span)
    }
    section.start = min(section.start, result.candidates.count)
  }

  /// Whether a line says that the lines below tell who stands where.
  func announcesPositions(_ tokens: Range<Int>) -> Bool {
    lexicons.frames(atToken: tokens.lowerBound)?.has(.standing, within: tokens) ?? false
  }

  /// Whether a headline that says what is at issue tells as well who takes a position: "Senate split over the poll as **Chad calls for** a
  /// recount".
  private func tellsPosition(_ tokens: Range<Int>) -> Bool {
    guard let frames = lexicons.frames(atToken: tokens.lowerBound) else { return false }
    let topics = frames.operators.filter { $0.cue.effect == .topic }.map(\.head)
    return frames.positions.contains { match in
      match.cue.cue.kind == .verb && frames.tree.relations[match.head] == .advcl
        && frames.tree.heads[match.head].map(topics.contains) ?? false
        && frames.tree.children(of: match.head, .nsubj).contains { frames.actors.named($0) != nil }
    }
  }

  /// What the lists under a heading are about: what follows words like "stiller seg til" or "positions on", or a label that opens it
  /// ("Sak: …", but not "VG følger saken: Polen stenger …").
  func topic(of tokens: Range<Int>) -> Target? {
    guard let frames = lexicons.frames(atToken: tokens.lowerBound) else { return nil }
    let inside = frames.tree.indices.filter { tokens.contains(frames.tree.words[$0].token) }
    guard
      let match = frames.operators.first(where: { match in
        match.cue.effect == .topic && match.words.allSatisfy(inside.contains)
          && (inside.first == match.words.min() || !match.words.contains { frames.tree.forms[$0] == ":" })
      }),
      let last = match.words.max()
    else { return nil }
    // Not "**partiene** om stenging" of "Dette mener partiene om stenging".
    if let whole = nominal(aroundPreposition: last, behind: match.head, frames.tree), !match.words.contains(whole),
      !namesVoters(whole, frames), frames.lexicon.collective(frames.tree.lemmas[whole]) == nil,
      let target = frames.namer.reading(of: whole)?.target, frames.isThing(target)
    {
      return target
    }
    // Not "killer" of "the killer robots resolution", nor "Kosovo" of "Kosovo's membership".
    let nominals = inside.filter { word in
      word > last && frames.tree.isNominal(word) && frames.tree.relations[word] != .compound
        && !(frames.tree.relations[word] == .nmod && frames.tree.heads[word].map { $0 > word } ?? false)
        && !namesVoters(word, frames)
    }
    return nominals.lazy.compactMap { frames.namer.reading(of: $0)?.target }.first
  }

  /// Whether a nominal names those who vote, and not on what: "Slik stemte **EU-landene** om tollen".
  private func namesVoters(_ nominal: Int, _ frames: FrameReader) -> Bool {
    frames.actors.isActorNoun(nominal) || reader.country(ofToken: frames.tree.words[nominal].token) != nil
  }

  /// The nominal behind a verb to which a preposition belongs that looks like the verb's own: "vota **un tratado** sobre la pesca".
  private func nominal(aroundPreposition word: Int, behind verb: Int, _ tree: SentenceTree) -> Int? {
    guard word != verb, tree.relations[word] == .case, let complement = tree.heads[word],
      tree.relations[complement] == .nmod, let nominal = tree.heads[complement], nominal > verb, nominal < word,
      tree.words[nominal].partOfSpeech == .noun
    else { return nil }
    return nominal
  }

  /// What a line without a verb that ends in a colon announces: "The candidacy of Ana Ruiz, member by member:".
  private func announced(by tokens: Range<Int>) -> Target? {
    guard let frames = lexicons.frames(atToken: tokens.lowerBound), frames.isVerbless else { return nil }
    let first = frames.tree.indices.first { tokens.contains(frames.tree.words[$0].token) && frames.tree.isNominal($0) }
    guard let first, frames.tree.words[first].partOfSpeech == .noun,
      frames.lexicon.nouns[frames.tree.lemmas[first]] != .list
    else { return nil }
    return frames.namer.reading(of: first)?.target.flatMap { frames.isThing($0) ? $0 : nil }
  }

  /// Whether a line without a full stop stands right above items, rows or a label with its list.
  private func isAboveList(_ index: Int) -> Bool {
    let blocks = reader.document.blocks
    guard index + 1 < blocks.count, !isAmongLabelled(index) else { return false }
    let tokens = reader.document.tokens(in: blocks[index].span)
    if blocks[index].kind == .listItem { return isTitleAmongItems(tokens, index) }
    guard let last = tokens.last, tokens.count <= Self.longestTitle || form(last) == ":", form(last) != "." else {
      return false
    }
    return isFollowedByList(index)
  }

  /// Whether a line that no mark shows to be an item, and that names nobody, is the title of a box whose lines follow one another without a
  /// blank one: "Forbud mot autonome våpen" over "Ja (10)" over names.
  private func isTitleAmongItems(_ tokens: Range<Int>, _ index: Int) -> Bool {
    guard trimmed(tokens) == tokens, tokens.count <= Self.longestTitle, namesNobody(tokens) else { return false }
    return isFollowedByLabel(index)
  }

  /// Whether the line right below a line is a label over names: "In the yes camp".
  private func isFollowedByLabel(_ index: Int) -> Bool {
    let next = trimmed(reader.document.tokens(in: reader.document.blocks[index + 1].span))
    return next.count <= Self.longestLabel && labels.label(next) != nil && namesNobody(next)
      && isFollowedByNames(index + 1)
  }

  /// Whether items, rows or a label with its list stand right below a line.
  func isFollowedByList(_ index: Int) -> Bool {
    let blocks = reader.document.blocks
    guard index + 1 < blocks.count else { return false }
    if blocks[index + 1].kind == .listItem || blocks[index + 1].kind == .tableRow { return true }
    let next = trimmed(reader.document.tokens(in: blocks[index + 1].span))
    if isFollowedByLabel(index) { return true }
    if blocks[index].sentences.count == 1, (1...Self.longestSide).contains(where: { stacked[index + $0] != nil }) {
      return true
    }
    return runs.runs(in: next).first.map { run in
      if run.tokens.lowerBound > next.lowerBound { return form(run.tokens.lowerBound - 1) == ":" }
      // "Ethiopia – ratified in 2013", "Ethiopia (yes)"
      return run.tokens.upperBound < next.upperBound
        && (isLabelMark(form(run.tokens.upperBound)) || form(run.tokens.upperBound) == "(")
        && labels.isVerdict(trimmed(run.tokens.upperBound..<next.upperBound))
    } ?? false
  }

  /// Whether a line and the one before it both begin with somebody's name and a colon, and so stand in one list: "France: has recognised
  /// it", "Spain: “Will not recognise this act.”".
  private func isAmongLabelled(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    return [index - 1, index].allSatisfy { line in
      let tokens = trimmed(reader.document.tokens(in: reader.document.blocks[line].span))
      return runs.runs(in: tokens).first.map { run in
        run.tokens.lowerBound == tokens.lowerBound && run.tokens.upperBound + 1 < tokens.upperBound
          && form(run.tokens.upperBound) == ":"
      } ?? false
    }
  }

  /// Whether a short line asks who holds a position: "Who opposes it?".
  private func asksWho(_ tokens: Range<Int>) -> Bool {
    form(tokens.upperBound - 1) == "?" && tokens.count <= Self.longestQuestion && runs.runs(in: tokens).isEmpty
      && labels.label(tokens).map { !$0.isBare } ?? false
  }

  /// Whether a line among items is the label of those that follow: "AGAINST (2)" in a list that "FOR (3)" opens, and a bare "Yes" that
  /// itself opens one.
  private func isLabelAmongItems(_ tokens: Range<Int>, _ index: Int, _ section: Section) -> Bool {
    guard reader.document.blocks[index].kind == .listItem, namesNobody(tokens) else { return false }
    // "■ Dark blue: in favour of the ban"
    if labels.label(explained(by: tokens)) != nil, isFollowedByNames(index) { return true }
    guard tokens.count <= Self.longestLabel else { return false }
    // "Land som har anerkjent Kosovo" in a box of facts
    if labels.label(tokens).map({ $0.isClause || $0.isBare }) ?? false, isFollowedByNames(index) { return true }
    if section.label != nil { return labels.label(tokens) != nil }
    return tokens.count <= Self.longestSide && labels.isVerdict(tokens) && isFollowedByNames(index)
  }

  /// Whether an item between lines of names is a label that says no position, so that the one before it has ended: "Calling code" in a box
  /// of facts.
  private func isOtherLabel(_ tokens: Range<Int>, _ index: Int) -> Bool {
    reader.document.blocks[index].kind == .listItem && (2...Self.longestLabel).contains(tokens.count)
      && index > 1 && isFollowedByNames(index - 2) && !isFollowedByNames(index - 1) && isFollowedByNames(index)
      && tokens.dropFirst().contains { form($0).first?.isLowercase ?? false }
  }

  /// A line of more tokens asks for more than names.
  private static let longestQuestion = 8
  /// A line of more tokens among items is no label.
  private static let longestLabel = 8
  /// A line of more tokens says more than a side.
  private static let longestSide = 3
  /// A line of more tokens is no title of a list.
  static let longestTitle = 20
}
