import TextModel

/// Reads deeds that somebody says will be done, where no word of planning stands above them: "España devolverá las piezas",
/// "Norway will not host the talks". Who will do a deed is for it; who will not is against it.
struct PlannedDeedReader: Sendable {
  let frames: FrameReader
  let quotes: QuoteContext

  private var tree: SentenceTree { frames.tree }
  private var attribution: AttributionReader { AttributionReader(frames: frames) }

  /// What the sentence says somebody will do, where no position cue stands in the deed or above it.
  ///
  /// - Parameter cues: the words of the sentence's position cues.
  func candidates(besides cues: Set<Int>) -> [StanceCandidate] {
    let circumstances = CircumstanceReader(frames)
    return tree.indices.filter(isDeed).flatMap { deed -> [StanceCandidate] in
      guard !isRuled(deed, by: cues), !isLeftUnsaid(deed), !isExpected(deed), let target = target(of: deed) else {
        return []
      }
      let state = circumstances.circumstances(head: deed, anchor: deed, cue: [])
      guard state.modality == .intended || state.condition != nil,
        let outcome = Outcome(of: .support, polarity: .for, in: state)
      else {
        return []
      }
      return holders(of: deed).filter { !isTold($0, ofIn: deed) }.map { holder in
        StanceCandidate(
          holder: holder.holder, holderSpan: holder.span, position: .support, polarity: outcome.polarity,
          target: target,
          modality: outcome.modality, condition: outcome.modality == .conditional ? state.condition : nil,
          source: attribution.source(of: deed, besides: holder.holder, in: quotes), evidence: tree.clauseSpan(of: deed),
          cue: tree.spans[deed],
          rule: "deed.support")
      }
    }
  }

  /// Whether a verb of the future has an object that somebody chooses to do something with: neither an event that befalls its
  /// subject or that it only takes part in, nor speech, nor an operator on another deed. Who will not take part in an event refuses.
  private func isDeed(_ verb: Int) -> Bool {
    guard tree.words[verb].partOfSpeech == .verb, let object = object(of: verb), isFuture(verb) || isPromised(verb),
      !frames.clauses.isPassive(verb),
      !frames.operators.contains(where: {
        $0.head == verb && !$0.cue.worksOnNouns && ![.future, .possible].contains($0.cue.effect)
          && !($0.cue.effect == .event && isRefused(verb))
      }),
      tree.children(of: verb, .xcomp, .ccomp).isEmpty
    else { return false }
    return isRefused(verb) || tree.words[object].partOfSpeech == .noun && frames.actors.named(object) == nil
  }

  /// With what something is done; of an event that is refused, with or against whom.
  private func object(of verb: Int) -> Int? { tree.children(of: verb, .obj).first ?? opponent(in: verb) }

  /// Whether an event is told in which somebody will have nothing to do with others: "**vil ikke møte** russiske lag".
  private func isRefused(_ verb: Int) -> Bool {
    frames.clauses.has(.event, at: verb) && opponent(in: verb) != nil
      && frames.operators.contains { $0.cue.effect == .negation && tree.heads[$0.head] == verb }
  }

  /// With or against whom something happens: "will not play **against Belarus**".
  private func opponent(in event: Int) -> Int? {
    tree.children(of: event, .obj, .obl).first { word in
      word > event
        && ([word] + tree.children(of: word, .amod)).contains {
          frames.reader.country(ofToken: tree.words[$0].token) != nil
        }
    }
  }

  /// Whether another state says of somebody what they will do, as in a threat: "China said **Japan** would pay the price".
  private func isTold(_ holder: Actor, ofIn deed: Int) -> Bool {
    attribution.claimants(of: deed).contains { claimant in
      !claimant.holders.contains(holder.holder) && claimant.holders.first?.type == .country
        && holder.holder.type == .country
    }
  }

  /// Whether the verb itself stands in the future or the conditional, by its form or an auxiliary.
  private func isFuture(_ verb: Int) -> Bool {
    tree.word(verb, has: "Tense=Fut") || tree.word(verb, has: "Mood=Cnd")
      || frames.operators.contains { match in
        [.future, .possible].contains(match.cue.effect) && tree.heads[match.head] == verb
          && tree.relations[match.head] == .aux
      }
  }

  /// Whether an infinitive completes a verb of promising or planning: "se comprometió a **publicar** los datos".
  private func isPromised(_ verb: Int) -> Bool {
    guard frames.clauses.isInfinitive(verb), [.xcomp, .ccomp, .advcl].contains(tree.relations[verb]),
      let promise = tree.heads[verb], promise < verb,
      !tree.introducers(of: verb).contains(where: { tree.words[$0].partOfSpeech == .subordinatingConjunction })
    else { return false }
    return frames.clauses.has(.intention, at: promise)
  }

  /// Whether a position cue stands in the deed, or above the clause that tells it.
  private func isRuled(_ deed: Int, by cues: Set<Int>) -> Bool {
    cues.contains { tree.subtree(of: deed).contains($0) } || tree.ancestors(of: deed).contains(where: cues.contains)
  }

  /// Whether the text says that nobody has told whether it will be done: "no ha aclarado **si enviará** tropas", "has not said whether it
  /// **will send** troops".
  private func isLeftUnsaid(_ deed: Int) -> Bool {
    guard [.ccomp, .xcomp, .advcl].contains(tree.relations[deed]), let above = tree.heads[deed], above < deed else {
      return false
    }
    return frames.clauses.has(.statement, at: above)
      && frames.operators.contains { $0.cue.effect == .negation && tree.heads[$0.head] == above }
  }

  /// Whether somebody only thinks that it will be done: "the party **believes** it will create jobs".
  private func isExpected(_ deed: Int) -> Bool {
    guard tree.relations[deed] == .ccomp, let above = tree.heads[deed], above < deed else { return false }
    return frames.clauses.has(.opinion, at: above) && !frames.clauses.has(.statement, at: above)
  }

  /// Who will do it: a state, a group or an organization that the clause names, or whoever says "we".
  private func holders(of deed: Int) -> [Actor] {
    guard let subject = frames.clauses.subject(of: deed) else { return firstPerson(of: deed, subject: nil) }
    let named = frames.actors.actors(of: subject).filter { $0.holder.type != .person }
    return named.isEmpty ? firstPerson(of: deed, subject: subject) : named
  }

  private func firstPerson(of deed: Int, subject: Int?) -> [Actor] {
    let isFirst = tree.word(deed, has: "Person=1") || subject.map { tree.word($0, has: "Person=1") } ?? false
    return isFirst ? quotes.speaker(at: tree.spans[deed]).map { [$0] } ?? [] : []
  }

  /// The verb with its object; a verb that shows the future by its form is named by its infinitive.
  private func target(of deed: Int) -> StanceCandidate.TargetState? {
    guard let object = object(of: deed) else { return nil }
    let particles = tree.children(of: deed, .compound).filter { !tree.isNominal($0) }
    let opening = tree.relations[object] == .obl ? tree.introducers(of: object) : []
    let words = [deed] + particles + opening + frames.namer.nominalWords(object, complements: 1)
    guard var target = frames.namer.named(words.sorted(), head: deed)?.target else { return nil }
    if tree.word(deed, has: "Tense=Fut"), target.text.hasPrefix(tree.words[deed].form) {
      target.text = tree.lemmas[deed] + target.text.dropFirst(tree.words[deed].form.count)
    }
    return .named(target)
  }
}
