import Testing
import TextModel

/// What votes are cast on, what is asked of whom, and whose clause a nominal belongs to, read with the models.
struct VotedAndAskedTests {
  @Test(
    "a capital that stands for its state is named as the text has it",
    arguments: [
      ("es", "El embajador francés acusó a Pekín de espionaje.", "FR condemn against Pekín asserted"),
      ("nb", "Frankrike anklaget Beijing for spionasje.", "FR condemn against Beijing asserted"),
      ("en", "France accused Beijing of spying.", "FR condemn against Beijing asserted"),
    ])
  func capitals(language: String, text: String, expected: String) throws {
    #expect(try stances(text, LanguageTag(language)) == [expected])
  }

  @Test(
    "what is asked, quoted or not, is no word for whoever is asked",
    arguments: [
      ("Chile pidió a la federación que rectifique.", "CL demand for rectifique asserted"),
      ("Chile pidió a ambos candidatos «una salida negociada».", "CL demand for salida negociada asserted"),
    ])
  func asked(text: String, expected: String) throws {
    #expect(try stances(text, "es") == [expected])
  }

  @Test(
    "a nominal behind a conjunction is the subject of the verb behind it",
    arguments: [
      (
        "Uruguay elogió el calendario propuesto por la Comisión Europea y Argentina rechaza el tratado.",
        "AR support against tratado asserted"
      ),
      (
        "Chile prefiere un código voluntario y su canciller, Laura Soto, criticó la tasa.",
        "CL condemn against tasa asserted"
      ),
    ])
  func subjects(text: String, expected: String) throws {
    #expect(try stances(text, "es").contains(expected))
  }

  @Test func aRelativePronounIsNoPartOfTheVerbBehindIt() throws {
    let text = "Chile, que se negó a firmar el tratado, calla."
    #expect(try stances(text, "es") == ["CL support against tratado asserted"])
  }

  @Test func whoAsksWhoIsForItIsNobody() throws {
    #expect(try stances("Claves del acuerdo entre Chile y Perú: quién está a favor y quién en contra", "es").isEmpty)
  }

  @Test func whatIsExceptedGoesOnFromTheObject() throws {
    #expect(
      try stances("Eslovaquia apoya los vetos de entrada, pero no la congelación de activos.", "es") == [
        "SK support for vetos de entrada asserted", "SK support against congelación de activos asserted",
      ])
  }

  @Test func whatANounIsAboutMayLookLikeAnObject() throws {
    #expect(
      try stances("Argentina rechaza la mención al cambio climático.", "es") == [
        "AR support against mención al cambio asserted"
      ])
  }

  @Test func votesAreCastOnWhatTheyAreCountedFor() throws {
    let text = """
      La Asamblea aprobó por 152 votos a favor una resolución que pide negociar un tratado sobre los drones.

      A favor: Chile, Perú
      """
    let found = try stances(text, "es")
    #expect(found.contains("CL support for resolución asserted"))
    #expect(found.contains("PE support for resolución asserted"))
  }
}
