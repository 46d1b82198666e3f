import Foundation
package import LanguageData
package import TextModel

/// What one language's tables say of names, roles and pronouns.
///
/// A class, so that what is asked for every word holds it by one reference.
package final class EntityLexicon: Sendable {
  /// Nouns that name roles.
  package let roles: RoleLexicon
  /// The small words around them.
  package let words: EntityWords
  /// Names of states, in lower case.
  package let countries: Set<String>
  /// The adjectives of states, in lower case and without endings: "irsk".
  let countryAdjectives: Set<String>
  /// Capitals in this language's own forms, in lower case, and the states whose capitals they are.
  package let capitals: [String: String]
  /// Personal pronouns that mean one person, and that person's gender.
  package let pronouns: [String: EntityGender]
  /// Whether a phrase that names a role may start with a word; nearly all words are none that may.
  let startsRole = WordCache<Bool>(capacity: 1 << 14)

  /// The tables of the folder `lexicons/<language>`, or `nil` where it has none for entities.
  ///
  /// - Throws: ``DataError`` where a table is not as it should be.
  package init?(language: String, data: DataLocation) throws {
    func url(_ name: String) -> URL { data.lexicon("\(language)/\(name).tsv") }
    guard FileManager.default.fileExists(atPath: url("entity-words").path) else { return nil }
    words = try EntityWords(table: Table(contentsOf: url("entity-words")))
    roles = try RoleLexicon(table: Table(contentsOf: url("roles")))
    countries = try Self.countries(url("countries"), sense: "name")
    countryAdjectives = try Self.countries(url("countries"), sense: "adjective")
    capitals = try Self.capitals(url("seats"))
    let table = try Table(contentsOf: url("pronouns"))
    let (form, gender) = (try table.column("form"), try table.column("gender"))
    pronouns = try Dictionary(
      table.rows.map { ($0.fields[form], try table.value($0, gender, EntityGender.self)) },
      uniquingKeysWith: { first, _ in first })
  }
}

extension EntityLexicon {
  /// The capitals of a table of seats, by lower-case form; none where there is no such table.
  fileprivate static func capitals(_ url: URL) throws -> [String: String] {
    guard FileManager.default.fileExists(atPath: url.path) else { return [:] }
    let table = try Table(contentsOf: url)
    let (id, kind, form) = (try table.column("id"), try table.column("kind"), try table.column("form"))
    return Dictionary(
      table.rows.filter { $0.fields[kind] == "capital" }.map { ($0.fields[form].lowercased(), $0.fields[id]) },
      uniquingKeysWith: { first, _ in first })
  }

  private static func countries(_ url: URL, sense wanted: String) throws -> Set<String> {
    guard FileManager.default.fileExists(atPath: url.path) else { return [] }
    let table = try Table(contentsOf: url)
    let (sense, form) = (try table.column("sense"), try table.column("form"))
    return Set(table.rows.filter { $0.fields[sense] == wanted }.map { $0.fields[form].lowercased() })
  }
}

/// Every language's ``EntityLexicon``, and what is the same in all.
package struct EntityLexicons: Sendable {
  private let languages: [String: EntityLexicon]
  /// The lexicons of all languages, in order of their codes.
  package let all: [EntityLexicon]
  /// Given names and the gender of who bears them; `nil` where both do.
  package let givenNames: [String: EntityGender?]
  /// Names of towns and regions.
  package let places: Set<String>
  /// Names of organizations, as they are written.
  package let organizations: Set<String>
  /// Institutions that belong to one state, by lower-case name.
  package let institutions: [String: Institution]
  /// Their names, as they are written.
  package let institutionNames: Set<String>
  /// Those who have led states or spoken for them abroad.
  package let officeholders: Officeholders

  /// Capitals whose names are the same in all languages, as in ``EntityLexicon/capitals``.
  private let capitals: [String: String]
  /// What given names and places are as words in any language's names.
  private let namesOfWorld: [String: NameWordClasses]

  /// An institution that belongs to one state: "Stortinget", "State Department".
  package struct Institution: Sendable {
    /// The state, as in ``CountryMention/id``.
    package let country: String
    /// What kind of role it has.
    package let kind: RoleClass
  }

  /// The tables below `data`.
  ///
  /// - Throws: ``DataError`` where a table is missing or not as it should be.
  package init(data: DataLocation) throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: data.lexicon("").path).sorted()
    languages = try Dictionary(
      uniqueKeysWithValues: folders.compactMap { name in
        try EntityLexicon(language: name, data: data).map { (name, $0) }
      })
    all = languages.sorted { $0.key < $1.key }.map(\.value)
    givenNames = try Self.givenNames(Table(contentsOf: data.lexicon("world/given-names.tsv")))
    let placeTable = try Table(contentsOf: data.lexicon("world/places.tsv"))
    let names = try placeTable.column("names")
    places = Set(placeTable.rows.flatMap { $0.fields[names].split(separator: ";").map { $0.lowercased() } })
    let organizationTable = try Table(contentsOf: data.lexicon("world/organizations.tsv"))
    let organizationNames = try organizationTable.column("names")
    organizations = Set(
      organizationTable.rows.flatMap { $0.fields[organizationNames].split(separator: ";").map(String.init) })
    let institutionTable = try Table(contentsOf: data.lexicon("world/institutions.tsv"))
    institutions = try Self.institutions(institutionTable)
    institutionNames = try Self.names(ofInstitutions: institutionTable)
    officeholders = try Officeholders(Table(contentsOf: data.lexicon("world/officeholders.tsv")))
    capitals = try EntityLexicon.capitals(data.lexicon("world/seats.tsv"))
    var namesOfWorld: [String: NameWordClasses] = [:]
    for name in givenNames.keys { namesOfWorld[name, default: []].insert(.givenName) }
    for name in places { namesOfWorld[name, default: []].insert(.place) }
    self.namesOfWorld = namesOfWorld
  }

  /// The languages that have a lexicon, in order of their codes.
  package var tags: [LanguageTag] { languages.keys.sorted().map { LanguageTag($0) } }

  /// The lexicon of a language, or `nil` where there is none.
  package subscript(language language: LanguageTag) -> EntityLexicon? { languages[language.code] }

  /// The state whose capital has this name in a language.
  package func state(ofCapital name: String, in language: LanguageTag) -> String? {
    let name = name.lowercased()
    return self[language: language]?.capitals[name] ?? capitals[name]
  }

  /// The lexicon that the recognizer of names uses for a language.
  package func nameLexicon(_ language: LanguageTag, common: WordFilter = WordFilter()) -> NameLexicon {
    guard let lexicon = self[language: language] else {
      return NameLexicon(world: namesOfWorld, organizations: organizations, common: common)
    }
    var words: [String: NameWordClasses] = [:]
    var endings: [String: NameWordClasses] = [:]
    for (word, isEnding, kind) in lexicon.roles.words {
      let value: NameWordClasses = kind.entityType == .organization ? .organization : .role
      if isEnding { endings[word, default: []].insert(value) } else { words[word, default: []].insert(value) }
    }
    for word in lexicon.countries { words[word, default: []].insert(.country) }
    for word in lexicon.words.all(.particle) { words[word, default: []].insert(.particle) }
    for word in lexicon.words.all(.organization) { words[word.lowercased(), default: []].insert(.organization) }
    return NameLexicon(
      world: namesOfWorld, words: words, endings: endings, organizations: organizations, common: common)
  }

  private static func givenNames(_ table: Table) throws -> [String: EntityGender?] {
    let (names, gender) = (try table.column("names"), try table.column("gender"))
    var result: [String: EntityGender?] = [:]
    for row in table.rows {
      let value = EntityGender(rawValue: row.fields[gender])
      for name in row.fields[names].split(separator: " ") {
        let key = name.lowercased()
        if let known = result[key], known != value { result[key] = .some(nil) } else { result[key] = .some(value) }
      }
    }
    return result
  }

  private static func names(ofInstitutions table: Table) throws -> Set<String> {
    let names = try table.column("names")
    return Set(table.rows.flatMap { $0.fields[names].split(separator: "|").map(String.init) })
  }

  private static func institutions(_ table: Table) throws -> [String: Institution] {
    let (names, country, kind) = (try table.column("names"), try table.column("country"), try table.column("class"))
    var result: [String: Institution] = [:]
    for row in table.rows {
      let institution = Institution(
        country: row.fields[country], kind: try table.value(row, kind, RoleClass.self))
      for name in row.fields[names].split(separator: "|") { result[name.lowercased()] = institution }
    }
    return result
  }
}
