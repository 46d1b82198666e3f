import TextModel

/// Mends sentences in which a parser has hung the verb on what stands before it, since a name or an apposition parts it from its subject.
extension TreeRepair {
  /// What looks like a noun, but has an object, is the verb behind the last name of a nominal: "The Council of Asia **backs** it and has …".
  mutating func readAsVerb(withObject noun: Int) {
    guard [.nmod, .conj, .appos].contains(relation(noun)), words[noun].partOfSpeech == .noun, noun > 1,
      words[noun].features.containsBytes(of: "Number=Plur"), words[noun - 1].partOfSpeech == .properNoun,
      relation(noun - 1) == .compound, heads[noun - 1] == noun, let nominal = heads[noun], nominal < noun - 1,
      children(of: noun).contains(where: { $0 == noun + 1 && relation($0) == .obj })
    else { return }
    let name = noun - 1
    move(name, to: nominal)
    relate(name, like: noun)
    for opener in children(of: noun) where opener < name { move(opener, to: name) }
    lead(noun, before: nominal)
    words[noun].partOfSpeech = .verb
    words[noun].features = "VerbForm=Fin"
  }

  /// What looks like a noun behind the comma that ends an apposition, in a whole sentence without any verb that a name heads, is its verb:
  /// "The Chamber of Shipping, the owners’ lobby, **calls** for a ban."
  mutating func readAsVerb(setOff noun: Int) {
    guard [.conj, .appos].contains(relation(noun)), words[noun].partOfSpeech == .noun, noun > 3, noun + 1 < words.count,
      words[noun].features.containsBytes(of: "Number=Plur"), words[noun - 1].form == ",", words.last?.form == ".",
      let name = words.indices.first(where: { relation($0) == .root }), words[name].partOfSpeech == .properNoun,
      let apposition = children(of: name).first(where: { relation($0) == .appos }), name < apposition,
      apposition < noun, heads[noun] == apposition || heads[noun] == name,
      !children(of: noun).contains(where: { $0 < noun && relation($0) != .punct }),
      children(of: noun).contains(where: { $0 > noun && [.obl, .nmod, .obj, .acl].contains(relation($0)) }),
      !words.contains(where: { $0.partOfSpeech == .auxiliary || $0.features.containsBytes(of: "VerbForm=Fin") })
    else { return }
    lead(noun, before: name)
    words[noun].partOfSpeech = .verb
    words[noun].features = "VerbForm=Fin"
    for child in children(of: noun) where child > noun && relation(child) == .nmod { relate(child, as: .obl) }
  }

  /// What looks like a participle behind the comma that ends an apposition is the verb of the name before that, where the next verb has a
  /// subject of its own behind a conjunction: "Nordlin, the Danish firm, **signed** up in June, and its boss defended the deal".
  mutating func readAsPredicate(beforeClause verb: Int) {
    guard relation(verb) == .acl, verb > 2, words[verb - 1].form == ",",
      words[verb].features.containsBytes(of: "VerbForm=Part"), words[verb].features.containsBytes(of: "Tense=Past"),
      let apposition = heads[verb], relation(apposition) == .appos, let name = heads[apposition], name < apposition,
      relation(name) == .nsubj, let next = heads[name], next > verb,
      let subject = children(of: next).first(where: { $0 > verb && relation($0) == .nsubj })
        ?? nameJoined(before: next, behind: verb),
      (children(of: next) + children(of: subject)).contains(where: { $0 > verb && relation($0) == .cc })
    else { return }
    move(subject, to: next, as: .nsubj)
    lead(verb, before: name)
    words[verb].features = "Mood=Ind|Tense=Past|VerbForm=Fin"
  }

  /// The name right before a verb that a parser has joined to what stands in the clause before: "backed out in March, and **Sweden**
  /// condemned it".
  private func nameJoined(before verb: Int, behind first: Int) -> Int? {
    let last = verb - 1
    let name = relation(last) == .flat ? heads[last] ?? last : last
    guard name > first + 1, words[name].partOfSpeech == .properNoun, relation(name) == .conj,
      stands(name, below: first),
      let conjunction = children(of: name).first, relation(conjunction) == .cc, words[conjunction - 1].form == ","
    else { return nil }
    return name
  }

  /// Makes a word the verb of the nominal before it, which leads the clause to which that belonged.
  private mutating func lead(_ verb: Int, before subject: Int) {
    let clause = relation(subject) == .nsubj ? heads[subject] : nil
    let top = clause ?? subject
    if let above = heads[top] {
      move(verb, to: above)
      relate(verb, like: top)
    } else {
      uproot(verb)
    }
    if let clause {
      move(clause, to: verb, as: .conj)
    }
    for child in children(of: subject) where child > verb { move(child, to: verb) }
    move(subject, to: verb, as: .nsubj)
  }
}
