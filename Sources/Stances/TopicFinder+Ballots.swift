import TextModel

/// Tells which topics votes were cast on.
extension TopicFinder {
  /// Whether the text has told how many votes were cast on a topic, in the paragraph of a position or the one before, or where a list sums
  /// the votes up; near it, one that a single noun stands for ("el texto") is as likely meant.
  func isVotedOn(_ topic: Topic, by candidate: StanceCandidate) -> Bool {
    guard candidate.position == .support else { return false }
    if candidate.isListed { return !topic.ballots.isEmpty }
    let block = block(at: candidate.place)
    let isNear = { (place: Int) in place < candidate.place && block - self.block(at: place) <= 1 }
    guard topics.contains(where: { $0.ballots.contains(where: isNear) }) else { return false }
    return topic.ballots.contains(where: isNear)
      || topic.isOneWord && topic.target.isKnown && topic.places.contains(where: isNear)
  }

  private func block(at offset: Int) -> Int {
    document.sentenceIndex(at: offset).map { document.sentences[$0].block } ?? 0
  }
}
