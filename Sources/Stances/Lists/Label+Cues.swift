import TextModel

/// Reads labels from cues without a holder: "Anerkjenner Moe som president".
extension LabelReader {
  func cue(_ tokens: Range<Int>, _ frames: FrameReader) -> Label? {
    let tree = frames.tree
    let inside = tree.indices.filter { tokens.contains(tree.words[$0].token) }
    let matches = frames.positions
    let fitting = matches.filter {
      $0.words.allSatisfy(inside.contains) && !frames.joinsName($0) && !standsBetweenAlike($0, tree)
    }
    let labels = byPreference(fitting, inside, tree).compactMap { label($0, inside, frames) }
    guard var label = labels.first else { return nil }
    if labels.contains(where: { takesNoSide($0, label) }) { (label.polarity, label.modality) = (.neutral, .asserted) }
    return label
  }

  /// Whether two labels together say that somebody is on neither side: "**no apoya** el bloqueo **ni se opone** a él".
  private func takesNoSide(_ left: Label, _ right: Label) -> Bool {
    left.position == .support && right.position == .support && left.polarity == .against && right.polarity == .against
      && Set([left.modality, right.modality]) == [.asserted, .denied]
  }

  /// Whether a preposition that could say a position only says that a thing is told one by one: "land **for** land".
  private func standsBetweenAlike(_ match: CueMatch<PositionCue>, _ tree: SentenceTree) -> Bool {
    match.words.count == 1 && tree.words[match.head].partOfSpeech == .adposition && match.head > 0
      && match.head + 1 < tree.words.count
      && tree.lemmas[match.head - 1] == tree.lemmas[match.head + 1]
  }

  /// The cues in the order in which they are likely to be the label's own: where a heading has run into the label, the label
  /// begins with the last capital ("Who backs whom Recognizes A: …"), and its verb says more than the heading's noun ("Ban on
  /// whaling Countries that support a ban: …").
  private func byPreference(
    _ matches: [CueMatch<PositionCue>], _ inside: [Int], _ tree: SentenceTree
  ) -> [CueMatch<PositionCue>] {
    let kinds: [CueWords.Kind] = [.verb, .predicate, .noun]
    return kinds.flatMap { kind in
      let ofKind = matches.filter { $0.cue.cue.kind == kind }
      return ofKind.filter { beginsLabel($0, inside, tree) }.reversed()
        + ofKind.filter { !beginsLabel($0, inside, tree) }
    }
  }

  private func label(_ match: CueMatch<PositionCue>, _ inside: [Int], _ frames: FrameReader) -> Label? {
    let tree = frames.tree
    let anchor = frames.anchor(of: match)
    let state = CircumstanceReader(frames).circumstances(
      head: match.head, anchor: anchor, cue: match.words)
    guard case .fixed(let polarity) = match.cue.side, match.cue.condition.fits(state),
      let outcome = Outcome(of: match.cue, polarity: polarity, in: state)
    else {
      return nil
    }
    let start = match.words.min() ?? 0
    let words = frames.targetWords(of: match, besides: []).filter { inside.contains($0) && $0 > start }
    let after = (match.words.max() ?? 0) + 1
    let rest = Array(inside.filter { $0 >= after }.prefix { ![",", ";"].contains(tree.forms[$0]) })
    let stopped = match.cue.position == .demand ? words.first.map { self.stopped(by: $0, match, frames) } ?? [] : []
    let named = (stopped.isEmpty ? words : stopped).lazy.compactMap { frames.namer.reading(of: $0)?.target }.first
    // "Reconocen a **Andria** como presidente": a word of the cue may stand behind.
    let behind = inside.filter { $0 > match.head && !match.words.contains($0) }
    let told =
      mentioned(first: behind, frames) ?? named
      ?? (hasPronoun(match, tree) ? nil : firstTarget(rest.filter { !isInCondition($0, state, tree) }, frames))
    // "will vote **yes**"
    let target = told.flatMap { frames.isVerdict($0) ? nil : $0 }
    // A ban of something is what those who are listed want; a ban on somebody is what they have imposed.
    if match.cue.position == .sanction, target?.actor == nil { return nil }
    if match.cue.targetClass == .dispute { return nil }
    // "**Russisk deltakelse** i OL" is what others are for or against.
    if match.cue.cue.kind == .noun, Self.isOfSomebody(match.head, frames) { return nil }
    if match.cue.targetClass == .outcome, !(target.map { frames.lexicon.isOutcome($0.head) } ?? false) { return nil }
    return Label(
      position: match.cue.position, polarity: stopped.isEmpty ? outcome.polarity : outcome.polarity.opposite,
      modality: outcome.modality, target: target, condition: state.condition, matter: matter(of: match, frames),
      isNoun: match.cue.cue.kind == .noun,
      isClause: match.cue.cue.kind == .verb,
      isWanted: match.words.contains { frames.clauses.has(.wanting, at: $0) })
  }

  /// Whether a noun for a position says in an adjective or a genitive of which state it is.
  static func isOfSomebody(_ noun: Int, _ frames: FrameReader) -> Bool {
    frames.tree.children(of: noun, .amod, .nmod).contains { owner in
      (frames.tree.relations[owner] == .amod || frames.tree.subtype(of: owner) == "poss")
        && frames.reader.country(ofToken: frames.tree.words[owner].token) != nil
    }
  }

  /// Whether a pronoun stands for what a verb is toward, which then nothing behind it names: "**lo** aceptarían con cambios".
  private func hasPronoun(_ match: CueMatch<PositionCue>, _ tree: SentenceTree) -> Bool {
    match.cue.cue.kind == .verb
      && tree.children(of: match.head, .obj).contains { object in
        tree.words[object].partOfSpeech == .pronoun && tree.word(object, has: "PronType=Prs")
          && !tree.word(object, has: "Reflex=Yes") && !match.words.contains(object)
      }
  }

  /// Whether a word tells of what a position depends on, and not what it is toward: "dispuesta si paga **Bruselas**".
  private func isInCondition(_ word: Int, _ state: Circumstances, _ tree: SentenceTree) -> Bool {
    state.condition?.contains(tree.spans[word]) ?? false
  }

  /// The thing that a noun with what it is toward names, where sides can be taken on it: "**embargo on arms**", "**forbudet mot**
  /// bunntråling".
  private func matter(of match: CueMatch<PositionCue>, _ frames: FrameReader) -> Target? {
    let tree = frames.tree
    var noun = match.head
    if match.cue.cue.kind == .predicate, tree.relations[noun] == .case, let nominal = tree.heads[noun],
      tree.relations[nominal] == .nmod, let head = tree.heads[nominal], head < noun
    {
      noun = head
    }
    let isMeasure = frames.positions.contains { other in
      other.cue.cue.kind == .noun && other.head == noun && other.cue.side == .fixed(.against)
    }
    guard isMeasure || noun != match.head && frames.lexicon.isProposed(tree.lemmas[noun]),
      let target = frames.namer.reading(of: noun)?.target?.inSmallLetters, target.head == tree.lemmas[noun],
      frames.isThing(target)
    else { return nil }
    return target
  }

  /// Whether the cue begins with a capital inside the label.
  private func beginsLabel(_ match: CueMatch<PositionCue>, _ inside: [Int], _ tree: SentenceTree) -> Bool {
    guard let first = match.words.min(), first != inside.first else { return false }
    return tree.words[first].form.beginsWithCapital
  }

  // MARK: - Targets

  func target(in tokens: ArraySlice<Int>, _ frames: FrameReader) -> Target? {
    firstTarget(frames.tree.indices.filter { tokens.contains(frames.tree.words[$0].token) }, frames)
  }

  /// The words of what is to stop, by the deed or by what is wanted done to a thing: "Want **the pipeline** stopped".
  private func stopped(by word: Int, _ match: CueMatch<PositionCue>, _ frames: FrameReader) -> [Int] {
    let isWantedStopped = frames.tree.children(of: frames.anchor(of: match), .xcomp).contains {
      $0 > word && frames.clauses.has(.stopping, at: $0) && frames.tree.word($0, has: "VerbForm=Part")
    }
    return isWantedStopped ? [word] : DeedReader(frames: frames).stopped(by: word) ?? []
  }

  /// Whom the first of these words names that is no preposition or article, however the sentence was parsed: "Reconocen a **Andria** como
  /// presidente".
  private func mentioned(first words: [Int], _ frames: FrameReader) -> Target? {
    let tree = frames.tree
    let first = words.first { ![.adposition, .determiner].contains(tree.words[$0].partOfSpeech) }
    guard let first, [.verb, .noun, .adjective].contains(tree.words[first].partOfSpeech),
      tree.words[first].form.beginsWithCapital
    else { return nil }
    let token = tree.words[first].token
    if let state = reader.country(ofToken: token), state.form == .name {
      return Target(of: Actor(holder: reader.holder(country: state.id), span: state.span), at: state.span)
    }
    guard let mention = reader.mention(ofToken: token), mention.form == .name,
      case let entity = reader.document.entities[mention.entity], entity.type == .person
    else { return nil }
    let person = StanceHolder(type: .person, id: nil, name: entity.name)
    return Target(of: Actor(holder: person, span: mention.span), at: mention.span)
  }

  /// The first of these words that heads a nominal and names something, however the sentence was parsed.
  private func firstTarget(_ words: [Int], _ frames: FrameReader) -> Target? {
    let heads = words.filter { word in
      (frames.tree.isNominal(word) && frames.tree.relations[word] != .advmod
        // "Motstanderne er **færre** enn ventet"
        && frames.tree.words[word].partOfSpeech != .adjective
        || reader.mention(ofToken: frames.tree.words[word].token) != nil)
        && !(frames.tree.heads[word].map { words.contains($0) && frames.tree.isNominal($0) } ?? false)
    }
    return heads.lazy.compactMap { head in
      // "Signed without **reservations**"
      guard let target = frames.namer.reading(of: head)?.target, frames.lexicon.nouns[target.head] != .list,
        // "Blank **votes**"
        !frames.lexicon.ballots.contains(target.head),
        !frames.tellsTime(target), let end = words.last.map({ frames.tree.spans[$0].end })
      else { return nil }
      if target.span.end <= end { return target }
      // Parsers take a list that follows for a part of the name.
      return frames.namer.named(frames.namer.nominalWords(head, complements: 1).filter(words.contains), head: head)?
        .target
    }.first
  }
}
