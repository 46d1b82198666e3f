import TextModel

/// Gives sentences that a noun heads the finite verb that a parser has hung below it.
extension TreeRepair {
  /// A finite verb that only completes the infinitive of a noun which heads the sentence is the verb of that noun: "Forslaget om å oppheve det
  /// **falt** tirsdag".
  mutating func raiseFinite(_ verb: Int) {
    guard relation(verb) == .xcomp, isFinite(verb), let deed = heads[verb], deed < verb,
      words[deed].features.containsBytes(of: "VerbForm=Inf"), relation(deed) == .acl, let noun = heads[deed],
      relation(noun) == .root, words[noun].partOfSpeech == .noun,
      !children(of: verb).contains(where: { [.nsubj, .mark, .cc].contains(relation($0)) }),
      !children(of: noun).contains(where: { [.cop, .aux, .nsubj].contains(relation($0)) })
    else { return }
    uproot(verb)
    for word in children(of: noun) + children(of: deed) where word > verb { move(word, to: verb) }
    move(noun, to: verb, as: .nsubj)
  }
}
