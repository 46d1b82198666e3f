/// How far confidences come true: a reliability table (Murphy and Winkler 1977) and the expected calibration error.
package struct Calibration: Sendable {
  /// The predictions with a confidence in one tenth of the range.
  package struct Bin: Hashable, Sendable {
    /// The tenth, from 0 to 9.
    package let tenth: Int
    /// How many there are.
    package let count: Int
    /// What they promise on average.
    package let meanConfidence: Double
    /// The share that is right.
    package let accuracy: Double
  }

  /// The tenths that hold a prediction, in order.
  package let bins: [Bin]
  /// The mean distance of promise and truth, weighted by count; 0 for no predictions.
  package let expectedError: Double
  /// How many predictions there are.
  package let count: Int
  /// The curve on which the log-odds of being right lie over those that the confidence promises; `nil` where it cannot be told.
  package let curve: LogisticCurve?

  /// The table of these judgements.
  package init(_ judgements: [Judgement]) {
    let tenths = Dictionary(grouping: judgements) { min(9, max(0, Int($0.confidence * 10))) }
    bins = tenths.keys.sorted().map { tenth in
      let members = tenths[tenth, default: []]
      let count = Double(members.count)
      return Bin(
        tenth: tenth, count: members.count, meanConfidence: members.map(\.confidence).sorted().reduce(0, +) / count,
        accuracy: Double(members.filter(\.isRight).count) / count)
    }
    count = judgements.count
    let distance = bins.reduce(0) { $0 + Double($1.count) * abs($1.meanConfidence - $1.accuracy) }
    expectedError = judgements.isEmpty ? 0 : distance / Double(judgements.count)
    curve = LogisticCurve(judgements)
  }
}
