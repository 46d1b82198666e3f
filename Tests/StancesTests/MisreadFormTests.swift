import Testing
import TextModel

/// Verbs that parsers take for participles, attributes or nouns, and holders whom descriptions mean, read with the models.
struct MisreadFormTests {
  @Test(
    "what looks like a participle is a verb where it has a subject and an object",
    arguments: [
      ("A diplomat said that Norway no longer supported mining.", "NO support for mining past"),
      ("The envoy said Mali opposed the mission.", "ML support against mission asserted"),
      ("The envoy said that Niger no longer backed sanctions.", "NE support for sanctions past"),
    ])
  func participles(text: String, expected: String) throws {
    #expect(try stances(text, "en") == [expected])
  }

  @Test(
    "the only word that can be the verb of a sentence is it, whatever it looks like",
    arguments: [
      ("nb", "Sverige anerkjente Palestina allerede i 2014.", "SE recognize for Palestina asserted"),
      ("nb", "I årevis forsvarte Polen prosjektet.", "PL support for prosjektet asserted"),
      ("nn", "Dagen etter kravde Estland ein felles EU-heimel.", "EE demand for felles EU-heimel asserted"),
      (
        "en", "The State Department now favours “a neighbourly settlement”.",
        "US support for neighbourly settlement asserted"
      ),
    ])
  func onlyVerbs(language: String, text: String, expected: String) throws {
    #expect(try stances(text, LanguageTag(language)) == [expected])
  }

  @Test(
    "what is told of a subject between commas, and the place before it, take nothing from its verb",
    arguments: [
      (
        "en", "After a long meeting in Oslo, Kenya, which chairs the group, wants a later start.",
        "KE demand for later start"
      ),
      (
        "en", "After a long meeting in Oslo, Amina Odhiambo, the Kenyan president, remains sceptical of the fish tax.",
        "KE support against fish tax"
      ),
      ("nb", "Mandag krevde Kenya, som leder gruppen, en senere oppstart.", "KE demand for senere oppstart"),
      ("nb", "Nå nekter Amina Odhiambo, Kenyas president, å undertegne traktaten.", "KE support against traktaten"),
      ("nn", "No er Kenya, som leier gruppa, for avgifta.", "KE support for avgifta"),
    ])
  func asides(language: LanguageTag, text: String, expected: String) throws {
    #expect(try stances(text, language) == [expected + " asserted"])
  }

  @Test(
    "what looks like a preposition with the form of a verb is the verb of a clause",
    arguments: [
      "Reuters reported on Monday that the Kenyan delegation opposed the fish tax.",
      "Uganda said nothing, but Kenya's delegation opposed the fish tax.",
      "On Monday, the Kenyan delegation opposed the fish tax.",
    ])
  func misreadPrepositions(text: String) throws {
    #expect(try stances(text, "en") == ["KE support against fish tax asserted"])
  }

  @Test(
    "a noun in the plural between a name and an article is a verb",
    arguments: [
      "Oxfam backs the fish tax.", "Reuters reported on Monday that Oxfam backs the fish tax.",
      "The environmental group Oxfam backs the fish tax.",
    ])
  func nounsBeforeArticles(text: String) throws {
    #expect(try stances(text, "en") == ["Oxfam support for fish tax asserted"])
  }

  @Test func aPrepositionGovernsTheNextNominal() throws {
    #expect(
      try stances("Kenya is calling for a fresh run-off under supervision.", "en") == [
        "KE demand for fresh run-off asserted"
      ])
  }

  @Test func whatIsQuotedBehindAColonTakesNothingFromBeforeIt() throws {
    #expect(
      try stances("Mali defended that decision on Sunday: \"You can't exclude them for ever.\"", "en").contains {
        $0.hasPrefix("ML support for decision")
      })
  }

  @Test(
    "who has an office of the country that was told of speaks for it",
    arguments: [
      (
        "en", "Ghana rejected the draft. The country's trade minister, Ama Boateng, praised Togo.",
        "GH condemn for Togo asserted"
      ),
      (
        "nb", "Ghana avviste utkastet. Landets handelsminister, Ama Boateng, roste Togo.",
        "GH condemn for Togo asserted"
      ),
    ])
  func offices(language: String, text: String, expected: String) throws {
    #expect(try stances(text, LanguageTag(language)).last == expected)
  }

  @Test func aParliamentSaysWhatItsMotionSays() throws {
    #expect(
      try stances("The senate of Chile passed a motion which condemns the coup in Niger.", "en").contains(
        "CL condemn against coup asserted"))
  }

  @Test func aPrepositionBeforeANounIsNotThatOfItsCue() throws {
    #expect(
      try stances("Denmark, whose kingdom includes the Faroes, is against trade measures.", "en") == [
        "DK support against trade measures asserted"
      ])
  }

  @Test func whoIsAskedInAnInterviewIsMeantByYou() throws {
    let interview = """
      Costa Rica’s foreign minister, Ana Quesada, on Palestine

      Ana Quesada receives us in San José. El Salvador is near.

      Your government recognised Palestine in September. Why?

      I told Washington so.

      You opposed the summit last year. Why?

      I am in favour of peace and I say so.

      And now?

      I wait.
      """
    #expect(try stances(interview, "en").contains("CR recognize for Palestine asserted"))
  }
}
