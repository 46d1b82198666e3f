import Testing
import TextModel

/// How newsrooms lay out who stands where, read with the models.
struct LayoutTests {
  @Test func theLineAboveAListSaysWhatItIsAbout() throws {
    #expect(
      try stances(
        """
        Ministers met in Lima on Monday and talked about a fence.

        A binding convention on returns: who would sign?
        - Mexico, India: yes
        - Chile: no
        """, "en") == [
          "MX support for binding convention intended",
          "IN support for binding convention intended",
          "CL support against binding convention asserted",
        ])
  }

  @Test func aQuestionAboveAListSaysWhatYesMeans() throws {
    #expect(
      try stances(
        """
        Hvem vil anerkjenne en selvstendig stat?
        Grønt (ja): Tuvalu, Kiribati. Rødt (nei): Fiji.
        """, "nb") == [
          "TV recognize for selvstendig stat intended", "KI recognize for selvstendig stat intended",
          "FJ recognize against selvstendig stat asserted",
        ])
  }

  @Test func howManyTheyAreStandsBeforeBrackets() throws {
    #expect(
      try stances(
        "The resolution was put to a vote. Result: 4 against (Peru, Chile), 3 abstaining (India, Ghana).", "en")
        == [
          "PE support against resolution asserted", "CL support against resolution asserted",
          "IN support neutral resolution asserted", "GH support neutral resolution asserted",
        ])
  }

  @Test(
    "whoever opens a numbered item before a stop holds what the item says",
    arguments: ["%.", "%)", "•"])
  func profilesInItems(mark: String) throws {
    let items = [
      "Finland. Krever byggestart i 2029.", "Danmark (EU). Er imot tunnelen.",
      "Norge. Har ikke bestemt seg. Debatten går.",
    ]
    let lines = items.enumerated().map { mark.replacing("%", with: "\($0 + 1)") + " " + $1 }
    let text = "Hvem vil ha tunnelen?\n\nTunnelen er omstridt.\n\n" + lines.joined(separator: "\n\n")
    #expect(
      try stances(text, "nb") == [
        "FI demand for byggestart asserted", "DK support against tunnelen asserted",
        "NO support neutral tunnelen asserted",
      ])
  }

  @Test func aParagraphTellsOfWhoseNameOpensIt() throws {
    #expect(
      try stances("**Tyskland.** Går inn for traktaten.\n\n**Polen.** Avviser traktaten.", "nb")
        == ["DE support for traktaten asserted", "PL support against traktaten asserted"])
    #expect(try stances("**Latvia.** Sier nei til avgiften.", "nb") == ["LV support against avgiften asserted"])
  }

  @Test func aParagraphTellsOfWhoseNameStandsAboveIt() throws {
    #expect(
      try stances("Hungary\nHas rejected the treaty.\n\nKenya\nHas signed the treaty.", "en")
        == ["HU support against treaty asserted", "KE support for treaty asserted"])
  }

  @Test func optionsAreChosenBesideOneAnother() throws {
    #expect(
      try stances("Full forgiveness: Norway, Ireland\nLonger maturities only: China\nUndecided: Ghana", "en").prefix(3)
        == [
          "NO support for Full forgiveness asserted", "IE support for Full forgiveness asserted",
          "CN support for Longer maturities asserted",
        ])
    #expect(
      try stances("- Østerrike, Mexico: totalforbud\n- Tyskland: adferdsregler\n- India: ikke bestemt seg", "nb")
        .prefix(3)
        == [
          "AT support for totalforbud asserted", "MX support for totalforbud asserted",
          "DE support for adferdsregler asserted",
        ])
  }

  @Test func optionsStandAboveNames() throws {
    #expect(
      try stances(
        "Armas autónomas: quién está dónde\n\nProhibición total\nAustria, México\n\nRegulación\nAlemania", "es") == [
          "AT support for Prohibición total asserted", "MX support for Prohibición total asserted",
          "DE support for Regulación asserted",
        ])
  }

  @Test func listsOfAnythingElseAreNoOptions() throws {
    #expect(try stances("Oil: Norway, Nigeria\nCopper: Chile, Peru\nCoffee: Brazil", "en").isEmpty)
  }

  @Test("a remark behind a name leaves the label above in force")
  func remarksBelowALabel() throws {
    let found = try stances(
      "The treaty is ready.\n\nSay no\nIsrael: Fears for its industry.\nAustralia: Prefers guidelines.", "en")
    #expect(found == ["IL support against treaty asserted", "AU support against treaty asserted"])
  }

  @Test func whatIsWantedOverAListIsWhatItsSidesAreFor() throws {
    let found = try stances("Avtalen er ferdig.\n\nDISSE VIL HA AVTALEN\nNorge; Irland\n\nSIER NEI\nUSA; Israel", "nb")
    #expect(
      found == ["NO", "IE"].map { "\($0) support for avtalen asserted" }
        + ["US", "IL"].map { "\($0) support against avtalen asserted" })
  }

  @Test func namesAnswerAQuestionAboveThem() throws {
    let found = try stances(
      "The treaty is ready.\n\nWho opposes it?\n\nThe United States and Russia. It has been so for years.", "en")
    #expect(found == ["US support against treaty asserted", "RU support against treaty asserted"])
  }

  @Test func howManyTheyAreMayBeAWord() throws {
    #expect(
      try stances("Of five states, three want a ban (Chile, Ghana, Peru), two oppose it (Russia, India).", "en") == [
        "CL support for ban asserted", "GH support for ban asserted", "PE support for ban asserted",
        "RU support against ban asserted", "IN support against ban asserted",
      ])
  }

  @Test func aDateBeforeAColonIsNoSubject() throws {
    #expect(try stances("March 2023: Austria proposes a ban.", "en") == ["AT support for ban asserted"])
  }

  @Test func whatTheTitleNamesBeforeAColonIsWhatTheTextIsAbout() throws {
    #expect(
      try stances("Kornkorridoren: hvem gjør hva?\n\nMøtet om fisk varte lenge.\n\nFor: Ghana, Kenya\nMot: Peru", "nb")
        == [
          "GH support for Kornkorridoren asserted", "KE support for Kornkorridoren asserted",
          "PE support against Kornkorridoren asserted",
        ])
  }

  @Test func nounsForAgreementsMeanOneThing() throws {
    #expect(
      try stances(
        "El pacto está listo. El Consejo votó ayer el tratado comercial. El pacto es largo.\n\nSí: Chile\nNo: Perú",
        "es") == [
          "CL support for tratado comercial asserted", "PE support against tratado comercial asserted",
        ])
  }

  @Test func whatThoseOnNoSideWaitForIsNoTarget() throws {
    #expect(
      try stances("Dette mener landene om skatten\n\n- Norge – for\n- India – venter på valget i mai", "nb") == [
        "NO support for skatten asserted", "IN support neutral skatten asserted",
      ])
  }

  @Test(
    "a label among the lines of a list opens the next one",
    arguments: [
      (
        "en",
        "Killer robots: who is where?\n\nFOR (2)\nAustria\nBrazil\nAGAINST (2)\nIndia\nRussia\nABSTAINED (1)\nChina\n"
      ),
      ("nb", "Drapsroboter: hvem mener hva?\n\nFOR\nØsterrike\nBrasil\nIMOT\nIndia\nRussland\nAVSTÅR\nKina\n"),
      (
        "es",
        "Robots: quién está dónde\n\nA favor (2)\nAustria\nBrasil\nEn contra (2)\nIndia\nRusia\nAbstenciones (1)\nChina\n"
      ),
      (
        "en",
        "Killer robots: who is where?\n\nFor a ban\nAustria | Brazil\n\nAgainst a ban\nIndia | Russia\n\nUndecided\nChina\n"
      ),
    ])
  func labelsAmongLines(language: String, text: String) throws {
    let found = try ExampleReading.shared().read(text, LanguageTag(language)).stances
    let expected = ["AT for", "BR for", "IN against", "RU against", "CN neutral"]
    #expect(found.map { "\($0.holder.id ?? "") \($0.polarity)" } == expected)
  }

  @Test func aLabelMayNameWhomThePositionIsToward() throws {
    let text =
      "Kosovo: who recognises it?\n\nRecognise Kosovo\nKenya\n\nDo not recognise Kosovo\nSlovakia\nIran\n\n"
      + "Withdrew recognition\nSuriname (2018)\n"
    let found = try ExampleReading.shared().read(text, "en").stances
    #expect(
      found.map { "\($0.holder.id ?? "") \($0.position) \($0.polarity) \($0.target ?? "")" } == [
        "KE recognize for Kosovo", "SK recognize against Kosovo", "IR recognize against Kosovo",
        "SR recognize against Kosovo",
      ])
  }

  @Test(
    "a line that says what is voted on names it whole",
    arguments: [
      (
        "nb", "FN stemmer over en avtale om fiske", "Slik stemte landene:", "For: Chile\nMot: Island", "avtale om fiske"
      ),
      (
        "es", "La ONU vota un tratado sobre la pesca", "Así votaron los países:", "A favor: Chile\nEn contra: Islandia",
        "tratado sobre la pesca"
      ),
    ])
  func votedOn(language: String, title: String, line: String, lists: String, target: String) throws {
    #expect(
      try stances("\(title)\n\n\(line)\n\n\(lists)", LanguageTag(language))
        == ["CL support for \(target) asserted", "IS support against \(target) asserted"])
  }

  @Test func aLabelThatSaysMoreThanASideIsNoAnswerToTheQuestion() throws {
    let found = try stances(
      """
      Presidential candidate Amadou Lawson declared himself president. President Musa Touray of Gambia condemned him.

      Who backs whom?

      Recognize Lawson as president: Chile, Kenya
      Support Touray: Iceland, Poland
      """, "en")
    #expect(
      found.suffix(4) == [
        "CL recognize for Amadou Lawson asserted", "KE recognize for Amadou Lawson asserted",
        "IS support for Musa Touray asserted", "PL support for Musa Touray asserted",
      ])
  }
}
