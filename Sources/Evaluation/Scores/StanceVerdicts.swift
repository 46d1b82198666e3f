package import TextModel

/// Which of the stances that were predicted for a document are right.
package enum StanceVerdicts {
  /// Whether each prediction is matched with a stance of the gold, as the score counts it.
  package static func areRight(_ predicted: [StanceRecord], gold: [StanceRecord]) -> [Bool] {
    var free = predicted.map(ComparableStance.init).enumerated().map { (index: $0, stance: $1) }
    var areRight = [Bool](repeating: false, count: predicted.count)
    var missed = gold.map(ComparableStance.init)
    for isFitting in DocumentScore.stanceMatches {
      missed.removeAll { gold in
        guard let place = free.firstIndex(where: { isFitting(gold, $0.stance) }) else { return false }
        areRight[free.remove(at: place).index] = true
        return true
      }
    }
    return areRight
  }
}
