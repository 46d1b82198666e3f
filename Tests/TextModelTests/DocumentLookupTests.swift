import Testing
import TextModel

@Suite struct DocumentLookupTests {
  /// "Ja. Å nei." with one block, two sentences and five tokens.
  static var document: Document {
    var document = Document(id: "x", text: "Ja. Å nei.")
    document.tokens = [(0, 2), (2, 3), (4, 6), (7, 10), (10, 11)].map {
      Token(span: TextSpan($0.0, $0.1), kind: .word)
    }
    document.sentences = [
      Sentence(span: TextSpan(0, 3), tokens: 0..<2, block: 0), Sentence(span: TextSpan(4, 11), tokens: 2..<5, block: 0),
    ]
    document.blocks = [Block(span: TextSpan(0, 11), kind: .paragraph, sentences: 0..<2)]
    return document
  }

  @Test func tokensInSpanAreThoseThatShareAByte() {
    #expect(Self.document.tokens(in: TextSpan(0, 3)) == 0..<2)
    #expect(Self.document.tokens(in: TextSpan(1, 8)) == 0..<4)
    #expect(Self.document.tokens(in: TextSpan(3, 4)).isEmpty)
    #expect(Self.document.tokens(in: TextSpan(11, 11)).isEmpty)
  }

  @Test func offsetsFindWhatHoldsThem() {
    let document = Self.document
    #expect(document.sentenceIndex(at: 0) == 0)
    #expect(document.sentenceIndex(at: 3) == nil)
    #expect(document.sentenceIndex(at: 10) == 1)
    #expect(document.sentenceIndex(at: 11) == nil)
    #expect(document.blockIndex(at: 3) == 0)
    #expect(document.tokenIndex(at: 5) == 2)
    #expect(document.text(ofSentence: 1) == "Å nei.")
  }
}
