import TextModel

/// Reads what a demand wants stopped: "krever at blokaden oppheves", "calls for an end to the war".
struct DeedReader: Sendable {
  let frames: FrameReader

  /// The words of what is to stop, where the demanded deed is the stopping of it; `nil` where it is not.
  func stopped(by word: Int) -> [Int]? {
    let tree = frames.tree
    if isToBeStopped(word) { return [word] }
    // "slutter seg til" and "slutter opp om" are no stopping, though "slutter" is.
    let isOther = frames.positions.contains { match in
      match.head == word && !match.parts.isEmpty
        && match.parts.allSatisfy { [.pronoun, .adposition, .adverb].contains(tree.words[$0].partOfSpeech) }
        // "leggje bort søknaden" is one.
        && !frames.operators.contains { $0.cue.effect == .stopping && $0.words.sorted() == match.words.sorted() }
    }
    guard frames.clauses.has(.stopping, at: word), !isOther else { return nil }
    if !tree.isVerbal(word) {
      // Parsers take the mark of an item for one: "• slutt på razziaene".
      let complement = tree.children(of: word, .nmod, .acl, .obl).first { tree.forms[$0].contains(where: \.isLetter) }
      if let complement { return [complement] }
      // Parsers often hang the complement on the verb: "krever slutt også på X".
      let beside = tree.heads[word].map { tree.children(of: $0, .obl, .nmod).filter { $0 > word } } ?? []
      return beside.first.map { [$0] }
    }
    if let clause = clause(stoppedBy: word) { return [clause] }
    // "pide a la presidenta **que** renuncie"
    let isConjunction = { (opener: Int) in tree.isRelative(opener) && frames.namer.isRequest(word) }
    let isRequest = tree.children(of: word, .obj).contains(where: isConjunction)
    // "krever at krigen **tar slutt**" has its thing before it.
    let objects = isRequest ? [] : frames.clauses.object(of: word).filter { !stoppingParts(of: word).contains($0) }
    if !objects.isEmpty { return [objects[0]] }
    let obliques = tree.children(of: word, .obl).filter { $0 > word }
    let subjects = tree.children(of: word, .nsubj).filter { !isConjunction($0) }
    return (subjects + obliques).first.map { [$0] }
  }

  /// The clause that tells what is to stop, which stands behind all words that say so: "la være **å kjøpe** varene".
  private func clause(stoppedBy verb: Int) -> Int? {
    let tree = frames.tree
    let parts = stoppingParts(of: verb)
    let inner = ([verb] + parts).flatMap { tree.children(of: $0, .xcomp, .ccomp) }
    return inner.first { tree.isVerbal($0) && !parts.contains($0) }
  }

  /// The further words of what says with a verb that something stops: "ta **slutt**".
  private func stoppingParts(of verb: Int) -> [Int] {
    frames.operators.filter { $0.cue.effect == .stopping && $0.head == verb }.flatMap(\.parts)
  }

  /// Whether a participle behind a thing says that it is wanted stopped: "wants **the sanctions** lifted".
  private func isToBeStopped(_ thing: Int) -> Bool {
    let tree = frames.tree
    return tree.isNominal(thing)
      && tree.children(of: thing, .acl).contains { participle in
        participle > thing && tree.word(participle, has: "VerbForm=Part")
          && frames.clauses.has(.stopping, at: participle)
          && tree.children[participle].allSatisfy { [.advmod, .punct].contains(tree.relations[$0]) }
      }
  }
}
