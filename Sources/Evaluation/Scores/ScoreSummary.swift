/// The scores of a number of documents together, with intervals.
package struct ScoreSummary: Sendable {
  /// One layer's score.
  package struct Layer: Sendable {
    /// What is scored.
    package let layer: ScoredLayer
    /// The counts over all documents.
    package let counts: Counts
    /// The interval of F1 over documents; `nil` for no documents.
    package let interval: Interval?
  }

  /// One share that is right.
  package struct Accuracy: Sendable {
    /// What is scored.
    package let share: ScoredShare
    /// The decisions over all documents.
    package let value: Share
    /// The interval over documents; `nil` for no documents.
    package let interval: Interval?
  }

  /// How many documents there are.
  package let documentCount: Int
  /// Every layer, in order.
  package let layers: [Layer]
  /// Every share, in order.
  package let accuracies: [Accuracy]
  /// How far the confidence of stances can be trusted.
  package let calibration: Calibration

  /// The scores of `documents`.
  package init(_ documents: [DocumentScore]) {
    var bootstrap = Bootstrap()
    documentCount = documents.count
    // One generator goes through all layers in order: that is how the reference scorer draws.
    layers = ScoredLayer.allCases.map { layer in
      let rows = documents.map { $0.counts[layer, default: Counts()] }
      let interval = bootstrap.interval(of: rows) { $0.reduce(Counts(), +).f1 }
      return Layer(layer: layer, counts: rows.reduce(Counts(), +), interval: interval)
    }
    accuracies = ScoredShare.allCases.map { share in
      let rows = documents.map { $0.shares[share, default: Share()] }
      let interval = bootstrap.interval(of: rows) { $0.reduce(Share(), +).value }
      return Accuracy(share: share, value: rows.reduce(Share(), +), interval: interval)
    }
    calibration = Calibration(documents.flatMap(\.judgements))
  }
}
