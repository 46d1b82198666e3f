import LanguageData
import TestSupport
import Testing
import TextModel

/// The examples of every language's `operators.tsv`: each is read as the effect of its row says.
///
/// As with positions, what a language may lose is a share, since the parsers are learned. Examples that need more than
/// themselves (“The former supports the proposal.”) and words that only a heading or a name shows at work are not here.
struct OperatorExamplesTests {
  private static let languages: [LanguageTag] = ["nb", "nn", "es", "en"]
  private static let leastShare = 0.93

  @Test(arguments: languages) func operatorsDoWhatTheirRowsSay(_ language: LanguageTag) throws {
    let examples = try OperatorExample.all(language)
    let missed = try examples.filter { try !$0.isRead(in: language) }
    let share = 1 - Double(missed.count) / Double(examples.count)
    #expect(examples.count > 200)
    #expect(share >= Self.leastShare, "\(missed.map(\.description).joined(separator: "\n"))")
  }
}

/// A row of `operators.tsv` with its example.
private struct OperatorExample: CustomStringConvertible {
  let cue: String
  let effect: String
  let over: String
  let text: String

  var description: String { "\(cue) (\(effect)): \(text)" }

  static func all(_ language: LanguageTag) throws -> [OperatorExample] {
    let table = try Table(contentsOf: DataLocation.standard().lexicon("\(language.code)/operators.tsv"))
    return try table.rows.compactMap { row in
      func field(_ name: String) throws -> String { row.fields[try table.column(name)] }
      let example = OperatorExample(
        cue: try field("cue"), effect: try field("effect"), over: try field("over"), text: try field("example"))
      return example.claim == nil ? nil : example
    }
  }

  /// Whether the stances of the example are such as the effect makes them.
  func isRead(in language: LanguageTag) throws -> Bool {
    let stances = try ExampleReading.shared().read(text, language).stances
    return claim?(stances) ?? false
  }

  /// What the effect makes of the stances of a sentence that stands alone.
  private var claim: (([Stance]) -> Bool)? {
    switch effect {
    case "negation": { stances in !stances.contains { $0.modality == .asserted && $0.polarity == .for } }
    case "denial": { stances in stances.contains { $0.modality == .denied } }
    case "refusal": { stances in stances.contains { $0.polarity == .against || $0.modality == .denied } }
    case "intention", "future": { stances in stances.contains { $0.modality == .intended } }
    case "consideration", "possible": { stances in stances.contains { $0.modality == .considered } }
    case "condition": { stances in stances.contains { $0.condition != nil } }
    case "cessation" where !over.isEmpty:
      { stances in stances.contains { $0.modality == .past || $0.polarity == .against } }
    case "stopping": { stances in stances.contains { $0.position == .demand && $0.polarity == .against } }
    case "wish", "absence", "event", "obligation": { stances in stances.isEmpty }
    case "comparison", "answer", "correlative": { stances in Set(stances.map(\.holder.name)).count == 2 }
    case "reciprocal", "reversal": { stances in Set(stances.map(\.holder.name)).count == 2 }
    case "together": { stances in Set(stances.map(\.holder.name)).count > 2 }
    case "likeness": { stances in Set(stances.map(\.holder.name)).count == 3 }
    case "opposition", "contrast", "affirmation":
      { stances in Set(stances.map(\.holder.name)).count == 2 && Set(stances.map(\.polarity)).count == 2 }
    case "exception": { stances in !stances.isEmpty && !stances.contains { $0.holder.id == "IS" } }
    case "holding":
      // What is demanded is the occasion, not that it be held.
      { stances in stances.contains { $0.position == .demand && ($0.target ?? "").split(separator: " ").count <= 2 } }
    case "warning": { stances in stances.contains { $0.position == .threaten } }
    case "perfect", "passive", "agent", "addition", "expression", "continuation", "opinion", "statement", "inclusion",
      "copula":
      { stances in !stances.isEmpty }
    default: nil
    }
  }
}
