import TextModel

/// Gives clauses the subjects back that a parser has hung on the verb above them.
extension TreeRepair {
  /// A name between commas right behind a noun of a clause that opens the sentence tells who that is, and is no subject of what the copula
  /// behind it links: "Among those who back the president, **Ana Roa**, are Chile and Peru".
  mutating func returnName(beforeCopula name: Int) {
    guard relation(name) == .nsubj, words[name].partOfSpeech == .properNoun, name > 1, words[name - 1].form == ",",
      words[name - 2].partOfSpeech == .noun, let predicate = heads[name],
      let copula = children(of: predicate).first(where: { relation($0) == .cop && $0 > name }), copula < predicate,
      words[copula - 1].form == ",",
      children(of: predicate).contains(where: { $0 < name - 1 && relation($0) == .obl && stands(name - 2, below: $0) })
    else { return }
    move(name, to: name - 2, as: .appos)
  }

  /// Whether a word or one that stands right below it is a name.
  private func holdsName(_ word: Int) -> Bool {
    ([word] + children(of: word)).contains { words[$0].partOfSpeech == .properNoun }
  }

  /// What stands before a verb without a subject and has no preposition is its subject where names behind a comma are some of those whom it
  /// means: "**Over 20 countries**, including Chile and Peru, have said that", "**over 30 land**, medrekna
  /// Peru, har sagt at".
  mutating func returnSubject(withMembersOf verb: Int) {
    let below = children(of: verb)
    guard isFinite(verb) || below.contains(where: { relation($0) == .aux && isFinite($0) }),
      !below.contains(where: { [.nsubj, .csubj, .expl].contains(relation($0)) }),
      let noun = below.first(where: { relation($0) == .obl && $0 < verb }), words[noun].partOfSpeech == .noun,
      !children(of: noun).contains(where: { relation($0) == .case }),
      noun + 1 < words.count, words[noun + 1].form == ",",
      children(of: noun).contains(where: { [.nmod, .amod].contains(relation($0)) && $0 > noun && holdsName($0) })
    else { return }
    relate(noun, as: .nsubj)
  }

  /// What stands between a conjunction and its verb, which has no other subject, is the subject: "where they stood as **the talks** ended".
  mutating func returnSubject(behindMarkOf verb: Int) {
    guard relation(verb) == .advcl, isFinite(verb),
      let mark = children(of: verb).first(where: { relation($0) == .mark && $0 < verb }),
      words[mark].partOfSpeech == .subordinatingConjunction,
      !children(of: verb).contains(where: { [.nsubj, .csubj, .expl].contains(relation($0)) }),
      let subject = nominal(endingBefore: verb), subject > mark, heads[subject] == heads[verb],
      [.obl, .obj].contains(relation(subject)), (children(of: subject) + [subject]).min() == mark + 1,
      !children(of: subject).contains(where: { relation($0) == .case })
    else { return }
    move(subject, to: verb, as: .nsubj)
  }

  /// A name right behind a finite verb without a subject, and before its object, is the subject: "i desember frafalt **Østerrike** vetoet".
  mutating func returnSubject(completing verb: Int) {
    guard isFinite(verb), let name = children(of: verb).first(where: { $0 > verb }), name == verb + 1,
      relation(name) == .xcomp, words[name].partOfSpeech == .properNoun,
      children(of: verb).contains(where: { $0 > name && relation($0) == .obj }),
      !children(of: verb).contains(where: { [.nsubj, .csubj, .expl].contains(relation($0)) })
    else { return }
    relate(name, as: .nsubj)
  }

  /// A deed of which the next clause says something is the subject of that, and done by nobody who says so: "says **leaving the court**
  /// shows disregard".
  mutating func returnSubject(toldByClause deed: Int) {
    guard [.ccomp, .xcomp].contains(relation(deed)), words[deed].features.containsBytes(of: "VerbForm=Ger"),
      let above = heads[deed], above < deed,
      let clause = children(of: above).first(where: { $0 > deed && relation($0) == .ccomp }), isFinite(clause),
      !children(of: clause).contains(where: { [.nsubj, .csubj, .expl, .cc].contains(relation($0)) })
    else { return }
    move(deed, to: clause, as: .csubj)
  }

  /// Whoever stands between a preposition and a gerund is who does what the gerund tells: "passed with **Hungary and Malta** voting against".
  mutating func freeSubject(ofAbsolute gerund: Int) {
    guard words[gerund].features.containsBytes(of: "VerbForm=Ger"), [.advcl, .conj, .acl].contains(relation(gerund)),
      let verb = heads[gerund],
      let name = children(of: verb).last(where: { $0 > verb && $0 < gerund && relation($0) == .obl }),
      words[name].partOfSpeech == .properNoun, name == gerund - 1 || heads[gerund - 1] == name,
      let preposition = children(of: name).first(where: { relation($0) == .case }), preposition > verb,
      children(of: gerund).allSatisfy({ $0 > gerund || $0 > name && relation($0) == .cc })
    else { return }
    for conjunction in children(of: gerund) where conjunction < gerund { move(conjunction, to: gerund - 1) }
    relate(gerund, as: .advcl)
    move(name, to: gerund, as: .nsubj)
    move(preposition, to: gerund, as: .mark)
  }
}
