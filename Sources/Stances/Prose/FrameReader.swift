import TextModel

/// Fills the slots of a cue: who holds the position, and toward what.
///
/// A class, since many readers hold one and it holds many tables: to copy it would cost as much as to read.
final class FrameReader: Sendable {
  let reader: DocumentReader
  let lexicon: StanceLexicon
  let tree: SentenceTree
  let operators: [CueMatch<OperatorCue>]
  let positions: [CueMatch<PositionCue>]
  let clauses: ClauseReader
  let actors: ActorFinder
  let namer: TargetNamer

  convenience init(reader: DocumentReader, lexicon: StanceLexicon, tree: SentenceTree, memory: ActorMemory) {
    let finder = CueFinder(lexicon: lexicon, tree: tree)
    let operators = finder.operators()
    self.init(
      reader: reader, lexicon: lexicon, tree: tree, operators: operators,
      positions: finder.positions(beside: operators), memory: memory)
  }

  private init(
    reader: DocumentReader, lexicon: StanceLexicon, tree: SentenceTree, operators: [CueMatch<OperatorCue>],
    positions: [CueMatch<PositionCue>], memory: ActorMemory
  ) {
    self.reader = reader
    self.lexicon = lexicon
    self.tree = tree
    self.operators = operators
    self.positions = positions
    clauses = ClauseReader(tree: tree, operators: operators)
    actors = ActorFinder(reader: reader, lexicon: lexicon, tree: tree, operators: operators, memory: memory)
    namer = TargetNamer(reader: reader, lexicon: lexicon, tree: tree, actors: actors)
  }

  /// The same reader with these actors in mind.
  func remembering(_ memory: ActorMemory) -> FrameReader {
    FrameReader(
      reader: reader, lexicon: lexicon, tree: tree, operators: operators, positions: positions, memory: memory)
  }

  /// Whether an operator with this effect stands within these tokens.
  func has(_ effect: OperatorCue.Effect, within tokens: Range<Int>) -> Bool {
    operators.contains { match in
      match.cue.effect == effect && match.words.allSatisfy { tokens.contains(tree.words[$0].token) }
    }
  }

  // MARK: - Holders

  /// Who a slot of the cue says holds the position, and the words that do; nobody where the slot is empty.
  func holders(of match: CueMatch<PositionCue>) -> (actors: [Actor], words: [Int]) {
    for slot in match.cue.holder {
      for word in words(in: slot, of: match, isHolder: true) {
        let found = actors.holders(of: word)
        if !found.isEmpty { return (found + compared(with: match), [word]) }
      }
    }
    return ([], [])
  }

  /// Those whom a comparison names as doing the same: "i likhet med Sverige".
  private func compared(with match: CueMatch<PositionCue>) -> [Actor] {
    let clause = tree.clause(of: anchor(of: match))
    return operators.filter { $0.cue.effect == .comparison && $0.words.allSatisfy(clause.contains) }.flatMap {
      comparison in
      let after = (comparison.words.max() ?? 0) + 1
      guard after < tree.words.count, let nominal = firstActor(from: after) else { return [Actor]() }
      return actors.actors(of: nominal)
    }
  }

  private func firstActor(from index: Int) -> Int? {
    (index..<min(index + 3, tree.words.count)).first { actors.isActor($0) }
  }

  // MARK: - Targets

  /// The words of the first slot that is filled with something that names a target or points to one.
  func targetWords(of match: CueMatch<PositionCue>, besides holders: [Int]) -> [Int] {
    for slot in match.cue.target {
      let words = words(in: slot, of: match, isHolder: false).filter {
        let isOwn = match.cue.cue.kind == .predicate && match.words.contains($0)
        guard !holders.contains($0), !isOwn, let reading = namer.reading(of: $0) else { return false }
        return match.cue.targetClass != .deed || match.cue.target.count == 1 || reading.target?.actor == nil
      }
      if !words.isEmpty { return words }
    }
    return []
  }

  /// Those who are accused in the sentence: what stands behind them is what they are said to have done.
  var accused: Set<Int> {
    Set(positions.filter { $0.cue.targetClass == .accused }.flatMap { targetWords(of: $0, besides: []) })
  }

  /// A nominal and those coordinated with it, or a clause.
  func aims(of word: Int) -> [Int] {
    guard !tree.isVerbal(word) else { return [word] }
    // "for a levy, but not **free**": an adjective is no thing beside a noun.
    let isAdjective = { [tree] (word: Int) in tree.words[word].partOfSpeech == .adjective }
    return tree.coordination(of: word).filter { !joinsHolders($0, after: word) }.filter {
      $0 == word || !isAdjective($0) || isAdjective(word)
    }
  }

  /// Whether a conjunct is somebody who does the same as the holder, and no target: "Chile apoya el tratado y **Perú** también".
  private func joinsHolders(_ conjunct: Int, after first: Int) -> Bool {
    conjunct != first && actors.named(conjunct) != nil && actors.named(first) == nil
      && operators.contains { $0.cue.effect == .addition && $0.words.min() == conjunct + 1 }
  }

  /// What a word is to the cue as a target.
  func reading(of word: Int, for match: CueMatch<PositionCue>) -> TargetReading? {
    namer.reading(
      of: word, alone: match.cue.namesTargetAlone, asNominal: word == anchor(of: match) && word != match.head)
  }

  /// The targets of a nominal or clause and of those coordinated with it.
  func readings(of word: Int) -> [TargetReading] { aims(of: word).compactMap { namer.reading(of: $0) } }

  /// Whether a target is something that a text can be about: no actor, nobody described ("63 land"), no time and no measure.
  func isThing(_ target: Target) -> Bool {
    guard target.actor == nil, target.text.contains(where: \.isLetter) else { return false }
    switch lexicon.nouns[target.head] {
    case .actor, .state, .organ, .time, .measure: return false
    default: return true
    }
  }

  // MARK: - Slots

  /// The word around which a cue's arguments stand: the head of the clause, where the cue is in its verbless predicate.
  func anchor(of match: CueMatch<PositionCue>) -> Int {
    let head = match.head
    if match.cue.cue.kind == .predicate {
      if let holder = invertedSubject(of: match) { return holder }
      if !tree.children(of: head, "cop").isEmpty { return head }
    }
    switch (match.cue.cue.kind, tree.relations[head]) {
    case (.predicate, "case"), (.predicate, "mark"), (.predicate, "cop"), (_, "aux"), (_, "cop"):
      return tree.heads[head] ?? head
    case (.predicate, "advmod"), (.predicate, "obl"), (.predicate, "xcomp"), (.predicate, "fixed"):
      return tree.heads[head] ?? head
    default: return head
    }
  }

  /// The actors of whom a predicate at the end is said, which the parser took for the predicate themselves: "Det er **Norge** imot".
  private func invertedSubject(of match: CueMatch<PositionCue>) -> Int? {
    guard let last = match.words.max(), tree.children(of: match.head, "cop").isEmpty,
      last + 1 >= tree.words.count || tree.words[last + 1].partOfSpeech == .punctuation
    else { return nil }
    let holder = tree.ancestors(of: match.head).first { !tree.children(of: $0, "cop").isEmpty }
    guard let holder, holder < match.head, actors.named(holder) != nil,
      tree.children(of: holder, "cop").contains(where: { $0 < holder })
    else { return nil }
    return holder
  }

  /// Whether the words of a predicate say something of a subject, and are not just a modifier in a clause about something
  /// else.
  func isPredicated(_ match: CueMatch<PositionCue>) -> Bool {
    let head = match.head
    let anchor = anchor(of: match)
    let isLinked = !tree.children(of: anchor, "cop").isEmpty || clauses.has(.copula, at: anchor)
    if isLinked { return true }
    switch tree.relations[head] {
    case "case", "mark", "fixed":
      return !tree.isVerbal(anchor) && (!tree.children(of: anchor, "nsubj").isEmpty || isVerbless)
    case "advmod", "obl": return isVerbless || tree.relations[anchor] == "root" && !tree.isVerbal(anchor)
    case "xcomp", "acl", "appos", "root", "parataxis": return true
    case "conj": return !tree.isVerbal(head) || !tree.children(of: head, "nsubj").isEmpty
    default: return isVerbless
    }
  }

  /// Whether the sentence has no verb, as headlines and items of lists often have none.
  var isVerbless: Bool { !tree.words.contains { $0.partOfSpeech == .verb || $0.partOfSpeech == .auxiliary } }

  private func words(in slot: Slot, of match: CueMatch<PositionCue>, isHolder: Bool) -> [Int] {
    let anchor = anchor(of: match)
    switch slot {
    case .subject: return isHolder ? subjects(of: match, anchor) : tree.children(of: anchor, "nsubj")
    case .object:
      let objects = clauses.object(of: anchor)
      return objects.isEmpty ? misreadObject(of: anchor).map { [$0] } ?? [] : objects
    case .possessor: return possessors(of: match.head)
    case .oblique(let words): return obliques(of: match, anchor, words)
    case .clause(let words): return complements(of: match, anchor, words)
    case .predicate: return tree.children(of: anchor, "xcomp")
    case .topic: return []
    }
  }

  private func subjects(of match: CueMatch<PositionCue>, _ anchor: Int) -> [Int] {
    if match.cue.cue.kind == .noun { return bearers(of: match.head) }
    if clauses.isPassive(anchor), match.cue.cue.kind == .verb { return clauses.agents(of: anchor) }
    if match.cue.cue.kind == .verb, misreadObject(of: anchor) != nil {
      return subjectAbove(anchor).map { [$0] } ?? []
    }
    let neighbour = neighbour(before: match.words.min() ?? match.head, anchor)
    guard let subject = clauses.subject(of: anchor) else {
      // "Imot var Polen og Ungarn": who is against is the predicate to a parser.
      if match.cue.cue.kind == .predicate, match.head < anchor || anchor == invertedSubject(of: match),
        actors.named(anchor) != nil
      {
        return [anchor]
      }
      let found = neighbour ?? misreadOblique(of: match, anchor) ?? straySubject(of: anchor)
      return found.map { [$0] } ?? namedMembers(of: anchor)
    }
    if let neighbour, isSeparated(subject, from: neighbour) { return [neighbour] }
    return [subject] + members(of: subject, besides: anchor)
  }

  /// The object that a parser took for the subject, since it is all that stands behind a verb without one: "aunque critica **el
  /// reglamento**".
  private func misreadObject(of verb: Int) -> Int? {
    let subjects = tree.children(of: verb, "nsubj")
    guard subjects.count == 1, let subject = subjects.first, subject > verb, tree.isVerbal(verb),
      tree.words[subject].relation == "nsubj", tree.words[subject].partOfSpeech == .noun,
      tree.children(of: verb, "obj", "ccomp", "xcomp", "aux").isEmpty, subjectAbove(verb) != nil,
      actors.actors(of: subject).isEmpty, lexicon.nouns[tree.lemmas[subject]]?.describesState != true
    else { return nil }
    return subject
  }

  /// The subject of a verb whose own stands above it: that of the clause around it, or the actor of whom a relative clause tells, in
  /// which the particle stands for the subject: "**Østerrike**, som i fjor avviste tanken".
  private func subjectAbove(_ verb: Int) -> Int? {
    if let subject = clauses.subjectAbove(verb) { return subject }
    guard let head = tree.heads[verb], ["advcl", "acl"].contains(tree.relations[verb]), head < verb,
      actors.named(head) != nil, tree.children(of: verb, "mark").contains(where: tree.isRelative)
    else { return nil }
    return head
  }

  /// The actor right behind an adverbial of the cue whose last word the parser took for a preposition: "Votaron en contra **Suiza
  /// y Japón**".
  private func misreadOblique(of match: CueMatch<PositionCue>, _ anchor: Int) -> Int? {
    guard match.cue.cue.kind == .verb, match.words.count > 2, let last = match.words.max(),
      last + 1 < tree.words.count
    else { return nil }
    let own = Set(match.words)
    return tree.children(of: anchor, "obl", "obj").first { child in
      child > last && actors.named(child) != nil
        && tree.subtree(of: child).filter { $0 < child }.allSatisfy(own.contains)
    }
  }

  /// The actor before a verb, or before a verb above it, that hangs there by a relation which tells of a parser's doubt.
  private func straySubject(of verb: Int) -> Int? {
    let verbs = [verb] + tree.ancestors(of: verb).prefix { tree.isVerbal($0) }
    for above in verbs {
      let strays = tree.children(
        of: above, "punct", "dep", "vocative", "dislocated", "discourse", "obl", "parataxis")
      let actor = strays.last { $0 < above && actors.named($0) != nil && tree.introducers(of: $0).isEmpty }
      if let actor { return actor }
    }
    return nil
  }

  /// Those who are named as being among the subjects of a verb that has no other: "Imot stemte blant andre Polen".
  private func namedMembers(of verb: Int) -> [Int] {
    tree.children(of: verb, "obl").filter { child in
      let below = tree.subtree(of: child).filter { $0 < child }
      return child > verb && operators.contains { $0.cue.effect == .inclusion && $0.words.allSatisfy(below.contains) }
    }
  }

  /// The actor right before a cue, with no verb, conjunction or preposition between: where the parser has put the cue into
  /// another clause, still most likely its subject.
  private func neighbour(before cue: Int, _ anchor: Int) -> Int? {
    var index = min(cue, anchor) - 1
    while index >= 0, ["AUX", "ADV", "PART", "PRON"].contains(tree.words[index].partOfSpeech.rawValue) {
      if tree.isRelative(index) { return nil }
      index -= 1
    }
    guard index >= 0 else { return nil }
    let head = tree.relations[index] == "flat" ? tree.heads[index] ?? index : index
    let first = tree.firstConjunct(of: head)
    guard actors.named(first) != nil, tree.introducers(of: first).isEmpty, tree.relations[first] != "nmod",
      tree.subtype(of: anchor) != "relcl"
    else { return nil }
    return first
  }

  /// Whether another clause stands between the subject that the parser gives and an actor nearer to the cue.
  private func isSeparated(_ subject: Int, from neighbour: Int) -> Bool {
    guard subject < neighbour, !tree.coordination(of: subject).contains(neighbour) else { return false }
    return (subject + 1..<neighbour).contains { tree.words[$0].partOfSpeech == .verb || tree.forms[$0] == ";" }
  }

  /// For "the countries that support it are A and B": A and B, where the subject's own noun names nobody.
  private func members(of subject: Int, besides anchor: Int) -> [Int] {
    guard tree.isNominal(subject), tree.words[subject].partOfSpeech != .pronoun, !actors.isActor(subject) else {
      return []
    }
    let inside = Set(tree.subtree(of: anchor))
    guard lexicon.nouns[tree.lemmas[subject]]?.describesState ?? false, tree.subtree(of: subject).contains(anchor)
    else { return [] }
    let clause = [subject] + tree.ancestors(of: subject).prefix(2)
    return clause.flatMap { head in
      ([head] + tree.children(of: head, "nsubj", "obj", "conj", "appos")).filter { word in
        word != subject && !inside.contains(word) && actors.isActor(word)
      }
    }
  }

  /// Of whom a noun is said: the subject of its copula, what it is an apposition of, or whose description it is.
  private func bearers(of noun: Int) -> [Int] {
    if let subject = tree.children(of: noun, "nsubj").first { return [subject] }
    guard let head = tree.heads[noun] else { return tree.children(of: noun, "appos") }
    switch tree.relations[noun] {
    case "appos", "acl": return [head]
    case "conj": return bearers(of: head)
    case "xcomp", "advcl": return clauses.subject(of: head).map { [$0] } ?? []
    case "obl", "obj": return clauses.has(.copula, at: head) ? clauses.subject(of: head).map { [$0] } ?? [] : []
    default: return tree.children(of: noun, "appos")
    }
  }

  /// Who owns a noun: genitive, possessive, adjective of a state, or the subject of a light verb that has it.
  private func possessors(of noun: Int) -> [Int] {
    var found: [Int] = []
    for child in tree.children[noun] {
      switch tree.relations[child] {
      // The English genitive's mark stands behind its noun.
      case "nmod" where tree.introducers(of: child).allSatisfy { $0 > child }:
        found += tree.word(child, has: "Poss=Yes") ? owner(of: child, noun) : [child]
      case "det" where tree.word(child, has: "Poss=Yes"): found += owner(of: child, noun)
      case "amod", "compound": if actors.named(child)?.holder.id != nil { found.append(child) }
      default: continue
      }
    }
    return found + lightSubject(of: noun)
  }

  /// For a possessive, the subject of the clause.
  private func owner(of possessive: Int, _ noun: Int) -> [Int] {
    if actors.named(possessive) != nil { return [possessive] }
    return tree.ancestors(of: noun).first { tree.isVerbal($0) }.flatMap { clauses.subject(of: $0) }.map { [$0] } ?? []
  }

  /// The subject of the verb that merely expresses, keeps or gives up the noun: "uttrykker støtte", "trekker kravet".
  private func lightSubject(of noun: Int) -> [Int] {
    guard let verb = tree.heads[noun] else { return [] }
    // Of two subjects the one behind the verb is its object.
    let isObject =
      ["obj", "obl", "iobj", "xcomp"].contains(String(tree.relations[noun]))
      || tree.relations[noun] == "nsubj" && noun > verb && tree.children(of: verb, "nsubj").contains { $0 < verb }
    guard isObject else { return [] }
    let light = operators.contains { $0.head == verb && $0.cue.worksOnNouns }
    guard light, !clauses.isPassive(verb) else { return light ? clauses.agents(of: verb) : [] }
    return clauses.subject(of: verb).map { [$0] } ?? []
  }

  /// Modifiers of the cue's words with one of these case words; a predicate nominal with the case word is its own.
  private func obliques(of match: CueMatch<PositionCue>, _ anchor: Int, _ words: Set<String>) -> [Int] {
    var found: [Int] = []
    if anchor != match.head, tree.isIntroduced(anchor, by: words) { found.append(anchor) }
    for word in [match.head, anchor] + match.parts {
      found += tree.children(of: word, "obl", "nmod", "obj", "iobj", "advmod", "acl", "advcl", "xcomp").filter {
        !found.contains($0) && tree.isIntroduced($0, by: words) && !isSource($0)
      }
    }
    if !found.isEmpty { return found }
    let following = following(match, words)
    return following.isEmpty ? fronted(match, anchor, words) : following
  }

  /// What stands before the verb and its subject, where the preposition that governs it is left behind: "**Det kravet** stiller
  /// Venstre seg bak".
  private func fronted(_ match: CueMatch<PositionCue>, _ anchor: Int, _ words: Set<String>) -> [Int] {
    guard match.cue.cue.kind == .verb, match.words.contains(where: { words.contains(tree.forms[$0]) }),
      let subject = tree.children(of: anchor, "nsubj").first(where: { $0 > anchor })
    else { return [] }
    return tree.children(of: anchor, "obj", "obl", "dislocated", "nsubj").filter {
      $0 < anchor && $0 != subject && tree.isNominal($0) && tree.introducers(of: $0).isEmpty
    }
  }

  /// Whether a nominal is introduced as the source of what is said: "according to an official".
  func isSource(_ nominal: Int) -> Bool {
    let introducers = tree.introducers(of: nominal)
    return operators.contains { $0.cue.effect == .attribution && $0.words.allSatisfy(introducers.contains) }
  }

  /// Where the parser has hung the modifier elsewhere: the nominal whose case word follows the cue at once.
  private func following(_ match: CueMatch<PositionCue>, _ words: Set<String>) -> [Int] {
    let last = match.words.max() ?? match.head
    let reach = last..<min(last + 5, tree.words.count)
    let sources = operators.filter { $0.cue.effect == .attribution && $0.words.count > 1 }.flatMap(\.words)
    for index in reach
    where !sources.contains(index) && words.contains(tree.forms[index])
      && (tree.relations[index] == "case" || tree.relations[index] == "mark")
    {
      if let nominal = tree.heads[index], nominal > index, !match.words.contains(nominal) { return [nominal] }
    }
    return []
  }

  private func complements(of match: CueMatch<PositionCue>, _ anchor: Int, _ words: Set<String>) -> [Int] {
    // Parsers hang the clause on the verb, or on whom the verb addresses: "ba medlemslandene om å si nei".
    let addressees = tree.children(of: match.head, "obj", "iobj", "obl").filter { $0 > match.head && !words.isEmpty }
    for word in [anchor, match.head] + match.parts + addressees {
      let clauses = tree.children(of: word, "ccomp", "xcomp", "csubj", "advcl", "acl", "obl").filter { child in
        tree.isVerbal(child) || !tree.children(of: child, "cop", "nsubj", "mark").isEmpty
      }
      let fitting = clauses.filter { child in
        words.isEmpty
          ? !["advcl", "obl"].contains(String(tree.relations[child])) || isInfinitive(child)
          : tree.isIntroduced(child, by: words)
      }
      if let clause = fitting.first { return [clause] }
    }
    return []
  }

  private func isInfinitive(_ clause: Int) -> Bool { clauses.isInfinitive(clause) }
}
