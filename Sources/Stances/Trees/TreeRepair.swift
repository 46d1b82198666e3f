import TextModel

/// Mends what parsers get wrong in a way that can be seen from the tree itself, before anything is read from it.
///
/// Heads count from 0 in the sentence.
struct TreeRepair {
  var words: [Word]
  private(set) var heads: [Int?]
  /// The words below each word, in order.
  private(set) var below: [[Int]]
  /// The words' relations without subtypes.
  private(set) var relations: [String]

  /// The words of one sentence with their heads, mended.
  init(words: [Word], heads: [Int?]) {
    self.words = words
    self.heads = heads
    relations = words.indices.map { words[$0].relation.withoutSubtype }
    below = [[Int]](repeating: [], count: words.count)
    for (word, head) in heads.enumerated() {
      if let head, head != word { below[head].append(word) }
    }
    for index in words.indices {
      raiseArgument(index)
      returnPreposition(index)
    }
    for index in words.indices {
      freeClitic(before: index)
      freeName(index)
    }
    for index in words.indices where isPassiveParticiple(index) { self.words[index].partOfSpeech = .verb }
    for index in words.indices where isMisreadVerb(index) || isOnlyVerb(index) { readAsVerb(index) }
    for index in words.indices {
      if isMisreadParticiple(index) { readAsPredicate(index) }
      if isMisreadAdverb(index) { self.words[index].partOfSpeech = .verb }
      readAsPredicate(preposition: index)
      readAsPredicate(conjunct: index)
    }
    for index in words.indices {
      invertSubject(of: index)
      invertObject(of: index)
      freeSubject(of: index)
      freeTitle(before: index)
      freeObject(of: index)
      partElliptic(before: index)
      freePredicate(index)
      returnCopula(index)
      readAsAttribute(index)
      joinPredicates(index)
      raiseConjunct(index)
      raiseNominal(index)
      joinSubjects(of: index)
      readAsConjunction(before: index)
      returnSubject(beforeAuxiliaryOf: index)
      returnObject(index)
      freeInfinitive(index)
      returnArticle(index)
    }
    partLabel()
    partDateline()
    for index in words.indices {
      partNames(index)
      joinName(index)
      joinCompound(index)
      partCausative(index)
    }
    returnVerbBehindRelative()
    for index in words.indices {
      returnSubject(index)
      returnObjects(ofParticiple: index)
    }
  }

  func children(of index: Int) -> [Int] { below[index] }

  /// Hangs a word on another one.
  mutating func move(_ word: Int, to head: Int) {
    if let old = heads[word] { below[old].removeAll { $0 == word } }
    heads[word] = head
    below[head] = (below[head] + [word]).sorted()
  }

  /// Makes a word the root.
  mutating func uproot(_ word: Int) {
    if let old = heads[word] { below[old].removeAll { $0 == word } }
    heads[word] = nil
    relate(word, as: "root")
  }

  func relation(_ index: Int) -> String { relations[index] }

  mutating func relate(_ index: Int, as relation: String) {
    words[index].relation = relation
    relations[index] = relation.withoutSubtype
  }

  // MARK: - Arguments of words that have none

  /// Auxiliaries, copulas and the later words of a fixed expression have no arguments: those are their heads'.
  private mutating func raiseArgument(_ index: Int) {
    guard Self.isArgument(relation(index)) else { return }
    var steps = 0
    while let head = heads[index], Self.isFunction(relation(head)), let above = heads[head], above != index,
      steps < Self.deepest
    {
      move(index, to: above)
      steps += 1
    }
  }

  /// A preposition before a comma does not govern what stands behind it: "voted **for**, Peru against".
  private mutating func returnPreposition(_ index: Int) {
    guard relation(index) == "case", index + 1 < words.count, words[index + 1].form == ",", let nominal = heads[index],
      nominal > index, let verb = heads[nominal], verb < index
    else { return }
    move(index, to: verb)
    relate(index, as: "advmod")
  }

  // By comparison: it is asked of every word, and to hash one would take longer.
  private static func isArgument(_ relation: String) -> Bool {
    switch relation {
    case "nsubj", "csubj", "obj", "obl", "xcomp", "ccomp", "advcl": true
    default: false
    }
  }

  private static func isFunction(_ relation: String) -> Bool {
    switch relation {
    case "aux", "cop", "fixed": true
    default: false
    }
  }

  private static let deepest = 4

  /// The name right before a verb without a subject is its own, and not joined to the one before: "voted against it and **China**
  /// abstained".
  private mutating func freeSubject(of verb: Int) {
    guard words[verb].partOfSpeech == .verb else { return }
    var name = verb - 1
    while name >= 0,
      [.auxiliary, .adverb, .particle].contains(words[name].partOfSpeech) || Self.isReflexive(words[name])
        || isClitic(name)
    {
      name -= 1
    }
    guard name > 1, words[name].partOfSpeech == .properNoun, isFinite(verb),
      !children(of: verb).contains(where: { relation($0) == "nsubj" })
    else { return }
    if relation(name) == "flat", let first = heads[name] { name = first }
    // "Austria se abstuvo"
    let isOwn = relation(name) == "obl" && heads[name] == verb && Self.isReflexive(words[verb - 1])
    let conjunction = children(of: verb).first { relation($0) == "cc" && $0 < name }
    guard isOwn || isJoinedToArgument(name, by: conjunction),
      !children(of: name).contains(where: { relation($0) == "case" && $0 == name - 1 })
    else { return }
    move(name, to: verb)
    relate(name, as: "nsubj")
  }

  /// The name right behind a verb without a subject that another part of its clause opens is its subject, where subjects and verbs
  /// change places then: "Dagen etter ba **Egypt** om et møte".
  private mutating func invertSubject(of verb: Int) {
    guard words[verb].partOfSpeech == .verb, relation(verb) == "root", verb + 1 < words.count,
      words[verb].features.containsBytes(of: "VerbForm=Fin"), !words[verb].features.containsBytes(of: "Person="),
      words[verb + 1].partOfSpeech == .properNoun, heads[verb + 1] == verb, relation(verb + 1) == "obj",
      !children(of: verb + 1).contains(where: { relation($0) == "case" })
    else { return }
    let below = children(of: verb)
    guard let first = below.first, first < verb, ["obl", "advmod", "advcl"].contains(relation(first)),
      !below.contains(where: { ["nsubj", "csubj", "expl"].contains(relation($0)) })
    else { return }
    relate(verb + 1, as: "nsubj")
  }

  /// A neuter pronoun that opens a sentence is the object of a verb with a name right behind it, where subjects and verbs change places
  /// then: "**Det** avviser København".
  private mutating func invertObject(of verb: Int) {
    guard words[verb].partOfSpeech == .verb, relation(verb) == "root", verb == 1, words.count > 2,
      words[verb].features.containsBytes(of: "VerbForm=Fin"), !words[verb].features.containsBytes(of: "Person="),
      words[0].partOfSpeech == .pronoun, words[0].features.containsBytes(of: "Gender=Neut"), heads[0] == verb,
      relation(0) == "nsubj", words[2].partOfSpeech == .properNoun, relation(2) == "obj",
      !children(of: 2).contains(where: { relation($0) == "case" })
    else { return }
    relate(0, as: "obj")
    relate(2, as: "nsubj")
  }

  /// The name right behind the day between it and a verb without an object is its object: "anerkjente søndag **Palestina**".
  private mutating func freeObject(of verb: Int) {
    let day = verb + 1
    guard words[verb].partOfSpeech == .verb, day + 1 < words.count, heads[day] == verb, relation(day) == "obl",
      words[day].partOfSpeech == .noun, !children(of: day).contains(where: { $0 < day }),
      words[day + 1].partOfSpeech == .properNoun, heads[day + 1] == day, relation(day + 1) == "appos",
      !children(of: verb).contains(where: { relation($0) == "obj" })
    else { return }
    move(day + 1, to: verb)
    relate(day + 1, as: "obj")
  }

  /// Of two names behind a correlative the second is no part of the first: "Ni Catar **ni Kuwait** apoyan".
  private mutating func partNames(_ name: Int) {
    func isJoined(_ word: Int) -> Bool { children(of: word).contains { $0 < word && relation($0) == "cc" } }
    guard relation(name) == "flat", let first = heads[name], isJoined(name), isJoined(first) else { return }
    relate(name, as: "conj")
  }

  /// What looks like an infinitive between an article and a noun is the first part of that noun: "the Adriatic **wind** park", "the Beirut
  /// **bar** association".
  private mutating func joinCompound(_ index: Int) {
    let noun = index + 1
    guard words[index].partOfSpeech == .verb, relation(index) == "xcomp", noun < words.count,
      words[noun].partOfSpeech == .noun, heads[noun] == heads[index],
      words[index].form.lowercased() == words[index].lemma,
      let article = children(of: noun).first, article < index, relation(article) == "det",
      children(of: index).allSatisfy({ $0 > article && $0 < index && Self.nameRelations.contains(relation($0)) })
    else { return }
    for part in children(of: index) { move(part, to: noun) }
    move(index, to: noun)
    relate(index, as: "compound")
    words[index].partOfSpeech = .noun
  }

  /// A name right behind the noun of what bears it is no second object: "accused the company **Pelagic Metals**".
  private mutating func joinName(_ name: Int) {
    guard relation(name) == "obj", words[name].form.first?.isUppercase ?? false, let verb = heads[name], verb < name,
      [.properNoun, .noun].contains(words[name].partOfSpeech)
    else { return }
    let first = children(of: name).first.map { min($0, name) } ?? name
    guard first > 0, words[first].form.first?.isUppercase ?? false, words[first - 1].partOfSpeech == .noun,
      heads[first - 1] == verb, relation(first - 1) == "obj",
      // Not "agreed to hand Diego Garcia to Mauritius", where a verb was taken for a noun.
      children(of: first - 1).contains(where: { relation($0) == "det" })
        || words[first - 1].features.containsBytes(of: "Definite=Def"),
      !children(of: name).contains(where: {
        ["det", "case"].contains(relation($0)) || relation($0) == "amod" && !isCapitalized($0)
      })
    else { return }
    move(name, to: first - 1)
    relate(name, as: "appos")
  }

  private func isCapitalized(_ word: Int) -> Bool { words[word].form.first?.isUppercase ?? false }

  /// Whether a name is coordinated with what a verb before it is directed at.
  ///
  /// - Parameter conjunction: that of the verb behind the name.
  func isJoinedToArgument(_ name: Int, by conjunction: Int? = nil) -> Bool {
    let start = min(name, children(of: name).first ?? name)
    guard relation(name) == "conj",
      conjunction == start - 1 || children(of: name).contains(where: { relation($0) == "cc" && $0 < name }),
      var first = heads[name]
    else { return false }
    // "a scheme in **Herat**, and **Chile** opposes it"
    if relation(first) == "nmod", let noun = heads[first] { first = noun }
    // Behind its verb, an object may look like a second subject.
    let mayBeObject = relation(first) == "nsubj" && words[first].partOfSpeech == .noun
    guard ["obj", "obl", "iobj"].contains(relation(first)) || mayBeObject, let verb = heads[first] else {
      return false
    }
    return verb < first && words[verb].partOfSpeech == .verb
  }

  /// A subject that another one parts from the verb by a conjunction has a clause of its own that leaves its verb out: "**Ireland
  /// would not**, and Hungary has threatened a veto".
  private mutating func partElliptic(before verb: Int) {
    guard words[verb].partOfSpeech == .verb else { return }
    let below = children(of: verb).filter { $0 < verb }
    let subjects = below.filter { relation($0) == "nsubj" }
    guard subjects.count == 2,
      let conjunction = below.first(where: { relation($0) == "cc" && subjects[0] < $0 && $0 < subjects[1] }),
      below.contains(where: { relation($0) == "aux" && subjects[0] < $0 && $0 < conjunction })
    else { return }
    for word in below where subjects[0] < word && word < conjunction { move(word, to: subjects[0]) }
    relate(subjects[0], as: "parataxis")
  }

  /// What looks like a participle behind the comma after an object is the next verb of several where another one follows: "praised
  /// the talks, **criticised** hardliners and promised help".
  private mutating func freePredicate(_ index: Int) {
    guard relation(index) == "amod", words[index].partOfSpeech == .verb, index > 1, words[index - 1].form == ",",
      let noun = heads[index], noun > index, relation(noun) == "conj", let object = heads[noun], object < index,
      relation(object) == "obj", let verb = heads[object], words[verb].partOfSpeech == .verb,
      children(of: noun).allSatisfy({ $0 >= index || relation($0) == "punct" }),
      !children(of: noun).contains(where: { ["det", "case"].contains(relation($0)) }),
      children(of: verb).contains(where: { $0 > noun && relation($0) == "conj" && words[$0].partOfSpeech == .verb })
    else { return }
    move(index, to: verb)
    relate(index, as: "conj")
    move(noun, to: index)
    relate(noun, as: "obj")
    words[index].features = words[verb].features
  }

  /// Of several finite verbs in a row the first one, with the subject before it, leads, and what stands right behind the next one is its
  /// object: "**Mexico** går imot tollen, truer **USA** med mottiltak og får ros".
  private mutating func joinPredicates(_ second: Int) {
    guard relation(second) == "root", second > 2, words[second].partOfSpeech == .verb, words[second - 1].form == ",",
      second + 1 < words.count, relation(second + 1) == "nsubj", heads[second + 1] == second,
      let first = children(of: second).first, relation(first) == "advcl", words[first].partOfSpeech == .verb,
      words[first].features.containsBytes(of: "VerbForm=Fin"),
      children(of: first).contains(where: { relation($0) == "nsubj" && $0 < first }),
      !children(of: first).contains(where: { relation($0) == "mark" }),
      !children(of: second).contains(where: { relation($0) == "nsubj" && $0 < second }),
      children(of: second).contains(where: { next in
        next > second && relation(next) == "conj" && words[next].partOfSpeech == .verb
          && !children(of: next).contains { relation($0) == "nsubj" }
      })
    else { return }
    relate(second + 1, as: "obj")
    uproot(first)
    move(second, to: first)
    relate(second, as: "conj")
  }

  /// A finite verb is never joined to an infinitive, but to the verb above that: "lot seg ikke rikke og **kalte** planen gal".
  private mutating func raiseConjunct(_ verb: Int) {
    guard relation(verb) == "conj", words[verb].partOfSpeech == .verb, isToldAlone(verb), let infinitive = heads[verb],
      infinitive < verb, relation(infinitive) == "xcomp", words[infinitive].features.containsBytes(of: "VerbForm=Inf"),
      let above = heads[infinitive], above < infinitive, isFinite(above)
    else { return }
    move(verb, to: above)
  }

  /// Whether a verb is finite, or a form that may be and has neither an auxiliary nor a subject.
  private func isToldAlone(_ verb: Int) -> Bool {
    // "asked all not to sign, and some **have obliged**"
    let hasOwnSubject = children(of: verb).contains { relation($0) == "nsubj" }
    if words[verb].features.containsBytes(of: "VerbForm=Fin") || hasOwnSubject && isFinite(verb) { return true }
    return words[verb].features.containsBytes(of: "VerbForm=Part")
      && !children(of: verb).contains { ["aux", "cop", "nsubj"].contains(relation($0)) }
  }

  private static func isReflexive(_ word: Word) -> Bool {
    word.relation.hasPrefix("expl") && word.partOfSpeech == .pronoun
  }

  /// A subject in front of the verb above its own is that one's, where it has none: "**The president** asked all to leave".
  private mutating func returnSubject(_ index: Int) {
    guard relation(index) == "nsubj", let verb = heads[index], ["xcomp", "ccomp"].contains(relation(verb)),
      let above = heads[verb], index < above, above < verb, words[above].partOfSpeech == .verb,
      !children(of: above).contains(where: { relation($0) == "nsubj" }),
      children(of: verb).contains(where: { $0 != index && $0 > above && relation($0) == "nsubj" })
    else { return }
    move(index, to: above)
  }

  /// A name that opens a sentence before a relative clause is the subject of the verb behind that clause: "**Panama**, whose canal would
  /// cut the trip, **has not taken sides**".
  private mutating func returnVerbBehindRelative() {
    guard words.count > 4, words[0].partOfSpeech == .properNoun, ["vocative", "dislocated"].contains(relation(0)),
      let told = heads[0], heads[told] == nil,
      let comma = children(of: 0).first(where: { words[$0].form == "," }), comma + 1 < told,
      words[comma + 1].features.containsBytes(of: "PronType="), words[comma + 1].partOfSpeech == .pronoun,
      let verb = children(of: told).first(where: {
        $0 > told && relation($0) == "parataxis" && words[$0].partOfSpeech == .verb
      }),
      !children(of: verb).contains(where: { relation($0) == "nsubj" })
    else { return }
    uproot(verb)
    move(0, to: verb)
    relate(0, as: "nsubj")
    move(told, to: 0)
    relate(told, as: "acl:relcl")
  }

  /// What stands behind a participle and hangs on the auxiliary before it, which was taken for a verb, is the participle's: "have all
  /// barred **carriers**".
  private mutating func returnObjects(ofParticiple index: Int) {
    guard relation(index) == "xcomp", words[index].partOfSpeech == .verb,
      words[index].features.containsBytes(of: "VerbForm=Part"), let auxiliary = heads[index], auxiliary < index,
      !children(of: index).contains(where: { ["obj", "nsubj"].contains(relation($0)) })
    else { return }
    for child in children(of: auxiliary) where child > index && ["obj", "obl", "ccomp"].contains(relation(child)) {
      move(child, to: index)
    }
  }

  /// An infinitive of the perfect with a thing before its participle wants something done to it: "vil **ha** sanksjonene opphevet".
  private mutating func partCausative(_ auxiliary: Int) {
    guard relation(auxiliary) == "aux", words[auxiliary].features.containsBytes(of: "VerbForm=Inf"),
      let participle = heads[auxiliary], participle > auxiliary + 1,
      let thing = children(of: participle).first(where: {
        $0 > auxiliary && $0 < participle && ["nsubj", "obj"].contains(relation($0)) && words[$0].partOfSpeech == .noun
      }),
      children(of: participle).contains(where: { relation($0) == "nsubj" && $0 < auxiliary })
    else { return }
    let (above, role) = (heads[participle], words[participle].relation)
    words[auxiliary].partOfSpeech = .verb
    for word in children(of: participle) where word < auxiliary || relation(word) == "punct" {
      move(word, to: auxiliary)
    }
    move(thing, to: auxiliary)
    relate(thing, as: "obj")
    if let above {
      move(auxiliary, to: above)
    } else {
      below[participle].removeAll { $0 == auxiliary }
      heads[auxiliary] = nil
    }
    relate(auxiliary, as: role)
    move(participle, to: auxiliary)
    relate(participle, as: "xcomp")
  }

  // MARK: - Participles

  /// "blir **stoppa**": a participle with the auxiliary of the passive is a verb, whatever it is tagged as.
  private func isPassiveParticiple(_ index: Int) -> Bool {
    words[index].partOfSpeech == .adjective && words[index].features.containsBytes(of: "VerbForm=Part")
      && children(of: index).contains { words[$0].relation == "aux:pass" }
  }

  // MARK: - Verbs that were read as nouns

  /// "Chile **plans** to support it", "Chile **doubts** that Peru will": a noun behind a name, at the head of a sentence without
  /// another verb of its own, that a clause completes.
  private func isMisreadVerb(_ index: Int) -> Bool {
    guard words[index].relation == "root", [.noun, .properNoun].contains(words[index].partOfSpeech), index > 0,
      words[index - 1].partOfSpeech == .properNoun, heads[index - 1] == index,
      Self.nameRelations.contains(relation(index - 1))
    else { return false }
    let below = children(of: index)
    guard !below.contains(where: { Self.verbMarks.contains(relation($0)) }) else { return false }
    return below.contains { $0 > index && completes($0) }
  }

  /// "Tokyo **favours** “careful use”.": the same in a whole sentence without any verb, where something stands behind the noun.
  private func isOnlyVerb(_ index: Int) -> Bool {
    guard words[index].relation == "root", words[index].partOfSpeech == .noun, index > 0,
      words[index].features.containsBytes(of: "Number=Plur"), words[index - 1].partOfSpeech == .properNoun,
      heads[index - 1] == index, relation(index - 1) == "compound", words.last?.form == ".",
      !words.contains(where: { $0.partOfSpeech == .verb || $0.partOfSpeech == .auxiliary })
    else { return false }
    return children(of: index).contains { $0 > index && ["appos", "obj", "dep"].contains(relation($0)) }
  }

  /// "Human Rights Watch **praised** Austria.": what looks like a participle behind a name of common words, with an object, in a sentence
  /// without another verb.
  private func isMisreadParticiple(_ index: Int) -> Bool {
    guard index > 1, relation(index) == "acl", words[index].partOfSpeech == .verb, heads[index] == index - 1,
      words[index].features.containsBytes(of: "VerbForm=Part"), words[index].features.containsBytes(of: "Tense=Past"),
      relation(index - 1) == "root", words[index - 1].form.first?.isUppercase ?? false,
      words[0].form.first?.isUppercase ?? false,
      !children(of: index - 1).contains(where: { ["det", "case", "cop"].contains(relation($0)) })
    else { return false }
    return children(of: index).contains { $0 > index && relation($0) == "obj" }
  }

  /// Makes a participle the verb of the sentence that the name before it heads.
  private mutating func readAsPredicate(_ verb: Int) {
    let subject = verb - 1
    for word in children(of: subject) where word > verb { move(word, to: verb) }
    uproot(verb)
    words[verb].features = "Mood=Ind|Tense=Past|VerbForm=Fin"
    move(subject, to: verb)
    relate(subject, as: "nsubj")
  }

  /// "Peru and Chile **back** a ban": an adverb with a subject before it and an object behind it, and nothing that a predicate has.
  private func isMisreadAdverb(_ index: Int) -> Bool {
    guard words[index].partOfSpeech == .adverb, ["root", "conj", "parataxis", "ccomp"].contains(relation(index)) else {
      return false
    }
    let below = children(of: index)
    return below.contains { $0 < index && relation($0) == "nsubj" }
      && below.contains { $0 > index && relation($0) == "obj" }
      && !below.contains { relation($0) == "cop" }
  }

  /// Whether a clause has a word that introduces it as what is planned, doubted or said, and is no relative clause.
  private func completes(_ clause: Int) -> Bool {
    guard Self.clauses.contains(relation(clause)) else { return false }
    if words[clause].features.containsBytes(of: "VerbForm=Inf") { return true }
    let hasSubject = children(of: clause).contains { relation($0) == "nsubj" && !isRelative($0) }
    return hasSubject && (words[clause].relation != "acl:relcl" || isComplete(clause))
  }

  /// Whether a clause that was read as a relative one has an object of its own besides the word that opens it: "that Peru supports
  /// **the plan**".
  private func isComplete(_ clause: Int) -> Bool {
    children(of: clause).contains { relation($0) == "cop" || $0 > clause && relation($0) == "obj" }
  }

  private func isRelative(_ index: Int) -> Bool { words[index].features.containsBytes(of: "PronType=Rel") }

  private static let nameRelations: Set<String> = ["compound", "nmod", "nsubj"]
  private static let verbMarks: Set<String> = ["aux", "cop", "det", "case"]
  private static let clauses: Set<String> = ["acl", "ccomp", "advcl", "csubj"]

  private mutating func readAsVerb(_ index: Int) {
    words[index].partOfSpeech = .verb
    words[index].features = "VerbForm=Fin"
    relate(index - 1, as: "nsubj")
    for child in children(of: index) where child > index {
      switch relation(child) {
      case "acl", "advcl", "csubj":
        guard completes(child) else { continue }
        relate(child, as: words[child].features.containsBytes(of: "VerbForm=Inf") ? "xcomp" : "ccomp")
        for opener in children(of: child) where opener == index + 1 && relation(opener) == "obj" {
          relate(opener, as: "mark")
        }
      case "nmod": relate(child, as: "obl")
      case "appos", "dep": relate(child, as: "obj")
      default: continue
      }
    }
  }
}

extension String {
  /// A relation without its subtype.
  fileprivate var withoutSubtype: String {
    utf8.firstIndex(of: UInt8(ascii: ":")).map { String(self[..<$0]) } ?? self
  }
}
