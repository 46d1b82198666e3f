import TextModel

/// Tells bodies apart whose names have the same noun.
extension ActorFinder {
  /// Whether an adjective says that a body is a state's, where the organization told of before has its noun and no such word in its
  /// name: "**det russiske forbundet**" is not "Det internasjonale skiskytterforbundet", but "det norske forbundet" may be "Norges
  /// Skiforbund".
  func isOfOtherState(_ noun: Int, than organization: Actor) -> Bool {
    let name = organization.holder.name.lowercased()
    guard name.contains(tree.lemmas[noun]) else { return false }
    return tree.children(of: noun, .amod).contains { adjective in
      let beginning = tree.forms[adjective].prefix(Self.sharedBeginning)
      return reader.country(ofToken: tree.words[adjective].token) != nil
        && !name.split(separator: " ").contains { $0.hasPrefix(beginning) }
    }
  }

  /// The name behind the preposition that opens the clause of a pronoun: "I **Høyre** er de splittet".
  func opening(before pronoun: Int) -> Int? {
    tree.indices.prefix(pronoun).first { word in
      tree.words[word].partOfSpeech == .properNoun && tree.relations[word] == .obl
        && tree.introducers(of: word).first == 0
    }
  }

  /// As many letters do "norske" and "Norges" have in common.
  private static let sharedBeginning = 3

  /// Whether what was taken for an organization is a text that states agree on or vote on, which does what it says for nobody:
  /// "**Ottawa-avtalen**, som forbyr miner". Who is called by the noun alone may be somebody: "**Reform**".
  func isTreaty(_ name: Int) -> Bool {
    guard tree.words[name].form.beginsWithCapital,
      let mention = reader.mention(ofToken: tree.words[name].token), isWhole(mention, name) || isTitle(mention, name),
      reader.document.entities[mention.entity].type != .person, let noun = lexicon.motion(named: tree.lemmas[name])
    else { return false }
    return lexicon.nouns[noun] == nil || !isWhole(mention, name)
  }

  private func isWhole(_ mention: EntityMention, _ name: Int) -> Bool { mention.span == tree.spans[name] }

  /// Whether a name begins with a word and goes on behind a preposition, as titles of texts do: "**Tratado** de Alta Mar", but not "Pacto
  /// Histórico".
  private func isTitle(_ mention: EntityMention, _ name: Int) -> Bool {
    mention.span.start == tree.spans[name].start && name + 2 < tree.words.count
      && mention.span.contains(tree.spans[name + 2]) && tree.words[name + 1].partOfSpeech == .adposition
  }
}
