import TextModel

/// The names of a document, with those that only a title shows to be a person's: "general Yanez".
struct TitledNames {
  let text: LinkingText
  let phrases: [RolePhrase]

  /// All names, in the order of the text.
  func names() -> [(tokens: Range<Int>, type: EntityType)] {
    var names = text.nameSpans.indices.map { (tokens: text.nameTokens[$0], type: text.nameSpans[$0].type) }
    for phrase in phrases where phrase.role.kind.entityType == .person && !phrase.isPlural {
      let next = phrase.tokens.upperBound
      guard next < text.forms.count, text.sentences[next] == text.sentences[phrase.head.lowerBound],
        phrase.holder == nil || phrase.head.upperBound == next
      else { continue }
      if let name = text.names[next] {
        let isNarrow = text.nameTokens[name].lowerBound == next && text.nameSpans[name].type != .organization
        if isNarrow { names[name].type = .person }
      } else if let tokens = capitalizedRun(from: next) {
        names.append((tokens, .person))
      }
    }
    return names.filter { !$0.tokens.isEmpty }.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
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
