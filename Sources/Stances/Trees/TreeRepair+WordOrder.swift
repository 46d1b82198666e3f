import TextModel

/// Mends clauses in which subjects and objects do not stand where parsers expect them.
extension TreeRepair {
  /// Of two subjects of a verb the one before the pronoun that takes it up is the object: "**El acuerdo** lo rechaza Perú".
  mutating func returnObject(takenUpBefore verb: Int) {
    guard isFinite(verb), let pronoun = children(of: verb).last(where: { $0 < verb && isClitic($0) }),
      words[pronoun].features.containsBytes(of: "Person=3"),
      let thing = children(of: verb).first(where: { relation($0) == .nsubj }), thing < pronoun,
      words[thing].partOfSpeech != .pronoun, isTakenUp(thing, by: pronoun),
      let doer = children(of: verb).first(where: { $0 > verb && [.nsubj, .obj].contains(relation($0)) }),
      relation(doer) == .nsubj || words[doer].partOfSpeech == .properNoun,
      (children(of: doer) + [doer]).min() == verb + 1, [.det, .nsubj, .obj].contains(relation(verb + 1)),
      !children(of: doer).contains(where: { relation($0) == .case })
    else { return }
    relate(thing, as: .obj)
    relate(pronoun, as: .dep)
    relate(doer, as: .nsubj)
  }

  /// Whether a pronoun has the gender and the number that the article of a nominal tells.
  private func isTakenUp(_ nominal: Int, by pronoun: Int) -> Bool {
    guard let article = children(of: nominal).first(where: { relation($0) == .det }) else { return false }
    return ["Gender=Masc", "Gender=Fem", "Number=Sing", "Number=Plur"].allSatisfy { feature in
      words[article].features.containsBytes(of: feature) == words[pronoun].features.containsBytes(of: feature)
    }
  }

  /// A singular noun behind a verb whose subject is a relative pronoun in the plural is no second subject: "quienes apoyan **el acuerdo**".
  mutating func returnObject(behindRelativeOf verb: Int) {
    let subjects = children(of: verb).filter { relation($0) == .nsubj }
    guard subjects.count == 2, let pronoun = subjects.first, let noun = subjects.last, pronoun < verb, noun > verb,
      words[pronoun].partOfSpeech == .pronoun, words[pronoun].features.containsBytes(of: "Rel"),
      [pronoun, verb].allSatisfy({ words[$0].features.containsBytes(of: "Number=Plur") }),
      !words[noun].features.containsBytes(of: "Number=Plur"),
      !children(of: noun).contains(where: { relation($0) == .conj })
    else { return }
    relate(noun, as: .obj)
  }

  /// Of the subjects on both sides of a verb between commas the first is that of the clause behind it, which the verb only tells who
  /// reports: "**Perú**, informa EFE, se opone al plan".
  mutating func freeSubject(beforeReport verb: Int) {
    guard isFinite(verb), verb > 1, words[verb - 1].form == ",",
      let clause = children(of: verb).first(where: { $0 > verb && relation($0) == .ccomp }), isFinite(clause),
      !children(of: clause).contains(where: { [.nsubj, .csubj, .mark].contains(relation($0)) }),
      let subject = children(of: verb).first(where: { relation($0) == .nsubj }), subject < verb,
      let reporter = children(of: verb).last(where: { relation($0) == .nsubj }), reporter > verb, reporter < clause,
      (reporter + 1..<clause).contains(where: { words[$0].form == "," })
    else { return }
    if let above = heads[verb] { move(clause, to: above) } else { uproot(clause) }
    if heads[verb] != nil { relate(clause, like: verb) }
    move(subject, to: clause)
    move(verb, to: clause, as: .parataxis)
  }

  /// A name right behind a nominal with a complement, with which the clause ends, is the subject of a verb without one, and no name of the
  /// nominal: "También votó en contra del plan de paz **Perú**".
  mutating func freeSubject(behindArgument name: Int) {
    guard relation(name) == .appos, words[name].partOfSpeech == .properNoun, name > 1,
      let noun = heads[name], noun < name - 1, words[noun].partOfSpeech == .noun,
      [.obj, .obl].contains(relation(noun)), words[name - 1].partOfSpeech == .noun, stands(name - 1, below: noun),
      !children(of: name).contains(where: { $0 < name }),
      let verb = heads[noun], verb < noun, isFinite(verb),
      words[verb].features.containsBytes(of: "Person=3"),
      !children(of: verb).contains(where: { [.nsubj, .csubj, .expl].contains(relation($0)) })
    else { return }
    move(name, to: verb, as: .nsubj)
  }

  /// What stands right behind whose a subject is, which may be named between commas, belongs to the subject, and not to the verb behind it:
  /// "La oposición del ministro, Pedro Lagos, **al tratado** sorprendió a todos".
  mutating func returnComplement(_ nominal: Int) {
    guard relation(nominal) == .obl, let verb = heads[nominal], nominal < verb,
      let first = children(of: nominal).first, relation(first) == .case, first > 1,
      let subject = children(of: verb).first(where: { relation($0) == .nsubj }), subject < first,
      words[subject].partOfSpeech == .noun, case let last = words[first - 1].form == "," ? first - 2 : first - 1,
      let owner = children(of: subject).last(where: { relation($0) == .nmod && $0 < first }),
      last == owner || stands(last, below: owner),
      last == first - 1 || children(of: owner).contains(where: { relation($0) == .appos })
    else { return }
    move(nominal, to: subject, as: .nmod)
  }

  /// A name that a conjunction joins right to a subject belongs to that, and to nothing before it: "Tras rechazar el acuerdo, Perú **y
  /// Noruega** abandonaron la sala".
  mutating func joinSubject(_ name: Int) {
    guard relation(name) == .conj, words[name].partOfSpeech == .properNoun, let other = heads[name],
      let conjunction = children(of: name).first, relation(conjunction) == .cc, conjunction > 0,
      case let before = conjunction - 1,
      case let subject = relation(before) == .flat ? heads[before] ?? before : before,
      relation(subject) == .nsubj, words[subject].partOfSpeech == .properNoun, other < subject
    else { return }
    move(name, to: subject)
  }

  /// Names listed right before a verb in the plural without a subject, behind the comma that ends what opens the sentence, are its subject,
  /// whatever a parser has joined them to: "A diferencia de Brasil, **Perú y Noruega** apoyan el plan".
  mutating func freeSubjects(listedBefore verb: Int) {
    guard isFinite(verb), words[verb].features.containsBytes(of: "Number=Plur|Person=3"),
      !children(of: verb).contains(where: { [.nsubj, .csubj].contains(relation($0)) }),
      let names = names(listedBefore: verb), let first = names.first
    else { return }
    move(first, to: verb, as: .nsubj)
    for name in names.dropFirst() { move(name, to: first, as: .conj) }
  }

  /// The first words of the names that a conjunction joins right before a verb, behind a comma; at least two.
  private func names(listedBefore verb: Int) -> [Int]? {
    var end = verb - 1
    while end > 0, isClitic(end) || Self.isReflexive(words[end]) || relation(end) == .aux { end -= 1 }
    var names: [Int] = []
    while end > 0, words[end].partOfSpeech == .properNoun {
      var start = end
      while start > 0, words[start - 1].partOfSpeech == .properNoun { start -= 1 }
      guard start > 1 else { return nil }
      let isJoined = relation(start - 1) == .cc
      guard isJoined == names.isEmpty, isJoined || words[start - 1].form == "," else { break }
      names.insert(start, at: 0)
      end = start - 2
    }
    return names.count > 1 ? names : nil
  }

  /// A clause of what is wanted that a conjunction opens behind the subject of a verb without an object is what that verb asks, and tells
  /// nothing of the subject: "Pide el ministro de Chile **que** Perú **publique** los datos".
  mutating func raiseContent(behindSubject clause: Int) {
    guard relation(clause) == .acl, words[clause].features.containsBytes(of: "Mood=Sub"),
      let opener = opener(ofContent: clause), let verb = askingVerb(above: clause),
      !children(of: verb).contains(where: { [.obj, .ccomp, .xcomp].contains(relation($0)) })
    else { return }
    move(clause, to: verb, as: .ccomp)
    readAsConjunction(opener)
  }

  /// Takes the word that opens a clause for a conjunction.
  private mutating func readAsConjunction(_ opener: Int) {
    words[opener].partOfSpeech = .subordinatingConjunction
    words[opener].features = ""
    relate(opener, as: .mark)
  }

  /// The verb before a subject on which a clause hangs.
  private func askingVerb(above clause: Int) -> Int? {
    var noun = heads[clause]
    while let name = noun, [.appos, .flat, .nmod].contains(relation(name)) { noun = heads[name] }
    guard let subject = noun, relation(subject) == .nsubj, let verb = heads[subject], verb < subject, isFinite(verb),
      words[verb].partOfSpeech == .verb
    else { return nil }
    return verb
  }

  /// The conjunction that opens a clause, which a parser may take for a relative pronoun though the clause has a subject.
  private func opener(ofContent clause: Int) -> Int? {
    guard let opener = children(of: clause).first(where: { [.mark, .nsubj, .obj].contains(relation($0)) }), opener > 0
    else { return nil }
    if relation(opener) == .mark { return words[opener].partOfSpeech == .subordinatingConjunction ? opener : nil }
    let hasSubject = children(of: clause).contains { $0 > opener && relation($0) == .nsubj }
    return hasSubject && words[opener].features.containsBytes(of: "Rel") ? opener : nil
  }

  /// The same behind an aside that parts it from whom a verb asks: "reclamó a los delegados, en una carta, **que** se **amplíe** la zona".
  mutating func raiseContent(behindAside clause: Int) {
    guard relation(clause) == .acl, words[clause].features.containsBytes(of: "Mood=Sub"), let noun = heads[clause],
      let opener = opener(ofContent: clause), words[opener - 1].form == ",",
      let verb = heads[noun], verb < noun, words[verb].partOfSpeech == .verb, isFinite(verb),
      !children(of: verb).contains(where: { [.ccomp, .xcomp].contains(relation($0)) }),
      children(of: verb).contains(where: { $0 < opener && isAside($0, behind: verb) })
    else { return }
    move(clause, to: verb, as: .ccomp)
    readAsConjunction(opener)
    for asked in children(of: verb) where relation(asked) == .obj {
      if children(of: asked).contains(where: { relation($0) == .case }) { relate(asked, as: .iobj) }
    }
  }

  /// Whether a comma parts an adverbial from the verb before it.
  private func isAside(_ adverbial: Int, behind verb: Int) -> Bool {
    adverbial > verb && [.obl, .advmod].contains(relation(adverbial))
      && children(of: adverbial).contains { $0 < adverbial && words[$0].form == "," }
  }

  /// What looks like an auxiliary to which a conjunction joins an infinitive belongs to that one, which takes its place: "**Hay** que
  /// ampliar la zona".
  mutating func returnAuxiliary(joinedTo deed: Int) {
    guard words[deed].features.containsBytes(of: "VerbForm=Inf"), let conjunction = children(of: deed).first,
      relation(conjunction) == .cc, words[conjunction].partOfSpeech == .subordinatingConjunction,
      conjunction > 0, case let auxiliary = conjunction - 1,
      words[auxiliary].partOfSpeech == .auxiliary, isFinite(auxiliary), relation(auxiliary) != .aux,
      relation(auxiliary) != .cop
    else { return }
    if heads[deed] == auxiliary {
      if let above = heads[auxiliary] { move(deed, to: above) } else { uproot(deed) }
      if heads[auxiliary] != nil { relate(deed, like: auxiliary) }
      for other in children(of: auxiliary) { move(other, to: deed) }
    } else if heads[deed] != heads[auxiliary] {
      return
    }
    move(auxiliary, to: deed, as: .aux)
    relate(conjunction, as: .mark)
  }
}
