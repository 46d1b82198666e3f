import TextModel

/// The words that name whoever speaks: "statssekretær Ellen Vik Haugland", "hun", "una fuente de la delegación".
struct SpeakerPhrase: Hashable, Sendable {
  /// The tokens.
  var tokens: Range<Int>
  /// The name of a person among them, as an index into ``Document/entityMentions``.
  var person: Int?
  /// Whether it is one pronoun.
  var isPronoun = false
  /// Whether it may be nobody at all: it counts only if the document knows whom it means.
  var isTentative = false
}

/// Reads the phrases that can be a speaker.
struct SpeakerPhraseReader {
  let text: ReportingText

  /// The phrase that starts at or just after `start`, before `limit`.
  ///
  /// Adverbs before it are passed over ("sier også …"). It ends before a comma, unless a name follows in apposition, before
  /// a relative clause, before whom something is told to, and before quotation marks.
  func phrase(from start: Int, limit: Int) -> SpeakerPhrase? {
    guard let first = firstToken(from: start, limit: limit) else { return nil }
    if text.isWord(first, .impersonal), !startsNounPhrase(first) { return origin(after: first, limit: limit) }
    if isPronoun(first) { return SpeakerPhrase(tokens: first..<first + 1, isPronoun: true) }
    var end = first
    var person = text.persons[first]
    while end < limit, !stops(at: end, first: first) {
      if person == nil, !isGoverned(end, from: first) { person = text.persons[end] }
      end += 1
    }
    if person == nil, end < limit, text.mark(end) == ",", let named = apposition(after: end, limit: limit) {
      person = text.persons[named.lowerBound]
      guard person != nil else { return SpeakerPhrase(tokens: named) }
      end = named.upperBound
    }
    return end > first ? SpeakerPhrase(tokens: first..<end, person: person) : nil
  }

  /// The phrase that ends just before `end`, not before `limit`: what stands before "told Reuters".
  func phrase(upTo end: Int, limit: Int) -> SpeakerPhrase? {
    var last = end
    while last > limit, isPassedOver(last - 1) != nil || text.isWord(last - 1, .finite) { last -= 1 }
    guard last > limit else { return nil }
    if isPronoun(last - 1) { return SpeakerPhrase(tokens: last - 1..<last, isPronoun: true) }
    guard let first = firstToken(from: limit, limit: last) else { return nil }
    let person = (first..<last).first { text.persons[$0] != nil && !isGoverned($0, from: first) }
    return SpeakerPhrase(tokens: first..<last, person: person.flatMap { text.persons[$0] })
  }

  /// Whether the token is a pronoun that stands alone; "den", "her" are articles where a noun phrase goes on.
  func isPronoun(_ token: Int) -> Bool {
    guard text.persons[token] == nil, text.isWord(token, .he, .she, .they, .otherPronoun) else { return false }
    return !startsNounPhrase(token)
  }

  private func startsNounPhrase(_ token: Int) -> Bool {
    guard text.isWord(token, .article, .possessive), token + 1 < text.count else { return false }
    let next = token + 1
    // "Ein ⟦forhandlar⟧": a role that the parser takes for a verb.
    let isRole = text.mentions[token] != nil && text.mentions[token] == text.mentions[next]
    return text.isWord(next) && (isRole || !text.isFiniteVerb(next))
      && (text.isAdjective(next) || !text.isWord(next, .adverb))
      && !text.isWord(next, .preposition, .negation, .and, .complementizer)
  }

  /// "heter det i en kommentar fra regjeringen": where nobody is the subject, the words' origin.
  private func origin(after impersonal: Int, limit: Int) -> SpeakerPhrase? {
    let from = text.tokens(impersonal + 1, min(limit, impersonal + 8)).first { text.isWord($0, .from) }
    return from.flatMap { phrase(from: $0 + 1, limit: limit) }
  }

  /// Whether a preposition since the start of the phrase makes the name at this token part of something else.
  private func isGoverned(_ token: Int, from first: Int) -> Bool {
    var before = token
    while before > first, text.persons[before - 1] == text.persons[token] { before -= 1 }
    return before > first && text.isWord(before - 1, .preposition, .agent, .about)
  }

  private func apposition(after comma: Int, limit: Int) -> Range<Int>? {
    let start = comma + 1
    guard start < limit else { return nil }
    var end = start
    if let name = nameInApposition(from: start, limit: limit) { return name }
    while end < limit, text.isWordLike(end), text.isCapitalized(end) || text.form(end).contains("-") { end += 1 }
    let isClosed = end >= limit || !text.isWordLike(end)
    return isClosed && (2...4).contains(end - start) && text.countries[start] == nil ? start..<end : nil
  }

  /// A person's name after a comma, alone or with the bearer's role before it: "formannen, ⟦Sierra Leones utenriksminister⟧
  /// Foday Kamara".
  func nameInApposition(from start: Int, limit: Int) -> Range<Int>? {
    let role = text.tokens(start, min(limit, start + Self.longestRole)).prefix { token in
      text.persons[token] == nil && text.isWord(token) && !text.isFiniteVerb(token)
        && !text.isWord(token, .and, .relative)
    }
    guard let person = text.persons[role.upperBound], role.upperBound < limit,
      role.isEmpty || role.contains(where: { text.mentions[$0] != nil })
    else { return nil }
    let name = text.tokens(role.upperBound, limit).prefix { text.persons[$0] == person }
    return name.lowerBound..<name.upperBound
  }

  /// The most words that say what the bearer of a name in apposition is.
  private static let longestRole = 6

  private func firstToken(from start: Int, limit: Int) -> Int? {
    var token = start
    while token < limit, let next = isPassedOver(token) { token = next }
    guard token < limit, text.isWordLike(token), !text.isWord(token, .complementizer, .and, .negation) else {
      return nil
    }
    return token
  }

  /// The token after a comma or an adverb at this token; `nil` for anything that can belong to a speaker.
  private func isPassedOver(_ token: Int) -> Int? {
    if text.mark(token) == "," { return token + 1 }
    if text.persons[token] != nil { return nil }
    guard let adverb = text.word(.adverb, at: token) else { return nil }
    return adverb.count > 1 || !text.isWord(token, .article) ? adverb.upperBound : nil
  }

  /// Whether an outlet follows, between marks or after "newspaper": "sagte Lindner dem „Hamburger Abendblatt“".
  private func isBeforeOutlet(_ token: Int) -> Bool {
    let next = text.isWordLike(token + 1) ? token + 1 : token + 2
    return text.outlets[next] != nil || text.nouns(next).contains(.media)
  }

  /// Whether a preposition before something new says when or where somebody known spoke: "presidenten ⟦på en pressekonferanse⟧".
  private func opensCircumstance(_ token: Int, first: Int) -> Bool {
    text.isWord(token, .preposition) && !text.isWord(token, .article, .about, .agent, .from)
      && text.isWord(token + 1, .indefinite)
      && !text.isWord(first, .indefinite)
  }

  private func stops(at token: Int, first: Int) -> Bool {
    if text.persons[token] != nil { return false }
    if !text.isWordLike(token) { return text.mark(token).map { !"-/'’&".unicodeScalars.contains($0) } ?? true }
    if token == first { return false }
    if text.isWord(token, .recipient), !text.isWord(token, .article) || isBeforeOutlet(token) { return true }
    if text.isWord(token, .complementizer, .according, .negation) || isPronoun(token) { return true }
    if opensCircumstance(token, first: first) { return true }
    // "sier Senterpartiet **om** avtalen": what is spoken of, by a word that opens clauses as well and so stands in no title.
    if text.isWord(token, .about), text.isWord(token, .subordinator) { return true }
    if text.isWord(token, .relative), !text.isWord(token, .article, .preposition) { return true }
    if let adverb = text.word(.adverb, at: token), text.mentions[token] == nil,
      adverb.count > 1 || !text.isWord(token, .article, .preposition)
    {
      return true
    }
    if text.isWord(token, .and), token + 1 < text.count, text.verbs[token + 1] != nil { return true }
    // What stands right before a name says what its bearer is, whatever the parser says: "pensjonert ⟦lokfører⟧ Asbjørn Wara".
    return text.isFiniteVerb(token) && text.mentions[token] == nil && !text.isCapitalized(token)
      && text.persons[token + 1] == nil
  }
}
