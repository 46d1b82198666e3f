import Foundation

/// How promised log-odds have to be stretched and shifted to come true: `slope · logit(confidence) + shift`.
///
/// Fitted by maximum likelihood, as in Platt, "Probabilistic outputs for support vector machines" (1999). A slope of 1 and a
/// shift of 0 say that the confidences are right as they are.
package struct LogisticCurve: Hashable, Sendable {
  /// What the promised log-odds are multiplied by.
  package let slope: Double
  /// What is added to them.
  package let shift: Double

  /// The curve through these judgements; `nil` where all are right, none is, or all promise the same.
  package init?(_ judgements: [Judgement]) {
    let right = judgements.count(where: \.isRight)
    let promised = judgements.map { Self.logOdds(of: $0.confidence) }
    guard right > 0, right < judgements.count, Set(promised).count > 1 else { return nil }
    var (slope, shift) = (1.0, 0.0)
    for _ in 0..<Self.steps {
      // The gradient of the likelihood, and its second derivatives with a trace of ridge that keeps them invertible.
      var gradient = (slope: 0.0, shift: 0.0)
      var curvature = (slope: 1e-9, both: 0.0, shift: 1e-9)
      for (judgement, x) in zip(judgements, promised) {
        let probability = 1 / (1 + exp(-(slope * x + shift)))
        let error = (judgement.isRight ? 1 : 0) - probability
        let weight = probability * (1 - probability)
        gradient = (gradient.slope + error * x, gradient.shift + error)
        curvature = (curvature.slope + weight * x * x, curvature.both + weight * x, curvature.shift + weight)
      }
      let determinant = curvature.slope * curvature.shift - curvature.both * curvature.both
      guard determinant > 1e-12 else { break }
      slope += (curvature.shift * gradient.slope - curvature.both * gradient.shift) / determinant
      shift += (curvature.slope * gradient.shift - curvature.both * gradient.slope) / determinant
    }
    guard slope.isFinite, shift.isFinite else { return nil }
    self.slope = slope
    self.shift = shift
  }

  /// Newton's method is there after fewer.
  private static let steps = 25

  private static func logOdds(of confidence: Double) -> Double {
    let bounded = min(max(confidence, 0.005), 0.995)
    return log(bounded / (1 - bounded))
  }
}
