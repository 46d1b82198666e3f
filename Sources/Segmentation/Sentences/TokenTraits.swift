import TextModel
import UnicodeText

/// What the sentence splitter sees of a token: hashes of its letters and a coarse shape.
struct TokenTraits {
  /// Hash of the form in lower case (FNV-1a).
  var word: UInt32 = 0
  /// Hash of the last three bytes in lower case.
  var ending: UInt32 = 0
  /// What it looks like; for a sign, the sign.
  var shape: UInt32 = 0
  /// How an abbreviation is used, from 1; 0 for what is none.
  var abbreviation: UInt32 = 0
  /// Number of bytes, at most 15.
  var length: UInt32 = 0

  /// Shapes below the first sign.
  enum Shape {
    static let none: UInt32 = 0
    static let lowercase: UInt32 = 1
    static let capitalized: UInt32 = 2
    static let allCapitals: UInt32 = 3
    static let singleCapital: UInt32 = 4
    static let caseless: UInt32 = 5
    static let number: UInt32 = 6
    static let ordinal: UInt32 = 7
    static let digitsFirst: UInt32 = 8
    static let hashtag: UInt32 = 9
    static let mention: UInt32 = 10
    static let url: UInt32 = 11
    static let email: UInt32 = 12
    static let emoji: UInt32 = 13
    static let ellipsis: UInt32 = 14
    static let repeatedSign: UInt32 = 15
    static let openingQuote: UInt32 = 16
    static let closingQuote: UInt32 = 17
    static let dash: UInt32 = 18
    /// Added to the code point of a sign.
    static let sign: UInt32 = 32
  }

  /// What stands for the edge of a block.
  init() {}

  init(_ token: Token, _ text: [UInt8], _ lexicon: SegmentationLexicon, language: Int?) {
    length = UInt32(min(token.span.length, 15))
    hash(text, token.span)
    shape = Self.shape(token, text)
    if token.kind == .word, text[token.span.end - 1] == UInt8(ascii: "."), token.span.length > 1 {
      let form = String(decoding: text[token.span.range], as: UTF8.self)
      let found = lexicon.abbreviation(form)
      let use = found?.use(in: language) ?? found?.uses.first?.use
      abbreviation = use.flatMap { AbbreviationUse.allCases.firstIndex(of: $0) }.map { UInt32($0) + 1 } ?? 5
    }
  }

  /// Whether it is a word that begins with a lower-case letter.
  var isLowercase: Bool { shape == Shape.lowercase }

  /// Takes a quotation mark for an opening or a closing one: languages differ in their marks, and use one another's the
  /// other way round, so the sign itself does not tell. Returns whether the token is one.
  mutating func readQuotationMark(opens: Bool) -> Bool {
    guard shape >= Shape.sign, Self.quotationMarks.contains(shape - Shape.sign) else { return false }
    shape = opens ? Shape.openingQuote : Shape.closingQuote
    word = shape
    ending = shape
    return true
  }

  private static let quotationMarks: Set<UInt32> = [
    0x22, 0x27, 0x60, 0xAB, 0xBB, 0x2018, 0x2019, 0x201A, 0x201C, 0x201D, 0x201E, 0x2039, 0x203A,
  ]

  /// The hash of a word in lower case (FNV-1a).
  static func hash(_ bytes: some Sequence<UInt8>) -> UInt32 { bytes.reduce(offsetBasis) { ($0 ^ UInt32($1)) &* prime } }

  private static let offsetBasis: UInt32 = 2_166_136_261
  private static let prime: UInt32 = 16_777_619

  private mutating func hash(_ text: [UInt8], _ span: TextSpan) {
    var hash = Self.offsetBasis
    var lastBytes: UInt32 = 0
    var previous: UInt8 = 0
    for offset in span.range {
      var byte = text[offset]
      // ASCII capitals, and those of Latin-1 in their second byte.
      if byte >= 0x41 && byte <= 0x5A || previous == 0xC3 && byte >= 0x80 && byte <= 0x9E { byte |= 0x20 }
      hash = (hash ^ UInt32(byte)) &* Self.prime
      lastBytes = lastBytes << 8 | UInt32(byte)
      previous = byte
    }
    word = hash
    ending = (lastBytes & 0xFFFFFF) &* 0x9E37_79B1
  }

  private static func shape(_ token: Token, _ text: [UInt8]) -> UInt32 {
    switch token.kind {
    case .word: wordShape(token, text)
    case .number: text[token.span.end - 1] == UInt8(ascii: ".") ? Shape.ordinal : Shape.number
    case .hashtag: Shape.hashtag
    case .mention: Shape.mention
    case .url: Shape.url
    case .email: Shape.email
    case .emoji: Shape.emoji
    case .punctuation, .symbol: signShape(token, text)
    }
  }

  private static func wordShape(_ token: Token, _ text: [UInt8]) -> UInt32 {
    let classes = ScalarClassTable.shared
    let (first, length) = text.scalar(at: token.span.start)
    switch classes[first] {
    case .lowercase: return Shape.lowercase
    case .digit: return Shape.digitsFirst
    case .uppercase: break
    default: return Shape.caseless
    }
    var offset = token.span.start + length
    var letters = 1
    while offset < token.span.end {
      let (scalar, length) = text.scalar(at: offset)
      let scalarClass = classes[scalar]
      if scalarClass == .lowercase { return Shape.capitalized }
      if scalarClass == .uppercase { letters += 1 }
      offset += length
    }
    return letters > 1 ? Shape.allCapitals : Shape.singleCapital
  }

  private static func signShape(_ token: Token, _ text: [UInt8]) -> UInt32 {
    let (sign, length) = text.scalar(at: token.span.start)
    if sign == 0x2D || sign >= 0x2012 && sign <= 0x2015 {
      return token.span.length <= 3 ? Shape.dash : Shape.repeatedSign
    }
    if token.span.length == length { return sign == 0x2026 ? Shape.ellipsis : Shape.sign + sign }
    if sign == 0x2E { return token.span.length > 2 ? Shape.ellipsis : Shape.sign + sign }
    if token.span.length == 2, sign == 0x27 || sign == 0x60 { return Shape.sign + sign }
    return sign == 0x21 || sign == 0x3F ? Shape.sign + sign : Shape.repeatedSign
  }
}
