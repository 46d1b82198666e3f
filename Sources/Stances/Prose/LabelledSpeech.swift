import TextModel

/// Finds who speaks in paragraphs that open with whoever it is before a colon and go on in the first person, as a round of answers is
/// printed.
///
///     **Amnesty**: We demand that the register be opened.
///
///     **Ana Ruiz**, professor of law: I am for it.
struct LabelledSpeechFinder: Sendable {
  let reader: DocumentReader
  private var document: Document { reader.document }

  /// The paragraphs in which somebody speaks so, with the speaker; none where there is but one.
  func speeches() -> [(text: TextSpan, speaker: Actor)] {
    let found = document.blocks.indices.compactMap(speech)
    return found.count < Self.fewestSpeeches ? [] : found
  }

  private static let fewestSpeeches = 2
  /// The most tokens of a label, and of the name that opens it.
  private static let (longestLabel, longestName) = (14, 4)

  private func speech(_ block: Int) -> (text: TextSpan, speaker: Actor)? {
    let tokens = document.tokens(in: document.blocks[block].span)
    guard let colon = tokens.prefix(Self.longestLabel).firstIndex(where: { form($0) == ":" }),
      colon > tokens.startIndex,
      isLabel(tokens.startIndex..<colon), isInFirstPerson(block), let speaker = speaker(tokens.startIndex..<colon)
    else { return nil }
    return (document.blocks[block].span, speaker)
  }

  /// Whether the words before a colon begin with a capital and tell nothing by a verb.
  private func isLabel(_ tokens: Range<Int>) -> Bool {
    guard form(tokens.lowerBound).first?.isUppercase ?? false, let tree = tree(atToken: tokens.lowerBound) else {
      return false
    }
    return !tree.indices.contains { tokens.contains(tree.words[$0].token) && tree.word($0, has: "VerbForm=Fin") }
  }

  /// Whether a word of a block outside other people's words is of the first person.
  private func isInFirstPerson(_ block: Int) -> Bool {
    document.blocks[block].sentences.contains { sentence in
      guard let tree = reader.trees[sentence] else { return false }
      return tree.indices.contains { word in
        tree.word(word, has: "Person=1") && !document.quotes.contains { $0.span.contains(tree.spans[word]) }
      }
    }
  }

  /// Whom a label names: the state, the person or the organization with which it begins, or by its own words one that the text does
  /// not tell of elsewhere.
  private func speaker(_ label: Range<Int>) -> Actor? {
    let first = label.lowerBound
    if let mention = reader.mention(ofToken: first), let holder = reader.holder(entity: mention.entity) {
      return Actor(holder: holder, span: mention.span)
    }
    if let country = reader.country(ofToken: first), country.form == .name {
      return Actor(holder: reader.holder(country: country.id), span: country.span)
    }
    let end = label.first { [",", "("].contains(form($0)) } ?? label.upperBound
    guard end - first <= Self.longestName else { return nil }
    let span = TextSpan(document.tokens[first].span.start, document.tokens[end - 1].span.end)
    return Actor(holder: StanceHolder(type: .organization, id: nil, name: String(document[span])), span: span)
  }

  private func tree(atToken token: Int) -> SentenceTree? {
    document.sentenceIndex(at: document.tokens[token].span.start).flatMap { reader.trees[$0] }
  }

  private func form(_ token: Int) -> Substring { document.form(ofToken: token) }
}
