import TextModel

/// Tells apart what a parser has joined though it belongs to other words.
extension TreeRepair {
  /// An infinitive that is joined to the verb of a clause below an earlier infinitive goes on from that one, where the same word opens both:
  /// "salimos **para agradecer** el respaldo que nos dieron y **para pedir** más", "they came **to thank** those who helped and **to ask**".
  mutating func raisePurpose(_ verb: Int) {
    guard relation(verb) == .conj || relation(verb) == .advcl && isSetOff(verb), let near = heads[verb], near < verb,
      let opener = opener(ofInfinitive: verb), self.opener(ofInfinitive: near) == nil
    else { return }
    var above = heads[near]
    while let word = above {
      if word < near, self.opener(ofInfinitive: word) == opener { return move(verb, to: word) }
      above = heads[word]
    }
  }

  /// Whether a clause begins behind a comma.
  private func isSetOff(_ clause: Int) -> Bool {
    children(of: clause).first.map { $0 > 0 && (words[$0].form == "," || words[$0 - 1].form == ",") } ?? false
  }

  /// The lemma of the word that opens an infinitive with a purpose.
  private func opener(ofInfinitive verb: Int) -> String? {
    guard words[verb].features.containsBytes(of: "VerbForm=Inf") else { return nil }
    return children(of: verb).first { relation($0) == .mark && $0 < verb }.map { words[$0].lemma }
  }

  /// Two nouns joined before a third one describe it together, and what stands before them is that one's: "the new **police and justice
  /// mission**", "a **trade and security pact**".
  mutating func joinAttributes(before noun: Int) {
    let other = noun - 1
    let first = other - 2
    guard first >= 0, words[noun].partOfSpeech == .noun, let head = heads[noun], head == first,
      relation(first + 1) == .cc, relation(other) == .conj, heads[other] == first,
      [first, other].allSatisfy({ words[$0].partOfSpeech == .noun && !isPlural($0) }),
      children(of: other).allSatisfy({ $0 == first + 1 })
    else { return }
    if let above = heads[first] { move(noun, to: above) } else { uproot(noun) }
    relate(noun, like: first)
    for child in children(of: first) where child != other && child != first + 1 { move(child, to: noun) }
    move(first + 1, to: other)
    move(first, to: noun, as: .compound)
  }

  /// Whether a noun has an ending of the plural, as "police" has not.
  private func isPlural(_ word: Int) -> Bool {
    words[word].features.containsBytes(of: "Number=Plur") && words[word].form != words[word].lemma
  }

  /// A noun with a relative pronoun as its owner is told in a relative clause, and joined to nobody: "Chile and Peru, **whose clubs** supply
  /// most players, are …".
  mutating func partOwned(_ noun: Int) {
    let owner = children(of: noun).first {
      $0 < noun && relation($0) == .nmod && words[$0].features.containsBytes(of: "Rel")
    }
    guard let owner, owner > 0, words[owner - 1].form == "," else { return }
    relate(noun, as: .acl)
  }

  /// Names behind the comma that ends a clause, which a parser joined to its subject, are the subjects of the next verb, right behind
  /// them: "kalte fangsten barbarisk, **Australia og Chile** krevde et forbud".
  mutating func freeSubjects(behindCommaBefore verb: Int) {
    guard relation(verb) == .conj, isFinite(verb), let first = heads[verb], first < verb,
      words[first].partOfSpeech == .verb,
      !children(of: verb).contains(where: { $0 < verb && [.nsubj, .csubj, .expl, .mark, .cc].contains(relation($0)) }),
      let subject = children(of: first).first(where: { relation($0) == .nsubj && $0 < first }),
      case let names = children(of: subject).filter({ $0 > first && $0 < verb && relation($0) == .conj }),
      let name = names.first, names.count > 1, words[name].partOfSpeech == .properNoun, words[name - 1].form == ",",
      (name..<verb).allSatisfy({ word in names.contains { word == $0 || stands(word, below: $0) } })
    else { return }
    move(name, to: verb, as: .nsubj)
    for other in names.dropFirst() { move(other, to: name) }
  }

  /// A nominal behind a verb and its object that a parser joined to the verb's subject is the subject of the next verb without one: "Peru
  /// has endorsed the plan, which is cheap, and **the Chilean government**, through its envoy, **has said** …".
  mutating func freeSubject(joinedToSubjectBefore verb: Int) {
    guard [.conj, .parataxis].contains(relation(verb)), isFinite(verb), let first = heads[verb], first < verb,
      words[first].partOfSpeech == .verb,
      !children(of: verb).contains(where: { [.nsubj, .csubj, .expl, .mark].contains(relation($0)) }),
      let subject = children(of: first).first(where: { relation($0) == .nsubj && $0 < first }),
      let nominal = children(of: subject).last(where: { $0 > first && $0 < verb && relation($0) == .conj }),
      let start = children(of: nominal).first(where: { ![.punct, .cc].contains(relation($0)) }),
      let conjunction = (children(of: nominal) + children(of: verb)).first(where: { relation($0) == .cc }),
      conjunction > first, conjunction == min(start, nominal) - 1
    else { return }
    move(nominal, to: verb, as: .nsubj)
  }

  /// A nominal that a parser joined to the object of the verb before is the subject of the next verb, which has none and stands right
  /// behind it without a conjunction: "respalda el plan y **la asociación de remeros** también **está** a favor".
  mutating func freeSubject(joinedToObjectBefore verb: Int) {
    guard relation(verb) == .conj, isFinite(verb), let first = heads[verb], first < verb, isFinite(first),
      !children(of: verb).contains(where: { [.nsubj, .csubj, .expl, .mark, .cc].contains(relation($0)) }),
      let object = children(of: first).last(where: { [.obj, .obl].contains(relation($0)) && $0 < verb }),
      let nominal = children(of: object).last(where: { $0 > object && $0 < verb && relation($0) == .conj }),
      words[nominal].partOfSpeech == .noun || words[nominal].partOfSpeech == .properNoun,
      children(of: nominal).first(where: { relation($0) != .punct }).map({ relation($0) == .cc }) ?? false,
      !children(of: nominal).contains(where: { relation($0) == .case }), agree(nominal, verb),
      (nominal + 1..<verb).allSatisfy({ word in
        stands(word, below: nominal) || stands(word, below: verb) && (heads[word] != verb || words[word].form != ",")
      })
    else { return }
    move(nominal, to: verb, as: .nsubj)
  }

  /// Whether no number that both words have differs.
  private func agree(_ nominal: Int, _ verb: Int) -> Bool {
    let numbers = ["Number=Sing", "Number=Plur"]
    return numbers.allSatisfy { number in
      !words[verb].features.containsBytes(of: number) || !words[nominal].features.containsBytes(of: "Number=")
        || words[nominal].features.containsBytes(of: number)
    }
  }
}
