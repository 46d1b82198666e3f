import Testing
import TextModel

/// Positions that several sentences tell in a row.
struct ParagraphTests {
  @Test(
    "what a sentence says only with the one before it",
    arguments: [
      (
        "Norway backs the treaty. The same goes for Chile and Peru.",
        ["NO support for treaty asserted", "CL support for treaty asserted", "PE support for treaty asserted"]
      ),
      (
        "Norway has signed the treaty. Chile refuses to do so.",
        ["NO support for treaty asserted", "CL support against treaty asserted"]
      ),
      (
        "Norway supports the treaty. Chile disagrees.",
        ["NO support for treaty asserted", "CL support against treaty asserted"]
      ),
      (
        "Norway supports the treaty. Chile wants to see it scrapped.",
        ["NO support for treaty asserted", "CL demand against treaty asserted"]
      ),
    ])
  func uptake(text: String, expected: [String]) throws {
    #expect(try stances(text, "en") == expected)
  }

  @Test(
    "what is no topic of a text",
    arguments: [
      ("There is support for the treaty. Chile is in favour. Only Peru is against.", "treaty"),
      ("Norway backs the treaty. The position of Chile is less clear. Peru voted against it.", "treaty"),
    ])
  func topics(text: String, target: String) throws {
    #expect(try stances(text, "en").allSatisfy { $0.contains(target) })
  }

  @Test func whoDisagreesWithEachOtherIsForNothing() throws {
    #expect(try stances("Norway supports the treaty. Chile and Peru disagree.", "en").count == 1)
  }

  @Test func aSpeakerGoesOnAboutTheThing() throws {
    let text = "“We cannot support the treaty,” said Chilean Energy Minister Pablo Rojas. “It is a mistake.”"
    #expect(
      try stances(text, "en") == ["CL support against treaty asserted", "CL condemn against treaty asserted"])
  }

  @Test func aPersonCanBeWhatOthersAreAgainst() throws {
    let text = "Amara Diallo is a candidate for the presidency. Chile backs her. Peru is against."
    #expect(
      try stances(text, "en") == ["CL support for Amara Diallo asserted", "PE support against Amara Diallo asserted"])
  }

  @Test func thePartyIsTheOneThatTookAPositionLast() throws {
    let text =
      "The Centre Union will vote against the treaty. The Green Front supports the treaty. The party welcomed the vote."
    let found = try ExampleReading.shared().read(text, "en").stances
    #expect(found.last?.holder.name == "Green Front")
  }

  @Test func whoOnlyBelievesSomethingWillBeDoneDoesNotPlanIt() throws {
    #expect(try stances("Norway believes it will create jobs.", "en").isEmpty)
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
}
