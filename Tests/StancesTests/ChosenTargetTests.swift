import Testing
import TextModel

/// What positions are toward, of all that a text names, and by which of its words, read with the models.
struct ChosenTargetTests {
  @Test func whatAPronounIsCalledIsNotWhatTheNextStandsFor() throws {
    let text = "Se votó el acuerdo de pesca. Chile lo considera un error. También lo critica Noruega."
    #expect(try stances(text, "es").last == "NO condemn against acuerdo de pesca asserted")
  }

  @Test func anOwnerIsAPartOfTheName() throws {
    #expect(
      try stances("The council discussed Kosovo's application. Serbia rejected Kosovo's application.", "en")
        == ["RS support against Kosovo's application asserted"])
  }

  @Test func ofTwoNounsTheTextKeepsToTheOneItSays() throws {
    let often = try stances(
      "Kolforbodet delte møtet. Forbodet er strengt. Noreg støttar forbodet, og Kina avviser forbodet. Forbodet kjem.",
      "nn")
    #expect(often == ["NO support for forbodet asserted", "CN support against forbodet asserted"])
  }

  @Test func aPronounIsNotWhoHoldsThePosition() throws {
    #expect(
      try stances("Regjeringen foreslår en ny skatt. SV kaller den «et hotell uten utgang».", "nb").last
        == "SV condemn against ny skatt asserted")
  }

  @Test func aCuesOwnWordsAreNoTarget() throws {
    #expect(
      try stances("The council votes on the ban today. Norway is in favour.", "en")
        == ["NO support for ban asserted"])
  }

  @Test func aProgressiveIsNoPassive() throws {
    #expect(try stances("Norway is opposing the treaty.", "en") == ["NO support against treaty asserted"])
  }

  @Test func whatIsRecognizedIsSoughtAmongWhatIsRecognized() throws {
    let found = try stances(
      "Norge anerkjenner Mikael Brandt som president. Avtalen om olje ble ikke nevnt.\n\nAnerkjenner også: Sverige, Danmark, Island",
      "nb")
    #expect(found.dropFirst() == ["SE", "DK", "IS"].map { "\($0) recognize for Mikael Brandt asserted" }[...])
  }

  @Test func whatTellsWhichThingIsMeantIsAPartOfItsName() throws {
    #expect(
      try stances("Ghana går inn for en avtale som bare handler om avfall.", "nb")
        == ["GH support for avtale som bare handler om avfall asserted"])
    #expect(
      try stances("Germany demands a review after three years.", "en") == [
        "DE demand for review after three years asserted"
      ])
  }

  @Test(
    "what somebody calls a thing names it",
    arguments: [
      ("China condemned what it called a provocation.", "en", "CN condemn against provocation asserted"),
      (
        "EU fordømmer det organisasjonen kaller en tvungen utvisning.", "nb",
        "EU condemn against tvungen utvisning asserted"
      ),
    ])
  func whatIsCalledSo(text: String, language: String, stance: String) throws {
    #expect(try stances(text, LanguageTag(language)) == [stance])
  }

  @Test func whatIsVotedOnIsWhatTheVotesAreAbout() throws {
    let found = try stances(
      "Norge støtter kravet. Da det ble votert over ekspertgruppen, stemte Chile imot, mens Peru avsto.", "nb")
    #expect(
      found.suffix(2) == ["CL support against ekspertgruppen asserted", "PE support neutral ekspertgruppen asserted"])
  }

  @Test func aPrepositionOfAnotherDeedIsNoPartOfTheCue() throws {
    #expect(
      try stances("The EU has voted to set up a special court for crimes in Darfur.", "en").allSatisfy {
        !$0.contains("for crimes asserted")
      })
  }

  @Test func aPrincipleIsATarget() throws {
    #expect(
      try stances("Chile rechaza el principio de reciprocidad.", "es")
        == ["CL support against principio de reciprocidad asserted"])
  }
}
