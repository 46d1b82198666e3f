import TextModel

/// Makes stances of candidates: finds the targets that are left open, drops what is told twice, and puts all in order.
struct StanceWriter: Sendable {
  private let document: Document
  private let topics: TopicFinder
  private let antecedents: AntecedentFinder

  /// A writer for the stances of a document with these topics.
  init(_ document: Document, topics: TopicFinder, antecedents: AntecedentFinder) {
    self.document = document
    self.topics = topics
    self.antecedents = antecedents
  }

  /// The stances that the candidates stand for, in the order of the text.
  func stances(from candidates: [StanceCandidate]) -> [Stance] {
    var stances: [(place: Int, stance: Stance)] = []
    var told = ToldStances()
    for candidate in candidates {
      guard let stance = stance(candidate), told.add(stance) else { continue }
      stances.append((candidate.cue.start, stance))
    }
    let order = stances.indices.sorted { left, right in
      (stances[left].place, left) < (stances[right].place, right)
    }
    return order.map { stances[$0].stance }
  }

  private func stance(_ candidate: StanceCandidate) -> Stance? {
    let target: Target
    switch candidate.target {
    case .named(let named): target = topics.described(named)
    case .open:
      guard let topic = topics.topic(of: candidate) else { return nil }
      target = topic
    case .pointing(let span):
      let state = antecedents.state(of: span, besides: candidate.holder)
      let told =
        state ?? (candidate.isTowardActors ? nil : antecedents.antecedent(of: span, besides: candidate))
      guard let topic = told ?? topics.topic(of: candidate) else { return nil }
      target = told.map(topics.described) ?? topic
    }
    // Who recognizes is not who is recognized, however the sentence was parsed.
    if let id = candidate.holder.id, target.actor?.id == id { return nil }
    return Stance(
      holder: candidate.holder, position: candidate.isThreat ? .threaten : candidate.position,
      polarity: candidate.polarity, target: target.text,
      targetID: target.id, modality: candidate.modality,
      condition: candidate.condition.map { String(document[$0]) }, source: candidate.source,
      evidence: candidate.evidence,
      confidence: StanceConfidence.probability(of: candidate, toward: target), rule: candidate.rule)
  }
}
