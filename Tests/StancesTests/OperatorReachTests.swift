import Testing
import TextModel

/// What operators work on, read with the models.
struct OperatorReachTests {
  @Test(
    "operators reach clauses behind their prepositions and nouns",
    arguments: [
      ("Chile is thinking about joining the alliance.", "en", "CL support for alliance considered"),
      ("Norge har planer om å støtte avtalen.", "nb", "NO support for avtalen intended"),
      ("Chile tiene la intención de apoyar la reforma.", "es", "CL support for reforma intended"),
      ("Norge støtter avtalen så sant Sverige signerer.", "nb", "NO support for avtalen conditional"),
    ])
  func operatorsReachClauses(text: String, language: String, expected: String) throws {
    #expect(try stances(text, LanguageTag(language)) == [expected])
  }

  @Test func aNegationInANameNegatesNothing() throws {
    #expect(
      try stances("El colectivo Nunca Más celebró la resolución.", "es")
        == ["Nunca Más support for resolución asserted"])
  }
}
