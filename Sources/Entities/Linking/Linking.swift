import TextModel

/// The linking of one document, step by step.
struct Linking {
  let text: LinkingText
  let lexicons: EntityLexicons
  private let phrases: [RolePhrase]
  private let focus: CountryFocus
  /// The entities so far.
  private(set) var drafts: [EntityDraft] = []
  private var attached: Set<Int> = []

  init(text: LinkingText, lexicons: EntityLexicons) {
    self.text = text
    self.lexicons = lexicons
    phrases = RolePhraseFinder(text: text, lexicons: lexicons).phrases()
    focus = CountryFocus(text: text, lexicons: lexicons)
  }

  /// Runs all steps.
  mutating func run() {
    let names = TitledNames(text: text, phrases: phrases).names()
    let readings = NameReader(text: text, lexicons: lexicons).readings(names.map { ($0.tokens, $0.type) })
    let groups = NameGroups(readings, text: text, lexicons: lexicons)
    drafts = groups.drafts
    let nameStarts = Dictionary(
      readings.indices.filter { groups.draftOfReading[$0] >= 0 }.map { (readings[$0].tokens.lowerBound, $0) },
      uniquingKeysWith: { first, _ in first })
    for (index, phrase) in phrases.enumerated() {
      guard let title = TitleAttachment(text: text, phrase: phrase, readings: readings, starts: nameStarts).reading
      else { continue }
      attach(phrase, to: groups.draftOfReading[title])
      attached.insert(index)
    }
    addRepeatedNames()
    for (index, phrase) in phrases.enumerated() where !attached.contains(index) { resolve(phrase) }
    linkSignatures()
    PronounResolver(text: text, lexicons: lexicons).resolve(&drafts)
    drafts.removeAll { $0.mentions.isEmpty }
  }

  // MARK: - Titles

  private mutating func attach(_ phrase: RolePhrase, to draft: Int) {
    drafts[draft].adopt(completed(phrase), text: text.text(phrase.roleTokens))
    let tokens = phrase.tokens
    drafts[draft].mentions.append(
      EntityDraft.Mention(tokens: tokens, form: .nominal, span: text.document.span(ofTokens: tokens)))
  }

  /// A phrase with the state that it has in mind.
  private func completed(_ phrase: RolePhrase) -> RolePhrase {
    guard phrase.country == nil, phrase.role.kind.belongsToState || phrase.organ?.belongsToState == true else {
      return phrase
    }
    var phrase = phrase
    if let holder = phrase.holder {
      phrase.country = country(ofName: holder)
    } else {
      phrase.country = focus.country(for: phrase)
    }
    return phrase
  }

  private func country(ofName name: Int) -> String? {
    let span = text.nameSpans[name].span
    return drafts.first { $0.mentions.contains { $0.span.overlaps(span) && $0.form == .name } }?.country
  }

  // MARK: - Names that the recognizer passed over

  /// Adds the places where a person's last name stands though nothing recognized it as a name.
  private mutating func addRepeatedNames() {
    var known: [String: Int] = [:]
    for (index, draft) in drafts.enumerated() where draft.type == .person && draft.words.count > 1 {
      if let last = draft.words.last, last.count > 2 { known[last] = known[last] == nil ? index : -1 }
    }
    for token in text.forms.indices where text.names[token] == nil && text.countries[token] == nil {
      guard text.document.tokens[token].kind == .word, text.forms[token].first?.isUppercase ?? false else { continue }
      let word = NameWords.fold(NameWords.withoutApostrophe(text.forms[token]))
      let draft = known[word] ?? (word.hasSuffix("s") ? known[String(word.dropLast())] : nil)
      guard let draft, draft >= 0, !drafts[draft].mentions.contains(where: { $0.tokens.contains(token) }) else {
        continue
      }
      drafts[draft].mentions.append(
        EntityDraft.Mention(tokens: token..<token + 1, form: .name, span: text.document.tokens[token].span))
    }
  }

  // MARK: - Descriptions

  private mutating func resolve(_ phrase: RolePhrase) {
    guard phrase.role.kind.standsAlone, phrase.role.use != .title, !phrase.isPlural || isCollective(phrase),
      phrase.reference != .bare || phrase.country != nil && phrase.role.kind.entityType == .organization
    else { return }
    let phrase = completed(phrase)
    let draft = (phrase.reference == .indefinite ? nil : candidate(for: phrase)) ?? newDraft(for: phrase)
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
    return drafts.indices.filter { fits(drafts[$0], phrase) }
      .compactMap { index in drafts[index].lastMention(before: start).map { (token: $0, index: index) } }
      .max { ($0.token, $0.index) < ($1.token, $1.index) }?.index
  }

  private func fits(_ draft: EntityDraft, _ phrase: RolePhrase) -> Bool {
    guard let role = draft.role, role.kind == phrase.role.kind else { return false }
    if let country = draft.country, let other = phrase.country, country != other { return false }
    if let gender = draft.gender, let other = phrase.role.gender, gender != other { return false }
    if role.kind.entityType == .organization { return sameNoun(role, phrase.role) && draft.country == phrase.country }
    if phrase.isFormer, draft.standing == .inOffice { return false }
    return sameNoun(role, phrase.role) || phrase.role.use == .generic
  }

  private func sameNoun(_ left: Role, _ right: Role) -> Bool {
    left.lemma == right.lemma || left.lemma.hasSuffix(right.lemma) || stem(left.lemma) == stem(right.lemma)
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
    return drafts.count - 1
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
      drafts[author].role = drafts[announced].role
      drafts[author].roleText = drafts[announced].roleText
      drafts[author].country = drafts[announced].country
      drafts[author].standing = drafts[announced].standing
      drafts[author].gender = drafts[author].gender ?? drafts[announced].gender
      drafts[author].mentions += drafts[announced].mentions
      drafts[announced].mentions = []
    }
  }

  private func isMentioned(_ draft: EntityDraft, in span: TextSpan) -> Bool {
    draft.mentions.contains { span.contains($0.span) }
  }
}
