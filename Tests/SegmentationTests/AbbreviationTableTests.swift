import Foundation
import LanguageData
import Testing
import TextModel

/// Every row of every language's table of abbreviations does what it says.
@Suite struct AbbreviationTableTests {
  static let profiles: [LanguageProfile] = (try? LanguageProfile.all(in: .standard())) ?? []

  @Test func everyLanguageHasAProfile() {
    let codes = Self.profiles.map(\.code.code)
    #expect(
      Set(codes).isSuperset(of: "nb nn da sv en es pt ca gl fr de it nl fi is".split(separator: " ").map(String.init)))
  }

  @Test(arguments: profiles.map(\.code.code)) func formsAreWholeTokensInTheirLanguage(code: String) throws {
    let profile = try #require(Self.profiles.first { $0.code.code == code })
    let table = try Table(contentsOf: DataLocation.standard().lexicon("\(code)/abbreviations.tsv"))
    #expect(table.comments.contains { $0.hasPrefix("source:") } && table.comments.contains { $0.hasPrefix("licence:") })
    let forms = table.rows.map { $0.fields[0] }
    #expect(forms == forms.sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) })
    // The language's frequent words around it make the line that language's.
    let words = profile.writing.frequentWords.joined(separator: " ")
    for form in forms {
      let segmented = Segmented("\(words) \(form) 5 \(words)")
      #expect(segmented.kind(of: form) == .word, "\(form) in \(code)")
    }
  }

  @Test func tablesAreCheckedWhenTheyAreRead() throws {
    let root = FileManager.default.temporaryDirectory.appendingPathComponent("lexicons-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: root) }
    let folder = root.appendingPathComponent("lexicons/xx")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let profile = "code = \"yy\"\nnative-name = \"y\"\nenglish-name = \"Y\"\nscript = \"Latn\"\n[writing]\n"
    try Data(profile.utf8).write(to: folder.appendingPathComponent("language.toml"))
    let error = #expect(throws: DataError.self) { try LanguageProfile.all(in: DataLocation(root: root)) }
    #expect(error?.message.contains("its folder is xx") == true)
  }
}
