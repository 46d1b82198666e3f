import Testing
import TextModel

/// Plans, open minds, denials and negations: what is not held now, read with the models.
struct ConditionTests {
  @Test(
    "a denied report is no position toward the report",
    arguments: [
      ("The Slovak prime minister denied reports that his country would recognise Kosovo.", "en", "SK"),
      ("Chile desmintió los rumores de que reconocerá a Kosovo.", "es", "CL"),
    ])
  func deniedReportsAreDenied(text: String, language: String, holder: String) throws {
    #expect(try stances(text, LanguageTag(language)) == ["\(holder) recognize for Kosovo denied"])
  }

  @Test(
    "plans that are not are denied, and worries are no positions",
    arguments: [
      ("Switzerland has no plans to join NATO.", "en", ["CH support for NATO denied"]),
      ("Nederland har ingen planer om å støtte avtalen.", "nb", ["NL support for avtalen denied"]),
      ("EU er bekymret for situasjonen i Sudan.", "nb", []),
      ("Noruega celebró una cumbre. Chile celebró elecciones.", "es", []),
    ] as [(String, String, [String])])
  func plansAndWorries(text: String, language: String, expected: [String]) throws {
    #expect(try stances(text, LanguageTag(language)) == expected)
  }

  @Test(
    "what a verb beside a noun denies is not what the noun says",
    arguments: [
      ("El apoyo de Berlín a Israel no ha cambiado.", "es", "DE support for Israel asserted"),
      ("Chile reclamó sin embargo la creación de un fondo.", "es", "CL demand for creación de un fondo asserted"),
      ("Islands nei til avtalen kom ikke overraskende.", "nb", "IS support against avtalen asserted"),
    ])
  func negationsOfOthers(text: String, language: String, stance: String) throws {
    #expect(try stances(text, LanguageTag(language)) == [stance])
  }

  @Test func whoTakesNeitherSideTakesNone() throws {
    let found = try stances("Avtalen er klar.\n\nIsrael har verken støttet eller avvist avtalen.", "nb")
    #expect(found == ["IL support neutral avtalen asserted"])
  }

  @Test func aDeedUnderAConditionIsConditional() throws {
    #expect(
      try stances("Francia abriría sus archivos si el Parlamento cambia la ley.", "es")
        == ["FR support for abriría archivos conditional"])
  }

  @Test(
    "what is not ruled out is considered",
    arguments: [
      ("La Unión Europea no descarta sancionar a Irán.", "es", "EU sanction against Irán considered"),
      ("Mexico is considering sending troops to Haiti.", "en", "MX support for sending troops considered"),
      ("Spain has yet to take a position on the treaty.", "en", "ES support neutral treaty asserted"),
    ])
  func openMinds(text: String, language: String, expected: String) throws {
    #expect(try stances(text, LanguageTag(language)) == [expected])
  }

  @Test func whoWeighsDoingTheSameHasNotDoneItYet() throws {
    #expect(
      try stances("Polen stemte imot avtalen. Danmark vurderer å gjøre det samme.", "nb")
        == ["PL support against avtalen asserted", "DK support against avtalen considered"])
  }

  @Test func whoIsNotAgainstSomethingNeedNotBeForIt() throws {
    #expect(
      try stances("Germany is not opposed to the code.", "en") == ["DE support against code denied"])
    #expect(try stances("Tyskland er ikke imot avtalen.", "nb") == ["DE support against avtalen denied"])
  }

  @Test func neitherForNorAgainstIsNeutral() throws {
    #expect(
      try stances("México y Guatemala ni respaldan el plan ni se oponen.", "es")
        == ["MX support neutral plan asserted", "GT support neutral plan asserted"])
  }

  @Test func plansAndRefusalsOfDeedsArePositions() throws {
    #expect(
      try stances("Canada planlegger å åpne flere flyplasser.", "nb") == [
        "CA support for åpne flere flyplasser intended"
      ])
    #expect(
      try stances("Brasil se niega a prestar los aviones.", "es") == ["BR support against prestar aviones asserted"])
    // What somebody plans to say is no deed.
    #expect(try stances("Canada planlegger å si mer i morgen.", "nb").isEmpty)
  }

  @Test func noLongerIsPast() throws {
    #expect(try stances("Norge støtter ikke lenger boikotten.", "nb") == ["NO support for boikotten past"])
    #expect(try stances("Chile no longer supports the treaty.", "en") == ["CL support for treaty past"])
  }

  @Test func whatIsOutOfTheQuestionIsDenied() throws {
    #expect(
      try stances("Utenriksministeren i Ghana sier at det ikke er aktuelt å sende tropper.", "nb")
        == ["GH support for sende tropper denied"])
  }

  @Test func aNegationBehindAMarkIsAnothers() throws {
    #expect(try stances("Costa Rica apoya la tasa; Ghana, no.", "es").first == "CR support for tasa asserted")
  }

  @Test(
    "whoever has not decided whether to recognize is neutral on that",
    arguments: [
      (
        "Washington har ikke tatt stilling til om juntaen skal anerkjennes.", "nb",
        "US recognize neutral juntaen asserted"
      ),
      (
        "Ottawa has not decided whether to recognise the new government.", "en",
        "CA recognize neutral new government asserted"
      ),
    ])
  func recognitionIsLeftOpen(text: String, language: String, stance: String) throws {
    #expect(try stances(text, LanguageTag(language)).first == stance)
  }

  @Test func norInANegatedClauseIsNoException() throws {
    #expect(
      try stances("Chile does not recognise Kosovo, nor Abkhazia.", "en").allSatisfy {
        $0.hasPrefix("CL recognize against")
      })
  }

  @Test func aConditionOfOneClauseIsNotThatOfAnother() throws {
    #expect(
      try stances("Latvia rejected the tax, and Finland said it would back it only if Sweden paid.", "en")
        == ["LV support against tax asserted", "FI support for tax conditional"])
  }
}
