import LanguageData
import Testing
import TextModel

/// Forms of a cue that differ from how its row writes it: inflected verbs that lemmatizers do not know, reflexives of who speaks,
/// owners behind a noun.
struct CueFormTests {
  @Test(
    "verbs are known by how their forms end",
    arguments: [
      ("Noreg har kravd ei gransking.", "nn", "NO demand for gransking asserted"),
      ("Norge frarådde våpenhvilen.", "nb", "NO support against våpenhvilen asserted"),
      ("Chile pidió a Perú y Bolivia que respaldasen el tratado.", "es", "CL demand for respaldasen tratado asserted"),
    ])
  func inflectedForms(text: String, language: String, expected: String) throws {
    #expect(try stances(text, LanguageTag(language)) == [expected])
  }

  @Test("every row of verb-endings has a form that ends so", arguments: ["nb", "nn", "es"])
  func examplesOfEndings(language: String) throws {
    let table = try Table(contentsOf: DataLocation.standard().lexicon("\(language)/verb-endings.tsv"))
    let (ending, example) = (try table.column("ending"), try table.column("example"))
    let wrong = table.rows.filter { !$0.fields[example].hasSuffix($0.fields[ending]) }
    #expect(table.rows.count > 5 && wrong.map(\.line) == [])
  }

  @Test(
    "who speaks says a reflexive in the first person",
    arguments: [
      (
        "«Vi motsetter oss våpenhvilen», sier Chile i en uttalelse.", "nb",
        "CL support against våpenhvilen asserted"
      ),
      (
        "«Nos oponemos a la propuesta», dijo el canciller de Chile, Juan Pérez.", "es",
        "CL support against propuesta asserted"
      ),
    ])
  func firstPerson(text: String, language: String, expected: String) throws {
    #expect(try stances(text, LanguageTag(language)) == [expected])
  }

  @Test(
    "what is of somebody is held by him, where the noun has another word for what it is toward",
    arguments: [
      (
        "The objections of Peru and China to the pact were ignored.",
        ["PE support against pact asserted", "CN support against pact asserted"]
      ),
      ("The European ban of Peru's tuna surprised everybody.", []),
    ] as [(String, [String])])
  func ownersBehindNouns(text: String, expected: [String]) throws {
    #expect(try stances(text, "en") == expected)
  }

  @Test(
    "of several objects those without a preposition are asked for",
    arguments: [
      ("Estados Unidos pidió por nota un trato justo.", "es", ["US demand for trato justo asserted"]),
      ("La Unión Europea había pedido a sus socios un voto unánime.", "es", ["EU demand for voto unánime asserted"]),
    ] as [(String, String, [String])])
  func objects(text: String, language: String, expected: [String]) throws {
    #expect(try stances(text, LanguageTag(language)) == expected)
  }

  @Test func thePrepositionMayOpenADistantClause() throws {
    let found = try stances("Kina advarte onsdag alle land i regionen mot å blande seg inn.", "nb")
    #expect(found.count == 1 && found[0].hasPrefix("CN support against"))
  }

  @Test func whoIsAgainstADeedSaysSoHimself() throws {
    #expect(
      try stances("Norge, som ikke sitter i rådet i år, er imot å fjerne bladet fra listen.", "nb")
        == ["NO support against fjerne bladet fra listen asserted"])
  }

  @Test func aDegreeIsNoSide() throws {
    #expect(try stances("Det er for tidleg å seie noko, meiner Samoa.", "nn").isEmpty)
  }

  @Test(
    "a modal above a perfect tells hearsay in the present, and what did not happen in the past",
    arguments: [
      ("Norge skal ha støttet våpenhvilen.", "nb", "NO support for våpenhvilen asserted"),
      ("Norge ville ha støttet våpenhvilen.", "nb", "NO support for våpenhvilen conditional"),
      ("Chile would have backed the plan.", "en", "CL support for plan conditional"),
    ])
  func modalsAbovePerfects(text: String, language: String, expected: String) throws {
    #expect(try stances(text, LanguageTag(language)) == [expected])
  }
}
