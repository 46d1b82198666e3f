import TextModel

/// Tells pronouns that stand for things, in languages where they have the form of those for persons.
extension PronounResolver {
  /// Whether a pronoun of which a predicate or a passive tells, or that is an object, stands for a noun of its gender in its sentence or
  /// the one before, where no person of that gender is named: "**Fangsten** går vidare. **Han** er lovleg", "ei ny **tolking**. Finland
  /// godkjenner **henne**".
  func standsForThing(_ token: Int, _ gender: EntityGender, _ drafts: [EntityDraft]) -> Bool {
    let sentence = text.sentences[token]
    guard let roles = roles(ofThingFor: token) else { return false }
    let goesOn = sentence > 0 && text.document.sentences[sentence - 1].block == text.block(ofToken: token)
    for index in [sentence] + (goesOn ? [sentence - 1] : []) {
      let isNamed = drafts.contains { draft in
        draft.type == .person && (draft.gender ?? gender) == gender
          && draft.mentions.contains {
            text.sentences[$0.tokens.lowerBound] == index && $0.tokens.upperBound <= token
          }
      }
      if isNamed { return false }
      let words = text.document.words[text.document.sentences[index].words]
      let nouns = words.filter { word in
        word.token < token && word.partOfSpeech != .pronoun && roles.contains(where: word.relation.hasPrefix)
      }
      if nouns.isEmpty { continue }
      return nouns.contains { noun in
        noun.partOfSpeech == .noun
          && noun.features.containsBytes(of: gender == .masculine ? "Gender=Masc" : "Gender=Fem")
      }
    }
    return false
  }

  /// What a thing for which a pronoun stands may be in its clause: a subject for that of a predicate or of a passive, an object too for an
  /// object; `nil` for any other pronoun.
  private func roles(ofThingFor token: Int) -> [String]? {
    let words = text.document.words[text.document.sentences[text.sentences[token]].words]
    guard let pronoun = words.first(where: { $0.token == token }), let head = pronoun.head else { return nil }
    if pronoun.relation == "obj" { return ["nsubj", "obj"] }
    let isToldOf =
      pronoun.relation.hasPrefix("nsubj")
      && words.contains { $0.head == head && ($0.relation == "cop" || $0.relation == "aux:pass") }
    return isToldOf ? ["nsubj"] : nil
  }
}
