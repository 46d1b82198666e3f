import TextModel

/// Reads what somebody wants done to a thing.
extension ProseReader {
  /// What is demanded to be done to a thing: "asks for **the contract to be published**", "calls for **the embargo** to be lifted".
  func fate(of thing: Int, _ match: CueMatch<PositionCue>) -> Aim? {
    guard tree.isNominal(thing), thing > match.head else { return nil }
    if let wanted = wantedResult(of: thing, match) ?? wantedDeed(of: thing, match) { return wanted }
    let clauses = tree.children(of: thing, .acl) + tree.children(of: frames.anchor(of: match), .acl, .advcl, .xcomp)
    let end = frames.namer.nominalWords(thing, complements: 1).max() ?? thing
    let done = clauses.first { clause in
      let below = tree.children[clause].filter { $0 < clause }
      return clause > thing && tree.children[clause].contains { tree.words[$0].relation == "aux:pass" }
        && below.first.map { (thing...end).contains($0 - 1) && tree.words[$0].partOfSpeech == .particle } ?? false
    }
    guard let done else { return nil }
    if frames.clauses.has(.stopping, at: done) {
      // "asked for **it** to be lifted"
      if frames.namer.isPronoun(thing) {
        return frames.namer.reading(of: thing, alone: true).flatMap { aim($0, match, isAgainst: true) }
      }
      let stopped = frames.namer.nominalWords(thing, complements: 1)
      return frames.namer.named(stopped, head: thing)?.target.map { Aim(target: .named($0), isAgainst: true) }
    }
    let words = frames.namer.nominalWords(thing, complements: 0) + (thing + 1...done)
    return frames.namer.named(words, head: done)?.target.map { Aim(target: .named($0)) }
  }

  /// What is wanted done to a thing, where a participle without an auxiliary tells it: "wants **the pact extended to audio**", "vil ha
  /// **saken sendt til domstolen**".
  private func wantedResult(of thing: Int, _ match: CueMatch<PositionCue>) -> Aim? {
    guard match.words.contains(where: { frames.clauses.has(.wanting, at: $0) }) else { return nil }
    let participle = (tree.children(of: frames.anchor(of: match), .xcomp) + tree.children(of: thing, .acl)).first {
      word in
      word > thing && tree.word(word, has: "VerbForm=Part") && !tree.hasIntroducer(word)
        && tree.children(of: word, .aux, .nsubj, .obj).isEmpty
    }
    guard let participle else { return nil }
    // "vil ha **den** opphevet"
    if frames.clauses.has(.stopping, at: participle) {
      return frames.namer.reading(of: thing, alone: true).flatMap { aim($0, match, isAgainst: true) }
    }
    let whither = tree.children(of: participle, .obl).first { $0 > participle }.map {
      tree.introducers(of: $0) + frames.namer.articles(of: $0) + frames.namer.nominalWords($0, complements: 0)
    }
    let words = frames.namer.nominalWords(thing, complements: 0) + [participle] + (whither ?? [])
    return frames.namer.named(words, head: participle)?.target.map { Aim(target: .named($0)) }
  }
}
