import Foundation
import LanguageData

/// How a language inflects names, adjectives and nouns of peoples, from `country-paradigms.tsv`: each row takes an ending off
/// the form that a table lists and puts another on.
struct CountryParadigms: Sendable {
  private struct Step: Sendable {
    let strip: String
    let add: String
    let sense: CountrySense?
  }

  private var steps: [String: [Step]] = [:]

  /// No paradigms: forms stand for themselves.
  init() {}

  /// Reads the table at `url`.
  ///
  /// - Throws: `DataError` where the table is not valid.
  init(contentsOf url: URL) throws {
    let table = try Table(contentsOf: url)
    let paradigm = try table.column("paradigm")
    let (strip, add, sense) = (try table.column("strip"), try table.column("add"), try table.column("sense"))
    for row in table.rows {
      let named = row.fields[sense]
      guard named.isEmpty || CountrySense(rawValue: named) != nil else {
        throw table.error(row, column: sense, "“\(named)” is not a sense")
      }
      steps[row.fields[paradigm], default: []].append(
        Step(strip: row.fields[strip], add: row.fields[add], sense: CountrySense(rawValue: named)))
    }
  }

  /// The forms, each with the sense that the paradigm gives it if that is another than the row's; `nil` where the paradigm is
  /// unknown or does not fit. No paradigm leaves the form alone.
  func forms(of form: String, paradigm: String) -> [(String, CountrySense?)]? {
    if paradigm.isEmpty { return [(form, nil)] }
    guard let steps = steps[paradigm], steps.allSatisfy({ form.hasSuffix($0.strip) }) else { return nil }
    return steps.map { (form.dropLast($0.strip.count) + $0.add, $0.sense) }
  }
}
