import LanguageData
import Quotes
import TestSupport
import Testing
import TextModel

@Suite struct QuoteFindingTests {
  private func quotes(_ text: String, _ language: LanguageTag) throws -> [String] {
    let document = try QuoteReading.shared().read(text, language)
    return document.quotes.map { String(document[$0.span]) }
  }

  @Test func annotatorKeepsTheLaw() throws {
    let reading = try QuoteReading.shared()
    let text = "– Vi «er» klare, sier hun. «Ja», sa han, «men ikke nå.»\n\n«Åpen til slutten.\n\n— ¿Qué? —dijo. “’„»«"
    let document = try reading.prepared(text, "nb")
    #expect(try violations(of: reading.quotes, on: document) == [])
  }

  @Test func everyStyleOfMarksIsRead() throws {
    for (open, close) in [("«", "»"), ("“", "”"), ("„", "“"), ("\"", "\""), ("»", "«"), ("”", "”")] {
      let text = "Han svarte: \(open)Vi kommer tilbake i morgen\(close)."
      #expect(try quotes(text, "nb") == ["Vi kommer tilbake i morgen"], "\(open)…\(close)")
    }
  }

  @Test func quoteThatIsNeverClosedEndsWithItsParagraph() throws {
    #expect(
      try quotes("Han svarte: «Vi kommer tilbake i morgen.\n\nSå gikk han.", "nb") == ["Vi kommer tilbake i morgen."])
  }

  @Test func missingClosingMarkIsSaid() throws {
    let text = "«Jeg var der.\n\n«Ingen hjalp oss», sier Ola Brekke.\n\nHan svarte: «Vi kommer tilbake i morgen."
    let document = try QuoteReading.shared().read(text, "nb")
    #expect(document.quotes.map(\.isUnclosed) == [false, false, true])
  }

  @Test func quoteOverTwoParagraphsIsOneGroup() throws {
    let text = "«Jeg var der selv hele natten.\n\n«Ingen hjalp oss», sier Ola Brekke."
    let document = try QuoteReading.shared().read(text, "nb")
    #expect(document.quotes.map(\.group) == [1, 1])
    #expect(document.quotes.map(\.speaker) == ["Ola Brekke", "Ola Brekke"])
    #expect(document.quotes.first?.attribution == .inferred)
  }

  @Test func spanishParagraphThatOpensWithAClosingMarkGoesOn() throws {
    let text = "«No nos vamos a rendir nunca.\n\n»La lucha sigue», dijo Marta Ruiz."
    #expect(try quotes(text, "es") == ["No nos vamos a rendir nunca.", "La lucha sigue"])
  }

  @Test func speakerIsNeverGuessedSilently() throws {
    let document = try QuoteReading.shared().read("På veggen hang et banner: «Velkommen hjem, alle sammen».", "nb")
    #expect(document.quotes.map(\.speaker) == [nil])
  }

  @Test func outletIsTheSourceNotTheSpeaker() throws {
    let document = try QuoteReading.shared().read("“We will rebuild,” Mayor Jane Porter told Reuters.", "en")
    #expect(document.quotes.map(\.source) == ["Reuters"])
    #expect(document.quotes.map(\.speaker) == ["Jane Porter"])
  }

  @Test func unquotedPassagesComeWithTheirReason() throws {
    let document = try QuoteReading.shared().read("Romanen «Sult» og den såkalte «avgiften» er glemt.", "nb")
    let found = document.unquoted.map { "\($0.reason): \(document[$0.span])" }
    #expect(found == ["title: Sult", "term: avgiften"])
  }

  @Test(arguments: [
    ("nb", "Maduro skal ifølge NTB, som siterer Reuters, ha sagt at han blir sittende.", ["NTB", "Reuters"]),
    ("en", "“We stay,” he told the BBC, according to AFP, citing Reuters.", ["AFP", "BBC", "Reuters"]),
    ("es", "«Nos quedamos», dijo Rosa Vega según EFE, que cita a Reuters.", ["EFE", "Reuters"]),
    ("de", "„Wir bleiben“, sagte Eva Baum laut dpa unter Berufung auf Reuters.", ["dpa", "Reuters"]),
  ]) func sourcesAreAChain(_ language: String, _ text: String, _ chain: [String]) throws {
    let document = try QuoteReading.shared().read(text, LanguageTag(language))
    #expect(document.quotes.first?.chain == chain)
    #expect(document.quotes.first?.source == chain.first)
  }

  @Test func speakerComesWithRoleOrganizationAndCertainty() throws {
    let text = "«Vi er klare», sier Ida Vold, leder i Røde Kors. Hun ventet. «Ja», sa hun."
    let document = try QuoteReading.shared().read(text, "nb")
    #expect(document.quotes.map(\.speakerRole) == ["leder", "leder"])
    #expect(document.quotes.map(\.speakerOrganization) == ["Røde Kors", "Røde Kors"])
    let certainty = document.quotes.compactMap(\.speakerConfidence)
    #expect(certainty.count == 2)
    #expect(certainty[0] > certainty[1])
  }

  @Test func apostrophesAreNoMarks() throws {
    #expect(try quotes("It's the dogs' home, isn't it? The '90s are over.", "en") == [])
  }
}
