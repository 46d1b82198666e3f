internal import CICU

/// What a scalar is to a reader of text: a coarser view of the Unicode general category.
///
/// The raw values are those of the C function that fills ``ScalarClassTable``.
package enum ScalarClass: UInt8, Sendable {
  /// Unassigned, private use or a surrogate.
  case other
  /// White space inside a line, the tab and the no-break spaces among it.
  case space
  /// Line feed, carriage return, vertical tab, form feed, next line, line and paragraph separator.
  case lineBreak
  /// Other control characters.
  case control
  /// Invisible characters such as the joiners, the soft hyphen and the byte-order mark.
  case format
  /// An upper-case or title-case letter.
  case uppercase
  /// A lower-case letter.
  case lowercase
  /// A letter without case, or a number written as a letter.
  case letter
  /// A letter of a script that puts no space between words (Han, kana, Thai, Lao, Khmer, Myanmar).
  case dictionaryLetter
  /// A combining mark.
  case mark
  /// A digit, superscripts and fractions among them.
  case digit
  /// The underscore and its like.
  case connector
  /// A hyphen or a dash.
  case dash
  /// An opening bracket or a quotation mark that usually opens.
  case opening
  /// A closing bracket or a quotation mark that usually closes.
  case closing
  /// Other punctuation.
  case punctuation
  /// Other signs: mathematics, currency, technical.
  case symbol
  /// The base of an emoji.
  case pictograph
  /// A letter of a flag.
  case regionalIndicator

  /// Whether it is a letter of any kind.
  @inlinable
  package var isLetter: Bool {
    rawValue >= ScalarClass.uppercase.rawValue && rawValue <= Self.dictionaryLetter.rawValue
  }

  /// Whether it is a letter of a script that puts spaces between words, a mark or a digit: what a word is made of.
  @inlinable
  package var isWordPart: Bool {
    rawValue >= ScalarClass.uppercase.rawValue && rawValue <= ScalarClass.digit.rawValue && self != .dictionaryLetter
  }

  /// Whether it leaves no ink and belongs to no word: white space, line breaks and controls.
  @inlinable
  package var isBlank: Bool { self == .space || self == .lineBreak || self == .control }
}

/// The class of every scalar: a table for the basic multilingual plane, a call for what lies beyond.
package struct ScalarClassTable: Sendable {
  /// The class of each scalar below U+10000.
  package let basic: [ScalarClass]

  /// The table, filled once in one call.
  package static let shared = ScalarClassTable()

  private init() {
    let raw = [UInt8](unsafeUninitializedCapacity: 0x10000) { buffer, count in
      standpunkt_scalar_classes(0, 0x10000, buffer.baseAddress)
      count = 0x10000
    }
    basic = raw.map { ScalarClass(rawValue: $0) ?? .other }
  }

  /// The class of the scalar with this code point.
  @inlinable
  package subscript(scalar: UInt32) -> ScalarClass {
    scalar < 0x10000 ? basic[Int(scalar)] : Self.astral(scalar)
  }

  @usableFromInline
  static func astral(_ scalar: UInt32) -> ScalarClass {
    var raw: UInt8 = 0
    standpunkt_scalar_classes(scalar, 1, &raw)
    return ScalarClass(rawValue: raw) ?? .other
  }
}
