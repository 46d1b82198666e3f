import TextModel

/// Names the deeds that clauses tell.
extension TargetNamer {
  /// Whether the word is the predicate of a clause without being a verb.
  func isClause(_ head: Int) -> Bool {
    [.ccomp, .xcomp, .csubj, .advcl, .acl].contains(tree.relations[head])
      && !(tree.children(of: head, .cop, .nsubj).isEmpty) && !isSetApart(head)
  }

  /// Whether a nominal is set apart from what a clause says of it, and tells no clause itself: "det er **likestilling** vi krever".
  private func isSetApart(_ nominal: Int) -> Bool {
    [.noun, .properNoun].contains(tree.words[nominal].partOfSpeech)
      && tree.children(of: nominal, .expl).contains { $0 < nominal } && !tree.children(of: nominal, .cop).isEmpty
      && tree.children(of: nominal, .acl).contains { $0 > nominal && !tree.children(of: $0, .nsubj).isEmpty }
  }

  /// The deed that a clause tells: its verb with what completes it; the subject only where it is what the deed is done to.
  func clause(_ head: Int) -> TargetReading? {
    if tree.relations[head] == .acl, let noun = tree.heads[head], tree.introducers(of: head).isEmpty, !isRequest(head) {
      return reading(of: noun)
    }
    if isSameness(head) { return .pointsBack(tree.spans[head]) }
    if let done = doneByPassive(head) { return done }
    if let name = nameGiven(in: head) { return reading(of: name) }
    if let occasion = occasion(heldIn: head) { return reading(of: occasion) }
    if let question = question(head) { return named(question, head: head) }
    let subjects = tree.children(of: head, .nsubj, .csubj).filter {
      !isResult($0) && !(isRequest(head) && tree.isRelative($0))
    }
    let objects = objects(of: head).filter { !(isRequest(head) && tree.isRelative($0)) }
    // The Spanish passive has a pronoun too, which stands for nothing: "que se publiquen las actas".
    let expletive = tree.children(of: head, .expl).contains { tree.subtype(of: $0).isEmpty }
    if expletive, let real = (subjects + objects).first(where: { tree.isNominal($0) }) { return reading(of: real) }
    var words = [head] + tree.children(of: head, .compound).filter { !tree.isNominal($0) } + particles(head)
    if let object = objects.first, !isPronoun(object) {
      let caused = caused(by: head, in: object)
      words += (personWords(object) ?? nominalWords(object, complements: caused.isEmpty ? 1 : 0)) + caused
      if caused.isEmpty { words += goal(of: head, behind: words.max() ?? object) }
    } else if let object = objects.first, let told = tree.children(of: object, .acl).first {
      // "betale det som er lovet"
      words += [object] + tree.subtree(of: told).prefix(Self.longestDescription)
    } else if let object = objects.first, let whole = tree.children(of: object, .nmod).first(where: { $0 > object }) {
      // "stryke noe av gjelden"
      words += [object] + tree.introducers(of: whole) + articles(of: whole) + nominalWords(whole, complements: 0)
    } else if let inner = tree.children(of: head, .xcomp, .ccomp).first(where: { !isCondition($0) }) {
      words += tree.introducers(of: inner) + deedWords(inner)
    } else if let oblique = tree.children(of: head, .obl).first(where: {
      $0 > head && !tree.introducers(of: $0).isEmpty
    }) {
      words += tree.introducers(of: oblique) + nominalWords(oblique, complements: 0)
    }
    if let subject = subjects.first, isPassive(head) || !actors.isActor(subject),
      !isPronoun(subject)
    {
      words += personWords(subject) ?? nominalWords(subject, complements: 1)
    }
    if !tree.isVerbal(head) { words += tree.children(of: head, .cop) }
    words += tree.children(of: head, .aux).filter { tree.subtype(of: $0) == "pass" }
    words += completion(of: head, besides: words)
    return named(words, head: head)?.opened(by: objects.first.flatMap { openObject($0, of: head, words) })
  }

  /// What a clause says is to be held, which names the deed alone: "demands that **a new election** be called by Friday", "que se celebren
  /// **nuevas elecciones**".
  private func occasion(heldIn head: Int) -> Int? {
    guard actors.has(.holding, among: [head]) else { return nil }
    let things = objects(of: head) + (isPassive(head) ? tree.children(of: head, .nsubj) : [])
    return things.first { thing in
      guard tree.words[thing].partOfSpeech == .noun, !isPronoun(thing), !actors.isActor(thing) else { return false }
      return lexicon.isOccasion(tree.lemmas[thing])
    }
  }

  /// The infinitive that says what a noun is about, where a parser has hung it on the verb before: "avviste **framlegget** frå Noreg om å
  /// **kutte** kvoten".
  func deed(namedBy noun: Int) -> Int? {
    guard tree.relations[noun] == .obj, let verb = tree.heads[noun], verb < noun else { return nil }
    return tree.children(of: verb, .advcl).first { deed in
      deed > noun && tree.word(deed, has: "VerbForm=Inf")
        && tree.introducers(of: deed).contains { word in
          tree.words[word].partOfSpeech != .particle && actors.has(.naming, among: [word])
        }
    }
  }

  /// The name of the person whose title or description a nominal is, all its words wherever the parser has hung them: "krever at
  /// journalisten **Jan Holm** løslates".
  private func personWords(_ nominal: Int) -> [Int]? {
    guard tree.words[nominal].partOfSpeech == .noun, let name = actors.titledName(nominal) else { return nil }
    return mentionWords(name)
  }

  /// The words of the name of which a word is a part.
  private func mentionWords(_ word: Int) -> [Int]? {
    guard let mention = reader.mention(ofToken: tree.words[word].token), mention.form == .name else { return nil }
    return tree.indices.filter { mention.span.contains(tree.spans[$0]) }
  }

  /// What is asked, where a word that asks for somebody or something opens the clause, with which alone it makes sense: "har ikke tatt
  /// stilling til **hvem som har vunnet**".
  private func question(_ head: Int) -> [Int]? {
    guard tree.word(head, has: "VerbForm=Fin") || !tree.children(of: head, .aux).isEmpty else { return nil }
    let words = tree.subtree(of: head).filter { tree.words[$0].partOfSpeech != .punctuation }
    let opening = words.first { tree.relations[$0] != .case && tree.relations[$0] != .mark }
    guard let opening, words.count <= Self.longestQuestion, opening < head,
      tree.words[opening].partOfSpeech == .pronoun, tree.word(opening, has: "PronType=Int"),
      !tree.word(opening, has: "PronType=Int,Rel") || [.ccomp, .xcomp].contains(tree.relations[head])
    else { return nil }
    return words.filter { $0 >= opening }
  }

  /// At most this many words of a question are its name.
  private static let longestQuestion = 9

  /// A pronoun of the third person that a deed told with nothing else is done to.
  private func openObject(_ pronoun: Int, of verb: Int, _ words: [Int]) -> Target.OpenObject? {
    guard tree.words[pronoun].partOfSpeech == .pronoun, contentCount(words) == 1, !tree.isRelative(pronoun),
      !tree.word(pronoun, has: "Reflex=Yes"), !tree.word(pronoun, has: "Person=1"),
      !tree.word(pronoun, has: "Person=2"),
      tree.word(pronoun, has: "PronType=Prs")
    else { return nil }
    let rest = words.filter { $0 != verb && !isMark($0) }.sorted().map { tree.words[$0].form }
    return Target.OpenObject(
      place: tree.spans[pronoun], deed: ([tree.words[verb].form] + rest).joined(separator: " "))
  }

  /// What is to be done where a parser takes the auxiliary of a passive for the verb: "krev at turbinane **blir stengde**".
  private func doneByPassive(_ verb: Int) -> TargetReading? {
    guard actors.operators.contains(where: { $0.cue.effect == .passive && $0.head == verb }),
      let participle =
        (tree.children(of: verb, .xcomp) + (tree.heads[verb].map { tree.children(of: $0, .xcomp) } ?? []))
        .first(where: { $0 > verb && $0 - verb <= 2 }),
      [.adjective, .verb].contains(tree.words[participle].partOfSpeech),
      let subject = (tree.children(of: verb, .nsubj) + tree.children(of: participle, .nsubj)).first,
      !isPronoun(subject)
    else { return nil }
    return named(
      (personWords(subject) ?? nominalWords(subject, complements: 1)) + [verb, participle] + particles(participle),
      head: participle)
  }

  /// What a deed is done to; of two objects, the one before an infinitive is who is to do it: "ber **utbyggeren** legge fram planen".
  private func objects(of verb: Int) -> [Int] {
    let direct = tree.children(of: verb, .obj)
    // "la **russerne** gå"
    let objects = direct.isEmpty && !tree.children(of: verb, .xcomp).isEmpty ? tree.children(of: verb, .iobj) : direct
    let behind = objects.filter { $0 > verb }
    return tree.word(verb, has: "VerbForm=Inf") && !behind.isEmpty ? behind : objects
  }

  /// What somebody is let or made to do or be: "la russerne **gå**", "gjøre Norge **mer avhengig av USA**".
  private func caused(by verb: Int, in object: Int) -> [Int] {
    guard let result = tree.children(of: verb, .xcomp).first(where: { $0 > object && !isCondition($0) }) else {
      return []
    }
    if tree.isVerbal(result) {
      return tree.word(result, has: "VerbForm=Inf") ? tree.introducers(of: result) + deedWords(result) : []
    }
    let words = tree.subtree(of: result)
    return words.count <= Self.longestDescription ? words : [result]
  }

  /// What somebody calls a thing in a clause that stands for the thing: "condemned **what** it called **a provocation**".
  private func nameGiven(in clause: Int) -> Int? {
    guard tree.relations[clause] == .ccomp, lexicon.calls(tree.lemmas[clause]),
      tree.introducers(of: clause).allSatisfy({ tree.words[$0].partOfSpeech != .subordinatingConjunction }),
      tree.subtree(of: clause).contains(where: { $0 < clause && stands($0) })
    else { return nil }
    return nameGiven(by: clause)
  }

  /// What a verb of calling calls a thing, behind a preposition where nothing stands there without one: "what it described **as an
  /// interference**".
  func nameGiven(by verb: Int) -> Int? {
    func isName(_ word: Int) -> Bool { word > verb && tree.isNominal(word) && !isPronoun(word) }
    return tree.children(of: verb, .xcomp, .obj).last(where: isName)
      ?? tree.children(of: verb, .obl).first(where: isName)
  }

  /// Whether a pronoun stands for a thing that only its clause tells: "what", "lo".
  private func stands(_ word: Int) -> Bool {
    tree.words[word].partOfSpeech == .pronoun
      && (tree.word(word, has: "PronType=Int") || tree.word(word, has: "PronType=Rel") || tree.relations[word] == .det)
  }

  /// What completes a verb that alone does not say what is to be done: what is done beside it ("gå hjem og ti stille"), when
  /// ("se vote antes del verano") or by whom ("states decide").
  private func completion(of verb: Int, besides words: [Int]) -> [Int] {
    guard contentCount(words.filter { $0 == verb || !isParticle($0, of: verb) }) == 1 else { return [] }
    // "wants **the minister** to resign": a deed that takes nothing but who does it.
    if let agent = agent(ofIntransitive: verb) {
      let isTitle = tree.words[agent].partOfSpeech == .noun
      let names = tree.children(of: agent, .appos, .flat).filter { tree.words[$0].partOfSpeech == .properNoun }
      if isTitle, !names.isEmpty { return names.flatMap { nominalWords($0, complements: 0) } }
      // "urged Mr **Bush** to reconsider"
      return mentionWords(agent) ?? nominalWords(agent, complements: 0)
    }
    guard contentCount(words) == 1 else { return [] }
    let rest = tree.children[verb].filter { !words.contains($0) }
    if let second = rest.first(where: { tree.relations[$0] == .conj && tree.isVerbal($0) }) {
      return tree.children(of: second, .cc) + deedWords(second)
    }
    if let circumstance = rest.first(where: { tree.relations[$0] == .obl && tree.isNominal($0) && !isPronoun($0) }) {
      return tree.introducers(of: circumstance) + articles(of: circumstance)
        + nominalWords(circumstance, complements: 0)
    }
    if let subject = rest.first(where: { tree.relations[$0] == .nsubj && !isPronoun($0) }) {
      return nominalWords(subject, complements: 0)
    }
    return []
  }

  /// The person who is to do a deed that nothing completes.
  private func agent(ofIntransitive verb: Int) -> Int? {
    let completions = tree.children(of: verb, .obj, .obl, .xcomp, .ccomp, .conj)
    // "trekker **seg**"
    guard completions.allSatisfy({ tree.word($0, has: "Reflex=Yes") }) else { return nil }
    let subjects = tree.children(of: verb, .nsubj)
    let raised =
      tree.relations[verb] == .xcomp
      ? tree.heads[verb].map { tree.children(of: $0, .obj).filter { $0 < verb } } ?? [] : []
    return (subjects + raised).first { !isPronoun($0) && actors.isPerson($0) }
  }

  /// Whether a conjunction says that the position depends on what the clause tells: "votará a favor **si Madrid paga**".
  func isCondition(_ clause: Int) -> Bool {
    actors.operators.contains { match in
      match.cue.effect == .condition
        && match.words.contains { tree.heads[$0] == clause && tree.relations[$0] == .mark && $0 < clause }
    }
  }

  /// Whether the verb says that somebody does what was told before: "asks Denmark to do the same".
  func isSameness(_ word: Int) -> Bool {
    actors.operators.contains { [.sameness, .answer].contains($0.cue.effect) && $0.head == word }
  }

  /// At most this many words of a relative clause are a part of a name.
  static let longestDescription = 5

  /// A verb with its particles and objects.
  func deedWords(_ verb: Int) -> [Int] {
    [verb] + particles(verb) + tree.children(of: verb, .obj).flatMap { nominalWords($0, complements: 0) }
  }

  /// The particles of a verb: parsers take the one before its object for an adverb as well ("si **opp** avtalen").
  func particles(_ head: Int) -> [Int] {
    let object = tree.children(of: head, .obj).first { $0 > head + 1 }
    return tree.children[head].filter { child in
      tree.subtype(of: child) == "prt" || tree.relations[child] == .compound
        || child == head + 1
          && (tree.relations[child] == .advmod && (object != nil || isParticle(child, of: head)) || isResult(child))
        // "si den **opp**"
        || child == head + 2 && tree.relations[child] == .advmod && isPronoun(head + 1) && tree.heads[head + 1] == head
          && tree.children[child].isEmpty
    }
  }

  /// Whether a word is as short as the adverbs that verbs have for particles, and the verb has nothing else with it but a time:
  /// "statsministeren går **av**", "at Norge skriver **under** i dag".
  private func isParticle(_ word: Int, of verb: Int) -> Bool {
    tree.words[word].partOfSpeech == .adverb && tree.words[word].form.count <= Self.longestParticle
      && tree.children[word].isEmpty && !actors.has(.negation, among: [word])
      && tree.children(of: verb, .obl, .xcomp, .ccomp).allSatisfy { lexicon.nouns[tree.lemmas[$0]] == .time }
  }

  /// In letters.
  private static let longestParticle = 5

  /// Whether an adjective behind a passive tells what becomes of its subject, which parsers take for a subject too: "slippes **fri**".
  private func isResult(_ word: Int) -> Bool {
    tree.words[word].partOfSpeech == .adjective && tree.relations[word] == .nsubj
  }

  private func isPassive(_ head: Int) -> Bool {
    tree.children[head].contains { tree.subtype(of: $0) == "pass" } || tree.word(head, has: "Voice=Pass")
  }
}
