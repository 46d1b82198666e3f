import TextModel

/// Finds the state or group of which what stands above a paragraph tells, or before it.
extension CountryFocus {
  /// The state or group whose name opens a paragraph as its heading: "**UNIÓN EUROPEA.** El jefe de la diplomacia …".
  func heading(ofBlock block: Int) -> String? {
    let start = text.document.blocks[block].span.start
    guard let mention = text.document.countries.first(where: { $0.span.start == start && $0.form == .name }),
      let last = text.document.tokens(in: mention.span).last, last + 1 < text.forms.count,
      text.block(ofToken: last + 1) == block
    else { return nil }
    return Self.headingMarks.contains(text.forms[last + 1]) ? mention.id : nil
  }

  private static let headingMarks: Set<String> = [".", ":", "–", "—"]

  /// The state of which a line with a time in a ticker tells that has the paragraph below it: "17:10 | **Venezuela** desconoce a la Corte".
  func line(above block: Int) -> String? {
    guard block > 1 else { return nil }
    let line = text.document.tokens(in: text.document.blocks[block - 1].span)
    guard let time = line.first, line.count > 2, text.forms[time].first?.isNumber ?? false,
      Self.timeMarks.contains(text.forms[time + 1])
    else { return nil }
    let named = states.filter { line.contains($0.token) }
    return (named.first { subjects.contains($0.token) } ?? named.first)?.id
  }

  private static let timeMarks: Set<String> = ["|", "¦", "·", "•"]

  /// The state whose institution the text names before any state: "El texto sale de la **Moncloa**".
  static func seat(_ text: LinkingText, _ lexicons: EntityLexicons, before token: Int?) -> String? {
    text.nameTokens.lazy.filter { tokens in token.map { tokens.lowerBound < $0 } ?? true }
      .compactMap { lexicons.institutions[text.text($0).lowercased()]?.country }.first { !isGroup($0) }
  }

  /// The group of states that is the subject of the sentence before a role, in its paragraph: "**La ONU** pide negociaciones. Su
  /// enviado …".
  func groupActing(before phrase: RolePhrase) -> String? {
    let token = phrase.head.lowerBound
    let sentence = text.sentences[token]
    return text.document.countries.last { mention in
      guard Self.isGroup(mention.id) else { return false }
      let tokens = text.document.tokens(in: mention.span)
      return tokens.contains(where: subjects.contains)
        && tokens.allSatisfy {
          text.sentences[$0] + 1 == sentence && text.block(ofToken: $0) == text.block(ofToken: token)
        }
    }?.id
  }
}
