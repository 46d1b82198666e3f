import LanguageData
import TextModel
import UnicodeText

/// Dots that belong to a word.
extension Tokenizer {
  /// The longest word whose dots are looked at.
  private static let longestAbbreviation = 24

  /// The end of the word from `start` with the dot at `dot` and what follows it, where the dot belongs to the word; `nil`
  /// where it does not.
  func dottedEnd(from start: Int, dot: Int) -> Int? {
    guard dot - start <= Self.longestAbbreviation else { return nil }
    if isLetter(at: dot + 1) { return innerDotEnd(from: start, dot: dot) }
    if isEllipsis(at: dot) || yieldsDot(start, dot + 1) { return nil }
    if let end = spacedEnd(from: start, dot: dot) { return end }
    return isAbbreviation(start, dot + 1) ? dot + 1 : nil
  }

  /// Whether a word goes on after the dot that ended its abbreviated part (`Fr.p.s`, `Ap.-regjering`).
  ///
  /// A language's own abbreviation does not join a word with a capital that follows it without a space (`Dr.Smith`).
  func joinsAfterDot(from start: Int, at offset: Int) -> Bool {
    let following = scalarClass(at: offset).0
    if following.isWordPart {
      return following != .uppercase || lexicon.abbreviation(string(start, offset))?.use(in: language) == nil
    }
    return byte(at: offset) == UInt8(ascii: "-") && isLetter(at: offset + 1) && !writing.splitsHyphens
  }

  /// The end of an abbreviation with dots between letters (`f.eks.`, `EE.UU.`, `U.S.`).
  private func innerDotEnd(from start: Int, dot: Int) -> Int? {
    var pieceStart = start
    var pieceEnd = dot
    var longestPiece = 0
    var end = dot
    while end - start <= Self.longestAbbreviation {
      longestPiece = max(longestPiece, scalarCount(pieceStart, pieceEnd))
      end = pieceEnd
      guard byte(at: pieceEnd) == UInt8(ascii: "."), isLetter(at: pieceEnd + 1) else { break }
      pieceStart = pieceEnd + 1
      pieceEnd = wordRunEnd(from: pieceStart)
    }
    let hasDot = byte(at: end) == UInt8(ascii: ".") && !isEllipsis(at: end) && !yieldsDot(start, end + 1)
    let withDot = hasDot ? end + 1 : end
    if lexicon.abbreviation(string(start, withDot)) != nil { return withDot }
    if lexicon.abbreviation(string(start, end) + ".") != nil { return withDot }
    // Initials: single letters, or doubled ones as in Spanish plurals.
    if longestPiece == 1 || longestPiece == 2 && scalarClass(at: start).0 == .uppercase && isDoubled(start, end) {
      return withDot
    }
    // An abbreviation with an ending (`Fr.p.s`).
    return pieceStart > start && lexicon.abbreviation(string(start, pieceStart)) != nil ? pieceStart : nil
  }

  /// Whether three or more dots start at `dot`; two are an abbreviation's and the sentence's.
  private func isEllipsis(at dot: Int) -> Bool {
    byte(at: dot + 1) == UInt8(ascii: ".") && byte(at: dot + 2) == UInt8(ascii: ".")
  }

  private func scalarCount(_ start: Int, _ end: Int) -> Int { text[start..<end].count { $0 & 0xC0 != 0x80 } }

  /// Whether the pieces between the dots are each the same letter twice (`EE.UU`).
  private func isDoubled(_ start: Int, _ end: Int) -> Bool {
    var offset = start
    while offset < end {
      guard offset + 1 < end, text[offset] == text[offset + 1] else { return false }
      offset += 3
    }
    return true
  }

  /// The end of an abbreviation that has a space inside (`EE. UU.`).
  private func spacedEnd(from start: Int, dot: Int) -> Int? {
    guard let rests = lexicon.continuations[string(start, dot + 1)] else { return nil }
    for rest in rests {
      let bytes = rest.utf8
      let end = dot + 1 + bytes.count
      if end <= limit, text[(dot + 1)..<end].elementsEqual(bytes), !isWordPart(at: end) { return end }
    }
    return nil
  }

  /// Whether the word with its last dot is an abbreviation here.
  ///
  /// An abbreviation of the language that the line seems to be in counts. One that only other languages have counts where
  /// it is a title, or where what follows shows that the sentence goes on. So does a single capital before a name.
  private func isAbbreviation(_ start: Int, _ end: Int) -> Bool {
    let next = skippingBlanks(from: end)
    let following = scalarClass(at: next).0
    if isInitial(start, end, followedBy: following) { return true }
    guard let found = lexicon.abbreviation(string(start, end)) else { return false }
    if let use = found.use(in: language) {
      // "“No.”" is an answer.
      return use != .number || following == .digit
        || following != .uppercase && next < limit && !isClosingMark(at: end)
    }
    if following == .lowercase || following == .digit { return language == nil }
    return following == .uppercase && scalarClass(at: start).0 == .uppercase && found.uses.contains { $0.use == .title }
  }

  /// Whether somebody's words end here.
  private func isClosingMark(at offset: Int) -> Bool {
    scalarClass(at: offset).0 == .closing || text[offset] == UInt8(ascii: "\"")
  }

  /// Whether the abbreviation leaves its dot to the sentence, which ends with it: where nothing follows, or a frequent word
  /// with a capital (`at 5 p.m. The`), or, behind a word in lower case without dots inside, any capital (`etc. They`).
  private func yieldsDot(_ start: Int, _ end: Int) -> Bool {
    guard lexicon.abbreviation(string(start, end))?.use(in: language) == .yielding else { return false }
    let next = skippingBlanks(from: end)
    if next == limit { return true }
    guard scalarClass(at: next).0 == .uppercase else { return false }
    if writing.frequentWords.contains(string(next, wordRunEnd(from: next)).lowercased()) { return true }
    return scalarClass(at: start).0 == .lowercase && !text[start..<(end - 1)].contains(UInt8(ascii: "."))
  }

  private func isInitial(_ start: Int, _ end: Int, followedBy following: ScalarClass) -> Bool {
    let (scalarClass, length) = scalarClass(at: start)
    return scalarClass == .uppercase && start + length + 1 == end && following == .uppercase
      && self.scalarClass(before: start) != .digit
  }
}
