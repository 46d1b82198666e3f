import TextModel

/// For which organization somebody speaks.
extension Linking {
  /// The name of the organization that whoever has the role leads or speaks for: "FIDE's president", "lederen for Røde Kors",
  /// "LO-leder".
  func organization(of phrase: RolePhrase) -> String? {
    guard Self.speaking.contains(phrase.role.kind), !phrase.isFormer, !phrase.isElect, !phrase.isLocal else {
      return nil
    }
    if let holder = phrase.holder {
      guard text.nameSpans[holder].type == .organization else { return nil }
      return draft(ofName: holder)?.name ?? String(text.document[text.nameSpans[holder].span])
    }
    guard phrase.country == nil else { return nil }
    if let compound = compoundOrganization(phrase) { return compound }
    return phrase.role.kind != .leader || phrase.isPossessive ? organizationToldOf(before: phrase) : nil
  }

  /// The organization of which the sentence before tells, whose leader a bare title means: "**Fiskarlaget** er imot. – Vi protesterer,
  /// sier **leder** Kari Moe".
  func organizationToldOf(before phrase: RolePhrase) -> String? {
    // "The union backed the strike. **Its president** …" leads no state.
    let mayLead =
      Self.leading.contains(phrase.role.kind)
      || phrase.isPossessive && [.leader, .spokesperson].contains(phrase.role.kind)
    let isOfState = phrase.organ.map { !phrase.isPossessive || ![.party, .organization].contains($0) } ?? false
    guard mayLead, phrase.reference == .bare || phrase.isPossessive, !isOfState,
      !text.forms[phrase.head.lowerBound].contains("-"),
      // A sentence that begins with the title goes on about somebody else.
      phrase.isPossessive || phrase.tokens.lowerBound > text.sentence(ofToken: phrase.head.lowerBound).lowerBound
    else { return nil }
    let sentence = text.sentences[phrase.head.lowerBound]
    let before = text.document.sentences[max(0, sentence - Self.reach)..<sentence].reversed()
    let block = text.document.sentences[sentence].block
    let opensBlock = before.first?.block != block
    for earlier in before {
      // "Members of the union danced. **Its president** …" leads nothing of which an earlier paragraph tells.
      if phrase.isPossessive, !opensBlock, earlier.block != block { return nil }
      let subject = subjects(of: earlier).first { text.names[$0] != nil || text.countries[$0] != nil }
      guard let subject else { continue }
      guard let name = text.names[subject], text.nameSpans[name].type == .organization else { return nil }
      return draft(ofName: name)?.name ?? String(text.document[text.nameSpans[name].span])
    }
    return nil
  }

  /// The tokens of the subjects of a sentence's main clauses, and not of what somebody says or demands there: "Moe krever at **Statnett**
  /// stanser arbeidet".
  private func subjects(of sentence: Sentence) -> [Int] {
    let words = text.document.words
    return sentence.words.filter { index in
      guard words[index].relation.hasPrefix("nsubj"), var verb = words[index].head else { return false }
      while words[verb].relation == "conj", let first = words[verb].head { verb = first }
      return !Self.subordinate.contains { words[verb].relation.hasPrefix($0) }
    }.map { words[$0].token }
  }

  private static let subordinate = ["ccomp", "xcomp", "advcl", "acl"]

  /// The group of states that is the subject of the sentence before, for which a spokesperson speaks: "**EU-kommisjonen** avviser det. – Vi
  /// vil forhandle, sier talskvinnen Marie Delvaux".
  func groupInMind(_ phrase: RolePhrase) -> String? {
    guard phrase.role.kind == .spokesperson, phrase.organ == nil, phrase.reference != .indefinite else { return nil }
    let sentence = text.sentences[phrase.head.lowerBound]
    guard sentence > 0, text.document.sentences[sentence - 1].block == text.document.sentences[sentence].block else {
      return nil
    }
    let words = text.document.words[text.document.sentences[sentence - 1].words]
    let subject = words.first { $0.relation.hasPrefix("nsubj") }?.token
    let group = subject.flatMap { text.countries[$0] }.map { text.document.countries[$0].id }
    return group.flatMap { CountryFocus.isGroup($0) ? $0 : nil }
  }

  /// How many sentences back.
  private static let reach = 2

  /// The roles whose bare title is that of whoever leads the organization that a text speaks of.
  static let leading: Set<RoleClass> = [.chief, .head, .partyLeader]

  /// The organization that a compound with a hyphen names before the role, where the text names it elsewhere or it is an
  /// abbreviation: "Naturvernforbundet-leder", "KrF-leder", "FIFA-president".
  func compoundOrganization(_ phrase: RolePhrase) -> String? {
    let parts = text.forms[phrase.head.lowerBound].split(separator: "-")
    guard phrase.head.count == 1, parts.count > 1, text.countries[phrase.head.lowerBound] == nil else { return nil }
    let name = parts.dropLast().joined(separator: "-")
    let slug = NameWords.slug(name)
    let known = drafts.first { draft in
      draft.type == .organization && draft.isNamed
        && (NameWords.slug(draft.name) == slug || draft.mentions.contains { text.text($0.tokens) == name })
    }
    let isAbbreviation = name.dropFirst().contains(where: \.isUppercase)
    return known?.name ?? (isAbbreviation ? name : nil)
  }

  /// The roles that speak for an organization.
  static let speaking: Set<RoleClass> = [.leader, .groupLeader, .chief, .head, .partyLeader, .spokesperson]

  /// The group of states whose envoy or spokesperson is told of, where no state acts in the sentence.
  func groupOfPossessor(of phrase: RolePhrase) -> String? {
    guard phrase.isPossessive, [.envoy, .spokesperson].contains(phrase.role.kind), focus.actor(besides: phrase) == nil
    else { return nil }
    return focus.groupActing(before: phrase)
  }

  /// The only parliament or court named before a description by its noun alone: "el Parlamento" for the "Parlamento Europeo".
  func organization(namedBy phrase: RolePhrase) -> Int? {
    guard [.legislature, .court].contains(phrase.role.kind), phrase.reference == .definite, !phrase.isPossessive,
      phrase.holder == nil, !phrase.namesCountry
    else { return nil }
    let word = NameWords.fold(text.words[phrase.head.upperBound - 1])
    let named = drafts.indices.filter { index in
      drafts[index].type == .organization && drafts[index].isNamed && drafts[index].words.count > 1
        && drafts[index].words.contains(word) && drafts[index].lastMention(before: phrase.tokens.lowerBound) != nil
    }
    return named.count == 1 ? named.first : nil
  }

  /// The organizations named by one word of more than a few letters that is no role's, by their names: "Junts".
  func organizationsOfOneWord() -> [String: Int] {
    let lexicon = lexicons[language: text.document.primaryLanguage]
    let named = drafts.indices.filter { index in
      let draft = drafts[index]
      return draft.type == .organization && draft.words.count == 1 && draft.name.count > Self.shortestParty
        && draft.name.contains(where: \.isLowercase) && lexicon?.roles.mayStart(with: draft.name.lowercased()) != true
    }
    return Dictionary(named.map { (drafts[$0].name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private static let shortestParty = 4
}
