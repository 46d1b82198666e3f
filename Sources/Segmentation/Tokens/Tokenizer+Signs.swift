import LanguageData
import TextModel
import UnicodeText

/// Punctuation, symbols, and the tokens that a sign opens: hashtags, handles, emoji.
extension Tokenizer {
  /// Adds the token that the sign at `start` opens.
  mutating func scanSign(from start: Int, _ scalarClass: ScalarClass, _ length: Int) -> Int {
    let sign = scalar(at: start)
    let next = start + length
    if let end = emoticonEnd(from: start) { return add(.emoji, start, end) }
    switch sign {
    case 0x23, 0xFF03:
      if let end = tagEnd(from: next) { return add(.hashtag, start, end) }
    case 0x40:
      let end = handleEnd(from: next)
      if end > digitRunEnd(from: next) { return add(.mention, start, end) }
    case 0x2D, 0x2212, 0x2B:
      if let end = scanSigned(from: start, next) { return end }
    case 0x27, 0x2018, 0x2019:
      if let end = apostropheWordEnd(at: start, next) ?? shortYearEnd(at: start, next) { return add(.word, start, end) }
      countSingleQuote(sign, at: start, next)
    case 0x2E where isDigit(at: next) && self.scalarClass(before: start).isBlank:  // `.05`.
      return scanNumber(from: start, digits: next)
    case 0x2E where isFileEnding(from: next) && !self.scalarClass(before: start).isWordPart:  // `the .doc`.
      return add(.word, start, wordRunEnd(from: next))
    case 0x2C where byte(at: next) == sign && isWordPart(at: next + 1):  // Two commas that open a quote.
      return add(.punctuation, start, next + 1)
    default:
      break
    }
    let isSymbol = scalarClass == .symbol || scalarClass == .other
    return add(isSymbol ? .symbol : .punctuation, start, repetitionEnd(of: sign, from: start, length))
  }

  /// The end of a word that begins with the apostrophe at `start`; `nil` where the apostrophe opens a quote.
  private func apostropheWordEnd(at start: Int, _ next: Int) -> Int? {
    guard !writing.apostropheWords.isEmpty, scalarClass(before: start).isBlank else { return nil }
    let end = wordRunEnd(from: next)
    return end > next && writing.apostropheWords.contains(string(next, end).lowercased()) ? end : nil
  }

  /// The end of a year without its century (`'72`, `'60s`); `nil` where the apostrophe is none of a year's.
  private func shortYearEnd(at start: Int, _ next: Int) -> Int? {
    guard !writing.apostropheWords.isEmpty, scalarClass(before: start).isBlank else { return nil }
    let end = digitRunEnd(from: next)
    guard end - next == 2 else { return nil }
    let last = byte(at: end) == UInt8(ascii: "s") ? end + 1 : end
    return isWordPart(at: last) ? nil : last
  }

  /// The end of a hashtag's word; `nil` where it has no letter.
  private func tagEnd(from start: Int) -> Int? {
    var end = start
    var hasLetter = false
    while case let (scalarClass, length) = scalarClass(at: end),
      scalarClass.isWordPart || scalarClass == .connector
        || scalarClass == .dictionaryLetter
    {
      hasLetter = hasLetter || scalarClass.isLetter
      end += length
    }
    return hasLetter ? end : nil
  }

  /// The end of a handle: letters, digits and underscores, and dots between them (as on Bluesky and Mastodon).
  private func handleEnd(from start: Int) -> Int {
    var end = start
    while end < limit {
      let (scalarClass, length) = scalarClass(at: end)
      let isInnerSign =
        byte(at: end) == UInt8(ascii: ".") || byte(at: end) == UInt8(ascii: "@") || byte(at: end) == UInt8(ascii: "-")
      if scalarClass.isWordPart || scalarClass == .connector
        || isInnerSign && self.scalarClass(at: end + 1).0 == .lowercase
      {
        end += length
      } else {
        break
      }
    }
    return end
  }

  /// A number with its sign (`-6`, `+47`), or a word that continues a compound (`-spillet`); `nil` where the sign stands for
  /// itself.
  private mutating func scanSigned(from start: Int, _ next: Int) -> Int? {
    let before = scalarClass(before: start)
    if isDigit(at: next), before.isBlank || before == .opening, byte(at: start) != 0x2D || !writing.splitsHyphens {
      return scanNumber(from: start, digits: next)
    }
    let continues = writing.suspendedHyphens && (before.isBlank && start > lineStart || before == .closing)
    guard byte(at: start) == UInt8(ascii: "-"), continues || isClitic(at: next), scalarClass(at: next).0 == .lowercase
    else { return nil }
    if !continues { return add(.word, start, hyphenChainEnd(from: next)) }
    let word = scanWord(from: next)
    tokens[tokens.count - 1].span.start = start
    return word
  }

  /// Whether the hyphen before `next` joins a clitic to the word before it.
  private func isClitic(at next: Int) -> Bool {
    !writing.hyphenClitics.isEmpty && scalarClass(before: next - 1).isLetter && isLetter(at: next)
  }

  /// Keeps count of single quotation marks, which a genitive's apostrophe would otherwise be taken for.
  private mutating func countSingleQuote(_ sign: UInt32, at start: Int, _ next: Int) {
    let before = scalarClass(before: start)
    if sign == 0x2018 || (before.isBlank || before == .opening) && !isBlank(at: next) {
      openSingleQuotes += 1
    } else if openSingleQuotes > 0 {
      openSingleQuotes -= 1
    }
  }

  /// The end of a sign that is repeated to make one (`...`, `--`, `!!`, `''`).
  private func repetitionEnd(of sign: UInt32, from start: Int, _ length: Int) -> Int {
    var end = start + length
    switch sign {
    case 0x2E:
      while byte(at: end) == 0x2E { end += 1 }
      if end == start + 1 { end = callEnd(from: end) }
    case 0x21, 0x3F:
      end = callEnd(from: end)
    case 0x2D, 0x2A, 0x3D, 0x5F, 0x7E, 0x2B, 0x23:  // Rules drawn with signs may mix them.
      while Self.isRuleSign(byte(at: end)) { end += 1 }
      if end - start < 4 {
        end = start + 1
        while scalar(at: end) == sign { end += 1 }
      }
    case 0x2C where joinsQuestion(end), 0x3A where joinsQuestion(end), 0x2026 where byte(at: end) == 0x2E:
      end += 1
    case 0x24, 0x5C, 0x3C, 0x3E, 0x60, 0xA7:
      while scalar(at: end) == sign { end += length }
    case 0x27:
      if byte(at: end) == 0x27 { end += 1 }
    case 0x2018 where [0x2018, 0x2019].contains(scalar(at: end)), 0x2019 where scalar(at: end) == 0x2019:
      end += length  // Two single marks for a double one.
    default:
      break
    }
    return end
  }

  /// Whether a question mark at `end` belongs to the comma or colon before it (`Really,?`).
  private func joinsQuestion(_ end: Int) -> Bool { writing.joinsEndMarks && byte(at: end) == 0x3F }

  /// Whether rules across a page are drawn with this sign.
  private static func isRuleSign(_ byte: UInt8) -> Bool { "-*=_~+#".utf8.contains(byte) }

  /// The end of a run of exclamation and question marks, which go together in any order.
  private func callEnd(from start: Int) -> Int {
    var end = start
    while byte(at: end) == 0x21 || byte(at: end) == 0x3F { end += 1 }
    // A lone dot behind them is part of the run (`Really?!.`).
    let calls = writing.joinsEndMarks && end > lineStart && [0x21, 0x3F].contains(text[end - 1])
    return calls && byte(at: end) == 0x2E && isBlank(at: end + 1) ? end + 1 : end
  }

  /// Adds the emoji at `start` with its modifiers and everything that is joined to it, or a flag.
  mutating func scanEmoji(from start: Int) -> Int {
    let (first, length) = scalarClass(at: start)
    var end = start + length
    if first == .regionalIndicator {
      if case let (second, length) = scalarClass(at: end), second == .regionalIndicator { end += length }
      return add(.emoji, start, end)
    }
    while end < limit {
      let scalar = scalar(at: end)
      let length = text.scalar(at: end).length
      switch scalar {
      case 0xFE0F, 0xFE0E, 0x20E3, 0x1F3FB...0x1F3FF, 0xE0020...0xE007F:  // Variation, keycap, skin tone, tags.
        end += length
      case 0x200D:  // Joins the next emoji to this one.
        let (joined, joinedLength) = scalarClass(at: end + length)
        guard joined == .pictograph || joined == .symbol else { return add(.emoji, start, end) }
        end += length + joinedLength
      default:
        return add(.emoji, start, end)
      }
    }
    return add(.emoji, start, end)
  }

  /// Adds a digit that is drawn as a key; `nil` for an ordinary digit.
  mutating func scanKeycap(from start: Int, _ length: Int) -> Int? {
    var end = start + length
    guard byte(at: end) >= 0xE2 else { return nil }
    if scalar(at: end) == 0xFE0F { end += 3 }
    guard scalar(at: end) == 0x20E3 else { return nil }
    return add(.emoji, start, end + 3)
  }
}
