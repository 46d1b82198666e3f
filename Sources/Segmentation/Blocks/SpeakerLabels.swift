import TextModel
import UnicodeText

/// Finds the labels by which a printed interview tells its questions from its answers: "**P.** ¿Por qué?" and "**R.** Francia lo vetó",
/// "**Q:** Why?" and "**A:** It had to be", "**Spørsmål:** Hvorfor?" and "**Svar:** Det måtte bli slik".
///
/// A label is a sentence of its own, since it is neither an initial of the name behind it nor a part of what is said.
struct SpeakerLabels {
  let text: [UInt8]
  let tokens: [Token]
  /// The labels that open paragraphs, without their marks.
  private var labels: Set<ArraySlice<UInt8>> = []

  /// The labels of a text with these blocks: two capitals with a mark, or two words before a colon of which one opens what is asked, each
  /// before several paragraphs.
  init(text: [UInt8], tokens: [Token], blocks: [BlockFinder.Draft]) {
    (self.text, self.tokens) = (text, tokens)
    var counts: [ArraySlice<UInt8>: (all: Int, asking: Int)] = [:]
    for block in blocks where block.kind == .paragraph || block.kind == .heading {
      guard let label = label(in: block.tokens) else { continue }
      counts[label.words, default: (0, 0)].all += 1
      if asks(block.tokens) { counts[label.words, default: (0, 0)].asking += 1 }
    }
    let repeated = counts.filter { $0.value.all >= Self.fewest }
    let isInterview = repeated.contains { 2 * $0.value.asking > $0.value.all }
    guard repeated.count == 2, isInterview || repeated.keys.allSatisfy({ $0.count == 1 }) else { return }
    labels = Set(repeated.keys)
  }

  /// The token behind the label that opens a block; `nil` where none does.
  func end(in block: Range<Int>) -> Int? {
    guard !labels.isEmpty, let label = label(in: block), labels.contains(label.words) else { return nil }
    return label.end
  }

  private func asks(_ block: Range<Int>) -> Bool {
    block.contains { text[tokens[$0].span.range].elementsEqual("?".utf8) }
  }

  /// So many paragraphs open with each of two labels.
  private static let fewest = 3

  /// A capital and its mark, or a word with a capital and a colon, at the start of a block before something else.
  private func label(in block: Range<Int>) -> (words: ArraySlice<UInt8>, end: Int)? {
    guard block.count > 2 else { return nil }
    let span = tokens[block.lowerBound].span
    let (letter, length) = (text.scalar(at: span.start).value, text.scalar(at: span.start).length)
    guard ScalarClassTable.shared[letter] == .uppercase else { return nil }
    let rest = text[span.start + length..<span.end]
    if isMark(rest) { return (text[span.start..<span.start + length], block.lowerBound + 1) }
    let next = tokens[block.lowerBound + 1].span
    guard next.start == span.end, isMark(text[next.range]) else { return nil }
    let isWord = !rest.isEmpty
    guard !isWord || text[next.start] == UInt8(ascii: ":") else { return nil }
    return (text[span.range], block.lowerBound + 2)
  }

  private func isMark(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.count == 1 && bytes.first.map(Self.marks.contains) ?? false
  }

  private static let marks = Set(".:".utf8)
}
