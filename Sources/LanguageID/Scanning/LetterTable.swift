/// What each code point is to the scanner: a letter of which script, and which small letter stands for it.
struct LetterTable: Sendable {
  /// Code points below this are looked up; those above are found by block.
  private static let tabled: UInt32 = 0x3100
  /// No letter.
  private static let none: UInt8 = 0xFF

  private let scripts: [UInt8]
  private let lowered: [UInt16]

  init() {
    let size = Int(Self.tabled)
    var scripts = [UInt8](repeating: Self.none, count: size)
    for block in LetterScript.blocks {
      for code in block.range where code < Self.tabled && !Self.isOtherSign(code) {
        scripts[Int(code)] = block.script.rawValue
      }
    }
    var lowered = (0..<UInt16(size)).map { $0 }
    for code in 0..<UInt32(size) where Self.hasCase(code) {
      guard let scalar = Unicode.Scalar(code) else { continue }
      let mapping = scalar.properties.lowercaseMapping.unicodeScalars
      if let first = mapping.first, first.value < Self.tabled { lowered[Int(code)] = UInt16(first.value) }
    }
    self.scripts = scripts
    self.lowered = lowered
  }

  /// The script of a letter or of a mark on letters; `nil` for any other sign.
  @inline(__always)
  func script(_ code: UInt32) -> LetterScript? {
    if code < Self.tabled { return LetterScript(rawValue: scripts[Int(code)]) }
    return Self.scriptByBlock(code)
  }

  /// The small letter for `code`.
  @inline(__always)
  func lowercase(_ code: UInt32) -> UInt32 { code < Self.tabled ? UInt32(lowered[Int(code)]) : code }

  private static func scriptByBlock(_ code: UInt32) -> LetterScript? {
    if code >= 0x4E00, code <= 0x9FFF { return .hanAndKana }
    return LetterScript.blocks.last { $0.range.lowerBound <= code && code <= $0.range.upperBound }?.script
  }

  /// Blocks with capital letters that start-up should not spend time beyond.
  private static func hasCase(_ code: UInt32) -> Bool {
    code < 0x590 || (0x10A0...0x10FF).contains(code) || (0x1E00...0x1FFF).contains(code)
  }

  /// Digits, punctuation and symbols that stand inside a block of letters.
  private static func isOtherSign(_ code: UInt32) -> Bool {
    guard code >= 0x370, let scalar = Unicode.Scalar(code) else { return false }
    switch scalar.properties.generalCategory {
    case .decimalNumber, .otherNumber, .otherPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .mathSymbol, .currencySymbol, .otherSymbol, .format, .unassigned, .initialPunctuation, .finalPunctuation:
      return true
    case .modifierLetter: return code == 0x640
    default: return false
    }
  }
}
