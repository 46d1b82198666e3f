import Testing
import UnicodeText

@Suite struct LocaleTests {
  @Test func territoriesHaveNamesInManyLanguages() {
    #expect(LocaleNames.territoryName("NO", locale: "nb") == "Norge")
    #expect(LocaleNames.territoryName("NO", locale: "nn") == "Noreg")
    #expect(LocaleNames.territoryName("DE", locale: "es") == "Alemania")
    #expect(LocaleNames.territoryName("QQ", locale: "nb") == nil)
  }

  @Test func languagesHaveNamesInManyLanguages() {
    #expect(LocaleNames.languageName("nn", locale: "en") == "Norwegian Nynorsk")
    #expect(LocaleNames.languageName("es", locale: "nb") == "spansk")
  }

  @Test func scalarsHaveScripts() {
    #expect(Script(of: "å") == .latin)
    #expect(Script(of: "я").code == "Cyrl")
    #expect(Script(of: "国").code == "Hani")
    #expect(Script(of: "!") == .common)
  }

  @Test func scalarsHaveClasses() {
    let classes = ScalarClassTable.shared
    let expected: [(Unicode.Scalar, ScalarClass)] = [
      ("a", .lowercase), ("Å", .uppercase), ("א", .letter), ("国", .dictionaryLetter), ("7", .digit), ("\u{301}", .mark),
      ("–", .dash), ("«", .opening), ("»", .closing), (",", .punctuation), ("€", .symbol), ("😀", .pictograph),
      ("🇳", .regionalIndicator), ("\u{A0}", .space), ("\n", .lineBreak), ("\u{7}", .control), ("\u{200D}", .format),
      ("_", .connector), ("©", .symbol),
    ]
    for (scalar, scalarClass) in expected { #expect(classes[scalar.value] == scalarClass, "\(scalar)") }
  }

  @Test func encodingsAreDetectedAndDecoded() throws {
    let text = "Høyesterett avgjør på tirsdag om loven også gjelder for små bedrifter på Sørlandet."
    let latin = text.unicodeScalars.map { UInt8($0.value) }
    let guess = try #require(TextEncoding.detect(latin))
    let decoded = try #require(guess.encoding.decode(latin))
    #expect(decoded.text == text)
    #expect(decoded.invalid == 0)
    #expect(TextEncoding(name: "no-such-encoding").decode(latin) == nil)
    #expect(try #require(TextEncoding(name: "UTF-8").decode([0x61, 0xFF, 0x62])).invalid == 1)
  }
}
