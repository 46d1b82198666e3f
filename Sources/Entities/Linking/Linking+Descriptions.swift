import TextModel

/// Whom descriptions without a name stand for.
extension Linking {
  mutating func resolve(_ phrase: RolePhrase) {
    guard phrase.role.kind.standsAlone, phrase.role.use != .title, !phrase.isPlural || isCollective(phrase),
      phrase.reference != .bare || phrase.country != nil && phrase.role.kind.entityType == .organization
    else { return }
    let phrase = phrase.role.kind.entityType == .organization ? completed(phrase) : phrase
    let untitled = untitledBearer(of: phrase)
    if let untitled { drafts[untitled].adopt(phrase, text: text.text(phrase.roleTokens)) }
    let known = untitled ?? (phrase.reference == .indefinite ? nil : candidate(for: phrase))
    let draft = known ?? newDraft(for: completed(phrase))
    // "La presidenta de la Asociación" may still be that of a state.
    let tellsOrganization =
      phrase.holder != nil && phrase.role.kind != .leader || compoundOrganization(phrase) != nil
    if tellsOrganization, !drafts[draft].isNamed, drafts[draft].organization == nil {
      drafts[draft].organization = organization(of: completed(phrase))
    }
    drafts[draft].mentions.append(
      EntityDraft.Mention(
        tokens: phrase.tokens, form: .nominal, span: text.document.span(ofTokens: phrase.tokens)))
  }

  /// Whether a noun in the plural is still one holder: "myndighetene", "las autoridades", "the rebels".
  private func isCollective(_ phrase: RolePhrase) -> Bool {
    [.military, .oppositionGroup].contains(phrase.role.kind)
  }

  /// The entity mentioned last before a description that fits it.
  private func candidate(for phrase: RolePhrase) -> Int? {
    let start = phrase.tokens.lowerBound
    let owner = phrase.isPossessive && phrase.country == nil ? focus.actor(besides: phrase) : nil
    let fitting = drafts.indices.filter {
      fits(drafts[$0], phrase) && isOwned(drafts[$0], by: owner) && !actsForOther(drafts[$0], than: phrase)
        && !leadsOther(drafts[$0], than: phrase)
    }
    .compactMap { index in drafts[index].lastMention(before: start).map { (token: $0, index: index) } }
    .filter { isNear($0.token, start) || !isForeign(drafts[$0.index]) || phrase.namesCountry }
    return fitting.max { ($0.token, $0.index) < ($1.token, $1.index) }?.index
      ?? namesake(of: phrase) ?? untitledOfficeholder(for: phrase) ?? untitledLeader(for: phrase)
      ?? organization(namedBy: phrase)
  }

  /// Whether somebody may act for the state whose "its ambassador" is told of: "**Panamá** retira a **su** embajador" is no other state's.
  private func isOwned(_ draft: EntityDraft, by owner: String?) -> Bool {
    owner == nil || draft.country == nil || draft.country == owner
  }

  /// The only person named shortly before a description whose role is of the same class, where another noun tells it: "forskeren"
  /// for "professor Jan Ek".
  private func namesake(of phrase: RolePhrase) -> Int? {
    let start = phrase.tokens.lowerBound
    guard Self.describedAnew.contains(phrase.role.kind), phrase.reference == .definite, !phrase.isPossessive,
      phrase.holder == nil, phrase.country == nil, !phrase.isFormer
    else { return nil }
    let near = drafts.indices.filter { index in
      drafts[index].role?.kind == phrase.role.kind
        && drafts[index].lastMention(before: start).map { isNear($0, start) } ?? false
    }
    guard near.count == 1, let only = near.first, drafts[only].isNamed else { return nil }
    let agrees = drafts[only].gender == nil || phrase.role.gender == nil || drafts[only].gender == phrase.role.gender
    return agrees ? only : nil
  }

  /// Classes of roles whose nouns a text exchanges for each other when it speaks of the same person again.
  private static let describedAnew: Set<RoleClass> = [
    .scholar, .activist, .envoy, .chief, .head, .partyLeader, .opposition, .localLeader,
  ]

  /// Whether who acts for another state than the one that texts in this language have in mind.
  private func isForeign(_ draft: EntityDraft) -> Bool {
    let home = lexicons[language: text.document.primaryLanguage]?.words.all(.homeCountry).first
    return home != nil && draft.standing == .inOffice && draft.country != home
  }

  /// Whether a token stands in the same paragraph as another, or in one of the two before.
  private func isNear(_ token: Int, _ other: Int) -> Bool {
    text.block(ofToken: other) - text.block(ofToken: token) <= 2
  }

  private func fits(_ draft: EntityDraft, _ phrase: RolePhrase) -> Bool {
    guard let role = draft.role,
      role.kind == phrase.role.kind || isVariant(phrase.role, of: role)
    else { return false }
    if let country = draft.country, let other = phrase.country, country != other { return false }
    if let gender = draft.gender, let other = phrase.role.gender, gender != other { return false }
    if role.kind.entityType == .organization { return sameNoun(role, phrase.role) && draft.country == phrase.country }
    if phrase.isFormer, draft.standing == .inOffice { return false }
    // "la excanciller Ana Ruiz … su canciller"
    if !phrase.isFormer, draft.standing == .former { return false }
    return sameNoun(role, phrase.role) || phrase.role.use == .generic
  }

  /// Whether a noun tells less or more of a role: "la jefa" for a "jefa negociadora", "partilederen" for a "leder".
  private func isVariant(_ noun: Role, of role: Role) -> Bool {
    role.lemma.hasPrefix(noun.lemma + " ") || isCompound(noun, of: role)
  }

  /// Whether a noun says more of a role that is no state's: "partilederen" for a "leder", "sauebonden" for a "bonde".
  private func isCompound(_ noun: Role, of role: Role) -> Bool {
    noun.lemma.count > role.lemma.count + 2 && role.lemma.count > 3 && noun.lemma.hasSuffix(role.lemma)
      && (noun.kind == role.kind || !noun.kind.belongsToState && !role.kind.belongsToState)
      && !(noun.kind.actsForState && noun.kind != .spokesperson)
  }

  private func sameNoun(_ left: Role, _ right: Role) -> Bool {
    left.lemma == right.lemma || left.lemma.hasSuffix(right.lemma) || stem(left.lemma) == stem(right.lemma)
      || isCompound(right, of: left)
      || left.lemma.hasPrefix(right.lemma + " ")
  }

  /// A noun without the ending that tells its gender: "ministro" and "ministra".
  private func stem(_ lemma: String) -> Substring { lemma.count > 4 ? lemma.dropLast() : lemma[...] }

  private mutating func newDraft(for phrase: RolePhrase) -> Int {
    let lexicon = lexicons[language: text.language(ofToken: phrase.head.lowerBound)]
    var tokens = phrase.tokens
    while tokens.count > 1, let first = tokens.first, first < phrase.head.lowerBound,
      lexicon?.words.isA(.definite, text.words[first]) ?? false
        || lexicon?.words.isA(.possessive, text.words[first]) ?? false
    {
      tokens = tokens.dropFirst()
    }
    var draft = EntityDraft(
      type: phrase.role.kind.entityType, name: text.text(tokens), words: [], isNamed: false)
    draft.adopt(phrase, text: text.text(phrase.roleTokens))
    drafts.append(draft)
    if phrase.reference == .definite, !phrase.isPossessive { announced.insert(drafts.count - 1) }
    return drafts.count - 1
  }

  /// Gives a description before a name, as in a heading, to the only named person whom it fits; the first line of a text
  /// means the one of several whom the text names first.
  mutating func linkAnnounced() {
    for index in drafts.indices where !drafts[index].isNamed && drafts[index].type == .person {
      guard let role = drafts[index].role, announced.contains(index), let last = drafts[index].mentions.last else {
        continue
      }
      let bearers = drafts.indices.filter { other in
        guard drafts[other].isNamed, let theirs = drafts[other].role, theirs.kind == role.kind else { return false }
        let fits = sameNoun(theirs, role) && (drafts[other].country ?? drafts[index].country) == drafts[index].country
        return fits && drafts[other].lastMention(before: last.tokens.lowerBound) == nil
          && !(namesState(drafts[index]) && leadsOnlyOrganization(drafts[other]))
      }
      let named = bearers.min { firstMention(of: $0) < firstMention(of: $1) }
      guard let bearer = named, bearers.count == 1 || text.block(ofToken: last.tokens.lowerBound) == 0 else { continue }
      drafts[bearer].mentions += drafts[index].mentions
      drafts[index].mentions = []
    }
  }

  /// Whether a description names the state of an office: "el presidente **uruguayo**".
  private func namesState(_ draft: EntityDraft) -> Bool {
    draft.country != nil && draft.mentions.contains { $0.tokens.contains { text.countries[$0] != nil } }
  }

  /// Whether somebody is only known to lead an organization, so that no state's office is theirs: "el presidente de **la Federación**".
  private func leadsOnlyOrganization(_ draft: EntityDraft) -> Bool {
    draft.organization != nil && draft.country == nil
  }

  private func firstMention(of draft: Int) -> Int {
    drafts[draft].mentions.lazy.map(\.tokens.lowerBound).min() ?? .max
  }
}
