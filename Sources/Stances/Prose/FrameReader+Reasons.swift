import TextModel

/// Finds of whom an adverbial tells a position that gives the reason of what they do.
extension FrameReader {
  /// The verb of the deed that somebody does to say what a position noun with a preposition tells: "**trakk seg** i protest mot vedtaket",
  /// "**recalled** its envoy in protest at the ruling"; `nil` for any other predicate.
  func verb(ofReason match: CueMatch<PositionCue>) -> Int? {
    let noun = match.head
    guard match.cue.cue.kind == .predicate, match.words.count == 2, tree.words[noun].partOfSpeech == .noun,
      tree.relations[noun] == .obl || tree.relations[noun] == .nmod, lexicon.isPosition(tree.lemmas[noun]),
      tree.introducers(of: noun).allSatisfy(match.words.contains), tree.hasIntroducer(noun),
      tree.children(of: noun, .det, .cop).isEmpty
    else { return nil }
    return tree.ancestors(of: noun).prefix(2).first(where: tree.isVerbal)
  }
}
