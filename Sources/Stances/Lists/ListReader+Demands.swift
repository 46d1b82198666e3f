import TextModel

/// Lists that tell what each of those named demands: "Qué pide cada uno", "What the parties demand".
extension ListReader {
  /// Whether a line says that the lines below tell who demands what.
  func announcesDemands(_ tokens: Range<Int>) -> Bool {
    lexicons.frames(atToken: tokens.lowerBound)?.has(.asking, within: tokens) ?? false
  }

  /// Who asks for what the items of a list name.
  struct Asker {
    let actors: [Actor]
    let position: StancePosition
    let polarity: StancePolarity
  }

  /// Who asks, as a line tells whose verb or noun has nothing but the items below to be toward: "Guyana asked the council to:", "Peru
  /// krever:", "Peru's demands"; in a statement, and under a heading that names nobody, those who have signed it.
  func asker(in tokens: Range<Int>, _ block: Int) -> Asker? {
    guard let last = tokens.last, let frames = lexicons.frames(atToken: last) else { return nil }
    let tree = frames.tree
    guard !frames.operators.contains(where: { $0.cue.effect == .negation }) else { return nil }
    let isHeading = frames.namesDemands(in: tokens)
    for match in frames.positions
    where match.cue.position == .demand && (match.cue.cue.kind == .verb || isHeading && match.cue.cue.kind == .noun) {
      guard case .fixed(let polarity) = match.cue.side else { continue }
      let holders = frames.holders(of: match)
      let isOpen =
        isHeading
        || frames.targetWords(of: match, besides: holders.words).allSatisfy { word in
          // "For those who have missed it: Kenya asked the council to"
          word < match.head || frames.actors.isActor(word) || frames.lexicon.organs.contains(tree.lemmas[word])
        }
      let actors = holders.actors.isEmpty ? signatories(asking: match, frames, block) : holders.actors
      if isOpen, !actors.isEmpty {
        return Asker(actors: actors, position: match.cue.position, polarity: polarity)
      }
    }
    return nil
  }

  /// Those who have signed the statement to which a line belongs that says who asks by "we" or by nothing.
  private func signatories(asking match: CueMatch<PositionCue>, _ frames: FrameReader, _ block: Int) -> [Actor] {
    guard let signatories, signatories.text.contains(block) else { return [] }
    let subject = frames.clauses.subject(of: match.head)
    let isOurs = subject.map { frames.tree.word($0, has: "Person=1") } ?? true
    return isOurs || match.cue.cue.kind == .noun ? signatories.actors : []
  }

  /// Reads an item under a line that says who asks for it: "• send observers to the border".
  func readAsked(_ tokens: Range<Int>, _ block: Block, _ section: Section, _ result: inout Result) -> Bool {
    guard let asker = section.asker, block.kind == .listItem else { return false }
    let demands = demands(in: tokens).map { demand in
      var demand = demand
      // Parsers take the mark of an item for a part of its name.
      demand.target.text = String(demand.target.text.drop { Self.itemMarks.contains($0) })
      return demand
    }
    for actor in asker.actors {
      result.candidates += demands.map { demand in
        StanceCandidate(
          holder: actor.holder, position: asker.position,
          polarity: demand.polarity == .against ? asker.polarity.opposite : asker.polarity,
          target: .named(demand.target), modality: .asserted, condition: nil, source: nil, evidence: span(tokens),
          cue: span(tokens), rule: "list.demand")
      }
    }
    return !demands.isEmpty
  }

  private static let itemMarks: Set<Character> = ["•", "▪", "■", "►", "*", "–", "—", "-", " "]

  /// Reads an item that names what its holder demands: "**Honduras**: un corredor humanitario y el fin del bloqueo".
  func readDemands(_ tokens: Range<Int>, _ block: Block, _ section: Section, _ result: inout Result) -> Bool {
    guard section.tellsDemands, block.kind == .listItem, let run = runs.runs(in: tokens).first,
      run.tokens.lowerBound == tokens.lowerBound, isMarked(run, in: tokens)
    else { return false }
    let demands = demands(in: trimmed(run.tokens.upperBound..<tokens.upperBound))
    for actor in run.actors {
      result.candidates += demands.map { demand in
        StanceCandidate(
          holder: actor.holder, position: .demand, polarity: demand.polarity, target: .named(demand.target),
          modality: .asserted, condition: nil, source: nil, evidence: span(tokens), cue: span(tokens),
          rule: "list.demand")
      }
    }
    return !demands.isEmpty
  }

  /// The things and deeds that these tokens name, those against which they ask for an end among them.
  private func demands(in tokens: Range<Int>) -> [(target: Target, polarity: StancePolarity)] {
    guard let first = tokens.first, let frames = lexicons.frames(atToken: first) else { return [] }
    let tree = frames.tree
    let inside = tree.indices.filter { tokens.contains(tree.words[$0].token) }
    let head = inside.first { word in
      (tree.isNominal(word) || tree.isVerbal(word)) && !(tree.heads[word].map(inside.contains) ?? false)
    }
    guard let head else { return [] }
    return frames.aims(of: head).flatMap { aim -> [(target: Target, polarity: StancePolarity)] in
      if let stopped = DeedReader(frames: frames).stopped(by: aim) {
        return stopped.compactMap { frames.namer.reading(of: $0)?.target }.map { ($0, .against) }
      }
      return [frames.namer.reading(of: aim)?.target].compactMap { $0 }.map { ($0, .for) }
    }
  }
}

extension FrameReader {
  /// Whether a line without a verb is but a noun for demands, with whose they are: "Our demands", "Krava frå Ålesund".
  func namesDemands(in tokens: Range<Int>) -> Bool {
    isVerbless
      && positions.contains { match in
        match.cue.cue.kind == .noun && match.cue.position == .demand && tree.relations[match.head] == .root
          && tokens.contains(tree.words[match.head].token) && tree.word(match.head, has: "Number=Plur")
      }
  }
}
