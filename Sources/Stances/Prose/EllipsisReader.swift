import TextModel

/// Reads clauses that give a position told before to somebody else: "Det samme gjør Danmark", "so did Serbia", "Finland
/// også", "Argentina, no".
struct EllipsisReader: Sendable {
  let frames: FrameReader
  /// Who speaks where.
  private let quotes: QuoteContext?
  /// The clauses of nothing but actors and a word that stands for what was told before.
  private let bare: [BareClause]
  private let finder: BareClauseFinder
  /// Whether a word of the sentence may relate a clause to what was told before.
  private let mayRelate: Bool

  /// Whether the sentence may take up what was told before it; most do not.
  var mayTakeUp: Bool { mayRelate || !bare.isEmpty }

  init(frames: FrameReader, quotes: QuoteContext? = nil) {
    self.frames = frames
    self.quotes = quotes
    finder = BareClauseFinder(frames: frames)
    bare = finder.clauses()
    mayRelate = frames.operators.contains { Self.relating.contains($0.cue.effect) }
  }

  var tree: SentenceTree { frames.tree }

  /// The stances that the clauses without a cue take over from what was told before: `history`, in order, and `cues`, those
  /// of the sentence itself.
  func candidates(after history: [StanceCandidate], cues: [StanceCandidate]) -> [StanceCandidate] {
    if history.isEmpty && cues.isEmpty || isQuestion { return [] }
    var found: [StanceCandidate] = []
    let bare = bareClauses(besides: cues)
    for clause in bare { found += candidates(clause, after: history + cues + found) }
    for clause in verdicts(beside: cues) where !bare.contains(where: { $0.words.overlaps(clause.words) }) {
      found += candidates(clause, after: cues + found, cues: cues)
    }
    found += reversals(of: cues)
    if !mayRelate { return found }
    for head in tree.indices where headsClause(head) && !bare.contains(where: { $0.words.contains(head) }) {
      let own = tree.clause(of: head).filter { tree.words[$0].partOfSpeech != .punctuation }
      let clause = own + addition(behind: own)
      guard let span = tree.span(of: clause), !cues.contains(where: { span.overlaps($0.cue) }),
        let relation = relation(clause)
      else { continue }
      let earlier = history + (cues + found).filter { $0.cue.end <= span.start }
      found += candidates(relation, head: head, clause: clause, span: span, history: earlier)
    }
    return found
  }

  /// Whether the sentence asks, outside of what somebody is quoted with: "Hvorfor kan ikke Norge gjøre det samme?"
  private var isQuestion: Bool {
    guard tree.words.last?.form == "?", let quotes, let last = tree.spans.last else { return false }
    return !quotes.isQuoted(last)
  }

  /// The bare clauses of the sentence without those of which a cue is a part.
  private func bareClauses(besides cues: [StanceCandidate]) -> [BareClause] {
    bare.filter { clause in
      guard let span = tree.span(of: Array(clause.words)) else { return false }
      return !cues.contains { span.overlaps($0.cue) }
    }
  }

  /// The clauses of nothing but actors and a verdict, where others of the sentence say a position.
  private func verdicts(beside cues: [StanceCandidate]) -> [VerdictClause] {
    // Where a verb is left out, a mark or a conjunction stands before whoever does it.
    let mayLeaveOut =
      !cues.isEmpty
      && tree.words.contains { $0.form == "," || $0.form == ";" || $0.partOfSpeech == .coordinatingConjunction }
    return mayLeaveOut ? finder.verdicts() : []
  }

  /// The positions but for those toward an actor of a bare clause, on whom a parser has hung it: "backs the plan and **Peru** will
  /// too".
  /// - Parameter history: what was told before. A yes that only answers it says nothing of its own: "… no lo reconoce. Bolivia, **sí**".
  func withoutAnswers(_ cues: [StanceCandidate], after history: [StanceCandidate]) -> [StanceCandidate] {
    let cues = cues.filter { cue in
      !self.bare.contains { answers($0, cue) && !candidates($0, after: history).isEmpty }
        && !(isOnlyOpposite(cue) && !history.isEmpty)
    }
    let words = bareClauses(besides: cues).map(\.words) + verdicts(beside: cues).map(\.words)
    let bare = words.compactMap { tree.span(of: Array($0)) }.filter { span in
      !cues.contains { span.overlaps($0.cue) }
    }
    if bare.isEmpty { return cues }
    return cues.filter { cue in !bare.contains { $0.contains(cue.targetSpan) } }
  }

  /// Whether the only word of a cue is the yes of a bare clause.
  private func answers(_ clause: BareClause, _ cue: StanceCandidate) -> Bool {
    frames.operators.contains { match in
      match.cue.effect == .affirmation && clause.words.contains(match.head) && tree.spans[match.head] == cue.cue
    }
  }

  /// What a bare clause takes over from the last position told before it.
  private func candidates(_ clause: BareClause, after history: [StanceCandidate]) -> [StanceCandidate] {
    guard let span = tree.span(of: Array(clause.words)),
      let last = history.last(where: { $0.cue.end <= span.start }), isNear(last, span)
    else { return [] }
    let told = history.filter { $0.cue == last.cue && $0.holder == last.holder }
    return clause.actors.filter { $0.holder != last.holder }.flatMap { actor in
      told.compactMap { template -> StanceCandidate? in
        guard clause.isNegated || template.isNegated || clause.isAddition || clause.isLikened else { return nil }
        var copy =
          clause.isAddition
          ? template : template.answered(isNegated: clause.isNegated, isRefusal: clause.modality == .intended)
        if copy.modality != .denied { copy.modality = clause.modality ?? copy.modality }
        copy.holder = actor.holder
        copy.evidence = span
        copy.cue = tree.spans[clause.words.upperBound - 1]
        copy.source = nil
        copy.rule = "ellipsis.answer"
        return copy
      }
    }
  }

  /// What a verdict without a verb says, where the sentence has voted before: "voted for, **Peru against**".
  private func candidates(_ clause: VerdictClause, after told: [StanceCandidate], cues: [StanceCandidate])
    -> [StanceCandidate]
  {
    guard let span = tree.span(of: Array(clause.words)), !cues.contains(where: { span.overlaps($0.cue) }),
      let last = told.last(where: { $0.cue.end <= span.start && $0.position == clause.verdict.position })
    else { return [] }
    return clause.actors.filter { $0.holder != last.holder }.map { actor in
      var copy = last
      copy.holder = actor.holder
      copy.holderSpan = actor.span
      copy.polarity = clause.verdict.polarity
      copy.modality = clause.verdict.modality ?? last.modality
      copy.isNegated = false
      copy.evidence = span
      copy.cue = tree.spans[clause.words.upperBound - 1]
      copy.source = nil
      copy.rule = "ellipsis.verdict"
      return copy
    }
  }

  /// The positions that those have toward a holder toward whom he has them: "Turkey blames Greece, **and vice versa**".
  private func reversals(of cues: [StanceCandidate]) -> [StanceCandidate] {
    frames.operators.filter { $0.cue.effect == .reversal }.compactMap { match in
      guard let span = tree.span(of: match.words), let told = cues.last(where: { $0.cue.end <= span.start }),
        let target = told.namedTarget, let other = target.actor
      else { return nil }
      var copy = told
      copy.holder = other
      copy.holderSpan = nil
      copy.target = .named(Target(of: Actor(holder: told.holder, span: told.holderSpan ?? told.cue), at: span))
      copy.evidence = span
      copy.cue = span
      copy.source = nil
      copy.rule = "ellipsis.reversal"
      return copy
    }
  }

  /// Whether a position was told in this sentence or the one before it.
  private func isNear(_ candidate: StanceCandidate, _ span: TextSpan) -> Bool {
    let document = frames.reader.document
    guard let here = document.sentenceIndex(at: span.start), let there = document.sentenceIndex(at: candidate.cue.start)
    else { return false }
    return here - there <= 1
  }

  private func candidates(
    _ relation: Relation, head: Int, clause: [Int], span: TextSpan, history: [StanceCandidate]
  ) -> [StanceCandidate] {
    guard let last = history.last, !tellsOfDoingSo(head) else { return [] }
    let subjects =
      tree.children(of: head, .nsubj) + [head] + tree.children(of: head, .obj) + strays(before: head)
      + complements(ofSameness: head)
    let pronouns = { [tree] (word: Int) in tree.words[word].partOfSpeech == .pronoun }
    let named = subjects.filter { !pronouns($0) } + subjects.filter(pronouns)
    // "Togo også, men **ikke Benin**"
    let leftOut = relation == .not && goesOnFromActor(head) ? frames.actors.individuals(of: head) : []
    let actors =
      speakers(head, relation) ?? named.lazy.map { meant(by: $0, relation) }.first { !$0.isEmpty } ?? leftOut
    guard !actors.isEmpty, clause.count - actors.count * 2 <= Self.longestClause else { return [] }
    // "Norway and Chile disagree" with each other.
    if relation == .opposite, actors.count > 1, tree.isVerbal(head) { return [] }
    // "Japan deler Norges syn"
    let followed = Set(clause.compactMap { frames.actors.named($0)?.holder }).subtracting(actors.map(\.holder))
    let own = circumstances(clause)
    // "Det **må** de **gjerne** gjøre" says nothing of what they do.
    guard !own.isVoid, !own.isObliged else { return [] }
    return actors.flatMap { actor in
      templates(for: actor, relation, history, last, following: followed).filter {
        // "no quiso firmarlo. Canadá **sí** lo hizo" answers a no.
        relation != .answer || $0.isNegated || !affirms(clause)
      }.map { template in
        var copy = template
        copy.holder = actor.holder
        copy.evidence = span
        copy.cue = tree.spans[head]
        copy.source = nil
        copy.rule = "ellipsis.\(relation.rawValue)"
        switch relation {
        case .answer where own.isGivenUp || own.isGivenUpSince: copy = copy.givenUp()
        case .answer:
          // Who does not recognize refuses to: "Det gjør **ikke** Mexico", "nekter å **gjøre det**".
          copy = copy.answered(
            isNegated: own.isNegated != own.isRefused,
            isRefusal: own.isRefused || copy.position == .recognize && !own.isPerfect)
          // "studies leaving it; Peru **has done** so"
          let isDone = own.isPerfect && !own.isNegated && copy.modality == .considered
          copy.modality = copy.modality == .denied ? .denied : own.modality ?? (isDone ? .asserted : copy.modality)
          if own.isDenied { copy.modality = .denied }
          if let side = side(in: clause) { copy.take(side) }
        case .opposite: copy = copy.opposed()
        case .same:
          copy.modality = own.modality ?? copy.modality
          if own.isRefused, !own.isNegated { copy = copy.answered(isNegated: true, isRefusal: true) }
          if own.isNegated || own.isDenied || saysNotEither(clause) && template.isAffirmed { copy.modality = .denied }
        case .not: copy = copy.answered(isNegated: true)
        case .denial: copy.modality = .denied
        case .change:
          copy.polarity = copy.polarity.opposite
          copy.modality = .asserted
        }
        return copy
      }
    }
  }

  /// Those whom a nominal means, be it by the description of a body with a name: "as did **the Golkar party**", "as does **the party**".
  private func meant(by nominal: Int, _ relation: Relation) -> [Actor] {
    let actors = frames.actors.actors(of: nominal)
    guard actors.isEmpty, relation == .same, tree.words[nominal].partOfSpeech == .noun else { return actors }
    return frames.actors.holders(of: nominal).filter {
      $0.span.start > tree.spans[0].start && $0.holder.name.first?.isUppercase ?? false
    }
  }

  /// Who is meant by the first person as the subject of a clause: "Det gjør **jeg** ikke i dag".
  private func speakers(_ head: Int, _ relation: Relation) -> [Actor]? {
    guard relation == .answer, tree.children(of: head, .nsubj).contains(where: { tree.word($0, has: "Person=1") })
    else { return nil }
    return quotes?.speaker(at: tree.spans[head]).map { [$0] } ?? []
  }

  /// In what way the clause takes up what was told: "vurderer å gjøre det samme".
  private func circumstances(_ clause: [Int]) -> Circumstances {
    let cues = frames.operators.filter {
      [.sameness, .answer].contains($0.cue.effect) && $0.words.allSatisfy(clause.contains)
    }
    let longest = cues.map(\.words.count).max()
    guard let cue = cues.first(where: { $0.words.count == longest }) else { return Circumstances() }
    return CircumstanceReader(frames)
      .circumstances(head: cue.head, anchor: cue.head, cue: cue.words)
  }

  /// At most this many words besides the actors: a longer clause says something of its own.
  private static let longestClause = 8

  /// The stances told before that the clause takes up: those of the last cue, one holder's, for somebody else; the actor's own
  /// last one, where the clause denies it or tells a change of mind.
  private func templates(
    for actor: Actor, _ relation: Relation, _ history: [StanceCandidate], _ last: StanceCandidate,
    following followed: Set<StanceHolder>
  ) -> [StanceCandidate] {
    switch relation {
    case .same, .answer, .not, .opposite:
      let told = history.last { followed.contains($0.holder) } ?? last
      let group = history.filter {
        $0.holder == told.holder && ($0.cue == told.cue || relation == .opposite && areSides($0, told))
      }
      return told.holder == actor.holder ? [] : group
    case .denial, .change:
      guard let own = history.last(where: { $0.holder == actor.holder }), own.modality != .denied else { return [] }
      if relation == .change, own.modality == .past { return [] }
      if relation == .change, own.position != .support, own.position != .recognize { return [] }
      return history.filter { $0.cue == own.cue && $0.holder == own.holder }
    }
  }

  /// The effects of the words by which a clause takes up what was told.
  private static let relating: [OperatorCue.Effect] = [
    .answer, .sameness, .addition, .opposition, .denial, .cessation, .negation,
  ]

  enum Relation: String { case same, answer, opposite, not, denial, change }
}
