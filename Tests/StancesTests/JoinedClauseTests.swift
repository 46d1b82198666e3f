import Testing
import TextModel

/// Clauses that share their verb, and those who do something to each other, read with the models.
struct JoinedClauseTests {
  @Test(
    "each of several does to the others what they do to each other",
    arguments: [
      ("nb", "Armenia og Aserbajdsjan beskylder hverandre for brudd på våpenhvilen."),
      ("en", "Armenia and Azerbaijan accuse each other of breaking the truce."),
      ("es", "Armenia y Azerbaiyán se acusan mutuamente de violar la tregua."),
    ])
  func mutual(language: String, text: String) throws {
    let found = try stances(text, LanguageTag(language))
    #expect(found.count == 2)
    #expect(found.first?.hasPrefix("AM condemn against A") ?? false)
    #expect(found.last == "AZ condemn against Armenia asserted")
  }

  @Test func aYesAndANoShareTheirVerb() throws {
    #expect(
      try stances("Frankrike sier ja til avtalen og nei til avgiften.", "nb") == [
        "FR support for avtalen asserted", "FR support against avgiften asserted",
      ])
  }

  @Test func whoIsLeftOutDeniesIt() throws {
    #expect(
      try stances("Ghana fordømte kuppet samme kveld. Togo også, men ikke Benin.", "nb") == [
        "GH condemn against kuppet asserted", "TG condemn against kuppet asserted",
        "BJ condemn against kuppet denied",
      ])
  }

  @Test func neitherDeniesWhatWasToldBefore() throws {
    #expect(
      try stances("Brasil har ratifisert havavtalen. Heller ikke Argentina.", "nb").last
        == "AR support for havavtalen denied")
  }

  @Test func aNumberWithAnArticleStandsForTheTwoJustNamed() throws {
    #expect(
      try stances("Finland og Estland møttes onsdag. De to støtter kabelvernet.", "nb") == [
        "FI support for kabelvernet asserted", "EE support for kabelvernet asserted",
      ])
  }

  @Test func theVerbsOfARowHaveOneSubject() throws {
    #expect(
      try stances("Mexico går imot tollen, truer USA med mottiltak og får ros av Canada.", "nb") == [
        "MX support against tollen asserted", "MX threaten against USA asserted",
        "CA condemn for Mexico asserted",
      ])
  }

  @Test func aFiniteVerbIsNotJoinedToAnInfinitive() throws {
    #expect(
      try stances("Austerrike lét seg ikkje blidgjere og kalla kraftverket uansvarleg.", "nn") == [
        "AT condemn against kraftverket asserted"
      ])
  }

  @Test func whatIsDeploredIsSo() throws {
    #expect(
      try stances("Chile beklager at Peru forlater pakten.", "nb").contains("PE support against pakten asserted"))
    #expect(try stances("Chile anklager Peru for å støtte kuppet.", "nb") == ["CL condemn against Peru asserted"])
  }

  @Test func whoIsSaidToWarnIsNotWhoseThingItIs() throws {
    #expect(
      try stances("Det blir frå fransk hald åtvara mot ei oppdeling av Meta.", "nn").map { $0.prefix(20) }
        == ["FR support against o"])
  }

  @Test func whoHasReceivedSomebodyIsNotAgainstThem() throws {
    #expect(try stances("Malta har tatt imot mange flyktninger i år.", "nb").isEmpty)
  }

  @Test func aVerbWithoutATargetGoesOnWithThatOfTheOneBefore() throws {
    #expect(
      try stances("Sverige har tidligere støttet kvoten, men går nå imot.", "nb").last
        == "SE support against kvoten asserted")
  }

  @Test func aNeuterPronounStandsForADeed() throws {
    #expect(
      try stances("Finland vil slippe inn utøverne. Det avviser Polen.", "nb").last
        == "PL support against slippe utøverne asserted")
  }

  @Test func whatIsWantedLiftedMayBeAPronoun() throws {
    #expect(
      try stances("Norge støtter sanksjonene. Sverige vil ha dem opphevet.", "nb").last
        == "SE demand against sanksjonene asserted")
  }

  @Test func fromWhomADemandIsHeardMakesIt() throws {
    #expect(
      try stances("Frå Kiribati lyder eit unisont krav om forbod mot nye kolgruver.", "nn") == [
        "KI demand for forbod mot kolgruver asserted"
      ])
  }

  @Test func whatTakesUpAnAccusationIsNoPartOfIt() throws {
    #expect(
      try stances("Cuba acusó a los países ricos de exportar su basura, acusación que Japón rechazó.", "es").contains {
        $0.hasPrefix("JP support against")
      })
  }

  @Test func whatSomebodyHasOverAThingIsNamedWithIt() throws {
    #expect(
      try stances("Costa Rica krever suverenitet over øya.", "nb") == [
        "CR demand for suverenitet over øya asserted"
      ])
  }
}
