import TestSupport
import Testing
import TextModel

/// Texts that break off anywhere.
struct BrokenTextTests {
  @Test("a sentence may break off after any word", arguments: ["nb", "nn", "es", "en"])
  func brokenSentences(language: String) throws {
    let language = LanguageTag(language)
    for (index, example) in try PositionExample.all(language).enumerated() where index % Self.step == 0 {
      let words = example.marked.text.split(separator: " ")
      for count in 1..<max(2, words.count) {
        let text = words.prefix(count).joined(separator: " ")
        let document = try ExampleReading.shared().read(text, language)
        for stance in document.stances { #expect(stance.evidence.end <= document.utf8.count) }
      }
    }
  }

  @Test("words may stand in any order", arguments: ["nb", "nn", "es", "en"])
  func disorderedSentences(language: String) throws {
    let language = LanguageTag(language)
    for (index, example) in try PositionExample.all(language).enumerated() where index % Self.step == 1 {
      let words = example.marked.text.split(separator: " ")
      let interleaved = words.indices.map { words[$0 * 7 % words.count] }
      for order in [words.reversed(), interleaved] {
        let document = try ExampleReading.shared().read(order.joined(separator: " "), language)
        for stance in document.stances { #expect(stance.evidence.end <= document.utf8.count) }
      }
    }
  }

  @Test func whatIsHungOnANounMayStandBehindIt() throws {
    #expect(try stances("prestará aviones y sean voluntarios no", "es").isEmpty)
  }

  /// Every so many-th example is broken off.
  private static let step = 12

  @Test func aLabelMayEndInThePrepositionOfItsVerb() throws {
    #expect(
      try stances("Seier nei til\n\n• Frankrike\n• Italia\n", "nn").map { String($0.prefix(18)) } == [
        "FR support against", "IT support against",
      ])
  }
}
