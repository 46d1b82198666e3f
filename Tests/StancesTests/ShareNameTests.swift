import Testing
import TextModel

/// Names in which a share of something stands, which alone names nothing.
struct ShareNameTests {
  @Test(
    "a thing is told by what a share is one of",
    arguments: [
      ("España propone la venta del 30% de Aena.", "es", "ES support for venta de Aena asserted"),
      ("Norway backs the sale of 30 percent of Equinor.", "en", "NO support for sale of Equinor asserted"),
      ("Norge støtter salget av 30 prosent av Equinor.", "nb", "NO support for salget av Equinor asserted"),
    ])
  func sharesGoByTheirWhole(text: String, language: LanguageTag, expected: String) throws {
    #expect(try stances(text, language) == [expected])
  }
}
