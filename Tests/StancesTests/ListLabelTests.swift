import Testing
import TextModel

/// What the words over and beside lists say, read with the models.
struct ListLabelTests {
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
}
