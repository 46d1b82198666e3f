import TextModel
import UnicodeText

/// Finds the signature under a social media post: a name, a handle and mostly a date (`— Name (@handle) February 2, 2019`).
struct SignatureFinder {
  let text: [UInt8]
  let tokens: [Token]
  let lexicon: SegmentationLexicon

  /// At most this many tokens between the dash and the handle.
  private static let longestName = 12
  /// At most this many tokens after the handle: weekday, date, time, name of the network.
  private static let longestDate = 14

  /// At most this many of them are words: "at 10:32 PM on February".
  private static let mostDateWords = 4

  /// The token with which a signature begins that ends the line; `nil` where the line has none.
  func signatureStart(in line: Range<Int>) -> Int? {
    guard let handle = lastHandle(in: line), endsInDate(handle + 1, line.upperBound) else { return nil }
    let hasDate = line.upperBound - handle > 2
    let nameStart = max(line.lowerBound, handle - Self.longestName)
    for index in (nameStart..<handle).reversed() {
      if isDash(index), !touchesPrevious(index, line) || index == line.lowerBound { return index }
      if !isPartOfName(index) { return nil }
    }
    // Without a dash only a whole line of name, handle and date is a signature.
    return nameStart == line.lowerBound && nameStart < handle && hasDate ? nameStart : nil
  }

  private func lastHandle(in line: Range<Int>) -> Int? {
    let searched = max(line.lowerBound, line.upperBound - Self.longestDate)..<line.upperBound
    return searched.last { tokens[$0].kind == .mention }
  }

  /// Whether the tokens from `start` close the brackets of the handle and give a date, or nothing.
  private func endsInDate(_ start: Int, _ end: Int) -> Bool {
    var hasNumber = false
    var words = 0
    for index in start..<end {
      switch tokens[index].kind {
      case .number: hasNumber = true
      case .word:
        if startsWithDigit(index) { hasNumber = true } else { words += 1 }
      case .punctuation, .symbol: break
      case .hashtag, .mention, .url, .email, .emoji: return false
      }
    }
    if hasNumber { return words <= Self.mostDateWords }
    return words == 0 && end - start <= 1
  }

  private func isDash(_ index: Int) -> Bool {
    [0x2D, 0x2013, 0x2014, 0x2015, 0x2012].contains(text.scalar(at: tokens[index].span.start).value)
      && tokens[index].kind == .punctuation
  }

  private func touchesPrevious(_ index: Int, _ line: Range<Int>) -> Bool {
    index > line.lowerBound && tokens[index - 1].span.end == tokens[index].span.start
  }

  private func startsWithDigit(_ index: Int) -> Bool {
    ScalarClassTable.shared[text.scalar(at: tokens[index].span.start).value] == .digit
  }

  /// Names hold words, initials, and the signs of titles and brackets, but nothing that ends a sentence.
  private func isPartOfName(_ index: Int) -> Bool {
    switch tokens[index].kind {
    case .word, .number, .emoji: true
    case .symbol, .hashtag, .mention, .url, .email: false
    case .punctuation:
      ![0x2E, 0x21, 0x3F, 0x3A, 0x2026].contains(text.scalar(at: tokens[index].span.start).value)
    }
  }
}
