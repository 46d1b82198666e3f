import TextModel

/// Finds the positions of which a later clause says nothing but that they no longer hold.
extension EllipsisReader {
  /// The positions, with those marked as given up of which a later clause says nothing but that they no longer hold: "once supported the
  /// base, **but no longer does**", "apoyó el gasoducto **y ya no lo hace**".
  func withLosses(_ cues: [StanceCandidate]) -> [StanceCandidate] {
    guard !cues.isEmpty else { return cues }
    var marked = cues
    for match in frames.operators where match.cue.effect == .cessation && match.cue.cue.kind == .predicate {
      guard let loss = tree.span(of: match.words), let told = cues.last(where: { $0.cue.end <= loss.start }),
        isOnlyLoss(around: match.words)
      else { continue }
      for index in marked.indices
      where marked[index].cue == told.cue && marked[index].holder == told.holder && marked[index].modality == .asserted
      {
        marked[index] = marked[index].givenUp()
      }
    }
    return withoutLeft(marked)
  }

  /// The positions, with those marked as given up that a later clause calls by a noun as it tells that they are left: "var imot
  /// avgiften, men **har gått bort fra det standpunktet**".
  private func withoutLeft(_ cues: [StanceCandidate]) -> [StanceCandidate] {
    var marked = cues
    for match in frames.operators where match.cue.effect == .cessation && match.cue.worksOnNouns {
      guard tree.children(of: match.head, .obj, .obl).contains(where: isStand), let loss = tree.span(of: match.words),
        let told = cues.last(where: { $0.cue.end <= loss.start })
      else { continue }
      marked.removeAll { $0.cue == tree.spans[match.head] }
      for index in marked.indices where marked[index].cue == told.cue && marked[index].modality == .asserted {
        marked[index] = marked[index].givenUp()
      }
    }
    return marked
  }

  /// Whether a noun only points back to a position: "det standpunktet", "that stance".
  private func isStand(_ noun: Int) -> Bool {
    [.list, .empty].contains(frames.lexicon.nouns[tree.lemmas[noun]]) && frames.actors.refersBack(noun)
      && tree.children(of: noun, .nmod, .acl, .amod).isEmpty
  }

  /// Whether the words between the marks and conjunctions around these say nothing of their own, and name nobody.
  private func isOnlyLoss(around words: [Int]) -> Bool {
    guard let first = words.min(), let last = words.max() else { return false }
    func ends(_ word: Int) -> Bool {
      tree.words[word].partOfSpeech == .punctuation || tree.words[word].partOfSpeech == .coordinatingConjunction
    }
    let start = (0..<first).last(where: ends).map { $0 + 1 }
    let end = (last + 1..<max(last + 1, tree.words.count)).first(where: ends) ?? tree.words.count
    guard let start else { return false }
    return (start..<end).allSatisfy { word in
      switch tree.words[word].partOfSpeech {
      case .auxiliary, .pronoun, .adverb, .particle, .subordinatingConjunction: true
      case .verb:
        frames.clauses.has(.substitute, at: word) || frames.clauses.has(.answer, at: word)
          || frames.clauses.has(.perfect, at: word)
      default: words.contains(word)
      }
    }
  }
}
