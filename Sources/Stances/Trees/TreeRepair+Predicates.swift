import TextModel

/// Mends predicates whose parts a parser has hung on two verbs, and attributes that it took for verbs.
extension TreeRepair {
  /// A predicate with a subject of its own has the copula right before it, whatever a parser has hung that on: "… går inn for kravet,
  /// mens **Luxembourg**, som er vertsland, **er imot**".
  mutating func returnCopula(_ predicate: Int) {
    let copula = predicate - 1
    guard copula > 0, ["advmod", "xcomp"].contains(relation(predicate)), let verb = heads[predicate],
      [.adverb, .adjective].contains(words[predicate].partOfSpeech), relation(copula) == "cop", heads[copula] == verb,
      let subject = children(of: predicate).first(where: { relation($0) == "nsubj" }), verb < subject, subject < copula
    else { return }
    move(copula, to: predicate)
    relate(predicate, as: "advcl")
  }

  /// A form that is no infinitive between a verb and a noun tells of the noun what has been done to it: "vil sende **avviste**
  /// asylsøkere til en leir".
  mutating func readAsAttribute(_ participle: Int) {
    let noun = participle + 1
    guard noun < words.count, words[participle].partOfSpeech == .verb,
      ["ccomp", "xcomp"].contains(relation(participle)),
      words[participle].features.containsBytes(of: "VerbForm=Inf"),
      !words[participle].form.lowercased().hasPrefix(words[participle].lemma.lowercased()),
      let verb = heads[participle], verb == participle - 1, words[verb].partOfSpeech == .verb,
      words[noun].partOfSpeech == .noun, heads[noun] == participle, relation(noun) == "obj"
    else { return }
    for word in children(of: participle) { move(word, to: verb) }
    move(participle, to: noun)
    relate(participle, as: "amod")
    words[participle].partOfSpeech = .adjective
    words[participle].features = "VerbForm=Part"
  }
}
