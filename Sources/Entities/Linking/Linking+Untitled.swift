import TextModel

/// Whom a description stands for that tells an office of which the text has not spoken yet.
extension Linking {
  /// The person without a title of whom the sentence before tells, where a description says what they lead: "**Anne Hidalgo** has had a
  /// change of heart. In January **the mayor of Paris** favoured it", "Thomas Bach reproached Kyiv. «…», **the IOC president** said". Whoever
  /// is told to act for a state has to be known to have done so: "**Kaja Kallas** called for it. … **the Estonian prime minister** said".
  func untitledBearer(of phrase: RolePhrase) -> Int? {
    guard phrase.role.kind.entityType == .person, phrase.reference != .indefinite, !phrase.isPossessive,
      !phrase.isFormer, !phrase.isElect, !phrase.isPlural,
      phrase.isLocal || leadsNamed(phrase) || phrase.namesCountry && phrase.actsForState
    else { return nil }
    let start = phrase.tokens.lowerBound
    let near = drafts.indices.filter { index in
      drafts[index].type == .person && drafts[index].isNamed
        && drafts[index].lastMention(before: start).map { isJustBefore($0, start) } ?? false
    }
    guard near.count == 1, let only = near.first, drafts[only].role == nil, drafts[only].organization == nil,
      let told = drafts[only].lastMention(before: start), isActiveSubject(told),
      drafts[only].gender == nil || phrase.role.gender == nil || drafts[only].gender == phrase.role.gender
    else { return nil }
    guard phrase.namesCountry, phrase.actsForState, let country = phrase.country else {
      return drafts[only].country == nil ? only : nil
    }
    let isOwn = drafts[only].country.map { $0 == country } ?? true
    return isOwn && lexicons.officeholders.hasServed(drafts[only].name, country) ? only : nil
  }

  /// Whether a description says that somebody leads an organization that the text names.
  private func leadsNamed(_ phrase: RolePhrase) -> Bool {
    guard [.leader, .chief, .head].contains(phrase.role.kind), let holder = phrase.holder else { return false }
    return text.nameSpans[holder].type == .organization
  }

  /// Whether a token stands in the same paragraph as a later one, in its sentence or in one of the two before.
  private func isJustBefore(_ token: Int, _ later: Int) -> Bool {
    text.block(ofToken: token) == text.block(ofToken: later) && text.sentences[later] - text.sentences[token] <= 2
  }

  /// Whether a name is the subject of an active verb.
  private func isActiveSubject(_ token: Int) -> Bool {
    text.document.words[text.document.sentences[text.sentences[token]].words].contains {
      $0.token >= token && $0.token <= token + 1 && $0.relation == "nsubj"
    }
  }

  /// Whether the paragraph of "its president" has named neither a state nor anybody else before: "In Kitwe, members of the union danced. **Its president**, Joseph
  /// Chewe, called for …".
  func leadsWhatIsNoState(_ phrase: RolePhrase) -> Bool {
    guard phrase.role.kind == .leader else { return false }
    let block = text.document.blocks[text.block(ofToken: phrase.head.lowerBound)]
    let before = text.document.tokens(in: block.span).prefix { $0 < phrase.tokens.lowerBound }
    let tellsWhose = before.contains { token in
      text.countries[token] != nil || text.names[token].map { text.nameSpans[$0].type != .place } ?? false
    }
    return !tellsWhose && before.contains { text.sentences[$0] < text.sentences[phrase.head.lowerBound] }
  }

  /// Whether a description names another organization than the one that somebody leads: "**the IOC president**" is no president of the
  /// Russian Olympic Committee.
  func leadsOther(_ draft: EntityDraft, than phrase: RolePhrase) -> Bool {
    guard leadsNamed(phrase), let holder = phrase.holder, let own = draft.organization,
      let other = self.draft(ofName: holder)?.name
    else { return false }
    return own != other
  }
}
