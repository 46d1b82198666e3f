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
  /// The features that have weights.
  package let features: [UInt64]
  /// The rows of the features, in the same order.
  package let rows: [SIMD16<Int16>]
  private let index: NameFeatureIndex

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
    self.features = features
    self.rows = rows
    index = NameFeatureIndex(features)
  }

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
    let sums = Sums(index: index, rows: rows)
    return sentence.tokens.indices.map { token in
      let ofWord = remembered(token) { sums.sum(.word, ofToken: token, in: sentence, features) }
      return SIMD16<Float>(ofWord &+ sums.sum(.context, ofToken: token, in: sentence, features)) * scale
    }
  }

  /// Adds the weights of tokens' features, in room that is used for one token after the other.
  ///
  /// A class, so that this room stays where it is while closures hold it.
  private final class Sums {
    private let index: NameFeatureIndex
    private let rows: [SIMD16<Int16>]
    private var list = NameFeatureList()
    private var found = NameFeatureIndex.Places()

    init(index: NameFeatureIndex, rows: [SIMD16<Int16>]) {
      self.index = index
      self.rows = rows
    }

    /// The sum of what the features of a token give each label.
    func sum(
      _ part: NameFeatureList.Part, ofToken token: Int, in sentence: NameFeatures.Sentence, _ features: NameFeatures
    ) -> SIMD16<Int32> {
      features.write(ofToken: token, in: sentence, part, to: &list)
      index.find(list, &found)
      var sum = SIMD16<Int32>(repeating: 0)
      for place in 0..<found.count { sum &+= SIMD16<Int32>(truncatingIfNeeded: rows[found[place]]) }
      return sum
    }
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
