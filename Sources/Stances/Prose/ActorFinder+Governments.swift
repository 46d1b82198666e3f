import TextModel

/// For which state or organization somebody acts whom a nominal names.
extension ActorFinder {
  /// The state whose capital an organization's name is, which recognizers take for one where it acts: "Panama fikk ros av
  /// **Washington**".
  func state(withCapital holder: StanceHolder) -> StanceHolder {
    guard holder.type == .organization,
      let id = lexicon.capitals[holder.name] ?? state(withCapitalInCapitals: holder.name)
    else { return holder }
    return reader.holder(country: id)
  }

  /// The state whose capital is written in capitals alone, as in the line from which a text is sent: "GEORGETOWN".
  private func state(withCapitalInCapitals name: String) -> String? {
    if name.utf8.contains(where: { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") }) { return nil }
    return lexicon.capitals[
      name.split(separator: " ").map { $0.prefix(1) + $0.dropFirst().lowercased() }.joined(separator: " ")]
  }

  /// The state whose capital a word names as a place, or for whose government.
  func government(inCapital word: Int) -> Actor? {
    if let capital = reader.country(ofToken: tree.words[word].token), capital.form == .metonym {
      return Actor(holder: reader.holder(country: capital.id), span: capital.span)
    }
    let mention = reader.mention(ofToken: tree.words[word].token)
    let entity = mention.map { reader.document.entities[$0.entity] }
    guard entity.map({ $0.type == .place }) ?? (tree.words[word].partOfSpeech == .properNoun),
      let id = lexicon.capitals[entity?.name ?? tree.words[word].form]
    else { return nil }
    return Actor(holder: reader.holder(country: id), span: mention?.span ?? tree.spans[word])
  }

  /// The word that names the person whose title the noun is, right after it: "president Moe".
  func titledName(_ noun: Int) -> Int? {
    tree.children(of: noun, .flat, .appos, .compound, .nmod).first { child in
      guard child == noun + 1, let mention = reader.mention(ofToken: tree.words[child].token) else { return false }
      return reader.document.entities[mention.entity].type == .person
    }
  }

  /// The state whose government, authorities or like the noun is: "Islands regjering", "el Gobierno de Chile".
  func government(_ nominal: Int) -> Actor? {
    let isOrgan = lexicon.organs.contains(tree.lemmas[nominal])
    // "det finske **forbundet**" is not Finland.
    if [.body, .institution].contains(lexicon.nouns[tree.lemmas[nominal]]), !tree.children(of: nominal, .amod).isEmpty {
      return nil
    }
    guard isOrgan || isActorNoun(nominal) || isUnnamedOrganization(nominal) else { return nil }
    let owners = tree.children(of: nominal, .nmod, .amod, .det, .compound, .flat, .appos)
    return owners.lazy.compactMap(owning).first { owner in
      isOrgan ? owner.holder.type == .group : owner.holder.id != nil
    }
  }

  /// Whom an owner names, or whom its clause tells of: "**México**, cuyo Gobierno no reconoce a Boluarte".
  private func owning(_ owner: Int) -> Actor? {
    let isRelative = [.det, .nmod].contains(tree.relations[owner]) && tree.isRelative(owner)
    return named(isRelative ? antecedent(ofRelative: owner) ?? owner : owner)
  }

  /// Whether the noun describes an organization that the document gives no name: "el Parlamento", "the council".
  private func isUnnamedOrganization(_ nominal: Int) -> Bool {
    guard let mention = reader.mention(ofToken: tree.words[nominal].token) else { return false }
    let entity = reader.document.entities[mention.entity]
    return entity.type == .organization && !entity.isNamed && entity.actsFor == nil
  }

  /// The state that a person is named as one of: "**Germany's** Lukas Reinhardt".
  func sender(of name: Int, _ person: Actor) -> Actor? {
    guard person.holder.type == .person, tree.words[name].partOfSpeech == .properNoun,
      let owner = tree.children(of: name, .nmod).first(where: { tree.subtype(of: $0) == "poss" && $0 < name }),
      // "Peru's **former president** Luis Arana" is sent by nobody.
      !tree.children(of: name, .nmod).contains(where: { $0 > owner && $0 < name })
    else { return nil }
    return named(owner).flatMap { $0.holder.type == .country ? $0 : nil }
  }
}
