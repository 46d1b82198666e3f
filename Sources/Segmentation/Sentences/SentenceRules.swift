import TextModel
import UnicodeText

/// The rules by which sentences end without a learned model: after a full stop, an exclamation or question mark or an
/// ellipsis, with the quotation marks and brackets that close there, where something follows that can begin a sentence.
struct SentenceRules {
  let text: [UInt8]
  let tokens: [Token]
  let lexicon: SegmentationLexicon

  /// At most so many marks side by side are looked through.
  private static let longestMarks = 8

  /// Whether a sentence ends with this token, which is not the block's last.
  func endsSentence(_ index: Int, in block: Range<Int>, language: Int?) -> Bool {
    // Marks that close a quote or a bracket go with what they close, so the decision is theirs.
    var terminal = index
    while terminal > max(block.lowerBound, index - Self.longestMarks), isCloser(terminal) { terminal -= 1 }
    if isCloser(index + 1), isAttached(index + 1) { return false }
    guard isTerminal(terminal, language) else { return false }
    return startsSentence(index + 1, in: block)
  }

  /// Whether the token ends in a mark that can end a sentence.
  private func isTerminal(_ index: Int, _ language: Int?) -> Bool {
    let token = tokens[index]
    switch token.kind {
    case .punctuation:
      return [0x2E, 0x21, 0x3F, 0x2026, 0x3002, 0xFF01, 0xFF1F].contains(sign(index))
    case .word where text[token.span.end - 1] == UInt8(ascii: "."):
      let form = String(decoding: text[token.span.range], as: UTF8.self)
      guard let abbreviation = lexicon.abbreviation(form) else { return false }
      let use = abbreviation.use(in: language) ?? abbreviation.uses[0].use
      return use == .final || use == .yielding
    default:
      return false
    }
  }

  /// Whether the token can begin a sentence: a capital, a number, or a mark that opens before one.
  private func startsSentence(_ index: Int, in block: Range<Int>) -> Bool {
    var first = index
    while first < min(block.upperBound - 1, index + Self.longestMarks), isOpener(first) { first += 1 }
    switch tokens[first].kind {
    case .word, .number:
      return ScalarClassTable.shared[sign(first)] != .lowercase
    case .hashtag, .mention, .url, .email, .emoji:
      return true
    case .punctuation, .symbol:
      return false
    }
  }

  private func isCloser(_ index: Int) -> Bool {
    let sign = sign(index)
    return [0x29, 0x5D, 0xBB, 0x201D, 0x2019].contains(sign) || (sign == 0x22 || sign == 0x27) && isAttached(index)
  }

  private func isOpener(_ index: Int) -> Bool {
    let sign = sign(index)
    return [0x28, 0x5B, 0xAB, 0x201C, 0x2018, 0x201E, 0xBF, 0xA1, 0x2D, 0x2013, 0x2014, 0x22, 0x27].contains(sign)
  }

  /// Whether the token touches the one before it.
  private func isAttached(_ index: Int) -> Bool {
    index > 0 && tokens[index - 1].span.end == tokens[index].span.start
  }

  private func sign(_ index: Int) -> UInt32 { text.scalar(at: tokens[index].span.start).value }
}
