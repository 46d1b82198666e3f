import Testing
import TextModel

/// Norwegian clauses in which verbs, subjects and particles stand where parsers and cues may mistake them, read with the models.
struct NordicClauseTests {
  @Test(
    "a name behind a verb that something else opens is its subject",
    arguments: [
      (
        "Fram til 2024 godtok Kreml inspeksjonar ved mistanke om oljesøl.", "nn" as LanguageTag,
        "RU support for inspeksjonar ved mistanke asserted"
      ),
      (
        "Dagen etter kravde Estland ein felles EU-heimel for slike bordingar.", "nn",
        "EE demand for felles EU-heimel for slike bordingar asserted"
      ),
    ])
  func inverted(text: String, language: LanguageTag, expected: String) throws {
    #expect(try stances(text, language).contains(expected))
  }

  @Test(
    "both are the two that the sentence names before",
    arguments: [
      ("Peru og Chile er naboer. Malta og Kypros har talt, og begge landene støtter avtalen.", "nb" as LanguageTag),
      ("Peru and Chile are neighbours. Malta and Cyprus have spoken, and both countries support the treaty.", "en"),
      ("Perú y Chile son vecinos. Malta y Chipre han hablado, y ambos países apoyan el tratado.", "es"),
    ])
  func bothOfTheSentence(text: String, language: LanguageTag) throws {
    #expect(try stances(text, language).map { $0.prefix(14) } == ["MT support for", "CY support for"])
  }

  @Test func severalWordsForBothInASentenceAreNotAskedForEachOther() throws {
    let text = "Both countries and both neighbours said both countries support both countries."
    #expect(try stances(text, "en").isEmpty)
  }

  @Test func whoHasNotChangedHisMindStillHoldsHisPosition() throws {
    #expect(
      try stances("Sverige avviste i fjor en ny kabel, og svenskene har ikke ombestemt seg.", "nb") == [
        "SE support against ny kabel asserted"
      ])
  }

  @Test func aPronounIsCalledWhatTheNounBehindItSays() throws {
    #expect(
      try stances("Norge støtter vedtaket. Sudan kalte det et angrep på en lovlig regjering.", "nb") == [
        "NO support for vedtaket asserted", "SD condemn against vedtaket asserted",
      ])
  }

  @Test func aPrepositionBeforeAParticleBelongsElsewhere() throws {
    #expect(
      try stances("Norge går i stedet inn for alderskontroll.", "nb") == ["NO support for alderskontroll asserted"])
  }

  @Test(
    "more time may be asked for",
    arguments: [
      ("Norge ber om lengre tid.", "nb" as LanguageTag, "NO demand for lengre tid asserted"),
      ("Chile asked for more time.", "en", "CL demand for more time asserted"),
      ("Chile pide más tiempo.", "es", "CL demand for más tiempo asserted"),
    ])
  func moreTime(text: String, language: LanguageTag, expected: String) throws {
    #expect(try stances(text, language) == [expected])
  }

  @Test func aColumnThatAsksSaysWhatItsAnswersMean() throws {
    #expect(
      try stances(
        """
        Slik svarer landene

        | Land | Anerkjenner Kosovo? |
        | Serbia | Nei |
        | Albania | Ja |
        """, "nb") == ["RS recognize against Kosovo asserted", "AL recognize for Kosovo asserted"])
  }
}
