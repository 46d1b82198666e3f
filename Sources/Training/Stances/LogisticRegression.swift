import Foundation

/// Logistic regression on features that hold or do not, with a ridge on all weights but the intercept, by Newton's method.
///
/// The optimum is the only one and nothing is drawn by chance, so that the same examples give the same weights (Minka, "A comparison
/// of numerical optimizers for logistic regression", 2003).
package struct LogisticRegression: Sendable {
  /// The features that hold for one example, as indices, and whether it is right.
  package struct Example: Sendable {
    package let features: [Int]
    package let isRight: Bool
    /// As how many examples it counts.
    package let weight: Double

    package init(features: [Int], isRight: Bool, weight: Double = 1) {
      self.features = features
      self.isRight = isRight
      self.weight = weight
    }
  }

  /// A weight for each feature, and the intercept last.
  package private(set) var weights: [Double]
  private let ridge: Double

  /// A regression on so many features whose weights are all zero.
  ///
  /// - Parameter ridge: what the square of each weight costs, as half the number of a normal prior's precision.
  package init(featureCount: Int, ridge: Double) {
    weights = [Double](repeating: 0, count: featureCount + 1)
    self.ridge = ridge
  }

  /// The log-odds of being right.
  package func logOdds(of features: [Int]) -> Double {
    features.reduce(weights[weights.count - 1]) { $0 + weights[$1] }
  }

  /// Goes on from the weights there are to those that fit the examples best.
  package mutating func fit(_ examples: [Example], steps: Int = 20) {
    for _ in 0..<steps {
      let step = newtonStep(examples)
      for index in weights.indices { weights[index] += step[index] }
      if step.allSatisfy({ abs($0) < Self.smallestStep }) { return }
    }
  }

  private static let smallestStep = 1e-8

  /// The step to where the quadratic that touches the penalized likelihood at these weights has its top.
  private func newtonStep(_ examples: [Example]) -> [Double] {
    let count = weights.count
    var gradient = weights.indices.map { $0 == count - 1 ? 0 : -ridge * weights[$0] }
    var curvature = SymmetricMatrix(size: count)
    for index in weights.indices { curvature[index, index] = index == count - 1 ? Self.smallestRidge : ridge }
    for example in examples {
      let probability = 1 / (1 + exp(-logOdds(of: example.features)))
      let error = example.weight * ((example.isRight ? 1 : 0) - probability)
      let weight = example.weight * probability * (1 - probability)
      let features = example.features + [count - 1]
      for (place, left) in features.enumerated() {
        gradient[left] += error
        for right in features[...place] { curvature[left, right] += weight }
      }
    }
    return curvature.solved(for: gradient)
  }

  /// Keeps the matrix invertible where all examples are alike.
  private static let smallestRidge = 1e-6
}
