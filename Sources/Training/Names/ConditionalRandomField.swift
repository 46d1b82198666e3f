import Foundation

package import Entities

/// Learns a ``NameModel``: a conditional random field trained by the follow-the-regularized-leader method with a first
/// order penalty (McMahan et al. 2013), which leaves most weights at exactly zero.
package struct ConditionalRandomField {
  /// One sentence: its tokens' features, and the labels that each token may have (all one for a token of known label).
  package struct Example {
    /// For each token, the indices of its features.
    var features: [ArraySlice<Int32>]
    /// For each token, a one in the lane of every label that it may have.
    var allowed: [SIMD16<Float>]
  }

  /// How to learn.
  package struct Settings: Sendable {
    /// Times that each sentence is seen.
    package var passes = 14
    /// Size of the first steps.
    package var rate: Float = 0.15
    /// First order penalty: the sum of gradients that a weight must earn before it leaves zero.
    package var sparsity: Float = 0.8
    /// Second order penalty.
    package var decay: Float = 1.0
  }

  private let labels: NameLabels
  private let settings: Settings
  private var sums: [SIMD16<Float>]
  private var squares: [SIMD16<Float>]
  private var transitions: [SIMD16<Float>]
  private var transitionSquares: [SIMD16<Float>]

  /// A field over this many features, with all weights zero.
  package init(labels: NameLabels, featureCount: Int, settings: Settings) {
    self.labels = labels
    self.settings = settings
    sums = Array(repeating: SIMD16(repeating: 0), count: featureCount)
    squares = sums
    transitions = Array(repeating: SIMD16(repeating: 0), count: labels.count + 1)
    transitionSquares = transitions
  }

  /// Sees every example once, in an order that depends on nothing but `pass`.
  package mutating func learn(_ examples: [Example], pass: Int) {
    var random = SeededRandom(seed: UInt64(pass) &+ 1)
    for index in examples.indices.shuffled(using: &random) { learn(examples[index]) }
  }

  /// The weights of a feature.
  package func weights(ofFeature feature: Int) -> SIMD16<Float> {
    let sum = sums[feature]
    let size = sum.replacing(with: -sum, where: sum .< 0) - settings.sparsity
    let rate = (squares[feature].squareRoot() + 1) / settings.rate + settings.decay
    let weights = size.replacing(with: -size, where: sum .> 0) / rate
    return weights.replacing(with: 0, where: size .<= 0)
  }

  /// The score of each label at a sentence's start.
  package var startScores: SIMD16<Float> { transitions[labels.count] }
  /// For each label, the score of the labels after it.
  package var transitionScores: [SIMD16<Float>] { Array(transitions[..<labels.count]) }

  /// The score of each label for a token of these features.
  package func scores(_ features: ArraySlice<Int32>) -> SIMD16<Float> {
    var sum = SIMD16<Float>(repeating: 0)
    for feature in features { sum += weights(ofFeature: Int(feature)) }
    return sum
  }

  private mutating func learn(_ example: Example) {
    guard !example.features.isEmpty else { return }
    let scores = example.features.map { self.scores($0) }
    let chain = Chain(scores: scores, transitions: transitions, labels: labels)
    let all = SIMD16<Float>(repeating: 1)
    let expected = chain.marginals(allowed: Array(repeating: all, count: scores.count))
    let observed = chain.marginals(allowed: example.allowed)
    for token in scores.indices {
      let gradient = expected.labels[token] - observed.labels[token]
      let size = gradient.replacing(with: -gradient, where: gradient .< 0)
      if size.max() < 0.001 { continue }
      for feature in example.features[token] { update(Int(feature), gradient) }
    }
    for row in transitions.indices { updateTransitions(row, expected.pairs[row] - observed.pairs[row]) }
  }

  private mutating func update(_ feature: Int, _ gradient: SIMD16<Float>) {
    let before = squares[feature]
    let after = before + gradient * gradient
    let step = (after.squareRoot() - before.squareRoot()) / settings.rate
    sums[feature] += gradient - step * weights(ofFeature: feature)
    squares[feature] = after
  }

  private mutating func updateTransitions(_ row: Int, _ gradient: SIMD16<Float>) {
    transitionSquares[row] += gradient * gradient
    transitions[row] -= gradient * settings.rate / (transitionSquares[row].squareRoot() + 1)
  }
}

/// The probabilities of labels and pairs of labels in one sentence, by the forward-backward algorithm.
private struct Chain {
  let factors: [SIMD16<Float>]
  let transitions: [SIMD16<Float>]
  let labels: NameLabels

  init(scores: [SIMD16<Float>], transitions: [SIMD16<Float>], labels: NameLabels) {
    self.labels = labels
    factors = scores.map { exponentials($0 - $0.max()) }
    self.transitions = transitions.enumerated().map { label, row in
      var row = exponentials(row)
      let previous = label == labels.count ? 0 : label
      for next in 0..<NameLabels.capacity where next >= labels.count || !labels.allows(previous, before: next) {
        row[next] = 0
      }
      return row
    }
  }

  func marginals(allowed: [SIMD16<Float>]) -> (labels: [SIMD16<Float>], pairs: [SIMD16<Float>]) {
    let count = factors.count
    let here = zip(factors, allowed).map { $0 * $1 }
    var forward: [SIMD16<Float>] = []
    forward.reserveCapacity(count)
    for token in 0..<count {
      var reached = transitions[labels.count]
      if token > 0 {
        reached = SIMD16(repeating: 0)
        for label in 0..<labels.count { reached += transitions[label] * forward[token - 1][label] }
      }
      reached *= here[token]
      forward.append(reached / max(reached.sum(), .leastNormalMagnitude))
    }
    var pairs = Array(repeating: SIMD16<Float>(repeating: 0), count: labels.count + 1)
    var marginals = Array(repeating: SIMD16<Float>(repeating: 0), count: count)
    var backward = SIMD16<Float>(repeating: 1)
    for token in stride(from: count - 1, through: 0, by: -1) {
      let marginal = forward[token] * backward
      marginals[token] = marginal / max(marginal.sum(), .leastNormalMagnitude)
      let ahead = here[token] * backward
      if token == 0 {
        pairs[labels.count] += marginals[0]
        break
      }
      var next = SIMD16<Float>(repeating: 0)
      var total: Float = 0
      for label in 0..<labels.count {
        next[label] = (transitions[label] * ahead).sum()
        total += next[label] * forward[token - 1][label]
      }
      let norm = 1 / max(total, .leastNormalMagnitude)
      for label in 0..<labels.count { pairs[label] += transitions[label] * ahead * (forward[token - 1][label] * norm) }
      backward = next / max(next.max(), .leastNormalMagnitude)
    }
    return (marginals, pairs)
  }
}

private func exponentials(_ scores: SIMD16<Float>) -> SIMD16<Float> {
  var result = scores
  for lane in 0..<16 { result[lane] = exp(max(scores[lane], -40)) }
  return result
}
