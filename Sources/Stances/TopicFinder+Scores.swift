import TextModel

/// How likely each topic is what a candidate is toward.
extension TopicFinder {
  /// Where a topic is a target, as it counts for the candidate: what one item of a list names is not what the others are about.
  private func places(of topic: Topic, for candidate: StanceCandidate) -> [Int] {
    guard candidate.isListed else { return topic.places }
    return topic.places.filter { place in
      document.sentenceIndex(at: place).map { !listed.contains(document.sentences[$0].block) } ?? true
    }
  }

  func scores(of topics: [Topic], for candidate: StanceCandidate) -> [Double] {
    let places = topics.map { self.places(of: $0, for: candidate) }
    let most = Double(max(1, places.map(\.count).max() ?? 1))
    let recency = candidate.isOneOfMany ? [] : recency(of: topics, before: candidate.place)
    return topics.indices.map { index in
      let topic = topics[index]
      let general =
        Self.frequencyWeight * topic.frequency + Self.placesWeight * Double(places[index].count) / most
        + (isVotedOn(topic, by: candidate) ? Self.votedWeight : 0)
        + (topic.isMotion ? Self.motionWeight : 0) + (topic.isAnnounced ? Self.announcedWeight : 0)
        + (isTold(topic, before: candidate.place) ? 0 : Self.untoldWeight)
        + (suggestion(naming: topic, to: candidate) == nil ? 0 : Self.suggestedWeight)
      let near = nearness(of: places[index], to: candidate)
      guard !candidate.isOneOfMany else { return general + Self.listNearnessWeight * near }
      return general + Self.nearnessWeight * near + Self.recencyWeight * recency[index]
        + (isNamed(topic, inSentenceOf: candidate) ? Self.sentenceWeight : 0)
    }
  }

  /// What a line above the candidate's list calls the topic.
  func suggestion(naming topic: Topic, to candidate: StanceCandidate) -> Target? {
    candidate.suggestions.first { topic.places.contains($0.span.start) }
  }

  private func isTold(_ topic: Topic, before offset: Int) -> Bool {
    (topic.places + topic.mentions).contains { $0 < offset }
  }

  private func isNamed(_ topic: Topic, inSentenceOf candidate: StanceCandidate) -> Bool {
    let start = candidate.place
    let sentence = document.sentenceIndex(at: start)
    return topic.mentions.contains { $0 < start && document.sentenceIndex(at: $0) == sentence }
  }

  private func nearness(of places: [Int], to candidate: StanceCandidate) -> Double {
    let start = candidate.place
    let sentence = document.sentenceIndex(at: start) ?? 0
    return places.reduce(0) { $0 + weight(of: $1, at: sentence, start) }
  }

  /// 1 for the topic that was a target last before the offset, a half for the one before it, and so on.
  private func recency(of topics: [Topic], before offset: Int) -> [Double] {
    let last = topics.map { topic in (topic.places + topic.resolved).filter { $0 < offset }.max() }
    let order = topics.indices.filter { last[$0] != nil }.sorted { (last[$0] ?? 0, $0) > (last[$1] ?? 0, $1) }
    var recency = [Double](repeating: Self.leastRecency, count: topics.count)
    for (rank, index) in order.enumerated() { recency[index] = 1 / Double(1 + rank) }
    return recency
  }

  /// The lead of a topic that is the only one.
  static let loneLead = 2.0
  private static let frequencyWeight = 1.3
  private static let placesWeight = 1.42
  private static let motionWeight = 1.0
  private static let announcedWeight = 1.5
  private static let votedWeight = 2.5
  private static let untoldWeight = -0.9
  private static let suggestedWeight = 6.0
  private static let nearnessWeight = 0.42
  private static let recencyWeight = 1.97
  private static let sentenceWeight = 1.64
  /// The recency of what was no target before.
  private static let leastRecency = 0.1
  /// Lists sum a whole text up: what stands near them counts as much as what the text says most often.
  private static let listNearnessWeight = 0.78

  private func weight(of start: Int, at place: Int, _ offset: Int) -> Double {
    let distance = Double(abs((document.sentenceIndex(at: start) ?? 0) - place))
    return (start < offset ? 1 : 0.5) / (1 + distance / 2)
  }
}
