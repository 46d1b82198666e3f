import TextModel

/// What a position depends on, and by when something is to be done.
extension CircumstanceReader {
  func readCondition(_ found: inout Circumstances, levels: [Int], cue: [Int]) {
    for match in operators
    where match.cue.effect == .condition && !match.words.contains(where: cue.contains) && !isConceded(match) {
      if let asked = question(openedBy: match) {
        if levels.contains(asked) {
          if isWeighed(asked) { found.modality = .considered } else { found.isVoid = true }
        }
        continue
      }
      guard let clause = clause(openedBy: match) else {
        readStretch(openedBy: match, &found, levels: levels)
        continue
      }
      let isInside = levels.contains(clause) || levels.contains { isClause(of: clause, $0, match) }
      if isInside, isWeighed(clause) {
        found.modality = .considered
      } else if isInside {
        // "fell days before Peru **signed** a pact" tells that it has.
        let isToldTime =
          tree.words[match.head].partOfSpeech == .adposition && tree.heads[clause].map { isPast($0, clause) } ?? false
        found.isVoid = found.isVoid || !isToldTime
      } else if let above = tree.heads[clause], found.condition == nil,
        levels.contains(above) || isArgument(above, of: levels),
        found.isNegated || !isPast(above, clause) && !isTime(clause)
      {
        let words = tree.subtree(of: clause) + match.words
        found.condition = tree.span(of: words.sorted())
      }
    }
  }

  /// Whether a clause hangs on a noun among the words of a condition: "on **condition** that Peru **pays**".
  private func isClause(of noun: Int, _ verb: Int, _ condition: CueMatch<OperatorCue>) -> Bool {
    condition.words.contains(noun) && tree.heads[verb] == noun && tree.relations[verb] == .acl
  }

  /// The clause that tells what is asked, and not whether it is so: "has not said **whether it backs the pact**", "vil ikke si **om landet
  /// støtter avtalen**".
  private func question(openedBy match: CueMatch<OperatorCue>) -> Int? {
    guard match.words.count == 1, tree.relations[match.head] == .mark, let clause = tree.heads[match.head],
      tree.isVerbal(clause)
    else { return nil }
    if [.ccomp, .xcomp, .csubj, .acl].contains(tree.relations[clause]) { return clause }
    // "has not made up its mind on **whether to join**"
    let isOpen = tree.word(clause, has: "VerbForm=Inf") && match.head < clause
    return isOpen && tree.words[match.head].partOfSpeech == .subordinatingConjunction ? clause : nil
  }

  /// Whether a clause tells what somebody weighs: "Guatemala **valora** si participa".
  private func isWeighed(_ clause: Int) -> Bool {
    guard let verb = tree.heads[clause], verb < clause else { return false }
    return operators.contains { $0.head == verb && $0.cue.effect == .consideration && $0.cue.worksOnClauses }
      && !isNegated(verb)
  }

  /// Whether a conjunction is the last word of one that says what is so all the same: "støtter planen, **selv om** Island er imot"; or
  /// sets a clause that tells what is so against another one: "**mientras** Chile apoya el plan, Perú lo rechaza".
  private func isConceded(_ condition: CueMatch<OperatorCue>) -> Bool {
    operators.contains {
      $0.cue.effect == .contrast && condition.words.allSatisfy($0.words.contains)
        && ($0.words.count > condition.words.count || tree.heads[condition.head].map(isToldNow) ?? false)
    }
  }

  /// Whether a clause tells what is so, and not what may be.
  private func isToldNow(_ clause: Int) -> Bool {
    let first = tree.children(of: clause, .cop, .aux).first ?? clause
    return tree.word(first, has: "Mood=Ind")
  }

  /// Whether what opens like a condition is but the time by which something is to be done: "**antes de fin de año**".
  private func isTime(_ nominal: Int) -> Bool {
    !tree.isVerbal(nominal) && tree.subtree(of: nominal).contains { lexicon.nouns[tree.lemmas[$0]] == .time }
  }

  /// Whether a clause only tells when something was done: "barred the ship days **before** it was due", "suspendió la licencia **antes de
  /// pedir** una auditoría".
  private func isPast(_ verb: Int, _ clause: Int) -> Bool {
    isTold(verb) && (isTold(clause) || tree.word(clause, has: "VerbForm=Inf")) && tree.relations[verb] == .root
      && tree.children(of: verb, .aux).isEmpty
  }

  /// Whether the first verb of a clause stands in the past tense.
  func isTold(_ clause: Int) -> Bool {
    let first = tree.children(of: clause, .cop, .aux).first ?? clause
    return tree.word(first, has: "VerbForm=Fin") && !tree.word(first, has: "Mood=Sub")
      && (tree.word(first, has: "Tense=Past") || tree.word(first, has: "Tense=Imp"))
  }

  /// Reads the condition that several words open where a parser has not hung a clause on them: "støtter avtalen **så sant** Sverige
  /// gjør det". It reaches to the next mark, and holds for what stands before it, or behind it where it opens the sentence.
  private func readStretch(openedBy match: CueMatch<OperatorCue>, _ found: inout Circumstances, levels: [Int]) {
    guard match.words.count > 1, let first = match.words.min(), let last = match.words.max(), found.condition == nil
    else { return }
    let end =
      (last + 1..<max(last + 1, tree.words.count)).first { tree.words[$0].partOfSpeech == .punctuation }
      ?? tree.words.count
    let stretch = first..<end
    let isClause = stretch.contains { $0 > last && tree.isVerbal($0) } || tree.relations[match.head] == .root
    guard isClause, let cue = levels.first else { return }
    if stretch.contains(cue) {
      found.isVoid = true
    } else if first == 0 ? cue >= end : cue < first && isOneClause(cue..<first) {
      found.condition = tree.span(of: [first, end - 1])
    }
  }

  /// Whether no mark that ends a clause stands between two words, and no verb of a further one with a subject of its own.
  private func isOneClause(_ words: Range<Int>) -> Bool {
    !words.contains { [";", ":", "."].contains(tree.forms[$0]) }
      && !words.dropFirst().contains {
        tree.relations[$0] == .conj && tree.isVerbal($0) && !tree.children(of: $0, .nsubj).isEmpty
      }
  }

  /// The modal above a perfect infinitive: "**skal** ha støttet".
  func modalOfPerfect(_ verb: Int) -> Int? {
    let auxiliaries = tree.children(of: verb, .aux)
    guard tree.word(verb, has: "VerbForm=Part"), auxiliaries.contains(where: { tree.word($0, has: "VerbForm=Inf") })
    else { return nil }
    return auxiliaries.first { tree.word($0, has: "VerbForm=Fin") }
  }

  /// Whether a word is an argument of one of these, on which a parser may hang what belongs to its verb: "truer med **reiseforbud**
  /// hvis …", "is ready to **talk** if …"; but not what others are asked to do.
  private func isArgument(_ nominal: Int, of levels: [Int]) -> Bool {
    guard let verb = tree.heads[nominal], levels.contains(verb) else { return false }
    if tree.relations[nominal] == .xcomp, tree.word(nominal, has: "VerbForm=Inf") {
      return tree.children(of: verb, .obj, .iobj).isEmpty
    }
    guard tree.isNominal(nominal) else { return false }
    return [.obj, .obl].contains(tree.relations[nominal])
  }

  /// The clause or nominal that the words of a condition introduce.
  ///
  /// A single word opens a condition only as the conjunction of an adverbial clause: "om" and "før" are prepositions too.
  private func clause(openedBy match: CueMatch<OperatorCue>) -> Int? {
    if match.words.count == 1 { return clause(openedBy: match.head) }
    // Of "only **if** Sweden pays" the conjunction hangs on the clause, and the adverb on the verb above it.
    let marked = match.words.lazy.filter { tree.relations[$0] == .mark }.compactMap { tree.heads[$0] }
    if let clause = marked.first(where: { tree.relations[$0] == .advcl }) { return clause }
    var word = match.head
    for _ in 0..<3 {
      guard [.mark, .case, .fixed, .cc, .advmod].contains(tree.relations[word]) else { break }
      guard let above = tree.heads[word] else { return nil }
      word = above
    }
    // "aunque no decidirá **antes del verano**" opens no condition with its verb.
    guard let opener = match.words.min(), word >= opener else { return nil }
    return [.advcl, .obl, .nmod, .acl].contains(tree.relations[word]) ? word : nil
  }

  private func clause(openedBy conjunction: Int) -> Int? {
    // "si bien" is another conjunction than "si".
    guard tree.children(of: conjunction, .fixed).isEmpty else { return nil }
    if tree.relations[conjunction] == .mark, let clause = tree.heads[conjunction] {
      return tree.relations[clause] == .advcl ? clause : nil
    }
    // "will go **provided** it is safe": parsers take the conjunction for the verb of the clause. Not "rejected it at **once**".
    return tree.relations[conjunction] == .xcomp && tree.isVerbal(conjunction) ? conjunction : nil
  }
}
