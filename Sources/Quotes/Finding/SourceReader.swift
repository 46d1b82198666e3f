import TextModel

/// Finds the outlet through which a text has somebody's words: "ifølge BBC", "told Fana radio", "a la cadena NRK".
struct SourceReader {
  let text: ReportingText

  /// Everybody in these tokens through whom the text has it, the nearest to the text first, apart from tokens for which
  /// `isQuoted` is true.
  ///
  /// Who reports stands nearer to the text than who was told, and whom another cites nearer to the speaker.
  func chain(in tokens: Range<Int>, isQuoted: (Int) -> Bool) -> [SourceLink] {
    var found: [(rank: Int, link: SourceLink)] = []
    var position = tokens.lowerBound
    while position < tokens.upperBound {
      defer { position += 1 }
      guard !isQuoted(position), let rank = rank(ofApproach: position) else { continue }
      if let outlet = outlet(after: position, limit: tokens.upperBound) {
        let link = SourceLink.outlet(name(outlet))
        if !found.contains(where: { $0.link == link }) { found.append((rank, link)) }
        position = max(position, outlet.upperBound - 1)
      } else if let teller = teller(at: position, limit: tokens.upperBound) {
        found.append((Self.tellerRank, .teller(teller)))
      }
    }
    return (0...Self.tellerRank).flatMap { rank in found.filter { $0.rank == rank }.map(\.link) }
  }

  private static let tellerRank = 3

  /// How far from the text a source stands that this word leads to; `nil` where it leads to none.
  private func rank(ofApproach token: Int) -> Int? {
    if text.isWord(token, .citing) { return 2 }
    guard isApproach(token) else { return nil }
    return text.isWord(token, .according, .agent) ? 0 : 1
  }

  /// Somebody who is no outlet and gives another's words: "according to her lawyer".
  private func teller(at token: Int, limit: Int) -> SpeakerPhrase? {
    sourcePhrase(at: token, limit: limit, phrases: SpeakerPhraseReader(text: text))?.speaker
  }

  private func name(_ outlet: Range<Int>) -> String { String(text.document[text.span(outlet)]) }

  /// The outlet that stands after a preposition or verb at `token`, past an article, an adjective and "newspaper".
  func outlet(after token: Int, limit: Int) -> Range<Int>? {
    var position = token + 1
    for kind in [ReportingWord.citing, .according] {
      if let approach = text.word(kind, at: token) { position = max(position, approach.upperBound) }
    }
    var passedMediaNoun = false
    let last = min(limit, position + 6)
    while position < last {
      if let outlet = text.outlets[position] { return outlet }
      if text.nouns(position).contains(.media) {
        passedMediaNoun = true
      } else if text.mark(position).map({ "„“”«»\"".unicodeScalars.contains($0) }) == true {
        // A name between marks: „Hamburger Abendblatt“.
      } else if passedMediaNoun || hasOutletWord(position, limit: limit) {
        return isNameLike(position) ? nameRun(from: position, limit: limit) : nil
      } else if isNameLike(position), position + 1 < limit, text.nouns(position + 1).contains(.media) {
        return position..<position + 2
      } else if !isModifier(position) {
        return nil
      }
      position += 1
    }
    return nil
  }

  /// Whether what follows this token may be an outlet that reports: a recipient, a source, an agent ("citadas por"), or
  /// a verb of telling that takes it as its object.
  private func isApproach(_ token: Int) -> Bool {
    text.isWord(token, .recipient, .according, .agent)
      || (text.verbs[token]?.kind == .state && text.outlets[token + 1] != nil)
      || text.verbs[token]?.kind == .state && !text.isCapitalized(token)
  }

  private func isModifier(_ token: Int) -> Bool {
    if text.isWord(token, .preposition), !text.isWord(token, .article) { return false }
    return text.isWord(token, .article, .adverb) || text.countries[token] != nil
      || (text.isWord(token) && !text.isCapitalized(token) && text.verbs[token] == nil)
  }

  private func isNameLike(_ token: Int) -> Bool {
    text.isWord(token) && text.isCapitalized(token) && text.countries[token] == nil
      && (text.persons[token].map { text.isOutlet(text.document.entityMentions[$0].span) } ?? true)
  }

  /// Whether a name starts here that has a word of newspapers' and channels' names: "the Yorkshire Post".
  private func hasOutletWord(_ position: Int, limit: Int) -> Bool {
    isNameLike(position) && nameRun(from: position, limit: limit).contains { text.isOutletWord($0) }
  }

  private func nameRun(from start: Int, limit: Int) -> Range<Int> {
    var end = start
    while end < limit, isNameLike(end) { end += 1 }
    return start..<end
  }
}

/// The source that "ifølge", "según" or "according to" gives.
struct SourcePhrase {
  /// A human source, by name, title or pronoun; `nil` for an outlet, a document or anything else that does not speak.
  var speaker: SpeakerPhrase?
  /// The outlet, if it is one, or the one behind the speaker.
  var outlet: String?
  /// From the preposition to the end of the source.
  var tokens: Range<Int>

  /// The outlet as a chain of its own.
  var chain: [SourceLink] { outlet.map { [.outlet($0)] } ?? [] }
}

extension SourceReader {
  /// The source at a word such as "ifølge"; `nil` where no such word stands at this token.
  func sourcePhrase(at token: Int, limit: Int, phrases: SpeakerPhraseReader) -> SourcePhrase? {
    guard let word = text.word(.according, at: token), word.upperBound < limit else { return nil }
    if let outlet = outlet(after: token, limit: limit) {
      return SourcePhrase(outlet: name(outlet), tokens: token..<outlet.upperBound)
    }
    // "según dijo la policía": the verb is passed over.
    let isVerb = text.possibleVerbs[word.upperBound]?.tagsSpeech == true && text.mentions[word.upperBound] == nil
    if let phrase = phrases.phrase(from: isVerb ? word.upperBound + 1 : word.upperBound, limit: limit) {
      let end = phrase.tokens.upperBound
      if phrase.person != nil || phrase.isPronoun {
        return SourcePhrase(speaker: phrase, outlet: nested(in: phrase), tokens: token..<end)
      }
      return SourcePhrase(speaker: speaks(phrase) ? phrase : nil, outlet: nested(in: phrase), tokens: token..<end)
    }
    return nil
  }

  /// "dos fuentes del Congreso citadas por Reuters": the outlet behind a source.
  private func nested(in phrase: SpeakerPhrase) -> String? {
    phrase.tokens.lazy.filter { text.isWord($0, .agent) }
      .compactMap { outlet(after: $0, limit: phrase.tokens.upperBound) }
      .first.map(name)
  }

  /// Whether the source is somebody rather than a report, a law or a survey.
  private func speaks(_ phrase: SpeakerPhrase) -> Bool {
    let head = phrase.tokens.prefix { !text.isWord($0, .preposition) }
    return !head.contains {
      text.nouns($0).contains(.document) || text.nouns($0).contains(.media) || text.document.tokens[$0].kind == .number
    }
  }
}
