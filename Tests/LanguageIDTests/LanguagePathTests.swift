import LanguageID
import TestSupport
import TextModel
import Testing

/// The language of each stretch of a mixed text.
@Suite struct LanguagePathTests {
  private let path: LanguagePath

  init() throws { path = LanguagePath(try PackageData.identifier()) }

  /// The stretches that the path finds, as marked text would show them.
  private func found(_ text: String) -> [MarkedText.Mark] {
    path.stretches(of: Array(text.utf8)).map { MarkedText.Mark(label: $0.language.code, span: $0.span) }
  }

  @Test(arguments: [
    "⟦nb|Utenriksministeren svarte på pressekonferansen i går kveld.⟧ ⟦es|No vamos a reconocer este resultado bajo ninguna circunstancia.⟧",
    "⟦nn|Ho seier at dei ikkje visste noko om dette før i går.⟧ ⟦en|We were never told about the decision by the government.⟧",
    "⟦en|they have been waiting for the answer⟧ ⟦es|porque nadie quiere decir lo que pasó⟧ ⟦de|und deshalb müssen wir noch einmal darüber sprechen⟧",
    "⟦en|The minister said⟧ ⟦es|«no aceptamos la decisión del tribunal»⟧ ⟦en|and then she left the room without another word.⟧",
  ])
  func languagesChangeWhereTheTextDoes(_ marked: String) {
    let expected = MarkedText(marked)
    #expect(found(expected.text) == expected.marks)
  }

  @Test(arguments: [
    ("nb", "Møtet mellom Jean-Pierre Raffarin og Angela Merkel i Bruxelles ble avlyst, skriver Der Spiegel."),
    ("nn", "Dei fekk eit team frå New York Times til å lage ein podcast om saka."),
    (
      "ca",
      "La reunió entre Pedro Sánchez i el president es va fer a la Moncloa amb el vistiplau del Wall Street Journal."
    ),
  ])
  func namesAndLoanwordsDoNotSwitch(_ language: String, _ text: String) {
    #expect(found(text).map(\.label) == [language])
  }

  @Test func aLineIsReadAsFreelyAsItIsMixed() throws {
    let free = LanguagePath(try PackageData.identifier(), costs: .lines)
    let marked = MarkedText(
      "⟦en|all of the people⟧ ⟦es|quieren saber por qué⟧ ⟦fr|vous avez toujours raison⟧ ⟦fi|mutta kukaan ei tiedä⟧")
    let tokens = free.tokens(of: Array(marked.text.utf8)).map(\.language.code)
    #expect(tokens == ["en", "es", "fr", "fi"].flatMap { Array(repeating: $0, count: 4) })
  }

  @Test func bytesThatAreNoTextAreRead() {
    let bytes =
      Array("Dette er en setning. ".utf8) + [0xFF, 0xC3, 0x20, 0x00, 0x1B, 0x80] + Array(" Og her er en til.".utf8)
    #expect(path.tokens(of: bytes).allSatisfy { $0.language == "nb" })
    #expect(path.stretches(of: [0xFF, 0xFE, 0x00, 0xF0]).allSatisfy { $0.language == .undetermined })
    #expect(path.stretches(of: []).isEmpty)
  }

  @Test func everyTokenHasALanguage() {
    let tokens = path.tokens(of: Array("Dette er en prøve 123 😀 #merke".utf8))
    #expect(tokens.map(\.language.code) == Array(repeating: "nb", count: 7))
  }
}
