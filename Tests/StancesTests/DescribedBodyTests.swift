import Testing
import TextModel

/// Nouns that say of what kind a body is and name none, descriptions between commas, and participles that are a sentence's only verb.
struct DescribedBodyTests {
  @Test(
    "a noun for a kind of body that stands alone describes no holder",
    arguments: ["Clubs want more.", "One company wants a licence."])
  func kinds(text: String) throws {
    #expect(try stances(text, "en").isEmpty)
  }

  @Test("those whom a text does not name beside one that it names hold nothing")
  func rest() throws {
    #expect(
      try stances("Volvo y otros fabricantes respaldan la moratoria.", "es") == [
        "Volvo support for moratoria asserted"
      ])
  }

  @Test(
    "a description between commas is nobody besides the one that it describes",
    arguments: [
      (
        "nb", "Frihetsalliansen, Mendonças parti, ber velgerne gå ut i gatene i morgen tidlig.",
        "Frihetsalliansen demand for gå ut i gatene asserted"
      ),
      (
        "en", "Transport & Environment, a campaign group, calls e-fuels an expensive distraction.",
        "Transport & Environment condemn against e-fuels asserted"
      ),
    ])
  func descriptions(language: String, text: String, expected: String) throws {
    #expect(try stances(text, LanguageTag(language)) == [expected])
  }

  @Test(
    "what looks like a participle of the object is the only verb",
    arguments: [
      (
        "The Chinese envoy, Zhao Wenlan, accused Western states of dressing up protectionism and called for a higher catch limit.",
        "CN condemn against Western states asserted"
      ),
      (
        "In Abidjan the opposition Democratic Front accused President Ibrahim Koné of timing the announcement to save his re-election.",
        "Democratic Front condemn against Ibrahim Koné asserted"
      ),
    ])
  func participles(text: String, expected: String) throws {
    #expect(try stances(text, "en").first == expected)
  }
}
