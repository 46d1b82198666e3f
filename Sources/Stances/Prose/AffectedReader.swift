import TextModel

/// Finds whom a sanction or a threat hits: the actor that it is directed at, or to whom what is frozen, stopped or announced
/// belongs; else the thing itself; nobody where only the measure is named: "amenazó con represalias".
struct AffectedReader: Sendable {
  let frames: FrameReader

  private var tree: SentenceTree { frames.tree }

  /// The words of those who are hit by what `word` says is done, in the clause of the verb `cue`.
  func affected(by word: Int, of cue: Int) -> [Int] {
    // "froze four of **his accounts**"
    if tree.words[word].partOfSpeech == .numeral, let whole = frames.namer.whole(of: word) {
      return affected(by: whole, of: cue)
    }
    // Not "retirará a **su embajador**", who is not hit himself.
    if let seat = seat(ofEnvoy: word, under: cue) { return [seat] }
    if frames.actors.isActor(word), !isLever(word) { return [word] }
    let direct = tree.children(of: cue, .obj, .iobj).filter { $0 != word && frames.actors.isActor($0) }
    if let addressee = direct.first { return [addressee] }
    // "threatened to take **its neighbour** to court"
    if tree.isVerbal(word), let state = tree.children(of: word, .obj).first(where: pointsToState) { return [state] }
    if let loser = loser(in: word) { return [loser] }
    if let owner = owner(in: word), !isOfficer(word, of: owner) {
      return tree.coordination(of: owner).filter(frames.actors.isActor)
    }
    // "ban imports of **the country's** produce"
    if tree.isNominal(word), let state = tree.children(of: word, .nmod).first(where: pointsToState) { return [state] }
    if let other = recipient(of: word, under: cue) { return [other] }
    let own = targets(ofMeasure: word)
    if !own.isEmpty { return own }
    guard tree.isVerbal(word) else { return isMeasure(word) || isLever(word) ? [] : [word] }
    if let object = tree.children(of: word, .obj).first, isLever(object) { return [] }
    let isNamed = { (word: Int) in tree.words[word].partOfSpeech != .pronoun && !isMeasure(word) }
    let object = tree.children(of: word, .obj).first(where: isNamed)
    let oblique = tree.children(of: word, .obl).first { $0 > word && isNamed($0) }
    return [object ?? oblique ?? word]
  }

  /// The capital where an envoy is, whose state is meant by what is done to him: "kalte hjem ambassadøren **i London**".
  private func seat(ofEnvoy noun: Int, under verb: Int) -> Int? {
    guard frames.lexicon.nouns[tree.lemmas[noun]] == .representative else { return nil }
    return (tree.children(of: noun, .nmod) + tree.children(of: verb, .obl)).first {
      $0 > noun && tree.introducers(of: $0).first == noun + 1 && frames.actors.government(inCapital: $0) != nil
    }
  }

  /// Whether somebody is told by his office in an organization, which is not hit itself: "sanctions against the **prosecutor** of the
  /// Court".
  private func isOfficer(_ word: Int, of owner: Int) -> Bool {
    guard frames.actors.named(owner)?.holder.type == .organization, tree.words[word].partOfSpeech == .noun,
      let mention = frames.reader.mention(ofToken: tree.words[word].token)
    else { return false }
    return mention.form == .nominal && frames.reader.document.entities[mention.entity].type == .person
  }

  private func pointsToState(_ noun: Int) -> Bool {
    if case .pointsToState? = frames.namer.reading(of: noun) { true } else { false }
  }

  /// Whether a noun names what is held back from somebody whom the clause does not name: "froze **all aid**".
  private func isLever(_ noun: Int) -> Bool {
    switch frames.lexicon.nouns[tree.lemmas[noun]] {
    case .lever: true
    // "retirará a **su embajador**"
    case .representative: tree.children(of: noun, .det, .nmod).contains { tree.word($0, has: "Poss=Yes") }
    default: false
    }
  }

  private func isMeasure(_ noun: Int) -> Bool {
    frames.positions.contains { match in
      match.head == noun && match.cue.cue.kind == .noun && [.sanction, .threaten].contains(match.cue.position)
    }
  }

  /// Whom a measure is said to be against: "truer med innreiseforbud mot **ministrene**", "threatens to impose tariffs on
  /// **sugar**".
  private func targets(ofMeasure word: Int) -> [Int] {
    let cue = frames.positions.first { match in
      match.head == word && [.sanction, .threaten].contains(match.cue.position)
    }
    return cue.map { frames.targetWords(of: $0, besides: []) }?.filter {
      $0 != word && tree.isNominal($0) && !isMeasure($0)
    } ?? []
  }

  /// From whom a thing is taken or kept that a verb acts on, where the language marks them: "amenazó con retirar la sede **a los
  /// organizadores**".
  private func loser(in verb: Int) -> Int? {
    guard tree.isVerbal(verb), !frames.lexicon.objectMarks.isEmpty,
      let thing = tree.children(of: verb, .obj).first(where: { $0 > verb && !tree.hasIntroducer($0) })
    else { return nil }
    return (tree.children(of: verb, .obl, .obj, .iobj) + tree.children(of: thing, .nmod)).first { nominal in
      nominal > thing && tree.words[nominal].partOfSpeech == .noun
        && tree.introducers(of: nominal).map { tree.lemmas[$0] }.allSatisfy(frames.lexicon.objectMarks.contains)
        && tree.hasIntroducer(nominal)
        // "limitar el acceso **de los barcos** a los puertos"
        && tree.children(of: thing, .nmod).allSatisfy { $0 == nominal || !tree.hasIntroducer($0) }
    }
  }

  /// The state right behind what is held back from it, where the parser has hung it on the verb: "froze arms sales **to Libya**".
  private func recipient(of thing: Int, under verb: Int) -> Int? {
    guard tree.isNominal(thing), tree.relations[thing] == .obj, let end = tree.subtree(of: thing).last else {
      return nil
    }
    return tree.children(of: verb, .obl).first { nominal in
      nominal > end && tree.introducers(of: nominal).first == end + 1
        && frames.actors.named(nominal)?.holder.type == .country
    }
  }

  /// The first actor among the arguments below a word, but not of what it depends on.
  private func owner(in word: Int) -> Int? {
    let inside = tree.subtree(of: word) { word in
      tree.relations[word] != .conj && tree.subtype(of: word) != "relcl"
        // "los bienes de dos empresarios **cercanos al presidente**"
        && !(tree.relations[word] == .amod && !tree.children(of: word, .obj, .obl, .nmod).isEmpty)
        && !(tree.relations[word] == .advcl && tree.word(word, has: "VerbForm=Fin"))
    }
    return inside.first { index in
      let isArgument = [.nmod, .obj, .obl, .iobj, .nsubj].contains(tree.relations[index])
      return index != word && isArgument && frames.actors.isActor(index) && !isLever(index)
    }
  }
}
