import TextModel

/// Gives verbs the subjects from which a list, an aside or what somebody says parts them.
extension TreeRepair {
  /// Several names behind a comma, the last of them right before a verb without a subject, are its subjects, and not joined to what stands
  /// before the comma: "On Tuesday, **Chile, Peru and Kenya** came out for it", "While Brazil backs the pact, **Chile and Peru** do not".
  mutating func freeSubjects(joinedBefore verb: Int) {
    guard isFinite(verb), !children(of: verb).contains(where: { [.nsubj, .csubj, .expl, .cc].contains(relation($0)) }),
      let last = lastOfNames(before: verb), relation(last) == .conj
    else { return }
    let opening = firstJoined(with: last)
    // "“We support it,” **Chile, Peru and Kenya** said": the first of them may seem to be addressed, or a second object.
    let isOne = relation(opening) == .vocative || isSecondObject(opening)
    guard [.obl, .obj, .nmod].contains(relation(opening)) || isOne else { return }
    let names = (isOne ? [opening] : []) + conjuncts(below: opening).filter { $0 > opening && $0 <= last }
    guard names.count > 1, let first = names.first, first > 1,
      names.allSatisfy({ words[$0].partOfSpeech == .properNoun }),
      !names.contains(where: { name in children(of: name).contains { relation($0) == .case } }),
      stands(behindComma: first),
      children(of: last).contains(where: { relation($0) == .cc })
    else { return }
    move(first, to: verb, as: .nsubj)
    for name in names.dropFirst() { move(name, to: first) }
    readAsSaid(before: verb)
  }

  /// The clause before a verb that is joined to it and has nothing but a subject is what that one says: "**Brazil must withdraw**, Chile and
  /// Peru said".
  private mutating func readAsSaid(before verb: Int) {
    guard relation(verb) == .conj, let said = heads[verb], relation(said) == .root, said < verb, isFinite(said),
      !children(of: verb).contains(where: { [.obj, .xcomp, .ccomp, .cop].contains(relation($0)) }),
      (verb + 1..<words.count).allSatisfy({ words[$0].partOfSpeech == .punctuation })
    else { return }
    uproot(verb)
    move(said, to: verb, as: .ccomp)
  }

  /// The last subject of what is said, right before a verb of saying without one, is that one's: "The pact is a mistake, **Chile and Peru**
  /// said".
  mutating func freeSubject(sayingBefore verb: Int) {
    guard isFinite(verb), !children(of: verb).contains(where: { [.nsubj, .csubj, .expl, .cc].contains(relation($0)) }),
      let content = children(of: verb).first(where: { relation($0) == .ccomp && $0 < verb }),
      let last = lastOfNames(before: verb), case let first = firstJoined(with: last), first < last, first > content,
      heads[first] == content, relation(first) == .nsubj, stands(behindComma: first),
      children(of: content).contains(where: { relation($0) == .nsubj && $0 < content })
    else { return }
    move(first, to: verb)
  }

  /// The last word of a name before a verb, with nothing but auxiliaries and adverbs between.
  private func lastOfNames(before verb: Int) -> Int? {
    var last = verb - 1
    while last > 0, [.auxiliary, .adverb, .particle].contains(words[last].partOfSpeech) { last -= 1 }
    guard last > 0, words[last].partOfSpeech == .properNoun else { return nil }
    return [.flat, .compound].contains(relation(last)) ? heads[last] : last
  }

  /// The first of those with which a word is coordinated.
  private func firstJoined(with word: Int) -> Int {
    var first = word
    while relation(first) == .conj, let head = heads[first] { first = head }
    return first
  }

  /// Whether a verb has another object before this one.
  private func isSecondObject(_ word: Int) -> Bool {
    relation(word) == .obj
      && heads[word].map { children(of: $0).contains { relation($0) == .obj && $0 < word } } ?? false
  }

  /// Whether the first of the words below one is a comma or stands behind one, or behind the mark that ends a quote.
  private func stands(behindComma word: Int) -> Bool {
    var first = word
    while let child = children(of: first).first, child < first { first = child }
    if first > 1, Self.closingMarks.contains(words[first - 1].form) { first -= 1 }
    return words[first].form == "," || first > 0 && words[first - 1].form == ","
  }

  /// All that is joined to a word, and to what is joined to it, in order.
  private func conjuncts(below word: Int) -> [Int] {
    children(of: word).filter { relation($0) == .conj }.flatMap { [$0] + conjuncts(below: $0) }.sorted()
  }

  /// Of two nominals before a verb of saying the first, which a comma parts from the other, is the subject of what is said behind it: "**The
  /// pact**, Chile said on Monday, is unacceptable".
  mutating func freeSubject(saidBehind verb: Int) {
    guard let content = children(of: verb).first(where: { relation($0) == .ccomp && $0 > verb }), isFinite(verb),
      isFinite(content) || children(of: content).contains(where: { relation($0) == .cop }),
      !children(of: content).contains(where: { [.nsubj, .csubj, .expl, .mark].contains(relation($0)) }),
      stands(behindComma: content),
      case let subjects = children(of: verb).filter({ relation($0) == .nsubj && $0 < verb }),
      let told = subjects.first, words[told].partOfSpeech != .pronoun,
      let teller = subjects.count == 1 ? nameSetOff(behind: told, before: verb) : subjects.last, subjects.count < 3,
      stands(behindComma: teller)
    else { return }
    move(told, to: content)
    move(teller, to: verb, as: .nsubj)
  }

  /// The name right before a verb that a parser took for that of what stands before its comma.
  private func nameSetOff(behind nominal: Int, before verb: Int) -> Int? {
    children(of: nominal).last {
      relation($0) == .appos && words[$0].partOfSpeech == .properNoun && ($0 == verb - 1 || heads[verb - 1] == $0)
    }
  }

  /// The second of two subjects of a predicate, which stands behind it, is that of a clause without a word of its own that tells of it: "is
  /// something **Nairobi** cannot accept".
  mutating func freeSubject(ofBareRelative verb: Int) {
    guard words[verb].relation == "acl:relcl", let told = heads[verb], told < verb,
      !children(of: verb).contains(where: { [.nsubj, .obj].contains(relation($0)) }),
      let copula = children(of: told).first(where: { relation($0) == .cop }), copula < told,
      case let subjects = children(of: told).filter({ relation($0) == .nsubj }), subjects.count == 2,
      subjects[0] < copula, subjects[1] > told, subjects[1] < verb
    else { return }
    move(subjects[1], to: verb)
  }

  /// A noun with owners who are told together before it is what they have, and not joined to them: "**Chile and Peru's** opposition".
  mutating func partOwners(of noun: Int) {
    guard relation(noun) == .conj, words[noun].partOfSpeech == .noun, let first = heads[noun], first < noun,
      words[first].partOfSpeech == .properNoun,
      let mark = children(of: first).first(where: { $0 == noun - 1 }) ?? ownerMark(before: noun),
      let last = heads[mark], relation(mark) == .case, mark == last + 1, last > first,
      heads[last] == noun || heads[last] == first || heads[last].map({ heads[$0] == first }) ?? false,
      children(of: last).contains(where: { relation($0) == .cc && $0 < last })
    else { return }
    if let above = heads[first] { move(noun, to: above) } else { uproot(noun) }
    relate(noun, like: first)
    for child in children(of: first) where child > noun || child < first && relation(child) == .case {
      move(child, to: noun)
    }
    if heads[last] == noun { move(last, to: first, as: .conj) }
    move(first, to: noun, as: .nmod)
    words[first].relation = "nmod:poss"
  }

  /// The mark of a genitive before a noun, with nothing but attributes between.
  private func ownerMark(before noun: Int) -> Int? {
    var mark = noun - 1
    while mark > 0, heads[mark] == noun, relation(mark) == .amod { mark -= 1 }
    return mark > 0 && relation(mark) == .case && words[mark].partOfSpeech == .particle ? mark : nil
  }

  /// A participle that opens a sentence, with the verb of a whole clause behind a comma, only goes before that: "**Having rejected** the
  /// pact, Chile stayed at home".
  mutating func lowerOpening(participle: Int) {
    guard relation(participle) == .root, words[participle].features.containsBytes(of: "VerbForm=Part"),
      let opener = children(of: participle).first, opener == 0, relation(opener) == .aux,
      !isFinite(participle),
      let verb = children(of: participle).first(where: {
        $0 > participle && [.parataxis, .conj].contains(relation($0))
      }),
      isFinite(verb) || children(of: verb).contains(where: { relation($0) == .cop }),
      children(of: verb).contains(where: { relation($0) == .nsubj && $0 < verb }),
      !children(of: verb).contains(where: { relation($0) == .cc })
    else { return }
    uproot(verb)
    move(participle, to: verb, as: .advcl)
    for child in children(of: participle) where child > verb { move(child, to: verb) }
  }

  /// What looks like a preposition before another one, behind the comma that parts it from a nominal, is a participle that tells of that:
  /// "Chile, **opposed** to the pact, left early".
  mutating func readAsParticiple(prepositionBehindComma word: Int) {
    guard relation(word) == .case, words[word].partOfSpeech == .verb, word > 1, words[word - 1].form == ",",
      words[word].features.containsBytes(of: "VerbForm=Part"), let nominal = heads[word], nominal > word + 1,
      relation(nominal) == .nmod, relation(word + 1) == .case, heads[word + 1] == nominal,
      words[word + 1].partOfSpeech == .adposition, let told = heads[nominal], told < word
    else { return }
    move(word, to: told, as: .acl)
    move(nominal, to: word, as: .obl)
  }

  /// A name right behind a title is no subject where the verb has another one behind a comma: "For the leader **Ana Roa**, the pact is a
  /// betrayal".
  mutating func returnName(behindTitle name: Int) {
    guard relation(name) == .nsubj, words[name].partOfSpeech == .properNoun, name > 0,
      case let title = name - 1, words[title].partOfSpeech == .noun, [.obl, .nmod].contains(relation(title)),
      heads[title] == heads[name], children(of: title).contains(where: { relation($0) == .case }),
      let verb = heads[name],
      let next = children(of: verb).first(where: { $0 > name && relation($0) == .nsubj }), next < verb,
      stands(behindComma: next)
    else { return }
    move(name, to: title, as: .appos)
  }

  /// A name with a preposition that opens the sentence is no subject where the verb has another one behind a comma: "**For Minister Ana
  /// Roa**, the pact is a betrayal".
  mutating func readAsOblique(openingSubject name: Int) {
    guard relation(name) == .nsubj, children(of: name).contains(where: { $0 == 0 && relation($0) == .case }),
      let verb = heads[name], let next = children(of: verb).first(where: { $0 > name && relation($0) == .nsubj }),
      next < verb, stands(behindComma: next)
    else { return }
    relate(name, as: .obl)
  }

  /// A pronoun right behind a verb that a parser took for the object of what is demanded, which has another one, opens that clause: "demands
  /// **that** Brazil sign the accord".
  mutating func readAsConjunction(objectOf verb: Int) {
    guard relation(verb) == .ccomp, let above = heads[verb], above + 1 < verb,
      case let opener = above + 1, heads[opener] == verb, relation(opener) == .obj,
      words[opener].features.containsBytes(of: "PronType=Rel"),
      children(of: verb).contains(where: { relation($0) == .nsubj && $0 > opener && $0 < verb }),
      children(of: verb).contains(where: { relation($0) == .obj && $0 > verb })
    else { return }
    relate(opener, as: .mark)
    words[opener].partOfSpeech = .subordinatingConjunction
  }

  /// What looks like an attribute, but has a subject, is the verb of the noun behind it: "The party **voiced** strong criticism".
  mutating func readAsVerb(attributeWithSubject verb: Int) {
    guard relation(verb) == .amod, words[verb].partOfSpeech == .verb, let noun = heads[verb], noun > verb,
      relation(noun) == .root, children(of: verb).contains(where: { relation($0) == .nsubj && $0 < verb }),
      !children(of: noun).contains(where: { [.nsubj, .cop, .case].contains(relation($0)) })
    else { return }
    uproot(verb)
    words[verb].features = "Mood=Ind|Tense=Past|VerbForm=Fin"
    for child in children(of: noun) where relation(child) == .punct || child < verb { move(child, to: verb) }
    move(noun, to: verb, as: .obj)
  }

  /// What looks like a noun behind another one with an article, in a whole sentence without any verb but that of the clause that completes
  /// it, is the verb: "The country **plans** to vote for it.", "The party **demands** that Peru sign it."
  mutating func readAsVerb(planning noun: Int) {
    guard relation(noun) == .root, words[noun].partOfSpeech == .noun, noun > 1, words.last?.form == ".",
      words[noun].features.containsBytes(of: "Number=Plur"), words[noun - 1].partOfSpeech == .noun,
      heads[noun - 1] == noun, relation(noun - 1) == .compound,
      children(of: noun).contains(where: { child in
        child > noun
          && (relation(child) == .acl && completes(child)
            || relation(child) == .appos && children(of: child).first == noun + 1 && relation(noun + 1) == .det)
      }),
      !words.indices.contains(where: { word in
        words[word].features.containsBytes(of: "VerbForm=Fin")
          && !children(of: noun).contains {
            $0 > noun && relation($0) == .acl && ($0 == word || stands(word, below: $0))
          }
      })
    else { return }
    for word in children(of: noun) where word < noun - 1 { move(word, to: noun - 1) }
    readAsVerb(noun)
  }

  /// A noun between dashes behind a subject tells what that is, and is no second one: "Kenya – **a large exporter** – rejects it".
  mutating func returnApposition(betweenDashes noun: Int) {
    guard relation(noun) == .nsubj, words[noun].partOfSpeech == .noun, let verb = heads[noun], noun < verb,
      case let first = min(children(of: noun).first(where: { relation($0) != .punct }) ?? noun, noun), first > 1,
      isDash(first - 1), (noun + 1..<verb).contains(where: isDash),
      let subject = children(of: verb).last(where: { $0 < first - 1 && relation($0) == .nsubj }),
      subject == first - 2 || heads[first - 2] == subject
    else { return }
    move(noun, to: subject, as: .appos)
  }

  /// A name that is joined to the one that tells who a single nominal is stands beside that nominal: "by the group Clear Seas and
  /// **Brazil**".
  mutating func raiseConjunct(ofApposition name: Int) {
    guard words[name].partOfSpeech == .properNoun, relation(name) == .conj, let first = heads[name], first < name,
      [.appos, .flat].contains(relation(first)), words[first].partOfSpeech == .properNoun, let noun = heads[first],
      words[noun].partOfSpeech == .noun, noun < first, words[noun].features.containsBytes(of: "Number=Sing"),
      (noun + 1..<first).allSatisfy({ heads[$0] == first && [.amod, .compound].contains(relation($0)) }),
      children(of: name).contains(where: { relation($0) == .cc && $0 == name - 1 })
    else { return }
    move(name, to: noun)
  }

  /// What looks like an adjective with another name, before the comma that opens a sentence, is no second subject: "**Contrary to Brazil**,
  /// Kenya opposes it".
  mutating func readAsAdverb(openingSubject word: Int) {
    guard word == 0, relation(word) == .nsubj, words[word].partOfSpeech == .adjective, let verb = heads[word],
      let subject = children(of: verb).first(where: { $0 > word && relation($0) == .nsubj }), subject < verb,
      children(of: word).contains(where: { [.obl, .nmod].contains(relation($0)) && $0 < subject }),
      stands(behindComma: subject)
    else { return }
    relate(word, as: .advmod)
  }
}
