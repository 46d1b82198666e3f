import TextModel

/// Parts persons' names from the state before them in which they do something, with which a model makes one name of them or none: "In
/// Poland **Donald Tusk** had hailed the deal".
struct NamesBehindPlaces {
  let document: Document
  let forms: [String]
  let lexicon: EntityLexicon
  let words: NameLexicon

  /// The names of a sentence, with those of persons behind such beginnings in place of those that they overlap.
  func mended(_ names: [NameSpan], in sentence: Sentence) -> [NameSpan] {
    sentence.tokens.reduce(names) { names, token in
      guard let person = person(behind: token, before: sentence.tokens.upperBound) else { return names }
      let span = document.span(ofTokens: person)
      if names.contains(where: { $0.span == span }) { return names }
      let name = NameSpan(span: span, type: .person, confidence: Self.confidence)
      return (names.filter { !$0.span.overlaps(span) } + [name]).sorted { $0.span < $1.span }
    }
  }

  /// As sure as of names that are told by their writing.
  private static let confidence = 0.8

  /// The given name behind a state with a preposition before it, with the further words of the name.
  private func person(behind state: Int, before end: Int) -> Range<Int>? {
    let given = state + 1
    guard forms[state].startsWithCapital, given + 1 < end, forms[given].startsWithCapital, state > 0,
      lexicon.countries.contains(forms[state].lowercased()),
      lexicon.words.isA(.place, forms[state - 1].lowercased()),
      words.classes(of: forms[given], lowered: forms[given].lowercased()).contains(.givenName)
    else { return nil }
    var last = given
    while last < end, document.tokens[last].kind == .word, forms[last].startsWithCapital { last += 1 }
    return last > given + 1 ? given..<last : nil
  }
}
