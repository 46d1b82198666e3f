import Testing
import TextModel

/// Clauses whose parts stand apart from their verbs, and things told by their kind, read with the models.
struct RelativeClauseTests {
  @Test(
    "the nominal before a relative clause is the subject of the verb behind it",
    arguments: [
      (
        "en", "Italy and Spain, which would be the biggest winners from the fund, called for a quick solution.",
        ["IT demand for quick solution asserted", "ES demand for quick solution asserted"]
      ),
      (
        "en", "Peru has signed the pact, and Kenya, which was hit by a flood in 2024, opposes it.",
        ["PE support for pact asserted", "KE support against pact asserted"]
      ),
      (
        "en", "Britain, whose own fishermen have little love for the fleet, opposes sanctions, diplomats said.",
        ["GB support against sanctions asserted"]
      ),
      (
        "es", "Italia y Portugal, que serían los más beneficiados por el fondo, pidieron una solución rápida.",
        ["IT demand for solución rápida asserted", "PT demand for solución rápida asserted"]
      ),
    ])
  func relatives(language: LanguageTag, text: String, expected: [String]) throws {
    #expect(try stances(text, language) == expected)
  }

  @Test(
    "what stands before a subject or between a verb and its object does not hide it",
    arguments: [
      ("BERLIN, Dec 21, 2019 – Kenya condemned the arrest.", "KE condemn against arrest asserted"),
      (
        "In Congress, Senator Patrick Leahy, a Democrat from Vermont, deplored the raid.",
        "Patrick Leahy condemn against raid asserted"
      ),
      (
        "Its coordinator, Jody Williams, accused Putin of being on the wrong side.",
        "Jody Williams condemn against Putin asserted"
      ),
      ("Human Rights Watch has condemned the raid.", "Human Rights Watch condemn against raid asserted"),
      (
        "Her coalition partner, the Freedom List, rejects the plan.", "Freedom List support against plan asserted"
      ),
    ])
  func subjects(text: String, expected: String) throws { #expect(try stances(text, "en") == [expected]) }

  @Test func aThingIsToldByItsQualityAlone() throws {
    #expect(
      try stances("Norway will not accept anything weaker.", "en") == ["NO support against anything weaker intended"])
  }

  @Test func whatAnotherStateSaysThatSomebodyWillDoIsNoPlan() throws {
    #expect(try stances("China said that Japan would pay the price for its acts.", "en") == [])
  }

  @Test func itStandsForTheBodyToldOfBefore() throws {
    let text = "The shipowners' association BIMSO criticises the Danish government. It wants a new rule."
    #expect(try stances(text, "en").last == "BIMSO demand for new rule asserted")
  }
}
