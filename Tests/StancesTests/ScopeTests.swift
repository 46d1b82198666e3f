import Testing
import TextModel

/// Who does what in clauses that others stand around, and how far a negation reaches, read with the models.
struct ScopeTests {
  @Test(
    "of what a whole clause is said is not the subject of its verb",
    arguments: [
      ("nb", "Poenget er at Polen støtter avtalen.", "PL support for avtalen asserted"),
      ("nb", "Årsaken er at Ungarn nekter å støtte toppmøtet.", "HU support against toppmøtet asserted"),
      ("nn", "Poenget er at Polen støttar avtalen.", "PL support for avtalen asserted"),
      ("en", "The point is that Poland backs the treaty.", "PL support for treaty asserted"),
      ("es", "La razón es que Chile rechaza el tratado.", "CL support against tratado asserted"),
    ])
  func outerSubjects(language: String, text: String, expected: String) throws {
    #expect(try stances(text, LanguageTag(language)) == [expected])
  }

  @Test(
    "a negation before two infinitives that leave the choice is that of both",
    arguments: [
      ("nb", "Norge vil ikke signere eller ratifisere avtalen."),
      ("nn", "Noreg vil ikkje signere eller ratifisere avtalen."),
      ("en", "Norway will not sign or ratify the treaty."),
    ])
  func alternatives(language: String, text: String) throws {
    let found = try stances(text, LanguageTag(language))
    #expect(!found.isEmpty && found.allSatisfy { $0.hasPrefix("NO support against") })
  }

  @Test(
    "asides leave a clause its subject, its predicate and its infinitive",
    arguments: [
      ("nb", "Danmark, det siste landet i køen, er imot tollen.", "DK support against tollen asserted"),
      ("nb", "Kina lovet torsdag, før møtet begynte, å støtte forbudet.", "CN support for forbudet intended"),
      (
        "nb", "Kina har så langt motsatt seg å drøfte et moratorium.",
        "CN support against drøfte moratorium asserted"
      ),
    ])
  func asides(language: String, text: String, expected: String) throws {
    #expect(try stances(text, LanguageTag(language)) == [expected])
  }

  @Test func aRelativeClauseMayHaveAPredicate() throws {
    #expect(
      try stances("Sveits, som er skeptisk til fondet, ber om en pause.", "nb").contains(
        "CH support against fondet asserted"))
  }

  @Test func eachRelativeClauseTellsOfThoseBeforeIt() throws {
    let text = "USA og Spania, som la fram resolusjonen, og Bulgaria, som avviser den, møttes i går."
    #expect(
      try stances(text, "nb") == [
        "US support for resolusjonen asserted", "ES support for resolusjonen asserted",
        "BG support against resolusjonen asserted",
      ])
  }

  @Test func thoseWhoSayItTogetherAllHoldIt() throws {
    let text = "– Vi vil stemme mot traktaten, skriver Sverige og Finland i en felles uttalelse."
    #expect(
      try stances(text, "nb") == ["SE support against traktaten intended", "FI support against traktaten intended"])
  }

  @Test func aThreatTellsItselfWithWhat() throws {
    #expect(
      try stances("Romania truet lenge med å blokkere budsjettet, men ga opp motstanden.", "nb").contains(
        "RO threaten against budsjettet asserted"))
  }

  @Test func whoThinksSomethingOfAThingGoesOnHimself() throws {
    #expect(
      try stances("Danmark mener at avtalen er symbolpolitikk og krever ny behandling.", "nb").contains(
        "DK demand for ny behandling asserted"))
  }

  @Test func anAttributeMayBlameAsWell() throws {
    #expect(
      try stances("Sverige mener at vedtaket er en farlig gave til Russland.", "nb") == [
        "SE condemn against vedtaket asserted"
      ])
  }

  @Test func aDeedKeepsItsParticle() throws {
    #expect(
      try stances("Danmark krever at statsministeren går av.", "nb") == [
        "DK demand for statsministeren går av asserted"
      ])
  }
}
