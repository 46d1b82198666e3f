import TextModel

/// Reads the circumstances of a cue from the words above and beside it.
struct CircumstanceReader: Sendable {
  let tree: SentenceTree
  let operators: [CueMatch<OperatorCue>]
  let lexicon: StanceLexicon

  init(_ frames: FrameReader) {
    tree = frames.tree
    operators = frames.operators
    lexicon = frames.lexicon
  }

  /// The circumstances of a cue that stands at `head` with its arguments around `anchor`.
  func circumstances(head: Int, anchor: Int, cue: [Int]) -> Circumstances {
    var found = Circumstances()
    var level = anchor
    var isNoun = tree.isNominal(head) && !tree.isVerbal(head)
    var levels = [head, anchor]
    found.read(level: anchor, reader: self, cue: cue)
    if head != anchor { found.read(level: head, reader: self, cue: cue) }
    for _ in 0..<8 {
      guard let upper = tree.heads[level], let link = link(level, isNoun: isNoun) else { break }
      // "har planer om å støtte": the clause hangs on a part of the operator, which has a verb of its own.
      let above = link == .clause ? governor(of: level) ?? upper : upper
      // "Berlin's support for Israel has not changed" tells of a verb of its own what is not so.
      if link == .noun, isOwned(head) {
        var told = Circumstances()
        told.read(operatorsAt: above, reader: self, link: link, cue: cue)
        // "Berlin's opposition blocks the talks" gives up no opposition.
        found.isGivenUp = found.isGivenUp || told.isGivenUp && tree.children(of: above, .obj).isEmpty
        break
      }
      if link == .clause || link == .noun {
        let wasGivenUp = found.isGivenUp
        found.read(operatorsAt: above, reader: self, link: link, cue: cue)
        // "withdrew the plan **after objections**" gives up the plan.
        if link == .noun, isBesideObject(level, of: above) { found.isGivenUp = wasGivenUp }
        if link == .clause, isReport(above) { break }
        // The negation of "does not rule out" is the operator's own.
        let own = operators.filter { $0.head == above && $0.cue.worksOnClauses }.flatMap(\.parts)
        let told = (found.isNegated, found.isPerfect)
        found.read(level: above, reader: self, cue: cue + own)
        // "**ha** decidido **no** firmar" denies no decision.
        if link == .clause, told.0, !isNegated(above, besides: cue + own) { found.isPerfect = told.1 }
        if link == .noun, isKept(at: above) { (found.isNegated, found.isPerfect) = told }
        isNoun = false
      } else if link == .coordination {
        if !hasOwnAuxiliary(level) { found.read(auxiliariesOf: above, reader: self) }
        if isAlternative(level, to: above), isNegated(above, besides: cue) { found.isNegated = true }
      }
      level = above
      levels.append(above)
    }
    readCondition(&found, levels: levels, cue: cue)
    found.isGivenUpSince = levels.contains { isGivenUpLater($0, than: head) }
    return found
  }

  /// Whether a verb that alone says that a position is given up goes on from another one, behind the cue: "var lenge imot avtalen, men
  /// **har snudd**".
  private func isGivenUpLater(_ word: Int, than cue: Int) -> Bool {
    tree.children(of: word, .conj).contains { next in
      next > max(word, cue) && tree.children(of: next, .nsubj, .obj, .xcomp, .ccomp, .mark).isEmpty && !isNegated(next)
        && operators.contains { $0.head == next && $0.cue.effect == .cessation && $0.cue.cue.kind == .verb }
    }
  }

  /// Whether a verb or predicate shares no auxiliary with the one that it is joined to: "Kina **har** signert avtalen, og Norge **støtter**
  /// den ikke", "har nekta å svare, og **vil** ikkje stø planen", "no estamos contra las patentes, **estamos** contra los abusos".
  private func hasOwnAuxiliary(_ verb: Int) -> Bool {
    tree.word(verb, has: "VerbForm=Fin") && tree.words[verb].partOfSpeech == .verb
      || !tree.children(of: verb, .aux, .cop).isEmpty
  }

  /// Whether an infinitive, or a verb behind the first word of "neither … nor", is joined to another by a word that leaves the choice, so that
  /// a negation before them is that of both: "vil ikke signere, godkjenne **eller** ratifisere avtalen", "verken støtter **eller** avviser den".
  private func isAlternative(_ second: Int, to first: Int) -> Bool {
    let areInfinitives = tree.word(first, has: "VerbForm=Inf") && tree.word(second, has: "VerbForm=Inf")
    guard areInfinitives || isCorrelative(first), tree.children(of: second, .aux, .nsubj).isEmpty else { return false }
    return tree.children(of: first, .conj).filter { $0 >= second }.flatMap { tree.children(of: $0, .cc) }.contains {
      conjunction in operators.contains { $0.cue.effect == .alternative && $0.head == conjunction }
    }
  }

  /// Whether a negation that joins words stands before a verb: "**verken** støtter eller".
  private func isCorrelative(_ verb: Int) -> Bool {
    tree.children(of: verb, .cc).contains { word in
      word < verb && operators.contains { $0.cue.effect == .negation && $0.head == word }
    }
  }

  /// Whether a verb says that what its noun tells has not been given up: "has not **withdrawn** its support".
  func isKept(at verb: Int) -> Bool {
    operators.contains { $0.head == verb && $0.cue.effect == .cessation && isNegated(verb, besides: $0.words) }
  }

  /// Whether a noun that is a subject or stands beside the verb has the name of somebody with it: "**Islands** nei", "el apoyo **de
  /// Berlín**", "zarpará con el apoyo **de Jamaica**".
  private func isOwned(_ noun: Int) -> Bool {
    [.nsubj, .obl].contains(tree.relations[noun])
      && tree.children(of: noun, .nmod).contains { tree.words[$0].partOfSpeech == .properNoun }
  }

  /// Whether a noun stands with a preposition beside what is done to something else.
  private func isBesideObject(_ noun: Int, of verb: Int) -> Bool {
    tree.relations[noun] == .obl && !tree.children(of: verb, .obj).isEmpty
  }

  enum Link { case clause, noun, coordination }

  private func link(_ word: Int, isNoun: Bool) -> Link? {
    switch tree.relations[word] {
    case .xcomp, .ccomp, .csubj: .clause
    case .acl where tree.subtype(of: word) != "relcl" && tree.word(word, has: "VerbForm=Inf"): .clause
    case .advcl where tree.word(word, has: "VerbForm=Inf") && !isOfAnother(word): .clause
    case .obj, .nsubj, .obl, .iobj: isNoun ? .noun : (tree.relations[word] == .obl ? .clause : nil)
    case .conj: .coordination
    default: governor(of: word) == nil ? nil : .clause
    }
  }

  /// Whether a conjunction alone opens a clause with a subject of its own: "sier nei til megling, mens **Høyre vil godta** den".
  private func isOfAnother(_ clause: Int) -> Bool {
    !tree.children(of: clause, .nsubj).isEmpty
      && tree.introducers(of: clause).contains { tree.words[$0].partOfSpeech == .subordinatingConjunction }
      && !tree.introducers(of: clause).contains { tree.words[$0].partOfSpeech == .adposition }
  }

  /// The verb or predicate of the operator that governs a clause by a word of its own ("is thinking **about** joining", "tviler **på**
  /// at", "has no **intention** of joining"), or that a clause without such a word completes ("ruled out joining").
  private func governor(of clause: Int) -> Int? {
    let introducers = tree.introducers(of: clause)
    let above = tree.ancestors(of: clause).prefix(2)
    let governing = operators.filter { match in
      guard match.cue.worksOnClauses, match.words.count > 1, let last = match.words.max(), last < clause else {
        return false
      }
      guard above.contains(match.head), let head = above.first else { return false }
      if introducers.contains(where: match.parts.contains) { return true }
      // "denied reports that it supports the treaty"
      if match.parts.contains(head), tree.isContent(clause) { return true }
      return !tree.word(clause, has: "VerbForm=Fin") && (match.parts.contains(head) || last == clause - 1)
    }
    return (governing.first { $0.head == above.first } ?? governing.first)?.head
  }

  private func isReport(_ word: Int) -> Bool {
    operators.contains { $0.head == word && ($0.cue.effect == .statement || $0.cue.effect == .opinion) }
  }

  /// Operators whose head stands at or directly below a word.
  func modifiers(of word: Int) -> [CueMatch<OperatorCue>] {
    operators.filter { match in
      if match.head == word || isSetOff(match, from: word) || isInName(match) || isInContrast(match) { return false }
      guard let above = tree.heads[match.head] else { return false }
      if above == word {
        return [.aux, .cop, .advmod, .cc, .det, .discourse, .mark, .obl, .case, .dep].contains(
          tree.relations[match.head])
      }
      // "no **está** de acuerdo": the copula may hang on a further word of the predicate.
      let isOfCopula =
        tree.relations[above] == .cop
        && tree.heads[above].map { tree.relations[$0] == .fixed && tree.heads[$0] == word } ?? false
      if isOfCopula { return match.cue.effect == .negation }
      // "Ingen av landene", "neither Kuwait nor Bahrain": the negation of an argument negates the clause.
      let isArgument = tree.heads[above] == word && [.nsubj, .obj].contains(tree.relations[above])
      return isArgument && match.cue.effect == .negation
    }
  }

  /// Whether a negation is written as a part of a name: "el colectivo **Nunca** Más".
  private func isInName(_ match: CueMatch<OperatorCue>) -> Bool {
    guard match.cue.effect == .negation, match.head > 0, let first = tree.words[match.head].form.first else {
      return false
    }
    return first.isUppercase && tree.words[match.head].form.dropFirst().contains(where: \.isLowercase)
      && tree.forms[match.head - 1].first.map { $0.isLetter } ?? false
  }

  /// Whether a negation is a part of a longer expression that denies nothing: "**sin** embargo", "**no** solo Chile, sino también Perú".
  private func isInContrast(_ match: CueMatch<OperatorCue>) -> Bool {
    match.cue.effect == .negation
      && operators.contains {
        [.contrast, .correlative].contains($0.cue.effect) && $0.words.contains(match.head) && $0.words.count > 1
      }
  }

  /// Whether a negation behind a mark is that of another clause, which has no verb: "Costa Rica lo apoya; Nicaragua, **no**".
  private func isSetOff(_ match: CueMatch<OperatorCue>, from word: Int) -> Bool {
    guard match.cue.effect == .negation, let first = match.words.min(), first > word else { return false }
    return tree.words[first - 1].partOfSpeech == .punctuation
  }

  /// Whether an infinitive right behind whoever heads a headline tells what they will do: "Kenya **to vote** against the pact".
  func isPlannedInHeadline(_ deed: Int) -> Bool {
    let doer = tree.relations[deed] == .acl ? tree.heads[deed] : tree.children(of: deed, .nsubj).first
    guard tree.word(deed, has: "VerbForm=Inf"), tree.words.last?.form != ".", let doer,
      tree.relations[deed] == .root || tree.relations[doer] == .root,
      tree.children(of: deed, .mark).contains(where: { tree.words[$0].partOfSpeech == .particle && $0 > doer })
    else { return false }
    return !tree.indices.contains { tree.word($0, has: "VerbForm=Fin") }
  }

  /// Operators that are an argument by themselves: "ingen støtter", "nadie apoya".
  func negativeArguments(of word: Int, besides cue: [Int]) -> Bool {
    operators.contains { match in
      match.cue.effect == .negation && tree.heads[match.head] == word && !cue.contains(match.head)
        && [.nsubj, .obj].contains(tree.relations[match.head])
    }
  }

  /// Whether a participle with a copula says by whom something has been done.
  func isDoneBySomebody(_ participle: Int) -> Bool {
    guard tree.word(participle, has: "VerbForm=Part"), !tree.children(of: participle, .cop).isEmpty else {
      return false
    }
    return tree.children(of: participle, .obl).contains { argument in
      tree.introducers(of: argument).contains { word in
        operators.contains { $0.cue.effect == .agent && $0.head == word }
      }
    }
  }

  /// Whether a word is itself a negation that a longer cue holds.
  func isNegation(_ word: Int) -> Bool {
    operators.contains { $0.cue.effect == .negation && $0.head == word }
  }

  /// Whether a negation modifies the word.
  ///
  /// - Parameter words: what is no negation of it, such as that of "does **not** rule out" itself.
  func isNegated(_ word: Int, besides words: [Int] = []) -> Bool {
    modifiers(of: word).contains { $0.cue.effect == .negation && !words.contains($0.head) }
  }

  /// Whether the words say that something has to be done now or later: who "had to withdraw" has withdrawn, and who "has
  /// promised to withdraw" does not have to. Who "burde trekke seg" has not, though the verb looks like the past.
  func isDuty(_ match: CueMatch<OperatorCue>) -> Bool {
    let words = match.words.sorted()
    return isAdvice(match)
      || match.cue.effect == .obligation && !words.contains { tree.word($0, has: "Tense=Past") }
        // "the only country **to have** rejected it"
        && (match.parts.isEmpty || words.first == match.head)
        && zip(words, words.dropFirst()).allSatisfy { $1 == $0 + 1 }
  }

  /// Whether the words say what somebody should do, or should have done: "**burde** kreve", "**skulle ha** krevd", but not "skal ha
  /// krevd", which only tells what is said.
  func isAdvice(_ match: CueMatch<OperatorCue>) -> Bool {
    match.cue.effect == .advice && (match.parts.isEmpty || match.words.contains { tree.word($0, has: "Tense=Past") })
  }
}
