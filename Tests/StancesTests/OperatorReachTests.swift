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

  @Test(
    "who will go to court, or may, threatens",
    arguments: [
      ("Chile will sue Peru.", "en", "CL threaten against Peru intended"),
      ("Chile is considering taking Peru to court.", "en", "CL threaten against Peru considered"),
      ("Chile sued Peru.", "en", "CL condemn against Peru asserted"),
      ("Chile demandará a Perú ante la corte.", "es", "CL threaten against Perú intended"),
      ("Norge vurderer å gå til sak mot Ungarn.", "nb", "NO threaten against Ungarn considered"),
      ("Noreg vil klage Ungarn inn for domstolen.", "nn", "NO threaten against Ungarn intended"),
    ])
  func lawsuits(text: String, language: String, expected: String) throws {
    #expect(try stances(text, LanguageTag(language)) == [expected])
  }
}
