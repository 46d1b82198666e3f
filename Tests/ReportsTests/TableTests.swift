import Reports
import Testing
import TextModel

@Suite struct TableTests {
  private func record(_ quotes: [String]) -> DocumentRecord {
    var record = DocumentRecord(id: "=cmd", text: "", primaryLanguage: "nb")
    record.quotes = quotes.map { QuoteRecord(start: 0, end: 1, text: $0, type: .direct, lang: "nb") }
    return record
  }

  @Test(arguments: [
    ("rett fram", "rett fram"), ("a, b", "\"a, b\""), ("«a» \"b\"", "\"«a» \"\"b\"\"\""), ("a\nb", "\"a\nb\""),
    ("=1+1", "'=1+1"), ("+47", "'+47"), ("-1", "'-1"), ("@a", "'@a"), ("\ta", "'\ta"), ("\ra", "\"'\ra\""),
    ("–1", "–1"),
  ]) func fieldsAreQuotedAndNoFormulas(text: String, field: String) {
    #expect(RecordTable.quotes.lines(of: record([text])) == "'=cmd,,,,,direct,nb,,,,,,,,,,,\(field),0,1\r\n")
  }

  @Test(arguments: RecordTable.allCases) func everyLineHasTheHeadersFields(table: RecordTable) throws {
    let fields = table.header.split(separator: ",").count
    var record = try #require(try GoldRecords.development().first { !$0.quotes.isEmpty && !$0.stances.isEmpty })
    record.title = nil
    record.quotes = record.quotes.map { quote in
      var quote = quote
      quote.text = quote.text.replacing(",", with: " ").replacing("\"", with: "").replacing("\n", with: " ")
      return quote
    }
    let lines = table.lines(of: record).split(separator: "\r\n").filter { !$0.contains("\"") }
    #expect(!lines.isEmpty)
    for line in lines { #expect(line.split(separator: ",", omittingEmptySubsequences: false).count == fields) }
  }

  @Test func terminalTextIsOneLineAndHarmless() {
    #expect("a\u{1B}[31mb\n\u{202E}c".singleLine(width: 20) == "a [31mb c")
    #expect("Sør-Korea og Japan".singleLine(width: 10) == "Sør-Korea…")
    #expect("日本語です".singleLine(width: 5) == "日本…")
  }

  @Test func listingShowsStances() throws {
    let record = try #require(try GoldRecords.development().first { !$0.stances.isEmpty })
    let listing = StanceListing.text(of: record)
    #expect(listing.split(separator: "\n").count == record.stances.count + 2)
    #expect(StanceListing.text(of: DocumentRecord(id: "a", text: "")).contains("no stances found"))
  }
}
