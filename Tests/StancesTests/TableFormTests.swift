import Testing
import TextModel

/// Tables in the forms in which pages are copied, read with the models.
struct TableFormTests {
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

  /// Four thousand lines: minutes would be squares.
  @Test(.timeLimit(.minutes(1))) func longTablesTakeTimeAsTheyAreLong() throws {
    let rows = (1000...2999).map { "Partiet Nr\($0)\nJa" }
    #expect(try stances("Landene stemte over avtalen.\n\n" + rows.joined(separator: "\n"), "nb").count == 2000)
  }

  @Test func verdictsAboveNamesAreNoTable() throws {
    #expect(
      try stances("Landene stemte over avtalen.\n\nJa\nNorge\nNei\nDanmark\nAvstår\nFinland\nUavklart\nIsland", "nb")
        == [
          "NO support for avtalen asserted", "DK support against avtalen asserted",
          "FI support neutral avtalen asserted",
          "IS support neutral avtalen asserted",
        ])
  }
}
