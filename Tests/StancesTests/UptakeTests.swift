import Testing
import TextModel

/// Clauses and nouns that take up what was told before, and verbs that leave their subject out, read with the models.
struct UptakeTests {
  @Test(
    "a noun that is set off takes up what is proposed",
    arguments: [
      (
        "es", "Chile propuso rebajar la cuota de merluza, un planteamiento que Perú rechaza.",
        ["CL support for rebajar cuota de merluza asserted", "PE support against rebajar cuota de merluza asserted"]
      ),
      (
        "en", "Oslo proposed a levy on salmon, a step that Iceland opposes.",
        ["NO support for levy on salmon asserted", "IS support against levy on salmon asserted"]
      ),
    ])
  func remarks(language: String, text: String, expected: [String]) throws {
    #expect(try stances(text, LanguageTag(language)) == expected)
  }

  @Test func aStatementTellsWhatItsAuthorSays() throws {
    #expect(
      try stances("Perú difundió un comunicado en el que acusa a Honduras de espiar.", "es") == [
        "PE condemn against Honduras asserted"
      ])
    #expect(
      try stances("Chile envió una carta en la que rechaza el acuerdo.", "es") == [
        "CL support against acuerdo asserted"
      ])
  }

  @Test(
    "the words of a quote are no part of the verb that tells who says it",
    arguments: [
      ("«No vamos a apoyar el plan», dijo el ministro español Andrés Luaces.", "ES support against plan intended"),
      ("«Nunca vamos a aceptar el plan», dijo el ministro español Andrés Luaces.", "ES support against plan intended"),
    ])
  func quotes(text: String, expected: String) throws { #expect(try stances(text, "es") == [expected]) }

  @Test(
    "a preposition of another expression is no part of a cue",
    arguments: [
      ("Chile, por ahora, no toma partido en la disputa.", ["CL support neutral disputa asserted"]),
      ("Noruega, que en 2019 votó contra la veda, calla.", ["NO support against veda asserted"]),
    ])
  func expressions(text: String, expected: [String]) throws { #expect(try stances(text, "es") == expected) }

  @Test func aPronounBeforeWhatLooksLikeANounIsItsObject() throws {
    #expect(
      try stances("La OEA propuso una prórroga. Honduras la acepta; Guatemala, no.", "es").contains(
        "HN support for prórroga asserted"))
  }

  @Test func aNameWithAnArticleHasItsGender() throws {
    #expect(
      try stances("El Congreso chileno debate la ley de semillas. Perú la respalda.", "es").last
        == "PE support for ley de semillas asserted")
  }

  @Test func whoeverIsThankedForSomethingHasIt() throws {
    #expect(
      try stances("Chile thanked Peru for its support of the treaty.", "en") == [
        "CL condemn for Peru asserted", "PE support for treaty asserted",
      ])
  }

  @Test func aYearIsNoTarget() throws {
    #expect(
      !(try stances("Perú apoya el tratado. Chile ratificará en 2027.", "es").contains { $0.contains("2027") }))
  }

  @Test func anAmountOfTimeCanBeDemanded() throws {
    #expect(
      try stances("Chile exige cuatro semanas de descanso.", "es") == [
        "CL demand for cuatro semanas de descanso asserted"
      ])
  }

  @Test(
    "a list tells what each demands",
    arguments: [
      (
        "es", "Qué exige cada parte\n\n- Chile: la retirada de las tropas.\n- Perú: el fin del bloqueo.\n",
        ["CL demand for retirada de las tropas asserted", "PE demand against bloqueo asserted"]
      ),
      (
        "en", "What they demand\n\n- Chile: a ban on bottom trawling.\n- Peru: an end to the blockade.\n",
        ["CL demand for ban on trawling asserted", "PE demand against blockade asserted"]
      ),
    ])
  func demands(language: String, text: String, expected: [String]) throws {
    #expect(try stances(text, LanguageTag(language)) == expected)
  }
}
