/// How many items gold and prediction hold, and how many they share.
package struct Counts: Hashable, Sendable {
  /// Items in both.
  package var truePositives = 0
  /// Items in the gold.
  package var gold = 0
  /// Items in the prediction.
  package var predicted = 0

  /// Counts of these numbers of items.
  package init(truePositives: Int = 0, gold: Int = 0, predicted: Int = 0) {
    self.truePositives = truePositives
    self.gold = gold
    self.predicted = predicted
  }

  /// The share of the predictions that are right; 0 where there are none.
  package var precision: Double { Self.ratio(truePositives, predicted) }
  /// The share of the gold that was found; 0 where there is none.
  package var recall: Double { Self.ratio(truePositives, gold) }
  /// The harmonic mean of precision and recall.
  package var f1: Double {
    let (precision, recall) = (precision, recall)
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
  }

  /// Both together.
  package static func + (left: Counts, right: Counts) -> Counts {
    Counts(
      truePositives: left.truePositives + right.truePositives, gold: left.gold + right.gold,
      predicted: left.predicted + right.predicted)
  }

  fileprivate static func ratio(_ part: Int, _ whole: Int) -> Double { whole == 0 ? 0 : Double(part) / Double(whole) }
}

/// How many of a number of decisions are right.
package struct Share: Hashable, Sendable {
  /// Right decisions.
  package var right = 0
  /// All decisions.
  package var total = 0

  /// So many right of so many.
  package init(right: Int = 0, total: Int = 0) {
    self.right = right
    self.total = total
  }

  /// The share that is right; 0 where there are none.
  package var value: Double { Counts.ratio(right, total) }

  /// Counts one more decision.
  mutating func count(_ isRight: Bool) {
    total += 1
    if isRight { right += 1 }
  }

  /// Both together.
  package static func + (left: Share, right: Share) -> Share {
    Share(right: left.right + right.right, total: left.total + right.total)
  }
}
