import TextModel

/// Reads opinions without a position cue: what somebody says is bad or good, and what somebody says has to be done.
struct OpinionReader: Sendable {
  let frames: FrameReader
  let quotes: QuoteContext
  /// Whether the sentence goes on about a thing that a position was told toward right before.
  var goesOn = false

  var tree: SentenceTree { frames.tree }

  /// The opinions of the sentence, where none of `known` says the same.
  func candidates(besides known: [StanceCandidate]) -> [StanceCandidate] {
    let found = evaluations() + labels() + obligations() + needs() + acknowledgements()
    return found.filter { opinion in !known.contains { $0.cue == opinion.cue || tells($0, opinion) } }
  }

  /// Whether what a stance is read from tells an opinion as well, and not only has a relative clause with it: "Planen møter motstand i
  /// Serbia, **som mener at den er ulovlig**".
  private func tells(_ known: StanceCandidate, _ opinion: StanceCandidate) -> Bool {
    guard known.evidence.contains(opinion.cue) else { return false }
    return !tree.indices.contains { clause in
      tree.subtype(of: clause) == "relcl"
        && tree.span(of: tree.subtree(of: clause)).map { $0.contains(opinion.cue) && !$0.contains(known.cue) } ?? false
    }
  }

  // MARK: - "mener valget var juks"

  private func evaluations() -> [StanceCandidate] {
    let evaluating = tree.indices.filter { frames.lexicon.mayEvaluate($0, in: tree) }
    return evaluating.flatMap { word -> [StanceCandidate] in
      guard let side = frames.lexicon.evaluation(of: word, in: tree), let predicate = predicate(with: word),
        let subject = subject(ofEvaluation: predicate),
        let target = spokenOf(in: predicate, subject) ?? target(of: subject)
      else { return [] }
      let state = CircumstanceReader(frames)
        .circumstances(head: predicate, anchor: predicate, cue: [])
      guard !state.isVoid else { return [] }
      let isNegated = state.isNegated
      // Who says that a thing is "not protectionist" denies a reproach, and has not praised it.
      guard side == .for || !isNegated else { return [] }
      // The weather that somebody finds good is nothing that they are for.
      guard side == .against || mayBePraised(target) else { return [] }
      let isNamed = if case .named = target { true } else { false }
      // In a quote, "this is …" may be about anything, but "We reject the pact. **It** is a mistake" goes on about the pact.
      guard
        isNamed
          || !isNegated
            && (!quotes.isQuoted(tree.spans[predicate]) || isTold(of: subject) || goesOn && isPersonal(subject))
      else { return [] }
      return speakers(of: predicate).filter { !isHimself($0, target) }.map { speaker in
        candidate(
          speaker, isThing(target) && side == .for ? .support : .condemn, isNegated ? side.opposite : side, target,
          at: predicate, rule: "opinion.evaluation")
      }
    }
  }

  /// What is called good or bad: the subject, or the deed that stands in its place: "Det er feil **å la dem betale**", "**Å stenge dem
  /// ute** er galskap".
  private func subject(ofEvaluation predicate: Int) -> Int? {
    deed(announcedIn: predicate) ?? tree.children(of: predicate, .nsubj).first
      ?? frames.clauses.misplacedSubject(of: predicate)
      ?? tree.children(of: predicate, .csubj).first(where: frames.clauses.isInfinitive) ?? matter(of: predicate)
  }

  /// Whether a target is named and nobody: who finds it good is for it.
  private func isThing(_ target: StanceCandidate.TargetState) -> Bool {
    if case .named(let named) = target { return named.actor == nil }
    return false
  }

  /// Whether a target is somebody, or something that one can be for: a text, a proposal or a deed.
  private func mayBePraised(_ target: StanceCandidate.TargetState) -> Bool {
    guard case .named(let named) = target else { return true }
    return named.actor != nil || named.isMotion || named.isDeed || frames.lexicon.isProposed(named.head)
  }

  // MARK: - "sa at taket er «en skatt på kjøkkenet»"

  /// What somebody says that a thing is, in words of their own that the text sets in marks: nobody is quoted with a name for a thing but
  /// to blame it, where no word of it praises.
  private func labels() -> [StanceCandidate] {
    tree.indices.filter { tree.relations[$0] == .cop }.flatMap { copula -> [StanceCandidate] in
      guard let label = tree.heads[copula], tree.words[label].partOfSpeech == .noun,
        // "was “the next step”"
        frames.lexicon.nouns[tree.lemmas[label]] != .act, quotes.isMarked(tree.spans[label]),
        !quotes.isMarked(tree.spans[copula]), let subject = tree.children(of: label, .nsubj).first,
        !quotes.isMarked(tree.spans[subject]),
        !tree.subtree(of: label).contains(where: { frames.lexicon.evaluation(of: $0, in: tree) != nil }),
        case .named(let target) = frames.namer.reading(of: subject)
      else { return [] }
      let state = CircumstanceReader(frames)
        .circumstances(head: label, anchor: label, cue: [])
      guard !state.isVoid, !state.isNegated else { return [] }
      let quoted = quotes.markedSpeaker(at: tree.spans[label]).map { [$0] } ?? []
      let speakers = reporters(of: label) ?? judges(of: label) ?? quoted
      return speakers.filter { $0.holder != target.actor }.map {
        candidate($0, .condemn, .against, .named(target), at: label, rule: "opinion.label")
      }
    }
  }

  /// What is called good or bad: what the subject names, or what it stands for; `nil` for nothing that can be called so.
  private func target(of subject: Int) -> StanceCandidate.TargetState? {
    frames.namer.reading(of: subject).map(Self.state)
  }

  static func state(_ reading: TargetReading) -> StanceCandidate.TargetState {
    switch reading {
    case .named(let target): .named(target)
    case .pointsBack(let span), .pointsToState(let span): .pointing(span)
    }
  }

  /// Whether a pronoun in a report, whose gender is that of a noun, stands for what that names: "mener at **den** er et svik".
  private func isTold(of subject: Int) -> Bool {
    tree.word(subject, has: "PronType=Prs") && tree.word(subject, has: "Gender=")
      && !tree.word(subject, has: "Gender=Neut") && !quotes.isDirect(tree.spans[subject])
  }

  /// Whether a word is a pronoun of the third person that is said of a thing, and points to nothing by itself: "it", but not "this".
  private func isPersonal(_ pronoun: Int) -> Bool {
    tree.word(pronoun, has: "PronType=Prs") && tree.relations[pronoun] == .nsubj && !tree.word(pronoun, has: "Person=1")
      && !tree.word(pronoun, has: "Person=2")
  }

  /// Whether what is spoken of is the speaker.
  private func isHimself(_ speaker: Actor, _ target: StanceCandidate.TargetState) -> Bool {
    if case .named(let named) = target { return named.actor == speaker.holder }
    return false
  }

  /// The predicate of the clause in which the word evaluates the subject: itself, or the verb that it completes.
  private func predicate(with word: Int) -> Int? {
    if !tree.children(of: word, .cop).isEmpty { return word }
    // "says the plan **violates** the law"
    if tree.words[word].partOfSpeech == .verb, frames.lexicon.evaluation(tree.lemmas[word]) == .against,
      !tree.children(of: word, .obj, .obl).isEmpty
    {
      return word
    }
    // "mener at vedtaket er en **farlig** gave"
    if tree.relations[word] == .amod, let noun = tree.heads[word], tree.words[noun].partOfSpeech == .noun,
      !tree.children(of: noun, .cop).isEmpty, frames.lexicon.evaluation(tree.lemmas[word]) == .against,
      frames.lexicon.evaluation(of: noun, in: tree) == nil
    {
      return noun
    }
    // "is a step **backwards**"
    if tree.relations[word] == .advmod, let noun = tree.heads[word], noun < word,
      tree.words[noun].partOfSpeech == .noun, !tree.children(of: noun, .cop).isEmpty
    {
      return noun
    }
    guard let head = tree.heads[word], tree.isVerbal(head) || tree.word(head, has: "VerbForm=Part"),
      [.obl, .xcomp, .obj].contains(tree.relations[word])
    else { return nil }
    return head
  }

  // MARK: - "Moe er den eneste lovlige presidenten"

  /// What somebody says who the lawful holder of an office is: that he is recognized as such.
  private func acknowledgements() -> [StanceCandidate] {
    tree.indices.filter { tree.relations[$0] == .cop }.flatMap { copula -> [StanceCandidate] in
      guard let office = tree.heads[copula], isOffice(office),
        tree.children(of: office, .amod).contains(where: { frames.lexicon.evaluation(tree.lemmas[$0]) == .for }),
        let subject = tree.children(of: office, .nsubj).first, let target = target(of: subject)
      else { return [] }
      let state = CircumstanceReader(frames)
        .circumstances(head: office, anchor: office, cue: [])
      guard !state.isVoid else { return [] }
      return speakers(of: office).filter { !isHimself($0, target) }.map { speaker in
        candidate(
          speaker, .recognize, state.isNegated ? .against : .for, target, at: office, rule: "opinion.office")
      }
    }
  }

  /// Whether a noun is that of an office, or of whoever has won one: "is the rightful **winner**".
  private func isOffice(_ noun: Int) -> Bool {
    [.representative, .outcome].contains(frames.lexicon.nouns[tree.lemmas[noun]])
  }

  // MARK: - "Russland må trekke seg ut"

  private func obligations() -> [StanceCandidate] {
    frames.operators.flatMap { match -> [StanceCandidate] in
      guard match.cue.effect == .obligation || CircumstanceReader(frames).isAdvice(match), let deed = deed(of: match),
        let subject = subject(of: deed), let demand = demand(for: deed, of: subject)
      else { return [] }
      return obligers(of: deed).filter { obliges(subject, to: deed, besides: $0) }.map { speaker in
        candidate(speaker, .demand, demand.polarity, demand.target, at: deed, rule: "opinion.obligation")
      }
    }
  }

  /// What is demanded by whoever says that a deed has to be done: the deed, or the end of what it stops.
  func demand(for deed: Int, of subject: Int?) -> (
    polarity: StancePolarity, target: StanceCandidate.TargetState
  )? {
    guard let target = frames.namer.reading(of: isExistence(deed) ? subject ?? deed : deed) else { return nil }
    let stopped = DeedReader(frames: frames).stopped(by: deed) ?? subject.flatMap { stoppedSubject($0, of: deed) }
    let ended = (stopped ?? []).compactMap { frames.namer.reading(of: $0) }.map(Self.state)
    if let ended = ended.first(where: { if case .named = $0 { true } else { false } }) ?? ended.first {
      return (.against, ended)
    }
    let isNegated = CircumstanceReader(frames).circumstances(head: deed, anchor: deed, cue: []).isNegated
    return (isNegated ? .against : .for, Self.state(target))
  }

  /// Whether a verb only says that its subject, which stands behind it, should be there: "There must **be** an inquiry".
  private func isExistence(_ deed: Int) -> Bool {
    !tree.children(of: deed, .expl).isEmpty && tree.children(of: deed, .obj, .xcomp, .ccomp, .cop).isEmpty
      && tree.children(of: deed, .nsubj).allSatisfy { $0 > deed }
  }

  /// Who has to do a deed, or to what it is done: its own subject, or that of the predicate that it goes on from ("El **peaje** es ilegal
  /// y debe eliminarse").
  private func subject(of deed: Int) -> Int? {
    let own = tree.children(of: deed, .nsubj).first
    return own ?? (endsThing(deed) ? frames.clauses.subject(of: deed) : nil)
  }

  /// What is to stop, where the clause before tells it.
  private func stoppedSubject(_ subject: Int, of deed: Int) -> [Int]? { endsThing(deed) ? [subject] : nil }

  /// Whether a verb without arguments of its own says that what the clause before tells of is to stop.
  private func endsThing(_ deed: Int) -> Bool {
    tree.relations[deed] == .conj && frames.clauses.has(.stopping, at: deed)
      && tree.children(of: deed, .nsubj, .obj, .obl, .xcomp, .ccomp).allSatisfy {
        tree.word($0, has: "Reflex=Yes")
      }
  }

  /// Who says that a deed has to be done: the speaker of a direct quote, the subject of the verb of saying or thinking above it, or whom a
  /// preposition names as the source: "**Ifølge statsministeren** må avtalen stanses". A state before a colon is what the text is about:
  /// "Sudan: Krigen må stanses".
  func obligers(of deed: Int) -> [Actor] {
    quotes.directSpeaker(at: tree.spans[deed]).map { [$0] } ?? reporters(of: deed) ?? judges(of: deed)
      ?? attributed(to: deed) ?? speakers(before: deed).filter { !isStateByName($0) }
  }

  private func isStateByName(_ actor: Actor) -> Bool {
    frames.reader.document.countries.contains { $0.span == actor.span }
  }

  /// Whether somebody other than the speaker has to do the deed, or it has to be done to a thing: "the licences must be torn up".
  private func obliges(_ subject: Int, to deed: Int, besides speaker: Actor) -> Bool {
    if let obliged = frames.actors.actors(of: subject).first {
      // "Peru mener at **den** bør stanses": nobody but others would have to do it, whatever the pronoun means.
      let isPronoun = tree.words[subject].partOfSpeech == .pronoun
      return obliged.holder != speaker.holder || isPronoun && frames.clauses.isPassive(deed)
    }
    if isManyStates(subject) || isExistence(deed) { return true }
    // "El acuerdo debe **aprobarse**": a reflexive verb tells what is done to a thing.
    let isReflexive = tree.children[deed].contains { tree.word($0, has: "Reflex=Yes") }
    let isDone = isReflexive || frames.clauses.isPassive(deed) || frames.clauses.has(.stopping, at: deed)
    guard isDone else { return false }
    // "He must be released": others have to do it.
    return [.noun, .properNoun].contains(tree.words[subject].partOfSpeech)
      || tree.words[subject].partOfSpeech == .pronoun && tree.word(subject, has: "Person=3")
  }

  /// Whether a description means states that are not named one by one: "**rike land** må betale", "**all countries** must cut their quotas".
  private func isManyStates(_ subject: Int) -> Bool {
    frames.lexicon.nouns[tree.lemmas[subject]] == .state && tree.word(subject, has: "Number=Plur")
  }

  func deed(of match: CueMatch<OperatorCue>) -> Int? {
    switch tree.relations[match.head] {
    case .aux: tree.heads[match.head]
    default: tree.children(of: match.head, .xcomp, .ccomp, .csubj).first
    }
  }

  // MARK: - Parts

  func candidate(
    _ speaker: Actor, _ position: StancePosition, _ polarity: StancePolarity, _ target: StanceCandidate.TargetState,
    at word: Int, rule: String
  ) -> StanceCandidate {
    let span = tree.span(of: tree.clause(of: word)) ?? tree.spans[word]
    return StanceCandidate(
      holder: speaker.holder, position: position, polarity: polarity, target: target, modality: .asserted,
      condition: nil,
      source: nil, evidence: span, cue: tree.spans[word], rule: rule)
  }
}
