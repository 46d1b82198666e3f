import Testing
import TextModel

/// Speakers and reported clauses that only a tree shows.
@Suite struct SpeakersInTreesTests {
  private func quotes(_ text: String, _ language: LanguageTag) throws -> [String] {
    let document = try QuoteReading.withTrees().read(text, language)
    return document.quotes.map { "\($0.speaker ?? "-"): \(document[$0.span])" }
  }

  @Test func aReportedSubjectAccusesNobody() throws {
    let text = "The foreign ministry said no boat had crossed any line and accused Lilongwe of “mapping by decree”."
    #expect(try quotes(text, "en").last == "the foreign ministry: mapping by decree")
  }

  @Test func aDescriptionGivesWayToTheNameBesideIt() throws {
    let text = "The opposition Umoja Party denounced the condition as “surrender on instalments”."
    #expect(try quotes(text, "en") == ["Umoja Party: surrender on instalments"])
  }

  @Test func aClauseWithoutAComplementizerIsReported() throws {
    #expect(
      try quotes("Bernadette Louis says neither government has called her.", "en")
        == ["Bernadette Louis: neither government has called her"])
    #expect(
      try quotes("Mayor Jane Porter told reporters it would be repaired.", "en")
        == ["Jane Porter: it would be repaired"])
  }

  static let goingOn: [(String, LanguageTag, String)] = [
    (
      "The council said it may issue permits on its own, a plan that the traders denounced as illegal.", "en",
      "the council: it may issue permits on its own"
    ),
    (
      "The council says it takes no side in the dispute, but Senator Paul Grady wants it to act.", "en",
      "the council: it takes no side in the dispute"
    ),
    (
      "Mayor Jane Porter said the pier would stay shut until May, brushing aside calls for a vote.", "en",
      "Jane Porter: the pier would stay shut until May"
    ),
    (
      "Mayor Jane Porter said she regretted the vote and called on both sides to wait.", "en",
      "Jane Porter: she regretted the vote"
    ),
    (
      "La alcaldesa Rosa Prieto dijo que no reconoce la votación y exigió otra.", "es",
      "Rosa Prieto: no reconoce la votación"
    ),
  ]

  @Test("the writer goes on in the same sentence", arguments: goingOn)
  func aReportEndsWhereTheWriterGoesOn(text: String, language: LanguageTag, expected: String) throws {
    #expect(try quotes(text, language) == [expected])
  }

  @Test func aVerbBetweenCommasBreaksAReport() throws {
    let text =
      "El primer ministro, Dean Flores, habló ayer. Si cierran los pasos, advirtió, Belice llevará el caso a la ONU."
    #expect(
      try quotes(text, "es")
        == ["Dean Flores: Si cierran los pasos", "Dean Flores: Belice llevará el caso a la ONU"])
  }

  @Test func whatSomebodyIsSaidToBeIsTheirRole() throws {
    #expect(
      try quotes("Ida Vold er leder i Naturvernforbundet. Lederen mener at det haster.", "nb") == [
        "Ida Vold: det haster"
      ])
  }

  @Test func aTradeThatStandsBesideANameStandsForItLater() throws {
    #expect(
      try quotes("Sikkerhetsrådgiver Jakob Moe reiste. Ingen visste hvorfor. Rådgiveren sa at hjelpen kommer.", "nb")
        == ["Jakob Moe: hjelpen kommer"])
    #expect(
      try quotes("Trygve Sund er kaptein på tråleren Havbris. Kapteinen mener at kvotene er for små.", "nb")
        == ["Trygve Sund: kvotene er for små"])
  }

  struct Trade: Sendable, CustomTestStringConvertible {
    let language: LanguageTag
    let text, speaker: String
    var testDescription: String { text }
  }

  static let trades = [
    Trade(
      language: "nb", text: "Per Lunde mistet båten i stormen. Fiskeren sier at det er over.", speaker: "Per Lunde"),
    Trade(
      language: "nb", text: "Per Lunde og Ida Vik mistet båten. Fiskeren sier at det er over.", speaker: "fiskeren"),
    Trade(
      language: "nn", text: "Per Lunde miste båten i stormen. Fiskaren seier at det er over.", speaker: "Per Lunde"),
    Trade(
      language: "en", text: "Kell Tarrant lost his boat in the storm. The skipper said that it was over.",
      speaker: "Kell Tarrant"),
    Trade(
      language: "en", text: "Kell Tarrant and Ann Poe lost their boat. The skipper said that it was over.",
      speaker: "the skipper"),
    Trade(
      language: "es", text: "Marta Solís perdió el barco. La pescadora dijo que nadie la avisó.",
      speaker: "Marta Solís"),
    Trade(
      language: "es", text: "El ministro de Chile, Luis Gil, visitó la mina. El minero dijo que tenía miedo.",
      speaker: "el minero"),
  ]

  @Test("a trade is whoever was named alone without one", arguments: trades)
  func aTradeIsWhoeverWasNamedAlone(example: Trade) throws {
    #expect(try quotes(example.text, example.language).first?.hasPrefix("\(example.speaker): ") == true)
  }

  @Test func whoIsInterviewedAnswers() throws {
    let text = """
      Vi har snakket med Marianne Tveit, som forsker på pengepolitikk.

      Hvem trekker i bremsen?

      – Nigeria. De har nølt lenge.

      Hva med Ghana?

      – Ghana har sagt ja.

      Blir det noe av?

      – Neppe. Det er for tidlig.
      """
    let speakers = try QuoteReading.withTrees().read(text, "nb").quotes.map(\.speaker)
    #expect(speakers == ["Marianne Tveit", "Marianne Tveit", "Marianne Tveit"])
  }

  @Test func anInterviewerMayGoOnBehindTheQuestion() throws {
    let text = """
      Danmark vil bygge. Vi møtte energiminister Henrik Solvang.

      Ministeren i København vil ha dere med. Hva svarer du?

      – At vi er i tvil.

      Hva med domstolen? Den mener planen er ulovlig.

      – Den har et poeng.

      Så dere sier nei?

      – Ja, det gjør vi.
      """
    let speakers = try QuoteReading.withTrees().read(text, "nb").quotes.filter { $0.type == .direct }.map(\.speaker)
    #expect(speakers == ["Henrik Solvang", "Henrik Solvang", "Henrik Solvang"])
  }

  @Test func aPronounForWhatIsSaidSaysNothing() throws {
    #expect(
      try quotes("Dette skriver Latvias president: «Vi støtter avtalen.»", "nb")
        == ["Latvias president: Vi støtter avtalen."])
  }

  @Test func aRoleAndANameStandInApposition() throws {
    let text = "Talsmannen for juntaen, oberst Ulrik Manga, sa at grensene er stengt."
    #expect(try quotes(text, "nb") == ["Ulrik Manga: grensene er stengt"])
  }

  @Test func aReportEndsBeforeTheWriterQuotesSomebodyElse() throws {
    let text =
      "Familien sier tilståelsen var tvunget fram, og Amnesty International kaller saken «en farse i tre akter»."
    #expect(
      try quotes(text, "nb")
        == ["familien: tilståelsen var tvunget fram", "Amnesty International: en farse i tre akter"])
  }

  @Test func whoeverASentenceIsAboutSpeaksInTheNext() throws {
    let text = "El alcalde de Lima, Rafael López, criticó al presidente. Dijo que era «una farsa total»."
    #expect(try quotes(text, "es") == ["Rafael López: una farsa total"])
  }

  @Test func anAgeIsAPersons() throws {
    #expect(
      try quotes("Zara Whitlock, 41, runs the shelter. “We turn people away,” she said.", "en")
        == ["Zara Whitlock: We turn people away"])
  }

  @Test func whoIsQuotedInPassingGoesOn() throws {
    let text =
      "El canciller Marco Quispe calificó de «unilateral» el plan de desviar el río Mauri. «Nos oponemos a eso», advirtió."
    #expect(try quotes(text, "es").last?.hasPrefix("Marco Quispe") == true)
  }
}
