import TextModel

/// Descriptions that stand for somebody named shortly before: "the company", "la candidata".
extension SpeakerResolver {
  /// The organization that "the company" means: the only one that the sentences before it name, the outlets apart; "the bank"
  /// means the one whose name ends so.
  func organization(meantBy phrase: SpeakerPhrase) -> ResolvedSpeaker? {
    let words = phrase.tokens.filter { !text.isWord($0, .article) }
    guard words.count == 1, let noun = words.first,
      !text.isCapitalized(noun) || text.sentence(of: noun).lowerBound == noun
    else { return nil }
    let named = named(before: noun) { $0.type == .organization && $0.isNamed }
      .filter { !text.isOutlet(text.document.entityMentions[$0].span) }
    let organizations = Set(named.map { text.document.entityMentions[$0].entity })
    let word = text.lowered[noun]
    let ending = organizations.filter { word.count > 3 && text.document.entities[$0].name.lowercased().hasSuffix(word) }
    if ending.count == 1, let only = ending.first { return speaker(only, .title) }
    guard text.nouns(noun).contains(.organization), organizations.count == 1, let only = organizations.first else {
      return nil
    }
    return speaker(only, .title)
  }

  /// The person whom "34-åringen" or "the Hungarian" means: the only one that the sentences before it name, and the only one of
  /// that country.
  func person(meantBy phrase: SpeakerPhrase) -> ResolvedSpeaker? {
    guard let last = phrase.tokens.last else { return nil }
    let isAge = text.nouns(last).contains(.person) && phrase.tokens.contains { text.form($0).first?.isNumber ?? false }
    let country = text.countries[last].map { text.document.countries[$0] }
    let isDemonym = country?.form == .demonym && phrase.tokens.count <= 2 && text.mentions[last] == nil
    guard isAge || isDemonym else { return nil }
    let named = named(before: phrase.tokens.lowerBound) { entity in
      entity.type == .person && entity.isNamed && (isAge || entity.country == country?.id)
    }
    let persons = Set(named.map { text.document.entityMentions[$0].entity })
    guard persons.count == 1, let only = persons.first else { return nil }
    return speaker(only, .title)
  }

  /// The person whom a description without a name means: the only one of its gender whom the sentences before it name, or of
  /// whom they tell no role.
  func bearer(ofDescription mention: Int) -> ResolvedSpeaker? {
    let found = text.document.entityMentions[mention]
    let described = text.document.entities[found.entity]
    guard described.type == .person, found.form == .nominal, described.actsFor == nil, isDefinite(found.span),
      let first = text.document.tokenIndex(at: found.span.start)
    else { return nil }
    // Where the words tell no gender, whoever was named must have no role of another kind.
    let named = named(before: first) { person in
      person.type == .person && person.isNamed && person.actsFor == nil
        && (described.gender.map { $0 == person.gender } ?? (person.role == nil))
    }
    let persons = Set(named.map { text.document.entityMentions[$0].entity })
    guard persons.count == 1, let only = persons.first else { return nil }
    var bearer = speaker(only, .inferred)
    bearer.isAmbiguous = true
    return bearer
  }

  /// The person beside whose name the text has the phrase's noun: "skipperen" for "skipper Ola Vik", "the adviser" for "security
  /// adviser Ann Poe".
  func person(titledLike phrase: SpeakerPhrase) -> ResolvedSpeaker? {
    guard let noun = loneNoun(of: phrase), let said = lemma(noun), said.count >= Self.shortestNoun else { return nil }
    let bearers = Set(
      named(before: noun, reach: Self.farReach) { $0.type == .person && $0.isNamed }.filter { mention in
        wordsBeside(mention).contains { isSameNoun(said, $0) }
      }.map { text.document.entityMentions[$0].entity })
    guard bearers.count == 1, let only = bearers.first else { return nil }
    return speaker(only, .title)
  }

  /// The person whom "the skipper" means where the text tells nobody's trade: the only one whom the sentences before it name.
  func person(describedBy phrase: SpeakerPhrase) -> ResolvedSpeaker? {
    guard let noun = loneNoun(of: phrase), text.nouns(noun).contains(.human) else { return nil }
    let named = named(before: noun) { $0.type == .person && $0.isNamed }
    let persons = Set(named.map { text.document.entityMentions[$0].entity })
    guard persons.count == 1, let only = persons.first, text.document.entities[only].role == nil else { return nil }
    var bearer = speaker(only, .inferred)
    bearer.isAmbiguous = true
    return bearer
  }

  /// The noun of a definite description that is nothing else but its article.
  private func loneNoun(of phrase: SpeakerPhrase) -> Int? {
    let words = phrase.tokens.filter { !text.isWord($0, .article) }
    guard words.count == 1, let noun = words.first, text.isCommonNoun(noun) || !text.isParsed(noun),
      !text.isCapitalized(noun) || text.sentence(of: noun).lowerBound == noun,
      !text.isWord(phrase.tokens.lowerBound, .indefinite, .possessive), isDefinite(text.span(phrase.tokens))
    else { return nil }
    return noun
  }

  /// The lemmas of the nouns that tell what the bearer of a name is: right before the name, and in apposition or as a predicate
  /// behind it.
  private func wordsBeside(_ mention: Int) -> [String] {
    let name = text.document.tokens(in: text.document.entityMentions[mention].span)
    let sentence = text.sentence(of: name.lowerBound)
    let next = name.upperBound
    let mayFollow = text.mark(next) == "," || isCopula(next)
    let behind = text.tokens(next + 1, min(sentence.upperBound, next + 1 + Self.appositionReach))
      .prefix { !text.isWord($0, .preposition) && text.isWordLike($0) && text.persons[$0] == nil }
    let nouns = (mayFollow ? Array(behind) : []) + (name.lowerBound > sentence.lowerBound ? [name.lowerBound - 1] : [])
    return nouns.filter(text.isCommonNoun).compactMap(lemma)
  }

  private func isCopula(_ token: Int) -> Bool {
    text.firstWord(ofToken: token).map { text.document.words[$0].relation == "cop" } ?? false
  }

  private func lemma(_ token: Int) -> String? {
    text.firstWord(ofToken: token).map { text.document.words[$0].lemma.lowercased() }
  }

  /// Whether two nouns are the same, or one is the other's end: "rådgiver" for "sikkerhetsrådgiver".
  private func isSameNoun(_ said: String, _ other: String) -> Bool {
    said == other || other.count >= Self.shortestNoun && (other.hasSuffix(said) || said.hasSuffix(other))
  }

  /// The fewest letters by which a noun is known again.
  private static let shortestNoun = 5

  /// How many tokens behind a name its apposition can reach.
  private static let appositionReach = 4

  /// Whether no indefinite article stands in a description or right before it.
  private func isDefinite(_ description: TextSpan) -> Bool {
    let own = text.document.tokens(in: description)
    return !text.tokens(max(0, own.lowerBound - 1), own.upperBound).contains { token in
      text.firstWord(ofToken: token).map { text.document.words[$0].feature("Definite") == "Ind" } ?? false
    }
  }

  /// The mentions by name of such entities in the sentences right before a token.
  private func named(before token: Int, reach: Int = Self.reach, _ isMeant: (Entity) -> Bool) -> [Int] {
    guard let sentence = text.sentences[token] else { return [] }
    let first = text.document.sentences[max(0, sentence - reach)].span.start
    let end = text.document.tokens[token].span.start
    return text.document.entityMentions.indices.filter { index in
      let mention = text.document.entityMentions[index]
      return mention.form == .name && mention.span.start >= first && mention.span.end <= end
        && isMeant(text.document.entities[mention.entity])
    }
  }

  /// How many sentences back a description can reach.
  private static let reach = 4

  /// How many sentences back a title can reach that the text repeats.
  private static let farReach = 20
}
