import TextModel

/// Tells what a vote is on from where and when it is held.
extension FrameReader {
  /// Whether a noun only says on which occasion somebody voted, on what the text is about: "abstained **in a straw poll**", "avstå **i
  /// mandagens avstemning**".
  func isVoteItself(_ noun: Int, _ match: CueMatch<PositionCue>) -> Bool {
    match.cue.target.contains(.topic) && lexicon.nouns[tree.lemmas[noun]] == .list && tree.hasIntroducer(noun)
      && tree.children(of: noun, "nmod", "acl").allSatisfy {
        lexicon.nouns[tree.lemmas[$0]] == .time && ($0 > noun || match.cue.side == .fixed(.neutral))
      }
  }

  /// Whether a name only says where somebody takes a side on what the text is about: "abstained **in Budapest**".
  func isScene(_ name: Int, _ match: CueMatch<PositionCue>) -> Bool {
    guard match.cue.target.contains(.topic), match.cue.targetClass == .deed,
      tree.words[name].partOfSpeech == .properNoun, tree.hasIntroducer(name),
      !tree.introducers(of: name).allSatisfy(match.words.contains)
    else { return false }
    return actors.government(inCapital: name) != nil || namer.isPlace(name)
  }

  /// What a vote is on at which somebody takes a side or none: "se abstuvo en la votación del **embargo**".
  func votedOn(in vote: Int, _ match: CueMatch<PositionCue>) -> Int? {
    guard match.cue.target.contains(.topic), lexicon.nouns[tree.lemmas[vote]] == .list, tree.hasIntroducer(vote) else {
      return nil
    }
    return tree.children(of: vote, "nmod").first { $0 > vote && namer.names($0) && !actors.isActor($0) }
  }
}
