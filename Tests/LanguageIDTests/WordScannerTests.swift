import LanguageID
import Testing

/// Which runs of letters a text's language is told by.
@Suite struct WordScannerTests {
  /// The words of a text, without their boundary marks.
  private func words(_ bytes: [UInt8]) -> [String] {
    var scanner = WordScanner()
    scanner.start(0..<bytes.count)
    var words: [String] = []
    while scanner.next(in: bytes) {
      let letters = scanner.letters.filter { $0 != WordScanner.boundary }
      words.append(String(String.UnicodeScalarView(letters.compactMap(Unicode.Scalar.init))))
    }
    return words
  }

  private func words(_ text: String) -> [String] { words(Array(text.utf8)) }

  @Test func lettersAreLowerCased() {
    #expect(words("Ærlig ÉTÉ Привет ΑΒΓ") == ["ærlig", "été", "привет", "αβγ"])
  }

  @Test(arguments: [
    "https://example.org/side", "www.example.org", "example.org", "kari@example.org", "@kari_nordmann", "#ElMundoHoy",
    "a1b2c3d4", "12:30", "😀🇳🇴", "—", "42",
  ])
  func addressesTagsAndNumbersAreNoWords(_ token: String) {
    #expect(words("ord \(token) til") == ["ord", "til"])
  }

  @Test func anApostropheEndsAWordAndStaysWithIt() {
    #expect(words("l'home d’aigua") == ["l'", "home", "d'", "aigua"])
  }

  @Test func scriptsPartWords() {
    #expect(words("ordслово") == ["ord", "слово"])
  }

  @Test func bytesThatAreNoTextArePassedOver() {
    #expect(words([0xFF, 0x61, 0x62, 0xC3, 0x28, 0x63, 0x64, 0xF0, 0x9F]) == ["ab", "cd"])
    #expect(words([0x00, 0x07, 0x61, 0x1B, 0x62]) == ["a", "b"])
  }

  @Test func longRunsAreCut() {
    let pieces = words(String(repeating: "a", count: 100))
    #expect(pieces.joined().count == 100)
    #expect(pieces.allSatisfy { $0.count <= WordScanner.longestWord })
  }
}
