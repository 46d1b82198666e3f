import TextModel

/// A clause of nothing but actors and a word that stands for what was told before: "Seychelles, by contrast, **does**", "Perú, en
/// cambio, **no**".
struct BareClause: Sendable {
  /// Who does it, or does not.
  let actors: [Actor]
  /// The first to the last of its words.
  let words: Range<Int>
  let isNegated: Bool
  /// Whether it says that they do so too: "Peru will **too**".
  let isAddition: Bool
  /// Whether what was told before is likened to what they do: "**as** Chile has done".
  let isLikened: Bool
  /// Whether they only will, or may.
  let modality: StanceModality?
}

/// Actors with a verdict and no verb, which goes on from a clause that has one.
struct VerdictClause: Sendable {
  let actors: [Actor]
  /// The first to the last of its words.
  let words: Range<Int>
  let verdict: Verdict
}

/// Finds bare clauses by their words alone, since parsers make little of them.
struct BareClauseFinder: Sendable {
  private let frames: FrameReader
  /// What the operators in which each word stands do.
  private let effects: [[OperatorCue.Effect]]

  private var tree: SentenceTree { frames.tree }

  init(frames: FrameReader) {
    self.frames = frames
    var effects = [[OperatorCue.Effect]](repeating: [], count: frames.tree.words.count)
    for match in frames.operators where Self.telling.contains(match.cue.effect) {
      for word in match.words { effects[word].append(match.cue.effect) }
    }
    self.effects = effects
  }

  /// The effects that words of such clauses have.
  private static let telling: [OperatorCue.Effect] = [
    .negation, .affirmation, .addition, .contrast, .substitute, .perfect, .future, .possible, .likeness,
  ]

  /// The bare clauses of the sentence, in order.
  func clauses() -> [BareClause] {
    guard tree.words.last?.form != "?", !frames.operators.isEmpty else { return [] }
    return tree.indices.filter { isAnswer($0) && endsClause($0) }.compactMap { clause(endingAt: $0) }
  }

  private func clause(endingAt end: Int) -> BareClause? {
    var start = end
    while start > 0, isAnswer(start - 1) || isAside(start - 1) { start -= 1 }
    let answer = start..<end + 1
    let hasVerb = answer.contains(where: isProForm)
    let isYes = answer.contains { has(.affirmation, $0) }
    let isNo = tree.forms[start] == "," && answer.contains { has(.negation, $0) }
    guard hasVerb || isYes || isNo else { return nil }
    guard let (actors, first) = namedActors(before: start) ?? (hasVerb ? subject(before: start) : nil),
      opensClause(first)
    else { return nil }
    // "sin embargo" is no negation.
    let said = answer.filter { !has(.contrast, $0) }
    func says(_ effect: OperatorCue.Effect) -> Bool { said.contains { has(effect, $0) } }
    return BareClause(
      actors: actors, words: first..<end + 1, isNegated: says(.negation), isAddition: says(.addition),
      isLikened: first > 0 && has(.likeness, first - 1),
      modality: says(.possible) ? .considered : says(.future) ? .intended : nil)
  }

  /// Those who are named right before a word, and the first word that names them.
  private func namedActors(before end: Int) -> (actors: [Actor], first: Int)? {
    guard let first = firstOfActors(before: end) else { return nil }
    let actors = (first..<end).flatMap { frames.actors.named($0).map { [$0] } ?? [] }.distinct
    return actors.isEmpty || !opensClause(first) ? nil : (actors, first)
  }

  /// Those whom the subject means that ends right before a word, by whatever description: "but **the party** does not".
  private func subject(before end: Int) -> (actors: [Actor], first: Int)? {
    let subject = tree.indices.first { nominal in
      nominal < end && tree.relations[nominal] == .nsubj
        && tree.subtree(of: nominal).last { tree.words[$0].partOfSpeech != .punctuation } == end - 1
    }
    guard let subject, let first = tree.subtree(of: subject).first else { return nil }
    let actors = frames.actors.holders(of: subject)
    return actors.isEmpty ? nil : (actors, first)
  }

  /// The clauses of the sentence that leave out the verb of voting before them and only tell another side, in order: "voted for,
  /// **Peru against**".
  func verdicts() -> [VerdictClause] {
    guard tree.words.last?.form != "?" else { return [] }
    return verdictsFirst()
      + tree.indices.compactMap { start in
        guard follows(start), let (verdict, end) = verdict(at: start), endsClause(end - 1) else { return nil }
        var before = start
        while before > 0, isAside(before - 1) { before -= 1 }
        guard let first = firstOfActors(before: before), first > 0, opensClause(first) else { return nil }
        let actors = (first..<before).flatMap { frames.actors.named($0).map { [$0] } ?? [] }.distinct
        return actors.isEmpty ? nil : VerdictClause(actors: actors, words: first..<end, verdict: verdict)
      }
  }

  /// The same with the verdict first, behind a mark: "A favor votó Chile; **en contra, Brasil y Perú**".
  private func verdictsFirst() -> [VerdictClause] {
    tree.indices.compactMap { start in
      guard start > 1, tree.forms[start - 1] == ";", let (verdict, comma) = verdict(at: start),
        comma + 1 < tree.words.count, tree.forms[comma] == ","
      else { return nil }
      let end = (comma + 1..<tree.words.count).first { [";", "."].contains(tree.forms[$0]) } ?? tree.words.count
      let names = comma + 1..<end
      guard names.allSatisfy({ frames.actors.named($0) != nil || isPartOfName($0) || joinsActors($0) }) else {
        return nil
      }
      let actors = names.compactMap { frames.actors.named($0) }.distinct
      return actors.isEmpty ? nil : VerdictClause(actors: actors, words: start..<end, verdict: verdict)
    }
  }

  /// Whether a word stands behind a name or the marks behind it, as a verdict does.
  private func follows(_ word: Int) -> Bool {
    word > 1 && (tree.words[word - 1].partOfSpeech == .properNoun || isAside(word - 1))
  }

  /// The longest verdict whose words begin here, and the word behind it.
  private func verdict(at start: Int) -> (Verdict, end: Int)? {
    guard frames.lexicon.mayOpenVerdict(tree.forms[start]) else { return nil }
    let longest = min(frames.lexicon.longestVerdict, tree.words.count - start)
    for count in stride(from: longest, through: 1, by: -1) {
      guard !(start..<start + count).contains(where: tree.isVerbal) else { continue }
      let words = (start..<start + count).map { tree.forms[$0] }.joined(separator: " ")
      if let verdict = frames.lexicon.verdicts[words] { return (verdict, start + count) }
    }
    return nil
  }

  /// The first word of the actors that stand right before a word.
  private func firstOfActors(before end: Int) -> Int? {
    var first = end
    while first > 0 {
      let word = first - 1
      let joins = first < end && joinsActors(word)
      guard frames.actors.named(word) != nil || isPartOfName(word) || joins else { break }
      first = word
    }
    while first < end, joinsActors(first), !isArticle(first) { first += 1 }
    return first < end ? first : nil
  }

  /// Whether a word is an article or stands between actors that are told together.
  private func joinsActors(_ word: Int) -> Bool {
    isArticle(word)
      || tree.words[word].partOfSpeech == .coordinatingConjunction
        && frames.actors.named(word - 1 >= 0 ? word - 1 : word) != nil
      || tree.forms[word] == "," && word > 0 && frames.actors.named(word - 1) != nil
  }

  private func isArticle(_ word: Int) -> Bool { tree.words[word].partOfSpeech == .determiner }

  private func isPartOfName(_ word: Int) -> Bool {
    word + 1 < tree.words.count && tree.relations[word] == .flat && tree.words[word].partOfSpeech == .properNoun
  }

  /// Whether a clause may begin with a word: the sentence does, or a mark or conjunction stands before it.
  private func opensClause(_ word: Int) -> Bool {
    guard word > 0, !has(.likeness, word - 1) else { return true }
    switch tree.words[word - 1].partOfSpeech {
    case .punctuation, .coordinatingConjunction, .subordinatingConjunction: return true
    default: return false
    }
  }

  /// Whether nothing that belongs to the clause stands behind a word.
  private func endsClause(_ word: Int) -> Bool {
    guard word + 1 < tree.words.count else { return true }
    switch tree.words[word + 1].partOfSpeech {
    case .punctuation: return word + 2 >= tree.words.count || !isAside(word + 2)
    case .coordinatingConjunction, .subordinatingConjunction: return true
    default: return false
    }
  }

  /// Whether a word is a part of what stands for the position: a verb without a sense of its own, yes, no, too.
  private func isAnswer(_ word: Int) -> Bool {
    isProForm(word) || has(.negation, word) || has(.affirmation, word) || has(.addition, word)
  }

  private func isProForm(_ word: Int) -> Bool {
    tree.words[word].partOfSpeech == .auxiliary || has(.substitute, word) || has(.perfect, word) || has(.future, word)
      || has(.possible, word) && tree.words[word].partOfSpeech == .verb
  }

  /// Whether a word sets the clause against another one: "however", "en **cambio**", and the marks around it.
  private func isAside(_ word: Int) -> Bool { tree.forms[word] == "," || has(.contrast, word) }

  private func has(_ effect: OperatorCue.Effect, _ word: Int) -> Bool {
    effects[word].contains(effect)
  }
}
