import TextModel

/// Entities that their writing shows: hashtags, handles, addresses and dates.
struct PlainEntities {
  let text: LinkingText
  let lexicons: EntityLexicons

  /// One draft for each, with all its mentions.
  func drafts() -> [EntityDraft] {
    var drafts: [String: EntityDraft] = [:]
    var order: [String] = []
    func add(_ tokens: Range<Int>, _ type: EntityType) {
      let name = text.text(tokens)
      let key = type.rawValue + name.lowercased()
      if drafts[key] == nil { order.append(key) }
      drafts[key, default: EntityDraft(type: type, name: name, words: [], isNamed: true)].mentions.append(
        EntityDraft.Mention(tokens: tokens, form: .name, span: text.document.span(ofTokens: tokens)))
    }
    var next = 0
    while next < text.forms.count {
      if let type = type(of: text.document.tokens[next].kind) { add(next..<next + 1, type) }
      let date = date(at: next)
      if let date { add(date, .date) }
      next = date?.upperBound ?? next + 1
    }
    return order.compactMap { drafts[$0] }
  }

  private func type(of kind: TokenKind) -> EntityType? {
    switch kind {
    case .hashtag: .hashtag
    case .mention: .handle
    case .url: .url
    default: nil
    }
  }

  /// The date that starts at a token: "23. januar 2019", "12 de marzo de 2026", "March 10, 2026", "2 February".
  private func date(at start: Int) -> Range<Int>? {
    guard let lexicon = lexicons[language: text.language(ofToken: start)] else { return nil }
    let end = text.sentence(ofToken: start).upperBound
    func isMonth(_ token: Int) -> Bool { token < end && lexicon.words.isA(.month, text.words[token]) }
    func isNumber(_ token: Int, _ range: ClosedRange<Int>) -> Bool {
      guard token < end, text.words[token].utf8.contains(where: { (0x30...0x39).contains($0) }),
        let number = Int(text.words[token].filter { $0 != "." })
      else { return false }
      return range.contains(number)
    }
    func skip(_ word: String, _ token: Int) -> Int { token < end && text.words[token] == word ? token + 1 : token }
    func withYear(_ after: Int) -> Int {
      let year = skip("de", skip(",", after))
      return isNumber(year, 1000...2999) ? year + 1 : after
    }
    if isNumber(start, 1...31) {
      let month = skip("de", skip(".", start + 1))
      return isMonth(month) ? start..<withYear(month + 1) : nil
    }
    guard isMonth(start) else { return nil }
    if isNumber(start + 1, 1...31) { return start..<withYear(start + 2) }
    return isNumber(start + 1, 1000...2999) ? start..<start + 2 : nil
  }
}
