import TextModel

/// Finds what tells which thing a noun means that says too little alone.
extension TargetNamer {
  /// What tells which thing a noun means that says too little alone: "en avtale som bare handler om avfall", "a review after
  /// three years". Without it the position would be toward all agreements and reviews. Of something known only a clause or a
  /// time tells which one is meant: "valget i mai".
  func description(of noun: Int, besides words: [Int]) -> [Int] {
    if words.max() == noun, !isDefinite(noun), let deed = strayDeed(of: noun) {
      return tree.introducers(of: deed) + [deed] + plannedObject(of: deed)
    }
    guard contentCount(words) == 1 else { return [] }
    if let complement = strayComplement(of: noun) ?? markedComplement(of: noun) {
      return tree.introducers(of: complement) + articles(of: complement) + nameWords(complement)
    }
    let isDefinite = isDefinite(noun)
    if !isDefinite, let amount = amount(of: noun) { return amount }
    if !isDefinite, let stray = strayDescription(of: noun) {
      return tree.introducers(of: stray) + articles(of: stray) + nominalWords(stray, complements: 0)
    }
    let next = tree.children[noun].first { child in
      child > noun && !words.contains(child) && !isSetOff(child, from: noun) && !hasAgent(child) && !isPronoun(child)
        && (tree.relations[child] == .acl && !opensWithPreposition(child)
          || tree.relations[child] == .nmod && describes(child)
            && (!isDefinite || lexicon.nouns[tree.lemmas[child]] == .time))
    }
    guard let next else { return [] }
    if tree.relations[next] == .nmod {
      return tree.introducers(of: next) + articles(of: next) + nominalWords(next, complements: 0)
    }
    if tellsHolder(next) || tree.subtree(of: next).contains(where: isQuotationMark) { return [] }
    let clause = tellsContent(next) ? Array(tree.subtree(of: next).prefix { !isMark($0) }) : tree.subtree(of: next)
    // "et fond finansiert av dem" names the fund no better than "et fond".
    let pointsBack = clause.contains { tree.word($0, has: "PronType=Prs") }
    // "los países **que se nieguen a recibir vuelos**" are any that do.
    let isAny = !isDefinite || tree.word(next, has: "Mood=Sub")
    let longest = isAny && tellsKind(next, of: noun) ? Self.longestKind : Self.longestDescription
    return clause.count <= longest && !pointsBack ? clause : []
  }

  /// Whether a preposition opens a relative clause, which then tells of something else besides: "the convention **on which** all this rests".
  private func opensWithPreposition(_ clause: Int) -> Bool {
    guard let first = tree.subtree(of: clause).first, first + 1 < clause else { return false }
    return tree.words[first].partOfSpeech == .adposition && tree.isRelative(first + 1)
  }

  /// Whether a relative clause tells of what kind a thing must be that is no particular one: "any text **that puts conditions on
  /// shipowners**", "en politikk **som flytter ansvaret ut av syne**", but not "a compromise that would cover the poorest".
  private func tellsKind(_ clause: Int, of noun: Int) -> Bool {
    let isFinite =
      tree.word(clause, has: "VerbForm=Fin") || !tree.children(of: clause, .aux).isEmpty
    guard isFinite, tree.children(of: clause, .nsubj, .obj, .obl, .mark).contains(where: tree.isRelative) else {
      return false
    }
    return !lexicon.isProposed(tree.lemmas[noun])
      || tree.children(of: noun, .det).contains {
        tree.word($0, has: "PronType=Ind") || tree.word($0, has: "PronType=Tot")
      }
  }

  /// At most this many words of such a clause are a part of a name.
  private static let longestKind = 7

  /// How much of a thing is meant, or since when it holds, where the noun alone says neither: "en kvote **på 10 prosent**", "a limit **of
  /// 30 degrees**", "en nøkkel **fra 1999**".
  private func amount(of noun: Int) -> [Int]? {
    let amount = tree.children(of: noun, .nmod).first { child in
      child > noun && tree.introducers(of: child) == [noun + 1] && !isSetOff(child, from: noun) && isAmount(child)
    }
    guard let amount else { return nil }
    return tree.introducers(of: amount) + [amount]
      + tree.children(of: amount, .nummod, .advmod, .amod).filter { $0 < amount }
  }

  /// Whether a word is a number, or has one before it.
  func isAmount(_ word: Int) -> Bool {
    tree.words[word].partOfSpeech == .numeral || tree.children(of: word, .nummod).contains { $0 < word }
  }

  /// What is done to by a deed that a bare noun names, which alone would say too little: "a ban on imports **of mackerel**".
  func patient(ofBare deed: Int, in noun: Int) -> [Int] {
    guard !isDefinite(noun), !tree.word(deed, has: "Definite=Def"), tree.words[deed].partOfSpeech == .noun,
      tree.children(of: deed, .det, .amod, .compound, .nummod).isEmpty,
      let patient = tree.children(of: deed, .nmod).first(where: { $0 > deed }),
      tree.words[patient].partOfSpeech == .noun,
      tree.introducers(of: patient) == [deed + 1], names(patient), !isSetOff(patient, from: deed)
    else { return [] }
    return tree.introducers(of: patient) + [patient]
  }

  /// A noun with the word that says most of it: the head of what it is about ("inquiry into **killings**"), or the last noun before it
  /// ("**vaccine** waiver").
  func shortName(of noun: Int) -> [Int] {
    if let complement = tree.children(of: noun, .nmod).first(where: { $0 > noun && names($0) && describes($0) }) {
      return [noun] + tree.introducers(of: complement) + articles(of: complement) + [complement]
        + tree.children(of: complement, .flat, .fixed)
    }
    return tree.children(of: noun, .compound).filter { $0 < noun }.suffix(1) + [noun]
  }

  /// Whether a clause tells whose position is toward the thing, which is no part of its name: "a text **drafted by Austria**".
  func hasAgent(_ clause: Int) -> Bool {
    // "en kritikk **USA avviser**"
    if tree.subtype(of: clause) == "relcl", lexicon.isPositionVerb(tree.lemmas[clause]),
      tree.children(of: clause, .nsubj).contains(where: { !tree.isRelative($0) && actors.isActor($0) })
    {
      return true
    }
    return lexicon.isPositionVerb(tree.lemmas[clause])
      && tree.children(of: clause, .obl, .obj, .nmod).contains { argument in
        actors.isActor(argument)
          && tree.introducers(of: argument).contains { word in
            actors.operators.contains { $0.cue.effect == .agent && $0.head == word }
          }
      }
  }

  /// Whether a relative clause tells whose position is toward the thing, and not which thing it is: "a debt **that Chile has never
  /// recognised**".
  private func tellsHolder(_ clause: Int) -> Bool {
    lexicon.isPositionVerb(tree.lemmas[clause]) && tree.children(of: clause, .nsubj).contains { actors.isActor($0) }
  }

  /// Whether a relative clause tells what a text does, up to the next mark: "el proyecto **que regula la pesca**, el segundo del año".
  private func tellsContent(_ clause: Int) -> Bool {
    (tree.word(clause, has: "VerbForm=Fin") && !tree.word(clause, has: "Tense=Past")
      || tree.word(clause, has: "VerbForm=Inf"))
      && tree.children(of: clause, .obj).contains { $0 > clause }
  }

  private func isQuotationMark(_ word: Int) -> Bool { ["\"", "«", "“", "„", "”"].contains(tree.forms[word]) }

  /// What the noun is about, where the parser has hung it on the noun's verb: "have proposed sanctions **on the commander**", "krever
  /// suverenitet **over øya**".
  private func strayComplement(of noun: Int) -> Int? {
    guard tree.relations[noun] == .obj, let verb = tree.heads[noun], noun + 1 < tree.words.count,
      tree.relations[noun + 1] == .case, let complement = tree.heads[noun + 1], complement > noun,
      tree.relations[complement] == .obl, tree.heads[complement] == verb, names(complement),
      actors.operators.contains(where: { $0.cue.effect == .naming && $0.head == noun + 1 }),
      !tree.isVerbal(complement), !isPronoun(complement),
      lexicon.isPosition(tree.lemmas[noun]) || lexicon.nouns[tree.lemmas[noun]] == .dominion
    else { return nil }
    return complement
  }

  /// What a noun is about, which a parser has taken for a second object since the language marks objects with the same preposition:
  /// "rechaza la mención **al cambio** climático", but not "niega el visado a los jueces", where the verb says no position alone.
  private func markedComplement(of noun: Int) -> Int? {
    guard tree.relations[noun] == .obj, let verb = tree.heads[noun], verb < noun, noun + 1 < tree.words.count,
      lexicon.objectMarks.contains(tree.lemmas[noun + 1]), tree.relations[noun + 1] == .case,
      let complement = tree.heads[noun + 1], tree.heads[complement] == verb,
      tree.introducers(of: complement).count == 1,
      [.obj, .obl, .iobj].contains(tree.relations[complement]), tree.words[complement].partOfSpeech == .noun,
      names(complement), describes(complement), !tree.children(of: complement, .det).isEmpty,
      lexicon.judges(tree.lemmas[verb])
    else { return nil }
    return complement
  }

  /// What stands with a preposition right behind a noun that brings in something new, where the parser has hung it on the noun's verb:
  /// "proposed a split **by zones**", "krever et sete **ved bordet**".
  func strayDescription(of noun: Int) -> Int? {
    guard noun + 1 < tree.words.count, tree.relations[noun + 1] == .case, let nominal = tree.heads[noun + 1],
      nominal > noun, [.obl, .obj, .nmod].contains(tree.relations[nominal]), let verb = tree.heads[noun],
      tree.heads[nominal] == verb, tree.words[nominal].partOfSpeech == .noun, describes(nominal),
      // "asks for a vote **in March**" tells when, "a review **after three years**" which one.
      lexicon.nouns[tree.lemmas[nominal]] != .time || isAmount(nominal),
      lexicon.nouns[tree.lemmas[nominal]] != .list
    else { return nil }
    return nominal
  }

  /// The same of a deed: "called for a pause **on mining** the seabed".
  func strayDeed(of noun: Int) -> Int? {
    guard noun + 2 < tree.words.count, tree.relations[noun + 1] == .mark, let deed = tree.heads[noun + 1],
      deed == noun + 2, tree.isVerbal(deed), !tree.word(deed, has: "VerbForm=Fin"), tree.relations[deed] == .advcl,
      tree.heads[deed] == tree.heads[noun], tree.words[noun].partOfSpeech == .noun, names(deed),
      !tree.children(of: deed, .obj).isEmpty
    else { return nil }
    return deed
  }

  /// Whether a prepositional complement tells which thing is meant, rather than whose or how much of it: no actor, no sum.
  func describes(_ complement: Int) -> Bool {
    guard !actors.isActor(complement) else { return false }
    switch lexicon.nouns[tree.lemmas[complement]] {
    case .measure: return false
    // "asks for a delay **in a joint letter**"
    case .statement: return actors.refersBack(complement)
    default: return true
    }
  }

  /// Whether a mark stands between a noun and what describes it.
  func isSetOff(_ description: Int, from noun: Int) -> Bool {
    let start = tree.subtree(of: description).first ?? description
    return (noun..<max(start, noun) + 1).contains(where: isMark)
  }

  private func isDefinite(_ noun: Int) -> Bool {
    tree.word(noun, has: "Definite=Def")
      || tree.children(of: noun, .det).contains {
        tree.word($0, has: "Definite=Def") || tree.word($0, has: "PronType=Dem")
      }
      || tree.isOwned(noun)
  }

  /// Whether a complement only tells in what measure something is done: "exige la moratoria **con más fuerza que nosotros**".
  func isComparison(_ complement: Int) -> Bool {
    tree.children(of: complement, .advmod, .amod).contains { $0 < complement && tree.word($0, has: "Degree=Cmp") }
      && tree.children[complement].contains { word in
        word > complement
          && tree.introducers(of: word).contains { tree.words[$0].partOfSpeech == .subordinatingConjunction }
      }
  }

  /// The states of a group that an adjective names, who are praised or blamed like the group: "roser **de nordiske landene**".
  func membersOfGroup(_ noun: Int) -> TargetReading? {
    guard lexicon.nouns[tree.lemmas[noun]]?.describesState ?? false, tree.word(noun, has: "Number=Plur"),
      tree.children(of: noun, .acl, .nmod).isEmpty,
      let owner = tree.children(of: noun, .amod).compactMap({ reader.country(ofToken: tree.words[$0].token) }).first,
      case let holder = reader.holder(country: owner.id), holder.type == .group
    else { return nil }
    let words = nominalWords(noun, complements: 0)
    return tree.span(of: words).map {
      .named(
        Target(text: text(of: words), span: $0, head: tree.lemmas[noun], actor: holder, id: owner.id, isMotion: false))
    }
  }
}
