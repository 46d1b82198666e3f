/// How likely a candidate is right.
enum StanceConfidence {
  /// The probability, from 0 to 1.
  static func probability(of candidate: StanceCandidate) -> Double {
    switch candidate.target {
    case .named: 0.6
    case .open, .pointing: 0.4
    }
  }
}
