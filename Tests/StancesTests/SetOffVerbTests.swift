import Testing
import TextModel

/// Sentences whose verb a parser hangs on what stands before it, sums and parts that stand for what is meant, and people and bodies whom
/// only the sentence before names, read with the models.
struct SetOffVerbTests {
  @Test(
    "the verb behind an apposition or a name is the sentence's",
    arguments: [
      (
        "The International Chamber of Shipping, the owners’ lobby, calls for mandatory tracking of all tankers.",
        ["International Chamber of Shipping demand for mandatory tracking of all tankers asserted"]
      ),
      (
        "Telenor, the Norwegian operator, backed out of the tender in March, and Sweden condemned the delay.",
        ["Telenor support against tender asserted", "SE condemn against delay asserted"]
      ),
      (
        "Norway had indeed opposed the bilateral agreements.",
        ["NO support against bilateral agreements asserted"]
      ),
    ])
  func setOff(text: String, expected: [String]) throws {
    #expect(try stances(text, "en") == expected)
  }

  @Test(
    "what is asked for is what a sum is paid as",
    arguments: [
      ("en", "Norway is demanding $2bn in compensation from Peru.", "NO demand for compensation asserted"),
      ("es", "Chile pide 300 millones de euros en ayudas.", "CL demand for ayudas asserted"),
      ("nn", "Noreg krev 5 milliardar kroner i støtte.", "NO demand for støtte asserted"),
    ])
  func sums(language: String, text: String, expected: String) throws {
    #expect(try stances(text, LanguageTag(language)) == [expected])
  }

  @Test(
    "some of somebody's things are theirs",
    arguments: [
      ("es", "Chile congeló dos de las cuentas de Rusia.", "CL sanction against Rusia asserted"),
      ("en", "Peru expelled four of Chile's diplomats.", "PE sanction against Chile asserted"),
    ])
  func parts(language: String, text: String, expected: String) throws {
    #expect(try stances(text, LanguageTag(language)) == [expected])
  }

  @Test(
    "a reproach that somebody rejects is against them",
    arguments: [
      (
        "en", "Norway rejects the accusation from Russia.",
        ["NO support against accusation asserted", "RU condemn against Norway asserted"]
      ),
      (
        "es", "Chile rechaza las acusaciones de Perú.",
        ["CL support against acusaciones de Perú asserted", "PE condemn against Chile asserted"]
      ),
    ])
  func rejected(language: String, text: String, expected: [String]) throws {
    #expect(try stances(text, LanguageTag(language)) == expected)
  }

  @Test(
    "what an attempt would do nobody does who rejects it",
    arguments: [
      ("en", "Norway rejected any attempt to blackmail Peru.", "NO support against attempt to blackmail Peru asserted"),
      ("nb", "Norge avviser ethvert forsøk på å true Peru.", "NO support against forsøk på å true Peru asserted"),
    ])
  func attempts(language: String, text: String, expected: String) throws {
    #expect(try stances(text, LanguageTag(language)) == [expected])
  }

  @Test func aRelativeClauseMayTellOfBoth() throws {
    #expect(
      try stances("Norway and Peru, who both backed the treaty, are small.", "en") == [
        "NO support for treaty asserted", "PE support for treaty asserted",
      ])
  }

  @Test func aThingIsNotNamedByWhatItIsDefendedFrom() throws {
    #expect(
      try stances("Norway defended the deal against criticism.", "en") == ["NO support for deal asserted"])
  }

  @Test(
    "an office that the text has not told of yet is that of the person just named",
    arguments: [
      (
        "Anne Hidalgo has had a change of heart. Now the mayor of Paris opposes the ban.",
        "Anne Hidalgo support against ban asserted"
      ),
      (
        "Kaja Kallas spoke first. The Estonian prime minister rejected the ban.", "EE support against ban asserted"
      ),
      (
        "The European Commission has met. On Monday the commission opposed the ban.",
        "EU support against ban asserted"
      ),
      ("In Slovakia Robert Fico rejected the ban.", "SK support against ban asserted"),
    ])
  func known(text: String, expected: String) throws {
    #expect(try stances(text, "en") == [expected])
  }
}
