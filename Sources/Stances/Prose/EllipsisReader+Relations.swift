import TextModel

/// How a clause without a position of its own stands to what was told before it.
extension EllipsisReader {
  /// How the clause relates to what was told before; `nil` where it says nothing of it.
  func relation(_ clause: [Int]) -> Relation? {
    let inside = frames.operators.filter { $0.words.allSatisfy(clause.contains) && !tellsDegree($0) }
    func has(_ effect: OperatorCue.Effect) -> Bool { inside.contains { $0.cue.effect == effect } }
    if inside.contains(where: { $0.cue.effect == .answer && makesSomebody($0.head) }) { return nil }
    if has(.answer), !has(.addition), !has(.sameness) { return .answer }
    if has(.sameness) || has(.answer) || has(.addition) && !hasOwnVerb(clause, inside) { return .same }
    if has(.opposition) { return .opposite }
    if has(.denial) { return .denial }
    let change = inside.first { $0.cue.effect == .cessation && !$0.cue.worksOnNouns && !$0.cue.worksOnClauses }
    // "svenskane har **ikkje** ombestemt seg"
    if let change {
      return CircumstanceReader(frames).isNegated(change.head, besides: change.words) ? nil : .change
    }
    let verbs = clause.filter { tree.isVerbal($0) }
    return has(.negation) && verbs.allSatisfy({ standsForAnother($0, in: clause) }) ? .not : nil
  }

  /// Whether a clause only tells what comes of doing the same, which nobody is said to do: "**doing so** would hurt Australians".
  func tellsOfDoingSo(_ head: Int) -> Bool {
    let deeds = tree.children(of: head, .csubj, .nsubj, .advcl).filter {
      $0 < head && tree.isVerbal($0) && !tree.word($0, has: "VerbForm=Fin")
    }
    if deeds.isEmpty { return false }
    // A parser may hang "so" on the verb behind it.
    let words = Set(deeds.flatMap { tree.subtree(of: $0) + [$0 + 1] })
    return frames.operators.contains { match in
      [.sameness, .answer].contains(match.cue.effect) && match.words.allSatisfy(words.contains)
    }
  }

  /// The side that a clause names by which it takes up what was told: "A favor votó Perú. **En contra** lo hizo Chile".
  func side(in clause: [Int]) -> StancePolarity? {
    frames.positions.lazy.filter { match in
      match.cue.cue.kind == .predicate && match.cue.position == .support && match.words.allSatisfy(clause.contains)
    }.compactMap { match in
      if case .fixed(let polarity) = match.cue.side { polarity } else { nil }
    }.first
  }

  /// Whether one sentence tells of two things that somebody is for the one and against the other: "apoya el primero y rechaza el segundo".
  func areSides(_ one: StanceCandidate, _ other: StanceCandidate) -> Bool {
    let document = frames.reader.document
    return one.namedTarget == nil && other.namedTarget == nil && one.position == other.position
      && one.polarity == other.polarity.opposite
      && document.sentenceIndex(at: one.cue.start) == document.sentenceIndex(at: other.cue.start)
  }

  /// Whether a clause says yes to what was told before it.
  func affirms(_ clause: [Int]) -> Bool {
    frames.operators.contains { $0.cue.effect == .affirmation && $0.words.allSatisfy(clause.contains) }
  }

  /// Whether a word alone says how much or how long something is so, and not that it is the same: "has **so** far stayed in its barracks".
  private func tellsDegree(_ match: CueMatch<OperatorCue>) -> Bool {
    guard match.cue.effect == .sameness, match.words.count == 1, tree.relations[match.head] == .advmod,
      let head = tree.heads[match.head], head > match.head
    else { return false }
    return [.adverb, .adjective].contains(tree.words[head].partOfSpeech)
  }

  /// Whether a verb that may stand for another one says how something makes somebody: "Det **gjør** danskene utålmodige".
  private func makesSomebody(_ verb: Int) -> Bool {
    tree.children(of: verb, .xcomp).contains {
      $0 > verb && tree.words[$0].partOfSpeech == .adjective && frames.actors.actors(of: $0).isEmpty
    }
  }

  /// Whether a verb only stands for one told before, with nothing of its own to say: "Vanuatu **does** not", "Det **har** ikke
  /// Rødt".
  private func standsForAnother(_ verb: Int, in clause: [Int]) -> Bool {
    let isFree = clause.allSatisfy { word in
      [
        .pronoun, .adverb, .particle, .properNoun, .auxiliary, .determiner, .coordinatingConjunction,
        .subordinatingConjunction,
      ].contains(tree.words[word].partOfSpeech) || word == verb
    }
    let isAuxiliary = tree.words[verb].partOfSpeech == .auxiliary && tree.children(of: verb, .nsubj, .obj).count > 0
    return isFree
      && (isAuxiliary || frames.clauses.has(.perfect, at: verb) || frames.clauses.has(.substitute, at: verb))
  }

  /// The "too" right behind a clause that a parser has hung on the verb before: "Chile apoya el tratado y Perú **también**".
  func addition(behind clause: [Int]) -> [Int] {
    guard let last = clause.max(), !clause.contains(where: tree.isVerbal) else { return [] }
    return frames.operators.contains { $0.cue.effect == .addition && $0.words == [last + 1] } ? [last + 1] : []
  }

  /// Whether a clause says by a verb or a predicate of its own what is done, feared or so: "Også Etiopia **følger** med", "Også Spania
  /// **frykter** smitteeffekten", "NHO er heller ikke **nådig**".
  private func hasOwnVerb(_ clause: [Int], _ inside: [CueMatch<OperatorCue>]) -> Bool {
    clause.contains { word in
      let isPredicate =
        tree.words[word].partOfSpeech == .adjective && !tree.children(of: word, .cop).isEmpty
      return (tree.words[word].partOfSpeech == .verb || isPredicate)
        // "to **take** the Russians **back** as well" takes back no position.
        && !inside.contains {
          ![.event, .wish].contains($0.cue.effect) && !($0.cue.effect == .cessation && $0.cue.worksOnNouns)
            && $0.words.contains(word)
        }
    }
  }
}
