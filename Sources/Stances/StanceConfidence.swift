/// How far a candidate is to be trusted against others; not calibrated yet.
enum StanceConfidence {
  /// From 0 to 1: higher where the clause names the target than where it was inferred.
  static func probability(of candidate: StanceCandidate) -> Double {
    switch candidate.target {
    case .named: 0.6
    case .open, .pointing: 0.4
    }
  }
}
