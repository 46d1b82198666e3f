import TextModel

/// Reads clauses that give a position told before to somebody else: "Det samme gjør Danmark", "so did Serbia", "Finland
/// også", "Argentina, no".
struct EllipsisReader: Sendable {
  let frames: FrameReader

  private var tree: SentenceTree { frames.tree }

  /// The stances that the clauses without a cue take over from `before`, the stances of one cue told last.
  func candidates(after before: [StanceCandidate], cues: [StanceCandidate]) -> [StanceCandidate] {
    var found: [StanceCandidate] = []
    for head in tree.indices where headsClause(head) {
      let clause = tree.clause(of: head).filter { tree.words[$0].partOfSpeech != .punctuation }
      guard let span = tree.span(of: clause), !cues.contains(where: { span.overlaps($0.cue) }) else { continue }
      let earlier = cues.last { $0.cue.end <= span.start }.map { last in cues.filter { $0.cue == last.cue } } ?? before
      found += candidates(head: head, clause: clause, span: span, before: earlier)
    }
    return found
  }

  private func headsClause(_ word: Int) -> Bool {
    switch tree.relations[word] {
    case "root", "parataxis": true
    case "conj", "ccomp": !tree.children(of: word, "nsubj").isEmpty || tree.isNominal(word)
    default: false
    }
  }

  private func candidates(head: Int, clause: [Int], span: TextSpan, before: [StanceCandidate]) -> [StanceCandidate] {
    guard !before.isEmpty, let copying = kind(clause) else { return [] }
    let subjects = tree.children(of: head, "nsubj") + [head]
    let actors = subjects.lazy.map { frames.actors.actors(of: $0) }.first { !$0.isEmpty } ?? []
    let weight = clause.count - actors.count * 2
    guard !actors.isEmpty, weight <= 8 else { return [] }
    return actors.flatMap { actor in
      templates(before).compactMap { template in
        guard template.holder != actor.holder else { return nil }
        var copy = template
        copy.holder = actor.holder
        copy.evidence = span
        copy.cue = tree.spans[head]
        copy.source = nil
        copy.rule = copying == .same ? "ellipsis.same" : "ellipsis.not"
        if copying == .not { copy.modality = .denied }
        return copy
      }
    }
  }

  /// One stance a target.
  private func templates(_ before: [StanceCandidate]) -> [StanceCandidate] {
    guard let first = before.first else { return [] }
    return before.filter { $0.holder == first.holder }
  }

  private enum Copying { case same, not }

  /// What the clause does with the position told before: takes it over, denies it, or nothing.
  private func kind(_ clause: [Int]) -> Copying? {
    let inside = frames.operators.filter { $0.words.allSatisfy(clause.contains) }
    if inside.contains(where: { $0.cue.effect == .sameness || $0.cue.effect == .addition }) { return .same }
    let verbs = clause.filter { tree.words[$0].partOfSpeech == .verb }
    return verbs.isEmpty && inside.contains { $0.cue.effect == .negation } ? .not : nil
  }
}
