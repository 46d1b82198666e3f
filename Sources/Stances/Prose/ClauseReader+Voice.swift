import TextModel

/// Active and passive clauses, and who does what a passive one tells.
extension ClauseReader {
  /// Whether the verb is passive: by auxiliary, ending, or as a participle that modifies a noun.
  func isPassive(_ verb: Int) -> Bool {
    if isOnlyVerb(verb) || isVerbOfRoot(verb) { return false }
    let children = tree.children[verb]
    if children.contains(where: { tree.words[$0].relation == "aux:pass" }) { return true }
    // A subject that the parser takes for that of a passive is one only where something else says so.
    let isMarked = children.contains { [.aux, .cop].contains(tree.relations[$0]) } || !agents(of: verb).isEmpty
    if children.contains(where: { tree.words[$0].relation == "nsubj:pass" }), isMarked || tree.relations[verb] != .root
    {
      return true
    }
    // "have all barred": the auxiliary of the perfect may be taken for the main verb.
    if tree.relations[verb] == .xcomp, let head = tree.heads[verb], has(.perfect, at: head) { return false }
    // "the minister last week **called** the plan a mistake": what has an object of its own and no auxiliary is none.
    if tree.relations[verb] == .root, !isMarked,
      children.contains(where: { tree.relations[$0] == .obj && $0 > verb }),
      children.contains(where: { tree.relations[$0] == .nsubj && $0 < verb })
    {
      return false
    }
    // "criticised it and **called** for a ban"
    if isActiveConjunct(verb) { return false }
    if tree.word(verb, has: "Voice=Pass") { return true }
    // "is staying" is no passive.
    guard tree.word(verb, has: "VerbForm=Part"), !tree.word(verb, has: "Tense=Pres") else {
      return isReducedRelative(verb)
    }
    if children.contains(where: { tree.relations[$0] == .aux && has(.passive, at: $0) }) { return true }
    // "Forslaget er lagt fram av Chile": a state that somebody has brought about.
    if children.contains(where: { tree.relations[$0] == .cop }), !agents(of: verb).isEmpty { return true }
    // "Forslaget ble av Russland avfeid": the auxiliary may be taken for the main verb.
    if tree.relations[verb] == .xcomp, let head = tree.heads[verb], has(.passive, at: head) { return true }
    let own = ownAgents(of: verb)
    if tree.relations[verb] == .conj, let first = tree.heads[verb],
      tree.children(of: verb, .nsubj, .aux, .obj).allSatisfy(own.contains)
    {
      return isPassive(first)
    }
    return isReducedRelative(verb) || isFronted(verb)
  }

  /// Whether the verb is a participle with its agent before the clause of what it was done to: "**Apoyada** por Paraguay, la
  /// candidatura avanza".
  private func isFronted(_ verb: Int) -> Bool {
    let opens = verb == 0 && tree.relations[verb] == .obj
    guard opens || [.advmod, .advcl].contains(tree.relations[verb]), let head = tree.heads[verb], verb < head else {
      return false
    }
    return !ownAgents(of: verb).isEmpty && tree.children(of: verb, .nsubj, .aux, .mark).isEmpty
  }

  /// Whether the verb is a participle that modifies a noun: "foreslått av Russland".
  func isReducedRelative(_ verb: Int) -> Bool {
    guard [.acl, .amod].contains(tree.relations[verb]) || isApposedParticiple(verb) else { return false }
    // Some participles look like finite verbs: "the plan, **put** forward by Chile".
    let looksFinite =
      tree.word(verb, has: "VerbForm=Fin") && tree.subtype(of: verb) != "relcl" && !agents(of: verb).isEmpty
    let isParticiple = tree.word(verb, has: "VerbForm=Part") && !tree.word(verb, has: "Tense=Pres") || looksFinite
    let agents = ownAgents(of: verb)
    return isParticiple && tree.children(of: verb, .nsubj, .obj, .aux, .mark).allSatisfy(agents.contains)
  }

  /// Whether a parser has taken a participle between commas for an apposition: "Forslaget, **støttet** av Norge, skal opp".
  private func isApposedParticiple(_ verb: Int) -> Bool {
    tree.relations[verb] == .appos && tree.isVerbal(verb) && !agents(of: verb).isEmpty
  }

  /// Whether the verb is the only one of a whole sentence, below a noun that should be its subject: "The Union **called** for
  /// talks."
  func isOnlyVerb(_ verb: Int) -> Bool {
    guard tree.relations[verb] == .acl, let head = tree.heads[verb], head < verb,
      tree.relations[head] == .root || tree.relations[head] == .appos, agents(of: verb).isEmpty,
      tree.forms.last == ".", !tree.children(of: verb, .obl, .obj, .xcomp, .ccomp).isEmpty
    else { return false }
    return tree.indices.allSatisfy { $0 == verb || !tree.isVerbal($0) || tree.ancestors(of: $0).contains(verb) }
  }

  /// Whether the verb is the one that a sentence's nominal root lacks, behind what stands between commas: "Brazil, unable to agree,
  /// **abstained**."
  func isVerbOfRoot(_ verb: Int) -> Bool {
    guard let root = tree.indices.first(where: { tree.relations[$0] == .root }), root < verb, tree.isVerbal(verb),
      tree.isNominal(root), !tree.isVerbal(root), tree.forms.last == ".", tree.forms[verb - 1] == ",",
      ![.root, .ccomp].contains(tree.relations[verb]), tree.subtype(of: verb) != "relcl",
      !tree.word(verb, has: "VerbForm=Inf"), !tree.word(verb, has: "VerbForm=Ger"), !tree.word(verb, has: "Gender="),
      agents(of: verb).isEmpty
    else { return false }
    let hasSubject = !tree.children(of: root, .cop).isEmpty
    return !hasSubject && tree.children(of: verb, .nsubj, .mark, .aux, .cop).isEmpty
  }

  /// Whether a verb without an auxiliary goes on with the active one that it is joined to.
  private func isActiveConjunct(_ verb: Int) -> Bool {
    guard tree.relations[verb] == .conj, let first = tree.ancestors(of: verb).first(where: tree.isVerbal),
      first < verb,
      tree.word(first, has: "VerbForm=Fin"), tree.words[first].partOfSpeech == .verb,
      tree.children(of: verb, .aux, .nsubj).isEmpty, agents(of: verb).isEmpty
    else { return false }
    return !isPassive(first)
  }

  /// Those by whom a passive's deed is done.
  func agents(of verb: Int) -> [Int] {
    let own = ownAgents(of: verb)
    if !own.isEmpty { return own }
    // "hilses velkommen av Norge", "her kritiseres planen av Norge": what stands between may have taken the agent.
    let between = tree.children(of: verb, .xcomp, .advmod) + calledNames(by: verb) + subjects(behindPassive: verb)
    let below = between.filter { !tree.isVerbal($0) }.flatMap(ownAgents)
    if !below.isEmpty { return below }
    guard tree.relations[verb] == .xcomp, let head = tree.heads[verb], has(.passive, at: head) else { return [] }
    return ownAgents(of: head)
  }

  /// What a passive says that something is called or charged with: "fueron calificados de **provocación** por Pekín".
  private func calledNames(by verb: Int) -> [Int] {
    guard tree.word(verb, has: "VerbForm=Part"), !tree.children(of: verb, .aux).isEmpty else { return [] }
    return tree.children(of: verb, .obl).filter { $0 > verb }
  }

  /// What a passive tells of, where something else opens the clause: "her kritiseres **planen** av Norge".
  private func subjects(behindPassive verb: Int) -> [Int] {
    tree.children(of: verb, .nsubj).filter { $0 > verb && tree.subtype(of: $0) == "pass" }
  }

  private func ownAgents(of verb: Int) -> [Int] {
    tree.children(of: verb, .obl, .nmod, .obj).filter { child in
      tree.subtype(of: child) == "agent" || tree.introducers(of: child).contains { has(.agent, at: $0) }
    }
  }
}
