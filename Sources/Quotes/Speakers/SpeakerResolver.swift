import TextModel

/// A speaker as a quote gives it.
struct ResolvedSpeaker: Hashable, Sendable {
  /// Full name or description.
  var name: String
  /// The state or group for which the speaker speaks.
  var country: String?
  /// How the speaker is known.
  var attribution: QuoteAttribution
}

/// Says who a speaker phrase means.
struct SpeakerResolver {
  let text: ReportingText

  /// Whom `phrase` means; `lastSpeaker` is whom a pronoun means that the document's coreference leaves open.
  func resolve(_ phrase: SpeakerPhrase, lastSpeaker: ResolvedSpeaker?) -> ResolvedSpeaker? {
    if let person = phrase.person { return entity(ofMention: person) }
    let first = phrase.tokens.lowerBound
    if phrase.isPronoun {
      if let mention = text.mentions[first], text.document.entityMentions[mention].form == .pronoun {
        return entity(ofMention: mention)
      }
      guard text.isWord(first, .he, .she, .they) else { return nil }
      return pronoun(at: first, lastSpeaker: lastSpeaker)
    }
    if let mention = headMention(of: phrase) { return entity(ofMention: mention) }
    return description(phrase)
  }

  private func entity(ofMention mention: Int) -> ResolvedSpeaker {
    let mention = text.document.entityMentions[mention]
    let entity = text.document.entities[mention.entity]
    let attribution: QuoteAttribution =
      switch mention.form {
      case .name: entity.isNamed ? .named : .title
      case .nominal: .title
      case .pronoun: .pronoun
      }
    return ResolvedSpeaker(name: entity.name, country: entity.actsFor, attribution: attribution)
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
    let named = text.document.entityMentions.last { mention in
      let entity = text.document.entities[mention.entity]
      return mention.span.end <= before && entity.type == .person && mention.form == .name
        && (entity.gender == nil || gender == nil || entity.gender == gender)
    }
    if let named {
      let entity = text.document.entities[named.entity]
      return ResolvedSpeaker(name: entity.name, country: entity.actsFor, attribution: .pronoun)
    }
    return lastSpeaker.map { ResolvedSpeaker(name: $0.name, country: $0.country, attribution: .pronoun) }
  }

  private func description(_ phrase: SpeakerPhrase) -> ResolvedSpeaker? {
    let span = text.document.trimmed(text.span(phrase.tokens)) { $0.properties.isWhitespace || $0 == "," }
    guard !span.isEmpty else { return nil }
    let isPlainCountry = phrase.tokens.allSatisfy { text.countries[$0] != nil || text.isWord($0, .article) }
    let country = text.countries[phrase.tokens.lowerBound] ?? text.countries[phrase.tokens.upperBound - 1]
    let words = String(text.document[span])
    let name = text.isWord(phrase.tokens.lowerBound, .article) ? words.loweringFirst : words
    return ResolvedSpeaker(
      name: name, country: isPlainCountry ? country.map { text.document.countries[$0].id } : nil, attribution: .title)
  }
}

extension String {
  /// The text with its first letter in lower case.
  fileprivate var loweringFirst: String { prefix(1).lowercased() + dropFirst() }
}
