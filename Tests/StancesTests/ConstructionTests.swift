import Testing
import TextModel

/// Constructions of whole texts, read with the models: ellipsis, names and their parts, who acts, what a target is called.
struct ConstructionTests {
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

  @Test func othersDoTheSameOrDoNot() throws {
    let found = try stances(
      "Polen stemte imot avtalen. Det samme gjorde Spania og Portugal. Finland også. Sverige derimot ikke.", "nb")
    #expect(
      found == ["PL", "ES", "PT", "FI"].map { "\($0) support against avtalen asserted" }
        + ["SE support against avtalen denied"])
  }

  @Test(
    "what is told by number alone is named",
    arguments: [
      (
        "La cumbre debate el acuerdo de pesca y la prohibición del arrastre. Perú rechaza ambas iniciativas.",
        ["PE support against acuerdo de pesca asserted", "PE support against prohibición del arrastre asserted"]
      ),
      (
        "Sobre la mesa hay dos textos: el acuerdo de pesca y la propuesta de Oslo. Perú apoya el primero y rechaza el segundo.",
        ["PE support for acuerdo de pesca asserted", "PE support against propuesta de Oslo asserted"]
      ),
      (
        "La ministra propuso a Luis Arana y Rosa Prado. Chile no apoya a ninguno de los dos.",
        ["CL support against Luis Arana asserted", "CL support against Rosa Prado asserted"]
      ),
    ])
  func onesOfTwoAreNamed(text: String, last: [String]) throws {
    #expect(try stances(text, "es").suffix(2) == last[...])
  }

  @Test(
    "who is named behind what stands for a position has it, and who refuses to do the same the other",
    arguments: [
      ("Perú rechaza el tratado. Es el caso de Chile.", "CL support against tratado asserted"),
      ("Perú ratificó el tratado. Chile se niega a hacerlo.", "CL support against tratado asserted"),
      ("A favor del tratado votó Perú. En contra lo hizo Chile.", "CL support against tratado asserted"),
      ("Perú estudia abandonar el tratado. Chile ya lo ha hecho.", "CL support against tratado asserted"),
    ])
  func othersTakeUpPositions(text: String, last: String) throws {
    #expect(try stances(text, "es").last == last)
  }

  @Test func whatAPronounIsCalledIsNotWhatTheNextStandsFor() throws {
    let text = "Se votó el acuerdo de pesca. Chile lo considera un error. También lo critica Noruega."
    #expect(try stances(text, "es").last == "NO condemn against acuerdo de pesca asserted")
  }

  @Test(
    "clauses without a word of their own say that others do, do not, or do so too",
    arguments: [
      ("Kenya does not support the plan. Seychelles, by contrast, does.", "en", "SC support for plan asserted"),
      ("Kenya opposes the plan; Peru, however, does not.", "en", "PE support against plan denied"),
      ("Kenya backs the plan and Peru will too.", "en", "PE support for plan intended"),
      ("Kenia no apoya el plan; Perú, en cambio, sí.", "es", "PE support for plan asserted"),
      ("Norge støtter ikke planen. Det gjør derimot Sverige.", "nb", "SE support for planen asserted"),
      ("Norge støtter ikke planen. Det gjør heller ikke Sverige.", "nb", "SE support against planen denied"),
      ("Norge har anerkjent Palestina, slik Irland har gjort.", "nb", "IE recognize for Palestina asserted"),
      ("Norway supports the plan; Sweden takes the opposite view.", "en", "SE support against plan asserted"),
    ])
  func bareClausesAnswer(text: String, language: String, last: String) throws {
    let found = try stances(text, LanguageTag(language))
    #expect(found.count == 2)
    #expect(found.last == last)
  }

  @Test(
    "who warns of a sanction, or will impose one under a condition, threatens",
    arguments: [
      (
        "The United States warned that it would impose tariffs on Brazil.", "en",
        ["US threaten against Brazil intended"]
      ),
      (
        "Norge vil stenge havnene for båter fra Færøyene og Island dersom de ikke undertegner avtalen.", "nb",
        ["NO threaten against Færøyene conditional", "NO threaten against Island conditional"]
      ),
    ] as [(String, String, [String])])
  func warningsAreThreats(text: String, language: String, expected: [String]) throws {
    #expect(try stances(text, LanguageTag(language)) == expected)
  }

  @Test func anOwnerIsAPartOfTheName() throws {
    #expect(
      try stances("The council discussed Kosovo's application. Serbia rejected Kosovo's application.", "en")
        == ["RS support against Kosovo's application asserted"])
  }

  @Test func ofTwoNounsTheTextKeepsToTheOneItSays() throws {
    let often = try stances(
      "Kolforbodet delte møtet. Forbodet er strengt. Noreg støttar forbodet, og Kina avviser forbodet. Forbodet kjem.",
      "nn")
    #expect(often == ["NO support for forbodet asserted", "CN support against forbodet asserted"])
  }

  @Test(
    "a state's full name before a measure is whom it is against",
    arguments: [
      ("Poland supports Iran sanctions.", ["PL support for Iran sanctions asserted"]),
      ("Canada imposed Belarus sanctions.", ["CA sanction against Belarus asserted"]),
      ("The China tariffs were welcomed by Mexico.", ["MX support for China tariffs asserted"]),
      ("US sanctions against Iran remain in place.", ["US sanction against Iran asserted"]),
      ("The United States is considering visa bans on Mr Sambú.", ["US sanction against Mr Sambú considered"]),
    ])
  func statesBeforeMeasures(text: String, expected: [String]) throws {
    #expect(try stances(text, "en") == expected)
  }

  @Test func whoBacksOthersIsForWhatTheyAreFor() throws {
    let found = try stances("Germany and Sweden demand a ban on trawling. Belgium backs them.", "en")
    #expect(found.last == "BE support for ban on trawling asserted")
  }

  @Test func whoRejectsAMeasureImposesNone() throws {
    #expect(
      try stances("México y Chile rechazan el bloqueo de Cuba.", "es")
        == ["MX", "CL"].map { "\($0) support against bloqueo de Cuba asserted" })
  }

  @Test(
    "others do what was told before",
    arguments: [
      "Uganda has rejected the treaty, as have Ethiopia and Morocco.",
      "Uganda has rejected the treaty twice; Ethiopia and Morocco did so in March.",
    ])
  func othersHaveDoneSo(text: String) throws {
    #expect(try stances(text, "en") == ["UG", "ET", "MA"].map { "\($0) support against treaty asserted" })
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

  @Test func aTargetCanBeLeftOut() throws {
    #expect(
      try stances("Kina støtter taket, men ikke kontrollen.", "nb")
        == ["CN support for taket asserted", "CN support against kontrollen asserted"])
    #expect(
      try stances("Estland er for avgiften, men ikke for regningen.", "nb")
        == ["EE support for avgiften asserted", "EE support against regningen asserted"])
  }

  @Test func whoWillDoADeedIsForIt() throws {
    #expect(
      try stances("Norge skal øke nødhjelpen. Tyskland gjør det samme neste år.", "nb")
        == ["NO support for øke nødhjelpen intended", "DE support for øke nødhjelpen intended"])
    #expect(
      try stances("Guatemala pintará la sede. El Salvador no enviará delegación.", "es")
        == ["GT support for pintar sede intended", "SV support against enviar delegación intended"])
    // What befalls somebody, and what somebody takes part in, is no deed of choice.
    #expect(try stances("Norge skal møte Sverige. Danmark vil få regn.", "nb").isEmpty)
  }

  @Test func aPronounIsNotWhoHoldsThePosition() throws {
    #expect(
      try stances("Regjeringen foreslår en ny skatt. SV kaller den «et hotell uten utgang».", "nb").last
        == "SV condemn against ny skatt asserted")
  }

  @Test func aCuesOwnWordsAreNoTarget() throws {
    #expect(
      try stances("The council votes on the ban today. Norway is in favour.", "en")
        == ["NO support for ban asserted"])
  }

  @Test func joiningIsNoStopping() throws {
    let found = try stances("Frp krever at Norge slutter seg til avtalen.", "nb")
    #expect(found.count == 1 && found.allSatisfy { $0.hasPrefix("Frp demand for") })
  }

  @Test func aMeasureForTheCaseThatIsAThreat() throws {
    #expect(
      try stances("La Unión Europea cerrará sus puertos a Noruega si no firma el acuerdo.", "es").first
        == "EU threaten against Noruega conditional")
  }

  @Test func aProgressiveIsNoPassive() throws {
    #expect(try stances("Norway is opposing the treaty.", "en") == ["NO support against treaty asserted"])
  }

  @Test func whatIsRecognizedIsSoughtAmongWhatIsRecognized() throws {
    let found = try stances(
      "Norge anerkjenner Mikael Brandt som president. Avtalen om olje ble ikke nevnt.\n\nAnerkjenner også: Sverige, Danmark, Island",
      "nb")
    #expect(found.dropFirst() == ["SE", "DK", "IS"].map { "\($0) recognize for Mikael Brandt asserted" }[...])
  }

  @Test func aPromiseMayBeOfAThing() throws {
    #expect(
      try stances("Italia lover en folkeavstemning. Østerrike har varslet anke. Ghana tilbyr en bataljon.", "nb") == [
        "IT support for folkeavstemning intended", "AT support for anke intended", "GH support for bataljon asserted",
      ])
  }

  @Test func whoWillNotHaveSomethingIsAgainstIt() throws {
    #expect(try stances("Polen vil ikke ha gass på listen.", "nb") == ["PL support against gass asserted"])
    #expect(try stances("Poland does not want gas on the list.", "en") == ["PL support against gas asserted"])
  }

  @Test func aClauseWithAVerbOfItsOwnIsNoEllipsis() throws {
    #expect(
      try stances("Ghana krever en folkeavstemning. Også Etiopia rustet opp flåten.", "nb")
        == ["GH demand for folkeavstemning asserted"])
  }

  @Test func whatTellsWhichThingIsMeantIsAPartOfItsName() throws {
    #expect(
      try stances("Ghana går inn for en avtale som bare handler om avfall.", "nb")
        == ["GH support for avtale som bare handler om avfall asserted"])
    #expect(
      try stances("Germany demands a review after three years.", "en") == [
        "DE demand for review after three years asserted"
      ])
  }

  @Test func whatActorsDoToTheirSubjectsAParserMayMisread() throws {
    #expect(
      try stances("Paraguay avala el pacto, aunque critica el reglamento europeo.", "es")
        == ["PY support for pacto asserted", "PY condemn against reglamento europeo asserted"])
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

  @Test(
    "what somebody gives support is the target, and not the support",
    arguments: [
      ("Lithuania offered Bulgaria its full backing.", "en", "LT support for Bulgaria asserted"),
      ("France gave the plan its unreserved support.", "en", "FR support for plan asserted"),
      ("Tyskland gir derimot Ukraina full støtte.", "nb", "DE support for Ukraina asserted"),
      // Where nobody is given it, it is the target itself.
      ("Turkey offered mediation.", "en", "TR support for mediation asserted"),
    ])
  func supportIsGiven(text: String, language: String, stance: String) throws {
    #expect(try stances(text, LanguageTag(language)) == [stance])
  }

  @Test func aWarningHoldsNothingOfWhatItWarnsOf() throws {
    #expect(
      try stances("Peru warned Chile against signing the treaty.", "en") == [
        "PE support against signing treaty asserted"
      ])
  }

  @Test func whoIssuesATextSaysWhatItSays() throws {
    #expect(
      try stances("The EU issued a statement condemning the coup.", "en") == ["EU condemn against coup asserted"])
  }

  @Test func whoIsLeftOutGoesOnBeingToldOf() throws {
    let found = try stances(
      "Panamá reconoció a la presidenta Marlen Oseguera el martes. Perú reconoció a Oseguera. Hoy retiró ese reconocimiento.",
      "es")
    #expect(found.last?.hasPrefix("PE recognize against") == true)
  }

  @Test func aPronounForAStateGoesOnFromTheSubject() throws {
    let found = try stances(
      "EU har innført importforbud mot sild fra Færøyene etter krav fra Norge. Den vurderer nå sanksjoner mot Island.",
      "nb")
    #expect(found.last == "EU sanction against Island considered")
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

  @Test(
    "what somebody calls a thing names it",
    arguments: [
      ("China condemned what it called a provocation.", "en", "CN condemn against provocation asserted"),
      (
        "EU fordømmer det organisasjonen kaller en tvungen utvisning.", "nb",
        "EU condemn against tvungen utvisning asserted"
      ),
    ])
  func whatIsCalledSo(text: String, language: String, stance: String) throws {
    #expect(try stances(text, LanguageTag(language)) == [stance])
  }

  @Test(
    "what is to be done to a thing is demanded",
    arguments: [
      ("New Zealand is asking for the contract to be published.", "NZ demand for contract to be published asserted"),
      ("Chile called for the embargo to be lifted.", "CL demand against embargo asserted"),
    ])
  func fates(text: String, stance: String) throws { #expect(try stances(text, "en") == [stance]) }

  @Test func whatIsVotedOnIsWhatTheVotesAreAbout() throws {
    let found = try stances(
      "Norge støtter kravet. Da det ble votert over ekspertgruppen, stemte Chile imot, mens Peru avsto.", "nb")
    #expect(
      found.suffix(2) == ["CL support against ekspertgruppen asserted", "PE support neutral ekspertgruppen asserted"])
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

  @Test func aPrepositionOfAnotherDeedIsNoPartOfTheCue() throws {
    #expect(
      try stances("The EU has voted to set up a special court for crimes in Darfur.", "en").allSatisfy {
        !$0.contains("for crimes asserted")
      })
  }

  @Test func whoIsNamedAsOneOfAStateSpeaksForIt() throws {
    #expect(
      try stances("Germany's Lukas Reinhardt praised the African Union.", "en") == [
        "DE condemn for African Union asserted"
      ])
  }

  @Test func aPrincipleIsATarget() throws {
    #expect(
      try stances("Chile rechaza el principio de reciprocidad.", "es")
        == ["CL support against principio de reciprocidad asserted"])
  }
}
