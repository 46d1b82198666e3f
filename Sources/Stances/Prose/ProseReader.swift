import TextModel

/// Reads the stances of one sentence from its tree.
struct ProseReader: Sendable {
  let frames: FrameReader
  let quotes: QuoteContext
  private let memory: ActorMemory
  let circumstances: CircumstanceReader
  private let attribution: AttributionReader

  init(frames: FrameReader, quotes: QuoteContext, memory: ActorMemory) {
    self.memory = memory
    self.frames = frames
    self.quotes = quotes
    circumstances = CircumstanceReader(frames)
    attribution = AttributionReader(frames: frames)
  }

  var tree: SentenceTree { frames.tree }

  /// What the sentence's position cues say.
  struct Reading: Sendable {
    /// The stances, in order.
    var candidates: [StanceCandidate] = []
    /// Whatever cues are directed at, also where nobody is said to hold the position: what the text may be about.
    var topics: [Target] = []
    /// What became of each cue.
    var cues: [CueOutcome] = []
    /// The words of verbs and predicates that say a position, and of nouns that somebody holds.
    var cueWords: Set<Int> = []
  }

  /// Reads the sentence's position cues.
  func read() -> Reading {
    let matches = frames.positions
    if matches.isEmpty { return Reading() }
    let toward = matches.map { frames.targetWords(of: $0, besides: []) }
    let contents = contents(of: matches, toward: toward)
    let verdicts = frames.isVerbless ? matches.filter { $0.cue.cue.kind == .predicate } : []
    var reading = Reading()
    var read: Set<Int> = []
    // What says in what way another cue holds is a cue of its own only where that one says nothing.
    let ways = matches.map { isOperator(on: matches, $0) }
    let (own, others) = (matches.indices.filter { !ways[$0] }, matches.indices.filter { ways[$0] })
    for index in own { self.read(matches[index], toward: toward[index], contents, verdicts, &reading, &read) }
    for index in others where !isRead(below: matches[index], read) {
      self.read(matches[index], toward: toward[index], contents, verdicts, &reading, &read)
    }
    return reading
  }

  /// - Parameter toward: the words of what the cue is toward.
  private func read(
    _ match: CueMatch<PositionCue>, toward: [Int], _ contents: Set<Int>, _ verdicts: [CueMatch<PositionCue>],
    _ reading: inout Reading, _ read: inout Set<Int>
  ) {
    let result: Result<[StanceCandidate], CueRejection>
    if read.contains(match.head) || isPartOfRead(match, read), !frames.isOneOfTwo(match) {
      result = .failure(.covered)
    } else if match.cue.cue.kind == .predicate && !frames.isPredicated(match) || isWantedDone(match)
      || isHolderItself(match) || isChoice(match)
    {
      result = .failure(.notPredicated)
    } else {
      let words = toward.filter { !isAskedOfSomebody($0, match) }
      reading.topics += words.compactMap { frames.reading(of: $0, for: match)?.target }
        .filter { $0.actor != nil || frames.isThing($0) && !standsInName(match) }
      result = candidates(of: match, contents, verdicts)
    }
    reading.cues.append(CueOutcome(match: match, tree: tree, rejection: result.rejection))
    // A verb without a target may still rule a deed: "refused to act".
    // "vil sende **avviste** asylsøkere" tells another deed.
    if match.cue.cue.kind == .verb, tree.relations[match.head] != .amod,
      ![.failure(.noTarget), .failure(.noEvaluation), .failure(.negation), .failure(.refused)].contains(result)
    {
      reading.cueWords.formUnion(match.words)
    }
    guard case .success(let stances) = result else { return }
    read.insert(match.head)
    reading.cueWords.formUnion(match.words)
    reading.candidates += stances
  }

  /// The stances of a cue, at least one.
  private func candidates(
    of match: CueMatch<PositionCue>, _ contents: Set<Int>, _ verdicts: [CueMatch<PositionCue>]
  ) -> Result<[StanceCandidate], CueRejection> {
    let anchor = frames.anchor(of: match)
    if isContent(anchor, contents) || frames.isClaim(match) { return .failure(.content) }
    // "will thank him for the support that he **has given** them" is about support that was given.
    let gift = match.cue.cue.kind == .noun ? frames.gift(of: match.head) : nil
    var state = circumstances.circumstances(head: gift ?? match.head, anchor: gift ?? anchor, cue: match.words)
    guard match.cue.condition.fits(state) else { return .failure(.negation) }
    guard !isRefusedMeasure(match, state) else { return .failure(.refused) }
    let answer = isQuestion(match.head) ? reply(to: match) : nil
    guard !isQuestion(match.head) || answer != nil, !asksWho(anchor) else { return .failure(.question) }
    if let reply = answer?.reply {
      state.condition = reply.condition
      if !reply.isYes { state.isNegated.toggle() }
    }
    guard var polarity = side(of: match, anchor) else { return .failure(.noEvaluation) }
    if match.cue.side == .evaluated, polarity == .for, state.isNegated, !state.isPerfect {
      // Who does not call something good blames it: "does **not** regard the count as **fair**".
      (polarity, state.isNegated) = (.against, false)
    }
    guard let outcome = Outcome(of: match.cue, polarity: polarity, in: state) else { return .failure(.unreal) }
    var (found, holderWords, how) = holders(of: match, anchor)
    if let answer { found = found.filter { answer.speakers.contains($0.holder) } }
    guard !found.isEmpty else { return .failure(.noHolder) }
    let holders = state.isObliged ? found.filter { isSpeaker($0, at: anchor) } : found
    guard !holders.isEmpty else { return .failure(.obliged) }
    let asked = leftOpen(by: match)
    let isMutual = isMutual(match)
    let shared = isMutual ? [] : aims(of: asked ?? match, besides: holderWords, holders: holders)
    guard !shared.isEmpty || isMutual && holders.count > 1 else { return .failure(.noTarget) }
    let claimants = attribution.claimants(of: anchor)
    let others = outcome.modality == .asserted ? holderWords.flatMap(frames.actors.leftOut(besides:)) : []
    let stances = (holders.map { ($0, outcome) } + others.map { ($0, outcome.denied) }).flatMap { holder, outcome in
      (isMutual ? counterparts(of: holder, among: holders) : shared).compactMap { aim in
        how == ".omitted" && blamesItself(holder, match, outcome, aim)
          ? nil
          : candidate(
            match, as: asked?.cue.position, holder: holder, aim: aim, outcome: outcome, state: state,
            claimants: claimants, evidence: answer?.reply.span ?? evidence(anchor, match), anchor: anchor, how: how)
      }
    }.filter { isBeside(match, $0, verdicts) }
    return stances.isEmpty ? .failure(.noHolder) : .success(stances)
  }

  /// Whether somebody refuses to lift a measure, or to take one that is toward nobody: they are against the deed, and it is no sanction of
  /// theirs ("nekter **å stanse** eksporten", "se niega **a levantar** el embargo").
  private func isRefusedMeasure(_ match: CueMatch<PositionCue>, _ state: Circumstances) -> Bool {
    guard match.cue.position == .sanction, match.cue.cue.kind == .verb, state.isRefused, !state.isNegated,
      frames.clauses.isInfinitive(match.head)
    else { return false }
    return match.cue.side == .fixed(.for)
      || !frames.targetWords(of: match, besides: []).contains(where: frames.actors.isActor)
  }

  /// Whether those who hold the position hold it toward each other: "they accuse **each other**", "se acusan **mutuamente**".
  private func isMutual(_ match: CueMatch<PositionCue>) -> Bool {
    guard match.cue.targetClass != .deed, match.cue.targetClass != .motion else { return false }
    let anchor = frames.anchor(of: match)
    return frames.operators.contains { operation in
      guard operation.cue.effect == .reciprocal else { return false }
      let word = operation.head
      // "**trade** accusations"
      return word == anchor || tree.heads[word] == anchor
        || match.cue.target.contains { frames.words(in: $0, of: match, isHolder: false).contains(word) }
    }
  }

  /// Each of the others who hold a position, as what one of them holds it toward.
  private func counterparts(of holder: Actor, among holders: [Actor]) -> [Aim] {
    holders.filter { $0.holder != holder.holder }.map { Aim(target: .named(Target(of: $0, at: $0.span))) }
  }

  /// Whether a clause asks who takes the position: "The treaty: **who** is for it and **who** is against".
  private func asksWho(_ anchor: Int) -> Bool {
    tree.relations[anchor] != .acl
      && ([anchor] + tree.children(of: anchor, .nsubj)).contains { word in
        tree.words[word].partOfSpeech == .pronoun && tree.word(word, has: "PronType=Int")
          && !tree.word(word, has: "PronType=Int,Rel")
      }
  }

  /// The yes or no that answers the question of a cue, unless it asks for more than that: "**Why** do you support it?".
  private func reply(to match: CueMatch<PositionCue>) -> (reply: Reply, speakers: [StanceHolder])? {
    let first = tree.words.first { $0.form.contains(where: \.isLetter) }
    let asksMore = first?.features.containsBytes(of: "PronType=Int") ?? true
    return asksMore ? nil : quotes.reply(to: tree.spans[match.head])
  }

  private func isQuestion(_ word: Int) -> Bool {
    tree.isQuestion && (!quotes.isQuoted(tree.spans[word]) || quotes.addressee(at: tree.spans[word]) != nil)
  }

  /// The side that the cue takes; for cues of calling, that of what the target is called, which has to be an evaluation or
  /// in quotation marks.
  private func side(of match: CueMatch<PositionCue>, _ anchor: Int) -> StancePolarity? {
    if case .fixed(let polarity) = match.cue.side { return polarity }
    // What another clause says is not what the target is called: "kalte utfallet «en skamplett», mens WWF ønsket det velkommen".
    let after = tree.subtree(of: anchor) { word in
      ![.advcl, .parataxis].contains(tree.relations[word]) && !(tree.relations[word] == .conj && tree.isVerbal(word))
    }.filter { $0 > match.head && !isPartOfTarget($0, anchor) }
    let sides = after.compactMap { frames.lexicon.evaluation(of: $0, in: tree) }
    if sides.contains(.against) { return .against }
    if sides.contains(.for) { return .for }
    // Somebody's whole words are no name that they give.
    let isInQuote = quotes.isQuoted(tree.spans[match.head])
    return !isInQuote && after.contains { quotes.isQuoted(tree.spans[$0]) } ? .against : nil
  }

  /// Whether a word belongs to the nominal that is called something, where that is but named: "is considering **a price war**".
  private func isPartOfTarget(_ word: Int, _ anchor: Int) -> Bool {
    let objects = tree.children(of: anchor, .obj)
    guard objects.count == 1, let object = objects.first, tree.children(of: anchor, .xcomp).isEmpty else {
      return false
    }
    return word <= object && tree.subtree(of: object).contains(word)
  }

  // MARK: - Holders

  func holders(of match: CueMatch<PositionCue>, _ anchor: Int) -> (actors: [Actor], words: [Int], rule: String) {
    if speaksOfItself(anchor), let speaker = firstPerson(match, anchor) {
      return (withCompanions(speaker, at: anchor), [], ".speaker")
    }
    if let asked = secondPerson(match, anchor) { return ([asked], [], ".addressee") }
    let found = frames.holders(of: match)
    if !found.actors.isEmpty { return (found.actors, found.words, "") }
    guard match.cue.holder.contains(.subject) || match.cue.holder.contains(.possessor),
      !frames.isImpersonal(match, anchor), !isTakenUp(match)
    else { return ([], [], "") }
    if let speaker = firstPerson(match, anchor) { return (withCompanions(speaker, at: anchor), [], ".speaker") }
    let omitted = OmittedHolderReader(frames: frames, memory: memory).holders(of: match, anchor: anchor)
    return (omitted.actors, omitted.words, omitted.actors.isEmpty ? "" : ".omitted")
  }

  /// Whether the noun of a measure is what another position is toward, and no measure of the speaker's: "We favour **a moratorium**", "I
  /// am against **a ban**".
  func isTakenUp(_ match: CueMatch<PositionCue>) -> Bool {
    guard match.cue.cue.kind == .noun, match.cue.position == .sanction, tree.relations[match.head] != .root,
      let above = tree.heads[match.head]
    else { return false }
    return frames.positions.contains { $0.head == above && $0.cue.position != .sanction }
  }

  /// Whether the holder says so of itself: "Vi må støtte Ukraina".
  private func isSpeaker(_ holder: Actor, at anchor: Int) -> Bool {
    quotes.speaker(at: tree.spans[anchor])?.holder == holder.holder
      || attribution.claimants(of: anchor).contains { $0.holders.contains(holder.holder) }
  }

  // MARK: - The stance

  private func candidate(
    _ match: CueMatch<PositionCue>, as asked: StancePosition?, holder: Actor, aim: Aim, outcome: Outcome,
    state: Circumstances, claimants: [AttributionReader.Claimant], evidence: TextSpan, anchor: Int, how: String
  ) -> StanceCandidate? {
    let cue = tree.spans[match.head]
    // "Backs the tax, but not the bill" is against the bill, as "does not back" is.
    let isOpposed = aim.isExcepted && (match.cue.cue.kind == .predicate || match.cue.position == .support)
    // "does not recognise X, nor Y" says the same of both.
    let isDenied = aim.isExcepted && !isOpposed && !state.isNegated
    let source = attribution.source(among: claimants, of: cue, besides: holder.holder, in: quotes)
    // Praise of somebody is the opposite of condemning; what is called good is supported.
    let isPraise = match.cue.side == .evaluated && outcome.polarity == .for && aim.isThing
    // Who will only act against somebody if something happens or does not, or warns that it will, threatens.
    let isThreat =
      match.cue.position == .sanction && outcome.polarity == .against
      && (outcome.modality == .conditional || outcome.modality == .intended && isWarning(anchor))
      || isLawsuitToCome(match, outcome)
    let isRecognition = namesOffice(match) || leavesOutcomeOpen(aim, match)
    if let deed = deedWanted(of: match, by: holder, outcome) {
      return StanceCandidate(
        holder: holder.holder, holderSpan: holder.span, position: .support, polarity: .for, target: .named(deed),
        modality: outcome.modality, condition: nil, source: source, evidence: evidence, cue: cue,
        rule: "\(match.cue.cue.kind.rawValue).\(match.cue.position.rawValue).wanted")
    }
    let position: StancePosition =
      isPraise ? .support : isRecognition ? .recognize : isThreat ? .threaten : asked ?? match.cue.position
    return StanceCandidate(
      holder: holder.holder, holderSpan: holder.span, position: position,
      polarity: aim.isAgainst != isOpposed ? outcome.polarity.opposite : outcome.polarity, target: aim.target,
      modality: isDenied ? .denied : outcome.modality,
      condition: outcome.modality == .conditional ? state.condition : nil, source: source,
      evidence: evidence, cue: cue,
      rule: "\(match.cue.cue.kind.rawValue).\(match.cue.position.rawValue)\(how)",
      isAccusation: match.cue.targetClass == .accused, asksForMotion: match.cue.targetClass == .motion,
      isNegated: state.isNegated)
  }

  /// The measure that a party or the like wants, which imposes none itself: "SV vil **vise ut ambassadøren**".
  private func deedWanted(of match: CueMatch<PositionCue>, by holder: Actor, _ outcome: Outcome) -> Target? {
    guard match.cue.position == .sanction, match.cue.cue.kind == .verb, outcome.polarity == .against,
      outcome.modality == .intended, [.organization, .person].contains(holder.holder.type),
      // "Skjer ikke det, **vil** organisasjonen innføre reiseforbud" tells what comes of it.
      tree.children(of: match.head, .aux).allSatisfy({ tree.spans[$0].start > holder.span.start })
    else { return nil }
    return frames.namer.reading(of: match.head)?.target
  }

  /// Whether a clause is what somebody warns of.
  private func isWarning(_ anchor: Int) -> Bool {
    tree.heads[anchor].map { frames.clauses.has(.warning, at: $0) } ?? false
  }

  /// Whether somebody is said to have an office: "regards Sonko as the rightful **president**".
  private func namesOffice(_ match: CueMatch<PositionCue>) -> Bool {
    guard match.cue.side == .evaluated, let last = match.words.max() else { return false }
    return tree.clause(of: frames.anchor(of: match)).contains { word in
      word > last && frames.lexicon.nouns[tree.lemmas[word]] == .representative && !quotes.isQuoted(tree.spans[word])
        && [.obl, .xcomp, .obj, .advcl, .conj].contains(tree.relations[word])
    }
  }

  /// The clause that says it, without the marks around it.
  private func evidence(_ anchor: Int, _ match: CueMatch<PositionCue>) -> TextSpan {
    let top = tree.isNominal(anchor) || !tree.opensClause(anchor) ? clauseHead(anchor) : anchor
    let words = tree.subtree(of: top) { word in
      !(tree.relations[word] == .conj && tree.isVerbal(word)) && tree.relations[word] != .parataxis
    }.filter { tree.words[$0].partOfSpeech != .punctuation }
    let all = (words + match.words).sorted()
    return tree.span(of: all) ?? tree.spans[match.head]
  }

  private func clauseHead(_ word: Int) -> Int {
    var current = word
    while !tree.opensClause(current), let head = tree.heads[current] {
      if tree.relations[current] == .conj, tree.isVerbal(current) { break }
      current = head
    }
    return current
  }
}

extension Result<[StanceCandidate], CueRejection> {
  /// Why a cue was not read; `nil` where it was.
  fileprivate var rejection: CueRejection? { if case .failure(let reason) = self { reason } else { nil } }
}
