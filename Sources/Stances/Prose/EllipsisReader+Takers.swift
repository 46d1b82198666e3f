import TextModel

/// Of whom a sentence says that they hold the position told before it, or the opposite one.
extension EllipsisReader {
  /// Of whom words say that the same is so of them by a preposition: "The same goes **for Vietnam and Kenya**", "Es el caso de **Perú**".
  func complements(ofSameness head: Int) -> [Int] {
    let prepositions = frames.operators.filter { $0.cue.effect == .sameness && $0.words.count > 2 }.compactMap {
      $0.words.max()
    }
    return tree.children(of: head, .obl, .nmod).filter { word in
      tree.introducers(of: word).contains(where: prepositions.contains)
    }
  }

  /// Whether a position without a target is but the opposite of the one told before: "Norway supports the treaty. Chile **disagrees**."
  func isOnlyOpposite(_ cue: StanceCandidate) -> Bool {
    guard case .open = cue.target else { return false }
    return frames.operators.contains { $0.cue.effect == .opposition && tree.spans[$0.head] == cue.cue }
  }
}
