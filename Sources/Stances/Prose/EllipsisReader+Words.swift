import TextModel

/// What the words of a clause that goes on from another one are in it.
extension EllipsisReader {
  func headsClause(_ word: Int) -> Bool {
    switch tree.relations[word] {
    case .root, .parataxis: true
    case .conj where frames.clauses.has(.sameness, at: word) || frames.clauses.has(.answer, at: word): true
    case .conj where isSubjectOfLaterVerb(word) || isSecondOfPair(word) || isSecondWithout(word): false
    case .conj, .ccomp, .advcl: !tree.children(of: word, .nsubj, .obj).isEmpty || tree.isNominal(word)
    default: false
    }
  }

  /// Whether a nominal is one of several of whom the verb behind it tells: "Ghana og **Sri Lanka** også vil be om det".
  func isSubjectOfLaterVerb(_ nominal: Int) -> Bool {
    let first = tree.firstConjunct(of: nominal)
    guard first != nominal, tree.relations[first] == .nsubj, let verb = tree.heads[first] else { return false }
    return verb > nominal && tree.words[verb].partOfSpeech == .verb
  }

  /// Whether a nominal is the second of two that a verb acts on, before the first of which a conjunction stands: "has recognised neither
  /// him nor **his challenger**".
  func isSecondOfPair(_ nominal: Int) -> Bool {
    let first = tree.firstConjunct(of: nominal)
    return first != nominal && tree.relations[first] == .obj && tree.isNominal(nominal)
      && tree.children(of: first, .cc).contains { $0 < first }
  }

  /// Whether a nominal is the second of two that a preposition leaves out: "salió adelante sin Argentina **ni El Salvador**".
  func isSecondWithout(_ nominal: Int) -> Bool {
    let first = tree.firstConjunct(of: nominal)
    return first != nominal && tree.relations[first] == .obl && tree.hasIntroducer(first)
      && tree.children(of: nominal, .cc).contains { frames.clauses.has(.negation, at: $0) }
  }

  /// The nominal right before the clause's head that a parser has hung elsewhere: "**South Africa and Kenya** did so".
  func strays(before head: Int) -> [Int] {
    guard head > 0, tree.isNominal(head - 1), !tree.clause(of: head).contains(head - 1) else { return [] }
    let first = tree.firstConjunct(of: tree.relations[head - 1] == .flat ? tree.heads[head - 1] ?? head - 1 : head - 1)
    return tree.introducers(of: first).isEmpty ? [first] : []
  }

  /// Whether a name goes on from that of whoever the clause is about, and is nothing that they are for or against.
  func goesOnFromActor(_ name: Int) -> Bool {
    let first = tree.firstConjunct(of: name)
    return first != name && [.root, .nsubj].contains(tree.relations[first]) && frames.actors.named(first) != nil
      && frames.actors.named(name) != nil && tree.introducers(of: name).isEmpty
  }

  /// Whether what says that it is the same says no as well, so that of a yes told before it says the opposite: "har ratifisert avtalen.
  /// Ikke så Chile, og **heller ikke** Peru".
  func saysNotEither(_ clause: [Int]) -> Bool {
    frames.operators.contains { match in
      match.cue.effect == .sameness && match.words.allSatisfy(clause.contains)
        && frames.operators.contains { $0.cue.effect == .negation && match.words.contains($0.head) }
    }
  }
}
