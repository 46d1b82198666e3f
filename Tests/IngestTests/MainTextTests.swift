import Foundation
import Ingest
import TestSupport
import Testing
import TextModel

/// Pages of news sites of many makes, whose articles are those of the development corpus.
@Suite struct MainTextTests {
  /// The mean F1 over four-word shingles on the pages that were looked at and on those that were not.
  @Test(arguments: [("train", 0.97), ("held-out", 0.95)])
  func theArticleIsFoundAndNothingElse(part: String, expected: Double) throws {
    let scores = try NewsPage.all(part).map { page in
      let text = try Reading(Array(page.html.utf8), named: "page.html").texts.first ?? ""
      let score = ShingleScore(found: text, expected: page.text).f1
      #expect(score > 0.75, "\(page.name)")
      return score
    }
    #expect(scores.count >= 13)
    #expect(scores.reduce(0, +) / Double(scores.count) >= expected)
  }

  @Test func postsAreLinesWithTheirSignature() throws {
    let page = try #require(try NewsPage.all("train").first { $0.name == "es-posts" })
    let text = try Reading(Array(page.html.utf8), named: "page.html").texts.first ?? ""
    #expect(text.contains("al diálogo pic.twitter.com/abc1 — Cancillería (@cancilleria) May 6, 2021"))
  }

  @Test func listsAndTablesKeepTheirRows() throws {
    let page = try #require(try NewsPage.all("train").first { $0.name == "en-table-list" })
    let text = try Reading(Array(page.html.utf8), named: "page.html").texts.first ?? ""
    #expect(text.contains("State | Position\nAustria | For a treaty\nRussia | Against"))
    #expect(text.contains("• A ban on weapons that choose people as targets.\n• Human control over all others."))
  }

  @Test func whatOnlyMachinesAreToldIsReadWhereThePageShowsNothing() throws {
    let body = String(repeating: "The ministers met for a third day and found no way out. ", count: 8)
    let page = """
      <html><head><script type="application/ld+json">{"@type": "NewsArticle", "headline": "No way out", "articleBody": "\(body)"}
      </script></head><body><div id="app">Loading</div></body></html>
      """
    let reading = try Reading(Array(page.utf8), named: "page.html")
    #expect(reading.documents.first?.metadata.title == "No way out")
    #expect(reading.texts.first?.hasPrefix("The ministers met") == true)
  }

  @Test func whatAPageSaysAboutItselfIsKept() throws {
    let pages = try NewsPage.all("train")
    func metadata(_ name: String) throws -> [String?] {
      let page = try #require(pages.first { $0.name == name })
      let known = try #require(try Reading(Array(page.html.utf8), named: "page.html").documents.first).metadata
      return [known.title, known.date, known.author, known.outlet, known.url, known.languageHint?.code]
    }
    #expect(
      try metadata("nb-broadcaster") == [
        "Uro ved grensen", "2019-02-02", "Kari Lie, Per Dahl", "Rikskringkastingen",
        "https://riks.example/urix/uro-ved-grensen-1.14412", "nb",
      ])
    #expect(
      try metadata("en-broadsheet") == [
        "Talks over the dam stall again", "2020-07-18", "Jo Marsh", "The Standard", nil, "en",
      ])
    #expect(try metadata("nn-wordpress") == ["Kabelen som vart kutta", "2023-11-04", "Marta Vik", nil, nil, "nn-NO"])
  }

  @Test(arguments: [
    "<p>Ein &aring; &#229; &#xE5; &aring &unknown; &#150; &#0; A &amp;aring; B er ei lang nok setning her.</p>"
  ])
  func characterReferencesAreResolved(html: String) throws {
    #expect(
      try Reading(Array(html.utf8), named: "page.html").texts
        == ["Ein å å å å &unknown; – \u{FFFD} A &aring; B er ei lang nok setning her."])
  }
}

/// A page of the tests, with the text that is to be found in it.
struct NewsPage {
  var name: String
  var html: String
  var text: String

  static func all(_ part: String) throws -> [NewsPage] {
    let folder = PackageFiles.root.appendingPathComponent("Tests/IngestTests/Pages/\(part)")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".html") }
      .sorted()
    return try names.map { try NewsPage(folder.appendingPathComponent($0)) }
  }

  /// Puts the paragraphs of an article in for `{{1}}` (`{{!1}}` where it is no part of the text, `{{j1}}` in JSON), and takes
  /// `[[…]]` for text that is the page's own.
  private init(_ file: URL) throws {
    let source = try String(contentsOf: file, encoding: .utf8)
    let first = source.prefix { $0 != "\n" }
    let article = first.dropFirst("<!-- article: ".count).dropLast(" -->".count)
    let corpus = PackageFiles.root.appendingPathComponent("corpora/development/\(article).txt")
    let paragraphs = try String(contentsOf: corpus, encoding: .utf8).split(separator: /\n\s*\n/)
      .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }.filter { $0.count >= 80 }
    var gold: [String] = []
    html = String(source.dropFirst(first.count + 1)).replacing(/\{\{([j!]?)(\d+)\}\}|\[\[(.*?)\]\]/) { match in
      if let own = match.3 {
        gold.append(String(own))
        return String(own)
      }
      let number = match.2.flatMap { Int($0) } ?? 1
      let paragraph = paragraphs[(number - 1) % paragraphs.count]
      if match.1 == "j" { return paragraph.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") }
      if match.1 == "" { gold.append(paragraph) }
      return paragraph.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
    name = file.deletingPathExtension().lastPathComponent
    text = gold.joined(separator: "\n")
  }
}

/// How far two texts agree, by their runs of four words.
struct ShingleScore {
  var f1: Double

  init(found: String, expected: String) {
    let (found, expected) = (Self.shingles(found), Self.shingles(expected))
    let common = found.reduce(0) { $0 + min($1.value, expected[$1.key] ?? 0) }
    let total = found.values.reduce(0, +) + expected.values.reduce(0, +)
    f1 = total == 0 ? 0 : 2 * Double(common) / Double(total)
  }

  private static func shingles(_ text: String) -> [String: Int] {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    guard words.count >= 4 else { return [:] }
    return Dictionary(
      (0...(words.count - 4)).map { (words[$0..<$0 + 4].joined(separator: " "), 1) }, uniquingKeysWith: +)
  }
}
