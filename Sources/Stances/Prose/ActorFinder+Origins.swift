import TextModel

/// Finds who is named behind a word for where they are from, and the group that its own noun names.
extension ActorFinder {
  /// Somebody who is named right behind a word that only tells of which state they are: "**la danesa** Nordlin", "al **chileno** Tomás
  /// Rojas".
  func name(behindOrigin nominal: Int) -> Actor? {
    nameWord(behindOrigin: nominal).flatMap { named($0) ?? unknownName($0) }
  }

  /// The first word of such a name.
  func nameWord(behindOrigin nominal: Int) -> Int? {
    guard tree.words[nominal].partOfSpeech != .properNoun, !tree.word(nominal, has: "Number=Plur"),
      let form = reader.country(ofToken: tree.words[nominal].token)?.form, form == .adjective || form == .demonym
    else { return nil }
    // "el presidente de la FIE, **el egipcio** Hany Mansour": parsers may hang both on the noun before.
    let beside = tree.relations[nominal] == .appos ? tree.heads[nominal].map { tree.children(of: $0, .appos) } : nil
    return (tree.children(of: nominal, .appos, .flat) + (beside ?? [])).first { name in
      name == nominal + 1 && tree.words[name].partOfSpeech == .properNoun
        && reader.country(ofToken: tree.words[name].token) == nil
    }
  }

  /// The group of states that a noun alone means, also where recognizers take the noun with its capital for a name: "la **Comisión** no lo
  /// financiará".
  func group(namedByNoun nominal: Int) -> Actor? {
    guard let mention = reader.mention(ofToken: tree.words[nominal].token) else { return nil }
    let entity = reader.document.entities[mention.entity]
    guard entity.type == .organization, entity.isNamed, entity.name.lowercased() == tree.lemmas[nominal].lowercased(),
      refersBack(nominal), let group = usualGroup(nominal)
    else { return nil }
    return Actor(holder: reader.holder(country: group), span: tree.spans[nominal])
  }
}
