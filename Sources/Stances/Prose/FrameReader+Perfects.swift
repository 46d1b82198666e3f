import TextModel

/// Tells participles that say how somebody is from those of a perfect, which say what somebody has done.
extension FrameReader {
  /// Whether a participle makes a perfect with a reflexive ("**se ha comprometido** a no comprar") or with an object, to whom its subject has
  /// done what otherwise the subject would feel ("Brussels **has irritated** Poland", but "is irritated").
  func isPerfect(_ participle: Int) -> Bool {
    guard tree.children(of: participle, .aux).contains(where: { clauses.has(.perfect, at: $0) }),
      tree.children(of: participle, .cop).isEmpty,
      !tree.children[participle].contains(where: { tree.words[$0].relation == "aux:pass" })
    else { return false }
    return tree.children(of: participle, .expl).contains { tree.words[$0].partOfSpeech == .pronoun }
      || tree.children(of: participle, .obj).contains { $0 > participle && tree.isNominal($0) }
  }
}
