import Foundation
import TestSupport
import Testing

/// Lists for translators as a user makes and takes them back.
@Suite struct QuotesTests {
  private static let article = """
    Streik

    „Wir bleiben, bis sie zahlen“, sagte Eva Baum laut dpa unter Berufung auf Reuters. „Das“, so Baum weiter, „ist sicher.“

    Der Roman „Der Streik“ handelt davon. Er antwortete: „Nie und nimmer.
    """

  private func list(_ body: (TemporaryFolder, String) throws -> Void) throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.article, to: "articles/streik.txt")
    let list = folder.url.appendingPathComponent("list").path
    let run = try Program("quotes", folder.url.appendingPathComponent("articles").path, "--to", "nb", "-o", list)
    #expect(run.status == 0, "\(run.errors)")
    try body(folder, list)
  }

  private func text(_ list: String, _ name: String) throws -> String {
    try String(contentsOfFile: "\(list)/\(name)", encoding: .utf8)
  }

  @Test func listSaysHowAndThroughWhom() throws {
    try list { _, list in
      let xliff = try text(list, "quotes-de-nb.xlf")
      #expect(xliff.contains("<note from=\"chain\" annotates=\"source\">dpa → Reuters</note>"))
      #expect(xliff.contains("<note from=\"known-by\" annotates=\"source\">named, "))
      #expect(xliff.contains("<note from=\"part\" annotates=\"source\">part 2 of 2 of one quote"))
      #expect(xliff.contains("<note from=\"unclosed\""))
      #expect(try text(list, "not-quotes.csv").contains("Der Streik,title,de,streik,"))
    }
  }

  @Test func everyQuoteIsAtItsPlace() throws {
    try list { folder, list in
      let run = try Program("quotes", "verify", folder.url.appendingPathComponent("articles").path, "--list", list)
      #expect(run.status == 0, "\(run.output)")
      #expect(run.output.hasSuffix(" 0 at fault\n"))
    }
  }

  @Test func articleThatCannotBeReadIsNamedAsAnalyzeDoes() throws {
    try list { folder, list in
      try folder.write("Streik\u{0}\u{1}", to: "articles/broken.txt")
      let articles = folder.url.appendingPathComponent("articles").path
      let run = try Program("quotes", "verify", articles, "--list", list)
      let analysis = try Program("analyze", articles, "-o", folder.url.appendingPathComponent("out").path, "--quiet")
      #expect(run.status == 1 && analysis.status == 1)
      #expect(run.output.hasSuffix(" 0 at fault, 1 failed\n"))
      #expect(run.errors.contains("broken.txt: is binary") && run.errors == analysis.errors)
    }
  }

  @Test func translationOutlivesTheNextRun() throws {
    try list { folder, list in
      let source = "Wir bleiben, bis sie zahlen"
      let file = try text(list, "quotes-de-nb.xlf").replacing(
        "<target state=\"needs-translation\">\(source)<", with: "<target state=\"translated\">Vi blir til de betaler<")
      try folder.write(file, to: "back.xlf")
      let taken = try Program("quotes", "import", folder.url.appendingPathComponent("back.xlf").path, "--list", list)
      #expect(taken.status == 0, "\(taken.errors)")
      #expect(try text(list, "quotes-nb.html").contains("Vi blir til de betaler"))
      try folder.write(
        Self.article.replacing("bis sie zahlen", with: "bis sie endlich zahlen"), to: "articles/streik.txt")
      let again = try Program("quotes", folder.url.appendingPathComponent("articles").path, "--to", "nb", "-o", list)
      #expect(again.errors.contains("changed: "))
      #expect(
        try text(list, "quotes-de-nb.xlf").contains(
          "<target state=\"needs-review-translation\">Vi blir til de betaler</target>"))
    }
  }

  @Test func wrongFilesAreNamedWithTheirLine() throws {
    try list { folder, list in
      try folder.write("<xliff>\n<file></body></xliff>", to: "bad.xlf")
      let before = try text(list, "translations.jsonl")
      let run = try Program("quotes", "import", folder.url.appendingPathComponent("bad.xlf").path, "--list", list)
      #expect(run.status == 1)
      #expect(run.errors.contains("bad.xlf: line 2: </body> closes <file> of line 2"))
      #expect(try text(list, "translations.jsonl") == before)
    }
  }
}
