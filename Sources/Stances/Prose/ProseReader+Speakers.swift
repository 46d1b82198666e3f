import TextModel

/// Finds whom "I" and "you" mean as holders of positions.
extension ProseReader {
  /// Who is asked in an interview, where the cue's subject is "you" or somebody of yours: "**Your government** recognised Palestine. Why?".
  func secondPerson(_ match: CueMatch<PositionCue>, _ anchor: Int) -> Actor? {
    guard let asked = quotes.addressee(at: tree.spans[match.head]), !isTakenUp(match),
      let subject = frames.clauses.subject(of: anchor)
    else { return nil }
    // "Your neighbours" are others.
    let isOwn = frames.actors.isActorNoun(subject) && !tree.word(subject, has: "Number=Plur")
    let owners = isOwn ? tree.children(of: subject, .nmod, .det) : []
    let isAddressed = ([subject] + owners).contains {
      tree.word($0, has: "Person=2") || frames.clauses.has(.address, at: $0)
    }
    return isAddressed ? asked : nil
  }

  /// The speaker of the quote, where the cue's subject or owner is the first person.
  func firstPerson(_ match: CueMatch<PositionCue>, _ anchor: Int) -> Actor? {
    guard let speaker = speaker(at: match.head), !isTakenUp(match) else { return nil }
    if tree.word(anchor, has: "Person=1") || isFirstPerson(anchor) { return speaker }
    let subject = frames.clauses.subject(of: anchor)
    let owners = tree.children(of: match.head, .nmod, .det)
    let isFirst =
      ([subject].compactMap { $0 } + owners).contains {
        tree.word($0, has: "Person=1") || frames.clauses.has(.own, at: $0)
      }
      || frames.clauses.agents(of: anchor).contains { tree.word($0, has: "Person=1") }
    return isFirst ? speaker : nil
  }

  /// A speaker, and where "we" are several who say it together all of them; where "we" are those whom the speaker leads, these.
  func withCompanions(_ speaker: Actor, at anchor: Int) -> [Actor] {
    let together = quotes.companions(at: tree.spans[anchor])
    if together.count > 1 { return together }
    return saysWe(anchor) ? [quotes.body(at: tree.spans[anchor]) ?? speaker] : [speaker]
  }

  /// Whether a clause tells of several of whom the speaker is one.
  private func saysWe(_ anchor: Int) -> Bool {
    let subject = frames.clauses.subject(of: anchor).map { [$0] } ?? []
    return ([anchor] + subject + tree.children(of: anchor, .aux, .cop)).contains {
      tree.word($0, has: "Person=1") && tree.word($0, has: "Number=Plur")
    }
  }

  /// Who speaks at a place; where the words beside a quote only describe who that is, whom they stand for: "«Apoyamos el plan», dijo **el
  /// partido**", "“We support it,” **the country** said".
  private func speaker(at word: Int) -> Actor? {
    guard let speaker = quotes.speaker(at: tree.spans[word]) else { return nil }
    guard let cue = quotes.cueOfDescribed(at: tree.spans[word]),
      let verb = tree.indices.first(where: { tree.isVerbal($0) && tree.spans[$0].overlaps(cue) }),
      let subject = tree.children(of: verb, .nsubj).first
    else { return speaker }
    return frames.actors.holders(of: subject).first ?? speaker
  }

  /// Whether a verb tells in its own form that who speaks does it, whatever subject the clause gives it that tells who speaks:
  /// "«**Estamos** en contra», repite su titular, Enrique Vidal".
  func speaksOfItself(_ verb: Int) -> Bool {
    tree.children(of: verb, .nsubj).isEmpty
      && (tree.word(verb, has: "Person=1")
        || tree.children(of: verb, .cop, .aux).contains { tree.word($0, has: "Person=1") })
  }

  /// Whether the ending of a verb without a subject tells that the speaker is it.
  private func isFirstPerson(_ verb: Int) -> Bool {
    guard tree.children(of: verb, .nsubj).isEmpty else { return false }
    return tree.isVerbal(verb) && frames.lexicon.verbs.isFirstPerson(tree.forms[verb])
      || tree.children(of: verb, .cop, .aux).contains {
        tree.word($0, has: "Person=1") || frames.lexicon.verbs.isFirstPerson(tree.forms[$0])
      }
  }
}
