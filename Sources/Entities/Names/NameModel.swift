package import LanguageData

/// A linear-chain conditional random field (Lafferty et al. 2001) over hashed features, as it is run.
///
/// A feature has one row of weights, a lane for each label, as 16-bit integers with one scale for all.
package struct NameModel: Sendable {
  /// The labels, in the order of the lanes.
  package let labels: NameLabels
  /// The words that are commonly not names.
  package let common: WordFilter
  /// The clusters of words by which tokens are seen.
  package let clusters: WordClusters
  /// What one unit of a weight is worth.
  package let scale: Float
  /// Scores of a sentence's first label.
  package let starts: SIMD16<Float>
  /// For each label, the scores of the labels after it.
  package let transitions: [SIMD16<Float>]
  /// A feature beside its weights, in one line of the processor's cache.
  private struct Row: Sendable {
    let feature: UInt64
    let weights: SIMD16<Int16>
  }

  private let table: [Row]
  /// The features that have weights.
  package var features: [UInt64] { table.map(\.feature) }
  /// The rows of the features, in the same order.
  package var rows: [SIMD16<Int16>] { table.map(\.weights) }
  /// An open-addressing table: in each slot the upper half of a feature and the number of its row, or ``emptySlot``.
  private let slots: [UInt64]
  private static let emptySlot = UInt64.max

  /// A model of these parameters; `features` are distinct, and `rows` has one for each.
  package init(
    labels: NameLabels, common: WordFilter, clusters: WordClusters, scale: Float, starts: SIMD16<Float>,
    transitions: [SIMD16<Float>],
    features: [UInt64], rows: [SIMD16<Int16>]
  ) {
    precondition(features.count == rows.count && transitions.count == labels.count, "a model's parts do not match")
    self.labels = labels
    self.common = common
    self.clusters = clusters
    self.scale = scale
    self.starts = starts
    self.transitions = transitions
    table = zip(features, rows).map { Row(feature: $0, weights: $1) }
    var size = 16
    while size < features.count * 2 { size *= 2 }
    var slots = Array(repeating: Self.emptySlot, count: size)
    for (row, feature) in features.enumerated() {
      var slot = Int(truncatingIfNeeded: feature) & (size - 1)
      while slots[slot] != Self.emptySlot { slot = (slot + 1) & (size - 1) }
      slots[slot] = feature & Self.upperHalf | UInt64(row)
    }
    self.slots = slots
  }

  private static let upperHalf: UInt64 = 0xFFFF_FFFF_0000_0000

  /// For each token of a sentence, the score that its features give each label.
  package func scores(of sentence: NameFeatures.Sentence, _ features: NameFeatures) -> [SIMD16<Float>] {
    scores(of: sentence, features) { $1() }
  }

  /// For each token of a sentence, the score that its features give each label. `remembered` is given the place of a
  /// token and what computes the sum of the features of its word alone, and gives that sum.
  package func scores(
    of sentence: NameFeatures.Sentence, _ features: NameFeatures,
    remembered: (Int, () -> SIMD16<Int32>) -> SIMD16<Int32>
  ) -> [SIMD16<Float>] {
    var found: [UInt64] = []
    var entries: [UInt64] = []
    found.reserveCapacity(NameFeatures.most)
    entries.reserveCapacity(NameFeatures.most)
    func sum(_ part: NameFeatures.Part, _ token: Int) -> SIMD16<Int32> {
      found.removeAll(keepingCapacity: true)
      features.forEach(ofToken: token, in: sentence, part) { found.append($0) }
      return total(of: found, &entries)
    }
    return sentence.tokens.indices.map { token in
      SIMD16<Float>(remembered(token) { sum(.word, token) } &+ sum(.context, token)) * scale
    }
  }

  /// The sum of what features give each label.
  ///
  /// The slots of all features are read before any is looked at: memory is waited for once, and not once for each.
  private func total(of found: [UInt64], _ entries: inout [UInt64]) -> SIMD16<Int32> {
    let mask = slots.count - 1
    entries.removeAll(keepingCapacity: true)
    for feature in found { entries.append(slots[Int(truncatingIfNeeded: feature) & mask]) }
    var sum = SIMD16<Int32>(repeating: 0)
    for (feature, entry) in zip(found, entries) {
      if let row = row(of: feature, first: entry) { sum &+= SIMD16<Int32>(truncatingIfNeeded: table[row].weights) }
    }
    return sum
  }

  /// The row of a feature, given what stands in the first slot where it may be.
  @inline(__always)
  private func row(of feature: UInt64, first: UInt64) -> Int? {
    var entry = first
    var slot = Int(truncatingIfNeeded: feature)
    while entry != Self.emptySlot {
      let row = Int(entry & ~Self.upperHalf)
      if (entry ^ feature) & Self.upperHalf == 0, table[row].feature == feature { return row }
      slot += 1
      entry = slots[slot & (slots.count - 1)]
    }
    return nil
  }
}

/// Finds the best sequence of labels under a chain of scores (Viterbi 1967).
package struct LabelDecoder: Sendable {
  private let labels: NameLabels
  private let starts: SIMD16<Float>
  private let transitions: [SIMD16<Float>]
  private static let never: Float = -1e6

  /// A decoder that never lets an inside follow another type's label.
  package init(labels: NameLabels, starts: SIMD16<Float>, transitions: [SIMD16<Float>]) {
    self.labels = labels
    var starts = starts
    for next in 0..<NameLabels.capacity where next >= labels.count || !labels.allows(0, before: next) {
      starts[next] = Self.never
    }
    self.starts = starts
    self.transitions = (0..<labels.count).map { label in
      var row = transitions[label]
      for next in 0..<NameLabels.capacity where next >= labels.count || !labels.allows(label, before: next) {
        row[next] = Self.never
      }
      return row
    }
  }

  /// The best label of each token, and for each the probability that its scores and its neighbours' labels give it.
  package func decode(_ scores: [SIMD16<Float>]) -> (labels: [Int], probabilities: [Float]) {
    guard let first = scores.first else { return ([], []) }
    var best = starts + first
    var previous: [SIMD16<Int32>] = []
    previous.reserveCapacity(scores.count)
    for token in scores.dropFirst() {
      var reached = SIMD16<Float>(repeating: 2 * Self.never)
      var from = SIMD16<Int32>(repeating: 0)
      for label in transitions.indices {
        let candidate = transitions[label] + best[label]
        let better = candidate .> reached
        reached.replace(with: candidate, where: better)
        from.replace(with: Int32(label), where: better)
      }
      previous.append(from)
      best = reached + token
    }
    var path = [(0..<labels.count).max { best[$0] < best[$1] } ?? 0]
    for from in previous.reversed() { path.append(Int(from[path[path.count - 1]])) }
    path.reverse()
    return (path, path.indices.map { probability(of: path, at: $0, scores) })
  }

  private func probability(of path: [Int], at index: Int, _ scores: [SIMD16<Float>]) -> Float {
    if path[index] == 0 { return 1 }
    var sum = scores[index] + (index == 0 ? starts : transitions[path[index - 1]])
    if index + 1 < path.count {
      for label in 0..<labels.count { sum[label] += transitions[label][path[index + 1]] }
    }
    let highest = sum[path[index]]
    var total: Float = 0
    for label in 0..<labels.count { total += exponential(sum[label] - highest) }
    return 1 / total
  }

  /// The exponential of a number, at most about one, by repeated squaring; three digits are enough for a confidence.
  private func exponential(_ value: Float) -> Float {
    var power = max(1 + value / 1024, 0)
    for _ in 0..<10 { power *= power }
    return power
  }
}
