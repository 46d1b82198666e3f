import TextModel

/// Tells what a vote is on from where and when it is held.
extension FrameReader {
  /// Whether a noun only says on which occasion somebody voted, on what the text is about: "abstained **in a straw poll**", "avstå **i
  /// mandagens avstemning**".
  func isVoteItself(_ noun: Int, _ match: CueMatch<PositionCue>) -> Bool {
    match.cue.target.contains(.topic) && lexicon.nouns[tree.lemmas[noun]] == .list && tree.hasIntroducer(noun)
      && tree.children(of: noun, .nmod, .acl).allSatisfy {
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
    return tree.children(of: vote, .nmod).first { $0 > vote && namer.names($0) && !actors.isActor($0) }
  }

  /// What a clause says that there is a vote on, of which the verb above it only says how somebody votes: "se abstuvieron cuando se votó **la
  /// resolución**", "stemmer nei dersom **taket** kommer opp til avstemning".
  func putToVote(beside match: CueMatch<PositionCue>) -> Int? {
    guard match.cue.target.contains(.topic), match.cue.position == .support, match.cue.cue.kind == .verb else {
      return nil
    }
    let clauses = tree.children(of: anchor(of: match), .advcl).filter { $0 > match.head && tree.isVerbal($0) }
    return clauses.lazy.compactMap { self.putToVote(in: $0) }.first
  }

  private func putToVote(in clause: Int) -> Int? {
    guard tree.children(of: clause, .mark, .advmod).contains(where: { $0 < clause }) else { return nil }
    let isVote = tree.children(of: clause, .obl, .obj).contains { lexicon.nouns[tree.lemmas[$0]] == .list }
    let things = tree.children(of: clause, .obj, .nsubj) + tree.children(of: clause, .obl).filter(isVotedOn)
    return things.last { thing in
      tree.words[thing].partOfSpeech == .noun && !actors.isActor(thing) && lexicon.nouns[tree.lemmas[thing]] != .list
        && (isVote || !namer.isCondition(clause) && lexicon.isMotion(tree.lemmas[thing]))
    }
  }

  /// Whether a preposition says of a noun that a vote or the like is on it: "voted **on the resolution**".
  private func isVotedOn(_ noun: Int) -> Bool {
    let introducers = tree.introducers(of: noun)
    return operators.contains { $0.cue.effect == .topic && $0.parts.contains(where: introducers.contains) }
  }
}
