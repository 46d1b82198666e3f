import Foundation
import LanguageData
import TextModel
import UnicodeText

/// All that is known of one language's phrases for states: its tables, those of the world, and the names of CLDR.
///
/// A class, since every place that is looked at holds one.
final class CountryLexicon: Sendable {
  /// The phrases.
  let matcher: PhraseMatcher<CountryEntry>
  /// The classes of the words around them.
  let context: CountryContext
  /// How the language writes and orders them.
  let conventions: CountryConventions

  /// The lexicon of a language; one without a folder has the names of CLDR and the world's seats and exclusions.
  ///
  /// - Throws: `DataError` where a table is not valid.
  init(_ language: LanguageTag, world: CountryWorld, data: DataLocation) throws {
    let folder = language.code
    func existing(_ file: String) -> URL? {
      let url = data.lexicon("\(folder)/\(file)")
      return FileManager.default.fileExists(atPath: url.path) ? url : nil
    }
    context = try existing("country-context.tsv").map(CountryContext.init(contentsOf:)) ?? CountryContext()
    conventions = try existing("countries.toml").map(CountryConventions.init(contentsOf:)) ?? CountryConventions()
    var builder = try CountryLexiconBuilder(
      homonyms: existing("country-homonyms.tsv"), paradigms: existing("country-paradigms.tsv"))
    try builder.addExclusions(data.lexicon("world/country-exclusions.tsv"))
    if let url = existing("country-exclusions.tsv") { try builder.addExclusions(url) }
    if let url = existing("countries.tsv") { try builder.addCountries(url, world: world) }
    for code in world.codes {
      if let name = LocaleNames.territoryName(code, locale: folder) { builder.addName(name, of: code) }
    }
    if let url = existing("seats.tsv") { try builder.addSeats(url, world: world) }
    try builder.addSeats(data.lexicon("world/seats.tsv"), world: world)
    matcher = builder.matcher
  }
}

/// Puts together the phrases of one language. What is added first wins over the same phrase added later.
private struct CountryLexiconBuilder {
  private(set) var matcher = PhraseMatcher<CountryEntry>(breaksTokens: true)
  private var homonyms: [String: CountryHomonym] = [:]
  private let paradigms: CountryParadigms
  private var phrases: Set<String> = []

  init(homonyms: URL?, paradigms: URL?) throws {
    matcher.reserveCapacity(8000)
    self.paradigms = try paradigms.map(CountryParadigms.init(contentsOf:)) ?? CountryParadigms()
    if let homonyms { self.homonyms = try Self.readHomonyms(homonyms) }
  }

  mutating func addExclusions(_ url: URL) throws {
    let table = try Table(contentsOf: url)
    let phrase = try table.column("phrase")
    for row in table.rows { add(row.fields[phrase], CountryEntry(ids: [], sense: .exclusion)) }
  }

  mutating func addCountries(_ url: URL, world: CountryWorld) throws {
    let table = try Table(contentsOf: url)
    let id = try table.column("id")
    let sense = try table.column("sense")
    let form = try table.column("form")
    let paradigm = try table.column("paradigm")
    let flags = try table.column("flags")
    for row in table.rows {
      guard let known = CountrySense(rawValue: row.fields[sense]) else {
        throw table.error(row, column: sense, "“\(row.fields[sense])” is not a sense")
      }
      let ids = row.fields[id].split(separator: " ").map(String.init)
      guard !ids.isEmpty, ids.allSatisfy(world.holds) else {
        throw table.error(row, column: id, "“\(row.fields[id])” is not in world/countries.tsv or world/groups.tsv")
      }
      let marks = row.fields[flags].split(separator: " ")
      guard let inflected = paradigms.forms(of: row.fields[form], paradigm: row.fields[paradigm]) else {
        throw table.error(row, column: paradigm, "the paradigm “\(row.fields[paradigm])” does not fit the form")
      }
      let lemma = row.fields[form]
      for (text, ownSense) in inflected {
        var entry = CountryEntry(ids: ids, sense: ownSense ?? known)
        entry.isLemma = text == lemma
        entry.isLanguage = entry.isLemma && marks.contains("language")
        entry.isRegion = marks.contains("region")
        entry.isLowercase = lemma.first?.isLowercase == true
        entry.homonym = homonyms[lemma]
        add(text, entry)
      }
    }
  }

  mutating func addName(_ name: String, of code: String) {
    for (text, _) in paradigms.forms(of: name, paradigm: "name") ?? [(name, nil)] {
      add(text, CountryEntry(ids: [code], sense: .name, homonym: homonyms[name]))
    }
  }

  mutating func addSeats(_ url: URL, world: CountryWorld) throws {
    let table = try Table(contentsOf: url)
    let (id, kind, form) = (try table.column("id"), try table.column("kind"), try table.column("form"))
    for row in table.rows {
      guard let sense = CountrySense(rawValue: row.fields[kind]), world.holds(row.fields[id]) else {
        throw table.error(row, "“\(row.fields[id])” or “\(row.fields[kind])” is not known")
      }
      let name = row.fields[form]
      for (text, _) in paradigms.forms(of: name, paradigm: "name") ?? [(name, nil)] {
        add(
          text, CountryEntry(ids: [row.fields[id]], sense: sense, isLemma: text == name, homonym: homonyms[name]))
      }
    }
  }

  private mutating func add(_ phrase: String, _ entry: CountryEntry) {
    guard phrases.insert(phrase).inserted else { return }
    matcher.add(phrase, PhraseCase(writing: phrase), payload: entry)
  }

  private static func readHomonyms(_ url: URL) throws -> [String: CountryHomonym] {
    let table = try Table(contentsOf: url)
    let form = try table.column("form")
    let byDefault = try table.column("default")
    let person = try table.column("person")
    let (wordsFor, wordsAgainst) = (try table.column("for"), try table.column("against"))
    func words(_ field: String) -> Set<String> { Set(field.split(separator: " ").map(String.init)) }
    return Dictionary(
      table.rows.map { row in
        let homonym = CountryHomonym(
          isCountryByDefault: row.fields[byDefault] == "country", isPersonalName: row.fields[person] == "person",
          wordsFor: words(row.fields[wordsFor]), wordsAgainst: words(row.fields[wordsAgainst]))
        return (row.fields[form], homonym)
      }, uniquingKeysWith: { first, _ in first })
  }
}
