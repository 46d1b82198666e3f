import TextModel

/// Reads what somebody wants or makes of others.
extension ProseReader {
  /// What is wanted of somebody, or that a thing stop, where an infinitive tells it: "wants its partners **to go further**", "wants
  /// **sales** to stop".
  func wantedDeed(of doer: Int, _ match: CueMatch<PositionCue>) -> Aim? {
    guard match.words.contains(where: { frames.clauses.has(.wanting, at: $0) }), tree.relations[doer] == .obj,
      frames.actors.named(doer) == nil,
      let deed = deed(wantedOf: doer, frames.anchor(of: match))
    else { return nil }
    let namer = frames.namer
    let clause = tree.subtree(of: deed)
    let words = namer.nominalWords(doer, complements: 1).filter { !clause.contains($0) }
    if frames.clauses.has(.stopping, at: deed), tree.children(of: deed, .obj).isEmpty {
      return namer.named(words, head: doer)?.target.map { Aim(target: .named($0), isAgainst: true) }
    }
    if describesPeople(doer) || frames.actors.isActorNoun(doer) {
      return namer.reading(of: deed)?.target.map { Aim(target: .named($0)) }
    }
    return namer.named(words + namer.deedWords(deed), head: deed)?.target.map { Aim(target: .named($0)) }
  }

  /// What somebody wants to see, have or get done to a thing that a pronoun stands for: "wants to see **it** scrapped".
  func wantedSeen(_ verb: Int, _ match: CueMatch<PositionCue>) -> Aim? {
    guard match.words.contains(where: { frames.clauses.has(.wanting, at: $0) }), frames.clauses.isInfinitive(verb),
      let thing = tree.children(of: verb, .obj).first(where: { $0 > verb }), frames.namer.isPronoun(thing),
      let done = tree.children(of: verb, .xcomp).first(where: { $0 > thing }), tree.word(done, has: "VerbForm=Part"),
      !tree.hasIntroducer(done), let reading = frames.namer.reading(of: thing, alone: true)
    else { return nil }
    return aim(reading, match, isAgainst: frames.clauses.has(.stopping, at: done))
  }

  /// Whether what somebody has not decided is a position toward what the text is about, which the clause does not name: "has not made up its
  /// mind on **whether to join**".
  func asksAlone(_ clause: Int, of match: CueMatch<PositionCue>) -> Bool {
    guard match.cue.side == .fixed(.neutral), tree.isVerbal(clause), clause != match.head,
      tree.children(of: clause, .obj, .obl, .xcomp, .ccomp).allSatisfy({ tree.word($0, has: "Reflex=Yes") })
    else { return false }
    // A boycott has a name of its own, of whatever it is.
    return frames.positions.contains {
      $0.head == clause && $0.cue.position == .support && $0.cue.side != .fixed(.against)
    }
  }

  /// Whether a demand's infinitive hangs on those who are asked, so that it is seldom what the text is about: "urged the powers **to join**
  /// the talks".
  func isAskedOfSomebody(_ deed: Int, _ match: CueMatch<PositionCue>) -> Bool {
    match.cue.position == .demand && tree.relations[deed] == .acl && frames.clauses.isInfinitive(deed)
      && tree.introducers(of: deed).allSatisfy { tree.words[$0].partOfSpeech == .particle }
  }

  /// Whether a verb of leaving or the like tells with an adjective what its object becomes: "would **leave industry dependent** on one
  /// supplier".
  func makesSomething(_ match: CueMatch<PositionCue>) -> Bool {
    guard match.cue.position == .support, match.cue.side == .fixed(.against), match.parts.isEmpty,
      match.cue.cue.kind == .verb, let object = tree.children(of: match.head, .obj).first(where: { $0 > match.head })
    else { return false }
    return tree.children(of: match.head, .xcomp).contains { result in
      result > object && tree.words[result].partOfSpeech == .adjective && !tree.hasIntroducer(result)
    }
  }

  /// The infinitive behind who or what is to do it; one that a parser has hung on a thing may tell what the thing is for, but not that it
  /// stop.
  private func deed(wantedOf doer: Int, _ anchor: Int) -> Int? {
    tree.children(of: anchor, .xcomp).first { $0 > doer && isInfinitive($0) }
      ?? tree.children(of: doer, .acl).first { isInfinitive($0) && frames.clauses.has(.stopping, at: $0) }
  }

  private func isInfinitive(_ verb: Int) -> Bool {
    tree.word(verb, has: "VerbForm=Inf") && !tree.children(of: verb, .mark).isEmpty
      && tree.children(of: verb, .nsubj).isEmpty
      && !tree.children[verb].contains { tree.words[$0].relation == "aux:pass" }
  }

  /// Whether a word is a noun for what is proposed, or a pronoun that may stand for such a thing and tells no plan: "Chile, que **lo**
  /// presentó en enero".
  func mayBeProposed(_ word: Int, by match: CueMatch<PositionCue>) -> Bool {
    if frames.lexicon.isProposed(tree.lemmas[word]) { return true }
    guard tree.word(match.head, has: "VerbForm=Fin") || !tree.children(of: match.head, .aux).isEmpty else {
      return false
    }
    return tree.words[word].partOfSpeech == .pronoun && tree.word(word, has: "Case=Acc")
      && tree.word(word, has: "Person=3") && !tree.word(word, has: "Reflex=Yes")
  }
}
