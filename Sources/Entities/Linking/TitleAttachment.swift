import TextModel

/// Finds the name that a role phrase belongs to: the one it stands before as a title, or beside as an apposition.
struct TitleAttachment {
  let text: LinkingText
  let phrase: RolePhrase
  let readings: [NameReading]
  /// For the first token of each name its reading.
  let starts: [Int: Int]

  /// The name's reading, or `nil` where the phrase stands alone.
  var reading: Int? {
    guard !phrase.isPlural, phrase.role.kind.entityType == .person else { return nil }
    return title ?? appositionBefore ?? appositionAfter ?? predicate
  }

  /// "president Maduro"
  private var title: Int? { person(startingAt: phrase.tokens.upperBound) }

  /// "Tysklands ambassadør, Ulrich Haberland,"
  private var appositionBefore: Int? {
    let comma = phrase.tokens.upperBound
    guard phrase.reference != .bare || phrase.country != nil || phrase.holder != nil, isComma(comma) else { return nil }
    return person(startingAt: comma + 1).flatMap { isSubject($0) ? nil : $0 }
  }

  /// Whether a name behind the comma that ends a source is the subject of the verb right behind it, and nobody's apposition: "Según un
  /// asesor de la Cancillería, **Kirchner** aceptaría la mediación".
  private func isSubject(_ name: Int) -> Bool {
    let next = readings[name].tokens.upperBound
    let first = text.sentence(ofToken: phrase.head.lowerBound).lowerBound
    guard phrase.tokens.lowerBound > first, text.partsOfSpeech[first] == .adposition, next < text.words.count,
      text.sentences[next] == text.sentences[phrase.head.lowerBound], let part = text.partsOfSpeech[next]
    else { return false }
    return [.verb, .auxiliary].contains(part)
  }

  /// "Evandro Sarmento, presidenten i Brasil,"
  private var appositionAfter: Int? {
    let comma = phrase.tokens.lowerBound - 1
    guard comma > 0, isComma(comma), closes(phrase.tokens.upperBound) else { return nil }
    var last = comma - 1
    if text.words[last] == ")", last >= 3, text.words[last - 2] == "(" { last -= 3 }
    return readings.indices.last {
      readings[$0].type == .person && readings[$0].tokens.upperBound == last + 1
        && text.sentences[last] == text.sentences[comma]
    }
  }

  /// "Ida Vold er leder i Naturvernforbundet"
  private var predicate: Int? {
    let copula = phrase.tokens.lowerBound - 1
    guard copula > 0, text.partsOfSpeech[copula] == .auxiliary, !phrase.isFormer else { return nil }
    return readings.indices.last {
      readings[$0].type == .person && readings[$0].tokens.upperBound == copula
        && text.sentences[copula - 1] == text.sentences[phrase.head.lowerBound]
    }
  }

  private func person(startingAt token: Int) -> Int? {
    guard token < text.forms.count, text.sentences[token] == text.sentences[phrase.head.lowerBound],
      let reading = starts[token], readings[reading].type == .person
    else { return nil }
    return reading
  }

  private func isComma(_ token: Int) -> Bool {
    token >= 0 && token < text.words.count && text.words[token] == ","
      && text.sentences[token] == text.sentences[phrase.head.lowerBound]
  }

  /// Whether an apposition may end before this token: at a mark, at the sentence's end, or before a small word.
  private func closes(_ token: Int) -> Bool {
    guard token < text.words.count, text.sentences[token] == text.sentences[phrase.head.lowerBound] else { return true }
    return text.document.tokens[token].kind != .word || text.forms[token].first?.isLowercase ?? true
  }
}
