import Testing
import TestSupport
import TextModel

@Suite struct SegmenterTests {
  static let texts = [
    "", " \n\t\r\n ", "\u{FEFF}", "ord", "Ett ord. To ord.\n\nTre ord", "\u{0}\u{1}\u{7}a\u{0}b", "...\n!!!\n???",
    "\u{200B}\u{200D}",
    "e\u{301}\u{301}\u{301} \u{301}", "🇳🇴🇳🇴🇳 👨‍👩‍👧‍👦 ‍ ❤️‍🔥", "@ # : / . - ' ’ \" « » ¿",
    "a@b c@ @d #e# f.g.h. 1.2.3. 1,2,3, 1-2-3- +4 -5 −6",
    "نص عربي. ونص آخر؟", "ข้อความภาษาไทย", "日本語の文。次の文。", "Текст. Ещё.", "http:// https://x www. .no a..no x@y.",
    "— @a 2019\n— B (@b)\n@c", "| | |\n| |", "1.\n2.\n3.", "- a\n- b", "I’m ‘a’ ’s 's s' S.A.", "f.",
    "\u{1F3FB}\u{FE0F}\u{20E3}1\u{20E3}",
  ]

  @Test(arguments: texts) func theLawHolds(text: String) throws {
    let segmenter = try #require(Segmented.segmenter)
    #expect(try violations(of: segmenter, on: Document(id: "test", text: text)) == [])
    let document = Segmented(text).document
    #expect(document.tokens.allSatisfy { !$0.span.isEmpty })
    expectNested(document)
  }

  /// Every token is in one sentence, every sentence in one block, in order.
  private func expectNested(_ document: Document) {
    #expect(document.sentences.flatMap { Array($0.tokens) } == Array(document.tokens.indices))
    #expect(document.blocks.flatMap { Array($0.sentences) } == Array(document.sentences.indices))
    for (index, block) in document.blocks.enumerated() {
      for sentence in document.sentences[block.sentences] {
        #expect(sentence.block == index && block.span.contains(sentence.span))
      }
    }
    #expect(zip(document.tokens, document.tokens.dropFirst()).allSatisfy { $0.span.end <= $1.span.start })
  }

  /// What has ink is in a token.
  @Test(arguments: texts) func nothingIsLost(text: String) {
    let document = Segmented(text).document
    let covered = document.tokens.map { String(document[$0.span]) }.joined()
    func ink(_ text: String) -> [Unicode.Scalar] {
      text.unicodeScalars.filter { scalar in
        let category = scalar.properties.generalCategory
        return !scalar.properties.isWhitespace && category != .control && category != .format
      }
    }
    #expect(ink(covered) == ink(text))
  }

  static let long: [(String, Int)] = [
    ("a", 2_000_000), ("a.", 500_000), ("1 000 ", 300_000), ("a-", 500_000), ("«", 300_000), ("ord ", 400_000),
    ("@a", 500_000), ("http://a", 200_000), ("👍🏽", 100_000), ("U.", 500_000), ("...", 300_000), ("漢", 200_000),
    ("- a\n", 100_000),
    ("a | b\n", 100_000), ("— A (@b) 2019\n", 50_000), ("'", 500_000), ("1.", 400_000), ("x@", 300_000),
  ]

  /// A megabyte of anything takes time in proportion: well under a second, and minutes if it were squared.
  @Test(.timeLimit(.minutes(1)), arguments: long) func timeIsLinear(piece: String, count: Int) {
    let document = Segmented(String(repeating: piece, count: count)).document
    #expect(!document.tokens.isEmpty)
  }
}
