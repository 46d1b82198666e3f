import TextModel

/// Names where or to whom a deed brings a thing.
extension TargetNamer {
  /// The words right behind a thing that tell where, to whom or from whom a deed brings it, without which its verb says little: "take the
  /// case **to the International Court of Justice**", "withhold visas **from the officials**".
  func goal(of verb: Int, behind thing: Int) -> [Int] {
    guard tree.word(verb, has: "VerbForm=Inf"),
      let goal = tree.children(of: verb, .obl).first(where: { $0 > thing }), tree.isNominal(goal), !isPronoun(goal),
      lexicon.nouns[tree.lemmas[goal]] != .time,
      case let openers = tree.introducers(of: goal), openers.count == 1, openers.first == thing + 1,
      actors.has(.goal, among: openers)
    else { return [] }
    return openers + articles(of: goal) + nominalWords(goal, complements: 0)
  }
}
