import TextModel

/// Who acts for a state though no title says so.
extension Linking {
  /// The state or group for which a person without a title acts: who is known to be in office when the text appeared, or whom the
  /// text calls by the last name and a state's genitive ("**Slovakia's Fico**").
  func stateInOffice(of draft: EntityDraft) -> String? {
    guard draft.isNamed, draft.country == nil else { return nil }
    if let known = lexicons.officeholders.country(of: draft.name, on: text.document.metadata.date) { return known }
    guard draft.type == .person, draft.role == nil, draft.words.count == 1 else { return nil }
    return draft.mentions.lazy.compactMap { self.owner(before: $0.tokens.lowerBound) }.first
  }

  /// The state whose genitive stands right before a name.
  private func owner(before token: Int) -> String? {
    guard let words = lexicons[language: text.language(ofToken: token)]?.words, token > 1 else { return nil }
    let isMarked = words.isA(.genitiveEnding, text.words[token - 1])
    guard let mention = text.countries[isMarked ? token - 2 : token - 1] else { return nil }
    let country = text.document.countries[mention]
    guard country.form == .name, isMarked || words.ends(text.words[token - 1], as: .genitiveEnding),
      isMarked || String(text.document[country.span]) != country.id
    else { return nil }
    return country.id
  }
}
