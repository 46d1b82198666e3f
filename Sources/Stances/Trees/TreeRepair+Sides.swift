import TextModel

/// Mends clauses that say of somebody on which side they are of what a clause tells.
extension TreeRepair {
  /// A preposition between a copula and the conjunction of a clause is what is said of the copula's subject, and that clause only completes
  /// it: "Kina er **imot** at Taiwan blir medlem", "Danmark, som lenge var **imot** at øyene fikk eget flagg, gir seg".
  mutating func readAsPredicate(beforeConjunction conjunction: Int) {
    let side = conjunction - 1
    guard side > 0, words[conjunction].partOfSpeech == .subordinatingConjunction, relation(conjunction) == .mark,
      [.adposition, .adverb].contains(words[side].partOfSpeech), [.case, .advmod].contains(relation(side)),
      let verb = heads[conjunction], verb > conjunction, heads[side] == verb,
      let copula = copula(before: side, of: verb),
      words.indices.contains(where: {
        $0 < side && relation($0) == .nsubj && heads[$0] == verb || $0 < copula && isOpener($0)
      })
    else { return }
    let above = heads[verb]
    if let above { move(side, to: above) } else { uproot(side) }
    if above != nil { relate(side, like: verb) }
    for word in children(of: verb) where word < side || word > verb && isOutside(word) { move(word, to: side) }
    move(copula, to: side, as: .cop)
    move(verb, to: side, as: .ccomp)
  }

  /// The copula before a preposition, from which but its subject and adverbs part it.
  private func copula(before side: Int, of verb: Int) -> Int? {
    guard let copula = (0..<side).last(where: { relation($0) == .cop }),
      [verb, side].contains(heads[copula]) || heads[copula].map({ $0 < side }) ?? false,
      (copula + 1..<side).allSatisfy({ word in
        [.nsubj, .advmod, .flat].contains(relation(word)) || heads[word].map { $0 > copula && $0 < side } ?? false
      })
    else { return nil }
    return copula
  }

  /// Whether a word opens a relative clause, whose subject it may be.
  private func isOpener(_ word: Int) -> Bool {
    relation(word) == .mark && words[word].partOfSpeech == .subordinatingConjunction && word > 0
  }

  /// Whether what a parser has hung on the verb of the clause goes on from the whole of it: the mark at its end, and a clause with a
  /// subject of its own.
  private func isOutside(_ word: Int) -> Bool {
    switch relation(word) {
    case .punct: true
    case .conj: children(of: word).contains { relation($0) == .nsubj && $0 < word }
    default: false
    }
  }
}
