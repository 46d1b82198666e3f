import TextModel

/// What stands around nouns.
extension SentenceTree {
  /// Whether a possessive pronoun says whose a noun is: "**its** neighbour".
  func isOwned(_ noun: Int) -> Bool { children(of: noun, "nmod", "det").contains { word($0, has: "Poss=Yes") } }

  /// Whether a possessive of the third person says whose a noun is: "**its** observer mission", but not "our mission".
  func isOwnedByAnother(_ noun: Int) -> Bool {
    children(of: noun, "nmod", "det").contains { word($0, has: "Poss=Yes") && word($0, has: "Person=3") }
  }

  /// The noun of which a name behind a preposition says more, where a relative clause goes on without a comma, as none does about a
  /// name: "**a deal** with Peru that allows boats", "**en avtale** med Norge som tillater det".
  func noun(withName name: Int, before clause: Int) -> Int? {
    let first = firstConjunct(of: name)
    guard words[name].partOfSpeech == .properNoun, relations[first] == "nmod", hasIntroducer(first),
      subtree(of: clause).first == name + 1, forms[name + 1] != ",", let noun = heads[first], noun < first,
      words[noun].partOfSpeech == .noun
    else { return nil }
    return noun
  }
}
