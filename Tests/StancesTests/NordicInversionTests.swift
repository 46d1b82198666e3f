import Testing
import TextModel

/// Norwegian clauses that open with something else than their subject, or part their words by an aside, read with the models.
struct NordicInversionTests {
  @Test(
    "behind a verb that another part of the clause opens, the first nominal is the subject and the second the object",
    arguments: [
      ("I motsetning til Kenya støtter den svenske statsministeren fiskeavtalen.", "nb"),
      ("I motsetning til Kenya støtter Sverige og Norge fiskeavtalen.", "nb"),
      ("Mandag ønsket den svenske statsministeren fiskeavtalen velkommen.", "nb"),
    ])
  func firstTheSubjectThenTheObject(text: String, language: String) throws {
    #expect(try stances(text, LanguageTag(language)).contains("SE support for fiskeavtalen asserted"))
  }

  @Test func aTextMayStandBeforeWhoeverIsForIt() throws {
    #expect(
      try stances("Fiskeavtalen støtter den svenske statsministeren fullt ut.", "nb")
        == ["SE support for Fiskeavtalen asserted"])
  }

  @Test func aClauseMaySetForthWhoHoldsThePosition() throws {
    #expect(
      try stances("Chile leder forhandlingene. Det er landet som går imot fiskeavtalen.", "nb")
        == ["CL support against fiskeavtalen asserted"])
  }

  @Test func aStateMaySpeakByItsNoun() throws {
    #expect(
      try stances("Chile leder forhandlingene. – Vi støtter fiskeavtalen, sier landet.", "nb")
        == ["CL support for fiskeavtalen asserted"])
  }

  @Test func aPronounBehindTheVerbIsTheObject() throws {
    let text = "Fiskeavtalen skal opp til røysting fredag. Observatørar følgjer saka. Peru støttar han."
    #expect(try stances(text, "nn") == ["PE support for Fiskeavtalen asserted"])
  }

  @Test func anAdjectiveMayOpenTheClauseOfWhoeverHoldsThePosition() throws {
    #expect(
      try stances("Positive til fiskeavtalen er også Peru og Japan.", "nb")
        == ["PE support for fiskeavtalen asserted", "JP support for fiskeavtalen asserted"])
  }

  @Test func whatAThingIsCalledMayStandBehindIt() throws {
    #expect(
      try stances("Ifølge Peru er et forbud mot gruvedrift et svik.", "nb")
        == ["PE condemn against forbud mot gruvedrift asserted"])
  }

  @Test func anAsideLeavesTheParticipleToItsAuxiliary() throws {
    #expect(
      try stances("Den svenske statsministeren har, ifølge Reuters, sagt ja til fiskeavtalen.", "nb")
        == ["SE support for fiskeavtalen asserted"])
  }

  @Test(
    "who stands before a colon says what stands behind it",
    arguments: [
      ("Statsminister Kari Holm: Fiskeavtalen må stanses", "NO demand against Fiskeavtalen asserted"),
      ("Rødt-leder Kari Dal: Fiskeavtalen er et svik", "Kari Dal condemn against Fiskeavtalen asserted"),
    ])
  func colonsTellWhoSpeaks(text: String, stance: String) throws {
    #expect(try stances(text, "nb") == [stance])
  }

  @Test func aNounWithMoreToldBehindACommaStillPointsBack() throws {
    #expect(
      try stances("Chile leder forhandlingene. Landet, som er rikt på fisk, støtter fiskeavtalen.", "nb")
        == ["CL support for fiskeavtalen asserted"])
  }

  @Test func aParticipleLikeThePastTellsByWhomAThingIsSupported() throws {
    #expect(
      try stances("Fiskeavtalen, støtta av Peru, skal opp til røysting fredag.", "nn")
        == ["PE support for Fiskeavtalen asserted"])
  }

  @Test func whatSomebodyIsQuotedOnStandsBehindTheVerbOfSaying() throws {
    #expect(
      try stances("– Dette er et svik, sier Senterpartiet om fiskeavtalen.", "nb")
        == ["Senterpartiet condemn against fiskeavtalen asserted"])
  }

  @Test func aClauseThatOpensTheSentenceIsAboutWhatTheMainClauseTells() throws {
    #expect(
      try stances("Selv om Kenya er imot, går Peru inn for et forbud mot gruvedrift.", "nb")
        == ["KE support against forbud mot gruvedrift asserted", "PE support for forbud mot gruvedrift asserted"])
  }

  @Test func whatANounIsTowardMayStandBehindItsOwner() throws {
    #expect(
      try stances("Støtten fra den svenske statsministeren til fiskeavtalen kom mandag.", "nb")
        == ["SE support for fiskeavtalen asserted"])
  }

  @Test func whoHasTurnedHeldThePositionBefore() throws {
    #expect(
      try stances("Peru var lenge imot fiskeavtalen, men har snudd.", "nb") == ["PE support against fiskeavtalen past"])
    #expect(
      try stances("Peru ville lenge beholde kablene, men har snudd.", "nb") == ["PE support for beholde kablene past"])
  }

  @Test func aPronounInAReportStandsForWhatIsCalledBad() throws {
    #expect(
      try stances("Fiskeavtalen skal opp til avstemning. Peru mener at den er et svik.", "nb")
        == ["PE condemn against Fiskeavtalen asserted"])
  }

  @Test func whatIsToStopMayBeAPronoun() throws {
    #expect(
      try stances("Fiskeavtalen skal opp til avstemning. Peru mener den bør stanses.", "nb")
        == ["PE demand against Fiskeavtalen asserted"])
  }
}
