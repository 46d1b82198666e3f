import TextModel

/// Names what positions are toward where the text tells it by number alone, of two that it has told together: both ("rechaza **ambas
/// iniciativas**"), neither ("no apoya **ninguno de los dos**"), the first or the second ("apoya **el primero**").
struct PairedTargets: Sendable {
  let document: Document
  let sentences: SentenceLexicons

  /// Which of two is meant.
  private enum Share { case first, second, both }

  /// The candidates, those that are toward two or one of two by the names of these.
  func named(_ candidates: [StanceCandidate]) -> [StanceCandidate] {
    let holders = Set(candidates.map(\.holder))
    return candidates.flatMap { candidate -> [StanceCandidate] in
      guard let (word, frames) = head(of: candidate), let share = share(word, frames),
        !isSaidOfHolders(word, frames, candidate, among: candidates),
        let pair = pair(before: word, frames, besides: holders)
          ?? told(before: word, frames, in: candidates, by: candidate)
      else { return [candidate] }
      let meant: [Target] =
        switch share {
        case .first: [pair.0]
        case .second: [pair.1]
        case .both: [pair.0, pair.1]
        }
      return meant.map { target in
        var copy = candidate
        copy.target = .named(target)
        return copy
      }
    }
  }

  /// The word that stands for what a position is toward, if that is no actor.
  private func head(of candidate: StanceCandidate) -> (Int, FrameReader)? {
    let span = candidate.targetSpan
    if case .open = candidate.target { return nil }
    guard !candidate.isListed, candidate.namedTarget?.actor == nil,
      let sentence = document.sentenceIndex(at: span.start), let frames = sentences.frames(ofSentence: sentence)
    else { return nil }
    let word = frames.tree.indices.first { word in
      guard span.contains(frames.tree.spans[word]) else { return false }
      return candidate.namedTarget.map { $0.head == frames.tree.lemmas[word] } ?? (frames.tree.spans[word] == span)
    }
    return word.map { ($0, frames) }
  }

  /// Which of two a word means; `nil` where it says no such thing.
  private func share(_ word: Int, _ frames: FrameReader) -> Share? {
    if frames.namer.standsForBoth(word) { return .both }
    let tree = frames.tree
    let modifiers = tree.children(of: word, .det, .nummod, .amod)
    let complements = tree.children(of: word, .nmod, .acl, .amod, .appos).filter { !modifiers.contains($0) }
    if isNegative(word, frames) {
      let isOfTwo = complements.contains { tells(.pair, [$0], frames) && hasArticle($0, tree) }
      return isOfTwo || tree.children[word].allSatisfy { tree.relations[$0] == .case } ? .both : nil
    }
    guard complements.isEmpty, tree.words[word].partOfSpeech != .noun || standsForThing(word, frames) else {
      return nil
    }
    let words = [word] + modifiers
    if tells(.both, words, frames) || tells(.pair, words, frames) && hasArticle(word, tree) { return .both }
    guard modifiers.count <= 2 else { return nil }
    if tells(.former, words, frames) { return .first }
    return tells(.latter, words, frames) ? .second : nil
  }

  /// Whether a pronoun says that none is meant: "no apoya **ninguno**".
  private func isNegative(_ word: Int, _ frames: FrameReader) -> Bool {
    [.pronoun, .determiner].contains(frames.tree.words[word].partOfSpeech)
      && frames.tree.word(word, has: "PronType=Neg") && frames.tree.word(word, has: "Gender=")
  }

  /// Whether a noun names nothing but that it is a thing that was told before: "ambas **iniciativas**".
  private func standsForThing(_ noun: Int, _ frames: FrameReader) -> Bool {
    let lemma = frames.tree.lemmas[noun]
    return frames.lexicon.nouns[lemma] == .empty || frames.lexicon.isProposed(lemma)
  }

  /// Whether words of a phrase say that both are meant, or the first or last of two. One that a demonstrative alone says may as well
  /// mean the nearest thing.
  private func tells(_ effect: OperatorCue.Effect, _ words: [Int], _ frames: FrameReader) -> Bool {
    frames.operators.contains { match in
      match.cue.effect == effect && !match.words.allSatisfy { !words.contains($0) }
        && ([.both, .pair].contains(effect) || match.words.count > 1)
        && match.words.allSatisfy { words.contains($0) || words.contains(frames.tree.heads[$0] ?? -1) }
    }
  }

  private func hasArticle(_ word: Int, _ tree: SentenceTree) -> Bool {
    tree.children(of: word, .det).contains {
      tree.word($0, has: "Definite=Def") || tree.word($0, has: "PronType=Dem")
    }
  }

  /// Whether a word without a noun says that both of those do something of whom it is told: "Kina og Russland røysta **begge** imot".
  private func isSaidOfHolders(
    _ word: Int, _ frames: FrameReader, _ candidate: StanceCandidate, among candidates: [StanceCandidate]
  ) -> Bool {
    guard frames.tree.words[word].partOfSpeech != .noun, !isNegative(word, frames) else { return false }
    return candidates.contains { $0.cue == candidate.cue && $0.holder != candidate.holder }
  }

  /// The two nominals that the text joins last before a word: where the language marks objects that are somebody, actors or things as the
  /// word is marked.
  private func pair(before word: Int, _ frames: FrameReader, besides holders: Set<StanceHolder>) -> (Target, Target)? {
    let (tree, sentence) = (frames.tree, frames.tree.sentence)
    let isMarked = tree.introducers(of: word).contains { frames.clauses.has(.accusative, at: $0) }
    let tellsKind = frames.lexicon.marksObjects && (tree.relations[word] == .obj || isMarked)
    for index in (max(0, sentence - Self.reach)...sentence).reversed() {
      guard let frames = sentences.frames(ofSentence: index) else { continue }
      let end = index == sentence ? word : frames.tree.indices.upperBound
      let pairs = frames.tree.indices.prefix { $0 < end }.compactMap { pair(from: $0, before: end, frames, holders) }
      if let pair = pairs.last(where: { !tellsKind || ($0.0.actor != nil) == isMarked }) { return pair }
    }
    return nil
  }

  /// The two persons or the two things that such positions of others were toward last, where a preposition marks a word as somebody or the
  /// word alone stands for both: "apoya a Ana. Chile prefiere a Luis. Perú no apoya **a ninguno de los dos**", "Kenya er for **begge**".
  private func told(
    before word: Int, _ frames: FrameReader, in candidates: [StanceCandidate], by candidate: StanceCandidate
  ) -> (Target, Target)? {
    let isMarked = frames.tree.introducers(of: word).contains { frames.clauses.has(.accusative, at: $0) }
    guard isMarked || frames.namer.standsForBoth(word) else { return nil }
    let told = candidates.filter { other in
      (isMarked || other.holder != candidate.holder)
        // Who is recognized was recognized before: "å anerkjenne **noen av dem**".
        && (other.position == .recognize) == (candidate.position == .recognize)
    }.compactMap(\.namedTarget).filter { target in
      target.span.end <= frames.tree.spans[word].start
        && (isPerson(target) || !isMarked && target.actor == nil)
    }.sorted { $0.span.start < $1.span.start }
    guard let last = told.last,
      let first = told.last(where: { $0.head != last.head && isPerson($0) == isPerson(last) })
    else { return nil }
    return (first, last)
  }

  private func isPerson(_ target: Target) -> Bool { target.actor?.type == .person }

  /// What a nominal and the only other one that is joined to it name, both things or both actors that hold no position.
  private func pair(
    from first: Int, before end: Int, _ frames: FrameReader, _ holders: Set<StanceHolder>
  ) -> (Target, Target)? {
    let tree = frames.tree
    guard tree.isNominal(first), tree.words[first].partOfSpeech != .pronoun, tree.firstConjunct(of: first) == first,
      tree.relations[first] != .nmod
    else { return nil }
    let joined = tree.coordination(of: first)
    guard joined.count == 2, joined[1] < end,
      joined.allSatisfy({ [.noun, .properNoun].contains(tree.words[$0].partOfSpeech) })
    else { return nil }
    let targets = joined.compactMap { frames.namer.reading(of: $0, asNominal: true)?.target }
    guard targets.count == 2, targets[0].head != targets[1].head || targets[0].text != targets[1].text else {
      return nil
    }
    let actors = targets.compactMap(\.actor)
    let areThings = targets.allSatisfy { frames.isThing($0) && !frames.isPlace($0) }
    guard areThings || actors.count == 2 && holders.isDisjoint(with: actors) else { return nil }
    return (targets[0], targets[1])
  }

  /// Two that are joined stand at most this many sentences back.
  private static let reach = 3
}
