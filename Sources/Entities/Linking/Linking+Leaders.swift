import TextModel

/// Whom the description of a leader means who was named before it without a role.
extension Linking {
  /// The only person named in the sentence before a description that opens its own, as its subject and without a role: "**Steinar
  /// Bastesen** fnyser av saka. **Leiaren i Småkvalfangarlaget** meiner …", "**Ana Ruiz** rechaza el plan. **La presidenta de la
  /// asociación** pide …".
  func untitledLeader(for phrase: RolePhrase) -> Int? {
    let start = phrase.tokens.lowerBound
    let sentence = text.sentences[start]
    guard Self.leading.contains(phrase.role.kind) || phrase.role.kind == .leader && phrase.holder != nil,
      phrase.reference == .definite, phrase.country == nil, !phrase.isPossessive, !phrase.isFormer, sentence > 0,
      start == text.sentence(ofToken: start).lowerBound,
      text.document.sentences[sentence - 1].block == text.block(ofToken: start)
    else { return nil }
    let before = text.document.sentences[sentence - 1].tokens
    let near = drafts.indices.filter { index in
      drafts[index].type == .person && drafts[index].mentions.contains { before.contains($0.tokens.lowerBound) }
    }
    guard near.count == 1, let only = near.first, drafts[only].isNamed, drafts[only].role == nil,
      drafts[only].country == nil,
      drafts[only].gender == nil || phrase.role.gender == nil || drafts[only].gender == phrase.role.gender,
      drafts[only].mentions.contains(where: { before.contains($0.tokens.lowerBound) && isSubject($0.tokens) })
    else { return nil }
    return only
  }

  private func isSubject(_ tokens: Range<Int>) -> Bool {
    let words = text.document.words[text.document.sentences[text.sentences[tokens.lowerBound]].words]
    return words.contains { tokens.contains($0.token) && $0.relation.hasPrefix("nsubj") }
  }
}
