import TextModel

/// In what way a cue is said: negated, planned, only under a condition.
struct Circumstances: Hashable, Sendable {
  /// Whether the clause is negated.
  var isNegated = false
  /// Whether its verb stands in the perfect.
  var isPerfect = false
  /// Whether a verb above turns the position around: "nekter å støtte".
  var isRefused = false
  /// Whether somebody gives the position up: "trekker støtten".
  var isGivenUp = false
  /// Whether the text says that it is not so: "avkrefter at".
  var isDenied = false
  /// Whether a demand is that the deed stops.
  var isStopping = false
  /// Whether it is no position at all: a hope, a fear, a question, or the content of a condition.
  var isVoid = false
  /// Whether the text says only that somebody has to hold it: "Spania må anerkjenne Palestina".
  var isObliged = false
  /// The weakest of what modal words say: `considered` before `intended`.
  var modality: StanceModality?
  /// The clause of the condition.
  var condition: TextSpan?
}

extension PositionCue.Condition {
  /// Whether a cue with this condition is read in these circumstances.
  func fits(_ circumstances: Circumstances) -> Bool {
    switch self {
    case .always: true
    case .negated: circumstances.isNegated
    case .affirmed: !circumstances.isNegated
    }
  }
}

/// Reads the circumstances of a cue from the words above and beside it.
struct CircumstanceReader: Sendable {
  let tree: SentenceTree
  let operators: [CueMatch<OperatorCue>]
  private let lexicon: StanceLexicon

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
        found.isGivenUp = found.isGivenUp || told.isGivenUp && tree.children(of: above, "obj").isEmpty
        break
      }
      if link == .clause || link == .noun {
        found.read(operatorsAt: above, reader: self, link: link, cue: cue)
        if link == .clause, isReport(above) { break }
        // The negation of "does not rule out" is the operator's own.
        let own = operators.filter { $0.head == above && $0.cue.worksOnClauses }.flatMap(\.parts)
        let told = (found.isNegated, found.isPerfect)
        found.read(level: above, reader: self, cue: cue + own)
        if link == .noun, isKept(at: above) { (found.isNegated, found.isPerfect) = told }
        isNoun = false
      } else if link == .coordination {
        found.read(auxiliariesOf: above, reader: self)
      }
      level = above
      levels.append(above)
    }
    readCondition(&found, levels: levels, cue: cue)
    return found
  }

  /// Whether a verb says that what its noun tells has not been given up: "has not **withdrawn** its support".
  func isKept(at verb: Int) -> Bool {
    operators.contains { $0.head == verb && $0.cue.effect == .cessation && isNegated(verb, besides: $0.words) }
  }

  /// Whether a noun that is a subject or stands beside the verb has the name of somebody with it: "**Islands** nei", "el apoyo **de
  /// Berlín**", "zarpará con el apoyo **de Jamaica**".
  private func isOwned(_ noun: Int) -> Bool {
    ["nsubj", "obl"].contains(tree.relations[noun])
      && tree.children(of: noun, "nmod").contains { tree.words[$0].partOfSpeech == .properNoun }
  }

  enum Link { case clause, noun, coordination }

  private func link(_ word: Int, isNoun: Bool) -> Link? {
    switch tree.relations[word] {
    case "xcomp", "ccomp", "csubj": .clause
    case "acl" where tree.subtype(of: word) != "relcl" && tree.word(word, has: "VerbForm=Inf"): .clause
    case "advcl" where tree.word(word, has: "VerbForm=Inf") && !isOfAnother(word): .clause
    case "obj", "nsubj", "obl", "iobj": isNoun ? .noun : (tree.relations[word] == "obl" ? .clause : nil)
    case "conj": .coordination
    default: governor(of: word) == nil ? nil : .clause
    }
  }

  /// Whether a conjunction alone opens a clause with a subject of its own: "sier nei til megling, mens **Høyre vil godta** den".
  private func isOfAnother(_ clause: Int) -> Bool {
    !tree.children(of: clause, "nsubj").isEmpty
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
        return ["aux", "cop", "advmod", "cc", "det", "discourse", "mark", "obl", "case", "dep"].contains(
          String(tree.relations[match.head]))
      }
      // "no **está** de acuerdo": the copula may hang on a further word of the predicate.
      let isOfCopula =
        tree.relations[above] == "cop"
        && tree.heads[above].map { tree.relations[$0] == "fixed" && tree.heads[$0] == word } ?? false
      if isOfCopula { return match.cue.effect == .negation }
      // "Ingen av landene", "neither Kuwait nor Bahrain": the negation of an argument negates the clause.
      let isArgument = tree.heads[above] == word && ["nsubj", "obj"].contains(String(tree.relations[above]))
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

  /// Whether a negation is a part of a longer expression that denies nothing: "**sin** embargo".
  private func isInContrast(_ match: CueMatch<OperatorCue>) -> Bool {
    match.cue.effect == .negation
      && operators.contains { $0.cue.effect == .contrast && $0.words.contains(match.head) && $0.words.count > 1 }
  }

  /// Whether a negation behind a mark is that of another clause, which has no verb: "Costa Rica lo apoya; Nicaragua, **no**".
  private func isSetOff(_ match: CueMatch<OperatorCue>, from word: Int) -> Bool {
    guard match.cue.effect == .negation, let first = match.words.min(), first > word else { return false }
    return tree.words[first - 1].partOfSpeech == .punctuation
  }

  /// Operators that are an argument by themselves: "ingen støtter", "nadie apoya".
  func negativeArguments(of word: Int, besides cue: [Int]) -> Bool {
    operators.contains { match in
      match.cue.effect == .negation && tree.heads[match.head] == word && !cue.contains(match.head)
        && ["nsubj", "obj"].contains(String(tree.relations[match.head]))
    }
  }

  /// Whether a participle with a copula says by whom something has been done.
  func isDoneBySomebody(_ participle: Int) -> Bool {
    guard tree.word(participle, has: "VerbForm=Part"), !tree.children(of: participle, "cop").isEmpty else {
      return false
    }
    return tree.children(of: participle, "obl").contains { argument in
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
        && zip(words, words.dropFirst()).allSatisfy { $1 == $0 + 1 }
  }

  /// Whether the words say what somebody should do, or should have done: "**burde** kreve", "**skulle ha** krevd", but not "skal ha
  /// krevd", which only tells what is said.
  func isAdvice(_ match: CueMatch<OperatorCue>) -> Bool {
    match.cue.effect == .advice && (match.parts.isEmpty || match.words.contains { tree.word($0, has: "Tense=Past") })
  }

  private func readCondition(_ found: inout Circumstances, levels: [Int], cue: [Int]) {
    for match in operators
    where match.cue.effect == .condition && !match.words.contains(where: cue.contains) && !isConceded(match) {
      guard let clause = clause(openedBy: match) else {
        readStretch(openedBy: match, &found, levels: levels)
        continue
      }
      if levels.contains(clause), isWeighed(clause) {
        found.modality = .considered
      } else if levels.contains(clause) {
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

  /// Whether a clause tells what somebody weighs: "Guatemala **valora** si participa".
  private func isWeighed(_ clause: Int) -> Bool {
    guard let verb = tree.heads[clause], verb < clause else { return false }
    return operators.contains { $0.head == verb && $0.cue.effect == .consideration && $0.cue.worksOnClauses }
      && !isNegated(verb)
  }

  /// Whether a conjunction is the last word of one that says what is so all the same: "støtter planen, **selv om** Island er imot".
  private func isConceded(_ condition: CueMatch<OperatorCue>) -> Bool {
    operators.contains {
      $0.cue.effect == .contrast && $0.words.count > condition.words.count
        && condition.words.allSatisfy($0.words.contains)
    }
  }

  /// Whether what opens like a condition is but the time by which something is to be done: "**antes de fin de año**".
  private func isTime(_ nominal: Int) -> Bool {
    !tree.isVerbal(nominal) && tree.subtree(of: nominal).contains { lexicon.nouns[tree.lemmas[$0]] == .time }
  }

  /// Whether a clause only tells when something was done: "barred the ship days **before** it was due".
  private func isPast(_ verb: Int, _ clause: Int) -> Bool {
    isTold(verb) && isTold(clause) && tree.relations[verb] == "root" && tree.children(of: verb, "aux").isEmpty
  }

  /// Whether the first verb of a clause stands in the past tense.
  fileprivate func isTold(_ clause: Int) -> Bool {
    let first = tree.children(of: clause, "cop", "aux").first ?? clause
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
    let isClause = stretch.contains { $0 > last && tree.isVerbal($0) } || tree.relations[match.head] == "root"
    guard isClause, let cue = levels.first else { return }
    if stretch.contains(cue) {
      found.isVoid = true
    } else if first == 0 ? cue >= end : cue < first && isOneClause(cue..<first) {
      found.condition = tree.span(of: [first, end - 1])
    }
  }

  /// Whether no mark that ends a clause stands between two words.
  private func isOneClause(_ words: Range<Int>) -> Bool {
    !words.contains { [";", ":", "."].contains(tree.forms[$0]) }
  }

  /// The modal above a perfect infinitive: "**skal** ha støttet".
  fileprivate func modalOfPerfect(_ verb: Int) -> Int? {
    let auxiliaries = tree.children(of: verb, "aux")
    guard tree.word(verb, has: "VerbForm=Part"), auxiliaries.contains(where: { tree.word($0, has: "VerbForm=Inf") })
    else { return nil }
    return auxiliaries.first { tree.word($0, has: "VerbForm=Fin") }
  }

  /// Whether a word is an argument of one of these, on which a parser may hang what belongs to its verb: "truer med **reiseforbud**
  /// hvis …", "is ready to **talk** if …"; but not what others are asked to do.
  private func isArgument(_ nominal: Int, of levels: [Int]) -> Bool {
    guard let verb = tree.heads[nominal], levels.contains(verb) else { return false }
    if tree.relations[nominal] == "xcomp", tree.word(nominal, has: "VerbForm=Inf") {
      return tree.children(of: verb, "obj", "iobj").isEmpty
    }
    guard tree.isNominal(nominal) else { return false }
    return ["obj", "obl"].contains(tree.relations[nominal])
  }

  /// The clause or nominal that the words of a condition introduce.
  ///
  /// A single word opens a condition only as the conjunction of an adverbial clause: "om" and "før" are prepositions too.
  private func clause(openedBy match: CueMatch<OperatorCue>) -> Int? {
    if match.words.count == 1 { return clause(openedBy: match.head) }
    var word = match.head
    for _ in 0..<3 {
      guard ["mark", "case", "fixed", "cc", "advmod"].contains(String(tree.relations[word])) else { break }
      guard let above = tree.heads[word] else { return nil }
      word = above
    }
    // "aunque no decidirá **antes del verano**" opens no condition with its verb.
    guard let opener = match.words.min(), word >= opener else { return nil }
    return ["advcl", "obl", "nmod", "acl"].contains(String(tree.relations[word])) ? word : nil
  }

  private func clause(openedBy conjunction: Int) -> Int? {
    // "si bien" is another conjunction than "si".
    guard tree.children(of: conjunction, "fixed").isEmpty else { return nil }
    if tree.relations[conjunction] == "mark", let clause = tree.heads[conjunction] {
      return tree.relations[clause] == "advcl" ? clause : nil
    }
    // "will go **provided** it is safe": parsers take the conjunction for the verb of the clause. Not "rejected it at **once**".
    return tree.relations[conjunction] == "xcomp" && tree.isVerbal(conjunction) ? conjunction : nil
  }
}

extension Circumstances {
  /// Reads the auxiliaries, adverbs and negations of one verb.
  fileprivate mutating func read(level word: Int, reader: CircumstanceReader, cue: [Int]) {
    for match in reader.modifiers(of: word) where !match.words.allSatisfy(cue.contains) {
      switch match.cue.effect {
      case .negation: isNegated = true
      case .perfect: isPerfect = true
      case .never where reader.isTold(word): isPerfect = true
      // "har ikke **villet** ta side" tells what was so.
      case .future where reader.tree.word(match.head, has: "VerbForm=Part"): continue
      case .future: modality = modality ?? .intended
      case .possible: modality = .considered
      case .wish: isVoid = true
      case .obligation where reader.isDuty(match), .advice where reader.isDuty(match): isObliged = true
      // "støtter ikke lenger"
      case .cessation where match.cue.cue.kind == .predicate: isGivenUp = true
      default: continue
      }
    }
    // "skal ha støttet planen" is said to have happened, "ville ha støttet planen" did not.
    if modality == .intended, let modal = reader.modalOfPerfect(word) {
      modality = reader.tree.word(modal, has: "Tense=Pres") ? nil : .conditional
    }
    // "er ennå ikke ratifisert av Frankrike"
    if reader.isDoneBySomebody(word) { isPerfect = true }
    if reader.negativeArguments(of: word, besides: cue) { isNegated = true }
    if reader.tree.word(word, has: "Tense=Fut") { modality = modality ?? .intended }
    if reader.tree.word(word, has: "Mood=Cnd") { modality = modality ?? .considered }
  }

  /// Reads the auxiliaries that a coordinated verb shares with the first.
  fileprivate mutating func read(auxiliariesOf word: Int, reader: CircumstanceReader) {
    for match in reader.modifiers(of: word) {
      switch match.cue.effect {
      case .perfect: isPerfect = true
      case .future: modality = modality ?? .intended
      case .possible: modality = .considered
      default: continue
      }
    }
  }

  /// Reads the verb above a clause or a noun.
  fileprivate mutating func read(
    operatorsAt word: Int, reader: CircumstanceReader, link: CircumstanceReader.Link, cue: [Int]
  ) {
    let above = reader.operators.filter { match in
      match.head == word && (link == .clause ? match.cue.worksOnClauses : match.cue.worksOnNouns)
    }
    // Where a longer cue says something else, it is the one that is meant: "trekke tilbake" and "trekke".
    let longest = above.map(\.words.count).max() ?? 0
    for match in above where match.words.count == longest {
      switch match.cue.effect {
      // "has no plans to support", "no piensa apoyar"
      case .intention
      where reader.isNegated(word, besides: match.words) || match.words.contains(where: reader.isNegation):
        isDenied = true
      case .intention: modality = .intended
      // "ikke aktuelt å støtte", "is not considering an embargo"
      case .consideration where reader.isNegated(word, besides: match.words): isDenied = true
      case .consideration, .possible: modality = .considered
      case .future: modality = modality ?? .intended
      case .refusal: isRefused.toggle()
      case .denial: isDenied = true
      case .cessation where reader.isKept(at: word): continue
      case .cessation: isGivenUp = true
      case .wish: isVoid = true
      case .obligation where reader.isDuty(match), .advice where reader.isDuty(match): isObliged = true
      default: continue
      }
    }
  }
}
