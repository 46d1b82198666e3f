/// How much better one system does than another on the same documents, with intervals of the difference.
///
/// The documents are drawn in pairs (Efron and Tibshirani 1993, chapter 16): what makes a document hard for both systems cancels
/// out. Where an interval excludes zero, one system is the better at the level of 95 %.
package struct PairedComparison: Sendable {
  /// The difference in one layer.
  package struct Difference: Sendable {
    /// What is scored.
    package let layer: ScoredLayer
    /// F1 of the one system and of the other.
    package let f1, otherF1: Double
    /// The interval of the first less the second; `nil` for no documents.
    package let interval: Interval?
  }

  /// Every layer, in order.
  package let differences: [Difference]

  /// Compares two systems' scores of the same documents in the same order.
  package init(_ system: Evaluation, against other: Evaluation) {
    var bootstrap = Bootstrap()
    differences = ScoredLayer.allCases.map { layer in
      let rows = zip(system.documents, other.documents).map { ours, theirs in
        (ours.counts[layer, default: Counts()], theirs.counts[layer, default: Counts()])
      }
      func f1(_ rows: [(Counts, Counts)], _ side: ((Counts, Counts)) -> Counts) -> Double {
        rows.map(side).reduce(Counts(), +).f1
      }
      return Difference(
        layer: layer, f1: f1(rows) { $0.0 }, otherF1: f1(rows) { $0.1 },
        interval: bootstrap.interval(of: rows) { sample in f1(sample) { $0.0 } - f1(sample) { $0.1 } })
    }
  }
}
