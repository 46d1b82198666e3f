import LanguageID
import TextModel
import Testing

/// Reading many texts with one reader, which remembers what words and n-grams say.
@Suite struct LanguageReaderTests {
  /// Far more words than are remembered, so that places are taken over and over, within a word too.
  @Test func whatIsRememberedChangesNoAnswer() throws {
    let identifier = try PackageData.identifier()
    var reader = LanguageReader(identifier)
    for text in Self.texts(3000) {
      let bytes = Array(text.utf8)
      #expect(reader.candidates(bytes, 0..<bytes.count) == identifier.candidates(for: text), "\(text)")
    }
  }

  @Test func aWordThatIsReadAgainSaysTheSame() throws {
    var reader = LanguageReader(try PackageData.identifier())
    let (word, other) = (Array("ikkje".utf8), Array("не знаю".utf8))
    let first = reader.candidates(word, 0..<word.count)
    _ = reader.candidates(other, 0..<other.count)
    #expect(reader.candidates(word, 0..<word.count) == first)
    #expect(first.first?.language == "nn")
  }

  /// Texts of one to six made-up words with syllables of several languages, each word now and then again.
  private static func texts(_ count: Int) -> [String] {
    let syllables = [
      "sta", "ikk", "je", "ción", "ment", "øre", "ble", "que", "ość", "ħaj", "и", "ка", "ство", "ung", "ñ", "l'",
    ]
    var state: UInt64 = 1
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    return (0..<count).map { _ in
      (0...next(6)).map { _ in (0...next(4)).map { _ in syllables[next(syllables.count)] }.joined() }.joined(
        separator: " ")
    }
  }
}
