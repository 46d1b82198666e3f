import Testing
import TextModel

/// Clauses that say on which side somebody is of what another clause tells, and sides that nobody is on yet, read with the models.
struct SideClauseTests {
  @Test(
    "a preposition between a copula and a conjunction is said of the copula's subject",
    arguments: [
      ("Kina er imot at Taiwan blir medlem.", "nb" as LanguageTag, "CN support against"),
      ("Spania er mot at Kosovo skal delta i lekene.", "nb", "ES support against"),
      ("Danmark, som lenge var imot at øyene skulle få eget flagg, ga seg.", "nb", "DK support against"),
      ("Noreg er for at Ukraina skal få bli med i alliansen.", "nn", "NO support for"),
    ])
  func sides(text: String, language: LanguageTag, expected: String) throws {
    let found = try stances(text, language)
    #expect(found.contains { $0.hasPrefix(expected) })
    #expect(found.allSatisfy { $0.hasPrefix(expected.prefix(2)) })
  }

  @Test(
    "nobody is yet on a side who has the choice between both",
    arguments: [
      ("Danskene kan si ja eller nei til avtalen.", "nb" as LanguageTag),
      ("Om ei veke skal danskane seie ja eller nei til euroen.", "nn"),
      ("Denmark will vote for or against the deal on Friday.", "en"),
      ("Dinamarca votará a favor o en contra del acuerdo.", "es"),
    ])
  func choices(text: String, language: LanguageTag) throws {
    #expect(try stances(text, language).isEmpty)
  }

  @Test(
    "what others do is nothing that they are said to be for",
    arguments: [
      ("Spain opposes Kosovo taking part in the games.", "ES support against"),
      ("Turkey rejects Sweden entering the alliance.", "TR support against"),
    ])
  func deedsOfOthers(text: String, expected: String) throws {
    let found = try stances(text, "en")
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix(expected) == true)
  }

  @Test func whatAnotherPrepositionOpensIsNotWhatThePredicateIsToward() throws {
    #expect(
      try stances("Chile får støtte frå Peru, som er imot tollen, men ikkje frå Brasil.", "nn") == [
        "PE support for Chile asserted", "PE support against tollen asserted",
      ])
  }

  @Test(
    "a name behind the time that parts it from its verb is its object",
    arguments: [
      ("Norge fordømte i går Iran.", "nb" as LanguageTag, ["NO condemn against Iran asserted"]),
      ("Hellas utviste i juli to russiske diplomater.", "nb", ["GR sanction against to russiske diplomater asserted"]),
      (
        "Noreg kritiserte i sommar både Israel og Iran for åtaka.", "nn",
        ["NO condemn against Israel asserted", "NO condemn against Iran asserted"]
      ),
    ])
  func objectsBehindTimes(text: String, language: LanguageTag, expected: [String]) throws {
    #expect(try stances(text, language) == expected)
  }

  @Test func namesBehindACommaAreTheSubjectsOfTheNextVerb() throws {
    #expect(
      try stances("Chile kalte avtalen farlig, Sverige og Finland krevde en ny avstemning.", "nb") == [
        "CL condemn against avtalen asserted", "SE demand for ny avstemning asserted",
        "FI demand for ny avstemning asserted",
      ])
  }

  @Test(
    "a government is praised like somebody with a name",
    arguments: [
      ("Sverige roste regjeringen for å vise mot.", "nb" as LanguageTag, "SE condemn for regjeringen asserted"),
      ("Sverige rosa regjeringa for å vise mot.", "nn", "SE condemn for regjeringa asserted"),
    ])
  func governments(text: String, language: LanguageTag, expected: String) throws {
    #expect(try stances(text, language) == [expected])
  }

  @Test func whoFearsSomethingAsWellHoldsNoPosition() throws {
    #expect(
      try stances("Norge fordømte drapet. Også Sverige frykter mer vold.", "nb") == [
        "NO condemn against drapet asserted"
      ])
  }

  @Test func aTreatyHoldsNoPosition() throws {
    #expect(try stances("Naturavtalen krever at landene verner mer.", "nb").isEmpty)
  }

  @Test(
    "a similar decision is the same position",
    arguments: [
      (
        "Peru vil forlate avtalen. Chile har gjort et lignende vedtak.", "nb" as LanguageTag,
        "CL support against avtalen"
      ),
      ("Peru vil forlate avtalen. Chile har gjort liknande vedtak.", "nn", "CL support against avtalen"),
      ("Peru will leave the treaty. Chile has taken a similar decision.", "en", "CL support against treaty"),
      ("Perú dejará el tratado. Chile ha tomado una decisión similar.", "es", "CL support against tratado"),
    ])
  func similarDecisions(text: String, language: LanguageTag, expected: String) throws {
    #expect(try stances(text, language).last?.hasPrefix(expected) == true)
  }
}
