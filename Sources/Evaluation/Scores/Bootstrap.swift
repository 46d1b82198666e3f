/// A range of values that holds the true one with a probability of 95 %.
package struct Interval: Hashable, Sendable {
  /// The ends.
  package var lower, upper: Double
}

/// Intervals from documents drawn again and again, with replacement (Efron's percentile bootstrap).
///
/// The seed is fixed: the same scores have the same intervals.
struct Bootstrap {
  private static let rounds = 1000
  private var random = MersenneTwister(seed: 7)

  /// The interval of `value` over samples of `documents`; none for no documents.
  mutating func interval<Row>(of documents: [Row], _ value: ([Row]) -> Double) -> Interval? {
    if documents.isEmpty { return nil }
    var values: [Double] = []
    for _ in 0..<Self.rounds {
      values.append(value(documents.map { _ in documents[random.index(below: documents.count)] }))
    }
    values.sort()
    return Interval(lower: values[25], upper: values[974])
  }
}
