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
        // "its opposition to the plan" is no opposition party.
        let found = actors.holders(of: word).filter { !$0.span.contains(tree.spans[match.head]) || match.head == word }
        if !found.isEmpty { return (found + compared(with: match) + added(to: match), [word]) }
      }
    }
    return ([], [])
  }

  /// Those whom a comparison names as doing the same: "i likhet med Sverige".
  private func compared(with match: CueMatch<PositionCue>) -> [Actor] {
    let clause = tree.clause(of: anchor(of: match))
    return operators.filter { comparison in
      // At the front of a sentence, parsers take what is compared for the subject: "Side by side with Peru, Chile backs it".
      comparison.cue.effect == .comparison && !comparison.words.contains(where: match.words.contains)
        && (comparison.words.allSatisfy(clause.contains) || comparison.words.min() == 0 && comparison.words.count > 1
          // "accused Russia of the attack, **joined** by Norway"
          || comparison.words.count > 1 && comparison.words.min().flatMap { tree.heads[$0] } == anchor(of: match))
    }.flatMap { comparison in
      let after = (comparison.words.max() ?? 0) + 1
      guard after < tree.words.count, let nominal = firstActor(from: after) else { return [Actor]() }
      return actors.actors(of: nominal)
    }
  }

  /// Those who do the same, whom a parser takes for an object: "Noreg har underteikna, **Færøyane** òg".
  private func added(to match: CueMatch<PositionCue>) -> [Actor] {
    tree.children(of: anchor(of: match), "obj").filter(isAddedHolder).flatMap { actors.actors(of: $0) }
  }

  private func isAddedHolder(_ word: Int) -> Bool {
    guard let first = tree.subtree(of: word).first, first > 0, tree.forms[first - 1] == "," || tree.forms[first] == ",",
      let last = tree.coordination(of: word).max(), actors.named(word) != nil
    else { return false }
    return operators.contains {
      $0.cue.effect == .addition && ($0.words.min() ?? 0) > word && ($0.words.min() ?? 0) <= last + 1
    }
  }

  private func firstActor(from index: Int) -> Int? {
    (index..<min(index + 3, tree.words.count)).first { actors.isActor($0) }
  }

  // MARK: - Targets

  /// The words of the first slot that is filled with something that names a target or points to one.
  func targetWords(of match: CueMatch<PositionCue>, besides holders: [Int]) -> [Int] {
    // "gir **ministeren** ros for at han sto på sitt"
    if match.cue.position == .condemn, let praised = recipient(of: match), tree.relations[praised] == "iobj" {
      return [praised]
    }
    // Who is asked is not what is asked for, wherever the clause stands that tells it: "exigieron a Ecuador, …, **que conceda**".
    let isAsked = match.cue.position == .demand && match.cue.target.contains { tellsDeed($0, match) }
    let slots = isAsked ? match.cue.target.filter { !namesOnlyActors($0, match) } : match.cue.target
    for slot in slots.isEmpty ? match.cue.target : slots {
      let words = words(in: slot, of: match, isHolder: false).filter {
        guard !holders.contains($0), !isOwn($0, match), !isAddedHolder($0), !isPartOfHolder($0, holders),
          !isCondition($0, of: match), !isVoteItself($0, match),
          let reading = namer.reading(of: $0)
        else { return false }
        return match.cue.targetClass != .deed || match.cue.target.count == 1 || reading.target?.actor == nil
      }
      if !words.isEmpty { return demanded(words, by: match) }
    }
    return recipient(of: match).map { [$0] } ?? []
  }

  /// Whether a slot is filled with nobody but states, persons and organizations.
  private func namesOnlyActors(_ slot: Slot, _ match: CueMatch<PositionCue>) -> Bool {
    let words = words(in: slot, of: match, isHolder: false)
    return !words.isEmpty && words.allSatisfy { actors.named($0) != nil }
  }

  /// Whether a slot is filled with a clause that a word opens: "**que conceda** un salvoconducto".
  private func tellsDeed(_ slot: Slot, _ match: CueMatch<PositionCue>) -> Bool {
    guard case .clause = slot else { return false }
    return words(in: slot, of: match, isHolder: false).contains {
      tree.isVerbal($0) && (tree.hasIntroducer($0) || namer.isRequest($0))
    }
  }

  /// Whether a word is a part of the cue, or of a phrase that names nothing: "vil **på sin side** ikke skrive under på avtalen".
  private func isOwn(_ word: Int, _ match: CueMatch<PositionCue>) -> Bool {
    match.words.contains(word)
      // "se ha puesto **del lado** de Mogadiscio"
      && (match.cue.cue.kind == .predicate || isInPhrase(word, match.words))
      || operators.contains { $0.cue.effect == .contrast && $0.words.count > 1 && $0.words.contains(word) }
  }

  /// Whether a position depends on what a clause tells. Of one that is left open it is what is open: "har ikke bestemt seg for **om**
  /// landet skal boikotte".
  private func isCondition(_ clause: Int, of match: CueMatch<PositionCue>) -> Bool {
    if case .fixed(.neutral) = match.cue.side { return false }
    return namer.isCondition(clause)
  }

  /// Whether a noun stands behind a preposition in a cue of several words, and names nobody's: not "ved **togolesernes** side".
  private func isInPhrase(_ noun: Int, _ words: [Int]) -> Bool {
    tree.introducers(of: noun).contains(where: words.contains)
      && tree.children(of: noun, "nmod").allSatisfy { tree.hasIntroducer($0) || tree.word($0, has: "Poss=Yes") }
  }

  /// Whether a noun only says on which occasion somebody voted, on what the text is about: "abstained **in a straw poll**".
  private func isVoteItself(_ noun: Int, _ match: CueMatch<PositionCue>) -> Bool {
    match.cue.target.contains(.topic) && lexicon.nouns[tree.lemmas[noun]] == .list && tree.hasIntroducer(noun)
      && tree.children(of: noun, "nmod", "acl").isEmpty
  }

  /// Whether a word that a parser has hung on the verb is a part of the name of whoever holds the position: "krever minister
  /// Abdulkadir **Warsame** at …".
  private func isPartOfHolder(_ word: Int, _ holders: [Int]) -> Bool {
    guard !holders.isEmpty, let mention = reader.mention(ofToken: tree.words[word].token), !tree.hasIntroducer(word)
    else { return false }
    return holders.contains { holder in
      ([holder] + tree.children(of: holder, "flat", "appos")).contains {
        $0 != word && reader.mention(ofToken: tree.words[$0].token)?.span == mention.span
      }
    }
  }

  /// Whom a verb gives or promises what a noun says: "lover **presidenten** full støtte".
  private func recipient(of match: CueMatch<PositionCue>) -> Int? {
    guard match.cue.cue.kind == .noun, [.support, .condemn].contains(match.cue.position),
      tree.relations[match.head] == "obj",
      let verb = tree.heads[match.head], operators.contains(where: { $0.head == verb && $0.cue.worksOnNouns })
    else { return nil }
    return tree.children(of: verb, "iobj", "obj").first { $0 != match.head && actors.isActor($0) }
  }

  /// Of what a demand is directed at and of what it asks for, the latter: "piden a la ONU **una reunión**".
  private func demanded(_ words: [Int], by match: CueMatch<PositionCue>) -> [Int] {
    guard match.cue.position == .demand, words.count > 1 else { return words }
    let things = words.filter { !actors.isActor($0) }
    // "instó a las partes **a una mediación**"
    let prepositions = things.map { tree.introducers(of: $0).map { tree.lemmas[$0] } }
    if things.count > 1, let last = things.last, let first = prepositions.first, !first.isEmpty,
      prepositions.allSatisfy({ $0 == first })
    {
      return [last]
    }
    return things.isEmpty ? words : things
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

  /// The objects of a verb; of several that parsers give it those without a preposition, and of these the nominals: "pidió por
  /// nota **un trato**", "le exige **una condena** expresa".
  private func directObjects(of verb: Int, _ match: CueMatch<PositionCue>) -> [Int] {
    let objects = withoutTimes(clauses.object(of: verb))
    // What something is called may be an object too: "kalla vedtaket **ein skandale**".
    guard objects.count > 1, match.cue.side != .evaluated else { return objects }
    let bare = objects.filter { !tree.hasIntroducer($0) && !tree.isVerbal($0) && !namer.isPronoun($0) }
    return bare.isEmpty ? objects : bare
  }

  /// What is called something, where parsers take it for what it is called as well: "kaller **planen** «et skritt tilbake»".
  private func named(by match: CueMatch<PositionCue>, _ anchor: Int) -> Int? {
    let complements = tree.children(of: anchor, "xcomp").filter { $0 > anchor && tree.isNominal($0) }
    return match.cue.side == .evaluated && complements.count == 2 ? complements.first : nil
  }

  /// Of several objects those that tell no time: "kalla **sist veke** prosjektet ein skandale".
  private func withoutTimes(_ objects: [Int]) -> [Int] {
    guard objects.count > 1 else { return objects }
    let things = objects.filter { lexicon.nouns[tree.lemmas[$0]] != .time }
    return things.isEmpty ? objects : things
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
    guard target.actor == nil, target.text.contains(where: \.isLetter), !beginsWithMark(target.text),
      !target.isCapitals, !isVerdict(target)
    else { return false }
    switch lexicon.nouns[target.head] {
    case .actor, .state, .organ, .time, .measure, .representative, .people: return false
    default: return true
    }
  }

  /// Whether a target is but a side that is taken: "sier **nei**".
  private func isVerdict(_ target: Target) -> Bool {
    target.text.utf8.count <= Self.longestVerdict && lexicon.verdicts[target.text.lowercased()] != nil
  }

  private static let longestVerdict = 6

  /// Whether a target is a place, as a dateline names one.
  func isPlace(_ target: Target) -> Bool {
    target.id.map { id in reader.document.entities.contains { $0.id == id && $0.type == .place } } ?? false
  }

  /// Whether a name begins with the mark of an item, which parsers take for a part of it: "• Polonia".
  private func beginsWithMark(_ text: String) -> Bool { text.first.map { "•▪■►*–—".contains($0) } ?? false }

  // MARK: - Slots

  /// The word around which a cue's arguments stand: the head of the clause, where the cue is in its verbless predicate.
  func anchor(of match: CueMatch<PositionCue>) -> Int {
    let head = match.head
    if match.cue.cue.kind == .predicate {
      if gappedHolder(of: match) != nil { return head }
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

  /// Whether the words of a predicate say something of a subject, and are not just a modifier in a clause about something
  /// else.
  func isPredicated(_ match: CueMatch<PositionCue>) -> Bool {
    let head = match.head
    let anchor = anchor(of: match)
    // "Det er **for** tidleg"
    let isDegree =
      tree.relations[head] == "advmod" && head + 1 == anchor && tree.words[anchor].partOfSpeech == .adjective
    if isDegree { return false }
    // "are **prepared** to negotiate": parsers take some adjectives for participles of a passive.
    let isParticiple = anchor == head && tree.children[head].contains { tree.words[$0].relation == "aux:pass" }
    if gappedHolder(of: match) != nil { return true }
    let isLinked =
      !tree.children(of: anchor, "cop").isEmpty || clauses.has(.copula, at: anchor) || isParticiple
      || hangsOnCopula(anchor)
    if isLinked { return true }
    switch tree.relations[head] {
    // "Nye sanksjoner **mot** Iran" names sanctions.
    case "case" where isComplement(anchor): return false
    case "case", "mark", "fixed":
      return !tree.isVerbal(anchor) && (!tree.children(of: anchor, "nsubj").isEmpty || isVerbless)
    case "advmod", "obl": return isVerbless || tree.relations[anchor] == "root" && !tree.isVerbal(anchor)
    case "xcomp", "acl", "appos", "root", "parataxis": return true
    case "conj": return !tree.isVerbal(head) || !tree.children(of: head, "nsubj").isEmpty
    default: return isVerbless
    }
  }

  /// Whether a parser has taken the copula for a verb with an adverbial: "Sudan **var** lenge imot **demninger**".
  private func hangsOnCopula(_ nominal: Int) -> Bool {
    guard tree.relations[nominal] == "obl", let verb = tree.heads[nominal] else { return false }
    return clauses.has(.copula, at: verb) && tree.children(of: verb, "obj", "xcomp").isEmpty
  }

  /// Whether a nominal is what a noun is about that says a position itself.
  private func isComplement(_ nominal: Int) -> Bool {
    guard tree.relations[nominal] == "nmod", let noun = tree.heads[nominal], noun < nominal else { return false }
    return positions.contains { $0.head == noun && $0.cue.cue.kind == .noun }
      || lexicon.motion(named: tree.lemmas[noun]) != nil
  }

  /// Whether a preposition that could say a position only joins the words of a name: "the agreement **for** the basin".
  func joinsName(_ match: CueMatch<PositionCue>) -> Bool {
    guard match.cue.cue.kind == .predicate, match.words.count == 1, tree.relations[match.head] == "case",
      let nominal = tree.heads[match.head], tree.relations[nominal] == "nmod", let noun = tree.heads[nominal]
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
      let own = tree.children(of: anchor, "nsubj")
      // "Ghana krever valg og **får støtte** av Benin"
      return own.isEmpty && tree.relations[anchor] == "conj" ? clauses.subject(of: anchor).map { [$0] } ?? [] : own
    case .object:
      let objects = directObjects(of: anchor, match)
      // "gave **the plan** its full backing": what the cue's own noun is given to.
      if !isHolder, match.words.count > 1, objects.contains(where: match.words.contains) {
        let others = (tree.children(of: anchor, "iobj") + objects).filter { !match.words.contains($0) }
        if !others.isEmpty { return others }
      }
      return objects.isEmpty ? (misreadObject(of: anchor) ?? named(by: match, anchor)).map { [$0] } ?? [] : objects
    case .possessor:
      let targets = statesMeasuredAgainst(match)
      return isOpposed(match) ? [] : possessors(of: match.head).filter { !targets.contains($0) }
    case .oblique(let words):
      if isHolder && isOpposed(match) { return [] }
      let found = obliques(of: match, anchor, words)
      if !found.isEmpty { return found }
      return isHolder ? origins(of: match, words) : statesMeasuredAgainst(match)
    case .clause(let words): return complements(of: match, anchor, words)
    case .predicate: return tree.children(of: anchor, "xcomp")
    case .topic: return []
    }
  }
}
