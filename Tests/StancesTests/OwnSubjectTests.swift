import Testing
import TextModel

/// Who does what a verb tells, where a parser has given its subject to something else or to nobody.
struct OwnSubjectTests {
  @Test func aNounJoinedToAnObjectIsTheSubjectOfTheVerbBehindIt() throws {
    #expect(
      try stances("Chile apoya el tratado y la confederación de sindicatos también está a favor.", "es") == [
        "CL support for tratado asserted", "confederación de sindicatos support for tratado asserted",
      ])
  }

  @Test func aNameThatLooksLikeAnAuxiliaryIsASubject() throws {
    #expect(
      try stances("Chile apoya el tratado. Podemos exige la dimisión del ministro.", "es").last
        == "Podemos demand for dimisión del ministro asserted")
  }

  @Test func nobodyBlamesHisOwnStateWithoutBeingNamed() throws {
    let text = "Nicaragua organiza los juegos. Acusa al Gobierno nicaragüense de nombrar a dedo a los dirigentes."
    #expect(try stances(text, "es").isEmpty)
  }

  @Test func whatOthersAreAskedToReconsiderIsNotWeighedByWhoAsks() throws {
    #expect(
      try stances("Chile pidió a Perú que reconsidere su retirada del acuerdo.", "es") == [
        "CL demand for reconsidere retirada del acuerdo asserted"
      ])
  }

  @Test(
    "the clause behind whom somebody asks tells what is asked for, though it looks like one that describes them",
    arguments: [
      ("El PP reclama a la ministra que dimita.", "dimita"),
      ("La oposición pide a la presidenta que renuncie.", "renuncie"),
      ("Los sindicatos exigen a la empresa que suba los salarios.", "suba salarios"),
      ("Greenpeace exigió al Gobierno que cierre la mina.", "cierre mina"),
    ])
  func whomSomebodyAsksIsNotWhatIsAskedFor(text: String, deed: String) throws {
    #expect(try stances(text, "es").map { $0.hasSuffix("demand for \(deed) asserted") } == [true])
  }

  @Test func whoRecallsAnAmbassadorActsAgainstAState() throws {
    let text = "Honduras acusó a Guatemala de espionaje. Colombia retirará a su embajador si el Ejército avanza."
    #expect(try stances(text, "es").allSatisfy { !$0.contains("embajador") })
  }

  @Test func aDashThatEndsADatelineMakesNoList() throws {
    let text = "Florianópolis (Brasil), 14 sep 2018.- Perú rechazó este viernes, por 41 votos contra 27, el acuerdo."
    #expect(try stances(text, "es") == ["PE support against acuerdo asserted"])
  }
}
