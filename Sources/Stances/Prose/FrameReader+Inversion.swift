import TextModel

/// Reads clauses whose subject stands behind the verb where a parser has taken it for the object.
extension FrameReader {
  /// Who does what a clause tells of a thing that a parser has taken for the subject, and the thing or the pronoun that stands for it.
  func inverted(in match: CueMatch<PositionCue>) -> (subject: Int, object: Int)? {
    invertedRelative(match) ?? fronted(match)
  }

  /// "**Den ideen** avslo **grønlenderne**", "**Avtalen** støtter **Peru**": a proposal that its article points out, or a definite text, may
  /// open a sentence of languages that have the subject behind the verb then, and takes no side itself.
  private func fronted(_ match: CueMatch<PositionCue>) -> (subject: Int, object: Int)? {
    let verb = match.head
    guard match.cue.cue.kind == .verb, match.cue.position == .support, match.cue.holder.contains(.subject),
      tree.relations[verb] == .root, tree.word(verb, has: "VerbForm=Fin"), !tree.word(verb, has: "Person="),
      let thing = tree.children(of: verb, .nsubj).first, thing < verb, tree.word(thing, has: "Gender="),
      isPointedOut(thing), let opener = tree.subtree(of: thing).first,
      (0..<opener).allSatisfy({ tree.words[$0].partOfSpeech == .punctuation }),
      tree.children(of: verb, .obj).count == 1, let doer = tree.children(of: verb, .obj).first, doer > verb,
      tree.subtree(of: doer).first == verb + 1, !tree.hasIntroducer(doer),
      actors.named(doer) != nil || !actors.individuals(of: doer).isEmpty
    else { return nil }
    return (doer, thing)
  }

  /// Whether a noun is a text with a definite ending, or a proposal with an article.
  private func isPointedOut(_ thing: Int) -> Bool {
    let lemma = tree.lemmas[thing]
    if lexicon.isMotion(lemma), tree.word(thing, has: "Definite=Def") { return true }
    return (lexicon.isProposed(lemma) || [.proposal, .empty].contains(lexicon.nouns[lemma]))
      && tree.children(of: thing, .det).contains { tree.word($0, has: "PronType=") }
  }

  /// The same in a relative clause of languages that mark persons as objects: "la moratoria que reclama **Costa Rica**".
  private func invertedRelative(_ match: CueMatch<PositionCue>) -> (subject: Int, object: Int)? {
    let verb = match.head
    guard match.cue.cue.kind == .verb, match.cue.holder.contains(.subject), tree.relations[verb] == .acl,
      tree.word(verb, has: "VerbForm=Fin"), let noun = tree.heads[verb], noun < verb, isThing(noun),
      let pronoun = tree.children(of: verb, .nsubj, .obj).first, pronoun < verb,
      tree.word(pronoun, has: "PronType=Int,Rel"),
      !tree.children(of: verb, .nsubj).contains(where: { $0 != pronoun }),
      let name = tree.children(of: verb, .obj).first(where: { $0 == verb + 1 }), !tree.hasIntroducer(name),
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
