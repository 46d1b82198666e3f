import TextModel

/// Mends clauses whose verb a parser has taken for an attribute of its object.
extension TreeRepair {
  /// Of what a number tells some stands below it, and is no object beside it: "expelled four **of Chile's diplomats**".
  mutating func returnWhole(behindNumber noun: Int) {
    guard words[noun].partOfSpeech == .noun, let verb = heads[noun],
      let opener = children(of: noun).first, opener > 0, relation(opener) == .case,
      case let number = opener - 1, words[number].partOfSpeech == .numeral, relation(number) == .obj,
      heads[number] == verb, words[noun].features.containsBytes(of: "Number=Plur")
    else { return }
    move(noun, to: number, as: .nmod)
  }

  /// What looks like an attribute between the particle of an infinitive and a noun is what somebody is asked to do: "urged Paris **to
  /// exempt** contracts".
  mutating func readAsDeed(_ deed: Int) {
    guard relation(deed) == .amod, deed > 1, let noun = heads[deed], noun > deed, relation(noun) == .obl,
      words[deed].form == words[deed].lemma, !words[deed].features.containsBytes(of: "Tense=Past"),
      heads[deed - 1] == noun, relation(deed - 1) == .case, let verb = heads[noun], words[verb].partOfSpeech == .verb,
      children(of: noun).first == deed - 1,
      children(of: verb).contains(where: { relation($0) == .obj && $0 > verb && $0 < deed })
    else { return }
    takeObject(deed, noun)
    move(deed, to: verb, as: .xcomp)
    words[deed].features = "VerbForm=Inf"
    move(deed - 1, to: deed, as: .mark)
    words[deed - 1].partOfSpeech = .particle
  }

  /// What looks like an attribute between a relative pronoun and a noun is the verb of its clause: "any text **that put conditions** on
  /// companies".
  mutating func readAsRelative(_ verb: Int) {
    guard relation(verb) == .amod, verb > 1, let noun = heads[verb], noun > verb, relation(noun) == .appos,
      let antecedent = heads[noun], antecedent == verb - 2, heads[verb - 1] == noun,
      words[verb - 1].features.containsBytes(of: "PronType=Rel")
    else { return }
    takeObject(verb, noun)
    move(verb, to: antecedent, as: .acl, isRelative: true)
    words[verb].features = "Mood=Ind|Tense=Past|VerbForm=Fin"
    move(verb - 1, to: verb, as: .nsubj)
  }

  /// What looks like an attribute behind a name and an adverb, in a nominal that a conjunction opens as what is said, is the verb: "said
  /// that Niger no longer **backed** sanctions".
  mutating func readAsContent(_ verb: Int) {
    guard relation(verb) == .amod, words[verb].features.containsBytes(of: "VerbForm=Part"), verb > 1,
      let noun = heads[verb], noun > verb, relation(noun) == .ccomp, let above = heads[noun], above < verb,
      let mark = children(of: noun).first, relation(mark) == .mark,
      let name = children(of: noun).first(where: { relation($0) == .compound }), name > mark, name < verb,
      words[name].partOfSpeech == .properNoun, name + 1 < verb, words[name + 1].partOfSpeech == .adverb
    else { return }
    for word in children(of: noun) where word < verb { move(word, to: verb) }
    move(verb, to: above, as: .ccomp)
    words[verb].features = "Mood=Ind|Tense=Past|VerbForm=Fin"
    relate(name, as: .nsubj)
    takeObject(verb, noun)
  }

  /// What looks like an attribute right behind a name or a subject, in a whole sentence that only its noun heads, is the verb: "The UK
  /// **backed** exploration.", "Its envoy **accused** European governments.", "The plan **drew** condemnation from Norway."
  mutating func readAsPredicate(attribute verb: Int) {
    guard relation(verb) == .amod || relation(verb) == .compound && isVerb(verb),
      words[verb].features.containsBytes(of: "VerbForm=Part"),
      words[verb].features.containsBytes(of: "Tense=Past"), let noun = heads[verb], noun > verb,
      relation(noun) == .root, words[noun].partOfSpeech == .noun, words.last?.form == ".",
      !children(of: noun).contains(where: { [.cop, .aux, .case].contains(relation($0)) }),
      let subject = children(of: noun).last(where: { $0 < verb && relation($0) != .advmod }),
      relation(subject) == .nsubj || relation(subject) == .compound && isSubject(compound: subject, of: noun),
      (subject + 1..<verb).allSatisfy({ words[$0].partOfSpeech == .adverb })
    else { return }
    uproot(verb)
    words[verb].features = "Mood=Ind|Tense=Past|VerbForm=Fin"
    for word in children(of: noun) where word < verb && word != subject {
      move(word, to: [.det, .compound, .amod].contains(relation(word)) ? subject : verb)
    }
    for word in children(of: noun) where word > noun && Self.ofClause.contains(relation(word)) { move(word, to: verb) }
    move(subject, to: verb, as: .nsubj)
    takeObject(verb, noun)
  }

  /// Whether what looks like the first part of a compound may be the subject of an attribute behind it: a name, or a noun with an article of
  /// its own.
  private func isSubject(compound: Int, of noun: Int) -> Bool {
    words[compound].partOfSpeech == .properNoun
      || (children(of: compound) + children(of: noun)).contains {
        $0 < compound && words[$0].features.containsBytes(of: "PronType=Art")
      }
  }

  /// What looks like the first part of a compound that ends in an adjective is the object of the verb, which calls it that: "finds **the deal
  /// unacceptable**".
  mutating func returnObject(beforeAdjective noun: Int) {
    guard relation(noun) == .compound, let adjective = heads[noun], adjective == noun + 1,
      words[adjective].partOfSpeech == .adjective, relation(adjective) == .xcomp, let verb = heads[adjective],
      verb < noun, isVerb(verb), !children(of: verb).contains(where: { relation($0) == .obj })
    else { return }
    for word in children(of: adjective) where word < noun { move(word, to: noun) }
    move(noun, to: verb, as: .obj)
  }

  /// A bare adjective behind the noun of an object says what the verb calls it, where adjectives have no number, since then they stand before
  /// their nouns: "calls the plan **irresponsible**".
  mutating func raiseAdjective(behindObject adjective: Int) {
    guard relation(adjective) == .amod, let noun = heads[adjective], noun + 1 == adjective,
      words[adjective].partOfSpeech == .adjective, words[noun].partOfSpeech == .noun,
      !words[adjective].features.containsBytes(of: "Number="),
      relation(noun) == .obj, let verb = heads[noun], verb < noun, isVerb(verb),
      children(of: noun).contains(where: { relation($0) == .det && $0 < noun }),
      children(of: noun).allSatisfy({ $0 <= adjective }),
      !children(of: adjective).contains(where: { $0 > adjective && relation($0) != .conj }),
      !children(of: verb).contains(where: { $0 > verb && [.iobj, .xcomp].contains(relation($0)) })
    else { return }
    move(adjective, to: verb, as: .xcomp)
  }

  /// The relations of what belongs to a clause, and not to a noun of it.
  private static let ofClause: RelationSet = [.punct, .cc, .conj, .advcl, .parataxis, .obl]

  /// What looks like an adverb between an auxiliary and an article, in a clause without a verb, is the verb: "will not **back** a ban".
  mutating func readAsVerb(adverb: Int) {
    guard relation(adverb) == .advmod, words[adverb].partOfSpeech == .adverb, let noun = heads[adverb],
      noun > adverb + 1,
      words[noun].partOfSpeech == .noun, words[adverb].form == words[adverb].lemma,
      relation(adverb + 1) == .det || words[adverb + 1].relation == "nmod:poss", heads[adverb + 1] == noun,
      children(of: noun).contains(where: { relation($0) == .aux && $0 < adverb }),
      !children(of: noun).contains(where: { [.cop, .case].contains(relation($0)) })
    else { return }
    let above = heads[noun]
    for word in children(of: noun) where word < adverb || word > noun && Self.ofClause.contains(relation(word)) {
      move(word, to: adverb)
    }
    if let above { move(adverb, to: above) } else { uproot(adverb) }
    relate(adverb, like: noun)
    words[adverb].partOfSpeech = .verb
    words[adverb].features = "VerbForm=Inf"
    takeObject(adverb, noun)
  }

  /// Makes the noun of which a verb was taken for an attribute its object.
  private mutating func takeObject(_ verb: Int, _ noun: Int) {
    move(noun, to: verb, as: .obj)
  }
}
