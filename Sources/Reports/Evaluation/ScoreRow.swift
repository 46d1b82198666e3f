package import Evaluation
internal import TextModel

/// One score as a row of a table, for a whole corpus, a part of it, a language or a document.
package struct ScoreRow: Sendable {
  /// What was scored: `all`, a part's name, `language nb`, `document d01`.
  package var scope: String
  /// How many documents that is.
  package var documents: Int
  /// The score's name.
  package var score: String
  /// F1, or the share that is right.
  package var value: Double
  /// The 95 % interval; `nil` for a single document.
  package var interval: Interval?
  /// Precision and recall; `nil` for a share.
  package var precision, recall: Double?
  /// Items that are right.
  package var right: Int
  /// Items in the gold, or all decisions.
  package var gold: Int
  /// Items in the prediction; `nil` for a share.
  package var predicted: Int?

  /// The rows of a summary, layers first.
  package static func rows(of summary: ScoreSummary, scope: String) -> [ScoreRow] {
    let layers = summary.layers.map { layer in
      ScoreRow(
        scope: scope, documents: summary.documentCount, score: layer.layer.rawValue, value: layer.counts.f1,
        interval: layer.interval, precision: layer.counts.precision, recall: layer.counts.recall,
        right: layer.counts.truePositives, gold: layer.counts.gold, predicted: layer.counts.predicted)
    }
    let shares = summary.accuracies.map { accuracy in
      ScoreRow(
        scope: scope, documents: summary.documentCount, score: accuracy.share.rawValue, value: accuracy.value.value,
        interval: accuracy.interval, right: accuracy.value.right, gold: accuracy.value.total)
    }
    return layers + shares
  }

  /// The rows of one document, without intervals.
  package static func rows(of document: DocumentScore) -> [ScoreRow] {
    rows(of: ScoreSummary([document]), scope: "document \(document.document)").map { row in
      var row = row
      row.interval = nil
      return row
    }
  }
}

extension Double {
  /// The number with three decimals.
  package var threeDecimals: String {
    let thousandths = Int((self * 1000).rounded())
    let digits = String(abs(thousandths) % 1000)
    let sign = thousandths < 0 ? "-" : ""
    return "\(sign)\(abs(thousandths) / 1000).\(String(repeating: "0", count: 3 - digits.count))\(digits)"
  }
}
