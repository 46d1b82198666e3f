/// A group of scripts that languages share, as far as telling languages apart needs it.
///
/// Han and the kana are one group, since Japanese mixes them; whatever no language of the model writes is ``other``.
package enum LetterScript: UInt8, Sendable, CaseIterable {
  case latin, greek, cyrillic, armenian, hebrew, arabic, devanagari, bengali, gurmukhi, gujarati, tamil, telugu, thai
  case georgian, hangul, hanAndKana, other

  /// The longest n-gram, in letters, that tells languages of this script apart.
  ///
  /// A Han character is about a word, so pairs say what is to be said.
  package var longestNGram: Int { self == .hanAndKana ? 2 : 6 }

  /// Whether white space sets words of this script apart, so that a word's ends and the whole word tell something.
  package var hasWordBoundaries: Bool { self != .hanAndKana && self != .thai }

  /// The blocks of letters and of the marks on them, in order of code point.
  ///
  /// From the code charts of Unicode 15; digits and punctuation inside a block are taken out by ``LetterTable``.
  static let blocks: [(range: ClosedRange<UInt32>, script: LetterScript)] = [
    (0x41...0x5A, .latin), (0x61...0x7A, .latin), (0xAA...0xAA, .latin), (0xB5...0xB5, .latin), (0xBA...0xBA, .latin),
    (0xC0...0xD6, .latin), (0xD8...0xF6, .latin), (0xF8...0x2C1, .latin), (0x300...0x36F, .latin),
    (0x370...0x3FF, .greek), (0x400...0x52F, .cyrillic), (0x531...0x587, .armenian), (0x591...0x5F4, .hebrew),
    (0x610...0x6FF, .arabic), (0x750...0x77F, .arabic), (0x8A0...0x8FF, .arabic), (0x900...0x97F, .devanagari),
    (0x980...0x9FF, .bengali), (0xA00...0xA7F, .gurmukhi), (0xA80...0xAFF, .gujarati), (0xB00...0xB7F, .other),
    (0xB80...0xBFF, .tamil), (0xC00...0xC7F, .telugu), (0xC80...0xDFF, .other), (0xE00...0xE7F, .thai),
    (0xE80...0x109F, .other), (0x10A0...0x10FF, .georgian), (0x1100...0x11FF, .hangul), (0x1200...0x1C7F, .other),
    (0x1C80...0x1C8F, .cyrillic), (0x1C90...0x1CBF, .georgian), (0x1E00...0x1EFF, .latin), (0x1F00...0x1FFF, .greek),
    (0x2C60...0x2C7F, .latin), (0x3005...0x3007, .hanAndKana), (0x3041...0x30FF, .hanAndKana),
    (0x3131...0x318E, .hangul), (0x31F0...0x31FF, .hanAndKana), (0x3400...0x4DBF, .hanAndKana),
    (0x4E00...0x9FFF, .hanAndKana), (0xA720...0xA7FF, .latin), (0xAC00...0xD7A3, .hangul),
    (0xF900...0xFAFF, .hanAndKana), (0xFB00...0xFB06, .latin), (0xFB1D...0xFB4F, .hebrew), (0xFB50...0xFDFB, .arabic),
    (0xFE70...0xFEFC, .arabic), (0xFF66...0xFF9D, .hanAndKana), (0x20000...0x3134F, .hanAndKana),
  ]
}
