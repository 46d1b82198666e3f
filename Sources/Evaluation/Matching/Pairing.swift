/// Gold items beside the predictions they were matched with, each at most once.
struct Pairing<Gold, Predicted> {
  /// Matched items.
  private(set) var matches: [(gold: Gold, predicted: Predicted)] = []
  /// Gold items without a prediction.
  private(set) var missed: [Gold]
  /// Predictions without a gold item.
  private(set) var extra: [Predicted]

  /// Nothing matched yet.
  init(_ gold: [Gold], _ predicted: [Predicted]) {
    missed = gold
    extra = predicted
  }

  /// Matches what is left: each gold item in turn with the first free prediction that fits.
  mutating func match(where fits: (Gold, Predicted) -> Bool) {
    var stillMissed: [Gold] = []
    for gold in missed {
      if let index = extra.firstIndex(where: { fits(gold, $0) }) {
        matches.append((gold, extra.remove(at: index)))
      } else {
        stillMissed.append(gold)
      }
    }
    missed = stillMissed
  }

  /// What the pairing comes to.
  var counts: Counts {
    Counts(truePositives: matches.count, gold: matches.count + missed.count, predicted: matches.count + extra.count)
  }
}
