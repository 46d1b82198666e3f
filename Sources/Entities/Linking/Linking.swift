import TextModel

/// The linking of one document, step by step.
struct Linking {
  let text: LinkingText
  let lexicons: EntityLexicons
  private let phrases: [RolePhrase]
  let focus: CountryFocus
  /// The entities so far.
  var drafts: [EntityDraft] = []
  private var attached: Set<Int> = []
  /// The descriptions that speak of somebody known whom nothing before names.
  var announced: Set<Int> = []

  init(text: LinkingText, lexicons: EntityLexicons) {
    self.text = text
    self.lexicons = lexicons
    phrases = RolePhraseFinder(text: text, lexicons: lexicons).phrases()
    focus = CountryFocus(text: text, lexicons: lexicons)
  }

  /// Runs all steps.
  mutating func run() throws {
    let names = TitledNames(text: text, phrases: phrases, lexicons: lexicons).names()
    let readings = NameReader(text: text, lexicons: lexicons).readings(names.map { ($0.tokens, $0.type) })
    let groups = try NameGroups(readings, text: text, lexicons: lexicons)
    drafts = groups.drafts
    let nameStarts = Dictionary(
      readings.indices.filter { groups.draftOfReading[$0] >= 0 }.map { (readings[$0].tokens.lowerBound, $0) },
      uniquingKeysWith: { first, _ in first })
    for (index, phrase) in phrases.enumerated() {
      try AnalysisWatch.check()
      guard let title = TitleAttachment(text: text, phrase: phrase, readings: readings, starts: nameStarts).reading
      else { continue }
      attach(phrase, to: groups.draftOfReading[title])
      attached.insert(index)
    }
    for draft in drafts.indices {
      guard drafts[draft].country == nil, let state = stateOfGovernment(drafts[draft]) else { continue }
      drafts[draft].country = state
      drafts[draft].standing = .inOffice
    }
    for draft in drafts.indices {
      guard let state = stateInOffice(of: drafts[draft]) else { continue }
      drafts[draft].type = .person
      drafts[draft].country = state
      drafts[draft].standing = .inOffice
    }
    try addRepeatedNames()
    widenNames()
    for (index, phrase) in phrases.enumerated() where !attached.contains(index) {
      try AnalysisWatch.check()
      resolve(phrase)
    }
    linkSignatures()
    linkTitled()
    linkAnnounced()
    try PronounResolver(text: text, lexicons: lexicons).resolve(&drafts)
    drafts.removeAll { $0.mentions.isEmpty }
  }

  // MARK: - Titles

  private mutating func attach(_ phrase: RolePhrase, to draft: Int) {
    var phrase = withCountryAfterName(phrase, draft)
    // Who is known to be in office has that office, whichever state the text spoke of before.
    if phrase.country == nil, phrase.actsForState, phrase.holder == nil, !leadsOrganization(phrase) {
      let known = phrase.isFormer ? nil : knownOffice(of: drafts[draft], title: phrase.role.kind)
      phrase.country = known ?? homeOfParty(of: drafts[draft])
    }
    phrase = completed(phrase, isForeign: isForeignVoice(drafts[draft]))
    drafts[draft].adopt(phrase, text: text.text(phrase.roleTokens))
    if drafts[draft].organization == nil { drafts[draft].organization = organization(of: phrase) }
    let tokens = phrase.tokens
    drafts[draft].mentions.append(
      EntityDraft.Mention(tokens: tokens, form: .nominal, span: text.document.span(ofTokens: tokens)))
  }

  /// A title's phrase with the state that stands behind the name, or the organization for which somebody speaks: "Foreign Minister Awa
  /// Sarr of Senegal", "talsperson Mao Ning i det kinesiske utenriksdepartementet", "leder Ingrid Foss i SV".
  private func withCountryAfterName(_ phrase: RolePhrase, _ draft: Int) -> RolePhrase {
    guard phrase.country == nil,
      let name = drafts[draft].mentions.first(where: { $0.tokens.lowerBound == phrase.tokens.upperBound }),
      name.tokens.upperBound + 1 < text.words.count,
      let lexicon = lexicons[language: text.language(ofToken: phrase.head.lowerBound)]
    else { return phrase }
    let link = name.tokens.upperBound
    let isOf = lexicon.words.isA(.of, text.words[link])
    guard isOf || lexicon.words.isA(.place, text.words[link]),
      text.sentences[link] == text.sentences[phrase.head.lowerBound]
    else { return phrase }
    var phrase = phrase
    if let organ = phrases.first(where: { $0.tokens.lowerBound == link + 1 }), organ.actsForState,
      organ.role.kind.entityType == .organization
    {
      phrase.organ = organ.role.kind
      phrase.country = organ.country
      phrase.namesCountry = organ.namesCountry
    } else if let mention = text.countries[link + 1],
      isOf || CountryFocus.isGroup(text.document.countries[mention].id) || isSeat(mention, phrase, draft)
    {
      phrase.country = text.document.countries[mention].id
      phrase.namesCountry = true
    } else if Self.speaking.contains(phrase.role.kind), phrase.holder == nil, phrase.organ == nil,
      let organization = text.names[link + 1], text.nameSpans[organization].type == .organization
    {
      phrase.holder = organization
    }
    return phrase
  }

  /// Whether the state that a word for a place ties to a name is the one in which somebody holds office, and not where they are: "sier
  /// **miljøminister Ana Vik i Finland**". Who is known to hold it elsewhere is but there.
  private func isSeat(_ mention: Int, _ phrase: RolePhrase, _ draft: Int) -> Bool {
    phrase.actsForState && phrase.role.kind.residesInState && text.document.countries[mention].form == .name
      && drafts[draft].country == nil && knownOffice(of: drafts[draft], title: phrase.role.kind) == nil
  }

  /// Whether a leader's noun tells by its first part of what: "FIFA-presidenten" is no head of state.
  private func leadsOrganization(_ phrase: RolePhrase) -> Bool {
    phrase.role.kind == .leader && compoundOrganization(phrase) != nil
  }

  /// A phrase with the state that it has in mind.
  func completed(_ phrase: RolePhrase, isForeign: Bool = false) -> RolePhrase {
    guard phrase.country == nil else { return phrase }
    if leadsOrganization(phrase) { return phrase }
    var phrase = phrase
    if phrase.role.kind == .groupLeader { phrase.country = groupLed(phrase) }
    guard phrase.country == nil, phrase.actsForState || phrase.organ?.actsForState == true else { return phrase }
    if let institution = lexicons.institutions[text.text(phrase.head).lowercased()] {
      phrase.country = institution.country
    } else if let state = stateOfEponym(phrase) {
      phrase.country = state
    } else if let holder = phrase.holder {
      phrase.country = country(ofName: holder)
      // What a minister is of is a part of the government: "la ministra de Sanidad".
      if phrase.country == nil, [.government, .minister].contains(phrase.role.kind) {
        phrase.country = focus.country(for: phrase)
      }
    } else if let group = groupInMind(phrase) {
      phrase.country = group
    } else if let organization = organizationInMind(phrase) {
      phrase.holder = organization
    } else if phrase.isPossessive, organizationToldOf(before: phrase) != nil || leadsWhatIsNoState(phrase) {
      return phrase
    } else if phrase.reference != .indefinite || phrase.role.kind == .spokesperson {
      phrase.country =
        owner(ofItemAround: phrase) ?? stateOfPossessor(of: phrase) ?? groupOfPossessor(of: phrase)
        ?? focus.country(for: phrase, isForeign: isForeign)
    }
    return phrase
  }

  /// The group of states that a leader of one leads: that of which the title alone tells, "la comisaria europea", or the one spoken of
  /// before.
  private func groupLed(_ phrase: RolePhrase) -> String? {
    if let known = lexicons.institutions[text.text(phrase.head).lowercased()] { return known.country }
    guard phrase.holder == nil, phrase.organ == nil, phrase.reference != .indefinite else { return nil }
    return focus.group(before: phrase.tokens.lowerBound)
  }

  /// Whether somebody posts in another language than the document's, so that "Miljøminister" is none of ours.
  private func isForeignVoice(_ draft: EntityDraft) -> Bool {
    let blocks = text.document.blocks
    return blocks.indices.dropFirst().contains { index in
      guard blocks[index].kind == .signature, isMentioned(draft, in: blocks[index].span),
        let sentence = blocks[index - 1].sentences.first
      else { return false }
      let language = text.document.sentences[sentence].language
      return language != .undetermined && language != text.document.primaryLanguage
    }
  }

  /// The organization for which a spokesperson or representative speaks that the phrase does not name, where an
  /// organization is named nearer before it than a state.
  private func organizationInMind(_ phrase: RolePhrase) -> Int? {
    // "La Federación rechaza el plan y **su presidenta** lo critica"
    let isOwnLeader = phrase.role.kind == .leader && phrase.isPossessive
    guard [.spokesperson, .envoy].contains(phrase.role.kind) || isOwnLeader, phrase.organ == nil else { return nil }
    let sentence = text.sentences[phrase.head.lowerBound]
    let before = isOwnLeader ? sentence : text.sentence(beforeTurnOf: sentence) ?? max(sentence - 1, 0)
    let start = text.document.sentences[before].tokens.lowerBound
    let block = text.document.sentences[before].block
    for token in stride(from: phrase.tokens.lowerBound - 1, through: start, by: -1)
    where [block, text.block(ofToken: phrase.head.lowerBound)].contains(text.block(ofToken: token)) {
      if text.countries[token] != nil { return nil }
      // "Vi røyster mot avtalen i **Stortinget**, seier talsperson Moe": nobody speaks for a parliament so.
      if let name = text.names[token], text.nameSpans[name].type == .organization,
        lexicons.institutions[text.text(text.nameTokens[name]).lowercased()]?.kind != .legislature
      {
        return name
      }
    }
    return nil
  }

  private func country(ofName name: Int) -> String? { draft(ofName: name)?.country }

  /// The draft of whom a name mentions.
  func draft(ofName name: Int) -> EntityDraft? {
    let span = text.nameSpans[name].span
    return drafts.first { $0.mentions.contains { $0.span.overlaps(span) && $0.form == .name } }
  }

  // MARK: - Posts

  /// Gives the author of a post the role by which the line before the post announces it.
  private mutating func linkSignatures() {
    let blocks = text.document.blocks
    for (index, block) in blocks.enumerated() where block.kind == .signature {
      guard let post = blocks[..<index].lastIndex(where: { $0.kind != .signature && $0.kind != .post }),
        text.document[blocks[post].span].hasSuffix(":"),
        let author = drafts.firstIndex(where: { $0.isNamed && $0.role == nil && isMentioned($0, in: block.span) }),
        let announced = drafts.indices.filter({ !drafts[$0].isNamed && drafts[$0].type == .person })
          .filter({ isMentioned(drafts[$0], in: blocks[post].span) }).last
      else { continue }
      drafts[author].takeOver(drafts[announced])
      drafts[announced].mentions = []
    }
  }

  private func isMentioned(_ draft: EntityDraft, in span: TextSpan) -> Bool {
    draft.mentions.contains { span.contains($0.span) }
  }
}
