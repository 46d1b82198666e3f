import Foundation
import LanguageData
import TextModel

/// The reporting tables of every language that has them, and the outlets of the world.
struct ReportingLexicon: Sendable {
  /// By language code.
  let languages: [String: LanguageReporting]
  /// Names of newspapers, agencies, channels and sites.
  let outlets: PhraseMatcher<Void>
  /// Words in the names of outlets that no other names have.
  let outletWords: Set<String>
  /// Given names, in lower case.
  let givenNames: Set<String>
  /// The pairs of marks of all languages, without repetition, in the order of their languages' codes.
  let allMarks: [MarkPair]

  /// Reads `lexicons/<language>/` for every folder that has a table of quotation marks.
  ///
  /// - Throws: ``DataError`` where a table cannot be used.
  init(data: DataLocation) throws {
    let root = data.lexicon("")
    var languages: [String: LanguageReporting] = [:]
    for folder in try FileManager.default.contentsOfDirectory(atPath: root.path).sorted()
    where FileManager.default.fileExists(atPath: data.lexicon("\(folder)/quotation-marks.tsv").path) {
      languages[folder] = try LanguageReporting(data: data, folder: folder)
    }
    self.languages = languages
    outlets = try PhraseMatcher(
      table: Table(contentsOf: data.lexicon("world/outlets.tsv")), phrase: "name", breaksTokens: true
    ) { _ in }
    let words = try Table(contentsOf: data.lexicon("world/outlet-words.tsv"))
    let column = try words.column("word")
    outletWords = Set(words.rows.map { $0.fields[column] })
    let names = try Table(contentsOf: data.lexicon("world/given-names.tsv"))
    let namesColumn = try names.column("names")
    givenNames = Set(names.rows.flatMap { $0.fields[namesColumn].split(separator: " ").map { $0.lowercased() } })
    var marks: [MarkPair] = []
    for language in languages.keys.sorted() {
      for pair in languages[language]?.marks ?? [] where !marks.contains(pair) { marks.append(pair) }
    }
    allMarks = marks
  }

  /// The tables for a sentence: those of its own language, then those of its document's.
  func tables(for sentence: LanguageTag, in document: LanguageTag) -> [LanguageReporting] {
    let codes = sentence == document ? [sentence.code] : [sentence.code, document.code]
    return codes.compactMap { languages[$0] }
  }

  /// Pairs of marks for a text in this language: its own first, then every other, since texts mix them.
  func marks(for language: LanguageTag) -> [MarkPair] {
    let own = languages[language.code]?.marks ?? []
    return own + allMarks.filter { !own.contains($0) }
  }
}
