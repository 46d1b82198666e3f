import TextModel

/// Reads clauses that leave out the verb of the one before them and tell only who holds its position and toward what: "Chile apoya el
/// tratado; **Perú, la enmienda**", "Uruguay pide que se abra el puerto; **Argentina, que se cierre**",
/// "Greece favours arbitration, **Turkey bilateral talks**".
struct GapReader: Sendable {
  let frames: FrameReader

  private var tree: SentenceTree { frames.tree }

  /// What those clauses take over from the positions of the sentence, `cues`.
  func candidates(after cues: [StanceCandidate]) -> [StanceCandidate] {
    guard !cues.isEmpty else { return [] }
    return tree.indices.flatMap { mark in
      switch tree.forms[mark] {
      case ";": candidates(behind: mark, cues)
      case ",": candidates(behindComma: mark, cues)
      default: [StanceCandidate]()
      }
    }
  }

  /// What a clause takes over behind a comma that has no mark between the actors and the nominal: "…, **and Turkey bilateral talks**".
  private func candidates(behindComma mark: Int, _ cues: [StanceCandidate]) -> [StanceCandidate] {
    let joint = mark + 1 < tree.words.count && tree.words[mark + 1].partOfSpeech == .coordinatingConjunction
    let first = joint ? mark + 2 : mark + 1
    let end = (first..<max(first, tree.words.count)).first { Self.ends.contains(tree.forms[$0]) } ?? tree.words.count
    let rest = (first..<max(first, end)).drop { word in
      tree.words[word].partOfSpeech == .properNoun || frames.actors.named(word) != nil
    }
    // "…, Norway said", "…, EU diplomats say", "…, the plan": a nominal of several words, none of them a verb, right behind a name.
    guard rest.count > 1, rest.startIndex > first, tree.forms.indices.contains(end), tree.forms[end] != ",",
      !rest.contains(where: { tree.isVerbal($0) || tree.words[$0].partOfSpeech == .coordinatingConjunction }),
      [.determiner, .adjective, .noun].contains(tree.words[rest.startIndex].partOfSpeech),
      let actors = actors(in: first..<rest.startIndex), let head = remnant(rest),
      let told = cues.last(where: { $0.cue.end <= tree.spans[mark].start }), endsClause(told, at: mark),
      let target = frames.namer.named(Array(rest), head: head)?.target, frames.isThing(target),
      let span = tree.span(of: [first, end - 1]), !cues.contains(where: { span.overlaps($0.cue) })
    else { return [] }
    return copies(of: told, for: actors, target, span, head)
  }

  /// Whether the words right before a mark are what a position is toward, which is no actor.
  private func endsClause(_ told: StanceCandidate, at mark: Int) -> Bool {
    guard case .named(let target) = told.target, target.actor == nil, mark > 0 else { return false }
    return target.text.hasSuffix(tree.words[mark - 1].form)
  }

  private static let ends: Set<String> = [",", ";", ".", ":"]

  private func candidates(behind mark: Int, _ cues: [StanceCandidate]) -> [StanceCandidate] {
    let end = (mark + 1..<tree.words.count).first { [";", ".", ":"].contains(tree.forms[$0]) } ?? tree.words.count
    guard let comma = (mark + 1..<end).first(where: { tree.forms[$0] == "," }),
      let actors = actors(in: mark + 1..<comma), let head = remnant(start(behind: comma, end)..<end),
      let told = cues.last(where: { $0.cue.end <= tree.spans[mark].start }), let target = target(head, after: told),
      let span = tree.span(of: [mark + 1, end - 1]), !cues.contains(where: { span.overlaps($0.cue) })
    else { return [] }
    return copies(of: told, for: actors, target, span, head)
  }

  /// What was told, for others and toward something else.
  private func copies(
    of told: StanceCandidate, for actors: [Actor], _ target: Target, _ span: TextSpan, _ head: Int
  ) -> [StanceCandidate] {
    actors.filter { $0.holder != told.holder }.map { actor in
      var copy = told
      copy.holder = actor.holder
      copy.holderSpan = actor.span
      copy.target = .named(target)
      copy.evidence = span
      copy.cue = tree.spans[head]
      copy.source = nil
      copy.rule = "ellipsis.gap"
      return copy
    }
  }

  /// The actors that words name which name nothing else; `nil` where they do.
  private func actors(in words: Range<Int>) -> [Actor]? {
    let isOnlyNames = words.allSatisfy { word in
      switch tree.words[word].partOfSpeech {
      case .properNoun, .determiner, .coordinatingConjunction, .adposition: true
      default: frames.actors.named(word) != nil
      }
    }
    let actors = words.compactMap { frames.actors.named($0) ?? frames.actors.government(inCapital: $0) }.distinct
    return isOnlyNames && !actors.isEmpty ? actors : nil
  }

  /// Where the words begin that tell of the target: behind what sets the clause against the one before it, if anything does.
  private func start(behind comma: Int, _ end: Int) -> Int {
    guard let next = (comma + 1..<end).first(where: { tree.forms[$0] == "," }) else { return comma + 1 }
    let isAside = (comma + 1..<next).allSatisfy { word in
      tree.words[word].partOfSpeech == .adverb
        || frames.operators.contains { $0.cue.effect == .contrast && $0.words.contains(word) }
    }
    return isAside ? next + 1 : comma + 1
  }

  /// The head of words that are nothing but a nominal or a clause in the subjunctive; `nil` where they are more.
  private func remnant(_ words: Range<Int>) -> Int? {
    guard !words.isEmpty, !words.contains(where: { tree.forms[$0] == "," }) else { return nil }
    let isTold = words.contains { tree.word($0, has: "VerbForm=Fin") && !tree.word($0, has: "Mood=Sub") }
    let heads = words.filter { word in tree.heads[word].map { !words.contains($0) } ?? true }
    guard !isTold, heads.count == 1, let head = heads.first,
      tree.isVerbal(head) || tree.words[head].partOfSpeech == .noun
    else { return nil }
    return head
  }

  /// What the position is toward there; a clause only where it was toward one before.
  private func target(_ head: Int, after told: StanceCandidate) -> Target? {
    guard case .named(let earlier) = told.target else { return nil }
    if tree.isVerbal(head) {
      guard earlier.isDeed else { return nil }
      return frames.namer.named(frames.namer.deedWords(head), head: head)?.target
    }
    // "…; Honduras, por rebelión" tells a reason.
    guard !tree.hasIntroducer(head), let target = frames.namer.reading(of: head)?.target, frames.isThing(target),
      earlier.actor == nil
    else { return nil }
    return target
  }
}
