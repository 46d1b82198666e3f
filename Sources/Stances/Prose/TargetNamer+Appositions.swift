import TextModel

/// Names what a noun that only sums a clause up stands for.
extension TargetNamer {
  /// What a clause is about that an indefinite noun sums up behind it, to tell what others think of that: "Norway agreed on **a quota**,
  /// a move that the EU deplores", "Chile aprobó **la tasa**, una medida que Perú rechaza", "vedtok **avgiften**, et trekk som Polen
  /// fordømmer".
  func told(inClauseBefore noun: Int) -> Int? {
    guard [.appos, .parataxis, .conj, .dep].contains(tree.relations[noun]), isBareIndefinite(noun),
      let first = tree.subtree(of: noun).first, first > 0, tree.forms[first - 1] == "," || tree.forms[first] == ",",
      tree.children(of: noun, .acl).contains(where: { $0 > noun && isRelativeClause($0) }),
      let verb = tree.ancestors(of: noun).first(where: { tree.isVerbal($0) }), verb < noun
    else { return nil }
    let arguments = tree.children(of: verb, .obj) + tree.children(of: verb, .obl, .xcomp, .ccomp)
    return arguments.first { argument in
      verb < argument && argument < noun && !isPronoun(argument) && !isDate(argument)
        && (tree.isVerbal(argument) || names(argument) || tree.relations[argument] == .obj)
        && lexicon.nouns[tree.lemmas[argument]] != .time && !actors.isActor(argument)
    }
  }

  private func isRelativeClause(_ clause: Int) -> Bool {
    tree.subtype(of: clause) == "relcl"
      || tree.children(of: clause, .nsubj, .obj, .mark).contains { $0 < clause && tree.isRelative($0) }
  }

  /// Whether a noun has an indefinite article and no words that say of what kind it is.
  private func isBareIndefinite(_ noun: Int) -> Bool {
    tree.words[noun].partOfSpeech == .noun && !actors.isPerson(noun) && !lexicon.isPositionAlone(tree.lemmas[noun])
      && tree.children(of: noun, .det).contains {
        tree.word($0, has: "Definite=Ind") || tree.word($0, has: "PronType=Ind")
      }
      && tree.children(of: noun, .amod, .compound, .nmod, .nummod).isEmpty
  }
}
