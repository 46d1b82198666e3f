import Testing
import TextModel

/// What positions are toward, named by as many words as tell it, and whose they are, read with the models.
struct WholeNameTests {
  @Test(
    "amounts, outcomes and questions are part of the name",
    arguments: [
      ("nb", "Canada krever en avgift på 12 euro.", "CA demand for avgift på 12 euro asserted"),
      ("en", "Chile proposed a cap of 40 dollars.", "CL support for cap of 40 dollars asserted"),
      ("es", "Francia pide una tasa de 12 euros.", "FR demand for tasa de 12 euros asserted"),
      (
        "nb", "Frankrike advarer mot å gjøre Europa avhengig av kinesisk stål.",
        "FR support against gjøre Europa avhengig av kinesisk stål asserted"
      ),
      (
        "nb", "Sveits har ikke tatt stilling til hvem som skal lede rådet.",
        "CH support neutral hvem som skal lede rådet asserted"
      ),
      ("nb", "Argentina har ikke anerkjent noen av kandidatene.", "AR recognize for kandidatene denied"),
      ("nb", "Chile kaller den svenske linjen «ren galskap».", "CL condemn against svenske linjen asserted"),
      ("es", "Lo que Perú rechaza es una nueva tasa.", "PE support against nueva tasa asserted"),
    ])
  func names(language: String, text: String, expected: String) throws {
    #expect(try stances(text, LanguageTag(language)) == [expected])
  }

  @Test(
    "a predicate behind a relative clause has its own subject",
    arguments: [
      (
        "nb", "Polen støtter kravet, mens Ungarn, som er hjemland for mange banker, er imot.",
        ["PL support for kra", "HU support against"]
      )
    ])
  func predicates(language: String, text: String, expected: [String]) throws {
    #expect(try stances(text, LanguageTag(language)).map { String($0.prefix(18)) } == expected)
  }

  @Test(
    "who does not recognize, where a verb stands for it, refuses to",
    arguments: [
      ("nb", "Estland anerkjenner den nye regjeringen. Det gjør ikke Latvia.", "nye regjeringen")
    ])
  func refusals(language: String, text: String, target: String) throws {
    #expect(
      try stances(text, LanguageTag(language)) == [
        "EE recognize for \(target) asserted", "LV recognize against \(target) asserted",
      ])
  }

  @Test(
    "participles before nouns and tenses of auxiliaries are no positions",
    arguments: [
      ("nb", "Norge vil sende avviste asylsøkere til Albania.", "NO support for sende avviste asylsøkere intended"),
      ("nb", "Norge har ikke villet ta stilling til planen.", "NO support neutral planen asserted"),
      ("nb", "Norge vedtok å stemme mot forslaget.", "NO support against forslaget intended"),
    ])
  func forms(language: String, text: String, expected: String) throws {
    #expect(try stances(text, LanguageTag(language)) == [expected])
  }

  /// A mission is an occasion as well as an organ of those who sent it.
  @Test func theMissionOfAGroupActsForIt() throws {
    let text = "The African Union met on Monday. Its observer mission condemned the count."
    #expect(try stances(text, "en") == ["AFU condemn against count asserted"])
  }
}
