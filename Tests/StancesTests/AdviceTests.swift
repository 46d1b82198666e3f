import Testing
import TextModel

/// What somebody should do or have done, what is left behind and who stands for several, read with the models.
struct AdviceTests {
  @Test(
    "who should do something, or should have done it, has not: it is what the speaker asks for",
    arguments: [
      ("nb", "– Sverige skulle ha krevd en pause, sier Kari Moe.", "Kari Moe demand for krevd pause asserted"),
      ("nb", "– Sverige burde kreve en pause, sier Kari Moe.", "Kari Moe demand for kreve pause asserted"),
      ("nn", "– Sverige burde ha kravd ein pause, seier Kari Moe.", "Kari Moe demand for kravd pause asserted"),
    ])
  func advice(language: String, text: String, expected: String) throws {
    #expect(try stances(text, LanguageTag(language)) == [expected])
  }

  @Test(
    "a position that a noun points back to is left",
    arguments: [
      ("nb", "Polen var imot avgiften, men har gått bort fra det standpunktet.", "PL support against avgiften past"),
      ("nn", "Polen var imot avgifta, men har gått bort frå den haldninga.", "PL support against avgifta past"),
      ("en", "Poland opposed the levy, but has abandoned that stance.", "PL support against levy past"),
      ("es", "Polonia rechazaba la tasa, pero ha abandonado esa postura.", "PL support against tasa past"),
    ])
  func leftPositions(language: String, text: String, expected: String) throws {
    #expect(try stances(text, LanguageTag(language)) == [expected])
  }

  @Test func whatMakesSomebodySoIsNoAnswer() throws {
    #expect(
      try stances("Chile støtter avgiften. Det gjør danskene nervøse.", "nb") == ["CL support for avgiften asserted"])
  }

  @Test func doubtOfAFactIsNoPositionTowardIt() throws {
    #expect(try stances("Peru tviler på at Chile vil betale.", "nb").isEmpty)
  }

  @Test(
    "two groups share the noun for their states, and their ministers speak for both",
    arguments: [
      ("nb", "De nordiske og baltiske landene støtter avtalen. Ministrene krever en pause."),
      ("en", "The Nordic and Baltic countries support the treaty. The ministers demand a pause."),
    ])
  func groups(language: String, text: String) throws {
    let found = try stances(text, LanguageTag(language))
    let holders = found.map { $0.split(separator: " ").prefix(2).joined(separator: " ") }
    #expect(holders == ["NORDIC support", "BALTIC support", "NORDIC demand", "BALTIC demand"])
  }

  @Test func theStatesOfAGroupArePraisedLikeIt() throws {
    #expect(
      try stances("Japan roser de nordiske landene.", "nb") == ["JP condemn for nordiske landene asserted"])
  }

  @Test(
    "who finds a thing good is for it",
    arguments: [
      ("nb", "Utenriksminister Ida Vold mener at traktaten er nødvendig.", "NO support for traktaten asserted"),
      ("es", "El canciller chileno considera que el tratado es necesario.", "CL support for tratado asserted"),
    ])
  func praisedThings(language: String, text: String, expected: String) throws {
    #expect(try stances(text, LanguageTag(language)) == [expected])
  }

  @Test(
    "arguments that a parser has given to another word",
    arguments: [
      ("Japan roste på sin side Kenya for innsatsen.", ["JP condemn for Kenya asserted"]),
      ("Ingen avtale i London: Norge gir EU skylden", ["NO condemn against EU asserted"]),
      ("Danmark vil sende avviste asylsøkere til Rwanda.", ["DK support for sende avviste asylsøkere intended"]),
      (
        "Canada er åpen for et samarbeid om returer, men ikke for et kutt.",
        ["CA support for samarbeid om returer considered", "CA support against kutt considered"]
      ),
    ])
  func arguments(text: String, expected: [String]) throws {
    #expect(try stances(text, "nb") == expected)
  }

  @Test(
    "for whom somebody speaks whose title does not say",
    arguments: [
      ("EU-kommisjonen har sett på saken. – Vi krever en gransking, sier talskvinne Marie Duval.", "EU"),
      ("Det er uro i Oslo. Den svenske regjeringen er delt. Statsminister Anna Ek støtter gruven.", "SE"),
      ("Det internasjonale skiforbundet (FIS) er delt. FIS-styret støtter forbudet.", "Det"),
    ])
  func offices(text: String, holder: String) throws {
    #expect(try stances(text, "nb").map { $0.split(separator: " ").first.map(String.init) }.last == holder)
  }
}
