import Testing
import TextModel

/// What somebody is told, headlines of two clauses, and verbs that parsers take for attributes or adverbs, read with the models.
struct ToldClauseTests {
  @Test(
    "what somebody is told is what the verb says, and not what is told of whoever hears it",
    arguments: [
      ("en", "The envoy told reporters that Peru would reject the treaty.", "PE support against treaty intended"),
      ("en", "Chile informed the council that Peru would leave the pact.", "PE support against pact intended"),
      (
        "nb", "Statsråden fortalte journalister at Sverige ville avvise avtalen.",
        "SE support against avtalen intended"
      ),
    ])
  func toldClauses(language: String, text: String, expected: String) throws {
    #expect(try stances(text, LanguageTag(language)) == [expected])
  }

  @Test func whatIsSaidIsNotJoinedToWhatIsDemanded() throws {
    #expect(
      try stances(
        "Kenya demanded that Uganda release the crew and said it had closed its airspace to Ugandan jets.", "en"
      )
      .last == "KE sanction against Ugandan jets asserted")
  }

  @Test(
    "a headline that tells of two sides is no question",
    arguments: [
      (
        "en", "Norway backs the cable, Sweden rejects it\n\nIt rained.",
        ["NO support for cable asserted", "SE support against cable asserted"]
      ),
      (
        "nb", "Norge støtter avtalen, Sverige avviser den\n\nDet regnet.",
        ["NO support for avtalen asserted", "SE support against avtalen asserted"]
      ),
      (
        "es", "Chile respalda el tratado, Perú lo rechaza\n\nLlovió.",
        ["CL support for tratado asserted", "PE support against tratado asserted"]
      ),
    ])
  func headlines(language: String, text: String, expected: [String]) throws {
    #expect(try stances(text, LanguageTag(language)) == expected)
  }

  @Test(
    "what looks like an attribute or an adverb is a verb where its clause has none",
    arguments: [
      (
        "The US opposed sanctions under the previous president but joined the embargo in 2024.",
        ["US support against sanctions asserted", "US support for embargo asserted"]
      ),
      ("The government in Lima will not, however, back a boycott.", ["PE support against boycott intended"]),
      ("Analysts doubt that Peru will recognise Kosovo.", []),
    ])
  func misreadVerbs(text: String, expected: [String]) throws {
    #expect(try stances(text, "en") == expected)
  }

  @Test(
    "who does not call something good blames it",
    arguments: [
      ("en", "Germany does not consider the vote fair.", "DE condemn against vote asserted"),
      ("es", "Chile no considera justa la votación.", "CL condemn against votación asserted"),
      ("nb", "Norge anser ikke valget som rettferdig.", "NO condemn against valget asserted"),
    ])
  func negatedPraise(language: String, text: String, expected: String) throws {
    #expect(try stances(text, LanguageTag(language)) == [expected])
  }

  @Test func whoIsBroughtToDoSomethingDoesIt() throws {
    #expect(
      try stances("Pressure from the street led Chile to reject the treaty.", "en") == [
        "CL support against treaty asserted"
      ])
  }

  @Test func aCapitalIsCalledByItsOwnName() throws {
    #expect(try stances("Chile accused Moscow of bad faith.", "en") == ["CL condemn against Moscow asserted"])
    #expect(try stances("Perú acusó a Moscú de mala fe.", "es") == ["PE condemn against Moscú asserted"])
  }

  @Test func aNameThatANounBeginsIsThatOfItsBody() throws {
    #expect(
      try stances("Her party, the Alliance for Renewal, said it would boycott the vote.", "en") == [
        "Alliance for Renewal support against vote intended"
      ])
  }

  @Test func labelsInBoldStandOverTheirLists() throws {
    let text = """
      Where countries stand on the moratorium

      - **For:** Palau, Fiji
      - **Against:** Tonga
      """
    #expect(
      try stances(text, "en") == [
        "PW support for moratorium asserted", "FJ support for moratorium asserted",
        "TO support against moratorium asserted",
      ])
  }
}
