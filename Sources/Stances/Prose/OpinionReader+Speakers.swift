import TextModel

/// Finds who thinks or says what a clause tells.
extension OpinionReader {
  /// Who says what the clause says: the subject of the verb of saying or thinking above it, or the speaker of the quote.
  func speakers(of predicate: Int) -> [Actor] {
    reporters(of: predicate) ?? judges(of: predicate) ?? attributed(to: predicate)
      ?? quotes.speaker(at: tree.spans[predicate]).map { [$0] } ?? speakers(before: predicate)
  }

  /// For whom something is good or bad, or whose view it is, at the beginning of the sentence: "**Para Francia**, el plan es inaceptable",
  /// "In **Chile's** view, the plan should be scrapped".
  func judges(of predicate: Int) -> [Actor]? {
    let judge = tree.children(of: predicate, .obl, .nmod).lazy.compactMap { nominal -> Int? in
      guard let opener = tree.introducers(of: nominal).first, opener == 0 else { return nil }
      if isOpinion(opener, .predicate) { return nominal }
      return isOpinion(nominal, .noun) ? tree.children(of: nominal, .nmod).first : nil
    }.first
    let judges = judge.map { frames.actors.holders(of: $0) } ?? []
    return judges.isEmpty ? nil : judges
  }

  /// Whether a word of this kind tells whose opinion it is.
  private func isOpinion(_ word: Int, _ kind: CueWords.Kind) -> Bool {
    frames.operators.contains { $0.cue.effect == .opinion && $0.cue.cue.kind == kind && $0.head == word }
  }

  /// The subject of the verb of saying or thinking above a clause, or behind it: "Israel must let in the trucks, **Belgium** insists";
  /// `nil` where there is none.
  func reporters(of clause: Int) -> [Actor]? {
    let tag = tree.children(of: clause, .parataxis).last {
      $0 > clause && frames.clauses.has(.statement, at: $0) && tree.children(of: $0, .ccomp, .xcomp).isEmpty
    }
    if let tag, tree.relations[clause] == .root, let subject = tree.children(of: tag, .nsubj).first {
      return frames.actors.holders(of: subject)
    }
    guard [.ccomp, .xcomp].contains(tree.relations[clause]) || frames.opensToldClause(clause),
      let head = tree.heads[clause],
      frames.clauses.has(.opinion, at: head) || frames.clauses.has(.statement, at: head),
      let subject = frames.clauses.subject(of: head)
    else { return nil }
    // "**Jeg** synes det er feil, sier Moe"
    if tree.word(subject, has: "Person=1"), let speaker = quotes.speaker(at: tree.spans[clause]) { return [speaker] }
    return frames.actors.holders(of: subject)
  }
}
