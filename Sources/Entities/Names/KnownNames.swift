import TextModel

/// Finds organizations whose names are known as they are written: "Le Monde", "Human Rights Watch".
struct KnownNames {
  private let names: Set<String>
  /// The number of words of the longest name that begins with a word.
  private let longest: [String: Int]

  /// A finder of these names.
  init(_ names: Set<String>) {
    // A name of one word may be another word; the model decides about it.
    self.names = names.filter { $0.contains(" ") }
    let words = self.names.map { $0.split(separator: " ") }
    longest = Dictionary(
      words.compactMap { words in words.first.map { (String($0), words.count) } }, uniquingKeysWith: max)
  }

  /// The names with those of organizations that are known, which take the place of names inside them.
  func added(to found: [NameSpan], in sentence: Sentence, _ document: Document, _ forms: [String]) -> [NameSpan] {
    var found = found
    var next = sentence.tokens.lowerBound
    while next < sentence.tokens.upperBound {
      guard let tokens = match(at: next, before: sentence.tokens.upperBound, forms) else {
        next += 1
        continue
      }
      next = tokens.upperBound
      let span = document.span(ofTokens: tokens)
      if found.contains(where: { $0.span.overlaps(span) && !span.contains($0.span) }) { continue }
      found.removeAll { span.contains($0.span) }
      found.append(NameSpan(span: span, type: .organization, confidence: 0.95))
    }
    return found
  }

  private func match(at start: Int, before end: Int, _ forms: [String]) -> Range<Int>? {
    guard let longest = longest[forms[start]], forms[start].first?.isUppercase ?? false else { return nil }
    for count in stride(from: min(longest, end - start), through: 2, by: -1)
    where names.contains(forms[start..<start + count].joined(separator: " ")) {
      return start..<start + count
    }
    return nil
  }
}
