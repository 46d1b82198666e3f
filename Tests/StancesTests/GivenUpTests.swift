import Testing
import TextModel

/// Positions that were never taken, are given up, or are told without whoever takes them, read with the models.
struct GivenUpTests {
  @Test(
    "what never was done is denied, in the past as in the perfect",
    arguments: [
      ("en", "Canada never endorsed the treaty.", "CA support for treaty denied"),
      ("nb", "Norge støttet aldri avtalen.", "NO support for avtalen denied"),
      ("es", "Chile nunca respaldó el tratado.", "CL support for tratado denied"),
      ("en", "Canada will never endorse the treaty.", "CA support against treaty intended"),
    ])
  func never(language: String, text: String, expected: String) throws {
    #expect(try stances(text, LanguageTag(language)) == [expected])
  }

  @Test(
    "a later clause tells that a position no longer holds",
    arguments: [
      ("en", "Niger supported the base, but no longer does.", ["NE support for base past"]),
      ("nb", "Polen støttet avtalen, men gjør det ikke lenger.", ["PL support for avtalen past"]),
      (
        "nb", "Østerrike støtter avtalen. Nederland gjør det ikke lenger.",
        ["AT support for avtalen asserted", "NL support for avtalen past"]
      ),
    ])
  func noLonger(language: String, text: String, expected: [String]) throws {
    #expect(try stances(text, LanguageTag(language)) == expected)
  }

  @Test(
    "a passive without an agent tells from whom it comes",
    arguments: [
      ("nb", "Kravet fra Irak om mer vann ble lagt fram.", "IQ demand for mer vann asserted"),
      ("nb", "Fra svensk hold ble det protestert mot avtalen.", "SE condemn against avtalen asserted"),
    ])
  func senders(language: String, text: String, expected: String) throws {
    #expect(try stances(text, LanguageTag(language)) == [expected])
  }

  @Test(
    "deeds that somebody is asked or advised not to do",
    arguments: [
      ("nb", "Norge fraråder norske selskaper å handle i Mali.", "NO support against handle i Mali asserted"),
      ("en", "Zambia was urged by Malawi to keep out of the dispute.", "MW demand for keep out of dispute asserted"),
      ("nb", "Det er ikke aktuelt for Norge å støtte avtalen.", "NO support for avtalen denied"),
    ])
  func requests(language: String, text: String, expected: String) throws {
    #expect(try stances(text, LanguageTag(language)) == [expected])
  }

  @Test func aPredicateMayBeJoinedToOneOfTheOtherSide() throws {
    #expect(
      try stances("Norge er for avtalen og mot avgiften.", "nb") == [
        "NO support for avtalen asserted", "NO support against avgiften asserted",
      ])
  }

  @Test func theTimeByWhichSomethingIsDueIsNoCondition() throws {
    #expect(
      try stances("Chile exige la ratificación antes de fin de año.", "es") == [
        "CL demand for ratificación asserted"
      ])
  }

  @Test func compoundsStandForTheNounsThatEndThem() throws {
    #expect(
      try stances("Norge har innført eksportforbud mot Iran.", "nb") == ["NO sanction against Iran asserted"])
  }

  @Test func anAuxiliaryIsNoVerbOfACue() throws {
    #expect(
      try stances("Storbritannia har gått imot kvotene.", "nb") == ["GB support against kvotene asserted"])
  }
}
