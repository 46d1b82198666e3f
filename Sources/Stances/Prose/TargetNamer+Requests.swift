import TextModel

/// Clauses of what somebody is asked to do.
extension TargetNamer {
  /// Whether a clause tells what those before it are asked to do, though its conjunction was taken for a relative pronoun that is its
  /// subject or object: the subjunctive tells it, a name before it, which needs no clause to say who is meant ("pide al Parlamento **que
  /// lo tumbe**"), or that nothing else is asked for ("pide a la ministra **que dimita**").
  func isRequest(_ clause: Int) -> Bool {
    guard let asked = tree.heads[clause], tree.hasIntroducer(asked), let opener = opener(of: clause), opener > 0 else {
      return false
    }
    let isSubjunctive = tree.word(clause, has: "Mood=Sub")
    if tree.children(of: clause, .obj).allSatisfy({ $0 == opener }) {
      return (isSubjunctive || isAddressed(asked)) && isAllAsked(asked)
    }
    guard tree.relations[opener] != .obj else { return isAddressed(asked) && isAllAsked(asked) }
    return isSubjunctive || actors.named(asked) != nil && tree.forms[opener - 1] != ","
      || isAddressed(asked) && isAllAsked(asked)
  }

  /// The word that opens a clause and may be its conjunction.
  private func opener(of clause: Int) -> Int? {
    let first = tree.children(of: clause, .nsubj, .mark).first ?? tree.children(of: clause, .obj).first
    return first.flatMap { tree.isRelative($0) ? $0 : nil }
  }

  /// Whether the language marks a nominal as whom a verb is directed at, which nothing parts from the clause behind it: "**a la
  /// ministra** que dimita".
  private func isAddressed(_ asked: Int) -> Bool {
    let introducers = tree.introducers(of: asked)
    return lexicon.marksObjects && !introducers.isEmpty
      && introducers.allSatisfy { lexicon.objectMarks.contains(tree.lemmas[$0]) }
      && tree.children(of: asked, .acl).allSatisfy { clause in
        tree.subtree(of: clause).first.map { $0 > 0 && tree.forms[$0 - 1] != "," } ?? true
      }
  }

  /// Whether a verb of asking has nothing but whom it asks, so that the clause behind them is what it asks for: "pidió a la federación
  /// **que rectifique**", but "pide sanciones a quienes participen".
  private func isAllAsked(_ asked: Int) -> Bool {
    guard tree.words[asked].partOfSpeech != .pronoun, let verb = tree.heads[asked], tree.isVerbal(verb) else {
      return false
    }
    return tree.children(of: verb, .obj, .ccomp, .xcomp).allSatisfy { $0 == asked }
  }
}
