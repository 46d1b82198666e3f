import LanguageID
import TestSupport
import TextModel
import Testing

/// The languages of documents.
@Suite struct LanguageAnnotatorTests {
  private let annotator: LanguageAnnotator

  init() throws { annotator = LanguageAnnotator(try PackageData.identifier()) }

  /// A document whose lines are one block and one sentence each.
  private func document(_ lines: [(kind: BlockKind, text: String)]) -> Document {
    var document = Document(id: "test", text: lines.map(\.text).joined(separator: "\n"))
    var offset = 0
    for (index, line) in lines.enumerated() {
      let span = TextSpan(offset, offset + line.text.utf8.count)
      let first = document.tokens.count
      for token in line.text.split(separator: " ") {
        let start = offset + line.text.utf8.distance(from: line.text.startIndex, to: token.startIndex)
        document.tokens.append(Token(span: TextSpan(start, start + token.utf8.count), kind: .word))
      }
      document.sentences.append(Sentence(span: span, tokens: first..<document.tokens.count, block: index))
      document.blocks.append(Block(span: span, kind: line.kind, sentences: index..<index + 1))
      offset = span.end + 1
    }
    return document
  }

  private var article: Document {
    document([
      (.heading, "Venezuela"),
      (.paragraph, "Utenriksministeren sier at Norge ikke vil anerkjenne noen av partene i konflikten"),
      (.listItem, "USA Canada Brasil Colombia"),
      (.post, "The people of this country deserve a free and fair election without delay"),
      (.signature, "Jane Doe (@janedoe) February 2, 2019"),
      (.paragraph, "Flere andre land har allerede gjort det samme de siste dagene"),
    ])
  }

  @Test func postsAndSignaturesHaveTheirOwnLanguage() throws {
    var document = article
    try annotator.annotate(&document)
    #expect(document.languages.map(\.language.code) == ["nb", "en", "und", "nb"])
    #expect(document.primaryLanguage == "nb")
    #expect(document.sentences.map(\.language.code) == ["nb", "nb", "nb", "en", "und", "nb"])
  }

  @Test func aForeignNameAtItsHeadMakesNoSentenceForeign() throws {
    var document = document([
      (.paragraph, "Utenriksministeren sier at Norge ikke vil anerkjenne noen av partene i konflikten"),
      (.listItem, "Göran Persson støttet planen"),
      (.listItem, "Helle Thorning-Schmidt støttet planen"),
    ])
    try annotator.annotate(&document)
    #expect(document.sentences.map(\.language.code) == ["nb", "nb", "nb"])
  }

  @Test func theAnnotatorKeepsTheLaw() throws {
    #expect(try violations(of: annotator, on: article) == [])
    #expect(try violations(of: annotator, on: Document(id: "empty", text: "")) == [])
  }

  @Test func everyLetterIsCovered() throws {
    var document = article
    try annotator.annotate(&document)
    for token in document.tokens {
      #expect(document.languages.contains { $0.span.contains(token.span) })
    }
  }
}
