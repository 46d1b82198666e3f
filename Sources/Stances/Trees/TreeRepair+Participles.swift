import TextModel

/// Mends clauses whose participle a parser has taken for another word, and its auxiliary for their verb.
extension TreeRepair {
  /// What completes a verb behind its object and looks like a past is a participle, since it has no subject: "wants the pipeline **stopped**".
  mutating func readAsParticiple(completion verb: Int) {
    guard relation(verb) == .xcomp, words[verb].features.containsBytes(of: "Tense=Past"),
      words[verb].features.containsBytes(of: "VerbForm=Fin"), let above = heads[verb],
      children(of: above).contains(where: { relation($0) == .obj && $0 > above && $0 < verb }),
      !children(of: verb).contains(where: { [.nsubj, .aux, .mark, .obj].contains(relation($0)) })
    else { return }
    words[verb].features = "Tense=Past|VerbForm=Part"
  }

  /// A preposition that the tagger takes for a slip, behind a verb that has but its noun, is the verb, and the one before its auxiliary:
  /// "had at first **opposed** the bid".
  mutating func readAsVerb(preposition word: Int) {
    guard relation(word) == .case, words[word].partOfSpeech == .adposition,
      words[word].features.containsBytes(of: "Typo=Yes"), let noun = heads[word], noun > word,
      relation(noun) == .obl, let auxiliary = heads[noun], auxiliary < word, words[auxiliary].partOfSpeech == .verb,
      isFinite(auxiliary),
      !children(of: auxiliary).contains(where: { [.obj, .xcomp, .ccomp].contains(relation($0)) })
    else { return }
    takePlace(of: auxiliary, with: word)
    move(noun, to: word, as: .obj)
  }

  /// What looks like a preposition, but is written like a participle, between a verb that has but one object and that object is the verb,
  /// and the one before its auxiliary: "**had** indeed **opposed** the agreements".
  mutating func readAsVerb(participle word: Int) {
    guard relation(word) == .case, words[word].partOfSpeech == .verb,
      words[word].features.containsBytes(of: "VerbForm=Part"), let noun = heads[word], noun > word,
      [.obj, .obl].contains(relation(noun)), let auxiliary = heads[noun], auxiliary < word,
      words[auxiliary].features.containsBytes(of: "VerbForm=Fin"),
      (auxiliary + 1..<word).allSatisfy({ words[$0].partOfSpeech == .adverb }),
      children(of: noun).allSatisfy({ $0 >= word || relation($0) == .advmod }),
      !children(of: auxiliary).contains(where: { $0 != noun && [.obj, .xcomp, .ccomp].contains(relation($0)) }),
      words[auxiliary].lemma != words[word].lemma
    else { return }
    for adverb in children(of: noun) where adverb < word { move(adverb, to: word) }
    takePlace(of: auxiliary, with: word)
    move(noun, to: word, as: .obj)
  }

  /// A participle behind the aside that parts it from its auxiliary is what that one belongs to, and tells nothing of the aside: "har, ifølge
  /// Reuters, **sagt** ja til avtalen".
  mutating func returnParticiple(behindAside participle: Int) {
    guard relation(participle) == .acl, words[participle].features.containsBytes(of: "VerbForm=Part"), participle > 0,
      words[participle - 1].form == ",", let aside = heads[participle], relation(aside) == .obl,
      let auxiliary = heads[aside], auxiliary + 1 < aside, words[auxiliary + 1].form == ",",
      words[auxiliary].partOfSpeech == .verb, isFinite(auxiliary),
      children(of: aside).contains(where: { $0 == auxiliary + 2 && relation($0) == .case }),
      children(of: auxiliary).allSatisfy({ ![.obj, .iobj, .ccomp, .xcomp].contains(relation($0)) }),
      children(of: participle).allSatisfy({ ![.nsubj, .mark, .cop, .aux].contains(relation($0)) })
    else { return }
    takePlace(of: auxiliary, with: participle)
  }

  /// Makes a participle the verb of which a finite one that stands there is the auxiliary.
  private mutating func takePlace(of auxiliary: Int, with participle: Int) {
    words[participle].partOfSpeech = .verb
    words[participle].features = "Tense=Past|VerbForm=Part"
    if let head = heads[auxiliary] {
      move(participle, to: head)
      relate(participle, like: auxiliary)
    } else {
      uproot(participle)
    }
    for child in children(of: auxiliary) { move(child, to: participle) }
    move(auxiliary, to: participle, as: .aux)
    words[auxiliary].partOfSpeech = .auxiliary
  }

  /// What looks like an attribute of the reflexive right behind it, which has none, is the participle of the verb before: "**har** så langt
  /// **motsatt seg** en ny frist".
  mutating func readAsVerb(beforeReflexive word: Int) {
    guard relation(word) == .amod, words[word].partOfSpeech == .adjective, let reflexive = heads[word],
      reflexive == word + 1, words[reflexive].features.containsBytes(of: "Reflex=Yes"),
      let auxiliary = heads[reflexive], auxiliary < word, words[auxiliary].partOfSpeech == .verb, isFinite(auxiliary)
    else { return }
    takePlace(of: auxiliary, with: word)
  }

  /// What looks like a verb in the past right behind the comma after a noun, without a subject or a relative pronoun, is a participle where
  /// its forms are alike: "Avtalen, **støtta** av Peru, skal opp til røysting".
  mutating func readAsParticiple(setOff verb: Int) {
    guard relation(verb) == .acl, verb > 1, words[verb - 1].form == ",", let noun = heads[verb], noun < verb,
      words[verb].features.containsBytes(of: "Tense=Past"), words[verb].features.containsBytes(of: "VerbForm=Fin"),
      !words[verb].features.containsBytes(of: "Person="),
      children(of: verb).contains(where: { relation($0) == .obl && $0 > verb }),
      !children(of: verb).contains(where: { [.nsubj, .obj, .mark, .aux, .cop, .ccomp, .xcomp].contains(relation($0)) })
    else { return }
    words[verb].features = "VerbForm=Part"
    relate(verb, as: .acl)
  }

  /// A participle without an auxiliary right behind a noun, where another verb follows before any comma, tells of the noun, and that verb is
  /// its: "**Sanksjoner innført** av EU mot Russland **virker**".
  mutating func lowerParticiple(_ participle: Int) {
    guard participle > 0, words[participle].features.containsBytes(of: "VerbForm=Part"), !isFinite(participle),
      case let noun = participle - 1, heads[noun] == participle, words[noun].partOfSpeech == .noun,
      [.nsubj, .obj].contains(relation(noun)),
      !children(of: participle).contains(where: {
        [.aux, .cop, .mark, .cc].contains(relation($0)) || isObject($0, of: participle)
      }),
      let verb = verb(behindParticiple: participle), isFinite(verb),
      !children(of: verb).contains(where: { [.nsubj, .csubj, .expl, .mark, .cc].contains(relation($0)) })
    else { return }
    if heads[verb] == participle {
      if let above = heads[participle] { move(verb, to: above) } else { uproot(verb) }
      if heads[participle] != nil { relate(verb, like: participle) }
      for word in children(of: participle) where word > verb { move(word, to: verb) }
    }
    move(noun, to: verb, as: .nsubj)
    move(participle, to: noun, as: .acl)
  }

  private func isObject(_ word: Int, of participle: Int) -> Bool { relation(word) == .obj && word > participle }

  /// The verb behind a participle, without a comma between, on which it hangs or which hangs on it.
  private func verb(behindParticiple participle: Int) -> Int? {
    let near = children(of: participle) + (heads[participle].map { [$0] } ?? [])
    let verb = near.first {
      $0 > participle && isVerb($0) && [.root, .xcomp, .ccomp, .advcl, .parataxis].contains(relation($0))
    }
    return verb.flatMap { verb in words[participle..<verb].contains { $0.partOfSpeech == .punctuation } ? nil : verb }
  }
}
