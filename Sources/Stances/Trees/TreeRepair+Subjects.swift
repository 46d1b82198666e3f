import TextModel

/// Gives verbs the subjects and objects that stand beside them.
extension TreeRepair {
  /// The name right before a verb without a subject is its own, and not joined to the one before: "voted against it and **China**
  /// abstained".
  mutating func freeSubject(of verb: Int) {
    guard words[verb].partOfSpeech == .verb else { return }
    var name = verb - 1
    while name >= 0,
      [.auxiliary, .adverb, .particle].contains(words[name].partOfSpeech) || Self.isReflexive(words[name])
        || isClitic(name)
    {
      name -= 1
    }
    guard name > 1, words[name].partOfSpeech == .properNoun, isFinite(verb),
      !children(of: verb).contains(where: { relation($0) == .nsubj })
    else { return }
    if relation(name) == .flat, let first = heads[name] { name = first }
    // "Austria se abstuvo"
    let isOwn = relation(name) == .obl && heads[name] == verb && Self.isReflexive(words[verb - 1])
    let conjunction = children(of: verb).first { relation($0) == .cc && $0 < name }
    guard isOwn || isJoinedToArgument(name, by: conjunction),
      !children(of: name).contains(where: { relation($0) == .case && $0 == name - 1 })
    else { return }
    move(name, to: verb, as: .nsubj)
  }

  /// The nominal right behind the conjunction of a verb without a subject is its own, and not joined to what stands before: "prefiere un
  /// código y **su representante**, Laura Finch, criticó el plan".
  mutating func freeSubject(behindConjunctionOf verb: Int) {
    guard relation(verb) == .conj, isFinite(verb), !children(of: verb).contains(where: { relation($0) == .nsubj }),
      let conjunction = children(of: verb).first(where: { relation($0) == .cc }), conjunction + 1 < verb
    else { return }
    let nominal = (conjunction + 1..<verb).first { [.noun, .properNoun].contains(words[$0].partOfSpeech) }
    guard let nominal, relation(nominal) == .conj, heads[nominal].map({ $0 < conjunction }) ?? false,
      (conjunction + 1..<nominal).allSatisfy({ heads[$0] == nominal && [.det, .amod].contains(relation($0)) }),
      !children(of: nominal).contains(where: { relation($0) == .cc })
    else { return }
    move(nominal, to: verb, as: .nsubj)
  }

  /// The name that a conjunction joins to a verb is the subject of the next one without any, which what is told of it may part from it:
  /// "presionan, y **Italia**, que vaciló durante meses, **votó** a favor".
  mutating func freeSubject(joinedTo verb: Int) {
    guard relation(verb) == .conj, isFinite(verb), let first = heads[verb], first < verb,
      !children(of: verb).contains(where: { [.nsubj, .cc].contains(relation($0)) }),
      let name = children(of: first).last(where: { $0 > first && $0 < verb && relation($0) == .conj }),
      words[name].partOfSpeech == .properNoun, children(of: name).first.map({ relation($0) == .cc }) ?? false,
      (name + 1..<verb).allSatisfy({ stands($0, below: name) || heads[$0] == verb })
    else { return }
    move(name, to: verb, as: .nsubj)
  }

  /// The first of two subjects of a verb that goes on from another one without any is that one's, where it stands before it: "**Alemania**,
  /// gran consumidora, lo llevó a los tribunales; Holanda se opuso".
  mutating func freeSubject(beforeFirstOf verb: Int) {
    guard [.conj, .parataxis, .advcl].contains(relation(verb)), let first = heads[verb], first < verb,
      words[first].partOfSpeech == .verb, isFinite(first), isFinite(verb),
      !children(of: first).contains(where: { [.nsubj, .csubj, .expl].contains(relation($0)) }),
      !children(of: verb).contains(where: { relation($0) == .mark })
    else { return }
    let subjects = children(of: verb).filter { relation($0) == .nsubj && $0 < verb }
    guard subjects.count == 2, subjects[0] < first, subjects[1] > first else { return }
    move(subjects[0], to: first)
    if relation(verb) == .advcl { relate(verb, as: .parataxis) }
  }

  /// Whether a word stands below another one, at whatever depth.
  func stands(_ word: Int, below head: Int) -> Bool {
    var current = heads[word]
    for _ in 0..<Self.deepestRelative {
      if current == head { return true }
      current = current.flatMap { heads[$0] }
    }
    return false
  }

  /// At most so deep a clause is looked into.
  static let deepestRelative = 6

  /// The name right behind a verb without a subject that another part of its clause opens is its subject, where subjects and verbs
  /// change places then: "Dagen etter ba **Egypt** om et møte", "Av de 27 stemte bare **Ungarn** imot".
  mutating func invertSubject(of verb: Int) {
    guard words[verb].partOfSpeech == .verb, relation(verb) == .root, verb + 1 < words.count,
      words[verb].features.containsBytes(of: "VerbForm=Fin"), !words[verb].features.containsBytes(of: "Person=")
    else { return }
    let isBehindAdverb = words[verb + 1].partOfSpeech == .adverb && heads[verb + 1] == verb
    let name = isBehindAdverb ? verb + 2 : verb + 1
    guard name < words.count, words[name].partOfSpeech == .properNoun, heads[name] == verb, relation(name) == .obj,
      !children(of: name).contains(where: { relation($0) == .case })
    else { return }
    let below = children(of: verb)
    guard let first = below.first, first < verb, [.obl, .advmod, .advcl].contains(relation(first)),
      !below.contains(where: { [.nsubj, .csubj, .expl].contains(relation($0)) })
    else { return }
    relate(name, as: .nsubj)
  }

  /// A name behind such a verb that a parser took for an adjective of the noun behind it is the subject, and the noun the object: "Fram til
  /// 2024 godtok **Kreml** inspeksjonar".
  mutating func invertAttribute(of verb: Int) {
    let name = verb + 1
    guard verb > 0, words[verb].partOfSpeech == .verb, relation(verb) == .root, name + 1 < words.count,
      words[verb].features.containsBytes(of: "VerbForm=Fin"), !words[verb].features.containsBytes(of: "Person="),
      words[name].form.beginsWithCapital, relation(name) == .amod, children(of: name).isEmpty,
      let noun = heads[name], noun > name, heads[noun] == verb, relation(noun) == .nsubj,
      !children(of: verb).contains(where: { [.obj, .xcomp, .ccomp].contains(relation($0)) })
    else { return }
    move(name, to: verb, as: .nsubj)
    relate(noun, as: .obj)
  }

  /// What looks like a participle before a name and a noun with an article is a verb in the past, the name its subject and the noun its
  /// object: an attribute stands behind the article. "Dagen etter **kravde** Estland ein felles heimel".
  mutating func readAsVerb(attribute verb: Int) {
    let name = verb + 1
    guard verb > 0, words[verb].partOfSpeech == .adjective, relation(verb) == .amod,
      words[verb].features.containsBytes(of: "VerbForm=Part"), name + 1 < words.count,
      words[name].partOfSpeech == .properNoun,
      let noun = words.indices.first(where: { $0 > name && relation($0) == .root && words[$0].partOfSpeech == .noun }),
      heads[verb] == name || heads[verb] == noun,
      children(of: noun).contains(where: { $0 > name && $0 < noun && relation($0) == .det }),
      !children(of: noun).contains(where: { [.nsubj, .cop].contains(relation($0)) })
    else { return }
    uproot(verb)
    readAsPast(verb)
    move(name, to: verb, as: .nsubj)
    for child in children(of: noun) where child < verb || relation(child) == .punct { move(child, to: verb) }
    move(noun, to: verb, as: .obj)
  }

  /// A neuter pronoun that opens a sentence is the object of a verb with a name right behind it, where subjects and verbs change places
  /// then: "**Det** avviser København".
  mutating func invertObject(of verb: Int) {
    guard words[verb].partOfSpeech == .verb, relation(verb) == .root, verb == 1, words.count > 2,
      words[verb].features.containsBytes(of: "VerbForm=Fin"), !words[verb].features.containsBytes(of: "Person="),
      words[0].partOfSpeech == .pronoun, words[0].features.containsBytes(of: "Gender=Neut"), heads[0] == verb,
      relation(0) == .nsubj, words[2].partOfSpeech == .properNoun, relation(2) == .obj,
      !children(of: 2).contains(where: { relation($0) == .case })
    else { return }
    relate(0, as: .obj)
    relate(2, as: .nsubj)
  }

  /// What stands behind a verb that a conjunction joins to one before it with a subject is no subject of its own where the verb tells
  /// what it is called: "godtok teksten, men **kalte endringen** et slag i ansiktet".
  mutating func returnObject(calledBehind verb: Int) {
    guard relation(verb) == .conj, words[verb].partOfSpeech == .verb, let first = heads[verb], first < verb,
      words[first].partOfSpeech == .verb,
      children(of: first).contains(where: { relation($0) == .nsubj && $0 < first }),
      children(of: verb).contains(where: { relation($0) == .cc && $0 == verb - 1 }),
      !children(of: verb).contains(where: { relation($0) == .obj }),
      let thing = children(of: verb).first(where: { relation($0) == .nsubj }), thing > verb,
      words[thing].partOfSpeech == .noun,
      let name = children(of: verb).first(where: { relation($0) == .xcomp && $0 > thing }),
      words[name].partOfSpeech == .noun || words[name].partOfSpeech == .adjective,
      !children(of: name).contains(where: { [.case, .mark].contains(relation($0)) })
    else { return }
    relate(thing, as: .obj)
  }

  /// The name right behind the day between it and a verb without an object is its object: "anerkjente søndag **Palestina**".
  mutating func freeObject(of verb: Int) {
    let day = verb + 1
    guard words[verb].partOfSpeech == .verb, day + 1 < words.count, heads[day] == verb, relation(day) == .obl,
      words[day].partOfSpeech == .noun, !children(of: day).contains(where: { $0 < day }),
      words[day + 1].partOfSpeech == .properNoun, heads[day + 1] == day, relation(day + 1) == .appos,
      !children(of: verb).contains(where: { relation($0) == .obj })
    else { return }
    move(day + 1, to: verb, as: .obj)
  }

  /// The name right behind what its subject does something with is the object of a verb without one, and no name for that: "roste på
  /// sin side **Kenya**".
  mutating func freeObject(behindPossession name: Int) {
    guard relation(name) == .appos, words[name].partOfSpeech == .properNoun, name > 0, heads[name] == name - 1,
      relation(name - 1) == .obl, let verb = heads[name - 1], verb < name - 1, words[verb].partOfSpeech == .verb,
      children(of: name - 1).contains(where: {
        words[$0].relation == "nmod:poss" && words[$0].partOfSpeech == .pronoun && $0 < name
      }),
      children(of: name - 1).contains(where: { relation($0) == .case }),
      !children(of: verb).contains(where: { relation($0) == .obj })
    else { return }
    move(name, to: verb, as: .obj)
  }

  /// The day right behind a verb of saying is no subject of the clause that follows: "said **Friday** it will extradite him".
  mutating func freeDay(_ day: Int) {
    let subject = day + 1
    guard relation(day) == .nsubj, words[day].partOfSpeech == .properNoun, children(of: day).isEmpty,
      let verb = heads[day], relation(verb) == .ccomp, let above = heads[verb], above == day - 1,
      words[above].partOfSpeech == .verb, subject < verb, words[subject].partOfSpeech == .pronoun,
      relation(subject) == .nsubj, heads[subject] == verb
    else { return }
    move(day, to: above, as: .obl)
  }

  /// A name right behind a semicolon that a parser took for an apposition is the subject of the next verb without one: "Argelia es su
  /// aliada; **Kenia**, que la reconocía, dio marcha atrás".
  mutating func freeSubject(behindSemicolon name: Int) {
    guard name > 1, relation(name) == .appos, words[name].partOfSpeech == .properNoun, words[name - 1].form == ";",
      let head = heads[name], head < name,
      let verb = children(of: head).first(where: { $0 > name && words[$0].partOfSpeech == .verb && isFinite($0) }),
      [.conj, .advcl, .parataxis].contains(relation(verb)),
      !children(of: verb).contains(where: { [.nsubj, .mark].contains(relation($0)) })
    else { return }
    move(name, to: verb, as: .nsubj)
    relate(verb, as: .parataxis)
  }

  /// The subject of a verb in the perfect with an object or a clause behind it is none of a passive, which would have an auxiliary of its own:
  /// "**Spain**, where the firm is registered, has not taken sides", "**Spain**, where …, has not agreed to pay".
  mutating func readAsActive(subject: Int) {
    guard words[subject].relation == "nsubj:pass", let verb = heads[subject], subject < verb else { return }
    let below = children(of: verb)
    guard !below.contains(where: { words[$0].relation == "aux:pass" || [.expl, .iobj, .cop].contains(relation($0)) }),
      below.contains(where: { words[$0].relation == "aux" })
        && below.contains(where: { $0 > verb && [.obj, .xcomp, .ccomp].contains(relation($0)) })
    else { return }
    relate(subject, as: .nsubj)
  }

  /// What looks like the participle of a passive, but heads a whole sentence without an auxiliary, behind a subject with its name set off by
  /// commas, is a verb in the past: "Its president, Joseph Chewe, **called** for a seizure."
  mutating func readAsActive(root verb: Int) {
    guard relation(verb) == .root, words[verb].features.containsBytes(of: "VerbForm=Part"),
      words[verb].features.containsBytes(of: "Tense=Past"), words.last?.form == ".", verb > 1,
      words[verb - 1].form == ",",
      case let below = children(of: verb), !below.contains(where: { [.aux, .cop, .expl].contains(relation($0)) }),
      let subject = below.first(where: { words[$0].relation == "nsubj:pass" }), subject < verb,
      children(of: subject).contains(where: { relation($0) == .appos && $0 < verb })
    else { return }
    words[verb].features = "Mood=Ind|Tense=Past|VerbForm=Fin"
    relate(subject, as: .nsubj)
  }

  static func isReflexive(_ word: Word) -> Bool {
    word.relation.hasPrefix("expl") && word.partOfSpeech == .pronoun
  }
}
