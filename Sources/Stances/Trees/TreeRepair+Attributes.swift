import TextModel

/// Mends clauses whose verb a parser has taken for an attribute of its object.
extension TreeRepair {
  /// What looks like an attribute between the particle of an infinitive and a noun is what somebody is asked to do: "urged Paris **to
  /// exempt** contracts".
  mutating func readAsDeed(_ deed: Int) {
    guard relation(deed) == "amod", deed > 1, let noun = heads[deed], noun > deed, relation(noun) == "obl",
      words[deed].form == words[deed].lemma, !words[deed].features.containsBytes(of: "Tense=Past"),
      heads[deed - 1] == noun, relation(deed - 1) == "case", let verb = heads[noun], words[verb].partOfSpeech == .verb,
      children(of: noun).first == deed - 1,
      children(of: verb).contains(where: { relation($0) == "obj" && $0 > verb && $0 < deed })
    else { return }
    takeObject(deed, noun)
    move(deed, to: verb)
    relate(deed, as: "xcomp")
    words[deed].features = "VerbForm=Inf"
    move(deed - 1, to: deed)
    relate(deed - 1, as: "mark")
    words[deed - 1].partOfSpeech = .particle
  }

  /// What looks like an attribute between a relative pronoun and a noun is the verb of its clause: "any text **that put conditions** on
  /// companies".
  mutating func readAsRelative(_ verb: Int) {
    guard relation(verb) == "amod", verb > 1, let noun = heads[verb], noun > verb, relation(noun) == "appos",
      let antecedent = heads[noun], antecedent == verb - 2, heads[verb - 1] == noun,
      words[verb - 1].features.containsBytes(of: "PronType=Rel")
    else { return }
    takeObject(verb, noun)
    move(verb, to: antecedent)
    relate(verb, as: "acl:relcl")
    words[verb].features = "Mood=Ind|Tense=Past|VerbForm=Fin"
    move(verb - 1, to: verb)
    relate(verb - 1, as: "nsubj")
  }

  /// What looks like an attribute behind a name and an adverb, in a nominal that a conjunction opens as what is said, is the verb: "said
  /// that Niger no longer **backed** sanctions".
  mutating func readAsContent(_ verb: Int) {
    guard relation(verb) == "amod", words[verb].features.containsBytes(of: "VerbForm=Part"), verb > 1,
      let noun = heads[verb], noun > verb, relation(noun) == "ccomp", let above = heads[noun], above < verb,
      let mark = children(of: noun).first, relation(mark) == "mark",
      let name = children(of: noun).first(where: { relation($0) == "compound" }), name > mark, name < verb,
      words[name].partOfSpeech == .properNoun, name + 1 < verb, words[name + 1].partOfSpeech == .adverb
    else { return }
    for word in children(of: noun) where word < verb { move(word, to: verb) }
    move(verb, to: above)
    relate(verb, as: "ccomp")
    words[verb].features = "Mood=Ind|Tense=Past|VerbForm=Fin"
    relate(name, as: "nsubj")
    takeObject(verb, noun)
  }

  /// Makes the noun of which a verb was taken for an attribute its object.
  private mutating func takeObject(_ verb: Int, _ noun: Int) {
    move(noun, to: verb)
    relate(noun, as: "obj")
  }
}
