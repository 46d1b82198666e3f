import TextModel

/// Reads "neither for nor against" as what it says: that somebody takes no side.
struct Balance: Sendable {
  let frames: FrameReader

  /// The stances of a sentence, with one neutral one for those of one holder on both sides, where the sentence negates.
  func balanced(_ candidates: [StanceCandidate]) -> [StanceCandidate] {
    guard frames.operators.contains(where: { $0.cue.effect == .negation }) else { return candidates }
    var result: [StanceCandidate] = []
    for candidate in candidates {
      let opposite = result.firstIndex { isOpposite($0, candidate) }
      if let opposite {
        result[opposite].polarity = .neutral
      } else {
        result.append(candidate)
      }
    }
    return result
  }

  private func isOpposite(_ left: StanceCandidate, _ right: StanceCandidate) -> Bool {
    guard left.holder == right.holder, left.position == right.position, left.polarity == right.polarity.opposite,
      left.polarity != .neutral, left.modality == .asserted, right.modality == .asserted
    else { return false }
    guard let first = left.namedTarget, let second = right.namedTarget else { return true }
    return first.head == second.head
  }
}
