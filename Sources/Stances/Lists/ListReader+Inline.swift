import TextModel

/// Lists that stand behind their label in one line, also several in one block: "Label: A, B and C", "4 against (A, B)".
extension ListReader {
  /// Reads the lists of a block that stand behind their labels.
  func readInlineLists(_ tokens: Range<Int>, _ section: inout Section, _ result: inout Result) -> Bool {
    if readUnmarked(tokens, &section, &result) { return true }
    let found = runs.runs(in: tokens)
    var start = tokens.lowerBound
    var isList = false
    lazy var lastColon = tokens.last { form($0) == ":" }
    for run in found {
      guard let own = labelTokens(before: run, after: start) else { continue }
      if !isList, followsClause(own, of: found) { return false }
      // "Photo: Chile's minister defends the hunt" goes on.
      if labels.tellsAbsence(own), own.count > 1 || endsList(run, tokens) {
        // Credits may stand at the end of what they are for.
        isList = isList || own.lowerBound == tokens.lowerBound
        start = run.tokens.upperBound
        continue
      }
      guard
        let label = bracketed(own) ?? label(own, after: start)?.overList ?? (own.count <= 3 ? section.label : nil)
          ?? option(own),
        endsList(run, tokens) || lastColon.map({ $0 >= run.tokens.upperBound }) ?? false
      else { continue }
      add(
        run, label, &section, &result, evidence: span(own.lowerBound..<run.tokens.upperBound), rule: "list.inline",
        header: announced(above: own, in: tokens))
      isList = true
      start = run.tokens.upperBound
    }
    return isList
  }

  /// What the words before a colon, behind which a list stands with its label, say that it is about: "Straw poll **on the ban**: 11 for (…)".
  private func announced(above label: Range<Int>, in tokens: Range<Int>) -> Target? {
    guard let colon = (tokens.lowerBound..<label.lowerBound).last(where: { form($0) == ":" }) else { return nil }
    let line = labelTokens(tokens.lowerBound..<colon)
    guard !line.isEmpty, line.count <= Self.longestAnnouncement, runs.runs(in: line).isEmpty,
      labels.label(line) == nil
    else { return nil }
    return topic(of: line) ?? subjects.subject(of: line)
  }

  /// The most words before a colon that announce a list.
  private static let longestAnnouncement = 10

  /// Whether a clause with a verb and actors of its own stands before the first label, which then only goes on from it: "A favor votaron
  /// Chile y Perú; **en contra**, Brasil".
  private func followsClause(_ label: Range<Int>, of runs: [ActorRun]) -> Bool {
    guard let mark = label.first.map({ $0 - 1 }), mark > 0, form(mark) == ";", form(label.upperBound) == ",",
      let tree = lexicons.frames(atToken: mark)?.tree, runs.contains(where: { $0.tokens.upperBound <= mark })
    else { return false }
    return tree.indices.contains { word in
      tree.words[word].token < mark && tree.words[word].partOfSpeech == .verb && tree.word(word, has: "VerbForm=Fin")
    }
  }

  /// The words before a run that may be its label: before a colon or a dash, "Against: A"; with how many they are, before
  /// brackets, "4 against (A, B)"; or a sign, "✅ A". `nil` where nothing marks them as a label.
  func labelTokens(before run: ActorRun, after start: Int) -> Range<Int>? {
    // An article may stand before the first: "Against: the United States, Russia".
    let before = run.tokens.lowerBound - 1
    let mark = colon(before: before > start && runs.isConjunction(before) ? before - 1 : before, start)
    guard mark >= start else { return nil }
    if let own = countedVerdict(before: run, after: start) { return own }
    if form(mark) == "(" { return isAbbreviation(run, behind: mark) ? nil : countedLabel(start..<mark) }
    if reader.document.tokens[mark].kind == .emoji, labels.isVerdict(mark..<mark + 1) { return mark..<mark + 1 }
    let own = withoutCount(labelTokens(start..<mark))
    // "Lima, 14 sep 2018.- Perú rechazó": the dash ends a dateline.
    if own.isEmpty, mark > start, form(mark - 1) == "." { return nil }
    // "a favor, Alemania y Francia; en contra, Hungría"
    let isVerdict = form(mark) == "," && own.count <= Self.longestVerdict && labels.isVerdict(own)
    guard isLabelMark(form(mark)) && !isInWord(mark) || isVerdict && labels.label(own)?.target == nil else {
      return nil
    }
    // "Q: …", "A: …"
    return own.count == 1 && form(own.lowerBound).count == 1 && isWord(own.lowerBound) ? nil : own
  }

  /// The verdict with a count in brackets before the words by which some of so many are named: "**In favour** (24), including Germany".
  private func countedVerdict(before run: ActorRun, after start: Int) -> Range<Int>? {
    var last = run.tokens.lowerBound - 1
    guard last > start, isInclusion(last) || runs.isConjunction(last) else { return nil }
    while last > start, isInclusion(last) || runs.isConjunction(last) || form(last) == "," { last -= 1 }
    guard last - 2 > start, form(last) == ")", isNumber(last - 1), form(last - 2) == "(" else { return nil }
    let own = start..<last - 2
    return own.count <= Self.longestVerdict && labels.isVerdict(own) ? own : nil
  }

  /// Whether what stands in brackets is but the short name of what was named right before: "ante la Organización Mundial del Comercio
  /// (**OMC**)".
  private func isAbbreviation(_ run: ActorRun, behind bracket: Int) -> Bool {
    guard run.actors.count == 1, bracket > 0, let named = reader.mention(ofToken: bracket - 1) else { return false }
    return reader.holder(entity: named.entity) == run.actors[0].holder
  }

  /// A label without how many are listed under it: "Dicen sí **(3)**".
  private func withoutCount(_ label: Range<Int>) -> Range<Int> {
    let open = label.upperBound - 3
    guard open > label.lowerBound, form(open) == "(", form(open + 2) == ")", isNumber(open + 1) else { return label }
    return label.lowerBound..<open
  }

  /// The colon before the marks that end an emphasis, or before a number and the words by which some of so many are named: "Ja**:** 14,
  /// blant dem Norge og Island".
  private func colon(before last: Int, _ start: Int) -> Int {
    guard last >= start else { return last }
    var mark = last
    while mark > start, isInclusion(mark) || form(mark) == "," || isNumber(mark) || isEmphasis(mark) { mark -= 1 }
    return form(mark) == ":" ? mark : last
  }

  private func isInclusion(_ token: Int) -> Bool {
    guard let frames = lexicons.frames(atToken: token) else { return false }
    return frames.operators.contains { match in
      match.cue.effect == .inclusion && match.words.contains { frames.tree.words[$0].token == token }
    }
  }

  /// The most words of a verdict that a comma parts from its list.
  private static let longestVerdict = 3

  /// The verdict in brackets that says what a colour or a name of a group means: "Green (yes): A, B".
  private func bracketed(_ own: Range<Int>) -> Label? {
    guard let open = own.first(where: { form($0) == "(" }), own.last.map({ form($0) == ")" }) ?? false else {
      return nil
    }
    let inner = open + 1..<own.upperBound - 1
    return labels.isVerdict(inner) ? labels.label(inner) : nil
  }

  /// The label in the words right before brackets, without the number of those in the brackets: "4 against", "For the ban 5".
  private func countedLabel(_ tokens: Range<Int>) -> Range<Int>? {
    var own = labelTokens(tokens)
    if let mark = own.last(where: { [",", ")"].contains(form($0)) }) { own = mark + 1..<own.upperBound }
    while let first = own.first, runs.isConjunction(first) { own = own.dropFirst() }
    let isCounted = [own.first, own.last].map { $0.map(isNumber) ?? false }
    guard isCounted.contains(true) else { return nil }
    own = own.lowerBound + (isCounted[0] ? 1 : 0)..<max(own.lowerBound + 1, own.upperBound - (isCounted[1] ? 1 : 0))
    return labels.label(own) == nil ? nil : own
  }

  /// Whether a token is a number, in digits or in words.
  private func isNumber(_ token: Int) -> Bool {
    if reader.document.tokens[token].kind == .number { return true }
    guard let tree = lexicons.frames(atToken: token)?.tree else { return false }
    return tree.words.contains { $0.token == token && $0.partOfSpeech == .numeral }
  }

  private func isWord(_ token: Int) -> Bool { reader.document.tokens[token].kind == .word }

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
    while start > tokens.lowerBound, !endsSentence(form(start - 1)) { start -= 1 }
    var end = tokens.upperBound
    while start < end, isEmphasis(start) { start += 1 }
    while start < end, isEmphasis(end - 1) { end -= 1 }
    return start..<end
  }

  private func endsSentence(_ form: Substring) -> Bool {
    form.utf8.count <= 2 && [".", ";", "!", "?", ":"].contains(form)
  }

  func isLabelMark(_ form: Substring) -> Bool { form.utf8.count <= 3 && [":", "–", "—", "-", "→"].contains(form) }

  /// Whether a token is a mark that sets a label in bold: "**For a pause:** Palau, Nauru".
  private func isEmphasis(_ token: Int) -> Bool {
    form(token).utf8.count == 2 && ["**", "__"].contains(form(token))
  }

  /// Whether a hyphen joins the parts of a word, and marks no label: "el**-**Fasher".
  private func isInWord(_ mark: Int) -> Bool {
    let tokens = reader.document.tokens
    guard form(mark) == "-", mark > 0, mark + 1 < tokens.count else { return false }
    return tokens[mark - 1].span.end == tokens[mark].span.start && tokens[mark].span.end == tokens[mark + 1].span.start
  }

  /// Whether a list ends where the run does: at a stop or at the end of the block. It also ends there where a colon follows
  /// anywhere, since then the next label begins.
  private func endsList(_ run: ActorRun, _ tokens: Range<Int>) -> Bool {
    let next = run.tokens.upperBound
    guard next < tokens.upperBound, !isEmphasis(next) else { return true }
    return [".", ";", ",", "(", ")"].contains(form(next)) && !isSubject(run, before: next..<tokens.upperBound)
      || run.actors.count >= 5 || isRemainder(next..<tokens.upperBound)
  }

  /// Whether a name before an aside is the subject of a clause that goes on behind it: "Some will go ahead: **Fiji**, for one, says …".
  private func isSubject(_ run: ActorRun, before rest: Range<Int>) -> Bool {
    guard let first = rest.first, form(first) == ",", run.actors.count == 1,
      let comma = rest.dropFirst().prefix(Self.longestAside).first(where: { form($0) == "," }),
      comma + 1 < rest.upperBound,
      let tree = lexicons.frames(atToken: comma)?.tree
    else { return false }
    // "el Reino Unido, con el apoyo de Irlanda, **las vetó**"
    let behind = tree.indices.first { word in
      tree.words[word].token > comma && ![.pronoun, .adverb, .particle].contains(tree.words[word].partOfSpeech)
    }
    return behind.map { tree.isVerbal($0) && tree.word($0, has: "VerbForm=Fin") } ?? false
  }

  /// The most words of an aside between a subject and its verb.
  private static let longestAside = 8

  /// Whether what goes on behind a run only counts those whom it does not name: "and **18 others**".
  private func isRemainder(_ tokens: Range<Int>) -> Bool {
    guard let first = tokens.first, runs.isConjunction(first) else { return false }
    let rest = tokens.dropFirst().prefix { ![".", ";"].contains(form($0)) }
    return rest.count <= Self.longestRemainder && rest.contains(where: isNumber)
  }

  /// The most words of "and a dozen other countries".
  private static let longestRemainder = 5
}
