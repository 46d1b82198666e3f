import Foundation
import Syntax

/// Adam (Kingma and Ba, 2015).
struct AdamOptimizer: Sendable {
  private static let firstDecay: Float = 0.9
  private static let secondDecay: Float = 0.99
  private var step = 0
  private var rate: Float = 0

  /// Begins an update at this learning rate.
  mutating func begin(rate: Float) {
    step += 1
    let first = 1 - pow(Self.firstDecay, Float(step))
    let second = 1 - pow(Self.secondDecay, Float(step))
    self.rate = rate * second.squareRoot() / first
  }

  /// Moves some values against their gradient, which is multiplied by `factor` first.
  func update(
    _ values: inout [Float], _ moments: inout AdamMoments, gradient: [Float], at start: Int, range: Range<Int>,
    factor: Float
  ) {
    precondition(range.upperBound <= values.count && start + range.count <= gradient.count)
    for index in range {
      let slope = gradient[start + index - range.lowerBound] * factor
      let first = Self.firstDecay * moments.first[index] + (1 - Self.firstDecay) * slope
      let second = Self.secondDecay * moments.second[index] + (1 - Self.secondDecay) * slope * slope
      moments.first[index] = first
      moments.second[index] = second
      values[index] -= rate * first / (second.squareRoot() + 1e-8)
    }
  }
}

/// The running means of gradients and of their squares.
struct AdamMoments: Sendable {
  var first: [Float]
  var second: [Float]

  /// Zeros for this many values.
  init(count: Int) {
    first = [Float](repeating: 0, count: count)
    second = [Float](repeating: 0, count: count)
  }
}
