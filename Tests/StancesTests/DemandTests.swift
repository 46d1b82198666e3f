import Testing
import TextModel

/// What is demanded, of whom and for whom, read with the models.
struct DemandTests {
  @Test(
    "what somebody says that others have to do is demanded",
    arguments: [
      (
        "Georgia's foreign minister said Russia must withdraw its troops.", "en",
        "GE demand for withdraw troops asserted"
      ),
      ("El canciller de Perú dijo que Bolivia debe retirar sus tropas.", "es", "PE demand for retirar tropas asserted"),
      ("Polens utenriksminister mener at Russland må løslate fangene.", "nb", "PL demand for løslate fangene asserted"),
    ])
  func dutiesAreDemanded(text: String, language: String, stance: String) throws {
    #expect(try stances(text, LanguageTag(language)) == [stance])
  }

  @Test(
    "who has to do something does not do it for that, but who had to did",
    arguments: [
      ("Spain must recognise Palestine.", "en", []), ("Norge bør støtte avtalen.", "nb", []),
      ("Spain had to withdraw from the treaty.", "en", ["ES support against treaty asserted"]),
      ("– Vi må støtte avtalen, sier Norges statsminister Liv Dahl.", "nb", ["NO support for avtalen asserted"]),
    ] as [(String, String, [String])])
  func dutiesAreNoPositions(text: String, language: String, expected: [String]) throws {
    #expect(try stances(text, LanguageTag(language)) == expected)
  }

  @Test(
    "what is asked for is demanded, not whom",
    arguments: [
      ("Chile y Perú piden a la ONU una reunión urgente.", "es", "reunión urgente"),
      ("Kenya urged the African Union to send troops.", "en", "send troops"),
    ])
  func whatIsAskedForIsDemanded(text: String, language: String, target: String) throws {
    let found = try ExampleReading.shared().read(text, LanguageTag(language)).stances
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0.position == .demand && $0.target == target })
  }

  @Test func whatHasToBeDoneToAThingIsADemand() throws {
    #expect(
      try stances("– Blokaden må oppheves nå, sier Ghanas utenriksminister Ama Owusu.", "nb")
        == ["GH demand against Blokaden asserted"])
    #expect(
      try stances("“The licences must be withdrawn,” said Ghana's foreign minister, Ama Owusu.", "en").count == 1)
  }

  @Test(
    "each of several who say that something has to be done to a thing demands it",
    arguments: [
      ("Peru and Ghana say the agreement must be changed.", "en"),
      ("Peru og Ghana mener at avtalen bør endres.", "nb"),
      ("Perú y Ghana creen que el acuerdo debe modificarse.", "es"),
    ])
  func severalDemand(text: String, language: String) throws {
    let found = try stances(text, LanguageTag(language))
    #expect(found.map { $0.prefix(13) } == ["PE demand for", "GH demand for"])
  }

  @Test(
    "a deed of one word goes with whoever is to do it",
    arguments: [
      ("Norge krever at president Kofi Adzovi går av.", "nb", "NO demand for Kofi Adzovi går av asserted"),
      ("Chile exige que el presidente Pedro Salas renuncie.", "es", "CL demand for Pedro Salas renuncie asserted"),
    ])
  func whoIsToDoADeed(text: String, language: String, stance: String) throws {
    #expect(try stances(text, LanguageTag(language)) == [stance])
  }

  @Test(
    "who insists that something is so demands nothing, and who insists that it be done does",
    arguments: [
      ("Chile insisted that it does not back the rebels.", "en", ["CL support against rebels asserted"]),
      ("Nepal insisted that the border be redrawn.", "en", ["NP demand for border be redrawn asserted"]),
      ("Perú insistió en que no apoya el plan.", "es", ["PE support against plan asserted"]),
      ("Chile insistió en que Perú retire sus tropas.", "es", ["CL demand for retire tropas asserted"]),
    ])
  func insistence(text: String, language: String, expected: [String]) throws {
    #expect(try stances(text, LanguageTag(language)) == expected)
  }
}
