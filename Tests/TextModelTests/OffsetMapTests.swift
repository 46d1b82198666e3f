import Testing
import TextModel

@Suite struct OffsetMapTests {
  static let texts = ["", "plain", "blåbær på søndag", "a😀b", "😀", "🇳🇴 Norge – «så»", "x́y"]

  @Test(arguments: texts) func codePointsEqualPrefixCounts(text: String) {
    let map = OffsetMap(utf8: Array(text.utf8), unit: .codePoints)
    var offset = 0
    for (count, scalar) in text.unicodeScalars.enumerated() {
      #expect(map.offset(ofUTF8: offset) == count)
      #expect(map.utf8(ofOffset: count) == offset)
      offset += String(scalar).utf8.count
    }
    #expect(map.offset(ofUTF8: offset) == text.unicodeScalars.count)
  }

  @Test(arguments: texts) func utf16EqualsPrefixCounts(text: String) {
    let map = OffsetMap(utf8: Array(text.utf8), unit: .utf16)
    var offset = 0
    var units = 0
    for scalar in text.unicodeScalars {
      #expect(map.offset(ofUTF8: offset) == units)
      offset += String(scalar).utf8.count
      units += String(scalar).utf16.count
    }
    #expect(map.offset(ofUTF8: offset) == units)
  }
}
