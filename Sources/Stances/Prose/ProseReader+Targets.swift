import TextModel

/// Finds what the position of a cue is toward.
extension ProseReader {
  /// A target, with the side that the demand of it takes.
  struct Aim {
    var target: StanceCandidate.TargetState
    var isAgainst = false
    /// Whether the clause says of it that it is no target: "but not the list".
    var isExcepted = false

    /// Whether the target is no actor.
    var isThing: Bool {
      guard case .named(let target) = target else { return true }
      return target.actor == nil
    }
  }

  func aims(of match: CueMatch<PositionCue>, besides words: [Int], holders: [Actor]) -> [Aim] {
    if match.cue.targetClass == .reaction, holdsOccasion(match) { return [] }
    if isSpeechTag(match) || onlyTellsTime(match) || frames.onlyDoubts(match) || makesSomething(match) { return [] }
    if isHeld(match) { return [] }
    let targets = targetWords(of: match, besides: words)
    if match.cue.position == .condemn, !targets.isEmpty, targets.allSatisfy({ isSaid($0, before: match) }) { return [] }
    if targets.isEmpty, let accused = rejecter(of: match, by: holders) {
      return [Aim(target: .named(Target(of: accused, at: accused.span)))]
    }
    let found = targets.flatMap(alike).flatMap { aims(of: $0, match) }
    let others = found.filter { aim in
      guard case .named(let target) = aim.target else { return true }
      return !holders.contains { $0.holder == target.actor }
    }
    if !others.isEmpty { return others }
    let persons = found.compactMap(person)
    if match.cue.position == .condemn, !persons.isEmpty { return persons }
    if match.cue.targetClass == .blameless, !targets.isEmpty { return [] }
    guard match.cue.target.contains(.topic) || isSupportVerb(match) || !found.isEmpty else { return [] }
    let told = aimsOfVerb(before: match) + aimsOfClause(behind: match)
    return told.isEmpty ? [Aim(target: .open(tree.spans[match.head]))] : told
  }

  /// What the verb is toward that this one goes on from without a subject or a target of its own: "har støttet **avtalen**, men går nå
  /// imot".
  private func aimsOfVerb(before match: CueMatch<PositionCue>) -> [Aim] {
    guard match.cue.cue.kind == .verb, match.cue.position == .support, tree.relations[match.head] == .conj,
      tree.children(of: match.head, .nsubj).isEmpty,
      let told = frames.positions.first(where: { $0.head == tree.heads[match.head] && $0.cue.cue.kind == .verb }),
      told.cue.position == .support
    else { return [] }
    return frames.targetWords(of: told, besides: []).flatMap { aims(of: $0, told) }
  }

  /// What the main clause is toward behind one that opens the sentence without a target: "Selv om Kenya er imot, går Peru inn for
  /// **avtalen**".
  private func aimsOfClause(behind match: CueMatch<PositionCue>) -> [Aim] {
    guard match.cue.position == .support,
      let clause = ([match.head] + tree.ancestors(of: match.head)).first(where: { tree.relations[$0] == .advcl }),
      let main = tree.heads[clause], clause < main, tree.relations[main] == .root,
      let told = frames.positions.first(where: { $0.cue.position == .support && frames.anchor(of: $0) == main })
    else { return [] }
    return frames.targetWords(of: told, besides: []).filter { $0 > clause }.flatMap { aims(of: $0, told) }
  }

  /// A word and, of a clause, those coordinated with it that a conjunction of the same kind opens: "pide **que se retire** y **que se
  /// permita** la entrada".
  private func alike(_ word: Int) -> [Int] {
    guard tree.isVerbal(word), let opener = tree.children(of: word, .mark).first,
      tree.words[opener].partOfSpeech == .subordinatingConjunction
    else { return [word] }
    return [word]
      + tree.children(of: word, .conj).filter { clause in
        tree.children(of: clause, .mark).contains { tree.lemmas[$0] == tree.lemmas[opener] }
      }
  }

  /// A named person in place of the holder's own state, for which he was taken to act: who praises or blames him is another.
  private func person(_ aim: Aim) -> Aim? {
    guard case .named(var target) = aim.target, let actor = target.actor, actor.type == .country,
      let word = tree.indices.first(where: { target.span.contains(tree.spans[$0]) }),
      let mention = frames.reader.mention(ofToken: tree.words[word].token)
    else { return nil }
    let entity = frames.reader.document.entities[mention.entity]
    guard entity.type == .person, entity.isNamed else { return nil }
    target.actor = StanceHolder(type: .person, id: nil, name: entity.name)
    target.text = entity.name
    target.id = entity.id
    var own = aim
    own.target = .named(target)
    return own
  }

  /// Whether a verb is directed at a meeting, vote or the like.
  private func holdsOccasion(_ match: CueMatch<PositionCue>) -> Bool {
    tree.children(of: frames.anchor(of: match), .obj, .obl).contains { argument in
      frames.lexicon.nouns[tree.lemmas[argument]] == .occasion
    }
  }

  /// Whether a verb that demands or blames as well as says only tells who has said what stands before it: "…, **insistió** su embajador
  /// en Washington", "«…», **lamenta**"; so does one with a reflexive that is no part of its cue: "«…», **se defendió**".
  private func isSpeechTag(_ match: CueMatch<PositionCue>) -> Bool {
    let before = match.head - 1
    let isReflexive = tree.children(of: match.head, .expl).contains(before) && !match.words.contains(before)
    let mark = isReflexive ? before - 1 : before
    guard
      isReflexive
        || [.demand, .condemn].contains(match.cue.position)
          && match.words.contains(where: { frames.clauses.has(.statement, at: $0) }),
      tree.forms.indices.contains(mark), [",", "»", "”", "\""].contains(tree.forms[mark])
    else { return false }
    return tree.children(of: match.head, .ccomp, .parataxis).contains { $0 < match.head }
  }

  /// Whether a clause is what somebody is quoted with before a verb that only tells in which tone it is said: "«Aquí nadie **odia** a
  /// nadie», lamenta".
  private func isSaid(_ clause: Int, before match: CueMatch<PositionCue>) -> Bool {
    clause < match.head && tree.isVerbal(clause)
      && frames.reader.document.quotes.contains {
        $0.type == .direct && $0.span.contains(tree.spans[clause]) && !$0.span.contains(tree.spans[match.head])
      }
  }

  /// Whether the preposition that makes a verb one of support only tells how long or when: "**spoke for** ten minutes".
  private func onlyTellsTime(_ match: CueMatch<PositionCue>) -> Bool {
    guard match.cue.cue.kind == .verb, match.cue.position == .support, !match.cue.target.contains(.topic),
      match.parts.count == 1, let part = match.parts.first, tree.relations[part] == .case,
      let nominal = tree.heads[part]
    else { return false }
    return frames.lexicon.nouns[tree.lemmas[nominal]] == .time
  }

  /// A verb of support or recognition may leave out what the text is about, whatever its row says: "Chile refused", "Sweden
  /// recognizes".
  private func isSupportVerb(_ match: CueMatch<PositionCue>) -> Bool {
    match.cue.cue.kind == .verb && [.support, .recognize].contains(match.cue.position)
      && ![.actor, .outcome, .dispute, .motion].contains(match.cue.targetClass)
      && match.cue.target.contains { if case .clause = $0 { false } else { true } }
      && tree.children(of: match.head, .xcomp, .ccomp).isEmpty && !entersState(match)
  }

  /// Whether what a verb acts on is but a state told of before, which nobody joins or is for by it: "from entering **the country**".
  private func entersState(_ match: CueMatch<PositionCue>) -> Bool {
    match.cue.targetClass == .deed
      && tree.children(of: match.head, .obj).contains {
        $0 > match.head && frames.lexicon.nouns[tree.lemmas[$0]] == .state
      }
  }

  private func aims(of word: Int, _ match: CueMatch<PositionCue>) -> [Aim] {
    if match.cue.targetClass == .motion, !mayBeProposed(word, by: match) { return [] }
    // Who will not comment, confirm or answer has said nothing.
    if match.cue.position == .support, isStatement(word) { return [] }
    let actors = frames.actors.both(describedBy: word)
    if !actors.isEmpty, match.cue.targetClass != .deed {
      return actors.map { Aim(target: .named(Target(of: $0, at: tree.spans[word]))) }
    }
    if let speaker = speaker(meantBy: word) {
      return match.cue.targetClass == .deed ? [] : [Aim(target: .named(Target(of: speaker, at: tree.spans[word])))]
    }
    if asksAlone(word, of: match) { return [Aim(target: .open(tree.spans[word]))] }
    if match.cue.position == .sanction || match.cue.position == .threaten {
      let affected = AffectedReader(frames: frames).affected(by: word, of: frames.anchor(of: match))
      if affected.isEmpty { return [Aim(target: .open(tree.spans[word]))] }
      return affected.compactMap { hit in
        // "kalte hjem ambassadøren fra **Wien**"
        if let state = frames.actors.government(inCapital: hit) {
          return Aim(target: .named(Target(of: state, at: tree.spans[hit])))
        }
        return frames.namer.reading(of: hit).flatMap {
          aim($0, match, isAgainst: false, isSomebody: describesBody(hit))
        }
      }
    }
    if isOwnJudgement(word, of: match) || match.cue.position == .demand && isAssertion(word, of: match) { return [] }
    if match.cue.position == .demand, let aim = fate(of: word, match) ?? wantedSeen(word, match) { return [aim] }
    guard match.cue.position == .demand, let deed = DeedReader(frames: frames).stopped(by: word) else {
      let isNegated =
        [.demand, .support].contains(match.cue.position)
        && (tree.isVerbal(word) || !tree.children(of: word, .mark).isEmpty)
        && circumstances.modifiers(of: word).contains { $0.cue.effect == .negation }
      let others = verdicts(below: word, match)
      let named = frames.aims(of: word).filter { nominal in !others.contains { $0.head == nominal } }
      return named.flatMap { nominal -> [Aim] in
        let isExcepted = nominal != word && isExcepted(nominal)
        return [frames.reading(of: nominal, for: match)].compactMap { $0 }.compactMap {
          aim($0, match, isAgainst: isNegated, isExcepted: isExcepted, isSomebody: describesPeople(nominal))
        }
      } + others.flatMap { aims(of: $0, after: match) }
    }
    return deed.compactMap { frames.namer.reading(of: $0, alone: $0 == word) }.compactMap {
      aim($0, match, isAgainst: true)
    }
  }

  /// The nouns with a side of their own that go on from the one in a cue and have been hung on what that is toward: "sier ja til avtalen
  /// og **nei** til avgiften".
  private func verdicts(below word: Int, _ match: CueMatch<PositionCue>) -> [CueMatch<PositionCue>] {
    guard match.cue.position == .support, match.parts.contains(where: { frames.lexicon.isPosition(tree.lemmas[$0]) })
    else { return [] }
    return frames.positions.filter { other in
      other.cue.cue.kind == .noun && other.cue.position == .support && other.head > word
        && tree.relations[other.head] == .conj && tree.ancestors(of: other.head).contains(word)
    }
  }

  /// What such a noun is toward.
  private func aims(of verdict: CueMatch<PositionCue>, after match: CueMatch<PositionCue>) -> [Aim] {
    let isOther = verdict.cue.side != match.cue.side
    return frames.targetWords(of: verdict, besides: []).compactMap { frames.reading(of: $0, for: verdict) }.compactMap {
      aim($0, match, isAgainst: isOther)
    }
  }

  /// The speaker of the quote, for whom a pronoun of the first person stands, or those whom the speaker leads: "«Uruguay **me** apoya»",
  /// "«Poland backs **us**»", "«Perú está de **nuestro** lado»".
  private func speaker(meantBy word: Int) -> Actor? {
    let isOwn = frames.clauses.has(.own, at: word)
    guard [.pronoun, .determiner].contains(tree.words[word].partOfSpeech), tree.word(word, has: "Person=1") || isOwn
    else { return nil }
    let isPlural = tree.word(word, has: "Number=Plur") || tree.word(word, has: "Number[psor]=Plur") || isOwn
    let body = isPlural ? quotes.body(at: tree.spans[word]) : nil
    return body ?? quotes.speaker(at: tree.spans[word])
  }

  /// Whether a clause only says something, as "to comment" does, and does no deed with the verb's particle, as "si opp avtalen".
  private func isStatement(_ clause: Int) -> Bool {
    frames.clauses.has(.statement, at: clause) && tree.isVerbal(clause) && frames.namer.particles(clause).isEmpty
  }

  /// Whether a coordinated target is left out: "støtter taket, men ikke kontrollen".
  private func isExcepted(_ conjunct: Int) -> Bool {
    frames.operators.contains { $0.cue.effect == .negation && tree.heads[$0.head] == conjunct }
  }

  func aim(
    _ reading: TargetReading, _ match: CueMatch<PositionCue>, isAgainst: Bool, isExcepted: Bool = false,
    isSomebody: Bool = false
  ) -> Aim? {
    switch reading {
    case .pointsBack(let span):
      let isOpen = ![.actor, .outcome, .dispute].contains(match.cue.targetClass)
      return isOpen ? Aim(target: .pointing(span), isAgainst: isAgainst, isExcepted: isExcepted) : nil
    case .pointsToState(let span):
      return [.deed, .outcome, .dispute].contains(match.cue.targetClass)
        ? nil : Aim(target: .pointing(span), isAgainst: isAgainst, isExcepted: isExcepted)
    case .named(let target):
      switch match.cue.targetClass {
      case .any, .accused: break
      case .actor: if target.actor == nil, !isSomebody { return nil }
      case .deed: if target.actor != nil { return nil }
      case .outcome: if !frames.lexicon.isOutcome(target.head) { return nil }
      case .dispute: if !frames.lexicon.isDispute(target.head) { return nil }
      case .blameless: if frames.lexicon.isBlame(target.head) { return nil }
      // What is proposed, and what is held, has been read from the noun before.
      case .motion, .reaction: break
      }
      return Aim(target: .named(target), isAgainst: isAgainst, isExcepted: isExcepted)
    }
  }

  /// Whether a verb that is for something tells by whom there is what its noun says as a sanction: "**sanksjoner innført** av EU".
  private func isHeld(_ match: CueMatch<PositionCue>) -> Bool {
    guard tree.relations[match.head] == .acl, match.cue.targetClass == .deed, let noun = tree.heads[match.head],
      !tree.forms[noun..<match.head].contains(","), !frames.clauses.isInfinitive(match.head)
    else { return false }
    return frames.positions.contains { $0.head == noun && $0.cue.cue.kind == .noun && $0.cue.position == .sanction }
  }
}
