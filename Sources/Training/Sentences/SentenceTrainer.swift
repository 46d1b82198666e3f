package import Segmentation
import TextModel

/// Learns the weights of the sentence splitter: a logistic regression over hashed features, by stochastic gradient descent
/// with a step for each weight that shrinks with its past gradients (AdaGrad; Duchi, Hazan and Singer 2011).
///
/// The weights are the mean of those after each of the later passes, which evens out the chance of the last examples. In
/// every step a quarter of the features are left out at random, and in a quarter of the steps all that look at words, so
/// that shapes alone decide well in languages that were not learned from. The order of the examples comes from a fixed
/// seed, so the same data gives the same model.
package struct SentenceTrainer {
  /// Number of bits of a feature.
  package var bits = 18
  /// Passes over the data.
  package var epochs = 20
  /// The first step of a weight.
  package var rate: Float = 0.05
  /// How strongly each step pulls a weight towards zero.
  package var decay: Float = 1e-6

  /// The gaps of a text: their features one after another, and whether a sentence ends at each.
  struct Examples {
    var features: [UInt32] = []
    var labels: [Bool] = []
  }

  private let segmenter: Segmenter

  /// A trainer of the splitter in `segmenter`, whose own model is not used.
  package init(segmenter: Segmenter) { self.segmenter = segmenter }

  /// The model learned from these texts; `report` is told the mean loss of each pass.
  func train(_ texts: [SentenceText], report: (String) -> Void) -> SentenceModel {
    var examples = Examples()
    for text in texts { collect(text, &examples) }
    report("\(examples.labels.count) gaps")
    var weights = [Float](repeating: 0, count: 1 << bits)
    var squares = [Float](repeating: 1e-4, count: 1 << bits)
    var order = Array(0..<examples.labels.count)
    var random = SeededRandom(seed: 20_181_030)
    var sums = [Float](repeating: 0, count: 1 << bits)
    let averaged = epochs - epochs / 3
    for epoch in 1...epochs {
      order.shuffle(using: &random)
      let loss = pass(order, examples, &weights, &squares, &random)
      if epoch >= averaged { for feature in sums.indices { sums[feature] += weights[feature] } }
      report("pass \(epoch): mean loss \((loss * 1e5).rounded() / 1e5)")
    }
    return SentenceModel(bits: bits, weights: sums.map { $0 / Float(epochs - averaged + 1) })
  }

  private func collect(_ text: SentenceText, _ examples: inout Examples) {
    segmenter.visitGaps(of: text.document) { features, gap in
      let ends = text.ends.contains(gap.start)
      examples.features += features
      examples.labels.append(ends)
      return ends
    }
  }

  private func pass(
    _ order: [Int], _ examples: Examples, _ weights: inout [Float], _ squares: inout [Float],
    _ random: inout SeededRandom
  ) -> Double {
    let mask = UInt32(1 << bits) - 1
    var total = 0.0
    var active: [Int] = []
    for example in order {
      let first = example * GapFeatures.count
      active.removeAll(keepingCapacity: true)
      let dropped = random.next() & random.next()  // Each bit is set with a probability of a quarter.
      let isWordless = random.next() & 3 == 0
      for index in 0..<GapFeatures.count where dropped >> UInt64(index) & 1 == 0 {
        if isWordless, GapFeatures.seesWords(template: index) { continue }
        active.append(Int(examples.features[first + index] & mask))
      }
      var sum: Float = 0
      for feature in active { sum += weights[feature] }
      let probability = 1 / (1 + exponential(-sum))
      let gradient = probability - (examples.labels[example] ? 1 : 0)
      total -= Double(logarithm(max(1e-7, examples.labels[example] ? probability : 1 - probability)))
      for feature in active {
        let slope = gradient + decay * weights[feature]
        squares[feature] += slope * slope
        weights[feature] -= rate * slope / squares[feature].squareRoot()
      }
    }
    return total / Double(max(1, order.count))
  }
}
