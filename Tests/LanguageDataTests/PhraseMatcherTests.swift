import LanguageData
import Testing
import TextModel

@Suite struct PhraseMatcherTests {
  /// A document whose tokens are what stands between spaces and around these signs.
  private func document(_ text: String, kinds: [Character: TokenKind] = [:]) -> Document {
    var document = Document(id: "test", text: text)
    var start = 0
    for piece in text.split(separator: " ", omittingEmptySubsequences: false) {
      let end = start + piece.utf8.count
      if let first = piece.first {
        document.tokens.append(Token(span: TextSpan(start, end), kind: kinds[first] ?? .word))
      }
      start = end + 1
    }
    return document
  }

  private func found(_ phrases: [String], in text: String, breaksTokens: Bool = false) -> [String] {
    var matcher = PhraseMatcher<String>(breaksTokens: breaksTokens)
    for phrase in phrases { matcher.add(phrase, PhraseCase(writing: phrase), payload: phrase) }
    let document = document(text, kinds: ["#": .hashtag])
    let units = PhraseText(document)
    return matcher.matches(in: units, tokens: 0..<document.tokens.count).map { String(document[$0.span]) }
  }

  @Test func theLongestPhraseWins() {
    #expect(
      found(["Guinea", "Papua Ny-Guinea", "Guinea-Bissau"], in: "Papua Ny-Guinea og Guinea-Bissau og Guinea")
        == ["Papua Ny-Guinea", "Guinea-Bissau", "Guinea"])
  }

  @Test func spacesInsideAPhraseAreOptional() {
    #expect(found(["EE. UU."], in: "los EE.UU. y EE. UU.") == ["EE.UU.", "EE. UU."])
  }

  @Test func aTokenMayHoldASpace() {
    var document = Document(id: "test", text: "En EE. UU. hoy")
    document.tokens = [TextSpan(0, 2), TextSpan(3, 10), TextSpan(11, 14)].map { Token(span: $0, kind: .word) }
    var matcher = PhraseMatcher<Int>()
    matcher.add("EE. UU.", .exact, payload: 0)
    let found = matcher.matches(in: PhraseText(document), tokens: 0..<3)
    #expect(found.map(\.span) == [TextSpan(3, 10)])
  }

  @Test func caseFollowsThePhrasesWriting() {
    #expect(found(["Kina"], in: "Kina KINA kina") == ["Kina", "KINA"])
    #expect(found(["EU"], in: "EU Eu eu") == ["EU"])
    #expect(
      found(["kritiserer"], in: "Kritiserer KRITISERER kritiserer") == ["Kritiserer", "KRITISERER", "kritiserer"])
  }

  @Test func tokensAreBrokenOnlyWhereAsked() {
    #expect(found(["EU"], in: "EU-land l’EU").isEmpty)
    #expect(found(["EU"], in: "EU-land l’EU", breaksTokens: true) == ["EU", "EU"])
    #expect(found(["can"], in: "I can't").isEmpty)
    #expect(found(["EU"], in: "EUs euro", breaksTokens: true).isEmpty)
  }

  @Test func hashtagsStayWhole() {
    #expect(found(["EU"], in: "#EU EU", breaksTokens: true) == ["EU"])
  }

  @Test func typographicSignsAndDecomposedLettersMatchPlainOnes() {
    #expect(found(["Côte d'Ivoire"], in: "Co\u{302}te d’Ivoire").count == 1)
    #expect(found(["Guinea-Bissau"], in: "Guinea\u{2011}Bissau").count == 1)
  }

  @Test func everyEntryOfOnePhraseIsFound() {
    var matcher = PhraseMatcher<Int>()
    matcher.add("går inn for", .any, payload: 1)
    matcher.add("går", .any, payload: 2)
    matcher.add("går inn for", .any, payload: 3)
    let text = PhraseText(document("hun går inn for det"))
    #expect(matcher.matches(in: text, at: 1, before: 5).map(\.payload) == [1, 3, 2])
    #expect(matcher.matches(in: text, at: 1, before: 3).map(\.payload) == [2])
  }

  @Test func aWrongRowIsNamedByLineAndColumn() throws {
    let table = try Table(text: "phrase\tcase\nEU\texact\nmot\tlower\n", path: "cues.tsv")
    let error = #expect(throws: DataError.self) {
      try PhraseMatcher(table: table, phrase: "phrase", caseRule: "case") { _ in 0 }
    }
    #expect(error?.description.hasPrefix("cues.tsv:3:5:") == true)
  }
}
