import TextModel

/// Reads what somebody is told as what the verb says, though parsers take it for what is told of whoever hears it: "told reporters **that
/// the bloc would not yield**".
struct ToldClauseReader {
  let tree: SentenceTree
  let operators: [CueMatch<OperatorCue>]

  /// The tree with each such clause below its verb; the same where it has none.
  func completed() -> SentenceTree {
    operators.filter { $0.cue.effect == .statement && tree.words[$0.head].partOfSpeech == .verb }.reduce(tree) {
      tree, telling in
      guard let clause = clause(toldBy: telling.head) ?? clause(behindSourceOf: telling.head) else { return tree }
      return tree.completing(telling.head, with: clause)
    }
  }

  /// The clause right behind the object of a verb of saying that says something of its own.
  private func clause(toldBy verb: Int) -> Int? {
    guard let hearer = tree.children(of: verb, .obj, .iobj).first(where: { $0 > verb }) else { return nil }
    return tree.children(of: hearer, .acl).first { clause in
      tree.isVerbal(clause) && tree.subtree(of: clause).first.map { $0 > hearer && isOpened(clause, by: $0) } ?? false
    }
  }

  /// The clause behind the source that stands between a verb of saying and what it says: "habría declarado, según Reuters, **que está
  /// dispuesto**", "hevdet ifølge NRK **at planen er død**".
  private func clause(behindSourceOf verb: Int) -> Int? {
    guard tree.children(of: verb, .obj, .ccomp, .xcomp, .parataxis).isEmpty else { return nil }
    let source = tree.children(of: verb, .obl).first { nominal in
      nominal > verb
        && tree.introducers(of: nominal).contains { word in
          operators.contains { $0.cue.effect == .attribution && $0.words.contains(word) }
        }
    }
    return source.flatMap { source in
      tree.children(of: source, .acl).first { clause in
        tree.subtree(of: clause).first.map { $0 > source && tree.words[$0 - 1].form == "," } ?? false
      }
    }
  }

  /// Whether a conjunction opens a clause that has a subject of its own; what looks like a relative pronoun does so where the clause lacks
  /// nothing.
  private func isOpened(_ clause: Int, by opener: Int) -> Bool {
    guard tree.relations[opener] == .mark, tree.children(of: clause, .nsubj).contains(where: { !tree.isRelative($0) })
    else { return false }
    return tree.words[opener].partOfSpeech == .subordinatingConjunction
      || !tree.children(of: clause, .obj, .cop, .ccomp, .xcomp).isEmpty
  }
}
