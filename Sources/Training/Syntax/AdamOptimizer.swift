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
    _ values: inout [Float], _ moments: inout AdamMoments, range: Range<Int>, gradient: [Float], at start: Int,
    factor: Float
  ) {
    Kernels.adam(
      &values, first: &moments.first, second: &moments.second, at: range.lowerBound, count: range.count,
      gradient: gradient, at: start, factor: factor, rate: rate, decays: (Self.firstDecay, Self.secondDecay))
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
