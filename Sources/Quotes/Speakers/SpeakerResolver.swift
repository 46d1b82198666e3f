import TextModel

/// A speaker as a quote gives it.
struct ResolvedSpeaker: Hashable, Sendable {
  /// Full name or description.
  var name: String
  /// The state or group for which the speaker speaks.
  var country: String?
  /// How the speaker is known.
  var attribution: QuoteAttribution
  /// The speaker's role, in the document's words, and the organization that it belongs to.
  var role, organization: String?
  /// Whether others could be meant as well.
  var isAmbiguous = false
  /// Whether the speaker is an organization, which "he" and "she" do not stand for.
  var isOrganization = false

  /// How surely it is the speaker: near the share of speakers known in this way who are right in the development corpus
  /// and in twelve articles beside it, lowered for what was fitted to the former.
  var confidence: Double {
    if isAmbiguous { return 0.6 }
    return switch attribution {
    case .named: 0.96
    case .signature: 0.98
    case .title: 0.85
    case .pronoun: 0.87
    case .inferred: 0.8
    }
  }
}

/// Says who a speaker phrase means.
struct SpeakerResolver {
  let text: ReportingText
  /// Where words stand between quotation marks: no pronoun beside them stands for whom they name.
  var quoted: [TextSpan] = []
  /// The organizations of persons that have been asked for.
  private let organizations = OrganizationMemory()

  init(text: ReportingText, quoted: [TextSpan] = []) {
    self.text = text
    self.quoted = quoted
  }

  /// Whom `phrase` means; `lastSpeaker` is whom a pronoun means that the document's coreference leaves open.
  func resolve(_ phrase: SpeakerPhrase, lastSpeaker: ResolvedSpeaker?) -> ResolvedSpeaker? {
    if let person = phrase.person { return speaker(ofMention: person) }
    let first = phrase.tokens.lowerBound
    if phrase.isPronoun {
      if let mention = text.mentions[first], text.document.entityMentions[mention].form == .pronoun {
        return speaker(ofMention: mention)
      }
      guard text.isWord(first, .he, .she, .they) else { return nil }
      return pronoun(at: first, lastSpeaker: lastSpeaker)
    }
    if let name = nameBeforeComma(phrase) { return description(SpeakerPhrase(tokens: name)) }
    if let mention = organizationAtEnd(of: phrase) ?? issuer(of: phrase) { return speaker(ofMention: mention) }
    if let known = state(meantBy: phrase) ?? organization(meantBy: phrase) ?? person(meantBy: phrase) { return known }
    if let name = nameAfterTitle(phrase) { return description(name) }
    if let mention = headMention(of: phrase) {
      let known = speaker(ofMention: mention)
      return isNamed(mention)
        ? known
        : holder(ofRole: phrase) ?? person(titledLike: phrase) ?? bearer(ofDescription: mention)
          ?? described(phrase, as: known)
    }
    if let holder = holder(ofRole: phrase) ?? person(titledLike: phrase) ?? person(describedBy: phrase) {
      return holder
    }
    if let name = nameAtEnd(of: phrase) { return description(name) }
    let isKnown = namesSomebody(phrase)
    return phrase.isTentative && !isKnown ? nil : description(phrase)
  }

  /// Whether a phrase before a colon names a state or somebody whom the document knows: "Nordisk returleir ved Skopje: – …"
  /// names a matter, and a place in it, but nobody.
  private func namesSomebody(_ phrase: SpeakerPhrase) -> Bool {
    let first = phrase.tokens.lowerBound
    let head = text.tokens(first + 1, phrase.tokens.upperBound).prefix {
      !text.isWord($0, .preposition) || text.isWord($0, .article)
    }
    return text.tokens(first, head.upperBound).contains { token in
      let form = text.countries[token].map { text.document.countries[$0].form }
      return text.mentions[token] != nil || form.map { $0 != .adjective || text.isWord(first, .article) } ?? false
    }
  }

  /// The organization whose name ends a phrase that only says what it is: "the campaign group Noyb".
  private func organizationAtEnd(of phrase: SpeakerPhrase) -> Int? {
    guard let last = phrase.tokens.last, let mention = text.mentions[last], !hasComplement(phrase) else { return nil }
    let found = text.document.entityMentions[mention]
    let entity = text.document.entities[found.entity]
    let isName = found.form == .name && entity.type == .organization && entity.isNamed
    return isName && text.document.tokens[phrase.tokens.lowerBound].span.start < found.span.start ? mention : nil
  }

  /// The organization whose statement a phrase names: "el comunicado del **Ministerio de Cultura**".
  private func issuer(of phrase: SpeakerPhrase) -> Int? {
    guard let noun = phrase.tokens.first(where: { !text.isWord($0, .article) }), text.nouns(noun).contains(.statement),
      text.isWord(noun + 1, .preposition), let last = phrase.tokens.last, last > noun + 1,
      let mention = text.mentions[last]
    else { return nil }
    let entity = text.document.entities[text.document.entityMentions[mention].entity]
    return entity.type == .organization ? mention : nil
  }

  /// The state that "the country" means: the one named last in the sentence before it.
  private func state(meantBy phrase: SpeakerPhrase) -> ResolvedSpeaker? {
    let words = phrase.tokens.filter { !text.isWord($0, .article) }
    guard words.count == 1, let noun = words.first, text.nouns(noun).contains(.state) else { return nil }
    let before = text.tokens(text.sentence(of: noun).lowerBound, noun)
    guard let country = before.reversed().lazy.compactMap({ text.countries[$0] }).first else { return nil }
    let found = text.document.countries[country]
    guard found.form == .name || found.form == .metonym else { return nil }
    return ResolvedSpeaker(name: String(text.document[found.span]), country: found.id, attribution: .title)
  }

  /// The name after a title, where the document's names do not know it: "Partifellen Lennart Åkesson".
  private func nameAfterTitle(_ phrase: SpeakerPhrase) -> SpeakerPhrase? {
    let name = unknownNameAtEnd(of: phrase)
    let first = name.lowerBound
    let isAfterTitle =
      first > phrase.tokens.lowerBound && text.mentions[first - 1] != nil && !text.isWord(first - 1, .preposition)
    return name.count >= 2 && isAfterTitle ? SpeakerPhrase(tokens: name) : nil
  }

  /// The name at the end of a phrase that says what its bearer is, where the document's names know neither: "the campaign
  /// group Noyb", "kampanjeleder Siri Aas".
  private func nameAtEnd(of phrase: SpeakerPhrase) -> SpeakerPhrase? {
    let name = unknownNameAtEnd(of: phrase)
    let first = name.lowerBound
    guard !name.isEmpty, first > phrase.tokens.lowerBound,
      !text.isCapitalized(first - 1) || first - 1 == phrase.tokens.lowerBound,
      text.isCommonNoun(first - 1), !text.isWord(first - 1, .article), !hasComplement(phrase)
    else { return nil }
    return SpeakerPhrase(tokens: name)
  }

  /// The capitalized words at the end of a phrase that neither names nor countries know; empty where there are none.
  private func unknownNameAtEnd(of phrase: SpeakerPhrase) -> Range<Int> {
    var first = phrase.tokens.upperBound
    while first > phrase.tokens.lowerBound, text.isWord(first - 1), text.isCapitalized(first - 1),
      text.mentions[first - 1] == nil, text.countries[first - 1] == nil
    {
      first -= 1
    }
    return first..<phrase.tokens.upperBound
  }

  /// Whether a preposition in a phrase begins a part of it that is not its head.
  private func hasComplement(_ phrase: SpeakerPhrase) -> Bool {
    phrase.tokens.contains { text.isWord($0, .preposition) && !text.isWord($0, .article) }
  }

  /// The person whom a mention in `span` names or describes last, apart from those for which `isQuoted` is true.
  func lastPerson(in span: TextSpan, isQuoted: (TextSpan) -> Bool) -> ResolvedSpeaker? {
    let last = text.document.entityMentions.enumerated().filter { _, mention in
      span.contains(mention.span) && mention.form != .pronoun && !text.isOutlet(mention.span)
        && text.document.entities[mention.entity].type == .person
        && !isQuoted(mention.span)
    }.max { $0.element.span < $1.element.span }
    return last.map { speaker(ofMention: $0.offset).by(.inferred) }
  }

  /// The person at this mention; `nil` where it mentions something else.
  func person(atMention mention: Int) -> ResolvedSpeaker? {
    let found = text.document.entityMentions[mention]
    return text.document.entities[found.entity].type == .person ? speaker(ofMention: mention) : nil
  }

  /// How many persons a span mentions.
  func personCount(in span: TextSpan) -> Int {
    Set(text.document.entityMentions.filter { span.contains($0.span) }.map(\.entity)).count {
      text.document.entities[$0].type == .person
    }
  }

  /// Somebody without a name: by the fuller of the words here and those that the document has elsewhere.
  private func described(_ phrase: SpeakerPhrase, as known: ResolvedSpeaker) -> ResolvedSpeaker {
    guard let here = description(phrase), here.name.count >= known.name.count else { return known }
    var fuller = known
    fuller.name = here.name
    return fuller
  }

  private func isNamed(_ mention: Int) -> Bool {
    text.document.entities[text.document.entityMentions[mention].entity].isNamed
  }

  /// The only person whom the document names with this role, where the phrase is that role alone ("Forsvareren").
  ///
  /// A role that the document ties to a state by name ("Portugals statsminister") is not meant by the bare word.
  private func holder(ofRole phrase: SpeakerPhrase) -> ResolvedSpeaker? {
    let words = phrase.tokens.filter { !text.isWord($0, .article) }.map { text.lowered[$0] }
    // "two delegates" are others than the delegate who was named, and "its minister" is another state's.
    let isAnother = text.isNumeral(phrase.tokens.lowerBound) || text.isWord(phrase.tokens.lowerBound, .possessive)
    guard !words.isEmpty, words.count <= 2, !isAnother else { return nil }
    let said = words.joined(separator: " ")
    let holders = text.document.entities.indices.filter { index in
      let entity = text.document.entities[index]
      guard entity.type == .person, entity.isNamed, let role = entity.role?.lowercased() else { return false }
      return Self.isSameRole(said, role) && (phrase.isTentative || !isTiedToState(entity: index))
    }
    guard holders.count == 1 else { return nil }
    return speaker(holders[0], .title)
  }

  /// Whether two words name the same role, with or without an ending ("forsvarer", "forsvareren").
  private static func isSameRole(_ said: String, _ role: String) -> Bool {
    guard min(said.count, role.count) >= 5, abs(said.count - role.count) <= 3 else { return false }
    return said.hasPrefix(role) || role.hasPrefix(said)
  }

  private func isTiedToState(entity: Int) -> Bool {
    text.document.entityMentions.contains { mention in
      guard mention.entity == entity, mention.form == .name,
        let token = text.document.tokenIndex(at: mention.span.start)
      else {
        return false
      }
      return text.tokens(max(0, token - 4), token).contains { text.countries[$0] != nil }
    }
  }

  private func speaker(ofMention mention: Int) -> ResolvedSpeaker {
    let mention = text.document.entityMentions[mention]
    return switch mention.form {
    case .name: speaker(mention.entity, text.document.entities[mention.entity].isNamed ? .named : .title)
    case .nominal: speaker(mention.entity, .title)
    case .pronoun: speaker(mention.entity, .pronoun)
    }
  }

  func speaker(_ index: Int, _ attribution: QuoteAttribution) -> ResolvedSpeaker {
    let entity = text.document.entities[index]
    return ResolvedSpeaker(
      name: entity.name, country: entity.actsFor, attribution: attribution, role: entity.role,
      organization: organizations.organization(ofEntity: index, in: text), isOrganization: entity.type == .organization)
  }

  /// The mention that is the phrase's head: it starts with the phrase, its article and adjectives apart, and no
  /// preposition makes it a part of what the phrase names.
  private func headMention(of phrase: SpeakerPhrase) -> Int? {
    for token in phrase.tokens {
      if text.isWord(token, .preposition, .agent), token != phrase.tokens.lowerBound { return nil }
      guard let mention = text.mentions[token] else { continue }
      let found = text.document.entityMentions[mention]
      let end = text.document.tokens[phrase.tokens.upperBound - 1].span.end
      let isPlain = found.form != .name || found.span.end >= end
      return isPlain && found.form != .pronoun ? mention : nil
    }
    return nil
  }

  /// The last speaker, or the last person named before the pronoun, whichever is nearer and not ruled out by gender.
  private func pronoun(at token: Int, lastSpeaker: ResolvedSpeaker?) -> ResolvedSpeaker? {
    let gender: EntityGender? = text.isWord(token, .he) ? .masculine : text.isWord(token, .she) ? .feminine : nil
    let before = text.document.tokens[token].span.start
    let named = text.document.entityMentions.filter { mention in
      let entity = text.document.entities[mention.entity]
      return mention.span.end <= before && entity.type == .person && mention.form == .name
        && !quoted.contains { $0.contains(mention.span) }
        && (entity.gender == nil || gender == nil || entity.gender == gender)
    }
    var found = named.last.map { speaker($0.entity, .pronoun) }
    if found == nil, let lastSpeaker, gender == nil || !lastSpeaker.isOrganization { found = lastSpeaker.by(.pronoun) }
    found?.isAmbiguous = true
    return found
  }

  /// Whether the first word of a description is no name, so that it has its capital from the start of the sentence.
  private func isPlainWord(_ token: Int) -> Bool {
    if text.isWord(token, .article) { return true }
    guard text.sentence(of: token).lowerBound == token, text.countries[token] == nil, text.persons[token] == nil else {
      return false
    }
    let isDescription = text.mentions[token].map { text.document.entityMentions[$0].form == .nominal }
    return isDescription ?? (text.isCommonNoun(token) && !isNameElsewhere(token))
  }

  /// Whether the text has the word with a capital where none is due, which only names have.
  private func isNameElsewhere(_ token: Int) -> Bool {
    let form = text.form(token)
    return text.tokens(0, text.count).contains {
      text.form($0) == form && text.sentence(of: $0).lowerBound != $0 && text.isWord($0 - 1)
    }
  }

  /// A name that the document's names do not know, before what stands in apposition: "Ann Poe, the minister".
  private func nameBeforeComma(_ phrase: SpeakerPhrase) -> Range<Int>? {
    guard let comma = phrase.tokens.first(where: { text.mark($0) == "," }) else { return nil }
    let name = text.tokens(phrase.tokens.lowerBound, comma)
    return (2...4).contains(name.count) && name.allSatisfy(text.isCapitalized) ? name : nil
  }

  /// The words of a phrase that describe a source, without who cites it: "two officials cited by Reuters".
  private func core(of phrase: SpeakerPhrase) -> SpeakerPhrase {
    var core = phrase
    let citing = core.tokens.dropFirst(2).first { text.isWord($0, .agent) && text.outlets[$0 + 1] != nil }
    if let citing { core.tokens = core.tokens.lowerBound..<citing - 1 }
    // "the farmer, who asked not to be named"
    let clause = core.tokens.dropFirst().first { text.mark($0) == "," && text.isWord($0 + 1, .relative) }
    if let clause { core.tokens = core.tokens.lowerBound..<clause }
    return core
  }

  private func description(_ whole: SpeakerPhrase) -> ResolvedSpeaker? {
    let phrase = core(of: whole)
    let span = text.document.trimmed(text.span(phrase.tokens)) {
      $0.properties.isWhitespace || ",-–—•".unicodeScalars.contains($0)
    }
    guard !span.isEmpty else { return nil }
    let isPlainCountry = phrase.tokens.allSatisfy { text.countries[$0] != nil || text.isWord($0, .article) }
    let country = text.countries[phrase.tokens.lowerBound] ?? text.countries[phrase.tokens.upperBound - 1]
    let words = String(text.document[span])
    let name = isPlainWord(phrase.tokens.lowerBound) ? words.loweringFirst : words
    return ResolvedSpeaker(
      name: name, country: isPlainCountry ? country.map { text.document.countries[$0].id } : nil,
      attribution: isPlainCountry ? .named : .title)
  }
}

extension ResolvedSpeaker {
  /// The same speaker, known in another way.
  func by(_ attribution: QuoteAttribution) -> ResolvedSpeaker {
    var same = self
    same.attribution = attribution
    return same
  }
}

extension String {
  /// The text with its first letter in lower case.
  /// "FN-sjefen" keeps its capitals.
  fileprivate var loweringFirst: String {
    dropFirst().first?.isUppercase ?? false ? self : prefix(1).lowercased() + dropFirst()
  }
}
