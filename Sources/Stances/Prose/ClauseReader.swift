import TextModel

/// Reads who does what in a clause: subjects through control, coordination and relative clauses, objects, passives.
struct ClauseReader: Sendable {
  let tree: SentenceTree
  let operators: [CueMatch<OperatorCue>]

  /// Whether an operator with this effect has this word as its head.
  func has(_ effect: OperatorCue.Effect, at word: Int) -> Bool {
    operators.contains { $0.cue.effect == effect && $0.head == word }
  }

  /// The subject of the verb or predicate, which may stand in another clause of the sentence; `nil` where none does.
  func subject(of word: Int) -> Int? {
    if isVerbOfRoot(word) { return tree.indices.first { tree.relations[$0] == .root } }
    var current = word
    for _ in 0..<8 {
      let own = tree.children(of: current, .nsubj).filter {
        (tree.words[$0].relation != "nsubj:pass" || current != word) && !isExcepted($0)
      }
      // "15.10: Danmark foreslår": the time of a line in a ticker is no subject, and in "**Poenget** er at Danmark støtter avtalen" that of
      // which the whole clause is said is none of its verb.
      let meant = own.filter { subject in
        !isExpletive(subject) && !isJoinedOff(subject, before: own, of: current)
          && !(own.count > 1 && tree.subtype(of: subject) == "outer")
          && !isObjectOfRelative(subject, beside: own)
          && !(own.count > 1
            && (tree.words[subject].partOfSpeech == .numeral || isSetOff(subject, before: own.filter { $0 < current })))
      }
      if let subject = meant.first ?? misplacedSubject(of: current) { return subject }
      guard let head = tree.heads[current] else { return nil }
      switch tree.relations[current] {
      case .acl where tree.relations[head] == .appos && isOnlyVerb(current): return tree.heads[head] ?? head
      case .acl where leavesSubjectOut(current):
        guard let verb = tree.ancestors(of: head).first(where: tree.isVerbal) else { return nil }
        current = verb
      // "desmintió las informaciones de que apoya el tratado"
      case .acl where tree.isContent(current) && isToldOf(current): current = bearer(of: head) ?? head
      case .acl where tree.subtype(of: current) == "relcl" || !isInfinitive(current):
        if let noun = tree.noun(toldOfBy: current, on: head) { return noun }
        return tree.word(current, has: "Number=Sing") ? head : tree.firstTold(with: head)
      case .acl:
        if let described = described(by: head) ?? owner(ofDecision: head) { return described }
        current = bearer(of: head) ?? predicate(around: head) ?? head
      // "Finland, som var imot jakten": a relative clause whose predicate is a preposition with its noun.
      case .nmod where !tree.children(of: current, .cop).isEmpty: return head
      // A finite verb that the parser has joined to a noun goes on with the clause around it.
      case .conj where !tree.isVerbal(head) && tree.word(current, has: "VerbForm=Fin"):
        current = tree.ancestors(of: head).first(where: tree.isVerbal) ?? head
      case .csubj where isInfinitive(current):
        if let owner = owner(ofDeed: current, under: head) { return owner }
        current = head
      // "says **leaving the court** shows disregard"
      case .csubj where tree.word(current, has: "VerbForm=Ger") && tree.relations[head] == .ccomp: return nil
      case .conj: current = nearerClause(before: current, under: head) ?? head
      case .xcomp, .advcl:
        if let doer = doer(of: current, causedBy: head) { return doer }
        current = head
      case .ccomp, .csubj, .cop, .aux, .parataxis, .obl, .obj: current = head
      default: return nil
      }
      if tree.relations[current] == .root, !tree.isVerbal(current), tree.isNominal(current),
        isApposed(word, to: current)
      {
        return current
      }
    }
    return nil
  }

  /// The clause with a subject of its own that stands between a verb and the one that a parser has joined it to, and that it goes on
  /// from: "Morena defendió el acuerdo; **Movimiento Ciudadano** lo **avala**, pero reclama un padrón".
  private func nearerClause(before verb: Int, under head: Int) -> Int? {
    guard head < verb, tree.children(of: verb, .nsubj).isEmpty else { return nil }
    return tree.children(of: head, .conj, .advcl, .parataxis).last { other in
      other > head && other < verb && tree.word(other, has: "VerbForm=Fin") && tree.children(of: other, .mark).isEmpty
        && tree.children(of: other, .nsubj).contains { $0 > head }
        && (tree.relations[other] == .conj || (head..<other).contains { tree.forms[$0] == ";" })
    }
  }

  /// Whom a verb brings to do what an infinitive right behind tells: "led **Japan and Korea** to lodge protests".
  private func doer(of infinitive: Int, causedBy verb: Int) -> Int? {
    // Who votes, decides or promises to do something does it.
    guard isInfinitive(infinitive), !operators.contains(where: { $0.head == verb && $0.cue.worksOnClauses }),
      let particle = tree.children(of: infinitive, .mark).first,
      tree.words[particle].partOfSpeech == .particle,
      let object = tree.children(of: verb, .obj).last(where: { $0 > verb && $0 < particle }),
      tree.words[object].partOfSpeech == .properNoun, tree.subtree(of: object).last == particle - 1
    else { return nil }
    return object
  }

  /// For whom it is out of the question, or the like, to do what an infinitive tells: "ikke aktuelt **for Sveits** å støtte".
  private func owner(ofDeed infinitive: Int, under predicate: Int) -> Int? {
    guard operators.contains(where: { $0.head == predicate && $0.cue.worksOnClauses }) else { return nil }
    // Where its ending looks like an adjective's, parsers take a name there for a clause.
    return tree.children(of: predicate, .obl, .csubj).first {
      $0 > predicate && $0 < infinitive && tree.hasIntroducer($0) && !tree.isVerbal($0)
    }
  }

  /// The subject of the clause that a verb's own hangs on: "**Asunción** avala el pacto, aunque critica …".
  func subjectAbove(_ verb: Int) -> Int? {
    if tree.isContent(verb), isToldOf(verb), let noun = tree.heads[verb] {
      return bearer(of: noun).flatMap(subject)
    }
    // "difundió un comunicado en el que condena **el ataque**": a parser may take what is condemned for the subject.
    if tree.relations[verb] == .acl, goesOnFromObject(verb),
      let above = tree.ancestors(of: verb).first(where: tree.isVerbal)
    {
      return subject(of: above)
    }
    guard [.advcl, .conj].contains(tree.relations[verb]), let head = tree.heads[verb], tree.isVerbal(head) else {
      return nil
    }
    return subject(of: head)
  }

  /// Whether a conjunction stands between what a parser takes for a subject and the next one, so that it is that of another clause:
  /// "sostiene que **el texto** hipoteca el país, y la Casa Blanca no lo acepta".
  private func isJoinedOff(_ subject: Int, before others: [Int], of verb: Int) -> Bool {
    guard let next = others.first(where: { $0 > subject }), next < verb else { return false }
    return tree.children(of: verb, .cc).contains { $0 > subject && $0 < next }
  }

  /// Whether a colon stands between what a parser takes for a subject and the next one ("**March** 2023: Austria proposes a ban"), or
  /// a comma behind the source of the sentence ("According to the daily **Kathimerini**, Ankara is …").
  private func isSetOff(_ subject: Int, before others: [Int]) -> Bool {
    guard let next = others.first(where: { $0 > subject }) else { return false }
    let isSource = operators.contains { $0.cue.effect == .attribution && $0.words.min() == 0 }
    return (subject..<next).contains { tree.forms[$0] == ":" || isSource && tree.forms[$0] == "," }
  }

  /// The subject of a complement clause that the parser has hung on the verb above, as its second one: "Norge mener avtalen
  /// er god".
  func misplacedSubject(of word: Int) -> Int? {
    guard tree.relations[word] == .ccomp, let head = tree.heads[word] else { return nil }
    let subjects = tree.children(of: head, .nsubj)
    guard subjects.count > 1, let last = subjects.last, last > head, last < word else { return nil }
    return last
  }

  /// Whether the clause with this verb is infinitive.
  func isInfinitive(_ verb: Int) -> Bool { tree.word(verb, has: "VerbForm=Inf") }

  /// Whose plan or decision a noun is that an infinitive completes: "regretted **Washington's** decision to leave", "la decisión del
  /// **ministro** británico, Jack Straw, de autorizarlo".
  func owner(ofDecision noun: Int) -> Int? {
    let owners = tree.children(of: noun, .nmod, .compound)
    return owners.first { tree.words[$0].partOfSpeech == .properNoun }
      ?? owners.first { owner in
        tree.words[owner].partOfSpeech == .noun
          && tree.children(of: owner, .appos, .flat).contains { tree.words[$0].partOfSpeech == .properNoun }
      }
      // "**the party's** decision to support it"
      ?? owners.first { tree.subtype(of: $0) == "poss" && tree.words[$0].partOfSpeech == .noun }
  }

  /// Whether a relative clause tells in its verb alone who does it, since its pronoun stands behind a preposition: "difundió un comunicado
  /// **en el que acusa** a Perú".
  private func leavesSubjectOut(_ clause: Int) -> Bool {
    tree.children(of: clause, .nsubj).isEmpty && goesOnFromObject(clause)
  }

  /// Whether the pronoun of a relative clause stands behind a preposition, and its verb tells the person.
  func goesOnFromObject(_ clause: Int) -> Bool {
    tree.word(clause, has: "VerbForm=Fin") && tree.word(clause, has: "Person=")
      && tree.children(of: clause, .obl, .obj).contains {
        $0 < clause && tree.words[$0].partOfSpeech == .pronoun && tree.isRelative($0) && tree.hasIntroducer($0)
      }
  }

  /// Whether a preposition and a conjunction open a clause, as none about a noun that it goes on about.
  private func isToldOf(_ clause: Int) -> Bool {
    let opening = tree.introducers(of: clause).map { tree.words[$0].partOfSpeech }
    return opening.contains(.adposition) && opening.contains(.subordinatingConjunction)
  }

  /// Of whom a nominal tells that they are one of its kind: "**Turkey**, one of the first countries to recognise Kosovo".
  private func described(by noun: Int) -> Int? {
    let isOneOf =
      tree.relations[noun] == .nmod
      && tree.heads[noun].map { [.numeral, .pronoun, .determiner].contains(tree.words[$0].partOfSpeech) } ?? false
    let name = isOneOf ? tree.heads[noun] ?? noun : noun
    if tree.relations[name] == .appos { return tree.heads[name] }
    // "Chile fue **el primero** en protestar"
    let isPredicate = name != noun || tree.words[noun].partOfSpeech == .adjective
    return isPredicate && !tree.children(of: name, .cop).isEmpty ? tree.children(of: name, .nsubj).first : nil
  }

  /// The predicate of which a noun tells no more than where or of what it is: "was the only **state** in the region to recognise it".
  private func predicate(around noun: Int) -> Int? {
    guard tree.relations[noun] == .nmod, let whole = tree.heads[noun], whole < noun, tree.hasIntroducer(noun),
      tree.words[whole].partOfSpeech == .noun, !tree.children(of: whole, .cop).isEmpty
    else { return nil }
    return whole
  }

  /// The word for whose subject the infinitive below a noun is: "har planer om å støtte".
  private func bearer(of noun: Int) -> Int? {
    guard let head = tree.heads[noun], [.obj, .obl].contains(tree.relations[noun]) else { return nil }
    return head
  }

  private func isApposed(_ word: Int, to noun: Int) -> Bool { tree.relations[word] == .appos }

  /// Whether a word is named as the one of whom the clause is not true: "alle unntatt **Island**".
  private func isExcepted(_ word: Int) -> Bool {
    operators.contains { $0.cue.effect == .exception && $0.words.max() == word - 1 }
  }

  private func isExpletive(_ word: Int) -> Bool { tree.relations[word] == .expl }

  /// Whether a relative pronoun that a parser took for a subject stands for the object, since the clause names its subject: "el fondo,
  /// **que** París ve con buenos ojos".
  private func isObjectOfRelative(_ word: Int, beside subjects: [Int]) -> Bool {
    tree.isRelative(word) && subjects.contains { $0 > word && tree.words[$0].partOfSpeech == .properNoun }
  }

  /// The object of the verb: its own, the subject of the passive, the noun that a participle or a relative clause
  /// modifies, or the object that it shares with a coordinated verb.
  func object(of verb: Int) -> [Int] {
    if isPassive(verb) { return patient(of: verb) }
    let direct = tree.children(of: verb, .obj)
    let misread = misreadSubject(of: verb)
    // "Italia ønsker **russerne** velkommen til Val di Fiemme": what stands behind the predicate is a part of it.
    if let misread, !direct.isEmpty,
      let result = tree.children(of: verb, .xcomp).first, misread < result, direct.allSatisfy({ $0 > result })
    {
      return [misread]
    }
    if !direct.isEmpty { return direct }
    let indirect = tree.children(of: verb, .iobj)
    if !indirect.isEmpty { return indirect }
    let marked = tree.children(of: verb, .obl).filter { child in
      tree.introducers(of: child).contains { has(.accusative, at: $0) }
    }
    if let object = marked.first { return [object] }
    if let misread { return [misread] }
    if let gap = relativeGap(of: verb) { return [gap] }
    if tree.relations[verb] == .conj, let first = tree.heads[verb], tree.isVerbal(first) {
      return tree.children(of: first, .obj).filter { $0 > verb }
    }
    // "går imot **tollen**, truer USA og …" has what it is directed at.
    let own = tree.children(of: verb, .obl).first { $0 > verb && tree.words[$0].partOfSpeech == .noun }
    // "**truet** med å blokkere avtalen, men ga opp motstanden" tells itself with what.
    let completion = tree.children(of: verb, .advcl, .xcomp, .ccomp).first { $0 > verb && tree.hasIntroducer($0) }
    let shared = tree.children(of: verb, .conj).filter { next in
      tree.isVerbal(next) && completion.map { $0 > next } ?? true
        && tree.children(of: next, .nsubj).isEmpty && own.map { $0 > next } ?? true
        // "var lenge imot, men **ga opp** motstanden"
        && !has(.cessation, at: next)
    }
    return shared.flatMap { tree.children(of: $0, .obj) }
  }

  /// The object that a parser took for a subject: of two on both sides of an active verb the second ("Italia ønsker **russerne**
  /// velkommen").
  private func misreadSubject(of verb: Int) -> Int? {
    let subjects = tree.children(of: verb, .nsubj)
    guard let last = subjects.last, subjects.count > 1, subjects[0] < verb, last > verb else { return nil }
    return last
  }

  private func patient(of verb: Int) -> [Int] {
    let subjects = tree.children(of: verb, .nsubj)
    // "The reserve was vetoed by China, **delegates** said": a parser may give the verb both.
    if subjects.count > 1, let told = subjects.first(where: { tree.subtype(of: $0) == "pass" }) { return [told] }
    if !subjects.isEmpty { return subjects }
    guard let head = tree.heads[verb] else { return [] }
    switch tree.relations[verb] {
    case .acl, .amod, .appos: return [head]
    case .conj, .xcomp, .advcl, .advmod, .ccomp: return patient(of: head)
    default: return []
    }
  }

  /// The noun that a relative clause with a subject of its own modifies, where the clause lacks an object.
  func relativeGap(of verb: Int) -> Int? {
    // "a move that the EU deplores and **that Norway defends**"
    let isSecond = tree.relations[verb] == .conj && tree.children(of: verb, .mark).contains(where: tree.isRelative)
    let clause = isSecond ? tree.heads[verb] ?? verb : verb
    guard tree.relations[clause] == .acl, let noun = tree.heads[clause] else { return nil }
    let subjects = tree.children(of: verb, .nsubj)
    let relatives = subjects.filter { tree.isRelative($0) && !isObjectOfRelative($0, beside: subjects) }
    return subjects.isEmpty || !relatives.isEmpty ? nil : tree.noun(toldOfBy: verb, on: noun) ?? noun
  }
}
