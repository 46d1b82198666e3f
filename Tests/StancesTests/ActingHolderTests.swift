import Testing
import TextModel

/// Who acts or speaks in sentences that name offices, outlets, states and the speaker in many ways, read with the models.
struct ActingHolderTests {
  @Test(
    "an outlet that a noun introduces goes by its name",
    arguments: [
      ("Ifølge avisen Dagens Nyheter støtter Norge traktaten.", "nb", "Dagens Nyheter"),
      ("Francia, de acuerdo con el semanario Der Spiegel, apoya el tratado.", "es", "Der Spiegel"),
    ] as [(String, LanguageTag, String)])
  func outletsGoByTheirName(text: String, language: LanguageTag, source: String) throws {
    let document = try ExampleReading.shared().read(text, language)
    #expect(document.stances.map(\.source) == [source])
  }

  @Test(
    "a minister holds office in the state behind the name that opens a sentence",
    arguments: [
      ("Møtet i Norge åpnet mandag. Miljøminister Ana Virta i Finland støtter avtalen.", "nb"),
      ("Møtet i Noreg opna måndag. Miljøminister Ana Virta i Finland støttar avtalen.", "nn"),
    ])
  func stateOfAnOffice(text: String, language: String) throws {
    #expect(try stances(text, LanguageTag(language)).map { $0.prefix(14) } == ["FI support for"])
  }

  @Test func whoIssuesATextSaysWhatItSays() throws {
    #expect(
      try stances("The EU issued a statement condemning the coup.", "en") == ["EU condemn against coup asserted"])
  }

  @Test func aPronounForAStateGoesOnFromTheSubject() throws {
    let found = try stances(
      "EU har innført importforbud mot sild fra Færøyene etter krav fra Norge. Den vurderer nå sanksjoner mot Island.",
      "nb")
    #expect(found.last == "EU sanction against Island considered")
  }

  @Test(
    "the ending of a verb tells that the speaker is its subject",
    arguments: [
      ("«Exijo garantías», dijo la presidenta de Chile, Ana Ruiz.", "CL demand for garantías asserted"),
      ("«No firmaré el tratado», dijo la presidenta de Chile, Ana Ruiz.", "CL support against tratado asserted"),
    ])
  func firstPersonsInSpanish(text: String, stance: String) throws { #expect(try stances(text, "es") == [stance]) }

  @Test(
    "a minister without a state is of the one that acted last, not of the one that was told to act",
    arguments: [
      (
        "Uruguay demands that Argentina open the ports. Prime Minister Lucía Ferrer rejects the closure.", "en",
        "UY support against closure asserted"
      ),
      (
        "Uruguay krever at Argentina åpner havnene. Statsminister Lucía Ferrer avviser stengingen.", "nb",
        "UY support against stengingen asserted"
      ),
      (
        "Uruguay exige que Argentina abra los puertos. La presidenta Lucía Ferrer rechaza el cierre.", "es",
        "UY support against cierre asserted"
      ),
    ])
  func whoActedLast(text: String, language: String, stance: String) throws {
    #expect(try stances(text, LanguageTag(language)).last == stance)
  }

  @Test func whoIsNamedAsOneOfAStateSpeaksForIt() throws {
    #expect(
      try stances("Germany's Lukas Reinhardt praised the African Union.", "en") == [
        "DE condemn for African Union asserted"
      ])
  }

  @Test(
    "an attitude is no opposition party",
    arguments: [
      ("Chile's opposition to the plan has grown.", "en", "CL support against plan asserted"),
      ("La oposición de Chile a la reforma crece.", "es", "CL support against reforma asserted"),
    ])
  func attitudes(text: String, language: String, stance: String) throws {
    #expect(try stances(text, LanguageTag(language)) == [stance])
  }

  @Test func whatActorsDoToTheirSubjectsAParserMayMisread() throws {
    #expect(
      try stances("Paraguay avala el pacto, aunque critica el reglamento europeo.", "es")
        == ["PY support for pacto asserted", "PY condemn against reglamento europeo asserted"])
  }

  @Test(
    "a sentence whose verb the parser missed or misplaced has its holders",
    arguments: [
      (
        "Germany and Austria back a suspension.",
        ["DE support for suspension asserted", "AT support for suspension asserted"]
      ),
      ("The African Union called for talks in Addis Ababa.", ["AFU demand for talks in Addis Ababa asserted"]),
      (
        "Norway criticised the treaty as too weak and called for an immediate blockade.",
        ["NO condemn against treaty asserted", "NO demand for immediate blockade asserted"]
      ),
    ])
  func misreadVerbs(text: String, expected: [String]) throws {
    #expect(try stances(text, "en") == expected)
  }
}
