import TextModel

/// Finds who says what stands behind a colon, and what somebody is quoted on.
extension OpinionReader {
  /// Who stands before the colon that opens the sentence of a clause: "**Kari Dal**: Avtalen må stanses", "**Kenya**: The pact is a
  /// mistake".
  func speakers(before clause: Int) -> [Actor] {
    let tree = frames.tree
    guard let colon = tree.forms.prefix(Self.longestLabel).firstIndex(of: ":"), colon < clause,
      let label = (0..<colon).first(where: { tree.heads[$0].map { $0 > colon } ?? true }), tree.isNominal(label),
      (0..<colon).allSatisfy({ $0 == label || tree.ancestors(of: $0).contains(label) }),
      ![.advcl, .acl, .xcomp].contains(tree.relations[clause])
    else { return [] }
    return frames.actors.holders(of: label)
  }

  /// What a pronoun in somebody's words means, where the verb of saying tells what they are about: "«Dette er et svik», sier hun **om
  /// avtalen**".
  func spokenOf(in clause: Int, _ pronoun: Int) -> StanceCandidate.TargetState? {
    let tree = frames.tree
    guard tree.words[pronoun].partOfSpeech == .pronoun, quotes.isDirect(tree.spans[pronoun]),
      let about = frames.operators.first(where: { match in
        match.cue.effect == .topic && match.cue.cue.kind == .verb && match.words.count == 2 && match.head > clause
          && (tree.heads[clause] == match.head || tree.heads[match.head] == clause)
      }), let preposition = about.parts.first, let thing = tree.heads[preposition], thing > preposition
    else { return nil }
    return frames.namer.reading(of: thing).map(Self.state)
  }

  /// At most so many words stand before the colon.
  private static let longestLabel = 9
}
