import Foundation
import LanguageData
import Syntax
import TestSupport
import TextModel
import Testing

@Suite("Tokens that hold several words")
struct MultiwordSplitterTests {
  private func split(_ form: String, _ language: LanguageTag, known: Set<String> = []) throws -> [String]? {
    let data = try DataLocation(root: PackageFiles.root)
    let splitter = try #require(try MultiwordSplitter.standard(language, data: data))
    return splitter.split(form) { known.contains($0) }
  }

  @Test(
    "are split in Spanish",
    arguments: [
      ("del", ["de", "el"]), ("Al", ["A", "el"]), ("DEL", ["DE", "EL"]), ("dárselo", ["dar", "se", "lo"]),
      ("hacerlo", ["hacer", "lo"]), ("Reconociéndolo", ["Reconociendo", "lo"]), ("véase", ["vea", "se"]),
      ("diciéndoselo", ["diciendo", "se", "lo"]),
    ])
  func spanish(form: String, words: [String]) throws {
    #expect(try split(form, "es", known: ["hacer", "dar"]) == words)
  }

  @Test(
    "are not split in Spanish where the model knows them whole, or not their verb",
    arguments: ["parte", "Carlos", "Marte"])
  func spanishWholes(form: String) throws {
    #expect(try split(form, "es", known: ["par", "parte", "Carlos"]) == nil)
  }

  @Test("are split in Spanish behind verbs that the model does not know", arguments: ["vetarlo", "respaldarlos"])
  func spanishHosts(form: String) throws {
    #expect(try split(form, "es")?.count == 2)
    #expect(try split(form, "es", known: [form]) == nil)
  }

  @Test(
    "are split in English",
    arguments: [
      ("don't", ["do", "n't"]), ("DON’T", ["DO", "N’T"]), ("Egypt's", ["Egypt", "'s"]), ("we’ll", ["we", "’ll"]),
      ("cannot", ["can", "not"]), ("Can't", ["Ca", "n't"]),
    ])
  func english(form: String, words: [String]) throws {
    #expect(try split(form, "en") == words)
  }

  @Test("are not seen where there is none", arguments: ["'s", "its", "house", "’"])
  func englishWholes(form: String) throws {
    #expect(try split(form, "en") == nil)
  }

  @Test("every table is read, and each of its whole forms is split")
  func tables() throws {
    let data = try DataLocation(root: PackageFiles.root)
    let languages = try FileManager.default.contentsOfDirectory(atPath: data.lexicon("").path).sorted()
    let tables = languages.map { data.lexicon("\($0)/multiwords.tsv") }
      .filter { FileManager.default.fileExists(atPath: $0.path) }
    #expect(!tables.isEmpty)
    for url in tables {
      let table = try Table(contentsOf: url)
      let splitter = try MultiwordSplitter(table)
      let forms = table.rows.map(\.fields[0])
      #expect(forms == forms.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }, "\(url.path)")
      for row in table.rows where !row.fields[0].hasPrefix("*") {
        #expect(splitter.split(row.fields[0]) { _ in false }?.joined(separator: " ") == row.fields[1])
      }
    }
  }
}
