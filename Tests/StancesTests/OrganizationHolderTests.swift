import Testing
import TextModel

/// Organizations as holders that no list and no recognizer of names knows: by their place, their writing, their description.
struct OrganizationHolderTests {
  private func stances(_ text: String, _ language: LanguageTag) throws -> [String] {
    try ExampleReading.shared().read(text, language).stances.map {
      "\($0.holder.id ?? $0.holder.name) \($0.position) \($0.polarity) \($0.target ?? "-")"
    }
  }

  @Test(
    "a name with several capitals is the subject's",
    arguments: [
      ("Danish Shipping, the owners' lobby, supports the ultimatum.", "Danish Shipping support for ultimatum"),
      ("The Danish People's Party rejected the treaty.", "Danish People's Party support against treaty"),
      ("The pro-independence FLNKS rejected the treaty.", "FLNKS support against treaty"),
    ])
  func writtenNames(text: String, expected: String) throws {
    #expect(try stances(text, "en") == [expected])
  }

  @Test(
    "a description is a holder, with the words that tell which body or people it is",
    arguments: [
      (
        "Los sindicatos agrarios de Galicia rechazan el acuerdo.",
        "sindicatos agrarios de Galicia support against acuerdo"
      ),
      ("La patronal química rechaza la tasa.", "patronal química support against tasa"),
      ("La moción fue criticada por los obispos.", "obispos condemn against moción"),
    ])
  func descriptions(text: String, expected: String) throws {
    #expect(try stances(text, "es") == [expected])
  }

  @Test func compoundsThatLemmatizersDoNotKnowNameBodies() throws {
    #expect(try stances("Dyrevernalliansen avviser kablene.", "nb") == ["Dyrevernalliansen support against kablene"])
  }

  @Test(
    "a name behind the noun of a body is the holder's",
    arguments: [
      ("The engineers' union, IG Metall, rejects the sale.", "IG Metall support against sale"),
      ("The campaign group ICAN rejects the treaty.", "ICAN support against treaty"),
    ])
  func namesBehindDescriptions(text: String, expected: String) throws {
    #expect(try stances(text, "en") == [expected])
  }

  @Test func aDefiniteNounStandsForTheOrganizationNamedBefore() throws {
    let found = try stances("Senterpartiet støtter avgiften. Partiet avviser kablene.", "nb")
    #expect(found == ["Senterpartiet support for avgiften", "Senterpartiet support against kablene"])
  }

  @Test func aBareTitleIsOfWhoeverLeadsTheOrganizationToldOf() throws {
    let found = try stances("Fiskarlaget støtter avgiften. – Vi avviser kablene, sier leder Kari Moe.", "nb")
    #expect(found == ["Fiskarlaget support for avgiften", "Fiskarlaget support against kablene"])
  }

  @Test func severalPeopleWithAnOfficeSpeakForTheirStates() throws {
    let found = try stances("Los cancilleres de México y Chile rechazan el plan.", "es")
    #expect(found == ["MX support against plan", "CL support against plan"])
  }

  @Test func whoSaysSomethingOfItselfIsTheHolder() throws {
    let found = try stances("Den afrikanske union sier at den aldri vil anerkjenne Palestina.", "nb")
    #expect(found == ["AFU recognize against Palestina"])
  }

  @Test(
    "a dateline's place, a single person and a thing hold nothing",
    arguments: [
      ("VIENNA, March 4 - The river rose for the third day in a row.", "en"),
      ("The plan rejects nobody and nothing.", "en"), ("Bonden støtter seg på gjerdet.", "nb"),
    ])
  func nobody(text: String, language: String) throws {
    #expect(try stances(text, LanguageTag(language)).isEmpty)
  }

  @Test(
    "a capital where no noun has one makes a name of what was taken for another word",
    arguments: [
      ("nb", "Møtet ble langt. Derimot er Havvakten positiv til avtalen.", "Havvakten support for avtalen"),
      ("nb", "Møtet ble langt. Fiskebåt støtter avtalen.", "Fiskebåt support for avtalen"),
      ("nb", "Møtet ble langt. Avtalen ble avvist av Nordgruve.", "Nordgruve support against avtalen"),
      ("es", "La reunión fue larga. También Sumar se opone al acuerdo.", "Sumar support against acuerdo"),
      ("es", "La reunión fue larga. El acuerdo fue rechazado por Sumar.", "Sumar support against acuerdo"),
      ("en", "The meeting was long. Unite supports the agreement.", "Unite support for agreement"),
    ])
  func capitals(language: String, text: String, expected: String) throws {
    #expect(try stances(text, LanguageTag(language)).map { $0.replacing("Avtalen", with: "avtalen") } == [expected])
  }

  @Test func aHeadlineLeavesOutArticles() throws {
    #expect(try stances("Prøvedeling vedtatt", "nb").isEmpty)
  }

  @Test func aStateInTheNameOfABodyHoldsNothing() throws {
    #expect(try stances("Norges Fiskarlag avviser avtalen.", "nb") == ["Norges Fiskarlag support against avtalen"])
  }

  @Test func whoWasInOfficeIsNotSentByTheState() throws {
    #expect(
      try stances("Peru's former president Luis Arana supports the agreement.", "en")
        == ["Luis Arana support for agreement"])
  }

  @Test(
    "a noun of which the text names the one that is meant stands for it, and alone describes nobody",
    arguments: [
      ("nb", "Rådet avviser avtalen.", [String]()),
      ("nb", "Norges Fiskarlag møttes i Bodø. Laget støtter avtalen.", ["Norges Fiskarlag support for avtalen"]),
      ("nb", "Det bergenske museet støtter avtalen.", ["bergenske museet support for avtalen"]),
      ("en", "The council of churches rejected the treaty.", ["council of churches support against treaty"]),
      ("en", "The council rejected the treaty.", []),
    ])
  func namedBodies(language: String, text: String, expected: [String]) throws {
    #expect(try stances(text, LanguageTag(language)) == expected)
  }
}
