import TextModel

/// Names of persons that a text has named in full before, as the recognizer passed over them or found but a part of them.
extension Linking {
  /// Adds the places where a person's last name stands though nothing recognized it as a name.
  mutating func addRepeatedNames() throws {
    let (known, families) = (knownNames(), familyNames())
    let parties = organizationsOfOneWord()
    for token in text.forms.indices where text.names[token] == nil && text.countries[token] == nil {
      guard let word = nameWord(token) else { continue }
      let person =
        known[word] ?? (word.hasSuffix("s") ? known[String(word.dropLast())] : nil)
        ?? (isWrittenAsName(token) ? families[word] : nil)
      let draft = person ?? (text.partsOfSpeech[token] == .verb ? nil : parties[text.forms[token]])
      guard let draft, draft >= 0, !drafts[draft].mentions.contains(where: { $0.tokens.contains(token) }) else {
        continue
      }
      try AnalysisWatch.check()
      drafts[draft].mentions.append(
        EntityDraft.Mention(tokens: token..<token + 1, form: .name, span: text.document.tokens[token].span))
    }
  }

  /// Whether a word with a capital is a name, or may be one that a parser has taken for a noun since a sentence begins with it: the text has it
  /// nowhere with a small letter.
  private func isWrittenAsName(_ token: Int) -> Bool {
    switch text.partsOfSpeech[token] {
    case .properNoun: true
    case .noun: !text.forms.contains(text.forms[token].lowercased())
    default: false
    }
  }

  /// By folded words the persons who alone are called so; -1 where several are.
  private func knownNames() -> [String: Int] {
    var known: [String: Int] = [:]
    for (index, draft) in drafts.enumerated() where draft.type == .person && draft.words.count > 1 {
      if let last = draft.words.last, last.count > 2 { known[last] = known[last] == nil ? index : -1 }
    }
    return known
  }

  /// By folded words the persons whose names begin with one that is no given name ("**Ban** Ki-moon"), or who have an office and no name
  /// besides ("president **Sosa**").
  private func familyNames() -> [String: Int] {
    var known: [String: Int] = [:]
    for (index, draft) in drafts.enumerated() where draft.type == .person && draft.isNamed {
      guard let first = draft.words.first, first.count > 1,
        draft.words.count > 1 ? lexicons.givenNames[first] == nil : draft.role != nil
      else { continue }
      known[first] = known[first] == nil ? index : -1
    }
    return known
  }

  /// The folded word of a token that may be a name: one with a capital, or with one behind a particle and a hyphen ("al-Burhan").
  private func nameWord(_ token: Int) -> String? {
    guard text.document.tokens[token].kind == .word else { return nil }
    let form = NameWords.withoutApostrophe(text.forms[token])
    if form.first?.isUppercase ?? false { return NameWords.fold(form) }
    guard let hyphen = form.firstIndex(of: "-"), case let rest = form[form.index(after: hyphen)...],
      rest.first?.isUppercase ?? false,
      let words = lexicons[language: text.language(ofToken: token)]?.words,
      words.isA(.particle, form[..<hyphen].lowercased())
    else { return nil }
    return NameWords.fold(rest)
  }

  /// Gives the mentions of persons the words before them that belong to the name: "Hungary criticised **von der** Leyen".
  mutating func widenNames() {
    for draft in drafts.indices where drafts[draft].type == .person && drafts[draft].words.count > 1 {
      for index in drafts[draft].mentions.indices where drafts[draft].mentions[index].form == .name {
        let mention = drafts[draft].mentions[index]
        let start = start(of: mention.tokens, named: drafts[draft].words)
        guard start < mention.tokens.lowerBound else { continue }
        drafts[draft].mentions[index].tokens = start..<mention.tokens.upperBound
        drafts[draft].mentions[index].span = TextSpan(text.document.tokens[start].span.start, mention.span.end)
      }
    }
  }

  /// The first of the tokens before a short name that the full one has before it as well.
  private func start(of name: Range<Int>, named words: [String]) -> Int {
    guard let first = name.first, let place = words.lastIndex(of: NameWords.fold(text.forms[first])) else {
      return name.lowerBound
    }
    var start = first
    for word in words[..<place].reversed() {
      let before = text.forms.indices.contains(start - 2) && text.forms[start - 1] == "-" ? start - 2 : start - 1
      guard before >= 0, text.sentences[before] == text.sentences[first], text.words[before] == word else { break }
      start = before
    }
    return start
  }
}
