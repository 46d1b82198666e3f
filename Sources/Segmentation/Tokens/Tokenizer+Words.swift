import LanguageData
import TextModel
import UnicodeText

/// Words: letters, and what joins them.
extension Tokenizer {
  /// Adds the word at `start`, or the address or abbreviation that begins with it.
  mutating func scanWord(from start: Int) -> Int { scanWord(from: start, lastRun: start) }

  /// Adds the word that starts at `start` and is known to go on at least as far as the run of letters and digits at
  /// `lastRun`.
  mutating func scanWord(from start: Int, lastRun: Int) -> Int {
    var runStart = lastRun
    var end = wordRunEnd(from: runStart)
    while end < limit {
      if isAddressSign(byte(at: end)), let address = addressEnd(from: start, signAt: end) {
        return add(address.kind, start, address.end)
      }
      if byte(at: end) == UInt8(ascii: "."), let dotted = dottedEnd(from: start, dot: end) {
        end = dotted
        if byte(at: end - 1) == UInt8(ascii: "."), !joinsAfterDot(from: start, at: end) {
          return add(.word, start, end)
        }
        runStart = end
        end = wordRunEnd(from: runStart)
        continue
      }
      let connector = connectorLength(at: end, wordStart: start, runStart: runStart)
      if connector == 0 { break }
      if isElision(start, end) { return add(.word, start, end + connector) }
      runStart = end + connector
      end = wordRunEnd(from: runStart)
    }
    if let second = secondWordStart(from: start, end) {
      add(.word, start, second)
      return add(.word, second, end)
    }
    end = trailingMarkEnd(from: start, end)
    return add(.word, start, end)
  }

  /// Where the second of two words that are written as one begins (`alot`); `nil` where there is one word.
  private func secondWordStart(from start: Int, _ end: Int) -> Int? {
    guard !writing.runTogether.isEmpty, end - start <= Self.longestRunTogether else { return nil }
    return writing.runTogether[string(start, end).lowercased()].map { start + $0 }
  }

  /// Words that are run together have at most so many bytes.
  private static let longestRunTogether = 12

  /// The number of bytes of what joins the word that ends at `end` to more letters; zero where it ends.
  private func connectorLength(at end: Int, wordStart: Int, runStart: Int) -> Int {
    let (sign, length) = text.scalar(at: end)
    let next = end + length
    guard next < limit, isWordPart(at: next) else { return 0 }
    switch sign {
    case 0x27, 0x2019, 0x60, 0xB4:  // Apostrophes, and what is typed for them.
      return length
    case 0x2D, 0x2010, 0x2011:  // Hyphens.
      let joins = joinsHyphen(wordStart: wordStart, hyphen: end, next: next) || joinsExtension(hyphen: end, next: next)
      return joins ? length : 0
    case 0xB7, 0x5F:  // The middle dot of Catalan, the underscore.
      return length
    case 0x26:  // Ampersand in names (`H&M`) and between letters (`p&l`).
      let isName = scalarClass(before: end) == .uppercase && scalarClass(at: next).0 == .uppercase
      return isName || end - runStart == 1 && wordRunEnd(from: next) - next == 1 ? length : 0
    case 0x2F:  // Slash between single or double letters (`A/S`, `km/t`).
      return end - runStart <= 2 && wordRunEnd(from: next) - next <= 2 ? length : 0
    case 0x3A:  // Colon before a suffix (`EU:s`).
      return writing.colonSuffixes && scalarClass(at: next).0 == .lowercase ? length : 0
    case 0x2A:  // Asterisks for letters that are not printed (`f*ck`).
      return isLetter(at: next) && scalarClass(before: end).isLetter ? length : 0
    default:
      return 0
    }
  }

  /// Whether a hyphen parts the digits of a telephone's extension from four more (`x3-9890`).
  private func joinsExtension(hyphen: Int, next: Int) -> Bool {
    digitRunEnd(from: next) - next == 4 && [1, 3].contains(digitCount(before: hyphen))
  }

  /// Whether a hyphen between letters or digits leaves one token.
  func joinsHyphen(wordStart: Int, hyphen: Int, next: Int) -> Bool {
    guard writing.splitsHyphens else { return !isHyphenClitic(from: next) }
    return writing.hyphenPrefixes.contains(string(wordStart, hyphen).lowercased())
  }

  /// Whether the letters after a hyphen are a clitic, with which a token of its own begins.
  private func isHyphenClitic(from start: Int) -> Bool {
    guard !writing.hyphenClitics.isEmpty else { return false }
    return writing.hyphenClitics.contains(string(start, hyphenChainEnd(from: start)).lowercased())
  }

  /// The end of the letters at `start` with all that hyphens join to them.
  func hyphenChainEnd(from start: Int) -> Int {
    var end = wordRunEnd(from: start)
    while byte(at: end) == UInt8(ascii: "-"), isLetter(at: end + 1) { end = wordRunEnd(from: end + 1) }
    return end
  }

  /// Whether the word up to the apostrophe is one that has lost its vowel, and so ends there.
  private func isElision(_ start: Int, _ end: Int) -> Bool {
    guard !writing.elisions.isEmpty, end - start <= 8, [0x27, 0x2019].contains(scalar(at: end)),
      writing.elisions.contains(string(start, end).lowercased())
    else { return false }
    return !writing.wholeWords.contains { whole in
      let length = whole.utf8.count
      // The word may be written with either apostrophe, which differ in length.
      return [length, length + 2].contains { size in
        start + size <= limit && !isWordPart(at: start + size)
          && string(start, start + size).lowercased().replacing("’", with: "'") == whole
      }
    }
  }

  /// The end of the word with the hyphen or apostrophe that is its last sign.
  private mutating func trailingMarkEnd(from start: Int, _ end: Int) -> Int {
    guard end < limit else { return end }
    let (sign, length) = text.scalar(at: end)
    let next = end + length
    switch sign {
    case 0x2D where isSuspended(after: next):
      return next
    case 0x27, 0x2019:
      return isApostropheLast(from: start, end, isBlank(at: next)) ? next : end
    case 0xB0 where end - start == 1:  // `n°`.
      return next
    case 0x24 where isAllUppercase(start, end):  // `US$`.
      return next
    default:
      return end
    }
  }

  /// Whether what follows a word's last hyphen shows that the rest of a compound is left out.
  func isSuspended(after offset: Int) -> Bool {
    guard writing.suspendedHyphens else { return false }
    return switch byte(at: offset) {
    case UInt8(ascii: " "): isLetter(at: offset + 1)
    case UInt8(ascii: ","), UInt8(ascii: "/"): true
    default: false
    }
  }

  /// Whether an apostrophe behind the word is its own: a genitive's, or one for the last letter of English participles
  /// (`lovin'`).
  private func isApostropheLast(from start: Int, _ end: Int, _ isBlankNext: Bool) -> Bool {
    guard openSingleQuotes == 0 else { return false }
    return endsInSibilant(end) && isBlankNext
      || !writing.apostropheWords.isEmpty && end - start > 3 && string(end - 2, end) == "in"
  }

  private func endsInSibilant(_ end: Int) -> Bool {
    [UInt8(ascii: "s"), UInt8(ascii: "S"), UInt8(ascii: "x"), UInt8(ascii: "z")].contains(text[end - 1])
  }

  private func isAllUppercase(_ start: Int, _ end: Int) -> Bool {
    var offset = start
    while offset < end {
      let (scalarClass, length) = scalarClass(at: offset)
      guard scalarClass == .uppercase else { return false }
      offset += length
    }
    return true
  }

  /// Adds the words of a run of letters that has no spaces between words, as ICU's dictionaries find them.
  mutating func scanDictionaryWords(from start: Int) -> Int {
    var end = start
    while case let (scalarClass, length) = scalarClass(at: end),
      scalarClass == .dictionaryLetter || scalarClass == .mark
    {
      end += length
    }
    guard let finder = BoundaryFinder(.word) else { return add(.word, start, end) }
    let boundaries = finder.boundaries(ofUTF8: Array(text[start..<end]))
    for (from, to) in zip(boundaries, boundaries.dropFirst()) { add(.word, start + from, start + to) }
    return end
  }
}
