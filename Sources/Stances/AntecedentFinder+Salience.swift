import TextModel

/// How likely the place of a nominal in its sentence makes it that a pronoun stands for it.
extension AntecedentFinder {
  /// How salient the role of a nominal in its clause makes it.
  func salience(of word: Int, _ tree: SentenceTree) -> Double {
    let head = tree.firstConjunct(of: word)
    let role: Double =
      switch tree.relations[head] {
      case .nsubj: 80
      case .obj: 50
      case .obl, .iobj: 40
      default: 0
      }
    // Not inside another nominal.
    let isHead = tree.relations[head] != .nmod && tree.relations[head] != .compound
    return Self.recency + role + (isHead ? 80 : 0)
  }

  private static let recency = 100.0

  /// Whether a noun for a position or the like names only whose it is: "The **position** of Chile is less clear".
  func isStandOfSomebody(_ noun: Int, _ frames: FrameReader) -> Bool {
    frames.lexicon.nouns[frames.tree.lemmas[noun]] == .list
      && frames.tree.children(of: noun, .nmod).contains { frames.actors.named($0) != nil }
  }

  /// Whether a word is but a part of a longer name: "the **Sandvik** Treaty".
  func isPartOfName(_ word: Int, _ tree: SentenceTree) -> Bool {
    guard tree.relations[word] == .compound, let head = tree.heads[word] else { return false }
    return tree.words[word].partOfSpeech == .properNoun && tree.words[head].partOfSpeech == .properNoun
  }

  /// Whether a nominal is what the sentence behind its own goes on about without a subject: "**El borrador** crea una autoridad. Tendría
  /// cuarenta inspectores. China lo apoya".
  func isSubject(_ word: Int, carriedOnAfter tree: SentenceTree) -> Bool {
    guard tree.relations[word] == .nsubj, let verb = tree.heads[word], tree.relations[verb] == .root,
      let next = sentences.frames(ofSentence: tree.sentence + 1)?.tree,
      let root = next.indices.first(where: { next.relations[$0] == .root })
    else { return false }
    return next.words[root].partOfSpeech == .verb && next.word(root, has: "VerbForm=Fin")
      && next.word(root, has: "Person=3")
      && ["Number=Sing", "Number=Plur"].allSatisfy { !next.word(root, has: $0) || tree.word(word, has: $0) }
      && next.children(of: root, .nsubj, .csubj, .expl).isEmpty
  }

  /// Whether a nominal is an argument of the same verb as a pronoun, or has it for a complement, so that this cannot stand for it: "put its
  /// **name** to **it**", "har kommet med skarp **kritikk** av **den**".
  func isBeside(_ word: Int, _ pronoun: Int, _ tree: SentenceTree) -> Bool {
    tree.heads[word] != nil && tree.heads[word] == tree.heads[pronoun]
      || tree.ancestors(of: pronoun).prefix { !tree.isVerbal($0) }.contains(word)
  }

  /// Whether a predicate only judges a thing or describes somebody: "Tobin era **un héroe**", "es **un error** histórico".
  func isJudgement(_ word: Int, _ frames: FrameReader) -> Bool {
    if isNameGiven(word, frames) { return true }
    guard !frames.tree.children(of: word, .cop).isEmpty, !frames.tree.hasIntroducer(word) else { return false }
    return frames.lexicon.evaluation(frames.tree.lemmas[word]) != nil
      || frames.tree.children(of: word, .nsubj).contains { frames.actors.named($0) != nil }
        && frames.actors.named(word) == nil
  }

  /// Whether a nominal is what somebody calls that for which a pronoun before the verb stands: "Chile lo considera **un paso atrás**".
  private func isNameGiven(_ word: Int, _ frames: FrameReader) -> Bool {
    let tree = frames.tree
    guard [.obj, .xcomp, .obl].contains(tree.relations[word]), let verb = tree.heads[word], verb < word,
      frames.lexicon.calls(tree.lemmas[verb])
    else { return false }
    return tree.children(of: verb, .obj, .iobj).contains { $0 < verb && tree.words[$0].partOfSpeech == .pronoun }
  }

  /// Whether a noun names nothing itself, but stands for what was told before: "la iniciativa".
  func pointsBack(_ target: Target) -> Bool {
    guard let sentence = document.sentenceIndex(at: target.span.start),
      let frames = sentences.frames(ofSentence: sentence),
      let word = frames.tree.indices.first(where: { word in
        target.span.contains(frames.tree.spans[word]) && frames.tree.lemmas[word] == target.head
      }),
      case .pointsBack = frames.namer.reading(of: word)
    else { return false }
    return true
  }
}
