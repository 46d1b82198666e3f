import Testing
import TextModel

/// What describes a subject before a comma with which a sentence begins, read with the models.
struct FreeAdjunctTests {
  @Test(
    "an adjective, a participle or a noun before the subject is said of it",
    arguments: [
      ("Hostile to the treaty, Sweden hosted the talks.", "en", "SE support against treaty asserted"),
      ("Opposed to the treaty, Sweden hosted the talks.", "en", "SE support against treaty asserted"),
      ("A longtime champion of the treaty, Sweden hosted the talks.", "en", "SE support for treaty asserted"),
      ("Furious at the ruling, the Polish government appealed.", "en", "PL condemn against ruling asserted"),
      ("Contraria a la tasa, Suecia acogió las conversaciones.", "es", "SE support against tasa asserted"),
      ("Firme defensora del tratado, Suecia acogió las conversaciones.", "es", "SE support for tratado asserted"),
      (
        "Indignado por la decisión, México envió a su embajador a Lima.", "es",
        "MX condemn against decisión asserted"
      ),
    ])
  func describesTheSubject(text: String, language: String, stance: String) throws {
    #expect(try stances(text, LanguageTag(language)) == [stance])
  }

  @Test(
    "nothing is said of the subject by its birth or its home",
    arguments: [
      ("Founded in 1945, Oxfam supports the ban.", ["Oxfam support for ban asserted"]),
      ("Home to the bank, Luxembourg opposes the tax.", ["LU support against tax asserted"]),
      ("Contrary to Brazil, Kenya opposes the tax.", ["KE support against tax asserted"]),
    ])
  func otherOpenings(text: String, found: [String]) throws {
    #expect(try stances(text, "en") == found)
  }
}
