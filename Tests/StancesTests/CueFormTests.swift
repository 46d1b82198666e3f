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
}
