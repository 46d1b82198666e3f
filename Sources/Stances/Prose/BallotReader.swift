import TextModel

/// Finds what a sentence tells that so many votes were cast on: "aprobó por 152 **votos** a favor **una resolución**".
struct BallotReader: Sendable {
  let frames: FrameReader

  private var tree: SentenceTree { frames.tree }

  /// The things that were voted on, of which a number of votes is told.
  func targets() -> [Target] {
    let votes = tree.indices.filter { frames.lexicon.ballots.contains(tree.lemmas[$0]) && isCounted($0) }
    let nominals = votes.compactMap { vote in tree.ancestors(of: vote).first(where: tree.isVerbal) }.flatMap(votedOn)
    return nominals.compactMap { noun in
      // "**Forslaget** falt med 27 mot 41 stemmer" is what was voted on, whatever else says what it proposes.
      let isProposal = frames.lexicon.nouns[tree.lemmas[noun]] == .proposal && frames.actors.refersBack(noun)
      return frames.namer.reading(of: noun, alone: isProposal)?.target.flatMap {
        $0.head == tree.lemmas[noun] && (isProposal || frames.isThing($0)) ? $0 : nil
      }
    }
  }

  /// Whether a number tells how many votes they are.
  private func isCounted(_ vote: Int) -> Bool {
    tree.children(of: vote, .nummod, .nmod, .det).contains { tree.words[$0].partOfSpeech == .numeral }
  }

  /// What a verb tells that a vote did to, or what got the votes: "**el texto** obtuvo trece votos", "**la decisión**, adoptada por 89
  /// votos".
  private func votedOn(by verb: Int) -> [Int] {
    if [.acl, .amod].contains(tree.relations[verb]), let noun = tree.heads[verb], tree.isNominal(noun) {
      return frames.lexicon.nouns[tree.lemmas[noun]] == .list ? [] : [noun]
    }
    let objects = tree.children(of: verb, .obj).filter { !frames.lexicon.ballots.contains(tree.lemmas[$0]) }
    let isAdopted = { [frames] (object: Int) in
      objects.contains(object) && frames.actors.refersBack(object) && adopts(verb)
    }
    return (objects.isEmpty ? tree.children(of: verb, .nsubj) : objects).filter {
      frames.lexicon.isMotion(tree.lemmas[$0]) || isAdopted($0)
    }
  }

  /// Whether a verb says that those who vote are for or against what it is done to, be that a text or not: "**vedtok** opptaket med 31 mot
  /// 14 stemmer".
  private func adopts(_ verb: Int) -> Bool {
    frames.positions.contains { $0.head == verb && $0.cue.cue.kind == .verb && $0.cue.position == .support }
  }
}
