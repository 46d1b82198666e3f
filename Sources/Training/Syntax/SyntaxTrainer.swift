import Foundation
import Synchronization
import Syntax
package import TextModel

/// Trains the network that tags, lemmatizes and parses.
package struct SyntaxTrainer {
  /// How a network is trained.
  package struct Options: Sendable {
    /// Times that the training set is gone through.
    package var epochs = 12
    /// Learning rate at its highest.
    package var rate: Float = 0.002
    /// Share of values that are dropped in training.
    package var dropout: Float = 0.3
    /// Words in a batch, shared by two threads.
    package var batchSize = 600
    /// Rows over which the parts of words are spread.
    package var partRows = 1 << 15
    /// Longest sentence that is learned from.
    package var longestSentence = 120
    /// Where the random numbers start.
    package var seed: UInt64 = 1

    /// The usual options.
    package init() {}
  }

  private let vocabulary: SyntaxVocabulary
  private let options: Options
  private var examples: [SyntaxExample] = []
  private var network: SyntaxNetwork
  private var tables: EmbeddingTables
  private var optimizer = AdamOptimizer()
  private var networkMoments: [AdamMoments]
  private var wordMoments: AdamMoments
  private var partMoments: AdamMoments
  private var random: SeededRandom

  /// A trainer for these sentences.
  package init(_ sets: [(variety: String, sentences: [ConlluSentence])], options: Options) {
    self.options = options
    vocabulary = SyntaxVocabulary(sets)
    var maker = SyntaxExampleMaker(vocabulary, partRows: options.partRows)
    for set in sets {
      let variety = vocabulary.varieties.firstIndex(of: set.variety) ?? 0
      for sentence in set.sentences where sentence.words.count <= options.longestSentence {
        examples.append(maker.example(sentence, variety: variety))
      }
    }
    let shape = SyntaxShape(
      features: vocabulary.inventory.features.count, relations: vocabulary.inventory.relations.count,
      lemmaRules: vocabulary.lemmatizer.rules.count)
    random = SeededRandom(seed: options.seed)
    network = SyntaxNetwork(shape: shape, random: &random)
    tables = EmbeddingTables(
      words: vocabulary.words.count, parts: options.partRows, shape: shape, random: &random)
    networkMoments = network.matrices.map { AdamMoments(count: $0.values.count) }
    wordMoments = AdamMoments(count: tables.words.values.count)
    partMoments = AdamMoments(count: tables.parts.values.count)
  }

  /// One line on the training set.
  package var summary: String {
    let words = examples.reduce(0) { $0 + $1.features.count }
    return "\(examples.count) sentences, \(words) words, \(vocabulary.words.count) word rows, "
      + "\(vocabulary.inventory.features.count) tags, \(vocabulary.inventory.relations.count) relations, "
      + "\(vocabulary.lemmatizer.rules.count) lemma rules"
  }

  /// The bytes of the model file as the network stands.
  package func modelFile() -> [UInt8] { SyntaxModelWriter.bytes(network: network, tables: tables, vocabulary) }

  /// Trains; after each epoch `report` gets its number, from 1, and the mean loss of a word.
  package mutating func train(report: (_ epoch: Int, _ loss: Float) throws -> Void) rethrows {
    let words = examples.reduce(0) { $0 + $1.features.count }
    let steps = max(1, words * options.epochs / options.batchSize)
    var step = 0
    for epoch in 1...max(1, options.epochs) {
      examples.shuffle(using: &random)
      var loss: Float = 0
      for batch in batches() {
        loss += learn(batch, rate: rate(atStep: step, of: steps))
        step += 1
      }
      try report(epoch, loss / Float(words))
    }
  }

  /// Rises to the highest rate over the first 300 steps, and from there falls to a hundredth along a cosine.
  private func rate(atStep step: Int, of steps: Int) -> Float {
    let warm: Float = 300
    if Float(step) < warm { return options.rate * Float(step + 1) / warm }
    let progress = min(1, (Float(step) - warm) / max(1, Float(steps) - warm))
    return options.rate * max(0.01, 0.5 * (1 + cos(progress * .pi)))
  }

  private func batches() -> [[SyntaxExample]] {
    var batches: [[SyntaxExample]] = []
    var batch: [SyntaxExample] = []
    var words = 0
    for example in examples {
      batch.append(example)
      words += example.features.count
      guard words >= options.batchSize else { continue }
      batches.append(batch)
      batch = []
      words = 0
    }
    return batch.isEmpty ? batches : batches + [batch]
  }

  /// Learns from one batch, one half on each of two threads; gives the sum of its words' losses.
  private mutating func learn(_ batch: [SyntaxExample], rate: Float) -> Float {
    let gradients = gradients(of: batch, seeds: [random.next(), random.next()])
    let words = batch.reduce(0) { $0 + $1.features.count }
    optimizer.begin(rate: rate)
    apply(gradients, factor: 1 / Float(words))
    return gradients.reduce(0) { $0 + $1.loss }
  }

  private func gradients(of batch: [SyntaxExample], seeds: [UInt64]) -> [SyntaxGradient] {
    let halves = [0, 1].map { half in batch.indices.filter { $0 % 2 == half }.map { batch[$0] } }
    let results = Mutex<[SyntaxGradient?]>([nil, nil])
    DispatchQueue.concurrentPerform(iterations: 2) { half in
      guard !halves[half].isEmpty else { return }
      var random = SeededRandom(seed: seeds[half])
      let gradient = SyntaxBackpropagation(
        halves[half], parameters: network, tables: tables, featureRanges: vocabulary.inventory.featureRanges,
        dropout: options.dropout, random: &random
      ).gradient
      results.withLock { $0[half] = gradient }
    }
    return results.withLock { $0.compactMap { $0 } }
  }

  private mutating func apply(_ gradients: [SyntaxGradient], factor: Float) {
    guard var sum = gradients.first?.network.matrices else { return }
    for other in gradients.dropFirst() {
      for index in sum.indices {
        Kernels.add(
          other.network.matrices[index].values, at: 0, count: sum[index].values.count, into: &sum[index].values, at: 0)
      }
    }
    let square = sum.reduce(Float(0)) { total, matrix in
      total + Kernels.dot(matrix.values, at: 0, matrix.values, at: 0, count: matrix.values.count)
    }
    let norm = square.squareRoot() * factor
    let factor = norm > Self.largestNorm ? factor * Self.largestNorm / norm : factor
    for index in sum.indices {
      let count = sum[index].values.count
      optimizer.update(
        &network.matrices[index].values, &networkMoments[index], gradient: sum[index].values, at: 0, range: 0..<count,
        factor: factor)
    }
    applyToTables(gradients, factor: factor)
  }

  /// Gradients longer than this are shortened.
  private static let largestNorm: Float = 2

  private mutating func applyToTables(_ gradients: [SyntaxGradient], factor: Float) {
    var words = SparseGradient(width: tables.words.stride)
    var parts = SparseGradient(width: tables.parts.stride)
    for gradient in gradients {
      for (index, rows) in gradient.rows.enumerated() {
        let place = index * gradient.embedded.stride
        for row in rows.words { words.add(gradient.embedded.values, at: place, row: row) }
        for row in rows.parts { parts.add(gradient.embedded.values, at: place + tables.words.stride, row: row) }
      }
    }
    words.apply(to: &tables.words, &wordMoments, optimizer, factor: factor)
    parts.apply(to: &tables.parts, &partMoments, optimizer, factor: factor)
  }
}

/// The gradient of the few rows of a table that a batch uses.
private struct SparseGradient {
  private let width: Int
  private var places: [Int32: Int] = [:]
  private var order: [Int32] = []
  private var values: [Float] = []

  init(width: Int) { self.width = width }

  mutating func add(_ gradient: [Float], at start: Int, row: Int32) {
    let place: Int
    if let known = places[row] {
      place = known
    } else {
      place = order.count
      places[row] = place
      order.append(row)
      values += repeatElement(0, count: width)
    }
    Kernels.add(gradient, at: start, count: width, into: &values, at: place * width)
  }

  func apply(to table: inout Matrix, _ moments: inout AdamMoments, _ optimizer: AdamOptimizer, factor: Float) {
    for (place, row) in order.enumerated() {
      optimizer.update(
        &table.values, &moments, gradient: values, at: place * width, range: table.row(Int(row)), factor: factor)
    }
  }
}

extension SyntaxNetwork {
  /// A network with random weights (Glorot and Bengio, 2010) and biases of zero, but for the recurrent layers, which
  /// begin by remembering.
  init(shape: SyntaxShape, random: inout SeededRandom) {
    self.init(shape: shape)
    for parameter in SyntaxParameter.allCases where !parameter.isBias {
      let matrix = self[parameter]
      let bound = (6 / Float(matrix.rows + matrix.columns)).squareRoot()
      for row in 0..<matrix.rows {
        for column in 0..<matrix.columns { self[parameter][row, column] = random.symmetric(bound) }
      }
    }
    for layer in SyntaxParameter.recurrent {
      for column in 0..<shape.stateWidth { self[layer.bias][0, column] = 1 }
    }
  }
}
