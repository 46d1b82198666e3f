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

  /// Forms that are read as the name of a host (`.nr`, `.sn`), or that hold a space or a hyphen; one that is read right has
  /// to leave this list.
  private static let knownFailures: Set = [
    "et al. in ca", "cpr.nr. in da", "cvr.nr. in da", "et al. in da", "lb.nr. in da", "matr.nr. in da",
    "Best.-Nr. in de", "Priv.-Doz. in de", "Univ.-Prof. in de", "et al. in de", "et al. in en", "C/. in es",
    "et al. in es", "et al. in fi", "E.-U. in fr", "J.-C. in fr", "N.-D. in fr", "R.-U. in fr", "c.-à-d. in fr",
    "et al. in fr", "par ex. in fr", "É.-U. in fr", "et al. in gl", "ísl.kr. in is", "þ.á m. in is",
    "Dott.sa. in it", "Ill.mo. in it", "Sig.na. in it", "ad es. in it", "et al. in it", "per es. in it",
    "et al. in nb", "gj.sn. in nb", "org.nr. in nb", "reg.nr. in nb", "sokn.pr. in nb", "tlf.nr. in nb",
    "et al. in nl", "rek.nr. in nl", "et al. in nn", "gj.sn. in nn", "org.nr. in nn", "reg.nr. in nn",
    "sokn.pr. in nn", "tlf.nr. in nn", "et al. in pt", "et al. in sv", "org.nr. in sv", "pers.nr. in sv",
    "reg.nr. in sv",
  ]

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
      if Self.knownFailures.contains("\(form) in \(code)") {
        withKnownIssue { #expect(segmented.kind(of: form) == .word) }
      } else {
        #expect(segmented.kind(of: form) == .word, "\(form) in \(code)")
      }
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
