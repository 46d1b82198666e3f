import UnicodeText

/// Faces made of punctuation.
extension Tokenizer {
  /// Faces that are not eyes, a nose and a mouth from left to right; the longest first.
  private static let faces: [[UInt8]] = [">:(", ">:)", "^_^", "-_-", "(:", "<3"].map { Array($0.utf8) }

  /// The end of the face that starts here; `nil` where there is none.
  func emoticonEnd(from start: Int) -> Int? {
    switch byte(at: start) {
    case UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "="): return smileyEnd(from: start)
    case UInt8(ascii: ">"), UInt8(ascii: "^"), UInt8(ascii: "-"), UInt8(ascii: "("), UInt8(ascii: "<"):
      guard scalarClass(before: start).isBlank else { return nil }
      for face in Self.faces where text[start..<limit].starts(with: face) {
        return isWordPart(at: start + face.count) ? nil : start + face.count
      }
      return nil
    default: return nil
    }
  }

  /// The end of eyes, a nose or none, and a mouth.
  private func smileyEnd(from start: Int) -> Int? {
    guard scalarClass(before: start).isBlank || byte(at: start + 1) == UInt8(ascii: "-") else { return nil }
    let mouth = byte(at: start + 1) == UInt8(ascii: "-") ? start + 2 : start + 1
    guard ")(DPO/?".utf8.contains(byte(at: mouth)) else { return nil }
    return isWordPart(at: mouth + 1) ? nil : mouth + 1
  }
}
