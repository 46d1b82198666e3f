import Testing
import TextModel

/// Long sentences of reports whose parts a parser joins to the wrong words, read with the models.
struct NewsReportTests {
  @Test(
    "who stands behind a comma is the subject, and joined to nothing before it",
    arguments: [
      (
        "After two weeks of bitter negotiations, Kenya, Chad and Niger agreed to freeze arms sales to Libya.",
        [
          "KE sanction against Libya intended", "TD sanction against Libya intended",
          "NE sanction against Libya intended",
        ]
      ),
      ("Minister, Helsinki has asked for a delay.", ["FI demand for delay asserted"]),
      (
        "Kenya and Uganda, whose farmers grow most of the tea, reject the tax.",
        ["KE support against tax asserted", "UG support against tax asserted"]
      ),
      (
        "Peru's trade minister, Ana Ruiz, who chairs the committee, called on the four countries to lift the tariffs.",
        ["PE demand against tariffs asserted"]
      ),
    ])
  func subjects(text: String, expected: [String]) throws { #expect(try stances(text, "en") == expected) }

  @Test(
    "two nouns joined before a third describe it together",
    arguments: [
      (
        "The British ambassador spoke in favour of the EU's new police and justice mission.",
        ["GB support for EU's new police mission asserted"]
      ),
      ("Norway backs the trade and security pact.", ["NO support for trade pact asserted"]),
    ])
  func attributes(text: String, expected: [String]) throws { #expect(try stances(text, "en") == expected) }

  @Test(
    "whoever is asked to leave something alone is asked against it",
    arguments: [
      ("en", "Chile urged all sides to refrain from violence.", "CL demand against violence asserted"),
      ("en", "Chile urged both parties to avoid bloodshed.", "CL demand against bloodshed asserted"),
      ("nb", "Chile ba alle parter om å avstå fra vold.", "CL demand against vold asserted"),
    ])
  func asked(language: String, text: String, expected: String) throws {
    #expect(try stances(text, LanguageTag(language)) == [expected])
  }

  @Test(
    "what a plan would do is nobody's position where somebody is against the plan",
    arguments: [
      (
        "nb", "Chile stemte mot en plan om å bevæpne opprørerne.",
        "CL support against plan om å bevæpne opprørerne asserted"
      ),
      (
        "es", "Los diputados votaron contra un plan para armar a los rebeldes.",
        "diputados support against plan para armar a los rebeldes asserted"
      ),
    ])
  func plans(language: String, text: String, expected: String) throws {
    #expect(try stances(text, LanguageTag(language)) == [expected])
  }

  @Test(
    "who has not decided whether to join has not decided on what the text is about",
    arguments: [
      ("en", "Peru backs the treaty. Japan has not decided whether to sign.", "JP support neutral treaty asserted"),
      (
        "en", "Peru backs the treaty. Oslo has not made up its mind on whether to join.",
        "NO support neutral treaty asserted"
      ),
      ("es", "Perú apoya el tratado. Corea aún no ha decidido si unirse.", "KR support neutral tratado asserted"),
    ])
  func undecided(language: String, text: String, expected: String) throws {
    #expect(try stances(text, LanguageTag(language)).last == expected)
  }

  @Test("a state that the text names by its first letters goes by its name") func shortNames() throws {
    #expect(
      try stances("Peru left the United States out. Chile denounced the US.", "en").last
        == "CL condemn against United States asserted")
  }

  @Test("of a row of labelled lines none is the heading of the next") func labelledLines() throws {
    let text = """
      Who recognises Kosovo?

      France: Has recognised Kosovo.
      Spain: “Will not recognise this unilateral act.”
      Slovakia: No recognition for the time being.
      China: Calls for a negotiated solution.
      """
    let read = try stances(text, "en")
    #expect(read.contains("SK recognize against Kosovo asserted"))
    #expect(!read.contains { $0.hasPrefix("CN recognize") })
  }

  @Test("no sentence ends between a title and a name") func titlesBeforeNames() throws {
    #expect(
      try stances("Sveriges miljøminister Anna Lind sier til VG: «Vi kan ikke godta denne avgiften.»", "nb") == [
        "SE support against avgiften asserted"
      ])
  }
}
