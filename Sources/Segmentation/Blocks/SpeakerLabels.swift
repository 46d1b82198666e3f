import TextModel
import UnicodeText

/// Finds the labels by which a printed interview tells its questions from its answers: "**P.** ¿Por qué?" and "**R.** Francia lo vetó",
/// "**Q:** Why?" and "**A:** It had to be".
///
/// A label is a sentence of its own, since it is neither an initial of the name behind it nor a part of what is said.
struct SpeakerLabels {
  let text: [UInt8]
  let tokens: [Token]
  /// The letters that open paragraphs as labels.
  private var letters: Set<UInt32> = []

  /// The labels of a text with these blocks: two capitals with a mark, each before several paragraphs.
  init(text: [UInt8], tokens: [Token], blocks: [BlockFinder.Draft]) {
    (self.text, self.tokens) = (text, tokens)
    var counts: [UInt32: Int] = [:]
    for block in blocks where block.kind == .paragraph || block.kind == .heading {
      if let letter = label(in: block.tokens)?.letter { counts[letter, default: 0] += 1 }
    }
    let repeated = counts.filter { $0.value >= Self.fewest }
    letters = repeated.count == 2 ? Set(repeated.keys) : []
  }

  /// The token behind the label that opens a block; `nil` where none does.
  func end(in block: Range<Int>) -> Int? {
    guard !letters.isEmpty, let label = label(in: block), letters.contains(label.letter) else { return nil }
    return label.end
  }

  /// So many paragraphs open with each of two labels.
  private static let fewest = 3

  /// A capital and its mark at the start of a block, before something else.
  private func label(in block: Range<Int>) -> (letter: UInt32, end: Int)? {
    guard block.count > 2 else { return nil }
    let span = tokens[block.lowerBound].span
    let (letter, length) = (text.scalar(at: span.start).value, text.scalar(at: span.start).length)
    guard ScalarClassTable.shared[letter] == .uppercase else { return nil }
    let rest = text[span.start + length..<span.end]
    if isMark(rest) { return (letter, block.lowerBound + 1) }
    let next = tokens[block.lowerBound + 1].span
    guard rest.isEmpty, next.start == span.end, isMark(text[next.range]) else { return nil }
    return (letter, block.lowerBound + 2)
  }

  private func isMark(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.count == 1 && bytes.first.map(Self.marks.contains) ?? false
  }

  private static let marks = Set(".:".utf8)
}
