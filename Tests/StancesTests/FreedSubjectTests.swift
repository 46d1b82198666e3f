import Testing
import TextModel

/// Verbs that a parser has given no subject, or their words another part of speech, read with the models.
struct FreedSubjectTests {
  @Test(
    "who is joined to what stands before is the subject of the next verb",
    arguments: [
      (
        "Chile tachó la tasa de error, y Ana Ruiz, encargada de Pesca, celebró el pacto.",
        ["CL condemn against tasa asserted", "Ana Ruiz support for pacto asserted"]
      ),
      (
        "Los armadores calificaron el pacto de rendición y el PP, entonces en la oposición, votó en el Congreso contra el texto.",
        ["armadores condemn against pacto asserted", "PP support against texto asserted"]
      ),
      (
        "Francia defendió el régimen. Alemania, gran consumidora, lo llevó a los tribunales; Holanda se opuso.",
        [
          "FR support for régimen asserted", "DE support against régimen asserted",
          "NL support against régimen asserted",
        ]
      ),
    ])
  func joinedSubjects(text: String, expected: [String]) throws {
    #expect(try stances(text, "es") == expected)
  }

  @Test func aVerbInCapitalsIsAName() throws {
    #expect(
      try stances("RTÉ también renunció a concursar.", "es") == ["RTÉ support against concursar asserted"])
  }

  @Test func whatOpensAQuoteBeforeAnArticleIsTheSpeakersVerb() throws {
    #expect(
      try stances("Isaac Herzog, presidente de Israel: «Celebro nuestra presencia en ese escenario».", "es")
        == ["IL support for presencia asserted"])
    #expect(
      try stances("Eva Sanz, presidenta de México: «Lamento la decisión de Chile».", "es")
        == ["MX condemn against decisión de Chile asserted"])
  }

  @Test(
    "a share of a hundred does not count what is taxed",
    arguments: [
      ("La UE gravó con aranceles del 20 % productos chinos.", "EU sanction against productos chinos asserted"),
      ("Washington gravó con un arancel del 25% el acero.", "US sanction against acero asserted"),
    ])
  func shares(text: String, expected: String) throws {
    #expect(try stances(text, "es") == [expected])
  }

  @Test(
    "the preposition of another nominal belongs to no phrase of the cue",
    arguments: [
      ("Chile votó en el Senado contra el pacto.", ["CL support against pacto asserted"]),
      ("La ley salió adelante con 71 votos a favor, 29 en contra. Chile calló.", []),
    ])
  func partedPhrases(text: String, expected: [String]) throws {
    #expect(try stances(text, "es") == expected)
  }
}
