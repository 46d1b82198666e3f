import TextModel

/// Reads what deeds are called: "kalte det en feil å forlate avtalen".
extension ProseReader {
  /// The deed that somebody calls something, for which a pronoun may stand before: "kalte **det** en feil **å forlate** avtalen", "called
  /// **it** a mistake **to leave**", "calificó de error **abandonar** el pacto".
  func deedCalledSo(by match: CueMatch<PositionCue>) -> Int? {
    guard match.cue.side == .evaluated, match.cue.cue.kind == .verb else { return nil }
    let verb = frames.anchor(of: match)
    let names = tree.children(of: verb, .xcomp, .obj, .obl).filter { $0 > verb && tree.isNominal($0) }
    guard let name = names.last, frames.lexicon.evaluation(of: name, in: tree) != nil || hasEvaluation(name) else {
      return nil
    }
    let others = tree.children(of: verb, .obj, .expl).filter { $0 != name && !tree.isVerbal($0) }
    guard others.allSatisfy({ tree.words[$0].partOfSpeech == .pronoun && tree.word($0, has: "Gender=Neut") }) else {
      return nil
    }
    return (tree.children(of: name, .acl) + tree.children(of: verb, .xcomp, .csubj)).first { deed in
      deed > name && frames.clauses.isInfinitive(deed)
        && tree.introducers(of: deed).allSatisfy { tree.words[$0].partOfSpeech == .particle }
    }
  }

  private func hasEvaluation(_ noun: Int) -> Bool {
    tree.children(of: noun, .amod).contains { frames.lexicon.evaluation(of: $0, in: tree) != nil }
  }
}
