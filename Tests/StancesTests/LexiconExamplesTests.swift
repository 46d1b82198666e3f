import Foundation
import LanguageData
import TestSupport
import Testing
import TextModel

/// The examples of every language's stance tables: each is read as its row says.
///
/// The rows are many and the parsers learned, so that a handful of examples is lost with any model. What a language may lose
/// is therefore a share, small enough that a slot, a class or a reader that breaks does not hide in it.
struct LexiconExamplesTests {
  private static let languages: [LanguageTag] = ["nb", "nn", "es", "en"]
  private static let leastShare = 0.95

  @Test(arguments: languages) func positionsAreReadAsTheirRowsSay(_ language: LanguageTag) throws {
    let examples = try PositionExample.all(language)
    let missed = try examples.filter { try !$0.isRead(in: language) }
    let share = 1 - Double(missed.count) / Double(examples.count)
    #expect(share >= Self.leastShare, "\(missed.map(\.description).joined(separator: "\n"))")
  }

  @Test(arguments: languages) func everyRowMarksItsHolderAndTarget(_ language: LanguageTag) throws {
    for example in try PositionExample.all(language) {
      #expect(example.holder?.count == 2, "\(example)")
      #expect(example.target != nil || example.isTopical, "\(example)")
      #expect(example.marked.marks.contains { $0.label == "cue" }, "\(example)")
    }
  }

  @Test(arguments: languages) func everyLanguageKnowsFourHundredCues(_ language: LanguageTag) throws {
    #expect(Set(try PositionExample.all(language).map(\.cue)).count >= 400)
  }
}

/// The examples of every language's `verdicts.tsv`, below a sentence that says what they are about.
struct VerdictExamplesTests {
  private static let topics: [(language: LanguageTag, sentence: String)] = [
    ("nb", "Norge støtter avtalen."), ("nn", "Noreg støttar avtalen."), ("es", "Noruega apoya el tratado."),
    ("en", "Norway supports the treaty."),
  ]

  @Test(arguments: topics) func verdictsAreReadAsTheirRowsSay(_ language: LanguageTag, _ topic: String) throws {
    let table = try Table(contentsOf: DataLocation.standard().lexicon("\(language.code)/verdicts.tsv"))
    for row in table.rows {
      func field(_ name: String) throws -> String { row.fields[try table.column(name)] }
      let (example, position, polarity) = (try field("example"), try field("position"), try field("polarity"))
      let document = try ExampleReading.shared().read("\(topic)\n\n\(example)", language)
      let isRead = document.stances.contains {
        $0.evidence.start > topic.utf8.count && $0.position.rawValue == position && $0.polarity.rawValue == polarity
      }
      #expect(isRead, "\(example) (\(position), \(polarity))")
    }
  }
}

/// A row of `positions.tsv` with its example.
struct PositionExample: CustomStringConvertible {
  let cue: String
  let position: String
  let polarity: String
  /// Whether the cue may stand without a target.
  let isTopical: Bool
  let marked: MarkedText

  var description: String { "\(cue) (\(position), \(polarity)): \(marked.text)" }

  /// The country that holds the position.
  var holder: Substring? {
    marked.marks.first { $0.label.hasPrefix("holder:") }.map { $0.label.dropFirst("holder:".count) }
  }

  /// The words of the target.
  var target: String? {
    marked.marks.first { $0.label == "target" }.map { String(Document(id: cue, text: marked.text)[$0.span]) }
  }

  static func all(_ language: LanguageTag) throws -> [PositionExample] {
    let table = try Table(contentsOf: DataLocation.standard().lexicon("\(language.code)/positions.tsv"))
    return try table.rows.map { row in
      func field(_ name: String) throws -> String { row.fields[try table.column(name)] }
      return PositionExample(
        cue: try field("cue"), position: try field("position"), polarity: try field("polarity"),
        isTopical: try field("target").contains("topic"), marked: MarkedText(try field("example")))
    }
  }

  /// Whether the holder, position, polarity and target are found.
  func isRead(in language: LanguageTag) throws -> Bool {
    let document = try ExampleReading.shared().read(marked.text, language)
    return document.stances.contains { stance in
      stance.holder.id == holder.map(String.init) && stance.position.rawValue == position
        && (polarity == "evaluated" || stance.polarity.rawValue == polarity) && agrees(stance.target)
    }
  }

  /// Whether the target that was found shares a word with the one that is marked, its first word aside, which may be an article.
  private func agrees(_ found: String?) -> Bool {
    guard let target else { return true }
    let words = target.lowercased().split(separator: " ")
    let foundWords = Set((found ?? "").lowercased().split(separator: " "))
    return words.dropFirst(words.count > 1 ? 1 : 0).contains { foundWords.contains($0) }
  }
}
