import Foundation
import Reports
import Testing
import TextModel

@Suite struct ReportWriterTests {
  /// A record whose every string tries to become markup.
  private var hostile: DocumentRecord {
    let attack = #"</script><img src=x onerror=alert(1)>"' & \#u{202E}\#u{0} -->"#
    var record = DocumentRecord(id: attack, text: attack, primaryLanguage: "nb")
    record.title = attack
    record.url = "javascript:alert(1)"
    record.outlet = attack
    record.date = attack
    record.languages = [LanguageRecord(start: 0, end: 10, lang: attack)]
    record.countries = [CountryRecord(start: 0, end: 4, text: attack, id: attack, form: .name, name: attack)]
    var quote = QuoteRecord(id: attack, start: 0, end: 20, text: attack, type: .direct, lang: attack)
    quote.speaker = attack
    quote.source = attack
    record.quotes = [quote]
    var stance = StanceRecord(
      id: attack, holder: HolderRecord(type: .person, id: nil, name: attack), position: .support, polarity: .for,
      target: attack, evidence: SliceRecord(start: 2, end: 9, text: attack))
    stance.condition = attack
    stance.rule = attack
    record.stances = [stance]
    return record
  }

  private func page(_ records: [DocumentRecord], limits: ReportLimits = ReportLimits()) -> String {
    var writer = ReportWriter(limits: limits)
    for record in records { writer.add(record) }
    return writer.html
  }

  @Test func textFromOutsideStaysText() {
    let page = page([hostile])
    #expect(page.ranges(of: "<img").isEmpty)
    #expect(page.ranges(of: "</script>").count == 1)
    #expect(page.ranges(of: "javascript:").isEmpty)
    #expect(page.ranges(of: #"x onerror=alert(1)&gt;&quot;&#39; &amp; "#).count > 10)
    #expect(!page.unicodeScalars.contains("\u{202E}") && !page.unicodeScalars.contains("\u{0}"))
  }

  @Test func everyLinkLeadsSomewhere() throws {
    let page = page(try GoldRecords.development())
    let ids = page.matches(of: /\sid="([^"]+)"/).map { String($0.1) }
    let links = Set(page.matches(of: /href="#([^"]+)"/).map { String($0.1) })
    #expect(Set(ids).count == ids.count)
    #expect(links.subtracting(ids) == [])
    #expect(links.count > 500)
    #expect(page.ranges(of: "https://").isEmpty)
  }

  @Test func highlightsLeaveTheTextAsItIs() throws {
    let record = try #require(try GoldRecords.development().first)
    let page = page([record])
    let start = try #require(page.firstRange(of: #"<div class="text""#)?.upperBound)
    let end = try #require(page[start...].firstRange(of: "</div>")?.lowerBound)
    let inside = page[start..<end].drop { $0 != ">" }.dropFirst()
    let shown = inside.replacing(/<[^>]*>/, with: "").replacing("&quot;", with: "\"").replacing("&#39;", with: "'")
      .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
    #expect(shown == record.text)
  }

  @Test func limitsAreKeptAndSaid() throws {
    var limits = ReportLimits()
    limits.issues = 3
    limits.quotes = 5
    limits.documentTexts = 2
    limits.statementsPerCell = 1
    let records = try GoldRecords.development()
    let page = page(
      records
        + records.map { record in
          var copy = record
          copy.id += "-copy"
          return copy
        }, limits: limits)
    #expect(page.ranges(of: #"<details class="issue""#).count == 3)
    #expect(page.ranges(of: #"<li class="saying""#).count == 5)
    #expect(page.ranges(of: #"<details class="document""#).count == 2)
    #expect(page.contains("The texts of 2 of 48 documents"))
    #expect(page.contains("The first 5 of "))
    #expect(page.contains("The first 1 of 2 statements."))
    #expect(page.contains("The 3 targets with the most statements"))
  }

  @Test func nothingFoundIsSaid() {
    let page = page([DocumentRecord(id: "a", text: "Tomt.")])
    for note in ["No stances were found.", "No quotes were found.", "No country is named."] {
      #expect(page.contains(note))
    }
  }

  @Test(.enabled(if: Browser.isInstalled, "needs chromium"))
  func browserOpensCellsAndLoadsNothing() throws {
    // What a reader would do, done by a script after the page's own.
    let script = """
      <script>addEventListener("load", () => {
        document.querySelector("a.cell").click();
        const isOpen = document.getElementById("panel").open;
        const cards = document.querySelectorAll("#panel-content .statement").length;
        document.querySelector("#panel-content .statement a").click();
        setTimeout(() => {
          const found = document.querySelectorAll(".found").length;
          const search = document.querySelector("#quotes input");
          search.value = "zzzz";
          search.dispatchEvent(new Event("input", { bubbles: true }));
          document.body.dataset.result = [isOpen, cards > 0, document.getElementById("panel").open, found > 0,
            document.querySelectorAll("#quotes .saying:not([hidden])").length,
            performance.getEntriesByType("resource").length].join(" ");
        }, 300);
      });</script>
      """
    let page = page(try GoldRecords.development() + [hostile]).replacing("</body>", with: script + "</body>")
    let (elements, messages) = try Browser.open(page)
    #expect(elements.contains(#"data-result="true true false true 0 0""#))
    let complaints = messages.split(separator: "\n").filter { $0.contains("CONSOLE") }
    #expect(complaints == [])
  }
}
