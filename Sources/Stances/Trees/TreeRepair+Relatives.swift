import TextModel

/// Tells what relative clauses belong to, and who does in them what their verb tells.
extension TreeRepair {
  /// A relative clause behind how much money a thing holds is of that thing: "el plan de 300 **millones** de euros **que propuso** Italia".
  mutating func returnRelative(ofAmount verb: Int) {
    guard relation(verb) == .acl, isFinite(verb), let unit = heads[verb], unit < verb, relation(unit) == .nmod,
      children(of: unit).contains(where: { relation($0) == .nummod && $0 < unit }),
      let thing = heads[unit], thing < unit, words[thing].partOfSpeech == .noun
    else { return }
    move(verb, to: thing)
  }

  /// Names behind a verb in the plural are its subject where what its relative clause tells of is one thing: "el plan que propuso Francia y
  /// que **critican Chile y Perú**".
  mutating func invertRelative(of verb: Int) {
    guard words[verb].features.containsBytes(of: "Person=3"), words[verb].features.containsBytes(of: "Number=Plur"),
      let thing = thing(ofRelative: verb), words[thing].features.containsBytes(of: "Number=Sing"),
      let opener = children(of: verb).first(where: isOpener), opener == verb - 1,
      let name = children(of: verb).first(where: { $0 > verb }), relation(name) == .obj,
      words[name].partOfSpeech == .properNoun,
      !children(of: name).contains(where: { relation($0) == .case }),
      children(of: name).contains(where: { relation($0) == .conj })
    else { return }
    words[opener].partOfSpeech = .pronoun
    words[opener].features = "PronType=Int,Rel"
    relate(opener, as: .obj)
    relate(name, as: .nsubj)
    guard relation(verb) == .conj else { return }
    move(verb, to: thing, as: .acl)
  }

  /// What looks like an attribute of the noun before it, but has a copula and a word that opens a clause, is what a relative clause says of
  /// that: "Sveits, **som** lenge **var positiv** til planen".
  mutating func readAsRelative(predicate word: Int) {
    guard relation(word) == .amod, let noun = heads[word], noun < word,
      children(of: word).contains(where: { relation($0) == .cop && $0 < word }),
      let opener = children(of: word).first(where: { words[$0].form != "," }), opener > noun, relation(opener) == .mark
    else { return }
    relate(word, as: .acl, isRelative: true)
  }

  /// What stands behind the verb of a relative clause whose opener stands for the subject is no subject, where the verb tells no person:
  /// "en resolusjon **som** ber **USA** trekke vedtaket".
  mutating func returnObject(behindRelative verb: Int) {
    guard words[verb].relation == "acl:relcl", !words[verb].features.containsBytes(of: "Person="),
      let opener = children(of: verb).first, words[opener].partOfSpeech == .subordinatingConjunction,
      relation(opener) == .mark, opener < verb,
      let name = children(of: verb).first(where: { relation($0) == .nsubj }), name > verb,
      !children(of: verb).contains(where: { [.obj, .cop].contains(relation($0)) }), !isPassive(verb),
      (opener + 1..<verb).allSatisfy({ ![.noun, .properNoun].contains(words[$0].partOfSpeech) || hasCase($0) })
    else { return }
    relate(name, as: .obj)
  }

  private func isPassive(_ verb: Int) -> Bool { children(of: verb).contains { words[$0].relation == "aux:pass" } }

  private func hasCase(_ nominal: Int) -> Bool { children(of: nominal).contains { relation($0) == .case } }

  /// What opens a relative clause with a subject behind its verb is the object: "la tasa **que** propusieron Fiyi y Palaos",
  /// "el respaldo **que** nos ha dado el Parlamento".
  mutating func returnOpener(of verb: Int) {
    guard relation(verb) == .acl, let opener = children(of: verb).first(where: isOpener), opener < verb,
      relation(opener) == .nsubj,
      children(of: verb).contains(where: { $0 > verb && relation($0) == .nsubj }),
      !children(of: verb).contains(where: {
        [.obj, .ccomp, .xcomp, .cop].contains(relation($0)) && !words[$0].features.containsBytes(of: "Case=Dat")
      })
    else { return }
    relate(opener, as: .obj)
  }

  /// A clause that asks with its object for what a copula behind it names tells of that: "**What France opposes** is the pipeline".
  mutating func readAsRelative(cleft verb: Int) {
    guard [.nsubj, .csubj].contains(relation(verb)), isFinite(verb), let named = heads[verb],
      words[named].partOfSpeech == .noun,
      children(of: named).contains(where: { relation($0) == .cop && $0 > verb && $0 < named }),
      let opener = children(of: verb).first, relation(opener) == .obj,
      words[opener].features.containsBytes(of: "PronType=Int"),
      children(of: verb).contains(where: { relation($0) == .nsubj && $0 < verb })
    else { return }
    relate(verb, as: .acl, isRelative: true)
    words[opener].partOfSpeech = .pronoun
  }

  /// What a relative clause, or one that is joined to it, tells of.
  private func thing(ofRelative verb: Int) -> Int? {
    let first = relation(verb) == .conj ? heads[verb] : verb
    guard let first, relation(first) == .acl, isFinite(first) else { return nil }
    return heads[first].flatMap { $0 < first ? $0 : nil }
  }

  private func isOpener(_ word: Int) -> Bool {
    words[word].features.containsBytes(of: "Rel") && relation(word) == .nsubj
      || words[word].partOfSpeech == .subordinatingConjunction && relation(word) == .mark
  }
}
