import Testing
import TextModel

/// Whom the words of whole texts mean as holders, read with the models: states by their organs, offices and capitals, members of sides.
struct HolderTests {
  @Test(
    "nouns of sides name who is on them",
    arguments: [
      ("Pakten skal til avstemning. Motstanderne er Portugal og Hellas.", "nb", ["PT", "GR"], "against Pakten"),
      ("Germany backs the pact. Among the opponents are Norway and China.", "en", ["NO", "CN"], "against pact"),
    ])
  func sidesNameTheirMembers(text: String, language: String, states: [String], side: String) throws {
    let found = try stances(text, LanguageTag(language))
    #expect(Array(found.suffix(2)) == states.map { "\($0) support \(side) asserted" })
  }

  @Test(
    "participles tell who has put forward or backs what they describe",
    arguments: [
      ("La moción, presentada por España e Irlanda, se votará en mayo.", "es", ["ES", "IE"], "moción"),
      ("The moratorium, put forward by Palau and Fiji, will be voted on.", "en", ["PW", "FJ"], "moratorium"),
    ])
  func participlesHaveAgents(text: String, language: String, states: [String], target: String) throws {
    let found = try stances(text, LanguageTag(language))
    #expect(found == states.map { "\($0) support for \(target) asserted" })
  }

  @Test func aPronounPointsBackToWhoDidWhatWasSaid() throws {
    let found = try stances(
      "Chile krever at Norge opphever forbudet. Det sa utenriksminister Rodrigo Fuentes mandag.\n\nFuentes avviste pakten.",
      "nb")
    #expect(found.last == "CL support against pakten asserted")
  }

  @Test func thoseNamedAmongOthersWhoBackAPersonBackThem() throws {
    let found = try stances("Blant landene som støtter den avsatte presidenten Kavala er Peru og Chile.", "nb")
    #expect(found == ["PE support for Kavala asserted", "CL support for Kavala asserted"])
  }

  @Test func whoIsOneOfThoseWhoDoSomethingDoesIt() throws {
    let found = try stances("Turkey, one of the first countries to recognise Kosovo, criticised Serbia.", "en")
    #expect(found == ["TR recognize for Kosovo asserted", "TR condemn against Serbia asserted"])
  }

  @Test(
    "parliaments and ministries whose names hold their state's are their state",
    arguments: [
      ("El Congreso de Perú rechazó el tratado.", "es", "PE"),
      ("El Ministerio de Defensa de Colombia rechazó el tratado.", "es", "CO"),
      ("The Senate of Chile rejected the treaty.", "en", "CL"),
      ("The Ministry of Defence of Norway rejected the treaty.", "en", "NO"),
    ])
  func organsAreTheirStates(text: String, language: String, state: String) throws {
    let found = try stances(text, LanguageTag(language))
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("\(state) support against") == true)
  }

  @Test(
    "rulers and church leaders act for the state behind their name",
    arguments: [
      ("King Abdullah II of Jordan rejected the plan.", "en", "JO support against plan asserted"),
      ("El rey Abdalá II de Jordania rechazó el plan.", "es", "JO support against plan asserted"),
      ("Kong Abdullah av Jordan avviste planen.", "nb", "JO support against planen asserted"),
      ("Pave Frans fordømte krigen.", "nb", "VA condemn against krigen asserted"),
      ("I ei messe i går fordømde paven krigen.", "nn", "VA condemn against krigen asserted"),
      ("El papa exigió una tregua.", "es", "VA demand for tregua asserted"),
    ])
  func rulers(text: String, language: String, expected: String) throws {
    #expect(try stances(text, LanguageTag(language)) == [expected])
  }

  @Test(
    "governments are those of whoever gives them their name, parliaments of their states",
    arguments: [
      ("Blair-regjeringen støttet krigen.", "nb", "GB"),
      ("Bush-administrasjonen avviste traktaten.", "nb", "US"),
      ("Moe-regjeringen støttet krigen.", "nb", "NO"),
      ("La Administración Bush rechazó el tratado.", "es", "US"),
      ("Knesset avviste planen.", "nb", "IL"),
      ("The Folketing backed the bill.", "en", "DK"),
      ("La Duma ratificó el acuerdo.", "es", "RU"),
      ("The General Assembly condemned the embargo.", "en", "UN"),
      ("Frankrike: Europaminister Clément Beaune krevde en pause.", "nb", "FR"),
      ("Kultur- og likestillingsminister Anders Brekke støtter forbundet.", "nb", "NO"),
    ])
  func governmentsWithNames(text: String, language: String, state: String) throws {
    let found = try stances(text, LanguageTag(language))
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("\(state) ") == true)
  }

  @Test(
    "those who were in office, and leaders of parties, are no state",
    arguments: [
      (
        "La ex primera ministra Margaret Thatcher exigió la liberación.", "es",
        "Margaret Thatcher demand for liberación asserted"
      ),
      ("Tidligere president Bill Clinton støttet traktaten.", "nb", "Bill Clinton support for traktaten asserted"),
      (
        "El líder del PSOE, José Luis Rodríguez Zapatero, apoyó el desalojo.", "es",
        "José Luis Rodríguez Zapatero support for desalojo asserted"
      ),
    ])
  func formerAndOthers(text: String, language: String, expected: String) throws {
    #expect(try stances(text, LanguageTag(language)) == [expected])
  }

  @Test(
    "whoever nothing else names is known by the role before the comma",
    arguments: [
      ("South Korea's president, Moon Jae-in, backed the talks. Moon condemned the raid.", "KR"),
      ("The UN secretary-general, Ban Ki-moon, condemned the killings. Mr Ban backed the inquiry.", "UN"),
    ])
  func unseenNames(text: String, state: String) throws {
    let found = try stances(text, "en")
    #expect(found.count == 2)
    #expect(found.allSatisfy { $0.hasPrefix("\(state) ") })
  }

  @Test(
    "those in high office act for their states without a title",
    arguments: [
      ("Trump said he was considering new sanctions against Russia.", "en", "US"),
      ("Slovakia's Fico rejected the sanctions.", "en", "SK"),
      ("El Gobierno de Boric condenó el ataque.", "es", "CL"),
      ("The Netanyahu government rejected the plan.", "en", "IL"),
      ("UN Secretary-General Maria Lopez condemned the attack.", "en", "UN"),
    ])
  func officeholdersAreTheirStates(text: String, language: String, state: String) throws {
    let found = try stances(text, LanguageTag(language))
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("\(state) ") == true)
  }

  @Test func whoIsNamedLastMayActByItself() throws {
    let found = try stances("The resolution failed. Russia voted against it and China abstained.", "en")
    #expect(found == ["RU support against resolution asserted", "CN support neutral resolution asserted"])
  }

  @Test func theOnlyMemberThatSupportsIsWhoeverItIsSaidToBe() throws {
    #expect(
      try stances("Ungarn er det eneste medlemmet som støtter planen.", "nb") == ["HU support for planen asserted"])
  }

  @Test func aCapitalIsTheStateThatItsGovernmentActsFor() throws {
    #expect(
      try stances("Nicaragua mistet støtte. Cuba støtter Managua.", "nb").last == "CU support for Managua asserted")
    #expect(
      try stances("Nicaragua mistet støtte. Managua støtter Cuba.", "nb").last == "NI support for Cuba asserted")
  }

  @Test func aStateOwnsItsGovernmentWhateverElseBeginsWithItsName() throws {
    #expect(
      try stances("Mali's new military government rejected the plan.", "en") == ["ML support against plan asserted"])
  }

  @Test func whoTakesASideBesideAnotherTakesItOnTheSame() throws {
    let found = try stances("The army wants a dam. Iran rejected the text, and China abstained.", "en")
    #expect(found.suffix(2) == ["IR support against text asserted", "CN support neutral text asserted"])
  }

  @Test func aNounForAStateStandsForTheOneThatWasNamed() throws {
    #expect(
      try stances("Irland anerkjenner Palestina. Finland anerkjenner ikke staten.", "nb")
        == ["IE recognize for Palestina asserted", "FI recognize against Palestina asserted"])
  }

  @Test func aMinisterWithAPortfolioActsForTheState() throws {
    #expect(
      try stances("El ministro español del Interior, Álvaro Quesada, rechazó el convenio.", "es")
        == ["ES support against convenio asserted"])
  }

  @Test func whoseOfficeIsContestedSpeaksForNobodyElse() throws {
    let plain = try stances("Chiles president Ivan Soler avviser kravet fra Spania.", "nb")
    #expect(plain.map { $0.prefix(2) } == ["CL"])
    let contested = try stances(
      "Chiles president Ivan Soler avviser kravet fra Spania. Norge anerkjenner ikke Ivan Soler.", "nb")
    #expect(contested.map { $0.prefix(2) } == ["Iv", "NO"])
  }

  @Test func bothCountriesAreThoseNamedTogether() throws {
    #expect(
      try stances("Costa Rica y Panamá se reunieron ayer. Ambos países respaldan el tratado.", "es")
        .filter { $0.hasSuffix("for tratado asserted") } == ["CR", "PA"].map { "\($0) support for tratado asserted" })
  }

  @Test func aSpeakerGoesByTheNameThatItsDescriptionEndsIn() throws {
    let document = try ExampleReading.shared().read(
      "The campaign group Noyb accused Ireland of “sleeping at the wheel”.", "en")
    #expect(document.quotes.map(\.speaker) == ["Noyb"])
  }

  @Test func theAgencyInADatelineHoldsNothing() throws {
    let found = try stances("OTTAWA, March 3 (Reuters) - They opposed the ban.", "en")
    #expect(!found.contains { $0.hasPrefix("Reuters") })
  }

  @Test func theCommissionActsForTheUnion() throws {
    #expect(
      try stances("The European Commission supports the treaty.", "en") == ["EU support for treaty asserted"])
  }

  @Test func someOfManyAreNamedBehindTheClause() throws {
    #expect(
      try stances("13 av 15 medlemmer stemte for resolusjonen, blant dem Ghana og Pakistan.", "nb")
        == ["GH support for resolusjonen asserted", "PK support for resolusjonen asserted"])
  }

  @Test func bracketsNameWhomAPluralMeans() throws {
    #expect(
      try stances("The regulators (Ghana, France) reject the treaty.", "en")
        == ["GH support against treaty asserted", "FR support against treaty asserted"])
  }

  @Test func aHolderIsNotNamedInTheGenitive() throws {
    let document = try ExampleReading.shared().read("Ghanas regjering avviser avtalen.", "nb")
    #expect(document.stances.map(\.holder.name) == ["Ghana"])
  }

  @Test(
    "the capital that opens a sentence says whose government acts",
    arguments: [
      (
        "Harbour talks\n\nBrazil opposes the levy. In Asunción, the government backs the plan.", "en",
        ["BR support against levy asserted", "PY support for plan asserted"]
      ),
      (
        "Havn i strid\n\nSverige er imot planen. I Madrid avviser utenriksminister Juan Ruiz avtalen.", "nb",
        ["SE support against planen asserted", "ES support against avtalen asserted"]
      ),
    ] as [(String, LanguageTag, [String])])
  func scenes(text: String, language: LanguageTag, expected: [String]) throws {
    #expect(try stances(text, language) == expected)
  }

  @Test("a relative clause between a name and its verb")
  func namesBeforeRelativeClauses() throws {
    #expect(
      try stances("Chile backs the plan. Panama, whose canal would cut the trip, has not taken sides.", "en").last?
        .hasPrefix("PA support neutral") == true)
  }

  @Test("a party whose name is a common word beside another's")
  func joinedNames() throws {
    #expect(
      try stances("Folketinget stemte over avtalen. Enhedslisten og Alternativet stemte mot.", "nb") == [
        "Enhedslisten support against avtalen asserted", "Alternativet support against avtalen asserted",
      ])
  }

  @Test("an honorific at the beginning of a sentence is no part of a name")
  func honorifics() throws {
    let document = try ExampleReading.shared().read("The bank called. Mr Baglietto rejected the demand.", "en")
    #expect(document.stances.map(\.holder.name) == ["Baglietto"])
  }
}
