import Foundation
import Syntax

/// The loss of a choice between classes, and its gradient.
enum Softmax {
  /// Turns scores into the gradient of the loss: the probabilities, less one at the right class. Gives the loss, −ln of the
  /// right class's probability.
  static func gradient(_ scores: inout ArraySlice<Float>, right: Int) -> Float {
    let highest = scores.max() ?? 0
    var sum: Float = 0
    for index in scores.indices {
      scores[index] = exp(scores[index] - highest)
      sum += scores[index]
    }
    for index in scores.indices { scores[index] /= sum }
    let loss = -log(max(scores[right], 1e-9))
    scores[right] -= 1
    return loss
  }

  /// The gradient for one row of a matrix of scores, over its first `count` columns; the padding becomes zero.
  static func gradient(_ matrix: inout Matrix, row: Int, right: Int, excluding excluded: Int? = nil) -> Float {
    let start = row * matrix.stride
    if let excluded { matrix.values[start + excluded] = -1e9 }
    let loss = gradient(&matrix.values[start..<start + matrix.columns], right: start + right)
    for index in start + matrix.columns..<start + matrix.stride { matrix.values[index] = 0 }
    return loss
  }
}
