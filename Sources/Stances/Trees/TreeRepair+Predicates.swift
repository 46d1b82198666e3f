import TextModel

/// Mends predicates whose parts a parser has hung on another verb, and attributes that it took for verbs.
extension TreeRepair {
  /// A predicate with a subject of its own has the copula right before it, whatever a parser has hung that on: "… går inn for kravet,
  /// mens **Luxembourg**, som er vertsland, **er imot**".
  mutating func returnCopula(_ predicate: Int) {
    let copula = predicate - 1
    guard copula > 0, relation(copula) == .cop, [.advmod, .xcomp].contains(relation(predicate)),
      let verb = heads[predicate], heads[copula] == verb,
      [.adverb, .adjective].contains(words[predicate].partOfSpeech),
      let subject = children(of: predicate).first(where: { relation($0) == .nsubj }), verb < subject, subject < copula
    else { return }
    move(copula, to: predicate)
    relate(predicate, as: .advcl)
  }

  /// A copula that was taken for a clause of its own beside the phrase behind it is that of the phrase: "«Siempre hemos **estado a favor de
  /// la tasa**», dijo".
  mutating func returnCopula(besidePhrase copula: Int) {
    guard relation(copula) == .ccomp, words[copula].partOfSpeech == .auxiliary, let verb = heads[copula], verb > copula,
      let phrase = children(of: verb).first(where: { $0 > copula && relation($0) == .ccomp }), phrase < verb,
      children(of: phrase).first == copula + 1, relation(copula + 1) == .case
    else { return }
    for word in children(of: copula) where relation(word) != .punct { move(word, to: phrase) }
    move(copula, to: phrase, as: .cop)
  }

  /// A second copula behind a predicate is that of the next one, which a parser took for a complement of the first: "no están en contra del
  /// gasoducto, **están** en contra **del precio**".
  mutating func partPredicate(copula: Int) {
    guard relation(copula) == .cop, copula > 0, words[copula - 1].form == ",", let first = heads[copula],
      first < copula, children(of: first).contains(where: { relation($0) == .cop && $0 < first }),
      let next = children(of: first).first(where: { $0 > copula }), relation(next) == .nmod,
      children(of: next).contains(where: { relation($0) == .case && $0 > copula })
    else { return }
    relate(next, as: .conj)
    move(copula, to: next)
  }

  /// A form that is no infinitive between a verb and a noun tells of the noun what has been done to it: "vil sende **avviste**
  /// asylsøkere til en leir".
  mutating func readAsAttribute(_ participle: Int) {
    let noun = participle + 1
    guard noun < words.count, words[participle].partOfSpeech == .verb,
      [.ccomp, .xcomp, .advcl].contains(relation(participle)),
      words[participle].features.containsBytes(of: "VerbForm=Inf"),
      !words[participle].form.lowercased().hasPrefix(words[participle].lemma.lowercased()),
      let verb = heads[participle], verb == participle - 1, words[verb].partOfSpeech == .verb,
      words[noun].partOfSpeech == .noun, heads[noun] == participle, relation(noun) == .obj
    else { return }
    for word in children(of: participle) { move(word, to: verb) }
    move(participle, to: noun, as: .amod)
    words[participle].partOfSpeech = .adjective
    words[participle].features = "VerbForm=Part"
  }

  /// A subject that another one parts from the verb by a conjunction has a clause of its own that leaves its verb out: "**Ireland
  /// would not**, and Hungary has threatened a veto".
  mutating func partElliptic(before verb: Int) {
    guard words[verb].partOfSpeech == .verb else { return }
    let below = children(of: verb).filter { $0 < verb }
    let subjects = below.filter { relation($0) == .nsubj }
    guard subjects.count == 2,
      let conjunction = below.first(where: { relation($0) == .cc && subjects[0] < $0 && $0 < subjects[1] }),
      below.contains(where: { relation($0) == .aux && subjects[0] < $0 && $0 < conjunction })
    else { return }
    for word in below where subjects[0] < word && word < conjunction { move(word, to: subjects[0]) }
    relate(subjects[0], as: .parataxis)
  }

  /// What looks like a participle behind the comma after an object is the next verb of several where another one follows: "praised
  /// the talks, **criticised** hardliners and promised help".
  mutating func freePredicate(_ index: Int) {
    guard relation(index) == .amod, words[index].partOfSpeech == .verb, index > 1, words[index - 1].form == ",",
      let noun = heads[index], noun > index, relation(noun) == .conj, let object = heads[noun], object < index,
      relation(object) == .obj, let verb = heads[object], words[verb].partOfSpeech == .verb,
      children(of: noun).allSatisfy({ $0 >= index || relation($0) == .punct }),
      !children(of: noun).contains(where: { [.det, .case].contains(relation($0)) }),
      children(of: verb).contains(where: { $0 > noun && relation($0) == .conj && words[$0].partOfSpeech == .verb })
    else { return }
    move(index, to: verb, as: .conj)
    move(noun, to: index, as: .obj)
    words[index].features = words[verb].features
  }

  /// Of several finite verbs in a row the first one, with the subject before it, leads, and what stands right behind the next one is its
  /// object: "**Mexico** går imot tollen, truer **USA** med mottiltak og får ros".
  mutating func joinPredicates(_ second: Int) {
    guard relation(second) == .root, second > 2, words[second].partOfSpeech == .verb, words[second - 1].form == ",",
      second + 1 < words.count, relation(second + 1) == .nsubj, heads[second + 1] == second,
      let first = children(of: second).first, relation(first) == .advcl, words[first].partOfSpeech == .verb,
      words[first].features.containsBytes(of: "VerbForm=Fin"),
      children(of: first).contains(where: { relation($0) == .nsubj && $0 < first }),
      !children(of: first).contains(where: { relation($0) == .mark }),
      !children(of: second).contains(where: { relation($0) == .nsubj && $0 < second }),
      children(of: second).contains(where: { next in
        next > second && relation(next) == .conj && words[next].partOfSpeech == .verb
          && !children(of: next).contains { relation($0) == .nsubj }
      })
    else { return }
    relate(second + 1, as: .obj)
    uproot(first)
    move(second, to: first, as: .conj)
  }

  /// A finite verb is never joined to an infinitive, but to the verb above that: "lot seg ikke rikke og **kalte** planen gal".
  mutating func raiseConjunct(_ verb: Int) {
    guard relation(verb) == .conj, words[verb].partOfSpeech == .verb, isToldAlone(verb), let infinitive = heads[verb],
      infinitive < verb, relation(infinitive) == .xcomp, words[infinitive].features.containsBytes(of: "VerbForm=Inf"),
      let above = heads[infinitive], above < infinitive, isFinite(above)
    else { return }
    move(verb, to: above)
  }

  /// An infinitive without a particle is joined to the infinitive before it, and not to the verb that this one completes: "har ikke tenkt å
  /// **signere** eller **ratifisere** den".
  mutating func lowerConjunct(_ verb: Int) {
    guard relation(verb) == .conj, words[verb].features.containsBytes(of: "VerbForm=Inf"),
      !children(of: verb).contains(where: { [.aux, .cop, .mark, .nsubj].contains(relation($0)) }),
      let above = heads[verb], above < verb, words[above].partOfSpeech == .verb,
      !words[above].features.containsBytes(of: "VerbForm=Inf"),
      let first = children(of: above).last(where: { above < $0 && $0 < verb && relation($0) == .xcomp }),
      words[first].features.containsBytes(of: "VerbForm=Inf")
    else { return }
    move(verb, to: first)
  }

  /// A verb of the past is not joined to what is demanded in the present, but to the verb that demands it: "demanded that Peru **withdraw**
  /// and **said** it had closed the border".
  mutating func raiseTold(_ verb: Int) {
    guard relation(verb) == .conj, words[verb].features.containsBytes(of: "Tense=Past"),
      words[verb].features.containsBytes(of: "VerbForm=Fin"),
      !children(of: verb).contains(where: { [.nsubj, .aux].contains(relation($0)) }),
      let demanded = heads[verb], demanded < verb, relation(demanded) == .ccomp,
      words[demanded].form == words[demanded].lemma, words[demanded].features.containsBytes(of: "Tense=Pres"),
      children(of: demanded).contains(where: { relation($0) == .mark }), let above = heads[demanded], above < demanded,
      words[above].features.containsBytes(of: "Tense=Past")
    else { return }
    move(verb, to: above)
  }

  /// Whether a verb is finite, or a form that may be and has neither an auxiliary nor a subject.
  private func isToldAlone(_ verb: Int) -> Bool {
    // "asked all not to sign, and some **have obliged**"
    let hasOwnSubject = children(of: verb).contains { relation($0) == .nsubj }
    if words[verb].features.containsBytes(of: "VerbForm=Fin") || hasOwnSubject && isFinite(verb) { return true }
    return words[verb].features.containsBytes(of: "VerbForm=Part")
      && !children(of: verb).contains { [.aux, .cop, .nsubj].contains(relation($0)) }
  }

  /// A name that opens a sentence before a relative clause is the subject of the verb behind that clause: "**Panama**, whose canal would
  /// cut the trip, **has not taken sides**".
  mutating func returnVerbBehindRelative() {
    guard words.count > 4, words[0].partOfSpeech == .properNoun, [.vocative, .dislocated].contains(relation(0)),
      let told = heads[0], heads[told] == nil,
      let comma = children(of: 0).first(where: { words[$0].form == "," }), comma + 1 < told,
      words[comma + 1].features.containsBytes(of: "PronType="), words[comma + 1].partOfSpeech == .pronoun,
      let verb = children(of: told).first(where: {
        $0 > told && relation($0) == .parataxis && words[$0].partOfSpeech == .verb
      }),
      !children(of: verb).contains(where: { relation($0) == .nsubj })
    else { return }
    uproot(verb)
    move(0, to: verb, as: .nsubj)
    move(told, to: 0, as: .acl, isRelative: true)
  }
}
