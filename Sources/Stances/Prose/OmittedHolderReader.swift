import TextModel

/// Finds the holder of a cue whose clause has no subject: in headlines, after a colon, and where a language leaves the pronoun
/// out.
struct OmittedHolderReader: Sendable {
  let frames: FrameReader
  let memory: ActorMemory

  private var tree: SentenceTree { frames.tree }

  /// Those who hold what the cue says.
  func holders(of match: CueMatch<PositionCue>, anchor: Int) -> (actors: [Actor], words: [Int]) {
    // "Supports a **ban**" says that the ban is supported, not imposed.
    if match.cue.cue.kind == .noun, isArgument(match.head) { return ([], []) }
    if asks(anchor) { return ([], []) }
    if memory.isInStatement, isOfSignatories(match, anchor) { return (memory.signatories, []) }
    if let announced = announced(before: match), !isSaidByAnother(match, than: announced.words) { return announced }
    if !memory.profiled.isEmpty, isWithoutSubject(anchor) { return (memory.profiled, []) }
    if match.cue.cue.kind != .verb, let found = neighbour(before: match) ?? teller(behind: match) { return found }
    return (dropped(match, anchor), [])
  }

  /// Whether a clause behind a colon asks who does what its verb tells: "el acuerdo entre Chile y Perú: **quién** está a favor".
  private func asks(_ verb: Int) -> Bool {
    tree.children(of: verb, .nsubj).contains {
      $0 > 0 && tree.words[$0].partOfSpeech == .pronoun && tree.word($0, has: "PronType=Int")
        && tree.forms[$0 - 1] == ":"
    }
  }

  /// Whether whoever is named before the colon is but quoted with a verb of the third person, which tells of somebody else: "**Ana
  /// Ruiz**: «Rusia no vetó, pidió tiempo»".
  private func isSaidByAnother(_ match: CueMatch<PositionCue>, than names: [Int]) -> Bool {
    guard match.cue.cue.kind == .verb, tree.word(match.head, has: "Person=3") else { return false }
    return frames.reader.document.quotes.contains { quote in
      quote.type == .direct && quote.span.contains(tree.spans[match.head])
        && !names.contains { quote.span.contains(tree.spans[$0]) }
    }
  }

  /// Whether a verb without a subject tells what those who have signed the statement do: "Exhortan al presidente a …", "exigimos: …".
  private func isOfSignatories(_ match: CueMatch<PositionCue>, _ anchor: Int) -> Bool {
    guard match.cue.cue.kind == .verb, tree.children(of: anchor, .nsubj, .csubj).allSatisfy(isNumber) else {
      return false
    }
    let isPlural = tree.word(anchor, has: "Number=Plur") || !tree.word(anchor, has: "Person=")
    return isPlural && [.root, .parataxis, .conj].contains(tree.relations[anchor])
  }

  /// Whether a noun is what a verb of the sentence acts on, other than one that merely expresses it.
  private func isArgument(_ noun: Int) -> Bool {
    guard [.obj, .obl, .iobj].contains(tree.relations[noun]), let verb = tree.heads[noun], tree.isVerbal(verb) else {
      return false
    }
    return !frames.operators.contains { $0.head == verb && $0.cue.worksOnNouns }
  }

  /// Whether neither the clause of the anchor nor the sentence has a subject: "Was long against the plan and has now left.", "Kommer til å
  /// **stemme** ja." A past at the start may be taken for an imperative ("**Avsto** i komiteen."), which is in no such paragraph.
  private func isWithoutSubject(_ anchor: Int) -> Bool {
    let root = tree.firstConjunct(of: anchor)
    let isInfinitive = tree.relations[root] == .advcl && frames.clauses.isInfinitive(root)
    guard tree.relations[root] == .root || tree.relations[root] == .xcomp || isInfinitive else { return false }
    return ([anchor, root] + tree.ancestors(of: root)).allSatisfy { head in
      tree.children(of: head, .nsubj, .csubj, .expl).allSatisfy(isHeading)
    }
  }

  /// Whether what a parser takes for a subject is but the name above the paragraph, or a sign that sets it off.
  private func isHeading(_ subject: Int) -> Bool {
    guard tree.forms[subject].contains(where: \.isLetter) else { return true }
    return frames.actors.named(subject).map { named in memory.profiled.contains { $0.holder == named.holder } } ?? false
  }

  /// The actors with whom the sentence begins, before a colon or a dash: "Island: Nei til bompenger".
  private func announced(before match: CueMatch<PositionCue>) -> (actors: [Actor], words: [Int])? {
    let cue = match.words.min() ?? match.head
    let mark = tree.indices.first { $0 > 0 && isMark(tree.forms[$0]) }
    guard let mark, mark < cue, mark <= 8, tree.forms[mark] == ":" || !hasSubject(between: mark, cue) else {
      return nil
    }
    let words = (0..<mark).filter { frames.actors.named($0) != nil && !tree.standsInBrackets($0) }
    let actors = words.compactMap { frames.actors.named($0) }.distinct
    return actors.isEmpty ? nil : (actors, words)
  }

  /// Whether a clause behind a dash has a subject of its own, so that what stands before it is but where it comes from: "London, 5 August —
  /// **Peru** refused to join a package of sanctions".
  private func hasSubject(between mark: Int, _ cue: Int) -> Bool {
    tree.indices.contains { $0 > mark && $0 < cue && tree.relations[$0] == .nsubj }
  }

  /// Whether a word is a colon or a dash.
  private func isMark(_ form: String) -> Bool { form.utf8.count <= 3 && [":", "–", "—", "-"].contains(form) }

  /// The actors right before a noun or a predicate without a verb: "Polen for, Ungarn imot".
  private func neighbour(before match: CueMatch<PositionCue>) -> (actors: [Actor], words: [Int])? {
    var index = (match.words.min() ?? match.head) - 1
    while index >= 0, tree.words[index].partOfSpeech == .punctuation || tree.words[index].partOfSpeech == .adverb {
      index -= 1
    }
    // A name right before a noun owns it.
    if match.cue.cue.kind == .noun, index + 1 == match.words.min() { return nil }
    guard index >= 0, frames.actors.named(index) != nil, tree.introducers(of: index).isEmpty,
      !tree.word(index, has: "Case=Gen")
    else { return nil }
    let first = tree.relations[index] == .conj ? tree.heads[index] ?? index : index
    let actors = frames.actors.actors(of: first)
    return actors.isEmpty ? nil : (actors, tree.coordination(of: first))
  }

  /// Whoever is told behind a comma to say what the sentence begins with, which has no verb: "No to Starlink, **says Bolivia**".
  private func teller(behind match: CueMatch<PositionCue>) -> (actors: [Actor], words: [Int])? {
    let verb = tree.indices.first { tree.isVerbal($0) }
    guard match.words.min() == 0, let verb, verb > match.head, frames.clauses.has(.statement, at: verb),
      let comma = (match.head..<verb).last(where: { tree.forms[$0] == "," })
    else { return nil }
    let teller = tree.indices.first { $0 > comma && frames.actors.named($0) != nil && tree.introducers(of: $0).isEmpty }
    guard let teller, teller <= verb + 2 else { return nil }
    return (frames.actors.actors(of: teller), [teller])
  }

  /// The actors of the clause before, where the verb tells the person and the pronoun is left out.
  private func dropped(_ match: CueMatch<PositionCue>, _ infinitive: Int) -> [Actor] {
    let anchor = bearer(of: infinitive)
    guard match.cue.cue.kind == .verb, tree.word(anchor, has: "Person=3"),
      tree.children(of: anchor, .nsubj, .csubj).allSatisfy(isNumber),
      [.root, .parataxis, .conj, .advcl, .ccomp].contains(tree.relations[anchor])
    else { return [] }
    let verb = match.words.min() ?? anchor
    if let overt = overtSubject(before: verb) ?? openingSubject(before: verb) { return overt }
    if tree.word(anchor, has: "Number=Plur") { return memory.several() }
    return memory.subject.count == 1 ? memory.subject : memory.latest()
  }

  /// The verb that tells who does what an infinitive beside it tells: "**dijo**, antes de **acusar** a Lima".
  private func bearer(of infinitive: Int) -> Int {
    guard frames.clauses.isInfinitive(infinitive), tree.hasIntroducer(infinitive),
      [.advcl, .acl].contains(tree.relations[infinitive])
    else { return infinitive }
    let above = tree.ancestors(of: infinitive).first { tree.isVerbal($0) }
    if let above, givesTo(above) { return infinitive }
    return above.map { $0 < infinitive ? $0 : infinitive } ?? infinitive
  }

  /// Whether a verb gives something to somebody, who then does what an infinitive tells: "**le** da poder para **ordenar** cuarentenas".
  private func givesTo(_ verb: Int) -> Bool {
    tree.children(of: verb, .obj, .iobj).contains {
      tree.words[$0].partOfSpeech == .pronoun && tree.word($0, has: "Case=Dat") && tree.word($0, has: "Person=3")
    }
  }

  /// Whether what a parser takes for a subject is the number of an item: "1. Condenan el secuestro".
  private func isNumber(_ subject: Int) -> Bool { !tree.forms[subject].contains(where: \.isLetter) }

  /// Whom the nominal means that opens the sentence without a preposition, before any verb: "**Un vocero** del ministerio, citado
  /// por Reuters, lamentó".
  private func openingSubject(before verb: Int) -> [Actor]? {
    let opening = tree.indices.prefix(4).first { tree.isNominal($0) || tree.isVerbal($0) }
    guard let opening, opening < verb, tree.isNominal(opening), tree.words[opening].partOfSpeech != .pronoun,
      tree.introducers(of: opening).isEmpty, lexiconClass(opening) != .time, !isNumber(opening),
      !isQuotedApart(opening, from: verb),
      tree.forms[opening + 1] != ":"
    else { return nil }
    let found = frames.actors.holders(of: opening)
    // "**La república del Pacífico** advirtió de que lo autorizará" tells of one state, though not of which.
    return found.isEmpty && lexiconClass(opening) != .state ? nil : found
  }

  /// Whether a nominal stands in what somebody is quoted with before a verb that tells of the speaker: "«**Los georgianos** ya votaron»,
  /// dijo, antes de acusar a Lima".
  private func isQuotedApart(_ nominal: Int, from verb: Int) -> Bool {
    frames.reader.document.quotes.contains {
      $0.type == .direct && $0.span.contains(tree.spans[nominal]) && !$0.span.contains(tree.spans[verb])
    }
  }

  private func lexiconClass(_ noun: Int) -> NounClass? { frames.lexicon.nouns[tree.lemmas[noun]] }

  /// Whom a nominal right before the verb means, or one that ends in a comma there as an apposition, which the parser has not
  /// taken for the subject; `nil` where nothing stands there that could be one: "y **La Libertad Avanza** denuncia".
  private func overtSubject(before verb: Int) -> [Actor]? {
    var index = verb - 1
    while index >= 0, ["AUX", "ADV", "PART", "PRON"].contains(tree.words[index].partOfSpeech.rawValue) { index -= 1 }
    let isSetOff = index > 0 && tree.forms[index] == ","
    if isSetOff { index -= 1 }
    guard index >= 0, [.noun, .properNoun, .adjective].contains(tree.words[index].partOfSpeech) else { return nil }
    let head = tree.relations[index] == .flat || tree.relations[index] == .amod ? tree.heads[index] ?? index : index
    guard tree.introducers(of: head).isEmpty, isSetOff ? tree.relations[head] == .appos : head > 0 || index > 0,
      tree.relations[head] != .obj, tree.relations[head] != .advmod, tree.relations[head] != .nmod
    else { return nil }
    return frames.actors.holders(of: head)
  }
}
