package import LanguageData
import TextModel

/// What segmentation knows of the languages: abbreviations, conventions, months and frequent words of all of them at once.
///
/// Tokens are made before the language is known, so every look-up is in the union of the languages, and the guess of a
/// line's language (``LanguageGuesser``) only decides where they disagree. A class, since every gap between tokens is looked at
/// with it and it holds many tables.
package final class SegmentationLexicon: Sendable {
  /// The languages, in order of code.
  let profiles: [LanguageProfile]
  /// Abbreviations by their form with its dot.
  let abbreviations: [String: Abbreviation]
  /// What follows the first part of an abbreviation that has a space inside (`EE. UU.`), by that part.
  let continuations: [String: [String]]
  /// Months of all languages, in lower case.
  let months: Set<String>
  /// Hashes of the months (``TokenTraits/word``).
  let monthHashes: Set<UInt32>
  /// Endings of host names.
  let domains: Set<String>
  /// Endings of file names, in lower case.
  let fileEndings: Set<String>

  /// Reads `language.toml` and `abbreviations.tsv` of every language, and the endings of names on the web.
  ///
  /// - Throws: `DataError` where one of the files is not valid.
  package init(data: DataLocation) throws {
    profiles = try LanguageProfile.all(in: data)
    var abbreviations: [String: Abbreviation] = [:]
    for (index, profile) in profiles.enumerated() {
      try Self.read(
        Table(contentsOf: data.lexicon("\(profile.code)/abbreviations.tsv")), language: index, &abbreviations)
    }
    self.abbreviations = abbreviations
    continuations = Self.continuations(of: abbreviations.keys)
    months = Set(profiles.flatMap(\.writing.months).map { $0.lowercased() })
    monthHashes = Set(months.map { TokenTraits.hash(Array($0.utf8)) })
    let endings = try Table(contentsOf: data.lexicon("web/endings.tsv"))
    let (ending, kind) = (try endings.column("ending"), try endings.column("kind"))
    domains = Set(endings.rows.filter { $0.fields[kind] == "domain" }.map { $0.fields[ending] })
    fileEndings = Set(endings.rows.filter { $0.fields[kind] == "file" }.map { $0.fields[ending] })
  }

  private static func read(_ table: Table, language: Int, _ abbreviations: inout [String: Abbreviation]) throws {
    let (form, use) = (try table.column("form"), try table.column("use"))
    for row in table.rows {
      let written = row.fields[form]
      guard written.hasSuffix(".") else {
        throw table.error(row, column: form, "“\(written)” does not end in a dot")
      }
      guard let parsed = AbbreviationUse(rawValue: row.fields[use]) else {
        let known = AbbreviationUse.allCases.map(\.rawValue).joined(separator: ", ")
        throw table.error(
          row, column: use, "“\(row.fields[use])” is no use of an abbreviation", hint: "One of \(known)")
      }
      if abbreviations[written]?.use(in: language) != nil {
        throw table.error(row, column: form, "“\(written)” stands twice")
      }
      abbreviations[written, default: Abbreviation()].uses.append((language, parsed))
    }
  }

  private static func continuations(of forms: some Sequence<String>) -> [String: [String]] {
    var continuations: [String: [String]] = [:]
    for form in forms {
      guard let space = form.firstIndex(of: " ") else { continue }
      continuations[String(form[..<space]), default: []].append(String(form[space...]))
    }
    return continuations.mapValues { $0.sorted { $0.utf8.count > $1.utf8.count } }
  }

  /// The abbreviation that is written so, or so but for a capital at its front or capitals all through (`ACME LTD.`).
  func abbreviation(_ form: String) -> Abbreviation? {
    if let found = abbreviations[form] { return found }
    guard let first = form.first, first.isUppercase else { return nil }
    if let found = abbreviations[first.lowercased() + form.dropFirst()] { return found }
    guard form.utf8.count > Self.shortestCapitals, form.allSatisfy({ !$0.isLowercase }) else { return nil }
    return abbreviations[String(first) + form.dropFirst().lowercased()]
  }

  /// Capitals of so few bytes with their dot are more often a word of their own (`IT.`, `NO.`).
  private static let shortestCapitals = 3

  /// The conventions of the language at this index; those that suppose nothing where it is not known.
  func writing(of language: Int?) -> WritingConventions {
    language.map { profiles[$0].writing } ?? WritingConventions()
  }
}
