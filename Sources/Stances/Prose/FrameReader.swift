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
    var finder = CueFinder(lexicon: lexicon, tree: tree)
    // "Human **Rights** Watch **has** condemned it" tells of no right.
    var operators = finder.operators().filter { !Self.isInName($0, reader, tree) }
    let mended = CorrelativeReader(tree: tree, operators: operators).joined()
    let joined = ToldClauseReader(tree: mended, operators: operators).completed()
    if joined !== tree {
      finder = CueFinder(lexicon: lexicon, tree: joined)
      operators = finder.operators().filter { !Self.isInName($0, reader, joined) }
    }
    self.init(
      reader: reader, lexicon: lexicon, tree: joined, operators: operators,
      positions: finder.positions(beside: operators).filter { !Self.isInName($0, reader, joined) }, memory: memory)
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
    actors = ActorFinder(
      SentenceContext(reader: reader, lexicon: lexicon, tree: tree, operators: operators, memory: memory))
    namer = TargetNamer(actors: actors)
  }

  /// The same reader with these actors in mind.
  func remembering(_ memory: ActorMemory) -> FrameReader {
    FrameReader(
      reader: reader, lexicon: lexicon, tree: tree, operators: operators, positions: positions, memory: memory)
  }

  /// The same reader where the document is read anew.
  func reading(_ reader: DocumentReader) -> FrameReader {
    FrameReader(
      reader: reader, lexicon: lexicon, tree: tree, operators: operators, positions: positions, memory: ActorMemory())
  }

  /// Whether an operator with this effect stands within these tokens.
  func has(_ effect: OperatorCue.Effect, within tokens: Range<Int>) -> Bool {
    operators.contains { match in
      match.cue.effect == effect && match.words.allSatisfy { tokens.contains(tree.words[$0].token) }
    }
  }

  /// Whether a noun only makes a saying of the other words of a cue: "setter **hælene** i bakken", "is in **favour**".
  func isPartOfSaying(_ noun: Int) -> Bool {
    positions.contains { match in
      switch match.cue.cue.kind {
      case .verb: match.parts.count > 1 && match.parts.contains(noun)
      case .predicate: match.words.count > 1 && match.words.contains(noun)
      case .noun: false
      }
    }
  }

  // MARK: - Holders

  /// Who a slot of the cue says holds the position, and the words that do; nobody where the slot is empty.
  func holders(of match: CueMatch<PositionCue>) -> (actors: [Actor], words: [Int]) {
    for slot in match.cue.holder {
      for word in words(in: slot, of: match, isHolder: true) {
        // "its opposition to the plan" is no opposition party.
        let named = actors.holders(of: word)
        let found = (named.isEmpty ? governments(below: match, named: word) : named).filter {
          (!$0.span.contains(tree.spans[match.head]) || match.head == word) && !isBehindAside($0, match, of: word)
            && !isBehindRelative($0, match, of: word)
        }
        if !found.isEmpty { return (found + compared(with: match) + added(to: match), [word]) }
      }
    }
    // "**Opponents** of the pact, such as Chile, want more time"
    if match.cue.cue.kind == .noun, match.cue.holder.contains(.subject), tree.relations[match.head] == .nsubj {
      let members = actors.included(below: match.head)
      if !members.isEmpty { return (members, [match.head]) }
    }
    if let subject = inverted(in: match)?.subject { return (actors.holders(of: subject), [subject]) }
    if let thinker = thinker(above: match) { return (actors.holders(of: thinker), [thinker]) }
    return ([], [])
  }

  /// Whether an actor is coordinated with another behind what an aside says of that one alone: "Kenia, defensora de una tasa, y **Arabia
  /// Saudí**".
  private func isBehindAside(_ actor: Actor, _ match: CueMatch<PositionCue>, of bearer: Int) -> Bool {
    [.appos, .amod].contains(tree.relations[match.head]) && tree.heads[match.head] == bearer && bearer < match.head
      && actor.span.start > tree.spans[match.head].start
  }

  /// Whether an actor is coordinated with another behind a relative clause that tells of those before it: "Spania, **som** la det fram, og
  /// **Bulgaria**, som støtter det".
  private func isBehindRelative(_ actor: Actor, _ match: CueMatch<PositionCue>, of bearer: Int) -> Bool {
    guard actor.span.start > tree.spans[match.head].end,
      let clause = ([match.head] + tree.ancestors(of: match.head)).first(where: { tree.subtype(of: $0) == "relcl" }),
      let told = tree.heads[clause]
    else { return false }
    let joined = tree.coordination(of: bearer)
    // "Blant landene som støtter presidenten, er **Russland**" names one of those told of.
    return told < clause && joined.contains(told) && joined.contains { tree.spans[$0].overlaps(actor.span) }
  }

  /// The states whose capitals a position noun names as those whose it is, which stand for their governments there: "el visto bueno
  /// de **Ankara**".
  private func governments(below match: CueMatch<PositionCue>, named word: Int) -> [Actor] {
    guard match.cue.cue.kind == .noun else { return [] }
    return tree.coordination(of: word).compactMap(actors.government(inCapital:))
  }

  // MARK: - Slots

  /// The word around which a cue's arguments stand: the head of the clause, where the cue is in its verbless predicate.
  func anchor(of match: CueMatch<PositionCue>) -> Int {
    let head = match.head
    if match.cue.cue.kind == .predicate {
      if gappedHolder(of: match) != nil { return head }
      if let holder = invertedSubject(of: match) { return holder }
      if !tree.children(of: head, .cop).isEmpty { return head }
    }
    switch (match.cue.cue.kind, tree.relations[head]) {
    case (.predicate, .case), (.predicate, .mark), (.predicate, .cop), (_, .aux), (_, .cop):
      return tree.heads[head] ?? head
    case (.predicate, .advmod), (.predicate, .obl), (.predicate, .xcomp), (.predicate, .fixed):
      return tree.heads[head] ?? head
    case (.predicate, .nmod): return verb(ofReason: match) ?? head
    default: return head
    }
  }

  /// Whether the words of a predicate say something of a subject, and are not just a modifier in a clause about something
  /// else.
  func isPredicated(_ match: CueMatch<PositionCue>) -> Bool {
    let head = match.head
    let anchor = anchor(of: match)
    // "By rejecting it, Kenya **angered** Brazil" tells nothing of how Kenya feels.
    if match.words.count == 1, tree.isVerbal(head), tree.children(of: head, .cop).isEmpty, !clauses.isPassive(head),
      tree.children(of: head, .obj).contains(where: { $0 > head })
    {
      return false
    }
    // "Det er **for** tidleg"
    let isDegree =
      tree.relations[head] == .advmod && head + 1 == anchor && tree.words[anchor].partOfSpeech == .adjective
    if isDegree || negatesAnother(match) || opensPurpose(head) || isPerfect(head) { return false }
    // "are **prepared** to negotiate": parsers take some adjectives for participles of a passive.
    let isParticiple = anchor == head && tree.children[head].contains { tree.words[$0].relation == "aux:pass" }
    if gappedHolder(of: match) != nil || named(behindFronted: match) != nil { return true }
    let isLinked =
      !tree.children(of: anchor, .cop).isEmpty || clauses.has(.copula, at: anchor) || isParticiple
      || hangsOnCopula(anchor) || hasCopula(anchor, before: head)
    if isLinked { return true }
    switch tree.relations[head] {
    // "Nye sanksjoner **mot** Iran" names sanctions.
    case .case where isComplement(anchor): return false
    case .case, .mark, .fixed:
      return !tree.isVerbal(anchor)
        && (hasSubject(anchor) || isVerbless || joinsPredicate(anchor))
    case .obl where verb(ofReason: match) != nil, .nmod where verb(ofReason: match) != nil: return true
    // "Long **opposed** to the pact, Chile left early"
    case .advcl where tree.word(head, has: "VerbForm=Part") && match.words.count == 1:
      return clauses.subjectAbove(head) != nil
    case .advmod, .obl: return isVerbless || tree.relations[anchor] == .root && !tree.isVerbal(anchor)
    case .xcomp, .acl, .appos, .root, .parataxis: return true
    case .amod: return bearer(ofSetOff: head) != nil
    case .conj: return !tree.isVerbal(head) || !tree.children(of: head, .nsubj).isEmpty || isWholeClause(match)
    default: return isVerbless
    }
  }

  /// Whether the negation in a cue's words is that of the clause behind it: "dijo que **no** se opone", but not "dijo que no".
  private func negatesAnother(_ match: CueMatch<PositionCue>) -> Bool {
    match.words.contains { word in
      word != match.head && clauses.has(.negation, at: word)
        && tree.heads[word].map { $0 > word && tree.isVerbal($0) && !match.words.contains($0) } ?? false
    }
  }

  /// Whether something is said of a subject by a nominal, which is no modifier of a verb: not "blames Chile for **what it terms** theft".
  private func hasSubject(_ nominal: Int) -> Bool {
    tree.relations[nominal] != .obl && !tree.children(of: nominal, .nsubj).isEmpty
  }

  /// Whether a phrase is a verb with all that stands below it: "nos lo pidió y **dijimos que no**".
  private func isWholeClause(_ match: CueMatch<PositionCue>) -> Bool {
    let words = match.words.sorted()
    return tree.word(match.head, has: "VerbForm=Fin") && words.first == match.head
      && words.dropFirst().allSatisfy { tree.heads[$0].map(words.contains) ?? false }
  }

  /// Whether a nominal goes on with what is said of the subject of another: "Peru is for the pact and **against the levy**".
  private func joinsPredicate(_ nominal: Int) -> Bool {
    guard tree.relations[nominal] == .conj, let first = tree.heads[nominal] else { return false }
    return !tree.children(of: first, .cop).isEmpty && !tree.children(of: first, .nsubj).isEmpty
  }

  /// Whether a parser has taken the copula for a verb with an adverbial: "Sudan **var** lenge imot **demninger**", "er for en pakt, men mot
  /// **avgiften**".
  private func hangsOnCopula(_ word: Int) -> Bool {
    let nominal = tree.hasIntroducer(word) ? tree.firstConjunct(of: word) : word
    guard tree.relations[nominal] == .obl, let verb = tree.heads[nominal] else { return false }
    return clauses.has(.copula, at: verb) && tree.children(of: verb, .obj, .xcomp).isEmpty
  }

  /// Whether a parser has taken the copula right before a predicate for an auxiliary of the deed behind it: "**Estamos** a favor de
  /// **retomar** las negociaciones".
  func hasCopula(_ deed: Int, before predicate: Int) -> Bool {
    tree.children(of: deed, .aux).contains { $0 == predicate - 1 && clauses.has(.copula, at: $0) }
  }

  /// Whether the copula of a verb cue has been taken for an auxiliary of the deed that the cue is toward: "**Estamos en contra** de
  /// **exportar**".
  func isCopula(_ verb: Int, of deed: Int) -> Bool {
    tree.relations[verb] == .aux && tree.heads[verb] == deed && clauses.has(.copula, at: verb)
  }

  /// Whether a nominal is what a noun is about that says a position itself.
  private func isComplement(_ nominal: Int) -> Bool {
    guard tree.relations[nominal] == .nmod, let noun = tree.heads[nominal], noun < nominal else { return false }
    return positions.contains { $0.head == noun && $0.cue.cue.kind == .noun }
      || lexicon.motion(named: tree.lemmas[noun]) != nil
  }

  /// Whether a preposition that could say a position only joins the words of a name: "the agreement **for** the basin".
  func joinsName(_ match: CueMatch<PositionCue>) -> Bool {
    guard match.cue.cue.kind == .predicate, match.words.count == 1, tree.relations[match.head] == .case,
      let nominal = tree.heads[match.head], tree.relations[nominal] == .nmod, let noun = tree.heads[nominal]
    else { return false }
    return noun < nominal && lexicon.motion(named: tree.lemmas[noun]) != nil
  }

  /// Whether the sentence has no verb, as headlines and items of lists often have none.
  var isVerbless: Bool { !tree.words.contains { $0.partOfSpeech == .verb || $0.partOfSpeech == .auxiliary } }

  func words(in slot: Slot, of match: CueMatch<PositionCue>, isHolder: Bool) -> [Int] {
    let anchor = anchor(of: match)
    switch slot {
    case .subject:
      if isHolder { return subjects(of: match, anchor) }
      let own = tree.children(of: anchor, .nsubj)
      // "Ghana krever valg og **får støtte** av Benin"
      return own.isEmpty && tree.relations[anchor] == .conj ? clauses.subject(of: anchor).map { [$0] } ?? [] : own
    case .object:
      let objects = directObjects(of: anchor, match)
      // "gave **the plan** its full backing": what the cue's own noun is given to.
      if !isHolder, match.words.count > 1, objects.contains(where: match.words.contains) {
        let others = (tree.children(of: anchor, .iobj) + objects).filter { !match.words.contains($0) }
        if !others.isEmpty { return others }
        // "gave **its approval**": to what, it does not say.
        if match.cue.target.contains(.topic), objects.allSatisfy({ isPositionOfCue($0, match) }) { return [] }
      }
      let found =
        objects.isEmpty
        ? (misreadObject(of: anchor) ?? object(behindAdverbOf: anchor) ?? named(by: match, anchor)).map { [$0] } ?? []
        : objects
      // "skal **ifølge byrået** være imot"
      return found.filter { !isSource($0) }
    case .possessor:
      let targets = statesMeasuredAgainst(match)
      if isOpposed(match) { return [] }
      let told = isOfNamedState(match) ? lightSubject(of: match.head) : []
      let found = possessors(of: match.head).filter { !targets.contains($0) && !told.contains($0) }
      // "has **Denmark's** backing": the plan is the subject, and who backs it the owner.
      let isOwner = !isHolder || match.cue.target.contains(.subject) && match.parts.allSatisfy { $0 > match.head }
      return found.isEmpty && isOwner ? owners(ofPartsOf: match) : found
    case .oblique(let words):
      if isHolder && isOpposed(match) { return [] }
      let found = obliques(of: match, anchor, words)
      if !found.isEmpty { return found }
      return isHolder ? origins(of: match, words) : statesMeasuredAgainst(match)
    case .clause(let words): return complements(of: match, anchor, words)
    case .predicate: return tree.children(of: anchor, .xcomp)
    case .topic: return []
    }
  }
}
