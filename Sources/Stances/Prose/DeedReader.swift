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
      let complement = tree.children(of: word, "nmod", "acl", "obl").first
      if let complement { return [complement] }
      // Parsers often hang the complement on the verb: "krever slutt også på X".
      let beside = tree.heads[word].map { tree.children(of: $0, "obl", "nmod").filter { $0 > word } } ?? []
      return beside.first.map { [$0] }
    }
    let inner = tree.children(of: word, "xcomp", "ccomp")
    if let clause = inner.first(where: { tree.isVerbal($0) }) { return [clause] }
    // "pide a la presidenta **que** renuncie"
    let isConjunction = { (opener: Int) in tree.isRelative(opener) && frames.namer.isRequest(word) }
    let isRequest = tree.children(of: word, "obj").contains(where: isConjunction)
    let objects = isRequest ? [] : frames.clauses.object(of: word)
    if !objects.isEmpty { return [objects[0]] }
    let obliques = tree.children(of: word, "obl").filter { $0 > word }
    let subjects = tree.children(of: word, "nsubj").filter { !isConjunction($0) }
    return (subjects + obliques).first.map { [$0] }
  }

  /// Whether a participle behind a thing says that it is wanted stopped: "wants **the sanctions** lifted".
  private func isToBeStopped(_ thing: Int) -> Bool {
    let tree = frames.tree
    return tree.isNominal(thing)
      && tree.children(of: thing, "acl").contains { participle in
        participle > thing && tree.word(participle, has: "VerbForm=Part")
          && frames.clauses.has(.stopping, at: participle)
          && tree.children[participle].allSatisfy { ["advmod", "punct"].contains(tree.relations[$0]) }
      }
  }
}
