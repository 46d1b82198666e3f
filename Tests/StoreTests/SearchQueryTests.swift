import Store
import Testing

@Suite struct SearchQueryTests {
  @Test(arguments: [
    ("Årsmelding", ["arsmelding"]), ("sanksjoner NEAR Russland", ["sanksjoner", "russland"]),
    ("\"nytt valg\" OR omval*", ["nytt valg", "omval*"]), ("Norge AND NOT (olje OR gass)", ["norge"]),
    ("Kim Jong-un", ["kim", "jong un"]), ("«ny regjering» kråke", ["ny regjering", "krake"]),
  ]) func wordsAreFolded(_ text: String, _ phrases: [String]) throws {
    let found = try SearchQuery(text).phrases.map { $0.words.joined(separator: " ") + ($0.isPrefix ? "*" : "") }
    #expect(found == phrases)
  }

  @Test(arguments: [
    ("", 1, "is empty"), ("   ", 1, "is empty"), ("Norge AND", 7, "missing after"), ("OR Norge", 1, "missing before"),
    ("(Norge", 1, "not closed"), ("Norge)", 6, "closes nothing"), ("\"nytt valg", 1, "not closed"),
    ("Norge -", 7, "no letter"), ("NOT Norge", 1, "must not have"), ("(a b) NEAR c", 7, "between two words"),
    ("a NEAR", 3, "missing after"), ("()", 2, "missing before"), ("a OR NOT b", 1, "beside OR"),
  ]) func faultsAreToldWithTheirPlace(_ text: String, _ column: Int, _ message: String) {
    let error = #expect(throws: SearchQueryError.self) { try SearchQuery(text) }
    #expect(error?.column == column)
    #expect(error?.message.contains(message) == true)
  }

  @Test func deepParenthesesAreRefused() {
    let text = String(repeating: "(", count: 10_000) + "a" + String(repeating: ")", count: 10_000)
    #expect(throws: SearchQueryError.self) { try SearchQuery(text) }
  }
}
