import TextModel

/// Reads legends, which say what the signs of a list stand for: "🟢 supports it, 🟡 undecided, ⚪ no reply".
struct LegendReader: Sendable {
  /// What a sign says of those beside whom it stands.
  enum Meaning: Hashable, Sendable {
    case position(Label)
    /// Something that is no position: no reply, absent.
    case nothing
  }

  /// What each sign of the document's legends stands for.
  private(set) var meanings: [Substring: Meaning] = [:]
  /// The blocks that are legends.
  private(set) var blocks: Set<Int> = []

  init(document: Document, labels: LabelReader) {
    for index in document.blocks.indices {
      let tokens = document.tokens(in: document.blocks[index].span)
      guard tokens.count <= Self.longestLegend else { continue }
      let entries = Self.entries(of: tokens, document)
      let meanings = entries.map { labels.label($0.words).map(Meaning.position) ?? .nothing }
      guard entries.count > 1, meanings.count(where: { $0 != .nothing }) > 1,
        Set(entries.map(\.sign)).count == entries.count
      else { continue }
      blocks.insert(index)
      for (entry, meaning) in zip(entries, meanings) { self.meanings[entry.sign] = meaning }
    }
  }

  /// The signs of a block, each with the words behind it; none where words stand before the first, but for a title with a colon.
  private static func entries(of tokens: Range<Int>, _ document: Document) -> [(sign: Substring, words: Range<Int>)] {
    let signs = tokens.filter { isSign($0, document) }
    guard let first = signs.first else { return [] }
    let before = tokens.lowerBound..<first
    guard before.last.map({ [":", "("].contains(document.form(ofToken: $0)) }) ?? true else { return [] }
    let ends = signs.dropFirst() + [tokens.upperBound]
    let entries = zip(signs, ends).map { sign, end in
      (sign: document.form(ofToken: sign), words: trimmed(sign + 1..<end, document))
    }
    return entries.allSatisfy { (1...longestMeaning).contains($0.words.count) } ? entries : []
  }

  /// Whether a token is a sign, and no flag, which stands for a state.
  private static func isSign(_ token: Int, _ document: Document) -> Bool {
    let form = document.form(ofToken: token)
    guard let scalar = form.unicodeScalars.first, !(0x1F1E6...0x1F1FF).contains(scalar.value) else { return false }
    switch document.tokens[token].kind {
    case .emoji, .symbol: return true
    case .punctuation: return (0x2500...0x27BF).contains(scalar.value)
    default: return false
    }
  }

  private static func trimmed(_ tokens: Range<Int>, _ document: Document) -> Range<Int> {
    let marks: Set<Substring> = [",", ";", "·", "|", "(", ")", "=", ":", ".", "–", "-", "•", "/"]
    var tokens = tokens
    while let first = tokens.first, marks.contains(document.form(ofToken: first)) { tokens = tokens.dropFirst() }
    while let last = tokens.last, marks.contains(document.form(ofToken: last)) { tokens = tokens.dropLast() }
    return tokens
  }

  /// The most tokens of a legend.
  private static let longestLegend = 60
  /// The most words that say what a sign stands for.
  private static let longestMeaning = 6
}
