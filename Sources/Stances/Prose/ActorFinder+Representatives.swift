import TextModel

/// Finds the states for which people with an office speak.
extension ActorFinder {
  /// The states for which several people with an office speak, or several governments: "los cancilleres de México y Chile", "los
  /// gobiernos de **Brasil y Chile**".
  func represented(by nominal: Int) -> [Actor] {
    let isGovernments = isActorNoun(nominal)
    guard tree.word(nominal, has: "Number=Plur"), isGovernments || hasOffice(nominal) else { return [] }
    // "Ministers in **London**" are those of the state that is governed there.
    let owners = tree.children(of: nominal, .nmod, .amod, .compound).flatMap(tree.coordination)
      .compactMap { named($0) ?? (isGovernments ? nil : government(inCapital: $0)) }.filter { $0.holder.id != nil }
      .distinct
    return isGovernments && owners.count < 2 ? [] : owners
  }

  /// The state for which somebody without a name speaks whom it owns: "**Norges representant** protesterte", but no "former" one.
  func delegating(_ nominal: Int) -> Actor? {
    guard lexicon.nouns[tree.lemmas[nominal]] == .representative, !tree.word(nominal, has: "Number=Plur"),
      tree.children(of: nominal, .amod, .appos, .flat, .acl).isEmpty
    else { return nil }
    let owners = tree.children(of: nominal, .nmod).filter {
      $0 < nominal && (tree.subtype(of: $0) == "poss" || tree.word($0, has: "Case=Gen"))
    }
    let state = owners.first { reader.country(ofToken: tree.words[$0].token)?.form == .name }.flatMap(named)
    // "**The Commission's** spokesman criticised Peru"
    return state ?? owners.lazy.compactMap(groupNamesake).first
  }

  /// The organization with a name whose organ a noun tells of: "la **asamblea de la FIFA** aprobó", "UEFAs **styre**", "styret i
  /// **Havvakten**".
  func organization(ofOrgan noun: Int) -> Actor? {
    guard lexicon.organs.contains(tree.lemmas[noun]), tree.words[noun].partOfSpeech == .noun,
      !beginsWithCapital(noun) || tree.opensSentence(noun)
    else { return nil }
    return tree.children(of: noun, .nmod).filter { name in
      let introducers = tree.introducers(of: name)
      return name < noun ? introducers.allSatisfy { $0 > name } : !introducers.isEmpty && beginsWithCapital(name)
    }.lazy.compactMap { name in self.named(name) ?? self.unknownName(name) }.first { body in
      body.holder.type == .organization && !body.span.contains(tree.spans[noun])
        && body.holder.name.first?.isUppercase ?? false
    }
  }

  /// Whether a word mentions a person.
  func isPerson(_ word: Int) -> Bool {
    reader.mention(ofToken: tree.words[word].token).map { reader.document.entities[$0.entity].type == .person } ?? false
  }

  /// The organization for which the person speaks whose it is: "Kari Moe, lederen for Nordfisk … **Selskapet hennes** krever".
  func bodyOfPerson(owning noun: Int) -> Actor? {
    guard
      let owner = tree.children(of: noun, .nmod, .det).first(where: {
        tree.words[$0].partOfSpeech == .pronoun && tree.word($0, has: "Poss=Yes")
      }), let mention = reader.mention(ofToken: tree.words[owner].token),
      let body = reader.document.entities[mention.entity].organization
    else { return nil }
    return Actor(holder: StanceHolder(type: .organization, id: nil, name: body), span: tree.spans[noun])
  }

  /// Whether a word only sets what is told against what was told before.
  func isContrast(_ word: Int) -> Bool {
    operators.contains { $0.cue.effect == .contrast && $0.words.count > 1 && $0.words.contains(word) }
  }
}
