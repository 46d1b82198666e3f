/// A stretch of a page that stands on lines of its own.
struct PageBlock {
  /// What it is.
  enum Kind: Hashable {
    case paragraph, heading, quote, code, post
    case listItem(number: Int?)
    case row
  }

  var kind: Kind
  var text: String
  /// Bytes of `text` that stand in links.
  var linkLength = 0
  /// The element that it stands in.
  var node: Int
  /// Whether it belongs to the article's first lines, by the name of its part.
  var isLead = false

  /// Length in bytes.
  var length: Int { text.utf8.count }
  /// The share of the text that stands in links.
  var linkDensity: Double { length == 0 ? 0 : min(1, Double(linkLength) / Double(length)) }

  /// Whether its last sign ends a sentence.
  var endsSentence: Bool {
    let closing: Set<Character> = ["\"", "”", "»", "’", "'", ")", "]", "“"]
    guard let last = text.last(where: { !closing.contains($0) }) else { return false }
    return ".!?…:;".contains(last)
  }

  /// Whether it reads as running text: long, or a whole sentence.
  var isProse: Bool {
    switch kind {
    case .heading, .row: false
    case .listItem: linkDensity < 0.4 && (length >= 80 || length >= 40 && endsSentence)
    case .paragraph, .quote, .code, .post: linkDensity < 0.5 && (length >= 80 || length >= 25 && endsSentence)
    }
  }
}

extension [PageBlock] {
  /// The text of an article: a blank line between blocks, none between the items of a list and the rows of a table.
  var joinedText: String {
    var result = ""
    var previous: PageBlock.Kind?
    for block in self {
      if let previous { result += Self.keepTogether(previous, block.kind) ? "\n" : "\n\n" }
      if case .listItem(let number) = block.kind { result += number.map { "\($0). " } ?? "• " }
      result += block.text
      previous = block.kind
    }
    return result
  }

  private static func keepTogether(_ previous: PageBlock.Kind, _ next: PageBlock.Kind) -> Bool {
    switch (previous, next) {
    case (.listItem, .listItem(let number)): number != 1
    case (.row, .row): true
    default: false
    }
  }
}
