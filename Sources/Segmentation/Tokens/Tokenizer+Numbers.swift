import LanguageData
import TextModel
import UnicodeText

/// Numbers, and words that begin with digits.
extension Tokenizer {
  /// Adds the token whose digits start at `digits`; a sign may stand before them, at `start`.
  mutating func scanNumber(from start: Int, digits: Int) -> Int {
    var runStart = digits
    var end = digitRunEnd(from: digits)
    while end < limit {
      // `17th`, `1970s`, `19h30`.
      if isWordPart(at: end) {
        return isSplitUnit(at: end) ? add(.number, start, end) : scanWord(from: start, lastRun: runStart)
      }
      let separator = separatorLength(from: digits, at: end)
      if separator == 0 { break }
      runStart = end + separator
      end = digitRunEnd(from: runStart)
    }
    if isAddressSign(byte(at: end)), let address = addressEnd(from: start, signAt: end) {
      return add(address.kind, start, address.end)
    }
    return scanNumberSuffix(from: start, end, lastRun: runStart, isPlain: runStart == digits)
  }

  /// Whether the letters that touch a number are a unit that is a token of its own.
  private func isSplitUnit(at start: Int) -> Bool {
    guard !writing.splitUnits.isEmpty else { return false }
    return writing.splitUnits.contains(string(start, wordRunEnd(from: start)))
  }

  /// The length of what joins the digits before `end` to more digits; zero where the number ends.
  private func separatorLength(from digits: Int, at end: Int) -> Int {
    let (sign, length) = text.scalar(at: end)
    let next = end + length
    guard isDigit(at: next) else { return 0 }
    switch sign {
    case 0x2E, 0x2C, 0x3A, 0x2F, 0x27, 0x2019: return length
    case 0x2D, 0x2013: return joinsRange(from: digits, at: end, next: next) ? length : 0
    case 0x20, 0xA0, 0x2009, 0x202F: return groupsThousands(from: digits, at: end, next: next) ? length : 0
    default: return 0
    }
  }

  /// Whether a hyphen joins two runs of digits: a range, a result, or a number such as a telephone's or
  /// a ZIP code's: three parts, or four digits behind one, three or five.
  private func joinsRange(from digits: Int, at hyphen: Int, next: Int) -> Bool {
    if writing.joinsNumberRanges { return true }
    let second = digitRunEnd(from: next)
    if byte(at: second) == UInt8(ascii: "-"), isWordPart(at: second + 1) { return true }
    if text[digits..<hyphen].contains(UInt8(ascii: "-")) { return true }
    return second - next == 4 && [1, 3, 5].contains(digitCount(before: hyphen))
  }

  /// The number of digits that stand before `end` with nothing between them.
  func digitCount(before end: Int) -> Int { text[lineStart..<end].reversed().prefix { $0 >= 0x30 && $0 <= 0x39 }.count }

  /// Whether a space parts groups of three digits (`10 000`).
  private func groupsThousands(from digits: Int, at space: Int, next: Int) -> Bool {
    let second = digitRunEnd(from: next)
    guard second - next == 3, !isLetter(at: second) else { return false }
    let group = text[max(digits, space - 4)..<space].reversed().prefix { $0 >= 0x30 && $0 <= 0x39 }.count
    return group == 3 || group < 3 && group == space - digits
  }

  /// Adds the number that ends at `end`, with the sign or the ending that belongs to it.
  private mutating func scanNumberSuffix(from start: Int, _ end: Int, lastRun: Int, isPlain: Bool) -> Int {
    switch scalar(at: end) {
    case 0x25 where writing.joinsPercent:
      return add(.number, start, end + 1)
    case 0xB0:
      return add(.number, start, wordRunEnd(from: end + 2))
    case 0x2E where isPlain:
      guard let ordinal = ordinalEnd(from: start, dot: end) else { break }
      return add(ordinal == end + 1 ? .number : .word, start, ordinal)
    case 0x2F where isLetter(at: end + 1) && text[start..<end].contains(UInt8(ascii: "/")):  // `93/23/EF`.
      return add(.number, start, wordRunEnd(from: end + 1))
    case 0x2D where isSuspended(after: end + 1):  // `1950- og 60-tallet`.
      return add(.word, start, end + 1)
    case 0x2D where isLetter(at: end + 1) && !writing.splitsHyphens, 0x27 where isLetter(at: end + 1),
      0x2019 where isLetter(at: end + 3), 0x3A where writing.colonSuffixes && isLetter(at: end + 1):
      return scanWord(from: start, lastRun: lastRun)
    default:
      break
    }
    return add(.number, start, end)
  }

  /// Whether a number with a dot at `start` opens an item: at the front of a line, or after the end of a sentence.
  private func startsItem(_ start: Int) -> Bool {
    guard start > lineStart, let last = tokens.last else { return true }
    let sign = text[last.span.start]
    return last.kind == .punctuation
      && (sign == UInt8(ascii: ".") || sign == UInt8(ascii: "!") || sign == UInt8(ascii: "?")
        || sign == UInt8(ascii: ":"))
  }

  /// The end of an ordinal with the dot at `dot` (`23. januar`, `22.juli`, `1. `at the front of a line); `nil` where the dot
  /// is not the number's.
  private func ordinalEnd(from start: Int, dot: Int) -> Int? {
    let after = dot + 1
    guard dot - start <= 4 else { return nil }
    if isLetter(at: after) { return writing.ordinalDot ? wordRunEnd(from: after) : nil }
    if byte(at: after) == UInt8(ascii: "-"), isLetter(at: after + 1), !writing.splitsHyphens {
      return wordRunEnd(from: after + 1)
    }
    guard isBlank(at: after) else { return nil }
    let next = skippingBlanks(from: after)
    guard next < limit else { return nil }
    if startsItem(start) { return writing.splitsItemDots ? nil : after }
    guard writing.ordinalDot || language == nil else { return nil }
    if scalarClass(at: next).0 == .lowercase { return after }
    return lexicon.months.contains(string(next, wordRunEnd(from: next)).lowercased()) ? after : nil
  }
}
