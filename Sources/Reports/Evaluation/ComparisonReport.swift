package import Evaluation

/// How much better one system does than another, part by part of a corpus, as tables for a terminal.
package struct ComparisonReport {
  /// A part of a corpus with a system's scores.
  package typealias Part = (name: String, evaluation: Evaluation)

  private let parts: [(name: String, comparison: PairedComparison)]

  /// Compares a system's scores of the parts with another's, both in the same order.
  package init(_ parts: [Part], against others: [Part]) {
    self.parts = zip(parts, others).map { part, other in
      (part.name, PairedComparison(part.evaluation, against: other.evaluation))
    }
  }

  /// One table for each part: F1 of both, and the first less the second with its interval.
  package var table: String {
    parts.map { part in
      var table = TextTable([
        ("", .left), ("F1", .right), ("other", .right), ("difference", .right), ("95 %", .left),
      ])
      for difference in part.comparison.differences {
        let interval = difference.interval.map { "\($0.lower.threeDecimals)–\($0.upper.threeDecimals)" }
        table.add([
          difference.layer.rawValue, difference.f1.threeDecimals, difference.otherF1.threeDecimals,
          (difference.f1 - difference.otherF1).threeDecimals, interval ?? "",
        ])
      }
      return "\(part.name), F1 less that of the other\n" + table.text
    }.joined(separator: "\n")
  }
}
