import TextModel

/// Finds the modifiers and clauses that complete a cue.
extension FrameReader {
  /// Modifiers of the cue's words with one of these case words; a predicate nominal with the case word is its own.
  func obliques(of match: CueMatch<PositionCue>, _ anchor: Int, _ words: Set<String>) -> [Int] {
    var found: [Int] = []
    if anchor != match.head, tree.isIntroduced(anchor, by: words) || standsBefore(anchor, match, words),
      !isBesideCue(anchor, match, words)
    {
      found.append(anchor)
    }
    if isCopula(match.head, of: anchor), anchor > match.head, words.contains(tree.forms[anchor - 1]) {
      found.append(anchor)
    }
    for word in [match.head, anchor] + match.parts {
      found += tree.children(of: word, .obl, .nmod, .obj, .iobj, .advmod, .acl, .advcl, .xcomp).filter {
        !found.contains($0) && tree.isIntroduced($0, by: words) && !isSource($0) && !isBesideCue($0, match, words)
      }
    }
    if match.cue.cue.kind == .noun, found.isEmpty {
      found = agents(below: match.head, words)
      found += complements(ofParticipleBehind: match.head).filter { tree.isIntroduced($0, by: words) }
    }
    found = withoutManners(withoutWhole(found, of: match))
    if !found.isEmpty { return found }
    let following = following(match, words)
    if !following.isEmpty { return following }
    let fronted =
      fronted(match, anchor, words) + setApart(from: match, anchor, words) + complements(ofOwnerOf: match, words)
    return fronted.isEmpty ? datives(of: anchor, words) : fronted
  }

  /// Of several modifiers of a verb those behind it, where the first opens the sentence before a comma and only tells of how many its subject is
  /// one: "**De los 27 miembros**, solo Hungría votó en contra de la resolución".
  private func withoutWhole(_ modifiers: [Int], of match: CueMatch<PositionCue>) -> [Int] {
    let behind = modifiers.filter { $0 > match.head }
    guard match.cue.cue.kind == .verb, !behind.isEmpty, behind.count < modifiers.count,
      let whole = modifiers.first(where: { $0 < match.head }), tree.subtree(of: whole).first == 0,
      !tree.children(of: whole, .nummod).isEmpty
    else { return modifiers }
    return behind
  }

  /// Of several modifiers those that are not quoted behind another one with a preposition of their own, which only say how a thing is
  /// meant: "votará en contra del tratado «**en su forma actual**»".
  private func withoutManners(_ modifiers: [Int]) -> [Int] {
    guard modifiers.count > 1, let first = modifiers.min() else { return modifiers }
    let preposition = tree.introducers(of: first).map { tree.lemmas[$0] }
    return modifiers.filter { word in
      let opening = tree.introducers(of: word)
      return word == first || opening.map { tree.lemmas[$0] } == preposition
        || !(opening.first.map { $0 > 0 && ["«", "\"", "“"].contains(tree.forms[$0 - 1]) } ?? false)
    }
  }

  /// What a clause says of a noun before it, whose preposition it leaves behind: "det er **sanksjoner** vi ber **om**".
  private func setApart(from match: CueMatch<PositionCue>, _ anchor: Int, _ words: Set<String>) -> [Int] {
    guard match.cue.cue.kind == .verb, let noun = clauses.relativeGap(of: anchor),
      match.parts.contains(where: {
        words.contains(tree.forms[$0]) && tree.heads[$0] == anchor && tree.children[$0].isEmpty
      })
    else { return [] }
    return [noun]
  }

  /// The pronouns of a verb that say by their case what the preposition of objects says of nouns: "**les** ha retirado el visado".
  private func datives(of verb: Int, _ words: Set<String>) -> [Int] {
    guard !lexicon.objectMarks.isDisjoint(with: words) else { return [] }
    return tree.children(of: verb, .obj, .iobj).filter {
      tree.word($0, has: "Case=Dat") && tree.word($0, has: "Person=3")
    }
  }

  /// Whether a predicate that a parser took for an adverb stands as a preposition right before a nominal: "er **imot en pause**".
  private func standsBefore(_ nominal: Int, _ match: CueMatch<PositionCue>, _ words: Set<String>) -> Bool {
    guard match.cue.cue.kind == .predicate, tree.relations[match.head] == .advmod, tree.isNominal(nominal),
      match.head < nominal, words.contains(tree.forms[match.head])
    else { return false }
    return (match.head + 1..<nominal).allSatisfy { tree.heads[$0] == nominal }
  }

  /// Whether a nominal has a preposition of its own behind the cue's, which a parser has hung on it: "votó **a favor** en primera
  /// lectura".
  private func isBesideCue(_ nominal: Int, _ match: CueMatch<PositionCue>, _ words: Set<String>) -> Bool {
    let introducers = tree.introducers(of: nominal)
    guard introducers.contains(where: match.words.contains), let last = introducers.max(),
      !match.words.contains(last)
    else { return false }
    return tree.relations[last] == .case && !words.contains(tree.forms[last]) && !words.contains(tree.lemmas[last])
  }

  /// Whose the cue's noun is, where the verb that it is the subject of only says so: "opposition to the plan came **from France**".
  func origins(of match: CueMatch<PositionCue>, _ words: Set<String>) -> [Int] {
    guard match.cue.cue.kind == .noun, let verb = tree.heads[match.head], clauses.has(.expression, at: verb),
      // Behind the verb, parsers take it for an object: "Fra Kiribati lyder **et krav** om forbud".
      tree.relations[match.head] == .nsubj
        || tree.relations[match.head] == .obj && clauses.subject(of: verb) == nil
    else { return [] }
    return tree.children(of: verb, .obl).filter { tree.isIntroduced($0, by: words) && actors.isActor($0) }
  }

  /// Who has done what a noun says, where a parser has hung them on what it was done to: "recognition of the government **by
  /// Russia**", "opposition to the treaty **from Kenya**".
  private func agents(below noun: Int, _ words: Set<String>) -> [Int] {
    tree.children(of: noun, .nmod).flatMap { told in
      tree.children(of: told, .nmod).filter { nominal in
        guard tree.isIntroduced(nominal, by: words) else { return false }
        let introducers = tree.introducers(of: nominal)
        if introducers.contains(where: { clauses.has(.agent, at: $0) }) { return actors.isActor(nominal) }
        // Not "opposition to imports **from China**".
        let mayHaveNoOrigin = lexicon.isProposed(tree.lemmas[told]) || lexicon.isPositionAlone(tree.lemmas[told])
        return mayHaveNoOrigin && introducers.contains { clauses.has(.sender, at: $0) }
          && !actors.holders(of: nominal).isEmpty
      }
    }
  }

  /// What stands with a participle that only says how somebody has come to what a noun says, also where a parser has hung one of two on the
  /// other: "sanctions **imposed by Canada on Belarus**", "sanciones **impuestas a Rusia por la UE**".
  func complements(ofParticipleBehind noun: Int) -> [Int] {
    // "demanded a halt, a **call** echoed by Peru"
    guard tree.relations[noun] != .appos else { return [] }
    return tree.children(of: noun, .acl, .amod).filter { participle in
      // Some parsers take the participle for an adjective.
      let isParticiple = tree.relations[participle] == .amod || tree.word(participle, has: "VerbForm=Part")
      let isToldOf = tree.subtype(of: participle) == "relcl" ? isObject(ofRelative: participle) : isParticiple
      return participle > noun && isToldOf
        && (!lexicon.isPositionVerb(tree.lemmas[participle]) || lexicon.proposes(tree.lemmas[participle]))
    }.flatMap { participle in
      let told = tree.children(of: participle, .obl, .obj, .nmod)
      return told + told.flatMap { tree.children(of: $0, .nmod) }.filter(actors.isActor)
    }
  }

  /// Whether what a relative clause tells of is what somebody else does: "sanksjonene **som EU har innført** mot Russland".
  private func isObject(ofRelative verb: Int) -> Bool {
    tree.children(of: verb, .nsubj).contains { !tree.isRelative($0) && actors.isActor($0) }
      && tree.children(of: verb, .obj).allSatisfy(tree.isRelative)
  }

  /// By whom a participle says that it comes what a noun says: "sanksjoner innført **av EU**".
  func agents(ofParticipleBehind noun: Int) -> [Int] {
    complements(ofParticipleBehind: noun).filter { nominal in
      actors.isActor(nominal) && tree.introducers(of: nominal).contains { clauses.has(.agent, at: $0) }
    }
  }

  /// What stands before the verb and its subject, where the preposition that governs it is left behind: "**Det kravet** stiller
  /// Venstre seg bak".
  func fronted(_ match: CueMatch<PositionCue>, _ anchor: Int, _ words: Set<String>) -> [Int] {
    guard match.cue.cue.kind == .verb, match.words.contains(where: { words.contains(tree.forms[$0]) }),
      let subject = tree.children(of: anchor, .nsubj).first(where: { $0 > anchor })
    else { return [] }
    return tree.children(of: anchor, .obj, .obl, .dislocated, .nsubj).filter {
      $0 < anchor && $0 != subject && tree.isNominal($0) && tree.introducers(of: $0).isEmpty
    }
  }

  /// Whether a nominal is introduced as the source of what is said: "according to an official".
  func isSource(_ nominal: Int) -> Bool {
    let introducers = tree.introducers(of: nominal)
    return operators.contains { $0.cue.effect == .attribution && $0.words.allSatisfy(introducers.contains) }
  }

  /// Where the parser has hung the modifier elsewhere: the nominal whose case word follows the cue at once.
  func following(_ match: CueMatch<PositionCue>, _ words: Set<String>) -> [Int] {
    let last = match.words.max() ?? match.head
    let reach = last..<min(last + 5, tree.words.count)
    let sources = operators.filter { $0.cue.effect == .attribution && $0.words.count > 1 }.flatMap(\.words)
    for index in reach
    where !sources.contains(index) && words.contains(tree.forms[index])
      && [.case, .mark, .fixed].contains(tree.relations[index]) && !endsQuote(last..<index)
    {
      // "votos **en contra de** Hungría" may be taken for one preposition.
      let opener = tree.relations[index] == .fixed ? tree.heads[index] ?? index : index
      guard [.case, .mark].contains(tree.relations[opener]), let nominal = tree.heads[opener], nominal > index,
        !match.words.contains(nominal), !belongsToOther(nominal, match), !isAgentBehind(nominal, match),
        !belongsToTarget(nominal, match)
      else { continue }
      return clauses.has(.agent, at: index) && isOfAnotherPosition(nominal, match) ? [] : [nominal]
    }
    let adverbs = reach.filter { words.contains(tree.forms[$0]) }
    return adverbs.lazy.compactMap(nominal(behindAdverb:)).first.map { [$0] } ?? []
  }

  /// Whether a nominal is that of a passive between it and a noun: "forslaget, som støttes av **Mexico**".
  private func isAgentBehind(_ nominal: Int, _ match: CueMatch<PositionCue>) -> Bool {
    guard match.cue.cue.kind == .noun, let verb = tree.heads[nominal], verb > match.head, verb < nominal else {
      return false
    }
    return clauses.isPassive(verb)
  }

  /// The nominal right behind a preposition that a parser took for an adverb: "seier nei **til militærbasen**".
  private func nominal(behindAdverb preposition: Int) -> Int? {
    guard tree.relations[preposition] == .advmod,
      [.adposition, .adverb].contains(tree.words[preposition].partOfSpeech),
      let verb = tree.heads[preposition], preposition + 1 < tree.words.count, !namer.isMark(preposition + 1)
    else { return nil }
    return tree.children(of: verb, .obl).first { nominal in
      nominal > preposition && !tree.hasIntroducer(nominal) && tree.subtree(of: nominal).first == preposition + 1
    }
  }

  /// Whether a nominal is the complement of another noun that says a position: "votos a favor y la abstención de **Ucrania**".
  private func belongsToOther(_ nominal: Int, _ match: CueMatch<PositionCue>) -> Bool {
    guard match.cue.cue.kind == .noun, let noun = tree.heads[nominal], !match.words.contains(noun) else { return false }
    return positions.contains { $0.head == noun && $0.cue.cue.kind == .noun }
  }

  /// Whether a nominal tells whose that is which a noun is toward, and not whose the noun: "un aval a la política **de Jerusalén**".
  private func belongsToTarget(_ nominal: Int, _ match: CueMatch<PositionCue>) -> Bool {
    guard match.cue.cue.kind == .noun, tree.relations[nominal] == .nmod, let noun = tree.heads[nominal],
      noun > match.head, noun < nominal, tree.heads[noun] == match.head, tree.relations[noun] == .nmod
    else { return false }
    return tree.words[noun].partOfSpeech == .noun && tree.hasIntroducer(noun)
      && tree.introducers(of: nominal).allSatisfy {
        clauses.has(.naming, at: $0) && !clauses.has(.sender, at: $0) && !clauses.has(.agent, at: $0)
      }
  }

  /// Whether what somebody is quoted with ends between two words: "«… votaré en contra», escribió **en** X".
  private func endsQuote(_ words: Range<Int>) -> Bool { words.contains { ["»", "”"].contains(tree.forms[$0]) } }

  /// Whether an agent is that of a verb that says a position of its own behind a noun: "tariffs were **welcomed by Mexico**".
  private func isOfAnotherPosition(_ agent: Int, _ match: CueMatch<PositionCue>) -> Bool {
    guard match.cue.cue.kind == .noun, let verb = tree.heads[agent] else { return false }
    return positions.contains { $0.head == verb && $0.cue.cue.kind == .verb && $0.cue.position != match.cue.position }
  }

  func complements(of match: CueMatch<PositionCue>, _ anchor: Int, _ words: Set<String>) -> [Int] {
    // Parsers hang the clause on the verb, or on whom the verb addresses: "ba medlemslandene om å si nei".
    let addressees = tree.children(of: match.head, .obj, .iobj, .obl).filter { $0 > match.head && !words.isEmpty }
    if words.isEmpty, let clause = requested(of: match) { return [clause] }
    for word in [anchor, match.head] + match.parts + addressees {
      let clauses = tree.children(of: word, .ccomp, .xcomp, .csubj, .advcl, .acl, .obl).filter { child in
        tree.isVerbal(child) || !tree.children(of: child, .cop, .nsubj, .mark).isEmpty
      }
      let fitting = clauses.filter { child in
        words.isEmpty
          ? ![.advcl, .obl].contains(tree.relations[child]) || isBareInfinitive(child)
            || tree.word(child, has: "VerbForm=Ger") && match.words.contains(child - 1)
          : tree.isIntroduced(child, by: words)
      }
      if let clause = fitting.first { return [clause] }
    }
    if match.cue.cue.kind == .noun, words.isEmpty, let deed = namer.deed(namedBy: match.head) { return [deed] }
    return []
  }

  /// Whether a clause is an infinitive that nothing but its own particle opens: "votó en contra **por entender** que …" tells a reason.
  private func isBareInfinitive(_ clause: Int) -> Bool {
    clauses.isInfinitive(clause)
      && tree.introducers(of: clause).allSatisfy { tree.words[$0].partOfSpeech == .particle }
  }

  /// The clause that tells what somebody is asked to do, where the parser has hung it on who is asked: "pide a Irán **que deje** de
  /// atacar".
  private func requested(of match: CueMatch<PositionCue>) -> Int? {
    guard match.cue.position == .demand else { return nil }
    let asked = tree.children(of: match.head, .obj, .iobj, .obl).filter {
      $0 > match.head && tree.hasIntroducer($0)
    }
    if let clause = clause(behindAddressee: match) { return clause }
    return asked.flatMap { tree.children(of: $0, .acl) }.first { child in
      namer.isRequest(child) || tree.word(child, has: "Mood=Sub") && tree.hasIntroducer(child)
    } ?? asked.lazy.compactMap { self.clause(behindAgent: $0, of: match) ?? self.clause(behindAside: $0) }.first
  }

  /// The infinitive that a parser has hung on whom a verb of asking addresses: "urged all sides **to refrain** from violence".
  private func clause(behindAddressee match: CueMatch<PositionCue>) -> Int? {
    guard match.cue.cue.kind == .verb, case .clause? = match.cue.target.first,
      let asked = tree.children(of: match.head, .obj).first(where: { $0 > match.head }), !tree.hasIntroducer(asked),
      tree.words[asked].partOfSpeech == .noun, tree.word(asked, has: "Number=Plur") || describesSomebody(asked)
    else { return nil }
    return tree.children(of: asked, .acl).first { $0 > asked && clauses.isInfinitive($0) }
  }

  /// The infinitive that a parser has hung on those by whom somebody is asked: "was urged by both sides **to keep out**".
  private func clause(behindAgent agent: Int, of match: CueMatch<PositionCue>) -> Int? {
    guard clauses.isPassive(match.head), clauses.agents(of: match.head).contains(agent) else { return nil }
    return tree.children(of: agent, .acl).first(where: clauses.isInfinitive)
  }

  /// The clause that a parser has hung on what stands between commas before it: "exigieron a Ecuador, en un comunicado, **que conceda** un
  /// salvoconducto".
  private func clause(behindAside aside: Int) -> Int? {
    guard let first = tree.subtree(of: aside).first, first > 0, tree.forms[first - 1] == "," else { return nil }
    return tree.children(of: aside, .acl).first { clause in
      guard let opening = tree.subtree(of: clause).first(where: { tree.words[$0].partOfSpeech != .punctuation }),
        opening > aside, tree.forms[opening - 1] == ","
      else { return false }
      return tree.isRelative(opening) && !tree.children(of: clause, .obj).isEmpty
    }
  }

  /// To whom a verb gives what a noun of its cue tells: "**Rajoy**, som han gir sin fulle støtte", "gir **Israel** støtte".
  func receiver(of match: CueMatch<PositionCue>, _ verb: Int) -> Int? {
    let objects = tree.children(of: verb, .obj)
    guard !objects.isEmpty, clauses.has(.expression, at: verb),
      objects.allSatisfy({ match.parts.contains($0) && tree.words[$0].partOfSpeech == .noun })
    else { return nil }
    return tree.children(of: verb, .iobj).first ?? clauses.relativeGap(of: verb)
  }

  /// The deed that a verb advises somebody against, where a parser has hung it on them: "fraråder selskaper **å handle** der".
  func discouraged(by match: CueMatch<PositionCue>) -> Int? {
    guard match.cue.position == .support, match.cue.side == .fixed(.against), match.cue.cue.kind == .verb else {
      return nil
    }
    let advised = clauses.object(of: match.head).first { $0 > match.head && !tree.hasIntroducer($0) }
    guard let advised, describesSomebody(advised) else { return nil }
    let deeds = tree.children(of: advised, .acl) + tree.children(of: match.head, .xcomp)
    return deeds.first { $0 > advised && clauses.isInfinitive($0) }
  }

  /// Whether a noun names or describes those who can do something.
  private func describesSomebody(_ noun: Int) -> Bool {
    if actors.isActor(noun) { return true }
    switch lexicon.nouns[tree.lemmas[noun]] {
    case .body, .institution, .people, .actor, .state, .representative: return true
    default: return false
    }
  }
}
