import TextModel

/// Reads deeds that somebody plans, weighs or refuses to do: "Norge planlegger å øke bistanden", "Brasil se niega a volver". Who
/// intends a deed is for it; who refuses it is against it.
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
        !match.words.contains(where: cues.contains),
        let deed = deed(of: match), !holdsCue(deed, cues)
      else { return [] }
      return candidates(of: deed, under: match)
    }
  }

  /// Whether the verb is one that says what is thought or done about another deed, or about the same as another's.
  private func isOperator(_ verb: Int) -> Bool {
    frames.operators.contains { match in
      match.head == verb && (match.cue.worksOnClauses || [.sameness, .copula].contains(match.cue.effect))
    }
  }

  /// What an operator has to do with a deed for the deed to be a position.
  private static let effects: Set<OperatorCue.Effect> = [.intention, .consideration, .refusal, .future]

  /// The verb of the infinitive that the operator governs.
  private func deed(of match: CueMatch<OperatorCue>) -> Int? {
    let clauses = match.words.flatMap { tree.children(of: $0, "xcomp", "ccomp", "advcl", "acl", "obl", "obj") }
    return clauses.first { child in
      child > match.head && tree.isVerbal(child) && frames.clauses.isInfinitive(child)
        && tree.children(of: child, "nsubj").isEmpty && !isSpeech(child) && !isOperator(child)
    }
  }

  /// Whether the verb says that somebody speaks, thinks or hopes: no deed.
  private func isSpeech(_ verb: Int) -> Bool {
    frames.operators.contains { $0.head == verb && [.statement, .opinion, .wish].contains($0.cue.effect) }
  }

  private func holdsCue(_ deed: Int, _ cues: Set<Int>) -> Bool {
    tree.subtree(of: deed).contains(where: cues.contains)
  }

  private func candidates(of deed: Int, under match: CueMatch<OperatorCue>) -> [StanceCandidate] {
    let state = CircumstanceReader(tree: tree, operators: frames.operators)
      .circumstances(head: deed, anchor: deed, cue: [])
    guard let outcome = Outcome(of: .support, polarity: .for, in: state),
      let subject = frames.clauses.subject(of: match.head), let target = target(of: deed)
    else { return [] }
    return frames.actors.actors(of: subject).map { holder in
      StanceCandidate(
        holder: holder.holder, holderSpan: holder.span, position: .support, polarity: outcome.polarity,
        target: target, modality: outcome.modality,
        condition: outcome.modality == .conditional ? state.condition : nil,
        source: attribution.source(of: match.head, besides: holder.holder, in: quotes),
        evidence: tree.clauseSpan(of: match.head),
        cue: tree.spans[match.head], rule: "intention.\(match.cue.effect.rawValue)")
    }
  }

  /// The deed, or what a pronoun stands for that it is done to.
  private func target(of deed: Int) -> StanceCandidate.TargetState? {
    if let object = tree.children(of: deed, "obj").first, tree.words[object].partOfSpeech == .pronoun,
      tree.children(of: object, "acl").isEmpty
    {
      return .pointing(tree.spans[object])
    }
    return frames.namer.reading(of: deed)?.target.map { .named($0) }
  }
}
