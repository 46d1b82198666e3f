import Foundation
package import LanguageData
import Synchronization
import Syntax
package import TextModel

/// Trains the network that tags, lemmatizes and parses.
package struct SyntaxTrainer {
  /// How a network is trained.
  package struct Options: Sendable {
    /// Times that the training set is gone through.
    package var epochs = 8
    /// Learning rate at its highest.
    package var rate: Float = 0.002
    /// Share of values that are dropped in training.
    package var dropout: Float = 0.15
    /// Share of sentences that are shown in another letter case.
    package var caseVariation: Float = 0.12
    /// Words in a batch.
    package var batchSize = 300
    /// Threads that share a batch. The result depends on their number.
    package var threads = 1
    /// Rows over which the parts of words are spread.
    package var partRows = 1 << 15
    /// Clusters of words that are seen beside their spelling.
    package var clusters = WordClusters()
    /// What lists say of words, as paths like those of clusters.
    package var classes = WordClusters()
    /// Varieties whose treebanks teach trees alone, since their tags and lemmas follow other conventions.
    package var treesOnly: Set<String> = []
    /// Short sentences of a verb and names that are made up, as a share of the sentences.
    package var shortClauses: Float = 0
    /// Words with part of speech and lemma, for those that the treebanks do not have.
    package var lexicon: [ConlluWord] = []
    /// Longest sentence that is learned from.
    package var longestSentence = 120
    /// Where the random numbers start.
    package var seed: UInt64 = 1

    /// The usual options.
    package init() {}
  }

  /// A sentence, and what it teaches as it stands.
  private struct Lesson {
    let sentence: ConlluSentence
    let variety: Int
    let example: SyntaxExample
  }

  private let vocabulary: SyntaxVocabulary
  private let options: Options
  private var maker: SyntaxExampleMaker
  private var variation: LetterCaseVariation
  private var clauses: ShortClauses?
  private var lessons: [Lesson] = []
  private var network: SyntaxNetwork
  private var tables: EmbeddingTables
  private var average: WeightAverage
  private var optimizer = AdamOptimizer()
  private var networkMoments: [AdamMoments]
  private var wordMoments: AdamMoments
  private var partMoments: AdamMoments
  private var wordGradient: TableGradient
  private var partGradient: TableGradient
  private var random: SeededRandom

  /// A trainer for these sentences.
  package init(_ sets: [(variety: String, sentences: [ConlluSentence])], options: Options) {
    let sets: [(variety: String, sentences: [ConlluSentence])] = sets.map { set in
      (set.variety, options.treesOnly.contains(set.variety) ? set.sentences.map(\.withoutTags) : set.sentences)
    }
    self.options = options
    vocabulary = SyntaxVocabulary(sets, lexicon: options.lexicon)
    maker = SyntaxExampleMaker(
      vocabulary, partRows: options.partRows, clusters: options.clusters, classes: options.classes)
    variation = LetterCaseVariation(share: options.caseVariation, seed: options.seed)
    clauses = options.shortClauses > 0 ? ShortClauses(sets.first?.sentences ?? [], seed: options.seed) : nil
    for set in sets {
      let variety = vocabulary.varieties.firstIndex(of: set.variety) ?? 0
      for sentence in set.sentences where sentence.words.count <= options.longestSentence {
        lessons.append(
          Lesson(sentence: sentence, variety: variety, example: maker.example(sentence, variety: variety)))
      }
    }
    let shape = SyntaxShape(
      features: vocabulary.inventory.features.count, relations: vocabulary.inventory.relations.count,
      lemmaRules: vocabulary.lemmatizer.rules.count)
    random = SeededRandom(seed: options.seed)
    network = SyntaxNetwork(shape: shape, random: &random)
    tables = EmbeddingTables(
      words: vocabulary.words.count, parts: options.partRows, shape: shape, random: &random)
    average = WeightAverage(network: network, tables: tables)
    networkMoments = network.matrices.map { AdamMoments(count: $0.values.count) }
    wordMoments = AdamMoments(count: tables.words.values.count)
    partMoments = AdamMoments(count: tables.parts.values.count)
    wordGradient = TableGradient(tables.words)
    partGradient = TableGradient(tables.parts)
  }

  /// One line on the training set.
  package var summary: String {
    return "\(lessons.count) sentences, \(words) words, \(vocabulary.words.count) word rows, "
      + "\(vocabulary.inventory.features.count) tags, \(vocabulary.inventory.relations.count) relations, "
      + "\(vocabulary.lemmatizer.rules.count) lemma rules"
  }

  /// The bytes of the model file as the network stands.
  package func modelFile() -> [UInt8] {
    SyntaxModelWriter.bytes(
      network: average.network, tables: average.tables, vocabulary, clusters: options.clusters,
      classes: options.classes)
  }

  /// Trains; after each epoch `report` gets the trainer, the epoch's number, from 1, and the mean loss of a word.
  package mutating func train(report: (SyntaxTrainer, _ epoch: Int, _ loss: Float) throws -> Void) rethrows {
    let words = words
    let steps = max(1, words * options.epochs / options.batchSize)
    var step = 0
    for epoch in 1...max(1, options.epochs) {
      lessons.shuffle(using: &random)
      var loss: Float = 0
      for batch in batches() {
        loss += learn(batch, rate: rate(atStep: step, of: steps))
        step += 1
        if step % WeightAverage.interval == 0 || step >= steps { average.add(network: network, tables: tables) }
      }
      try report(self, epoch, loss / Float(words))
    }
  }

  /// Rises to the highest rate over the first 300 steps, or the first tenth of them all, and from there falls to a hundredth along a cosine.
  private func rate(atStep step: Int, of steps: Int) -> Float {
    let warm = Float(min(300, max(1, steps / 10)))
    if Float(step) < warm { return options.rate * Float(step + 1) / warm }
    let progress = min(1, (Float(step) - warm) / max(1, Float(steps) - warm))
    return options.rate * max(0.01, 0.5 * (1 + cos(progress * .pi)))
  }

  /// Number of words in the training set.
  private var words: Int { lessons.reduce(0) { $0 + $1.example.features.count } }

  private mutating func batches() -> [[SyntaxExample]] {
    var batches: [[SyntaxExample]] = []
    var batch: [SyntaxExample] = []
    var words = 0
    for lesson in lessons {
      let example =
        variation.varied(lesson.sentence).map { maker.example($0, variety: lesson.variety) } ?? lesson.example
      batch.append(example)
      words += example.features.count
      if let clause = shortClause() {
        batch.append(clause)
        words += clause.features.count
      }
      guard words >= options.batchSize else { continue }
      batches.append(batch)
      batch = []
      words = 0
    }
    return batch.isEmpty ? batches : batches + [batch]
  }

  /// Now and then a short sentence that is made up, in the first variety.
  private mutating func shortClause() -> SyntaxExample? {
    guard clauses != nil, random.unit() < options.shortClauses else { return nil }
    return (clauses?.next()).map { maker.example($0, variety: 0) }
  }

  /// Learns from one batch; gives the sum of its words' losses.
  private mutating func learn(_ batch: [SyntaxExample], rate: Float) -> Float {
    let gradients = gradients(of: batch, seeds: (0..<options.threads).map { _ in random.next() })
    let words = batch.reduce(0) { $0 + $1.features.count }
    optimizer.begin(rate: rate)
    apply(gradients, factor: 1 / Float(words))
    return gradients.reduce(0) { $0 + $1.loss }
  }

  private func gradients(of batch: [SyntaxExample], seeds: [UInt64]) -> [SyntaxGradient] {
    let shares = seeds.indices.map { share in
      batch.indices.filter { $0 % seeds.count == share }.map { batch[$0] }
    }
    let results = Mutex([SyntaxGradient?](repeating: nil, count: shares.count))
    DispatchQueue.concurrentPerform(iterations: shares.count) { share in
      guard !shares[share].isEmpty else { return }
      var random = SeededRandom(seed: seeds[share])
      let gradient = SyntaxBackpropagation(
        shares[share], parameters: network, tables: tables, featureRanges: vocabulary.inventory.featureRanges,
        dropout: options.dropout, random: &random
      ).gradient
      results.withLock { $0[share] = gradient }
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
        &network.matrices[index].values, &networkMoments[index], range: 0..<count, gradient: sum[index].values, at: 0,
        factor: factor)
    }
    applyToTables(gradients, factor: factor)
  }

  /// Gradients longer than this are shortened.
  private static let largestNorm: Float = 2

  private mutating func applyToTables(_ gradients: [SyntaxGradient], factor: Float) {
    for gradient in gradients {
      for (index, rows) in gradient.rows.enumerated() {
        let place = index * gradient.embedded.stride
        for row in rows.words { wordGradient.add(gradient.embedded.values, at: place, row: row) }
        for row in rows.parts { partGradient.add(gradient.embedded.values, at: place + tables.words.stride, row: row) }
      }
    }
    wordGradient.apply(to: &tables.words, &wordMoments, optimizer, factor: factor)
    partGradient.apply(to: &tables.parts, &partMoments, optimizer, factor: factor)
  }
}

/// The gradient of a table of which a batch uses few rows.
private struct TableGradient {
  private var values: Matrix
  private var isUsed: [Bool]
  private var used: [Int32] = []

  init(_ table: Matrix) {
    values = Matrix(rows: table.rows, columns: table.columns)
    isUsed = [Bool](repeating: false, count: table.rows)
  }

  mutating func add(_ gradient: [Float], at start: Int, row: Int32) {
    if !isUsed[Int(row)] {
      isUsed[Int(row)] = true
      used.append(row)
    }
    Kernels.add(gradient, at: start, count: values.stride, into: &values.values, at: Int(row) * values.stride)
  }

  /// Moves the rows that were used, and forgets the gradient.
  mutating func apply(to table: inout Matrix, _ moments: inout AdamMoments, _ optimizer: AdamOptimizer, factor: Float) {
    for row in used {
      let range = table.row(Int(row))
      optimizer.update(
        &table.values, &moments, range: range, gradient: values.values, at: range.lowerBound, factor: factor)
      isUsed[Int(row)] = false
      Kernels.fill(&values.values, range, with: 0)
    }
    used.removeAll(keepingCapacity: true)
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
