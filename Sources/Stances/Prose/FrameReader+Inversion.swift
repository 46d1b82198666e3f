import TextModel

/// Reads relative clauses whose subject stands behind the verb, in languages that have it there and mark persons as objects.
extension FrameReader {
  /// Who does what a relative clause tells of a thing, where a parser has taken the thing for the subject and them for the object: "la
  /// moratoria que reclama **Costa Rica**"; with the pronoun that stands for the thing.
  func inverted(in match: CueMatch<PositionCue>) -> (subject: Int, object: Int)? {
    let verb = match.head
    guard match.cue.cue.kind == .verb, match.cue.holder.contains(.subject), tree.relations[verb] == "acl",
      tree.word(verb, has: "VerbForm=Fin"), let noun = tree.heads[verb], noun < verb, isThing(noun),
      let pronoun = tree.children(of: verb, "nsubj", "obj").first, pronoun < verb,
      tree.word(pronoun, has: "PronType=Int,Rel"),
      !tree.children(of: verb, "nsubj").contains(where: { $0 != pronoun }),
      let name = tree.children(of: verb, "obj").first(where: { $0 == verb + 1 }), !tree.hasIntroducer(name),
      tree.words[name].partOfSpeech == .properNoun, actors.named(name) != nil
    else { return nil }
    return (name, pronoun)
  }

  /// Whether a common noun describes nobody.
  private func isThing(_ noun: Int) -> Bool {
    tree.words[noun].partOfSpeech == .noun && !actors.isActor(noun) && !actors.isActorNoun(noun)
      && lexicon.collective(tree.lemmas[noun]) == nil
  }
}
