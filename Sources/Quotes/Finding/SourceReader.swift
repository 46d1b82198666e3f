import TextModel

/// Finds the outlet through which a text has somebody's words: "ifølge BBC", "told Fana radio", "a la cadena NRK".
struct SourceReader {
  let text: ReportingText

  /// The outlet named in these tokens, apart from those for which `isQuoted` is true; `nil` where none is.
  func source(in tokens: Range<Int>, isQuoted: (Int) -> Bool) -> String? {
    for token in tokens where !isQuoted(token) {
      guard isApproach(token) else { continue }
      if let outlet = outlet(after: token, limit: tokens.upperBound) { return String(text.document[text.span(outlet)]) }
    }
    return nil
  }

  /// The outlet that stands after a preposition or verb at `token`, past an article, an adjective and "newspaper".
  func outlet(after token: Int, limit: Int) -> Range<Int>? {
    var position = token + 1
    if let according = text.word(.according, at: token) { position = according.upperBound }
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
      && text.persons[token] == nil
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
  /// The outlet, if it is one.
  var outlet: String?
  /// From the preposition to the end of the source.
  var tokens: Range<Int>
}

extension SourceReader {
  /// The source at a word such as "ifølge"; `nil` where no such word stands at this token.
  func sourcePhrase(at token: Int, limit: Int, phrases: SpeakerPhraseReader) -> SourcePhrase? {
    guard let word = text.word(.according, at: token), word.upperBound < limit else { return nil }
    if let outlet = outlet(after: token, limit: limit) {
      return SourcePhrase(outlet: String(text.document[text.span(outlet)]), tokens: token..<outlet.upperBound)
    }
    if let phrase = phrases.phrase(from: word.upperBound, limit: limit) {
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
      .first.map { String(text.document[text.span($0)]) }
  }

  /// Whether the source is somebody rather than a report, a law or a survey.
  private func speaks(_ phrase: SpeakerPhrase) -> Bool {
    let head = phrase.tokens.prefix { !text.isWord($0, .preposition) }
    return !head.contains {
      text.nouns($0).contains(.document) || text.nouns($0).contains(.media) || text.document.tokens[$0].kind == .number
    }
  }
}
