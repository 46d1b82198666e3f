import TextModel

/// Finds those who are named as members of what a nominal describes, or together.
extension ActorFinder {
  /// Those who are named below a nominal as included in it: "over 20 land, inkludert USA og Brasil".
  func included(below nominal: Int) -> [Actor] {
    guard named(nominal) == nil else { return [] }
    let below = tree.subtree(of: nominal) { tree.relations[$0] != .conj || tree.isNominal($0) }
    guard
      let mark = operators.first(where: {
        $0.cue.effect == .inclusion && $0.words.allSatisfy(below.contains) && !opensClause($0.head)
          && !tellsMembership(of: nominal, by: $0)
      })
    else { return [] }
    // Of "countries" only states are members, whoever else the clause speaks of.
    let areStates = lexicon.nouns[tree.lemmas[nominal]]?.describesState ?? false
    let start = max(mark.words.max() ?? 0, announcement(after: mark.head, nominal) ?? 0)
    let after = below.filter { word in
      word > start && tree.isNominal(word)
        && (!areStates || reader.country(ofToken: tree.words[word].token) != nil)
    }
    let known = after.compactMap(named).distinct
    // "groups such as **Estonian Dialogue**"
    guard known.isEmpty, lexicon.collective(tree.lemmas[nominal]) != nil, let first = after.first else { return known }
    let name = tree.relations[first] == .compound ? tree.heads[first] ?? first : first
    return unknownName(name).map { [$0] } ?? []
  }

  /// Whether a word before a predicate says that its subject is one of those whom it describes: "**Chile** was **among** those that opposed
  /// it", "Peru var **blant dem** som stemte for".
  private func tellsMembership(of nominal: Int, by mark: CueMatch<OperatorCue>) -> Bool {
    (mark.words.contains(nominal) || tree.heads[mark.head] == nominal && mark.head < nominal)
      && !tree.children(of: nominal, .cop).isEmpty
      && tree.children(of: nominal, .nsubj).contains { $0 < mark.head }
  }

  /// Whether a word opens a relative clause, though it may also stand before members: "landet **som** anerkjenner Taiwan".
  private func opensClause(_ word: Int) -> Bool {
    guard tree.relations[word] == .mark, let verb = tree.heads[word] else { return false }
    return tree.words[verb].partOfSpeech == .verb
  }

  /// Those whom an apposition to a plural names: "the two countries, **Thailand and Cambodia**".
  func several(apposedTo nominal: Int) -> [Actor] {
    guard tree.word(nominal, has: "Number=Plur"), let first = tree.children(of: nominal, .appos).first
    else { return [] }
    let actors = tree.coordination(of: first).map(named)
    // "the island states Palau, Fiji and Samoa": what states describe is known by them.
    let areMeant = isActorNoun(nominal) || actors.allSatisfy { $0?.holder.type == .country }
    return areMeant && actors.count > 1 && actors.allSatisfy { $0 != nil } ? actors.compactMap { $0 }.distinct : []
  }

  /// Those whom brackets behind a plural name: "**The regulators** (Germany, France) would settle for limits".
  func bracketed(behind nominal: Int) -> [Actor] {
    guard nominal + 1 < tree.words.count, tree.forms[nominal + 1] == "(", named(nominal) == nil,
      let close = tree.indices.first(where: { $0 > nominal && tree.forms[$0] == ")" })
    else { return [] }
    let inside = (nominal + 2..<max(close, nominal + 2)).filter { word in
      ![.punctuation, .coordinatingConjunction, .determiner].contains(tree.words[word].partOfSpeech)
    }
    let actors = inside.map(named)
    guard inside.count > 1, actors.allSatisfy({ $0?.holder.id != nil }) else { return [] }
    return actors.compactMap { $0 }.distinct
  }

  /// Those who are named at the end of the clause as being among its subject: "13 av 15 medlemmer stemte for, **blant dem USA
  /// og Pakistan**".
  func members(behindClauseOf nominal: Int) -> [Actor] {
    guard tree.relations[nominal] == .nsubj, tree.words[nominal].partOfSpeech != .pronoun, named(nominal) == nil,
      tree.word(nominal, has: "Number=Plur") || !tree.children(of: nominal, .nummod).isEmpty || isNumber(nominal),
      let mark = operators.first(where: { $0.cue.effect == .inclusion && $0.head > nominal }),
      let first = mark.words.min(), first > 0, tree.forms[first - 1] == ","
    else { return [] }
    let end = tree.indices.first { $0 > first && (tree.isVerbal($0) || tree.forms[$0] == ";") } ?? tree.words.count
    return (first..<end).compactMap(named).filter { $0.holder.id != nil }.distinct
  }

  /// The verb after which the members stand, where a relative clause tells of what they are members: "Among the states that
  /// recognize Palestine **are** Norway and Spain".
  func announcement(after mark: Int, _ nominal: Int) -> Int? {
    let clause = tree.children(of: nominal, .acl).first { $0 > nominal }
    guard let clause, mark < nominal else { return nil }
    let verbs = tree.indices.filter { $0 > clause && tree.isVerbal($0) }
    return verbs.last { verb in
      tree.indices.contains { $0 > verb && reader.country(ofToken: tree.words[$0].token) != nil }
    }
  }

  /// The first actors of the sentence that are named together before a word: "Flere land, inkludert Norge og Island, sier at
  /// de støtter …".
  func severalBefore(_ word: Int) -> [Actor] { severalBefore(word, meant: individuals) }

  /// The same, where `meant` says whom a nominal means.
  func severalBefore(_ word: Int, meant: (Int) -> [Actor]) -> [Actor] {
    let heads = (0..<word).lazy.filter { index in
      tree.isNominal(index) && tree.words[index].partOfSpeech != .pronoun && tree.relations[index] != .conj
        && !tree.word(index, has: "Case=Gen")
    }
    // Pronouns among those named together are left out: one of them may be the word itself.
    for head in heads {
      let named = tree.coordination(of: head).filter { tree.words[$0].partOfSpeech != .pronoun }.flatMap(meant).distinct
      if named.count > 1 { return named }
    }
    return []
  }

  /// Whether a participle behind a noun tells which two are meant, so that they need not be the last ones: "los dos países
  /// **readmitidos**".
  func isToldApart(_ noun: Int) -> Bool {
    tree.children(of: noun, .amod, .acl).contains { $0 > noun && tree.word($0, has: "VerbForm=Part") }
  }
}
