import TextModel

/// Finds what a relative pronoun stands for.
extension ActorFinder {
  /// The noun that a relative pronoun stands for.
  func antecedent(ofRelative index: Int) -> Int? {
    guard tree.isRelative(index) else { return nil }
    let clause = ([index] + tree.ancestors(of: index)).first { tree.relations[$0] == .acl }
    guard let clause else { return nominal(before: index) }
    // "Claves del **acuerdo**: **quién** está a favor" asks.
    guard let head = tree.heads[clause], !(min(head, index)..<index).contains(where: { tree.forms[$0] == ":" }) else {
      return nil
    }
    if let work = work(of: head, before: clause) ?? name(toldOfBy: index, behind: head) { return work }
    let isOfOne = tree.word(clause, has: "Number=Sing") && !tellsOfBoth(clause, index)
    return tree.noun(toldOfBy: clause, on: head) ?? (isOfOne ? head : tree.firstTold(with: head))
  }

  /// Whether a relative clause says that it is about two, whatever number a tagger gives its verb: "Russia and Bolivia, **which both** voted
  /// for it".
  private func tellsOfBoth(_ clause: Int, _ pronoun: Int) -> Bool {
    has(.both, among: tree.children(of: clause, .advmod, .det, .appos) + tree.children[pronoun])
  }

  /// The organization or state right before a comma of which a relative clause tells that it does something, where the parser has hung the
  /// clause on a thing that is nobody: "a boycott of **Exxon, which lobbied** against the deal".
  private func name(toldOfBy pronoun: Int, behind thing: Int) -> Int? {
    guard tree.relations[pronoun] == .nsubj, tree.words[thing].partOfSpeech == .noun, pronoun > thing + 2,
      tree.forms[pronoun - 1] == ",", reader.mention(ofToken: tree.words[thing].token) == nil,
      lexicon.collective(tree.lemmas[thing]) == nil, !isActorNoun(thing),
      let name = tree.children(of: thing, .nmod).last(where: { $0 > thing && $0 < pronoun && tree.hasIntroducer($0) }),
      tree.subtree(of: name).last == pronoun - 2,
      let holder = named(name)?.holder, holder.type != .person
    else { return nil }
    return name
  }

  /// What several have made of whom a participle tells, where a relative clause in the singular behind a comma goes on about it: "**un
  /// texto**, redactado por Perú y Chile, **que pide** una tregua".
  private func work(of maker: Int, before clause: Int) -> Int? {
    guard tree.word(clause, has: "Number=Sing"), tree.coordination(of: tree.firstConjunct(of: maker)).count > 1,
      let participle = tree.heads[tree.firstConjunct(of: maker)], tree.word(participle, has: "VerbForm=Part"),
      [.acl, .amod].contains(tree.relations[participle]), participle < maker, let noun = tree.heads[participle],
      noun < participle, tree.forms[participle - 1] == ",", tree.words[noun].partOfSpeech == .noun
    else { return nil }
    return noun
  }

  /// The name right before a relative pronoun with a comma, where the parser has hung the clause elsewhere: "said **Ana Ruiz**,
  /// who again demanded …".
  private func nominal(before index: Int) -> Int? {
    guard index > 1, tree.forms[index - 1] == ",", tree.words[index].partOfSpeech == .pronoun else { return nil }
    let word = tree.relations[index - 2] == .flat ? tree.heads[index - 2] ?? index - 2 : index - 2
    return named(word) == nil ? nil : word
  }
}
