import Testing
import TextModel

/// Clauses of the Scandinavian languages that parsers misread, read with the models.
struct MisreadNordicTests {
  @Test(
    "who is asked to do something is no part of the subject",
    arguments: [
      (
        "nb", "FNs generalsekretær António Guterres ba statene stanse uttredenen.",
        "UN demand against uttredenen asserted"
      ),
      ("nb", "Paven ba Russland trekke styrkene ut.", "VA demand for trekke styrkene asserted"),
    ])
  func requests(language: String, text: String, expected: String) throws {
    #expect(try stances(text, LanguageTag(language)) == [expected])
  }

  @Test(
    "what looks like an attribute is the verb of a clause that has no other",
    arguments: [
      (
        "Forsvarsministrene i Polen og Estland anbefalte uttreden.",
        ["PL support for uttreden asserted", "EE support for uttreden asserted"]
      ),
      (
        "I går har statsministrene i Norge og Sverige fordømt angrepet.",
        ["NO condemn against angrepet asserted", "SE condemn against angrepet asserted"]
      ),
      (
        "Sverige roste EU, og sjefen i Oxfam, Ola Lie, avviste kritikken mot avtalen.",
        ["SE condemn for EU asserted", "Ola Lie support against kritikken mot avtalen asserted"]
      ),
    ])
  func attributes(text: String, expected: [String]) throws {
    #expect(try stances(text, "nb") == expected)
  }

  @Test(
    "a relative clause that no word opens may have a title and a name as its subject",
    arguments: [
      (
        "Polen kom med en påstand president Rumen Radev kalte uhørt.", "BG condemn against påstand asserted"
      ),
      (
        "Peru vedtok loven, et vedtak president Gustavo Petro kalte en skandale.",
        "CO condemn against vedtak asserted"
      ),
      ("Danmark la fram en plan statsminister Ulf Kristersson avviste.", "SE support against plan asserted"),
    ])
  func bareRelatives(text: String, expected: String) throws {
    #expect(try stances(text, "nb").last == expected)
  }

  @Test func whatIsGivenUpIsNoObjectOfThePredicateBefore() throws {
    let found = try stances(
      "Tyskland støtter utvidelsen. Finland var lenge imot, men hadde gitt opp motstanden i god tid.", "nb")
    #expect(!found.contains { $0.hasPrefix("FI support against motstanden") })
  }

  @Test func anObjectThatLooksLikeAVerb() throws {
    #expect(try stances("I går avviste Berlin gebyret.", "nb") == ["DE support against gebyret asserted"])
  }

  @Test func aCapitalWithTwoSpellings() throws {
    for city in ["Aten", "Athen"] {
      #expect(try stances("I går avviste \(city) forslaget.", "nb") == ["GR support against forslaget asserted"])
    }
  }
}
