import TextModel

/// Weighs the stances of one sentence that are on both sides of one thing: "neither for nor against" takes no side, and what a
/// relative clause tells was held before the main clause's opposite.
struct Balance: Sendable {
  let frames: FrameReader

  /// The stances of a sentence, weighed.
  func balanced(_ candidates: [StanceCandidate]) -> [StanceCandidate] {
    let isNegated = frames.operators.contains { $0.cue.effect == .negation }
    var result: [StanceCandidate] = []
    for candidate in candidates where !candidates.contains(where: { affirms(candidate, own: $0) }) {
      let opposite = result.firstIndex { isOpposite($0, candidate) }
      // "welcomed the shift **without quite adopting it**"
      if let opposite, isHow(candidate.cue, result[opposite].cue) { continue }
      if let opposite, isInRelativeClause(result[opposite].cue), !isInRelativeClause(candidate.cue) {
        result[opposite].modality = .past
        result.append(candidate)
      } else if let opposite, isNegated {
        result[opposite].polarity = .neutral
        if isCorrelative { result[opposite].modality = .asserted }
        if case .named = candidate.target { result[opposite].target = candidate.target }
      } else {
        result.append(candidate)
      }
    }
    return result
  }

  /// Whether a position is only that somebody keeps another of their own, which a noun tells: "stands by **its opposition** to the levy".
  private func affirms(_ candidate: StanceCandidate, own other: StanceCandidate) -> Bool {
    guard candidate.position == .support, candidate.polarity == .for, candidate.holder == other.holder,
      other.position == .support || other.position == .recognize,
      let kept = candidate.namedTarget, kept.span.contains(other.cue), isContinuation(candidate.cue),
      let noun = word(at: other.cue)
    else { return false }
    return !frames.tree.isVerbal(noun) && frames.tree.words[noun].lemma.lowercased() == kept.head
  }

  /// Whether a cue says that what its noun tells goes on: "**stands by**".
  private func isContinuation(_ cue: TextSpan) -> Bool {
    guard let verb = word(at: cue) else { return false }
    return frames.operators.contains { $0.head == verb && $0.cue.effect == .continuation && $0.cue.worksOnNouns }
  }

  private func word(at span: TextSpan) -> Int? { frames.tree.indices.first { frames.tree.spans[$0] == span } }

  /// Whether the clause of a cue only tells how what the other cue says is done.
  private func isHow(_ cue: TextSpan, _ main: TextSpan) -> Bool {
    let tree = frames.tree
    guard let verb = word(at: cue), tree.relations[verb] == .advcl, !tree.word(verb, has: "VerbForm=Fin") else {
      return false
    }
    return tree.ancestors(of: verb).contains { tree.spans[$0] == main }
  }

  /// Whether a negation joins two clauses or words: "verken … eller", "ni … ni".
  private var isCorrelative: Bool {
    frames.operators.contains { $0.cue.effect == .negation && frames.tree.relations[$0.head] == .cc }
  }

  private func isInRelativeClause(_ cue: TextSpan) -> Bool {
    let tree = frames.tree
    guard let word = word(at: cue) else { return false }
    return ([word] + tree.ancestors(of: word)).contains { clause in
      tree.relations[clause] == .acl
        && tree.children(of: clause, .nsubj, .mark, .obj).contains(where: tree.isRelative)
    }
  }

  /// Whether two positions are denied together that would be on either side: "**verken** støtter **eller** fordømmer angrepet".
  private func isNeitherBackedNorBlamed(_ left: StanceCandidate, _ right: StanceCandidate) -> Bool {
    guard isCorrelative, left.position == .support, right.position == .condemn else { return false }
    // Who does not support something is read as against it.
    let isNotBacked = left.polarity == .for ? left.modality == .denied : left.isNegated
    return isNotBacked && right.polarity == .against && right.modality == .denied
  }

  private func isOpposite(_ left: StanceCandidate, _ right: StanceCandidate) -> Bool {
    guard left.holder == right.holder, left.polarity != .neutral else { return false }
    if isNeitherBackedNorBlamed(left, right) { return true }
    guard left.position == right.position else { return false }
    let modalities = [left.modality, right.modality]
    // Who does not support it and is not against it either.
    let areBothDenied =
      left.polarity == .against && right.polarity == .against && Set(modalities) == [.asserted, .denied]
    // "har verken støttet eller avvist"
    let isNeither = isCorrelative && left.modality == .denied && left.polarity == .for && right.polarity == .against
    guard
      isNeither || areBothDenied || left.polarity == right.polarity.opposite && modalities == [.asserted, .asserted]
    else {
      return false
    }
    if isNeither { return true }
    guard let first = left.namedTarget, let second = right.namedTarget else { return true }
    return first.head == second.head
  }
}
