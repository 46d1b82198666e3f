import TextModel

/// The state that a text has in mind where a role names none: "regjeringen", "su ministro", "the president".
struct CountryFocus {
  private let text: LinkingText
  private let lexicons: EntityLexicons
  /// For each token the next mention of a state at or after it, as an index into ``Document/countries``.
  private let states: [(token: Int, mention: Int)]
  /// The state of which the text speaks: the first, if it comes again, else the one that is named most.
  private let topic: String?

  init(text: LinkingText, lexicons: EntityLexicons) {
    self.text = text
    self.lexicons = lexicons
    var states: [(token: Int, mention: Int)] = []
    var counts: [String: Int] = [:]
    for (index, mention) in text.document.countries.enumerated() where !Self.isGroup(mention.id) {
      guard let token = text.document.tokens(in: mention.span).first else { continue }
      states.append((token, index))
      counts[mention.id, default: 0] += 1
    }
    self.states = states.sorted { $0.token < $1.token }
    let first = self.states.first.map { text.document.countries[$0.mention].id }
    let most = counts.max { $0.value != $1.value ? $0.value < $1.value : $0.key > $1.key }?.key
    topic = first.flatMap { counts[$0, default: 0] > 1 ? $0 : nil } ?? most
  }

  /// Whether an id is that of a group of states: any that is not two letters, and those of the EU and the UN.
  static func isGroup(_ id: String) -> Bool { id.count != 2 || ["EU", "UN", "G7"].contains(id) }

  /// The state that a role phrase has in mind.
  ///
  /// - Parameter isForeign: whether it is known not to be the state that texts in this language have in mind.
  func country(for phrase: RolePhrase, isForeign: Bool = false) -> String? {
    let token = phrase.head.lowerBound
    let words = lexicons[language: text.language(ofToken: token)]?.words
    let home = words?.all(.homeCountry).first
    let isElsewhere = isForeign || words?.isA(.foreignRole, phrase.role.lemma) ?? false
    let before = statesBefore(phrase.tokens.lowerBound).filter { !isElsewhere || id($0) != home }
    if phrase.isPossessive {
      return (before.first { sameSentence($0.token, token) } ?? before.first).map(id) ?? home ?? topic
    }
    let inBlock = before.filter { text.block(ofToken: $0.token) == text.block(ofToken: token) }
    if isForeign { return before.first.map(id) ?? topic }
    guard let home, !isElsewhere else {
      return nearest(inBlock, token) ?? (topic == home ? before.first.map(id) : topic)
    }
    if inBlock.contains(where: { id($0) == home }) || speaksOfHome(token) { return home }
    if let near = nearest(inBlock, token) { return near }
    return phrase.reference == .bare || states.contains { id($0) == home } ? home : topic ?? home
  }

  /// Whether a token's sentence says that it is about what happens at home: "hjemme".
  private func speaksOfHome(_ token: Int) -> Bool {
    guard let words = lexicons[language: text.language(ofToken: token)]?.words else { return false }
    return text.sentence(ofToken: token).contains { words.isA(.atHome, text.words[$0]) }
  }

  /// The nearest state before in the sentence, else the first of the nearest sentence before that names one.
  private func nearest(_ before: [(token: Int, mention: Int)], _ token: Int) -> String? {
    guard let last = before.first else { return nil }
    if sameSentence(last.token, token) { return id(last) }
    let sentence = text.sentences[last.token]
    let inSentence = before.filter { text.sentences[$0.token] == sentence }
    return (inSentence.last { !isSource($0.token) } ?? inSentence.last).map(id)
  }

  /// Whether a state is but the source of what the sentence says: "según Bogotá".
  private func isSource(_ token: Int) -> Bool {
    guard token > 0 else { return false }
    return lexicons[language: text.language(ofToken: token)]?.words.isA(.source, text.words[token - 1]) ?? false
  }

  /// The mentions of states before a token, the nearest first.
  private func statesBefore(_ token: Int) -> [(token: Int, mention: Int)] {
    states.filter { $0.token < token }.reversed()
  }

  private func sameSentence(_ left: Int, _ right: Int) -> Bool { text.sentences[left] == text.sentences[right] }

  private func id(_ state: (token: Int, mention: Int)) -> String { text.document.countries[state.mention].id }
}
