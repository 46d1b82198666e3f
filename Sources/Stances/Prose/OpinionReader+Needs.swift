import TextModel

/// Reads what somebody says is needed, and what is said beside a source or a matter that the sentence names.
extension OpinionReader {
  // MARK: - "hay que ampliar la zona"

  /// What somebody says has to be done, and by nobody in particular.
  func needs() -> [StanceCandidate] {
    frames.operators.filter { $0.cue.effect == .need }.flatMap { match -> [StanceCandidate] in
      guard let deed = deed(of: match), frames.clauses.isInfinitive(deed), tree.children(of: deed, .nsubj).isEmpty,
        !tree.children(of: deed, .obj).isEmpty,
        let demand = demand(for: deed, of: nil)
      else { return [] }
      let clause = tree.relations[match.head] == .aux ? deed : match.head
      let speakers = obligers(of: clause)
      return (speakers.isEmpty ? attributed(to: deed) ?? [] : speakers).map { speaker in
        candidate(speaker, .demand, demand.polarity, demand.target, at: deed, rule: "opinion.obligation")
      }
    }
  }

  // MARK: - "según Chile, el plan es inaceptable"

  /// Whom a preposition names in whose view a thing is good or bad: "El plan, **según Chile y Perú**, es inaceptable". Outlets among them
  /// only report it.
  func attributed(to predicate: Int) -> [Actor]? {
    let arguments = [predicate] + tree.children(of: predicate, .nsubj)
    let sources = arguments.flatMap { tree.children(of: $0, .obl, .nmod) }.filter { nominal in
      tree.introducers(of: nominal).contains { opener in
        frames.operators.contains { $0.cue.effect == .attribution && $0.words.contains(opener) }
      }
    }
    let holders = sources.first.map { frames.actors.holders(of: $0) } ?? []
    return holders.isEmpty || holders.contains { $0.holder.type == .organization } ? nil : holders
  }

  // MARK: - "sobre el plan dijo que es un desastre"

  /// What a clause without a subject is about, which the verb of saying above it tells: "**Sobre el plan**, Chile dijo: «Es un desastre»".
  func matter(of predicate: Int) -> Int? {
    guard [.ccomp, .parataxis].contains(tree.relations[predicate]), let verb = tree.heads[predicate], verb < predicate,
      frames.clauses.has(.statement, at: verb)
    else { return nil }
    return tree.children(of: verb, .obl).first { nominal in
      nominal < verb
        && tree.introducers(of: nominal).contains { opener in
          frames.operators.contains { $0.cue.effect == .topic && $0.words.contains(opener) }
        }
    }
  }

  /// The deed behind a noun that is called good or bad, for which a pronoun stands before it: "**It** would be a mistake **to introduce the
  /// levy**".
  func deed(announcedIn noun: Int) -> Int? {
    guard tree.words[noun].partOfSpeech == .noun, let pronoun = tree.children(of: noun, .nsubj, .expl).first,
      pronoun < noun,
      tree.words[pronoun].partOfSpeech == .pronoun, tree.word(pronoun, has: "Person=3"),
      tree.word(pronoun, has: "Gender=Neut")
    else { return nil }
    return tree.children(of: noun, .acl).first {
      $0 > noun && frames.clauses.isInfinitive($0) && tree.hasIntroducer($0)
    }
  }
}
