/// Learns how likely stances are right from those that an analysis proposed for documents with gold.
package struct ConfidenceTrainer: Sendable {
  /// A proposed stance: what was seen of it, by name, and whether it is right.
  package struct Example: Sendable {
    package let features: [String]
    package let isRight: Bool
    /// What it is right or wrong together with: the items of one list, all of which are toward the same; `nil` for what stands alone.
    package let group: String?

    package init(features: [String], isRight: Bool, group: String? = nil) {
      self.features = features
      self.isRight = isRight
      self.group = group
    }
  }

  /// What the model gives a stance, and whether it is right.
  package struct Outcome: Sendable {
    package let logOdds: Double
    package let isRight: Bool
  }

  /// The features that are learned, in order: those of enough examples.
  private let names: [String]
  private let documents: [[LogisticRegression.Example]]
  private let regression: LogisticRegression

  /// Learns from the proposals of each document.
  ///
  /// - Parameters:
  ///   - leastCount: a feature of fewer examples is left out.
  ///   - ridge: what the square of a weight costs.
  package init(_ documents: [[Example]], leastCount: Int = 15, ridge: Double = 10) {
    var counts: [String: Int] = [:]
    for name in documents.joined().flatMap(\.features) { counts[name, default: 0] += 1 }
    names = counts.filter { $0.value >= leastCount }.keys.sorted()
    let places = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    self.documents = documents.map { examples in
      let groups = Dictionary(examples.compactMap { $0.group.map { ($0, 1) } }, uniquingKeysWith: +)
      return examples.map { example in
        // Ten items of a list tell more than one of them, and less than ten stances of their own.
        let together = Double(example.group.flatMap { groups[$0] } ?? 1)
        return LogisticRegression.Example(
          features: Set(example.features).compactMap { places[$0] }.sorted(), isRight: example.isRight,
          weight: 1 / together.squareRoot())
      }
    }
    var regression = LogisticRegression(featureCount: names.count, ridge: ridge)
    regression.fit(Array(self.documents.joined()))
    self.regression = regression
  }

  /// What each feature adds to the log-odds, by name.
  package var weights: [String: Double] {
    Dictionary(uniqueKeysWithValues: zip(names, regression.weights))
  }

  /// What every stance starts from.
  package var intercept: Double { regression.weights[names.count] }

  /// What the model gives the stances of each document when it has learned from all others alone.
  package func leavingOut() -> [Outcome] {
    documents.indices.flatMap { left -> [Outcome] in
      // The weights are near: two steps of Newton's method lead to the others.
      var others = regression
      others.fit(Array(documents.indices.filter { $0 != left }.flatMap { documents[$0] }), steps: Self.nearSteps)
      return documents[left].map { Outcome(logOdds: others.logOdds(of: $0.features), isRight: $0.isRight) }
    }
  }

  private static let nearSteps = 2
}
