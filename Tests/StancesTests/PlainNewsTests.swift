import Testing
import TextModel

/// Short sentences as news has them every day, read with the models.
struct PlainNewsTests {
  @Test(
    "of two names behind a verb the first is the subject",
    arguments: [
      ("Derfor støtter Frankrike Ukraina.", "nb", "FR support for Ukraina asserted"),
      ("I går kritiserte Norge Russland.", "nb", "NO condemn against Russland asserted"),
      ("Noreg si støtte til Ukraina er stor.", "nn", "NO support for Ukraina asserted"),
      ("Kina si fordømming av sanksjonane kom raskt.", "nn", "CN condemn against sanksjonane asserted"),
    ])
  func namesSideBySide(text: String, language: String, stance: String) throws {
    #expect(try stances(text, LanguageTag(language)) == [stance])
  }

  @Test func aNameWithANegationDoesNotDoIt() throws {
    #expect(
      try stances("Sverige støtter skatten, Danmark ikke.", "nb")
        == ["SE support for skatten asserted", "DK support for skatten denied"])
  }

  @Test func whoIsNeitherForNorAgainstIsNeutral() throws {
    #expect(try stances("Bolivia verken støtter eller avviser planen.", "nb") == ["BO support neutral planen asserted"])
  }

  @Test func aPromiseIsKeptByWhoMakesIt() throws {
    #expect(
      try stances("Regjeringen i Beijing har lovet Russland å stanse innsynet i avtalen.", "nb")
        == ["CN support against innsynet i avtalen intended"])
  }

  @Test func partiesImposeNothing() throws {
    #expect(
      try stances("SV vil vise ut Russlands ambassadør.", "nb")
        == ["SV support for vise ut Russlands ambassadør intended"])
  }

  @Test(
    "who is left out does not do it, who is at war is on nobody's side, and who answers for something is not praised",
    arguments: [
      ("Chile says Peru is responsible for the harbour.", "en"), ("Norge sier Danmark er ansvarlig for havna.", "nb"),
      ("Todos los socios menos Malta apoyaron la cuota.", "es"), ("Países Bajos está en guerra con Rusia.", "es"),
    ])
  func nothingIsSaid(text: String, language: String) throws {
    #expect(try stances(text, LanguageTag(language)).isEmpty)
  }

  @Test(
    "who is behind an attack, or answers for it, is blamed and supports nothing",
    arguments: [
      (
        "Regjeringen møttes. Venezuela hevder at Colombia står bak kuppforsøket.",
        "VE condemn against Colombia asserted"
      ),
      ("Regjeringen møttes. Venezuela hevder at Colombia står bak angrepet.", "VE condemn against Colombia asserted"),
      ("USA sier Iran er ansvarlig for angrepet.", "US condemn against Iran asserted"),
    ])
  func blame(text: String, stance: String) throws {
    #expect(try stances(text, "nb") == [stance])
  }

  @Test func whatIsCalledSomethingIsTheTarget() throws {
    #expect(try stances("France calls the plan irresponsible.", "en") == ["FR condemn against plan asserted"])
  }

  @Test func whoStandsBehindAnAgreementIsForIt() throws {
    #expect(try stances("Regjeringen møttes. Peru står bak avtalen.", "nb") == ["PE support for avtalen asserted"])
  }

  @Test(
    "verbs with a person, denials and what is studied",
    arguments: [
      ("El gobierno de Quito afeó a Correa su silencio.", ["EC condemn against Correa asserted"]),
      ("No es cierto que Colombia apoye la reforma.", ["CO support for reforma denied"]),
      (
        "Uruguay vetó el cable. Argentina estudia hacerlo.",
        ["UY support against cable asserted", "AR support against cable considered"]
      ),
      ("España ve con malos ojos la moratoria.", ["ES support against moratoria asserted"]),
      ("Francia sale del pacto pesquero.", ["FR support against pacto pesquero asserted"]),
    ])
  func spanishVerbs(text: String, found: [String]) throws {
    #expect(try stances(text, "es") == found)
  }

  @Test func anAuxiliaryBehindARelativeClauseIsThatOfTheMainVerb() throws {
    #expect(
      try stances("Cyprus and Malta, where the tankers are registered, have frozen the assets of the company.", "en")
        == ["CY sanction against company asserted", "MT sanction against company asserted"])
  }

  @Test func whatSomethingIsBackedWithIsNoTarget() throws {
    #expect(try stances("Kenya backed the airline with fuel.", "en") == ["KE support for airline asserted"])
  }

  @Test func whoeverStandsBeforeAGerundDoesIt() throws {
    #expect(
      try stances("The resolution was adopted with Hungary and Malta voting against.", "en") == [
        "HU support against resolution asserted", "MT support against resolution asserted",
      ])
  }
}
