import TextModel

/// Tells clauses that say what somebody demands, is blamed for or has not decided from those that say who takes a position.
extension ProseReader {
  /// The clauses that are what other cues demand, propose or threaten: a position in them is not held by anybody yet.
  ///
  /// - Parameter toward: the words of what each cue is toward.
  func contents(of matches: [CueMatch<PositionCue>], toward: [[Int]]) -> Set<Int> {
    var found = Set(tree.indices.filter(isCalledWrong))
    for (match, toward) in zip(matches, toward)
    where match.cue.cue.kind == .verb || match.cue.cue.kind == .predicate && frames.isPredicated(match) {
      let isOperator = frames.operators.contains {
        $0.cue.worksOnClauses && !isSaying($0, in: match)
          && (match.words.contains($0.head) || match.words.allSatisfy($0.words.contains))
      }
      guard !isOperator || leavesOpen(match) else {
        // "åpner for **at russerne deltar**": what others may do is not yet their position.
        found.formUnion(toward.filter { isLeftToOthers($0, by: match) } + plans(rejectedBy: match))
        continue
      }
      // "is against **removing** the leaf" says so itself, and not what it is against.
      let anchor = frames.anchor(of: match)
      let isPredicate =
        !tree.children(of: anchor, .cop).isEmpty || frames.hasCopula(anchor, before: match.head)
        || frames.isCopula(match.head, of: anchor)
      if let deed = deedCalledSo(by: match) { found.insert(deed) }
      let asked = leftOpen(by: match).map { [$0.head] } ?? []
      let contents = (toward + asked).filter {
        tree.isVerbal($0) && $0 != match.head && !(match.cue.position == .demand && isAssertion($0, of: match))
          && !isDeplored($0, by: match) && !isOwnJudgement($0, of: match)
      }
      found.formUnion(contents.filter { !isPredicate || $0 != anchor })
      found.formUnion(
        allegations(of: match) + announcements(of: match) + requests(of: match) + plans(rejectedBy: match))
    }
    return found
  }

  /// Whether a deed stands beside a word of blame as what is called so, which nobody is said to be for: "det er galt **å sende** våpen",
  /// "**cerrar** el puerto es inaceptable".
  private func isCalledWrong(_ deed: Int) -> Bool {
    guard tree.relations[deed] == .csubj, let predicate = tree.heads[deed],
      frames.clauses.isInfinitive(deed), frames.lexicon.evaluation(of: predicate, in: tree) == .against
    else { return false }
    return !frames.clauses.has(.negation, at: predicate)
  }

  /// Whether a finite clause that a preposition opens has a subject of its own, of which somebody who is for it tells what it may do.
  private func isLeftToOthers(_ clause: Int, by match: CueMatch<PositionCue>) -> Bool {
    match.cue.cue.kind == .verb && match.cue.position == .support && clause != match.head
      && frames.opensToldClause(clause)
      && !tree.children(of: clause, .nsubj).isEmpty
  }

  /// Whether a clause tells what somebody deplores, which is so: "beklager at **USA forlater** avtalen".
  private func isDeplored(_ clause: Int, by match: CueMatch<PositionCue>) -> Bool {
    match.cue.position == .condemn && match.cue.cue.kind == .verb && match.cue.targetClass != .accused
      && tree.relations[clause] == .ccomp && tree.word(clause, has: "VerbForm=Fin")
      && tree.introducers(of: clause).contains { tree.words[$0].partOfSpeech == .subordinatingConjunction }
  }

  /// What somebody is blamed for having done, which nobody is said to hold: "accused Iran of **violating** the deal".
  private func allegations(of match: CueMatch<PositionCue>) -> [Int] {
    guard match.cue.position == .condemn, match.cue.cue.kind == .verb else { return [] }
    // "anklager **naboen for å støtte** opprørerne": a parser may hang it on who is blamed.
    let blamed = tree.children(of: match.head, .obj).filter { !isDecision($0, blamedBy: match) }.flatMap {
      tree.children(of: $0, .acl)
    }
    return (tree.children(of: match.head, .xcomp, .advcl, .acl, .ccomp) + blamed).filter { clause in
      guard let opener = tree.introducers(of: clause).first, opener > match.head,
        !tree.word(clause, has: "VerbForm=Fin")
      else { return false }
      return frames.operators.contains { $0.cue.effect == .naming && $0.head == opener }
    } + plans(blamedBy: match)
  }

  /// What those who are accused are said to plan, where a parser takes the gerund for a noun: "accused Peru of planning **to raise**
  /// tariffs".
  private func plans(blamedBy match: CueMatch<PositionCue>) -> [Int] {
    guard match.cue.targetClass == .accused else { return [] }
    return tree.children(of: match.head, .obl).filter { $0 > match.head && frames.opensCharge($0) }.flatMap {
      tree.children(of: $0, .acl)
    }.filter(frames.clauses.isInfinitive)
  }

  /// Whether somebody is blamed for what they have decided, as the name of whoever did says: "criticó la decisión **de Chile** de autorizar
  /// la pesca".
  private func isDecision(_ noun: Int, blamedBy match: CueMatch<PositionCue>) -> Bool {
    match.cue.targetClass != .accused && frames.clauses.owner(ofDecision: noun) != nil
      && !frames.actors.isActorNoun(noun) && !frames.actors.isActor(noun) && !frames.actors.isPerson(noun)
  }

  /// What somebody wants others to do, who are to a parser what is wanted: "wants the trawlers **to leave** its waters".
  private func requests(of match: CueMatch<PositionCue>) -> [Int] {
    guard match.cue.position == .demand, match.words.contains(where: { frames.clauses.has(.wanting, at: $0) }) else {
      return []
    }
    return frames.targetWords(of: match, besides: []).filter(tree.isNominal).flatMap { tree.children(of: $0, .acl) }
      .filter(frames.clauses.isInfinitive)
  }

  /// What a plan or an attempt that somebody is against would do, which nobody is said to be for: "voted against a plan **to arm** the
  /// rebels", "rejected any attempt **to blackmail** Peru".
  private func plans(rejectedBy match: CueMatch<PositionCue>) -> [Int] {
    guard match.cue.position == .support, match.cue.side == .fixed(.against) else { return [] }
    return frames.targetWords(of: match, besides: []).filter {
      tree.words[$0].partOfSpeech == .noun && !frames.actors.isActor($0)
    }
    .flatMap { tree.children(of: $0, .acl) }.filter(frames.clauses.isInfinitive)
  }

  /// What somebody threatens to do, which is no step taken: "amenazó a Azerbaiyán con **cerrarle** el espacio aéreo".
  private func announcements(of match: CueMatch<PositionCue>) -> [Int] {
    guard match.cue.position == .threaten, match.cue.cue.kind == .verb else { return [] }
    return tree.children(of: match.head, .xcomp, .advcl, .obl, .ccomp).filter {
      $0 > match.head && frames.clauses.isInfinitive($0)
    }
  }

  /// Whether an operator is but the verb of saying, willing or deciding in a longer cue, which says more: "**warned** against signing",
  /// "**vil** at", "**voted** against lifting the ban".
  private func isSaying(_ operation: CueMatch<OperatorCue>, in match: CueMatch<PositionCue>) -> Bool {
    [.statement, .future, .intention, .continuation].contains(operation.cue.effect)
      && operation.words.count < match.words.count
  }

  /// Whether a cue says that somebody has not decided: what is asked is held by nobody.
  private func leavesOpen(_ match: CueMatch<PositionCue>) -> Bool {
    guard match.cue.side == .fixed(.neutral) else { return false }
    let state = circumstances.circumstances(head: match.head, anchor: frames.anchor(of: match), cue: match.words)
    return match.cue.condition.fits(state)
  }

  /// What somebody has not decided to be for, or to recognize: "has not decided **whether to recognise** the republic".
  func leftOpen(by match: CueMatch<PositionCue>) -> CueMatch<PositionCue>? {
    guard match.cue.side == .fixed(.neutral), match.cue.position == .support else { return nil }
    let asked =
      tree.children(of: frames.anchor(of: match), .xcomp, .ccomp, .advcl, .obl)
      + match.words.flatMap { tree.children(of: $0, .acl, .ccomp, .advcl, .xcomp) }
    return frames.positions.first { other in
      guard other.cue.cue.kind == .verb, asked.contains(other.head) else { return false }
      if other.cue.position == .recognize { return true }
      // Only what is asked: "abstained: it would back a revision" says something of its own.
      return other.cue.position == .support && other.head > match.head
        && !tree.children(of: other.head, .mark).isEmpty
        // "has not decided whether **to sign**"
        && (!frames.targetWords(of: other, besides: []).isEmpty
          || frames.clauses.isInfinitive(other.head) && other.cue.side != .fixed(.against))
    }
  }

  /// Whether a word stands in one of these clauses, and not in an adverbial clause in it that says something of its own:
  /// "krever at Norge kutter kabelen, mens Høyre støtter den".
  func isContent(_ word: Int, _ contents: Set<Int>) -> Bool {
    var current = word
    while !contents.contains(current) {
      let isAside = tree.relations[current] == .advcl && !tree.children(of: current, .nsubj).isEmpty
      // "acusó a Lima de espiar, **acusación** que Perú rechazó"
      let takesUp =
        tree.relations[current] == .appos && tree.words[current].partOfSpeech == .noun
        && !tree.children(of: current, .acl).isEmpty || tree.isRemark(current)
      // "**Det Latvia krever**, er at Russland stanser angrepene"
      let isCleft = tree.words[current].relation == "nsubj:outer"
      guard !isAside, !takesUp, !isCleft, let head = tree.heads[current] else { return false }
      current = head
    }
    return true
  }

  /// Whether a clause tells whom somebody praises or blames by saying that they want to: "I want to **thank** the Germans", "quiero
  /// **condenar** el ataque".
  func isOwnJudgement(_ clause: Int, of match: CueMatch<PositionCue>) -> Bool {
    guard match.words.contains(where: { frames.clauses.has(.wanting, at: $0) }), tree.heads[clause] == match.head,
      frames.clauses.isInfinitive(clause), tree.children(of: clause, .nsubj).isEmpty,
      tree.children(of: match.head, .obj).isEmpty
    else { return false }
    return frames.positions.contains {
      $0.head == clause && $0.cue.cue.kind == .verb && $0.cue.position == .condemn
    }
  }

  /// Whether a clause behind a verb that says as well as demands tells what is so: "insisted that it **does not back** them", "insistió
  /// en que España no **está** en contra".
  func isAssertion(_ clause: Int, of match: CueMatch<PositionCue>) -> Bool {
    guard tree.isVerbal(clause) || !tree.children(of: clause, .cop).isEmpty,
      match.words.contains(where: { frames.clauses.has(.statement, at: $0) }) || isQuoted(clause, before: match)
    else { return false }
    // The first of its verbs is the one that tells: "**does** not back", but "be redrawn", "retire".
    let first = tree.children(of: clause, .aux, .cop).first ?? clause
    return tree.word(first, has: "VerbForm=Fin") && !tree.word(first, has: "Mood=Sub")
      && tree.words[first].form != tree.lemmas[first]
  }

  /// Whether a clause is what somebody is quoted with before the verb by which they say it: "«**Pagamos** nosotros», reclamó".
  private func isQuoted(_ clause: Int, before match: CueMatch<PositionCue>) -> Bool {
    clause < match.head && quotes.isQuoted(tree.spans[clause]) && !quotes.isQuoted(tree.spans[match.head])
  }
}
