import TextModel

/// Mends clauses that leave their verb out, and nouns that a parser read as a part of the adjective behind them.
extension TreeRepair {
  /// A negation right behind an auxiliary that leaves its verb out before a comma is that one's, and not the next verb's: "If it does
  /// **not**, Norway will impose sanctions".
  mutating func returnNegation(_ negation: Int) {
    guard negation > 1, negation + 1 < words.count, words[negation].partOfSpeech == .particle,
      words[negation + 1].form == ",", let verb = heads[negation], verb > negation + 1,
      words[negation - 1].partOfSpeech == .auxiliary, relation(negation - 1) == .advcl, heads[negation - 1] == verb
    else { return }
    move(negation, to: negation - 1)
  }

  /// An adjective right behind a noun with an article says what somebody calls it, where a parser took the noun for a part of it: "calls the
  /// **treaty** illegal".
  mutating func partAdjective(_ adjective: Int) {
    let noun = adjective - 1
    guard relation(adjective) == .obj, words[adjective].partOfSpeech == .adjective, noun > 0,
      words[noun].partOfSpeech == .noun, heads[noun] == adjective, relation(noun) == .compound,
      let verb = heads[adjective], verb < noun, words[verb].partOfSpeech == .verb,
      children(of: adjective).contains(where: { relation($0) == .det && $0 < noun })
    else { return }
    for word in children(of: adjective) where word < noun { move(word, to: noun) }
    move(noun, to: verb, as: .obj)
    move(adjective, to: verb, as: .xcomp)
  }
}
