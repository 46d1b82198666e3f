import TextModel

/// Which cues say nothing of their own.
extension ProseReader {
  /// Whether a noun is a part of the cue of a verb that has been read: "**suspended** its **cooperation** with Peru".
  func isPartOfRead(_ match: CueMatch<PositionCue>, _ read: Set<Int>) -> Bool {
    match.cue.cue.kind == .noun
      && frames.positions.contains {
        $0.cue.cue.kind == .verb && $0.parts.contains(match.head) && read.contains($0.head)
      }
  }

  /// Whether a noun names those who hold the position of the verb that it is the subject of, and says nothing of what they are for or
  /// against: "la **oposición** venezolana tampoco acepta la sentencia".
  func isHolderItself(_ match: CueMatch<PositionCue>) -> Bool {
    guard match.cue.cue.kind == .noun, tree.relations[match.head] == .nsubj, let verb = tree.heads[match.head],
      tree.children(of: match.head, .nmod).isEmpty,
      frames.positions.contains(where: { $0.head == verb && $0.cue.cue.kind == .verb })
    else { return false }
    return frames.targetWords(of: match, besides: []).isEmpty
  }

  /// Whether a noun names what somebody wants something done to, and does not have: "vil ha **sanksjonene** opphevet".
  func isWantedDone(_ match: CueMatch<PositionCue>) -> Bool {
    guard match.cue.cue.kind == .noun, [.obj, .obl].contains(tree.relations[match.head]),
      let verb = tree.heads[match.head]
    else { return false }
    // "insisted on **sanctions** by the Union"
    if match.cue.position == .sanction, demands(verb) { return true }
    guard tree.relations[match.head] == .obj, frames.clauses.has(.wanting, at: verb) else { return false }
    return tree.children(of: verb, .xcomp).contains { $0 > match.head && tree.word($0, has: "VerbForm=Part") }
  }

  private func demands(_ verb: Int) -> Bool {
    frames.positions.contains { $0.head == verb && $0.cue.cue.kind == .verb && $0.cue.position == .demand }
  }

  /// Whether a cue is but one of two sides between which somebody has the choice: "skal si **ja** eller nei", "votar a favor o **en
  /// contra**". Who says neither has told where they stand.
  func isChoice(_ match: CueMatch<PositionCue>) -> Bool {
    if match.cue.side == .fixed(.neutral) { return false }
    return frames.operators.contains { joint in
      guard joint.cue.effect == .alternative, !isDenied(before: joint.head), let left = side(endingAt: joint.head - 1),
        let right = side(beginningAt: joint.head + 1), left.verdict.polarity != right.verdict.polarity
      else { return false }
      return match.words.contains { left.words.contains($0) || right.words.contains($0) }
    }
  }

  /// Whether a negation stands shortly before a word: "har **verken** støttet eller avvist teksten".
  private func isDenied(before word: Int) -> Bool {
    frames.operators.contains { $0.cue.effect == .negation && $0.head < word && word - $0.head <= Self.reach }
  }

  /// So many words may a negation stand before the word that joins what it denies.
  private static let reach = 4

  private func side(endingAt last: Int) -> (verdict: Verdict, words: Range<Int>)? {
    verdict(among: [last..<last + 1, last - 1..<last + 1])
  }

  private func side(beginningAt first: Int) -> (verdict: Verdict, words: Range<Int>)? {
    verdict(among: [first..<first + 1, first..<first + 2])
  }

  /// What the first of these words that are a verdict say.
  private func verdict(among places: [Range<Int>]) -> (verdict: Verdict, words: Range<Int>)? {
    for words in places where words.lowerBound >= 0 && words.upperBound <= tree.words.count {
      if let verdict = frames.lexicon.verdicts[words.map { tree.forms[$0] }.joined(separator: " ")] {
        return (verdict, words)
      }
    }
    return nil
  }

  /// Whether a cue is a part of what names a thing, which is itself what the text may be about: "a **ban** on cluster munitions", "a
  /// waiver **for** vaccines".
  func standsInName(_ match: CueMatch<PositionCue>) -> Bool {
    if match.cue.cue.kind == .noun { return match.cue.position == .sanction }
    guard match.cue.cue.kind == .predicate, match.words.count == 1, tree.relations[match.head] == .case,
      let nominal = tree.heads[match.head], tree.relations[nominal] == .nmod, let noun = tree.heads[nominal],
      noun < nominal, tree.words[noun].partOfSpeech == .noun
    else { return false }
    return frames.namer.reading(of: noun)?.target.map(frames.isThing) ?? false
  }

  /// Whether the verb only says in what way another cue holds that heads its clause: "no **descarta** sancionar", "**agreed** to back
  /// the plan".
  func isOperator(on matches: [CueMatch<PositionCue>], _ match: CueMatch<PositionCue>) -> Bool {
    let governing = frames.operators.filter { $0.head == match.head && $0.cue.worksOnClauses }
    let isNegated = governing.contains { $0.parts.contains { frames.clauses.has(.negation, at: $0) } }
    let isWay = match.cue.condition != .negated && governing.contains { Self.ways.contains($0.cue.effect) }
    guard isNegated || isWay else { return false }
    // "denied reports that it was seeking to join"
    if governing.flatMap(\.parts).contains(where: { tree.children(of: $0, .acl).contains(where: tree.isContent) }) {
      return true
    }
    let below = clauses(below: match.words + governing.flatMap(\.parts), behind: match.head)
    // "voted to recognise Kosovo"
    let isOnlyGoingOn = governing.allSatisfy { $0.cue.effect == .continuation }
    let clauses = isOnlyGoingOn ? below.filter { tree.word($0, has: "VerbForm=Inf") } : below
    // Who decides to abolish something is for abolishing it; who decides to **go against** it is against it.
    return matches.contains {
      clauses.contains($0.head) && $0.cue.cue.kind == .verb
        && (isNegated || $0.cue.position != .support || $0.cue.side != .fixed(.against) || isOpposed($0))
    }
  }

  /// Whether a verb says by a preposition or an adverb of its own that somebody is against something, or by a reflexive that they leave
  /// it: "gå **imot**", "vote **against**", "trekke **seg**".
  func isOpposed(_ match: CueMatch<PositionCue>) -> Bool {
    match.parts.contains { part in
      [.adposition, .adverb, .pronoun].contains(tree.words[part].partOfSpeech)
    }
  }

  /// The clauses behind a word that hang on one of these.
  private func clauses(below words: [Int], behind head: Int) -> [Int] {
    Set(words).sorted().flatMap { tree.children(of: $0, .xcomp, .ccomp, .advcl, .acl, .csubj) }.filter {
      let isFinite = tree.word($0, has: "VerbForm=Fin")
      // "says no to talks, while **Peru** will take part"
      let isAside = tree.relations[$0] == .advcl && !tree.children(of: $0, .nsubj).isEmpty
      return $0 > head && !isAside && (!isFinite || tree.relations[$0] != .advcl && !tree.introducers(of: $0).isEmpty)
    }
  }

  /// Whether the cue of a clause below this one has said a position.
  func isRead(below match: CueMatch<PositionCue>, _ read: Set<Int>) -> Bool {
    clauses(below: match.words, behind: match.head).contains(where: read.contains)
  }

  /// The effects of verbs that say in what way a position is held.
  private static let ways: [OperatorCue.Effect] = [
    .intention, .consideration, .refusal, .denial, .wish, .continuation,
  ]

  /// Whether no other verdict stands between the holder and its own, where several share a sentence without a verb: "Polen og
  /// Tsjekkia for, Ungarn imot".
  func isBeside(
    _ match: CueMatch<PositionCue>, _ stance: StanceCandidate, _ verdicts: [CueMatch<PositionCue>]
  ) -> Bool {
    guard verdicts.count > 1, let holder = stance.holderSpan else { return true }
    let places = verdicts.map { tree.spans[$0.head].start }.sorted()
    let own = tree.spans[match.head].start
    let before = places.last { $0 < own } ?? 0
    return holder.start >= before && holder.start < own
  }
}
