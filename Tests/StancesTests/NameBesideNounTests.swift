import Testing
import TextModel

/// Positions of those whose names stand beside a noun, an address or a preposition, read with the models.
struct NameBesideNounTests {
  @Test(
    "a body is known by the name behind its description",
    arguments: [
      (
        "en", "The powerful teachers' federation C.T.E.R. is calling for a general strike.", "demand for general strike"
      ),
      ("en", "The labour union confederation KTUC rejected the levy.", "support against levy"),
      ("en", "Their association, Northern Star Families, rejected the verdict.", "support against verdict"),
    ])
  func bodies(language: String, text: String, expected: String) throws {
    let told = try stances(text, LanguageTag(language))
    #expect(told.count == 1)
    #expect(told.first?.contains(expected) ?? false)
  }

  @Test(
    "a relative clause without a comma is about the noun before the name",
    arguments: [
      ("en", "Brazil signed a deal with Chile and Peru that allows foreign boats."),
      ("nb", "Brasil inngikk en avtale med Norge og Færøyene som tillater utenlandske båter."),
    ])
  func relatives(language: String, text: String) throws {
    let told = try stances(text, LanguageTag(language))
    #expect(told.allSatisfy { $0.hasPrefix("BR") })
  }

  @Test(
    "members, predicates and pronouns of relative clauses",
    arguments: [
      (
        "en", "Nicaragua and Eritrea were among those that opposed it, while India abstained. Peru rejects the treaty.",
        "NI support against treaty asserted"
      ),
      ("en", "Kenya was the only state in the region to recognise Kosovo.", "KE recognize for Kosovo asserted"),
      (
        "en", "Greece, which said last week that it would back the tax, rejected the levy.",
        "GR support for tax intended"
      ),
      ("en", "Panama said Friday it will sign the treaty.", "PA support for treaty intended"),
      ("en", "Latvia proposed a moratorium two years ago.", "LV support for moratorium asserted"),
      ("en", "Italy praised the courts for their work.", "IT condemn for courts asserted"),
      ("en", "Brazil asks for a delay in a joint letter.", "BR demand for delay asserted"),
      ("es", "Perú y Chile intercambiaron acusaciones.", "CL condemn against Perú asserted"),
    ])
  func clauses(language: String, text: String, expected: String) throws {
    #expect(try stances(text, LanguageTag(language)).contains(expected))
  }
}
