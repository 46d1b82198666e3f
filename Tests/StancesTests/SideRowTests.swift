import Testing
import TextModel

/// Tables and items that begin with a side, and who is told of by what the text has named, read with the models.
struct SideRowTests {
  @Test(
    "a row may begin with a side and name those who take it",
    arguments: [
      (
        "es",
        """
        Así quedó la votación sobre el tratado de pesca

        Postura | Países
        A favor | Chile, Perú
        En contra | Francia
        Abstención | Uruguay
        """,
        [
          "CL support for tratado de pesca asserted", "PE support for tratado de pesca asserted",
          "FR support against tratado de pesca asserted", "UY support neutral tratado de pesca asserted",
        ]
      ),
      (
        "en",
        """
        How they voted on the fisheries treaty

        Vote | Number | Countries
        In favour | 2 | Chile, Peru
        Against | 1 | France
        """,
        [
          "CL support for fisheries treaty asserted", "PE support for fisheries treaty asserted",
          "FR support against fisheries treaty asserted",
        ]
      ),
    ])
  func sides(language: String, text: String, expected: [String]) throws {
    #expect(try stances(text, LanguageTag(language)) == expected)
  }

  @Test func aPhraseMayStandBetweenAVerdictAndWhatItIsToward() throws {
    #expect(
      try stances(
        """
        Los apoyos se han repartido

        • Portugal: apoya sin reservas a España.
        • Malta: respalda con matices a Chipre.
        """, "es") == ["PT support for España asserted", "MT support for Chipre asserted"])
  }

  @Test func twoCountriesAreNoParties() throws {
    #expect(
      try stances(
        "Chile y Perú no se hablan. El PNV y Bildu discuten la crisis. Ana Ruiz recordó que los dos países aceptaban la tregua.",
        "es"
      ).map { String($0.prefix(10)) } == ["CL support", "PE support"])
  }

  @Test(
    "a deed of which nobody has said whether it will be done is none",
    arguments: [
      ("es", "Chile no ha dicho si enviará tropas."), ("en", "Brussels has not said whether it will send troops."),
      ("nb", "Norge har ikke sagt om landet vil sende tropper."),
    ])
  func unsaid(language: String, text: String) throws {
    #expect(try stances(text, LanguageTag(language)).isEmpty)
  }

  @Test(
    "what a thing is called stands for it",
    arguments: [
      (
        "es", "Perú criticó lo que denominó «tribunales con pretensiones políticas».",
        "PE condemn against tribunales con pretensiones políticas asserted"
      ),
      (
        "en", "Peru criticized what it described as “an unacceptable interference”.",
        "PE condemn against unacceptable interference asserted"
      ),
    ])
  func names(language: String, text: String, expected: String) throws {
    #expect(try stances(text, LanguageTag(language)) == [expected])
  }

  @Test func whoDecidesIsForWhatIsDecidedThoughOthersBlameThem() throws {
    #expect(
      try stances("Perú criticó la decisión de Chile de autorizar la pesca.", "es").contains(
        "CL support for pesca asserted"))
  }

  @Test func manyStatesMayHaveToDoSomething() throws {
    #expect(
      try stances("Kenya says that rich countries must pay the bill.", "en").map { String($0.prefix(13)) } == [
        "KE demand for"
      ])
  }

  @Test func whatIsQuotedAsSoIsNotDemanded() throws {
    #expect(try stances("“El alza nos costará millones”, reclamó el canciller de Perú.", "es").isEmpty)
  }

  @Test func theLetterThatSaysWhoAsksIsNobody() throws {
    #expect(
      try stances("P. El canciller de Perú, Juan Rojas, apoya el acuerdo.", "es") == ["PE support for acuerdo asserted"]
    )
  }
}
