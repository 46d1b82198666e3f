package import TextModel

/// A document's text cut into the units over which phrases are matched: runs of letters and digits, and single other signs.
///
/// Units are finer than tokens: `Guinea-Bissau` is three units and `EE. UU.` four, whatever tokens they make, so that a
/// phrase matches however the text was tokenized and spaced. Hashtags, handles, addresses and numbers stay whole.
/// Make it once for a document and give it to every ``PhraseMatcher``.
package struct PhraseText: Sendable {
  /// One unit.
  package struct Unit: Sendable {
    /// Where it stands.
    package var span: TextSpan
    /// The token that holds it, as an index into ``Document/tokens``.
    package var token: Int
    /// Its text, with typographic apostrophes and hyphens made plain.
    package var form: String
    /// ``form`` in lower case.
    package var folded: String
    /// Whether it is the first of its token.
    package var startsToken: Bool
    /// Whether it is the last of its token.
    package var endsToken: Bool

    /// Whether its first letter is a capital.
    package var isCapitalized: Bool { form.unicodeScalars.first?.properties.isUppercase ?? false }
  }

  /// The units in the order of the text.
  package let units: [Unit]
  /// For each token the index of its first unit; at the end the number of units.
  private let firstUnits: [Int]

  /// The units of this document's tokens.
  package init(_ document: Document) {
    var units: [Unit] = []
    units.reserveCapacity(document.tokens.count + document.tokens.count / 4)
    var firstUnits: [Int] = []
    firstUnits.reserveCapacity(document.tokens.count + 1)
    for (index, token) in document.tokens.enumerated() {
      firstUnits.append(units.count)
      let word = document.forms[index]
      let form = Substring(word)
      guard !Self.isPlainWord(form) else {
        units.append(
          Unit(
            span: token.span, token: index, form: word, folded: word.inLowerCase, startsToken: true, endsToken: true))
        continue
      }
      let pieces = token.kind == .word ? Self.pieces(of: form) : [form]
      var start = token.span.start
      for (number, piece) in pieces.enumerated() {
        let end = start + piece.utf8.count
        defer { start = end }
        if piece.first?.isWhitespace == true { continue }
        let plain = Self.plain(piece)
        units.append(
          Unit(
            span: TextSpan(start, end), token: index, form: plain, folded: plain.inLowerCase,
            startsToken: number == 0, endsToken: number == pieces.count - 1))
      }
    }
    firstUnits.append(units.count)
    self.units = units
    self.firstUnits = firstUnits
  }

  /// The units of these tokens.
  package func units(ofTokens tokens: Range<Int>) -> Range<Int> {
    firstUnits[tokens.lowerBound]..<firstUnits[tokens.upperBound]
  }

  /// The units of a phrase that is not in a document, such as a table's entry.
  static func units(ofPhrase phrase: String) -> [String] {
    phrase.split(whereSeparator: \.isWhitespace).flatMap { pieces(of: Substring($0)) }.map(plain)
  }

  /// Runs of letters and digits with their marks, and single other characters.
  private static func pieces(of text: Substring) -> [Substring] {
    guard !isPlainWord(text) else { return [text] }
    var pieces: [Substring] = []
    var rest = text
    while let first = rest.first {
      let run = isWordCharacter(first) ? rest.prefix(while: isWordCharacter) : rest.prefix(1)
      pieces.append(run)
      rest = rest[run.endIndex...]
    }
    return pieces
  }

  /// Whether a text is but digits and Latin letters up to U+017F, as most words are; what else it may hold is looked at as
  /// characters.
  private static func isPlainWord(_ text: Substring) -> Bool {
    var lead: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC3...0xC5: break
      // U+00D7 and U+00F7 are the signs × and ÷.
      case 0x80...0xBF: if lead < 0xC3 || lead == 0xC3 && (byte == 0x97 || byte == 0xB7) { return false }
      default: return false
      }
      lead = byte
    }
    return true
  }

  private static func isWordCharacter(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
  }

  private static func plain(_ piece: Substring) -> String {
    switch piece {
    case "’", "ʼ", "‘": "'"
    case "\u{2010}", "\u{2011}": "-"
    default: String(piece)
    }
  }
}
