import Ingest
import Testing
import TextModel

/// What is left of a Markdown file when its marks are taken off.
@Suite struct MarkdownTests {
  private func document(_ text: String) throws -> (text: String, title: String?, date: String?) {
    let document = try #require(Reading(text.utf8, named: "article.md").documents.first)
    return (document.text, document.metadata.title, document.metadata.date)
  }

  @Test(
    "marks are taken off",
    arguments: [
      ("*La Paz, 3. mai.* Peru **støtter** _avtalen_.", "La Paz, 3. mai. Peru støtter avtalen."),
      ("Peru støtter ***hele*** ~~ikke~~ avtalen.", "Peru støtter hele ikke avtalen."),
      // CommonMark, 6.2: in a word an underscore is one, and a star alone is none of two.
      ("snake_case_ord og 3 * 4 * 5", "snake_case_ord og 3 * 4 * 5"),
      (#"\*Peru\* sa «nei»"#, "*Peru* sa «nei»"),
      ("Se [hele *saken*](https://a.no/b_(c)) og [den][1].\n\n[1]: https://a.no", "Se hele saken og den."),
      ("Før ![et bilde](b.png)etter", "Før etter"),
      ("`x_y` og ``a ` b``", "x_y og a ` b"),
      ("<b>Peru</b> <https://a.no> 3 < 5 &amp; 6", "Peru https://a.no 3 < 5 & 6"),
      ("> «Nei», sa hun.  \n> Så gikk hun.", "«Nei», sa hun.\nSå gikk hun."),
      ("| Land | Svar |\n|---|:-:|\n| Peru | nei |", "| Land | Svar |\n| Peru | nei |"),
      ("```\nkode *her*\n```", "kode *her*"),
    ])
  func marksAreTakenOff(markdown: String, text: String) throws {
    #expect(try document(markdown).text.trimmingSuffix(while: \.isNewline) == text)
  }

  @Test func headingsStandAlone() throws {
    let text = try document("# Peru sier nei #\nLima er imot.\n\nSlik stemte de\n---\n- Peru: nei\n***\nSlutt").text
    #expect(text == "Peru sier nei\n\nLima er imot.\n\nSlik stemte de\n\n- Peru: nei\n\nSlutt")
  }

  @Test func theBlockAtTheTopGivesTheMetadata() throws {
    let read = try document("---\ntitle: \"Peru: nei\"\ndate: 2026-03-04\nlayout: post\n---\nLima er imot.")
    #expect(read.text == "Lima er imot.")
    #expect(read.title == "Peru: nei")
    #expect(read.date == "2026-03-04")
  }

  @Test func marksWithoutEndTakeNoTime() throws {
    let text = String(repeating: "*a ", count: 20_000) + String(repeating: "[", count: 20_000)
    #expect(try document(text).text.count > 70_000)
  }
}

extension String {
  fileprivate func trimmingSuffix(while fits: (Character) -> Bool) -> String {
    String(reversed().drop(while: fits).reversed())
  }
}
