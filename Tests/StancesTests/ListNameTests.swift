import Testing
import TextModel

/// How lists write the names of those whom they tell of, read with the models.
struct ListNameTests {
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
}
