import TextModel

/// The names of a document, with those that only a title shows to be a person's: "general Yanez".
struct TitledNames {
  let text: LinkingText
  let phrases: [RolePhrase]
  let lexicons: EntityLexicons

  /// All names, in the order of the text.
  func names() -> [(tokens: Range<Int>, type: EntityType)] {
    let heads = Set(phrases.map(\.head.lowerBound))
    var titled: Set<String> = []
    var names = text.nameSpans.indices.map { index in
      (
        tokens: isDescription(index) || isListOfStates(index) ? 0..<0 : text.nameTokens[index],
        type: text.nameSpans[index].type
      )
    }
    for phrase in phrases where phrase.role.kind.entityType == .person && !phrase.isPlural {
      let next = phrase.tokens.upperBound
      guard next < text.forms.count, !heads.contains(next),
        text.sentences[next] == text.sentences[phrase.head.lowerBound],
        phrase.holder == nil || phrase.head.upperBound == next
      else { continue }
      if let name = text.names[next] {
        let isNarrow = text.nameTokens[name].lowerBound == next && text.nameSpans[name].type != .organization
        if isNarrow {
          names[name].type = .person
          titled.insert(foldedName(text.nameTokens[name]))
        }
      } else if let name = name(behindHyphenFrom: next) {
        names[name] = (next..<names[name].tokens.upperBound, .person)
      } else if let tokens = capitalizedRun(from: next) ?? apposedRun(behind: phrase) {
        names.append((tokens, .person))
        titled.insert(foldedName(tokens))
      }
    }
    for phrase in phrases where phrase.role.kind.entityType == .person && !phrase.isPlural {
      for name in apposed(to: phrase) where names[name].tokens.count >= 2 { names[name].type = .person }
    }
    for index in names.indices where isDescribedAsPerson(names[index]) { names[index].type = .person }
    // Whom a title shows to be a person is one wherever the text has the name.
    for index in names.indices
    where names[index].type != .person && titled.contains(foldedName(names[index].tokens)) {
      names[index].type = .person
    }
    return names.filter { !$0.tokens.isEmpty }.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  private func foldedName(_ tokens: Range<Int>) -> String {
    tokens.map { NameWords.fold(NameWords.withoutApostrophe(text.forms[$0])) }.joined(separator: " ")
  }

  /// Whether what a name of two words or three is said to be between commas is said of persons only: an age ("Zara Whitlock, 41,")
  /// or what a relative for persons opens ("Kell Tarrant, who farms").
  private func isDescribedAsPerson(_ name: (tokens: Range<Int>, type: EntityType)) -> Bool {
    let comma = name.tokens.upperBound
    guard (2...3).contains(name.tokens.count), name.type != .person, comma + 2 < text.words.count,
      text.words[comma] == ",",
      let lexicon = lexicons[language: text.language(ofToken: comma)]
    else { return false }
    let isAge =
      text.document.tokens[comma + 1].kind == .number && text.words[comma + 1].count == 2
      && text.words[comma + 2] == ","
    return isAge || lexicon.words.isA(.who, text.words[comma + 1])
  }

  /// The names beside which a description stands between commas: "Mariem Salek, the education minister,"; nobody but a person
  /// is a minister, whatever the names say.
  private func apposed(to phrase: RolePhrase) -> [Int] {
    let (first, last) = (phrase.tokens.lowerBound, phrase.tokens.upperBound)
    guard phrase.reference != .bare || phrase.country != nil else { return [] }
    let before =
      isComma(first - 1, phrase)
      && (isComma(last, phrase) || text.words.indices.contains(last) && text.words[last] == ".")
    return text.nameTokens.indices.filter { name in
      before && text.nameTokens[name].upperBound == first - 1
        || isComma(last, phrase) && text.nameTokens[name].lowerBound == last + 1
          && isComma(text.nameTokens[name].upperBound, phrase)
    }
  }

  private func isComma(_ token: Int, _ phrase: RolePhrase) -> Bool {
    text.words.indices.contains(token) && text.words[token] == ","
      && text.sentences[token] == text.sentences[phrase.head.lowerBound]
  }

  /// Whether a name is part of a phrase that describes its bearer: "el Gobierno de Chipre", "Utenriksdepartementet".
  private func isDescription(_ name: Int) -> Bool {
    phrases.contains { phrase in
      text.nameTokens[name].contains(phrase.head.lowerBound) && phrase.role.kind.entityType == .organization
        && phrase.tokens.upperBound >= text.nameTokens[name].upperBound
    }
  }

  /// Whether a name is but several states in a row: "Peru and Norway", "Russland Cuba Iran".
  private func isListOfStates(_ name: Int) -> Bool {
    let tokens = text.nameTokens[name]
    let states = Set(tokens.compactMap { text.countries[$0] })
    return states.count > 1
      && tokens.allSatisfy { text.countries[$0] != nil || text.forms[$0].first?.isLowercase ?? false }
      && states.allSatisfy { text.document.countries[$0].form == .name }
  }

  /// The name of whom nothing else tells that stands between commas behind the state's role: "South Korea's president, **Moon Jae-in**,".
  private func apposedRun(behind phrase: RolePhrase) -> Range<Int>? {
    let comma = phrase.tokens.upperBound
    guard phrase.reference != .bare || phrase.country != nil, isComma(comma, phrase), comma + 1 < text.words.count,
      text.sentences[comma + 1] == text.sentences[comma], let run = capitalizedRun(from: comma + 1)
    else { return nil }
    let end = hyphenated(run)
    return end - run.lowerBound > 1 && isComma(end, phrase) ? run.lowerBound..<end : nil
  }

  /// Where a name ends with what hyphens join to it, which need have no capital: "Ban Ki-**moon**".
  private func hyphenated(_ name: Range<Int>) -> Int {
    var end = name.upperBound
    while end + 1 < text.forms.count, text.forms[end] == "-", text.document.tokens[end + 1].kind == .word,
      text.document.tokens[end].span.start == text.document.tokens[end - 1].span.end
    {
      end += 2
    }
    return end
  }

  /// The name before which a hyphen joins the word at `start` that was not taken for a part of it: "Foreign Minister **Frank**-Walter
  /// Steinmeier".
  private func name(behindHyphenFrom start: Int) -> Int? {
    let tokens = text.document.tokens
    guard start + 2 < text.forms.count, text.forms[start + 1] == "-", tokens[start].kind == .word,
      text.forms[start].first?.isUppercase ?? false, tokens[start].span.end == tokens[start + 1].span.start,
      tokens[start + 1].span.end == tokens[start + 2].span.start, let name = text.names[start + 2],
      text.nameTokens[name].lowerBound == start + 2
    else { return nil }
    return name
  }

  private func capitalizedRun(from start: Int) -> Range<Int>? {
    var end = start
    while end < text.forms.count, text.sentences[end] == text.sentences[start], text.countries[end] == nil,
      text.names[end] == nil, text.document.tokens[end].kind == .word, text.forms[end].first?.isUppercase ?? false
    {
      end += 1
    }
    return end > start ? start..<end : nil
  }
}
