import TextModel

/// Makes stances of candidates: finds the targets that are left open, tells how likely each is right, and puts all in order.
struct StanceWriter: Sendable {
  private let document: Document
  private var topics: TopicFinder
  private let antecedents: AntecedentFinder
  private let confidence: StanceConfidence

  /// A writer for the stances of a document with these topics.
  init(_ document: Document, topics: TopicFinder, antecedents: AntecedentFinder, confidence: StanceConfidence) {
    self.document = document
    self.confidence = confidence
    self.topics = topics
    self.antecedents = antecedents
  }

  /// The stances that the candidates may stand for, in the order of the text, each with how likely it is right.
  mutating func proposals(from candidates: [StanceCandidate]) -> [StanceProposal] {
    let candidates = Self.beside(Self.undecided(candidates))
    let found = zip(candidates, targets(of: candidates)).compactMap { candidate, target in
      target.map { (candidate: candidate, target: $0) }
    }
    if found.isEmpty { return [] }
    let evidence = StanceFeatures(document, found: found)
    let proposals = found.compactMap { candidate, target -> StanceProposal? in
      let features = evidence.features(of: candidate, toward: target)
      return stance(candidate, toward: target.target, confidence: confidence.probability(of: features)).map {
        StanceProposal(stance: $0, cue: candidate.cue, isListed: candidate.isListed, features: features)
      }
    }
    let order = proposals.indices.sorted { left, right in
      (proposals[left].cue.start, left) < (proposals[right].cue.start, right)
    }
    return order.map { proposals[$0] }
  }

  /// The candidates, those who have not decided right behind others who recognize somebody as undecided on recognition.
  private static func undecided(_ candidates: [StanceCandidate]) -> [StanceCandidate] {
    var candidates = candidates
    let order = candidates.indices.sorted { (candidates[$0].place, $0) < (candidates[$1].place, $1) }
    for (earlier, index) in zip(order, order.dropFirst())
    where candidates[index].isUndecided(after: candidates[earlier]) {
      candidates[index].position = .recognize
    }
    return candidates
  }

  /// The candidates with those who hold the same position by the same words.
  private static func beside(_ candidates: [StanceCandidate]) -> [StanceCandidate] {
    let together = Dictionary(grouping: candidates) { $0.cue }.mapValues { Set($0.map(\.holder)) }
    return candidates.map { candidate in
      var candidate = candidate
      candidate.others = together[candidate.cue, default: []].subtracting([candidate.holder])
      return candidate
    }
  }

  /// What each candidate is toward, found in the order of the text: who votes right behind others votes on the same.
  private mutating func targets(of candidates: [StanceCandidate]) -> [FoundTarget?] {
    var targets = [FoundTarget?](repeating: nil, count: candidates.count)
    var told: (candidate: StanceCandidate, target: Target)?
    for index in candidates.indices.sorted(by: { (candidates[$0].place, $0) < (candidates[$1].place, $1) }) {
      let candidate = candidates[index]
      targets[index] = target(of: candidate, after: told)
      if let target = targets[index]?.target { told = (candidate, target) }
      if let target = targets[index]?.target, candidate.namedTarget == nil {
        topics.remember(target, at: candidate.place)
      }
    }
    return targets
  }

  /// - Parameter told: the candidate before it, with its target.
  private func target(
    of candidate: StanceCandidate, after told: (candidate: StanceCandidate, target: Target)?
  ) -> FoundTarget? {
    switch candidate.target {
    case .named(let named):
      let described = topics.described(filled(named, besides: candidate))
      return FoundTarget(target: candidate.isListed ? topics.compoundName(of: described) : described, origin: .named)
    case .open:
      // Who has not decided in a text on who recognizes whom has not decided on that.
      if let told, candidate.isUndecided(after: told.candidate) {
        return FoundTarget(target: told.target, origin: .told)
      }
      // "Iran vetoed **the text**, China abstained"
      if let told, isBeside(told.candidate, candidate), told.target.actor == nil {
        return FoundTarget(target: told.target, origin: .told)
      }
      // "The Norwegians back **him**. The Vietnamese are against."
      if let told, isSaidOfPerson(told.candidate, told.target, candidate) {
        return FoundTarget(target: told.target, origin: .told)
      }
      return topics.topic(of: candidate)
    case .pointing(let span) where candidate.asksForMotion:
      let named = antecedents.antecedent(of: span, besides: candidate).map {
        FoundTarget(target: topics.described($0), origin: .antecedent)
      }
      let found = named ?? topics.topic(of: candidate) { antecedents.mayMean($0, at: span) }
      return found.flatMap { $0.target.isMotion ? $0 : nil }
    case .pointing(let span):
      let isFirst = candidate.position == .recognize && !topics.tellsAlike(candidate)
      // "has not recognised **the new state** either" is about what others recognize.
      let isOpen = candidate.position != .recognize || isFirst
      let state = isOpen ? antecedents.state(of: span, besides: candidate.holder) : nil
      let isActor = isFirst || candidate.isAccusation || candidate.position == .condemn && antecedents.isDative(span)
      let recognized = isActor ? antecedents.actor(of: span, besides: candidate) : nil
      let named =
        state ?? recognized
        ?? (candidate.isTowardActors ? nil : antecedents.antecedent(of: span, besides: candidate))
      if let named { return FoundTarget(target: topics.described(named), origin: .antecedent) }
      // "Germany and Sweden call for a ban. Belgium backs **them**": who backs others is for what they are for.
      if let told, antecedents.standsForSeveral(span, since: told.candidate) {
        return FoundTarget(target: told.target, origin: .told)
      }
      return topics.topic(of: candidate) { antecedents.mayMean($0, at: span) }
    }
  }

  /// Whether somebody takes a side, and not on what, right behind another who takes one in the same sentence.
  private func isBeside(_ told: StanceCandidate, _ candidate: StanceCandidate) -> Bool {
    [told, candidate].allSatisfy { $0.position == .support && $0.rule == "verb.support" }
      && told.holder != candidate.holder
      && document.sentenceIndex(at: told.place) == document.sentenceIndex(at: candidate.place)
  }

  /// Whether somebody takes a side, and not on what, right behind another who takes one on a person.
  private func isSaidOfPerson(_ told: StanceCandidate, _ target: Target, _ candidate: StanceCandidate) -> Bool {
    guard target.actor?.type == .person, [told, candidate].allSatisfy({ $0.position == .support }),
      told.holder != candidate.holder, let before = document.sentenceIndex(at: told.place),
      let here = document.sentenceIndex(at: candidate.place)
    else { return false }
    return here - before <= 1
  }

  /// A deed with what the pronoun stands for that it is done to: "weaken rule" for "not to weaken it".
  private func filled(_ deed: Target, besides candidate: StanceCandidate) -> Target {
    // "accused Sudan and threatened to take **it** to court"
    if candidate.isTowardActors, let object = deed.openObject {
      let actor = antecedents.actor(of: object.place, besides: candidate)
      guard candidate.position == .threaten,
        let thing = antecedents.antecedent(of: object.place, besides: candidate)
      else { return actor ?? deed }
      // "el reparto obligatorio, y Junts amenaza con **tumbarlo**": what the nearer sentence names.
      guard let actor, sentence(of: actor) >= sentence(of: thing) else { return thing }
      return actor
    }
    guard let object = deed.openObject, let thing = antecedents.antecedent(of: object.place, besides: candidate)
    else { return deed }
    var filled = deed
    filled.text = object.deed + " " + topics.described(thing).text
    return filled
  }

  private func sentence(of target: Target) -> Int { document.sentenceIndex(at: target.span.start) ?? 0 }

  private func stance(_ candidate: StanceCandidate, toward target: Target, confidence: Double) -> Stance? {
    // Who recognizes is not who is recognized, however the sentence was parsed.
    if let id = candidate.holder.id, target.actor?.id == id { return nil }
    // Who praises somebody whose office others recognize, or not, recognizes it.
    let isRecognition =
      candidate.position == .condemn && candidate.polarity == .for && target.actor?.type == .person
      && topics.isRecognized(target.actor)
    return Stance(
      holder: candidate.holder,
      position: candidate.isThreat ? .threaten : isRecognition ? .recognize : candidate.position,
      polarity: candidate.polarity, target: target.isCapitals ? target.text.lowercased() : target.text,
      targetID: target.id, modality: candidate.modality,
      condition: candidate.condition.map { String(document[$0]) }, source: candidate.source,
      evidence: candidate.evidence,
      confidence: confidence, rule: candidate.rule)
  }
}
