import TextModel

/// What stands around nouns.
extension SentenceTree {
  /// Whether a possessive pronoun says whose a noun is: "**its** neighbour".
  func isOwned(_ noun: Int) -> Bool { children(of: noun, .nmod, .det).contains { word($0, has: "Poss=Yes") } }

  /// Whether a possessive of the third person says whose a noun is: "**its** observer mission", but not "our mission".
  func isOwnedByAnother(_ noun: Int) -> Bool {
    children(of: noun, .nmod, .det).contains { word($0, has: "Poss=Yes") && word($0, has: "Person=3") }
  }

  /// The first of those joined to a nominal of whom a relative clause on it tells: not one before another such clause, which parts them:
  /// "Peru y Chile, que lo proponen, y **Cuba**, que lo apoya".
  func firstTold(with nominal: Int) -> Int {
    let first = firstConjunct(of: nominal)
    let isParted =
      first != nominal
      && coordination(of: first).contains { told in
        told < nominal && children(of: told, .acl).contains { subtype(of: $0) == "relcl" && $0 < nominal }
      }
    return isParted ? nominal : first
  }

  /// Of what a relative clause tells that a parser has hung on a nominal, where that is another one; `nil` where it is not.
  func noun(toldOfBy clause: Int, on nominal: Int) -> Int? {
    noun(withName: nominal, before: clause) ?? name(besides: nominal, before: clause)
  }

  /// The name right before the comma of a relative clause, which tells of it and not of a noun before it that is but a part of what is
  /// said: "la skylden på **Kina**, som avviser det".
  private func name(besides noun: Int, before clause: Int) -> Int? {
    guard words[noun].partOfSpeech == .noun, let verb = heads[noun], let opening = subtree(of: clause).first,
      let comma = forms[opening] == "," ? opening : opening > 0 && forms[opening - 1] == "," ? opening - 1 : nil,
      comma > noun + 1, words[comma - 1].partOfSpeech == .properNoun
    else { return nil }
    let name = relations[comma - 1] == .flat ? heads[comma - 1] ?? comma - 1 : comma - 1
    return name > noun && relations[name] == .obl && heads[name] == verb && verb < noun ? name : nil
  }

  /// The noun of which a name behind a preposition says more, where a relative clause goes on without a comma, as none does about a
  /// name: "**a deal** with Peru that allows boats", "**en avtale** med Norge som tillater det".
  private func noun(withName name: Int, before clause: Int) -> Int? {
    let first = firstConjunct(of: name)
    guard words[name].partOfSpeech == .properNoun, relations[first] == .nmod, hasIntroducer(first),
      subtree(of: clause).first == name + 1, forms[name + 1] != ",", let noun = heads[first], noun < first,
      words[noun].partOfSpeech == .noun
    else { return nil }
    return noun
  }
}
