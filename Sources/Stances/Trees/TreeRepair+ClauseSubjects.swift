import TextModel

/// Gives clauses the subjects back that a parser has hung on the verb above them.
extension TreeRepair {
  /// What stands between a conjunction and its verb, which has no other subject, is the subject: "where they stood as **the talks** ended".
  mutating func returnSubject(behindMarkOf verb: Int) {
    guard relation(verb) == .advcl, isFinite(verb),
      let mark = children(of: verb).first(where: { relation($0) == .mark && $0 < verb }),
      words[mark].partOfSpeech == .subordinatingConjunction,
      !children(of: verb).contains(where: { [.nsubj, .csubj, .expl].contains(relation($0)) }),
      let subject = nominal(endingBefore: verb), subject > mark, heads[subject] == heads[verb],
      [.obl, .obj].contains(relation(subject)), (children(of: subject) + [subject]).min() == mark + 1,
      !children(of: subject).contains(where: { relation($0) == .case })
    else { return }
    move(subject, to: verb)
    relate(subject, as: .nsubj)
  }

  /// A deed of which the next clause says something is the subject of that, and done by nobody who says so: "says **leaving the court**
  /// shows disregard".
  mutating func returnSubject(toldByClause deed: Int) {
    guard [.ccomp, .xcomp].contains(relation(deed)), words[deed].features.containsBytes(of: "VerbForm=Ger"),
      let above = heads[deed], above < deed,
      let clause = children(of: above).first(where: { $0 > deed && relation($0) == .ccomp }), isFinite(clause),
      !children(of: clause).contains(where: { [.nsubj, .csubj, .expl, .cc].contains(relation($0)) })
    else { return }
    move(deed, to: clause)
    relate(deed, as: .csubj)
  }
}
