import TextModel

/// Reads deeds that somebody plans, weighs or refuses to do: "Norge planlegger å øke bistanden", "Brasil se niega a volver",
/// "Italia prometió un referendo". Who intends a deed is for it; who refuses it is against it.
struct IntentionReader: Sendable {
  let frames: FrameReader
  let quotes: QuoteContext

  private var tree: SentenceTree { frames.tree }
  private var attribution: AttributionReader { AttributionReader(frames: frames) }

  /// What the sentence says somebody intends, where no position cue stands in the deed.
  ///
  /// - Parameter cues: the words of the sentence's position cues.
  func candidates(besides cues: Set<Int>) -> [StanceCandidate] {
    frames.operators.flatMap { match -> [StanceCandidate] in
      guard Self.effects.contains(match.cue.effect), match.cue.worksOnClauses,
        !match.words.contains(where: cues.contains), !isJudged(match.head, cues), !frames.isCharge(match.head),
        !isAskedOfOthers(match.head),
        let deed = deed(of: match) ?? announced(by: match), !holdsCue(deed, cues)
      else { return [] }
      return candidates(of: deed, under: match)
    }
  }

  /// Whether a plan is what somebody takes a position toward, and so another's: "voted against **a plan** to raise the fee", but
  /// "shelved **their own plan** to".
  private func isJudged(_ noun: Int, _ cues: Set<Int>) -> Bool {
    !tree.isVerbal(noun) && [.obj, .obl].contains(tree.relations[noun])
      && !tree.children(of: noun, .nmod, .det).contains { tree.word($0, has: "Poss=Yes") }
      && (tree.introducers(of: noun) + [tree.heads[noun]].compactMap { $0 }).contains(where: cues.contains)
  }

  /// Whether the verb is one that says what is thought or done about another deed, or about the same as another's. To end something is a
  /// deed that may be refused: "refuses **to lift** the embargo".
  private func isOperator(_ verb: Int, under effect: OperatorCue.Effect) -> Bool {
    let isRefused = effect == .refusal && !tree.children(of: verb, .obj).isEmpty
    return frames.operators.contains { match in
      match.head == verb && !(isRefused && [.cessation, .stopping].contains(match.cue.effect))
        && (match.cue.worksOnClauses || [.sameness, .answer, .copula].contains(match.cue.effect))
    }
  }

  /// What an operator has to do with a deed for the deed to be a position.
  private static let effects: [OperatorCue.Effect] = [.intention, .consideration, .refusal, .future]

  /// The verb of the infinitive that the operator governs.
  private func deed(of match: CueMatch<OperatorCue>) -> Int? {
    let clauses =
      match.words.flatMap { tree.children(of: $0, .xcomp, .ccomp, .csubj, .advcl, .acl, .obl, .obj) }
      + clauses(behindOccasionOf: match)
    return clauses.first { child in
      (child > match.head || tree.relations[child] == .csubj) && tree.isVerbal(child) && isInfinitive(child)
        && tree.children(of: child, .nsubj).isEmpty && !isSpeech(child) && !isOperator(child, under: match.cue.effect)
        && !isAsked(child) && !isPurpose(child, of: match.head)
    }
  }

  /// The infinitives that a parser has hung on what tells where a promise was made: "promised in an address **to form** a government".
  private func clauses(behindOccasionOf match: CueMatch<OperatorCue>) -> [Int] {
    guard match.cue.effect == .intention, tree.words[match.head].partOfSpeech == .verb,
      tree.children(of: match.head, .xcomp, .ccomp, .obj).isEmpty
    else { return [] }
    return tree.children(of: match.head, .obl).filter { $0 > match.head && !frames.actors.refersBack($0) }.flatMap {
      tree.children(of: $0, .acl)
    }
  }

  /// Whether the clause says what for, behind what is given up or weighed: "renuncia al veto **para ganar votos**".
  private func isPurpose(_ clause: Int, of verb: Int) -> Bool {
    tree.relations[clause] == .advcl
      && tree.children(of: verb, .obj).contains { $0 > verb && $0 < clause && tree.words[$0].partOfSpeech == .noun }
  }

  /// Whether it is still open if the deed is done: "to decide **whether** to set up a court".
  private func isAsked(_ clause: Int) -> Bool {
    tree.introducers(of: clause).contains { word in
      tree.words[word].partOfSpeech == .subordinatingConjunction && tree.relations[word] == .mark
        && tree.introducers(of: clause).contains(word + 1) && tree.words[word + 1].partOfSpeech == .particle
    }
  }

  /// Whether the verb tells a deed and not when it is done: an infinitive, or a gerund that completes the operator ("is considering
  /// **sending** troops").
  private func isInfinitive(_ verb: Int) -> Bool {
    frames.clauses.isInfinitive(verb)
      || tree.word(verb, has: "VerbForm=Ger") && [.xcomp, .ccomp].contains(tree.relations[verb])
  }

  /// The noun for something new that a promise is of, or for what is weighed: "lover en folkeavstemning", "is considering a price
  /// war".
  private func announced(by match: CueMatch<OperatorCue>) -> Int? {
    let isWeighed = match.cue.effect == .consideration
    // What several discuss is what the text is about.
    guard isWeighed || match.cue.effect == .intention, match.cue.worksOnNouns, tree.isVerbal(match.head),
      !frames.clauses.has(.topic, at: match.head),
      let object = tree.children(of: match.head, .obj).first, object > match.head,
      tree.words[object].partOfSpeech == .noun, isWeighed || !frames.actors.refersBack(object),
      !frames.actors.isActor(object), !frames.namer.isSameness(object),
      let target = frames.namer.reading(of: object)?.target, frames.isThing(target)
    else { return nil }
    return object
  }

  /// Whether the verb says that somebody speaks, thinks or hopes: no deed.
  private func isSpeech(_ verb: Int) -> Bool {
    frames.operators.contains { $0.head == verb && [.statement, .opinion, .wish].contains($0.cue.effect) }
  }

  private func holdsCue(_ deed: Int, _ cues: Set<Int>) -> Bool {
    // "se niega a reabrir el albergue **si no mandan** más policías" has no other cue for its deed.
    tree.subtree(of: deed) { tree.relations[$0] != .advcl }.contains(where: cues.contains)
  }

  private func candidates(of deed: Int, under match: CueMatch<OperatorCue>) -> [StanceCandidate] {
    var state = CircumstanceReader(frames)
      .circumstances(head: deed, anchor: deed, cue: [])
    // A noun says nothing of when it is done; the promise does.
    if !tree.isVerbal(deed) {
      state.modality = state.modality ?? (match.cue.effect == .consideration ? .considered : .intended)
    }
    guard let outcome = Outcome(of: .support, polarity: .for, in: state), let target = target(of: deed, under: match)
    else { return [] }
    return holders(of: match).map { holder in
      StanceCandidate(
        holder: holder.holder, holderSpan: holder.span, position: .support, polarity: outcome.polarity,
        target: target, modality: outcome.modality,
        condition: outcome.modality == .conditional ? state.condition : nil,
        source: attribution.source(of: match.head, besides: holder.holder, in: quotes),
        evidence: tree.clauseSpan(of: match.head),
        cue: tree.spans[match.head], rule: "intention.\(match.cue.effect.rawValue)")
    }
  }

  /// Whose plan it is: the subject's, or, where nobody is said to have it, that of whoever says so: "The ministry says that it is
  /// out of the question to …".
  private func holders(of match: CueMatch<OperatorCue>) -> [Actor] {
    let word = match.head
    let isImpersonal = tree.children(of: word, .nsubj).isEmpty && !tree.children(of: word, .expl, .cop).isEmpty
    // "Å utsette valget er uaktuelt **for Polen**"
    if isImpersonal, !tree.isVerbal(word),
      let owner = tree.children(of: word, .obl, .nmod).first(where: frames.actors.isActor)
    {
      return frames.actors.holders(of: owner)
    }
    if isImpersonal, tree.relations[word] == .ccomp, let head = tree.heads[word],
      frames.clauses.has(.statement, at: head)
    {
      return frames.clauses.subject(of: head).map(frames.actors.holders) ?? []
    }
    guard !isAskedOfOthers(word), let subject = frames.clauses.subject(of: word) else { return [] }
    // "We are weighing a ban", but what "we will" do is said of much that is no position.
    if match.cue.effect == .consideration, tree.word(subject, has: "Person=1"),
      let speaker = quotes.speaker(at: tree.spans[word])
    {
      return [speaker]
    }
    return frames.actors.holders(of: subject)
  }

  /// Whether a verb tells without a subject what somebody asks others to do: "ber bankene **la være** å heve renten", "pidió a Berlín que
  /// **reconsidere** su negativa".
  private func isAskedOfOthers(_ verb: Int) -> Bool {
    isInfinitive(verb) ? isInfinitiveAskedOfOthers(verb) : isClauseAskedOfOthers(verb)
  }

  private func isInfinitiveAskedOfOthers(_ verb: Int) -> Bool {
    guard [.xcomp, .advcl, .acl].contains(tree.relations[verb]), let above = tree.heads[verb] else { return false }
    return frames.positions.contains { match in
      match.cue.position == .demand && match.cue.cue.kind == .verb
        && (match.head == above || match.head == tree.heads[above] && tree.relations[verb] == .acl)
        && !tree.children(of: match.head, .obj, .iobj, .obl).isEmpty
    }
  }

  private func isClauseAskedOfOthers(_ verb: Int) -> Bool {
    guard tree.word(verb, has: "Mood=Sub"), tree.children(of: verb, .nsubj).isEmpty,
      let asking = tree.heads[tree.firstConjunct(of: verb)]
    else { return false }
    return frames.positions.contains { $0.head == asking && $0.cue.position == .demand }
  }

  /// The deed, or what a pronoun stands for that it is done to, or the thing of which a clause tells that it is to be done:
  /// "**kabelen** som Moldova har lovet å bygge".
  private func target(of deed: Int, under match: CueMatch<OperatorCue>) -> StanceCandidate.TargetState? {
    if tree.children(of: deed, .obj, .xcomp, .ccomp).isEmpty, let thing = frames.clauses.relativeGap(of: match.head),
      let named = frames.namer.reading(of: thing)?.target, named.actor == nil
    {
      return .named(named)
    }
    if let object = tree.children(of: deed, .obj).first, tree.words[object].partOfSpeech == .pronoun,
      tree.children(of: object, .acl).isEmpty
    {
      return .pointing(tree.spans[object])
    }
    return frames.namer.reading(of: deed)?.target.map { .named($0) }
  }
}
