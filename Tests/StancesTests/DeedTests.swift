import Testing
import TextModel

/// Deeds that somebody does, promises, demands or threatens with, and measures that they impose or reject, read with the models.
struct DeedTests {
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

  @Test func whoRejectsAMeasureImposesNone() throws {
    #expect(
      try stances("México y Chile rechazan el bloqueo de Cuba.", "es")
        == ["MX", "CL"].map { "\($0) support against bloqueo de Cuba asserted" })
  }

  @Test func aMeasureForTheCaseThatIsAThreat() throws {
    #expect(
      try stances("La Unión Europea cerrará sus puertos a Noruega si no firma el acuerdo.", "es").first
        == "EU threaten against Noruega conditional")
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

  @Test(
    "what is to be done to a thing is demanded",
    arguments: [
      ("New Zealand is asking for the contract to be published.", "NZ demand for contract to be published asserted"),
      ("Chile called for the embargo to be lifted.", "CL demand against embargo asserted"),
    ])
  func fates(text: String, stance: String) throws { #expect(try stances(text, "en") == [stance]) }

  @Test func aWarningHoldsNothingOfWhatItWarnsOf() throws {
    #expect(
      try stances("Peru warned Chile against signing the treaty.", "en") == [
        "PE support against signing treaty asserted"
      ])
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

  @Test func joiningIsNoStopping() throws {
    let found = try stances("Frp krever at Norge slutter seg til avtalen.", "nb")
    #expect(found.count == 1 && found.allSatisfy { $0.hasPrefix("Frp demand for") })
  }
}
