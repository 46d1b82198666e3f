import TextModel

/// Who acts for a state though no title says so.
extension Linking {
  /// The state or group for which a person without a title acts: who is known to be in office when the text appeared, or whom the
  /// text calls by the last name and a state's genitive ("**Slovakia's Fico**").
  func stateInOffice(of draft: EntityDraft) -> String? {
    guard draft.isNamed, draft.country == nil, draft.role == nil || !draft.isFormer else { return nil }
    // In a text of an unknown day "partileder Erna Solberg" may have left office or not have it yet.
    let hasOther = draft.organization != nil || draft.role.map { Self.otherRoles.contains($0.kind) } ?? false
    if text.document.metadata.date != nil || !hasOther, let known = knownOffice(of: draft) { return known }
    guard draft.type == .person, draft.role == nil, draft.words.count == 1 else { return nil }
    return draft.mentions.lazy.compactMap { self.owner(before: $0.tokens.lowerBound) }.first
  }

  /// Roles of those who speak for a party.
  private static let otherRoles: Set<RoleClass> = [.partyLeader, .opposition, .legislator]

  /// The state or group for which somebody of such a name was in office when the text appeared; the name may stand in the genitive alone
  /// ("**Macrons** forslag").
  ///
  /// - Parameter title: the role that stands with the name: a prime minister leads no group of states.
  func knownOffice(of draft: EntityDraft, title: RoleClass? = nil) -> String? {
    let date = text.document.metadata.date
    let mayLeadGroup = date == nil && !(title.map { [.leader, .minister, .envoy].contains($0) } ?? false)
    let groups = mayLeadGroup ? Set(text.document.countries.map(\.id).filter(CountryFocus.isGroup)) : []
    if let known = lexicons.officeholders.country(of: draft.name, on: date, among: groups) { return known }
    guard let token = draft.mentions.first?.tokens.last,
      let words = lexicons[language: text.language(ofToken: token)]?.words,
      words.ends(draft.name.lowercased(), as: .genitiveEnding)
    else { return nil }
    return lexicons.officeholders.country(of: String(draft.name.dropLast()), on: date)
  }

  /// The state of whoever gives a government its name: "**Blair**-regjeringen".
  func stateOfEponym(_ phrase: RolePhrase) -> String? {
    guard phrase.role.kind == .government, phrase.head.count == 1 else { return nil }
    let parts = text.forms[phrase.head.lowerBound].split(separator: "-")
    guard parts.count == 2, parts[0].first?.isUppercase ?? false else { return nil }
    let named = drafts.first { $0.type == .person && $0.country != nil && $0.words.last == NameWords.fold(parts[0]) }
    return named?.country ?? stateLed(by: String(parts[0]))
  }

  /// The state of whoever gives a government its name where both are taken for one name: "la **Administración Bush**".
  func stateOfGovernment(_ draft: EntityDraft) -> String? {
    let words = draft.name.split(separator: " ")
    guard draft.type == .organization, draft.isNamed, words.count > 1, let tokens = draft.mentions.first?.tokens,
      let lexicon = lexicons[language: text.language(ofToken: tokens.lowerBound)],
      lexicon.roles.role(ofWord: words[0].lowercased())?.kind == .government
    else { return nil }
    return stateLed(by: words.dropFirst().joined(separator: " "))
  }

  /// The state that somebody of such a name has led, who gives a government its name.
  private func stateLed(by name: String) -> String? {
    lexicons.officeholders.country(of: name, on: text.document.metadata.date)
      ?? lexicons.officeholders.country(ofLastName: name)
  }

  /// The only person named shortly before a description of a head of government or a minister whom the text gives no title, since
  /// everybody knows their office: "**Boris Johnson** recibe a los clubes. **El primer ministro** promete una ley."
  func untitledOfficeholder(for phrase: RolePhrase) -> Int? {
    guard [.leader, .minister].contains(phrase.role.kind), phrase.reference == .definite, !phrase.isPossessive,
      !phrase.isFormer, phrase.holder == nil, phrase.country == nil
    else { return nil }
    let start = phrase.tokens.lowerBound
    let near = drafts.indices.filter { index in
      let draft = drafts[index]
      guard draft.type == .person, draft.isNamed, draft.standing == .inOffice,
        let last = draft.lastMention(before: start)
      else { return false }
      return text.block(ofToken: start) - text.block(ofToken: last) <= 2
        && text.sentences[start] - text.sentences[last] <= 2
    }
    guard near.count == 1, let only = near.first, drafts[only].role == nil, drafts[only].country != nil else {
      return nil
    }
    return only
  }

  /// The home state, where one of its parties stands in brackets behind a name: "statsråd Ida Moe **(Ap)**".
  func homeOfParty(of draft: EntityDraft) -> String? {
    guard let name = draft.mentions.first(where: { $0.form == .name })?.tokens, name.upperBound + 2 < text.words.count,
      text.words[name.upperBound] == "(", text.words[name.upperBound + 2] == ")",
      let words = lexicons[language: text.language(ofToken: name.lowerBound)]?.words,
      words.isA(.homeParty, text.words[name.upperBound + 1])
    else { return nil }
    return words.all(.homeCountry).first
  }

  /// The state of whoever was named last before "his government", where no state is named between.
  func stateOfPossessor(of phrase: RolePhrase) -> String? {
    guard phrase.isPossessive, phrase.role.kind.entityType == .organization else { return nil }
    let start = phrase.tokens.lowerBound
    let sentence = text.sentences[start]
    let named = drafts.filter { $0.type == .person && $0.standing == .inOffice }.compactMap { draft in
      draft.lastMention(before: start).map { (token: $0, country: draft.country) }
    }.max { $0.token < $1.token }
    guard let named, sentence - text.sentences[named.token] <= 1,
      !(named.token..<start).contains(where: { text.countries[$0] != nil })
    else { return nil }
    return named.country
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
