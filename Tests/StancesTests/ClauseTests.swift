import Testing
import TextModel

/// Clauses that name their holder or target elsewhere, or in a way of their own, read with the models.
struct ClauseTests {
  @Test func theClauseThatLeavesItsVerbOutTakesIt() throws {
    #expect(
      try stances("Chile apoya el tratado; Perú, la enmienda.", "es") == [
        "CL support for tratado asserted", "PE support for enmienda asserted",
      ])
    #expect(
      try stances("Uruguay quiere que Mercosur flexibilice sus normas; Argentina, que baje el arancel común.", "es")
        == ["UY demand for flexibilice normas asserted", "AR demand for baje arancel común asserted"])
  }

  @Test(
    "both that a correlative tells of are told of",
    arguments: [
      (
        "Tanto Chile como Perú apoyan el tratado.",
        ["CL support for tratado asserted", "PE support for tratado asserted"]
      ),
      (
        "Chile acepta tanto el tratado como la reforma.",
        ["CL support for tratado asserted", "CL support for reforma asserted"]
      ),
    ])
  func correlativesTellOfBoth(text: String, expected: [String]) throws {
    #expect(try stances(text, "es") == expected)
  }

  @Test func aPronounBeforeAVerbOfCallingIsCalledSo() throws {
    #expect(
      try stances("Chile presentó la reforma. Guyana la considera una provocación.", "es").last
        == "GY condemn against reforma asserted")
  }

  @Test func whatAThingMustBeIsToldWithItsSubjectBefore() throws {
    #expect(
      try stances("«El peaje es ilegal y debe eliminarse», dijo el canciller de Paraguay.", "es").contains(
        "PY demand against peaje asserted"))
  }

  @Test func whomAMinisterActsAgainstIsNotTheirOwnState() throws {
    #expect(
      try stances("La canciller Laura Sarabia pidió un embargo de armas contra Israel.", "es").allSatisfy {
        !$0.hasPrefix("IL")
      })
  }

  @Test func whoAbstainsHasNotVotedInFavour() throws {
    #expect(
      try stances("El texto obtuvo 187 votos a favor y la abstención de Ucrania.", "es").map { String($0.prefix(18)) }
        == ["UA support neutral"])
  }

  @Test func aNounInAClauseBelowIsNoPartOfTheVerbsCue() throws {
    let text = "Agradecemos el impulso que nos ha dado Perú para insistir en la entrada de la ayuda humanitaria."
    #expect(try stances(text, "es").allSatisfy { !$0.hasPrefix("PE support") })
  }

  @Test func whatIsProposedIsAnAntecedentThoughItsVerbIsTold() throws {
    #expect(
      try stances("Finland la fram forslaget. Sverige slutta seg til det.", "nn").last
        == "SE support for forslaget asserted")
  }

  @Test func aWordOfAFixedPhraseIsNoAntecedent() throws {
    #expect(
      try stances("Francia apoya el gravamen. Perú, en cambio, lo deplora.", "es")
        == ["FR support for gravamen asserted", "PE condemn against gravamen asserted"])
  }

  @Test func aYesBehindADenialTakesThePositionDenied() throws {
    #expect(
      try stances("Ecuador no reconoce a Kosovo. Bolivia, sí.", "es")
        == ["EC recognize against Kosovo asserted", "BO recognize for Kosovo asserted"])
  }

  @Test(
    "an adjective behind a comma says the position of the actor before it, and of nobody behind",
    arguments: [
      (
        "Brasil, contrario a la minería submarina, presidirá la sesión.",
        ["BR support against minería submarina asserted"]
      ),
      (
        "Kenia, defensora del impuesto, y Bolivia, opuesta a él, se reunirán.",
        ["KE support for impuesto asserted", "BO support against impuesto asserted"]
      ),
    ])
  func asidesTellOfTheActorBefore(text: String, expected: [String]) throws {
    #expect(try stances(text, "es") == expected)
  }

  @Test func aRelativePossessiveNamesWhoseGovernmentItIs() throws {
    #expect(
      try stances("México, cuyo Gobierno no reconoce a Dina Boluarte, sigue sin embajador.", "es")
        == ["MX recognize against Dina Boluarte asserted"])
  }

  @Test func whoseOppositionBlocksTalksHasNotGivenItUp() throws {
    #expect(
      try stances("La oposición de Etiopía al arbitraje paraliza el diálogo.", "es")
        == ["ET support against arbitraje asserted"])
  }

  @Test(
    "participles with an agent are passives",
    arguments: [
      (
        "La moratoria, respaldada por Chile y criticada por España, entra hoy en vigor.",
        ["CL support for moratoria asserted", "ES condemn against moratoria asserted"]
      ),
      ("Apoyada por Paraguay, la candidatura suma ya diecisiete votos.", ["PY support for candidatura asserted"]),
      ("Los ejercicios fueron calificados de provocación por Rusia.", ["RU condemn against ejercicios asserted"]),
    ])
  func participlesArePassives(text: String, expected: [String]) throws {
    #expect(try stances(text, "es") == expected)
  }

  @Test func allCoordinatedClausesAreDemanded() throws {
    #expect(
      try stances("La ONU pide que se retire el ejército y que no se prohíba la entrada de ayuda.", "es").map {
        String($0.prefix(17))
      } == ["UN demand for ret", "UN demand against"])
  }

  @Test func aSpeechTagDemandsNothing() throws {
    #expect(
      try stances("Egipto nunca respaldó el traslado, insistió ayer su embajador en Washington.", "es")
        == ["EG support for traslado denied"])
  }

  @Test func whatSeveralWordsAttributeIsToldByWhoStandsBehind() throws {
    let document = try ExampleReading.shared().read(
      "A decir del ministro búlgaro de Energía, Turquía se opone al nuevo gasoducto.", "es")
    #expect(document.stances.map(\.source) == ["ministro búlgaro de Energía"])
  }

  @Test func whatSomebodyIsBackedForTellsNoSource() throws {
    let document = try ExampleReading.shared().read("Honduras apoya el plan de paz para Sudán.", "es")
    #expect(document.stances.map(\.source) == [nil])
  }

  @Test func theNegationOfAFixedPredicateCounts() throws {
    #expect(
      try stances("La ampliación empezará en marzo. Chipre no está de acuerdo.", "es")
        == ["CY support against ampliación asserted"])
  }

  @Test func theLatterMayStandInTheSameSentence() throws {
    #expect(
      try stances("Argentina negoció con Chile, pero este último rechazó el acuerdo.", "es")
        == ["CL support against acuerdo asserted"])
  }

  @Test func whoIsNamedAsDoingNoSuchThingDeniesIt() throws {
    #expect(
      try stances("Uruguay y Bolivia, pero no Panamá, respaldan la declaración.", "es") == [
        "UY support for declaración asserted", "BO support for declaración asserted",
        "PA support for declaración denied",
      ])
  }

  @Test func aRelativePronounBesideASubjectIsTheObject() throws {
    #expect(
      try stances("Berlín puso reparos al fondo común, que Francia ve con buenos ojos.", "es")
        == ["DE support against fondo común asserted", "FR support for fondo común asserted"])
  }

  @Test func whatHappensWithSomebodysSupportHasIt() throws {
    #expect(
      try stances("La misión zarpará el lunes con el apoyo de Jamaica.", "es") == ["JM support for misión asserted"])
  }

  @Test func aCapitalThatANounNamesIsItsState() throws {
    #expect(
      try stances("Con el visto bueno de Ankara al tratado, la reforma avanza.", "es")
        == ["TR support for tratado asserted"])
  }

  @Test func whoThreatensADeedHasNotDoneIt() throws {
    #expect(
      try stances("Irán amenazó a Azerbaiyán con cerrarle el espacio aéreo.", "es").map { String($0.prefix(19)) }
        == ["IR threaten against"])
  }

  @Test func aMeasureHitsWhomAPronounStandsFor() throws {
    #expect(
      try stances("Perú prohíbe la entrada a los funcionarios; Barbados ya les ha retirado el visado.", "es").last
        == "BB sanction against funcionarios asserted")
  }

  @Test func aVoteIsOnWhatItsNounTells() throws {
    #expect(
      try stances("China se abstuvo en la votación del embargo.", "es") == ["CN support neutral embargo asserted"])
  }

  @Test func speakersMayBeInFavourOfADeed() throws {
    #expect(
      try stances("«Estamos a favor de retomar las negociaciones», explicó el canciller de Chile.", "es")
        == ["CL support for retomar negociaciones asserted"])
  }

  @Test func anObjectWithAPrepositionLeavesTheBareOne() throws {
    #expect(
      try stances("El Senado paraguayo ratificó por 28 votos contra 11 el convenio.", "es")
        == ["PY support for convenio asserted"])
  }

  @Test func aBareNounBelongsToTheNameWhoseComplementItCarries() throws {
    #expect(
      try stances("Chile exige a Túnez la puesta en libertad del abogado.", "es")
        == ["CL demand for puesta en libertad del abogado asserted"])
  }

  @Test func whatABanIsOnIsNoTopicOfItsOwn() throws {
    #expect(
      try stances(
        "Sobre la mesa está la prohibición de la pesca de arrastre. Italia se opone.", "es")
        == ["IT support against prohibición de la pesca asserted"])
  }

  @Test(
    "those who do something to each other each do it to the others",
    arguments: [
      ("en", "Algeria and Morocco accuse each other of arming smugglers.", "condemn"),
      ("en", "Algeria and Morocco recognised one another in 1990.", "recognize"),
      ("nb", "Algerie og Marokko anklager hverandre for smugling.", "condemn"),
      ("es", "Argelia y Marruecos se acusan mutuamente.", "condemn"),
    ])
  func eachOther(language: String, text: String, position: String) throws {
    let found = try stances(text, LanguageTag(language))
    #expect(found.count == 2)
    #expect(found.first?.hasPrefix("DZ \(position)") ?? false)
    #expect(found.last?.hasPrefix("MA \(position)") ?? false)
  }

  @Test func allOfSeveralAreThoseNamedTogether() throws {
    #expect(
      try stances("Oman, Kuwait and Qatar met in Muscat. All three endorsed the corridor.", "en") == [
        "OM support for corridor asserted", "KW support for corridor asserted", "QA support for corridor asserted",
      ])
  }

  @Test func aSecondPrepositionOfAVoteTakesItsOwnSide() throws {
    #expect(
      try stances("Croatia voted for the sardine ban and against the tuna levy.", "en").sorted() == [
        "HR support against tuna levy asserted", "HR support for sardine ban asserted",
      ])
  }

  @Test(
    "what is told apart from the words that demand or say it",
    arguments: [
      (
        "Senegal wants European trawlers to leave its waters by 2026.",
        "SN demand for European trawlers to leave waters asserted"
      ),
      ("What Pakistan is asking for is an inquiry.", "PK demand for inquiry asserted"),
      ("Israel must let in the aid trucks, Belgium insists.", "BE demand for let in aid trucks asserted"),
      ("Chad asks for imports of latex to be halted.", "TD demand against imports of latex asserted"),
      ("Turkey's threat of tariffs against Bulgaria rattled the markets.", "TR threaten against Bulgaria asserted"),
      ("Slovenia opposes the Adriatic wind park.", "SI support against Adriatic wind park asserted"),
      ("The convention, which Kazakhstan has yet to ratify, is old.", "KZ support for convention denied"),
    ])
  func toldApart(text: String, expected: String) throws {
    #expect(try stances(text, "en") == [expected])
  }

  @Test func howLongSomebodySpeaksIsNoPosition() throws {
    #expect(try stances("The Latvian prime minister spoke for ten minutes about the pipeline.", "en").isEmpty)
  }

  @Test func aRightToDoSomethingIsNoPosition() throws {
    #expect(try stances("Bulgaria's right to veto the budget has never been tested.", "en").isEmpty)
  }

  @Test func aClauseBehindACommaMayLeaveItsVerbOutToo() throws {
    #expect(
      try stances("Athens favours arbitration, Ankara bilateral talks.", "en") == [
        "GR support for arbitration asserted", "TR support for bilateral talks asserted",
      ])
    #expect(
      try stances("Chile backs the plan, Norwegian officials say.", "en") == ["CL support for plan asserted"])
  }

  @Test(
    "a word may turn holder and target around",
    arguments: [
      ("en", "Turkey blames Greece for the crisis, and vice versa."),
      ("es", "Turquía acusa a Grecia, y viceversa."),
      ("nb", "Tyrkia kritiserer Hellas, og omvendt."),
    ])
  func viceVersa(language: String, text: String) throws {
    #expect(try stances(text, LanguageTag(language)).map { String($0.prefix(10)) } == ["TR condemn", "GR condemn"])
  }

  @Test func whoSaysNoIsToldBehindIt() throws {
    #expect(try stances("No to Starlink, says Bolivia.", "en") == ["BO support against Starlink asserted"])
  }

  @Test func whoDoesNotDoSoIsDenied() throws {
    #expect(
      try stances("Colombia backs the pact. Not so Venezuela.", "en") == [
        "CO support for pact asserted", "VE support for pact denied",
      ])
  }

  @Test func aPossessiveGoesBackToTheSubjectBefore() throws {
    #expect(
      try stances("Suiza ha cambiado de tono con Moscú. Su Gobierno condenó los ataques.", "es")
        == ["CH condemn against ataques asserted"])
  }

  @Test func ministersSpeakForTheirStates() throws {
    #expect(
      try stances("El ministro noruego de Pesca criticó a Islandia.", "es") == ["NO condemn against Islandia asserted"])
    #expect(
      try stances("Cuba pidió ayuda. «Denunciamos el bloqueo», manifestó el ministro de Salud.", "es").last
        == "CU condemn against bloqueo asserted")
    #expect(
      try stances("Francia apoya el impuesto. El canciller Friedrich Merz lo deplora.", "es").last
        == "DE condemn against impuesto asserted")
  }

  @Test func whoseStatementItIsSpeaks() throws {
    #expect(
      try stances("«Exigimos garantías», señala el comunicado del Ministerio de Cultura colombiano.", "es")
        == ["CO demand for garantías asserted"])
  }

  @Test func theNounThatOpensAHeadlineIsNoPartOfAName() throws {
    #expect(
      try stances("Portazo de Milei al Acuerdo de París", "es").map { String($0.prefix(18)) } == ["AR support against"])
  }
}
