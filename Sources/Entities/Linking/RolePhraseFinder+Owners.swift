import TextModel

/// For whom a spokesperson speaks, where a party or another organization without a state has one.
extension RolePhraseFinder {
  /// Takes the organization right before a spokesperson as the one that is spoken for, or, where it is only described, the one that the
  /// text has told of: "**Senterpartiets** talsperson", "**partiets** energipolitiske talsperson".
  func readOwner(_ phrase: inout RolePhrase, _ lexicon: EntityLexicon) {
    let start = text.sentence(ofToken: phrase.head.lowerBound).lowerBound
    var before = phrase.tokens.lowerBound - 1
    while before > start, text.partsOfSpeech[before] == .adjective, text.names[before] == nil { before -= 1 }
    guard phrase.role.kind == .spokesperson, phrase.holder == nil, phrase.country == nil, phrase.organ == nil,
      before >= start, let owner = headPhrase(at: before, lexicon), owner.head.count == 1, isOwner(owner, lexicon)
    else { return }
    if let name = text.names[before] {
      guard text.nameSpans[name].type == .organization, text.nameTokens[name].last == before else { return }
      setHolder(name, &phrase)
      phrase.reference = .definite
    } else if isDescribed(owner, lexicon) {
      phrase.isPossessive = true
      phrase.reference = .definite
      phrase.organ = owner.role.kind
    }
  }

  /// Whether a noun for an organization that is no part of a state has a possessor's ending.
  func isOwner(_ organ: RolePhrase, _ lexicon: EntityLexicon) -> Bool {
    let last = text.words[organ.head.upperBound - 1]
    return [.party, .organization].contains(organ.role.kind) && lexicon.words.ends(last, as: .genitiveEnding)
      && lexicon.roles.role(ofWord: last) == nil
  }

  /// Whether a possessor is an organization known from before: definite by its ending, or by the article before it.
  private func isDescribed(_ owner: RolePhrase, _ lexicon: EntityLexicon) -> Bool {
    let word = text.words[owner.head.lowerBound]
    let stem = lexicon.words.all(.genitiveEnding).first(where: word.hasSuffix).map { String(word.dropLast($0.count)) }
    if isDefiniteForm(stem ?? word, owner.role, lexicon), !isCapitalizedInside(owner) { return true }
    let article = owner.head.lowerBound - 1
    return article >= text.sentence(ofToken: owner.head.lowerBound).lowerBound
      && lexicon.words.isA(.definite, text.words[article])
  }

  /// Whether a noun has a capital that no sentence begins with, as names have.
  private func isCapitalizedInside(_ owner: RolePhrase) -> Bool {
    isCapitalized(owner.head.lowerBound)
      && owner.head.lowerBound > text.sentence(ofToken: owner.head.lowerBound).lowerBound
  }
}
