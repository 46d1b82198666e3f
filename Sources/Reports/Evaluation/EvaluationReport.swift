package import Evaluation
internal import TextModel

/// The scores of a corpus, and on request every difference, for people and programs.
package struct EvaluationReport: Sendable {
  /// What the report shows beside the scores of all documents.
  package struct Detail: OptionSet, Sendable {
    package let rawValue: Int
    package init(rawValue: Int) { self.rawValue = rawValue }
    /// The scores of each language.
    package static let languages = Detail(rawValue: 1)
    /// The scores of each document.
    package static let documents = Detail(rawValue: 2)
    /// Every miss, false alarm and wrong value.
    package static let differences = Detail(rawValue: 4)
  }

  let parts: [(name: String, evaluation: Evaluation)]
  let detail: Detail

  /// The report of an evaluation of each part of a corpus; the only part of an undivided corpus is named `all`.
  package init(_ parts: [(name: String, evaluation: Evaluation)], detail: Detail = []) {
    self.parts = parts
    self.detail = detail
  }

  /// Every score, in the report's order.
  package var rows: [ScoreRow] {
    parts.flatMap { name, evaluation in
      var rows = ScoreRow.rows(of: evaluation.total, scope: name)
      if detail.contains(.languages) {
        rows += evaluation.byLanguage.flatMap { ScoreRow.rows(of: $0.summary, scope: "language \($0.language)") }
      }
      if detail.contains(.documents) { rows += evaluation.documents.flatMap(ScoreRow.rows(of:)) }
      return rows
    }
  }

  /// The differences that are shown.
  var differences: [Discrepancy] {
    guard detail.contains(.differences) else { return [] }
    return parts.flatMap { $0.evaluation.documents.flatMap(\.discrepancies) }
  }
}
