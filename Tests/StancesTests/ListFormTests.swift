import Testing
import TextModel

/// Lists and tables in the forms in which pages are copied, read with the models.
struct ListFormTests {
  @Test func cellsStandOneUnderAnother() throws {
    #expect(
      try stances(
        """
        Onsdag skal Stortinget votere over to avgifter.

        Partienes svar

        Parti
        Sukkeravgift
        Cruiseavgift
        Høyre
        Nei
        Vet ikke
        Senterpartiet
        Nei
        Ja
        Rødt
        Ja
        Ubesvart
        """, "nb") == [
          "Høyre support against Sukkeravgift asserted", "Høyre support neutral Cruiseavgift asserted",
          "Senterpartiet support against Sukkeravgift asserted", "Senterpartiet support for Cruiseavgift asserted",
          "Rødt support for Sukkeravgift asserted",
        ])
  }

  @Test(
    "what stands between cells", arguments: [";", " .......... ", "   ", "\t", " | "])
  func separators(separator: String) throws {
    let rows = ["Norge", "Kina", "Peru"].enumerated().map { index, name in
      [name, "\(index + 1)00 tonn", ["ja", "nei", "uavklart"][index]].joined(separator: separator)
    }
    #expect(
      try stances("Landene stemte over kvoten.\n\nKvoten: innkomne svar\n\n" + rows.joined(separator: "\n"), "nb") == [
        "NO support for Kvoten asserted", "CN support against Kvoten asserted", "PE support neutral Kvoten asserted",
      ])
  }

  @Test(
    "a mark stands under the side that is taken",
    arguments: [
      """
                           Yes    No    Abstain
      Benin                 X
      United States               X
      Egypt                              X
      """,
      """
      | | Yes | No | Abstain |
      |---|---|---|---|
      | Benin | X | | |
      | United States | | X | |
      | Egypt | | | X |
      """,
      "Country\tYes\tNo\tAbstain\nBenin\tx\t\t\nUnited States\t\tx\t\nEgypt\t\t\tx",
    ])
  func marks(table: String) throws {
    #expect(
      try stances("Ministers voted on a treaty.\n\nHow each delegation voted on the treaty\n\n" + table, "en") == [
        "BJ support for treaty asserted", "US support against treaty asserted", "EG support neutral treaty asserted",
      ])
  }

  @Test func thoseWhoAnswerStandInTheHead() throws {
    #expect(
      try stances(
        """
        The summit opens on Thursday.

        | Item | India | Chile |
        |---|---|---|
        | **Carbon levy** | opposed | in favour |
        | **Debt pause** | in favour | no answer |
        """, "en") == [
          "IN support against Carbon levy asserted", "CL support for Carbon levy asserted",
          "IN support for Debt pause asserted",
        ])
  }

  @Test func whoArguesStandsInBrackets() throws {
    #expect(
      try stances(
        """
        Finland vil avskaffe sommertiden.

        Avskaffelsen: argumentene landene bruker

        | Derfor ja | Derfor nei |
        |:--|:--|
        | Barn sover bedre (Estland, Latvia) | Lyse kvelder trekker turister (Spania) |
        |  | Øya får to tidssoner (Irland) |
        """, "nb"
      ).dropFirst() == [
        "EE support for Avskaffelsen asserted", "LV support for Avskaffelsen asserted",
        "ES support against Avskaffelsen asserted", "IE support against Avskaffelsen asserted",
      ])
  }

  @Test func aLegendSaysWhatSignsMean() throws {
    #expect(
      try stances(
        """
        Los ministros hablaron del tratado.

        El tratado, país por país
        ✔ apoya · ✘ rechaza · ➖ todavía sin posición · ⚪ no contestó

        🇵🇾 Paraguay ✔
        🇨🇷 Costa Rica ✘
        🇧🇷 Brasil ➖
        🇨🇱 Chile ⚪
        """, "es") == [
          "PY support for tratado asserted", "CR support against tratado asserted",
          "BR support neutral tratado asserted",
        ])
  }

  @Test func aColourIsExplainedBeforeNames() throws {
    #expect(
      try stances(
        """
        Positions on the krill ban

        ■ Dark blue: in favour of the ban
        Argentina · Chile

        ■ Red: against the ban
        China · Norway
        """, "en") == [
          "AR support for krill ban asserted", "CL support for krill ban asserted",
          "CN support against krill ban asserted", "NO support against krill ban asserted",
        ])
  }

  @Test func namesHaveNotesAndBrackets() throws {
    #expect(
      try stances(
        """
        The assembly voted on a treaty.

        Against: Bolivia (Plurinational State of), Costa Rica*, Japan† and Syria (2012), Peru.

        * with reservations
        """, "en")
        == ["BO", "CR", "JP", "SY", "PE"].map { "\($0) support against treaty asserted" })
  }

  @Test func placesInAListTellNames() throws {
    #expect(
      try stances(
        """
        Icelanders vote on a treaty.

        The yes camp
        a) Reform Party – promises lower rates
        b) Confederation of Labour

        The no camp
        a) Independence Party – "it saved us"
        b) Centre Party

        No advice
        a) Farmers' Association of Iceland
        """, "en") == [
          "Reform Party support for treaty asserted", "Confederation of Labour support for treaty asserted",
          "Independence Party support against treaty asserted", "Centre Party support against treaty asserted",
          "Farmers' Association of Iceland support neutral treaty asserted",
        ])
  }

  @Test func argumentsAreNoNames() throws {
    #expect(
      try stances(
        """
        Stortinget drøftet en avgift.

        For:
        • Lavere utslipp
        • Renere luft

        Mot:
        • Mindre frihet
        """, "nb"
      ).isEmpty)
  }

  @Test func tagsStandBeforeNames() throws {
    #expect(
      try stances(
        """
        Ottawa has proposed a treaty.

        THE LETTERS AT A GLANCE

        [BACKS IT] Greenpeace
        [FIGHTS IT] Ford Motor Company
        [NO REPLY] Tesla
        """, "en"
      ).dropFirst()
        == ["Greenpeace support for treaty asserted", "Ford Motor Company support against treaty asserted"])
  }

  @Test func itemsOfAnAgendaAreNumbered() throws {
    #expect(
      try stances(
        """
        SLIK STEMTE FOLKETINGET

        Sak 1: Forbud mot plast
        Vedtatt med 70 mot 22 stemmer

        For:
        Socialdemokratiet (50)

        Sak 2: Anerkjennelse av Somaliland

        Imot:
        Socialdemokratiet (50)
        """, "nb") == [
          "Socialdemokratiet support for Forbud mot plast asserted",
          "Socialdemokratiet support against Anerkjennelse av Somaliland asserted",
        ])
  }

  @Test func definitionsFollowTheirTerms() throws {
    #expect(
      try stances(
        """
        Kyststatane møttest om eit kompromiss.

        Støttar kompromisset
        :   Storbritannia, Noreg
        Har ikkje teke stilling til kompromisset
        :   Danmark
        Krev uavhengig havforsking
        :   Island
        """, "nn") == [
          "GB support for kompromisset asserted", "NO support for kompromisset asserted",
          "DK support neutral kompromisset asserted", "IS demand for uavhengig havforsking asserted",
        ])
  }

  @Test func theEndOfAYearIsNoTarget() throws {
    #expect(
      try stances(
        """
        Siete gobiernos firmaron el domingo el Pacto del Darién.

        Los que prometen firmar antes de fin de año: Chile y Perú.
        """, "es"
      ).suffix(2) == ["CL", "PE"].map { "\($0) support for Pacto del Darién intended" })
  }

  @Test func pointsTellTheActsOfWhoIsNamedAboveThem() throws {
    #expect(
      try stances(
        """
        El Ministerio de Relaciones Exteriores de Uruguay, ante los hechos ocurridos el martes:

        1. Condena la detención de la periodista Lucía Ferrando.

        2. Exige la liberación de Ferrando.

        3. No reconoce la sentencia.
        """, "es") == [
          "UY condemn against detención de Lucía Ferrando asserted", "UY demand for liberación de Ferrando asserted",
          "UY recognize against sentencia asserted",
        ])
  }

  @Test func creditsAreNoPositions() throws {
    #expect(
      try stances(
        """
        Against the ban:
        China

        Ministers in Bergen. Photo: Reuters
        """, "en") == ["CN support against ban asserted"])
  }

  @Test func notRecognizedYetIsDenied() throws {
    #expect(
      try stances("Landene svarte.\n\n**Kina:** Har ikke anerkjent Kosovo.\n\n**Peru:** Anerkjenner ikke Kosovo.", "nb")
        == ["CN recognize for Kosovo denied", "PE recognize against Kosovo asserted"])
  }

  @Test func boxesOfFactsHaveLabels() throws {
    #expect(
      try stances(
        """
        I mai ble Etiopia det første nabolandet.

        SOMALILAND
        Innbyggere: ca. 5,7 millioner
        Hovedstad: Hargeisa
        Land som har anerkjent Kosovo
        Norge Frankrike
        Land som ikke anerkjenner Kosovo
        Egypt Kina
        Svarte ikke på avisens henvendelse
        Sudan Uganda
        """, "nb"
      ).suffix(4) == [
        "NO recognize for Kosovo asserted", "FR recognize for Kosovo asserted",
        "EG recognize against Kosovo asserted", "CN recognize against Kosovo asserted",
      ])
  }

  @Test func noMarkPartsLabelsFromNames() throws {
    #expect(
      try stances(
        """
        Ministers met in Paris.

        HOW GOVERNMENTS RESPONDED

        Condemning the freeze Belgium, Ireland, Brazil
        Neutral Australia, India
        No statement Georgia
        """, "en") == [
          "BE condemn against freeze asserted", "IE condemn against freeze asserted",
          "BR condemn against freeze asserted", "AU support neutral freeze asserted",
          "IN support neutral freeze asserted",
        ])
  }

  @Test func bulletsPartNamesInOneLine() throws {
    #expect(
      try stances(
        """
        La noticia llegó un domingo.

        Reconocen a Kosovo • México • Cuba
        Nunca lo han reconocido • España • Brasil
        """, "es") == [
          "MX recognize for Kosovo asserted", "CU recognize for Kosovo asserted", "ES recognize for Kosovo denied",
          "BR recognize for Kosovo denied",
        ])
  }

  @Test func figuresStandBesideVerdicts() throws {
    #expect(
      try stances(
        """
        Ministers met in Accra.

        The shared currency
        Country
        Position
        Inflation
        Senegal
        Yes
        1.9%
        Ghana
        No
        13.7%
        Guinea
        Undecided
        4.0%
        """, "en") == [
          "SN support for shared currency asserted", "GH support against shared currency asserted",
          "GN support neutral shared currency asserted",
        ])
  }

  @Test func votesAreCountedBehindNames() throws {
    #expect(
      try stances(
        """
        El Congreso decide el martes.

        ¿Sí o no a la reforma electoral?
        PSOE (120 diputados) Sí
        Partido Popular (137) No
        Vox (33) No
        """, "es") == [
          "PSOE support for reforma electoral asserted", "Partido Popular support against reforma electoral asserted",
          "Vox support against reforma electoral asserted",
        ])
  }

  @Test func theLineAboveCountedSidesSaysWhatTheyAreOn() throws {
    #expect(
      try stances(
        """
        La organización votó una medida el jueves.

        ASÍ VOTARON
        Corredor humanitario del Darién

        A favor: 2
        Panamá, Costa Rica
        En contra: 1
        Paraguay
        """, "es") == [
          "PA support for Corredor humanitario del Darién asserted",
          "CR support for Corredor humanitario del Darién asserted",
          "PY support against Corredor humanitario del Darién asserted",
        ])
  }

  @Test func labelsSayWhatIsToStopOrStay() throws {
    #expect(
      try stances(
        "Landene drøftet en skatt.\n\nVil fjerne formuesskatten: Norge, Kina\n\nVil beholde formuesskatten: Peru, Chile",
        "nb") == [
          "NO support against formuesskatten asserted", "CN support against formuesskatten asserted",
          "PE support for formuesskatten asserted", "CL support for formuesskatten asserted",
        ])
  }

  @Test func whoeverStandsBeforeAGerundDoesIt() throws {
    #expect(
      try stances("The resolution was adopted with Hungary and Malta voting against.", "en") == [
        "HU support against resolution asserted", "MT support against resolution asserted",
      ])
  }
}
