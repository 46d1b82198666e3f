package import TextModel

/// Which of the stances that were predicted for a document are right.
package enum StanceVerdicts {
  /// Whether each prediction is matched with a stance of the gold, as the score counts it.
  package static func areRight(_ predicted: [StanceRecord], gold: [StanceRecord]) -> [Bool] {
    let numbered = predicted.enumerated().map { (index: $0, stance: ComparableStance($1)) }
    var pairing = Pairing(gold.map(ComparableStance.init), numbered)
    for isFitting in DocumentScore.stanceMatches { pairing.match { isFitting($0, $1.stance) } }
    let right = Set(pairing.matches.map(\.predicted.index))
    return predicted.indices.map(right.contains)
  }
}
