import TextModel

/// Parts what stands behind the verb in languages that have the subject there, where another part of the clause opens it.
extension TreeRepair {
  /// What looks like a finite verb alone behind the subject of a verb before both is its object, since no second verb stands there: "I går
  /// avviste Berlin **gebyret**."
  mutating func readAsObject(verb noun: Int) {
    guard noun > 1, [.xcomp, .ccomp].contains(relation(noun)), words[noun].features.containsBytes(of: "VerbForm=Fin"),
      words[noun].partOfSpeech == .verb,
      let verb = heads[noun], verb < noun, words[verb].partOfSpeech == .verb,
      let subject = children(of: verb).first(where: { relation($0) == .nsubj }), subject > verb, subject == noun - 1,
      words[subject].partOfSpeech != .pronoun,
      !children(of: verb).contains(where: { relation($0) == .obj }),
      children(of: noun).allSatisfy({ $0 > noun && [.punct, .nmod, .obl].contains(relation($0)) })
    else { return }
    words[noun].partOfSpeech = .noun
    words[noun].features = "Definite=Def"
    relate(noun, as: .obj)
    for phrase in children(of: noun) where relation(phrase) == .obl { relate(phrase, as: .nmod) }
  }

  /// A definite noun right behind the names of those whom a verb has before it is its object, and no part of their names: "I motsetning
  /// til Kenya støtter Peru og **Japan fiskeavtalen**", "Tirsdag avviste en talskvinne for **Redd Barna fiskeavtalen**", "I Oslo krever
  /// **Fiskarlaget nye forhandlinger**".
  mutating func partObject(behindNames noun: Int) {
    guard [.flat, .conj, .appos].contains(relation(noun)), words[noun].partOfSpeech == .noun,
      words[noun].form.first?.isLowercase ?? false || words[noun].form.contains("-"),
      let start = objectStart(noun), let name = bearer(ofNameBefore: noun), let verb = heads[name], verb < name,
      opensWithOther(verb), [.nsubj, .obj].contains(relation(name)),
      children(of: verb).allSatisfy({ $0 == name || ![.nsubj, .obj].contains(relation($0)) })
    else { return }
    relate(name, as: .nsubj)
    move(noun, to: verb, as: .obj)
    if words[start - 1].form == "," { move(start - 1, to: name) }
  }

  /// A name right behind that of a state is no part of it: behind a verb that something else opens the clause of, the first is its subject and
  /// the second its object: "I går kritiserte **Norge Russland**", "Derfor støttar **Finland Ukraina**".
  mutating func partNames(behindState state: Range<Int>) {
    guard let last = words.lastIndex(where: { state.contains($0.token) }), last + 1 < words.count,
      case let name = last + 1, relation(name) == .flat, words[name].partOfSpeech == .properNoun,
      words[name].form.beginsWithCapital,
      let subject = heads[name], state.contains(words[subject].token), let verb = heads[subject], verb < subject,
      [.nsubj, .obj].contains(relation(subject)), opensWithOther(verb),
      children(of: verb).allSatisfy({ $0 == subject || ![.nsubj, .obj, .ccomp, .xcomp].contains(relation($0)) })
    else { return }
    let others = children(of: subject).filter { $0 > name }
    relate(subject, as: .nsubj)
    move(name, to: verb, as: .obj)
    for word in others { move(word, to: relation(word) == .flat ? name : verb) }
  }

  /// A name and a negation with which a sentence ends behind a comma are a clause of their own, and the negation none of the clause before:
  /// "Sverige støtter skatten, **Danmark ikke**."
  mutating func partContrast() {
    guard words.count > 5, words[words.count - 1].partOfSpeech == .punctuation, case let negation = words.count - 2,
      words[negation].features.containsBytes(of: "Polarity=Neg"), words[negation - 1].partOfSpeech == .properNoun,
      let verb = heads[negation], verb < negation - 2, relation(verb) == .root, isFiniteWithoutPerson(verb),
      case let name = relation(negation - 1) == .flat ? heads[negation - 1] ?? negation - 1 : negation - 1,
      let first = children(of: name).first.map({ min($0, name) }),
      words[first].form == "," || first > 0 && words[first - 1].form == ",",
      relation(name) == .conj || relation(name) == .appos
    else { return }
    move(name, to: verb, as: .parataxis)
    move(negation, to: name, as: .advmod)
  }

  /// Where an object behind a name begins, which is a definite noun or one with an attribute of its own; one behind a comma ends an
  /// aside: "den peruanske ministeren, **Luis Arana, avtalen**".
  private func objectStart(_ noun: Int) -> Int? {
    let own = children(of: noun).filter { $0 < noun && words[$0].form != "," }
    guard own.allSatisfy({ [.amod, .det, .nummod].contains(relation($0)) }), isDefiniteNoun(noun) || !own.isEmpty
    else { return nil }
    let start = own.first ?? noun
    guard start > 1 else { return nil }
    if words[start - 1].form != "," {
      return relation(noun) != .appos && words[start - 1].partOfSpeech == .properNoun ? start : nil
    }
    guard relation(noun) == .appos, own.isEmpty, let aside = heads[noun], relation(aside) == .appos,
      words[aside].partOfSpeech == .properNoun, words[start - 2].partOfSpeech == .properNoun,
      children(of: aside).contains(where: { words[$0].form == "," && $0 < aside })
    else { return nil }
    return start
  }

  /// The nominal with which the name begins that a parser has let a noun be a part of: "en **talskvinne** for Redd Barna fiskeavtalen".
  private func bearer(ofNameBefore noun: Int) -> Int? {
    var current = heads[noun]
    while let word = current, [.flat, .conj, .nmod, .appos].contains(relation(word)) { current = heads[word] }
    guard let bearer = current, bearer < noun else { return nil }
    return bearer
  }

  /// Of two nominals behind a verb that a parser took for the same the first is its subject and the second its object: "Tidligere støttet
  /// **statsministeren avtalen**", "Mandag ønsket **Peru avtalen** velkommen".
  mutating func partArguments(behind verb: Int) {
    guard opensWithOther(verb) else { return }
    let arguments = children(of: verb).filter { [.nsubj, .csubj, .obj, .iobj, .expl].contains(relation($0)) }
    guard arguments.count == 2, arguments.allSatisfy({ $0 > verb && isBareNominal($0) }),
      words[arguments[0]].relation == words[arguments[1]].relation
        || relation(arguments[0]) == .iobj && relation(arguments[1]) == .obj,
      [.noun, .properNoun].contains(words[arguments[0]].partOfSpeech)
    else { return }
    relate(arguments[0], as: .nsubj)
    relate(arguments[1], as: .obj)
  }

  /// Of two subjects the one behind the verb is its object, where nothing else is: "Peru støttar **han**".
  mutating func returnObject(subjectBehind verb: Int) {
    guard isFiniteWithoutPerson(verb) else { return }
    let arguments = children(of: verb).filter {
      [.nsubj, .csubj, .obj, .iobj, .expl, .ccomp, .xcomp].contains(relation($0))
    }
    guard arguments.count == 2, arguments[0] < verb, arguments[1] > verb,
      arguments.allSatisfy({ words[$0].relation == "nsubj" && isBareNominal($0) }),
      !words[arguments[0]].features.containsBytes(of: "Gender=Neut") || words[arguments[0]].partOfSpeech != .pronoun
    else { return }
    relate(arguments[1], as: .obj)
  }

  /// An adjective with a complement that opens a sentence before its copula is the predicate of who stands behind that: "**Kritiske** til
  /// avtalen er også Peru og Japan".
  mutating func invertPredicate(before subject: Int) {
    guard relation(subject) == .root, [.noun, .properNoun].contains(words[subject].partOfSpeech),
      let adjective = children(of: subject).first(where: { relation($0) != .punct }),
      words[adjective].partOfSpeech == .adjective, [.nsubj, .amod].contains(relation(adjective)),
      children(of: adjective).contains(where: { $0 > adjective && [.obl, .nmod].contains(relation($0)) }),
      let copula = children(of: subject).first(where: { relation($0) == .cop }), adjective < copula, copula < subject,
      !children(of: subject).contains(where: { $0 != adjective && relation($0) == .nsubj })
    else { return }
    let moved = children(of: subject).filter {
      [.cop, .advmod, .punct].contains(relation($0)) && !isInside($0, subject)
    }
    uproot(adjective)
    for word in moved { move(word, to: adjective) }
    move(subject, to: adjective, as: .nsubj)
  }

  /// A nominal that opens a sentence before its copula, whose subject stands behind that, is what the preposition governs with which the
  /// sentence ends: "**Den avtalen** er Norge **imot**", of languages with the verb in the second place.
  mutating func returnNominal(beforeStranded preposition: Int) {
    guard [.adposition, .adverb].contains(words[preposition].partOfSpeech), preposition > 2,
      words[(preposition + 1)...].allSatisfy({ $0.partOfSpeech == .punctuation }),
      words.count(where: { $0.partOfSpeech == .verb || $0.partOfSpeech == .auxiliary }) == 1,
      let copula = words.indices.prefix(preposition - 1).first(where: isCopulaBeforeSubject), copula > 0,
      let thing = head(of: 0..<copula), let subject = head(of: copula + 1..<preposition),
      [thing, subject].allSatisfy({ isNominal($0) && !hasPreposition($0) }),
      let root = [thing, copula, subject, preposition].first(where: { relation($0) == .root })
    else { return }
    let others = children(of: root)
    uproot(thing)
    for word in others where word != thing { move(word, to: thing) }
    move(copula, to: thing, as: .cop)
    move(subject, to: thing, as: .nsubj)
    move(preposition, to: thing, as: .case)
  }

  /// Whether a word links a predicate, or is a verb with nothing but a subject on either side.
  private func isCopulaBeforeSubject(_ word: Int) -> Bool {
    if relation(word) == .cop { return true }
    let below = children(of: word)
    return words[word].partOfSpeech == .verb && relation(word) == .root
      && below.contains { $0 < word && [.nsubj, .expl].contains(relation($0)) }
      && below.contains { $0 > word && relation($0) == .nsubj }
  }

  /// The word of a range without marks on which its other words hang, adverbs aside; `nil` where there are several.
  private func head(of range: Range<Int>) -> Int? {
    let heads = range.filter { word in
      ![.punctuation, .adverb].contains(words[word].partOfSpeech)
        && !(self.heads[word].map { range.contains($0) && words[$0].partOfSpeech != .punctuation } ?? false)
    }
    return heads.count == 1 ? heads[0] : nil
  }

  private func isNominal(_ word: Int) -> Bool {
    [.noun, .properNoun, .pronoun].contains(words[word].partOfSpeech)
  }

  /// Of two nominals behind a copula the second, with an article and without a preposition, is the predicate: "Ifølge Peru er et forbud
  /// mot gruvedrift **et svik**".
  mutating func returnPredicate(behind subject: Int) {
    guard relation(subject) == .root, words[subject].partOfSpeech == .noun,
      let copula = children(of: subject).first(where: { relation($0) == .cop }), 0 < copula, copula < subject,
      children(of: subject).contains(where: { $0 < copula && [.obl, .advmod, .advcl].contains(relation($0)) }),
      !children(of: subject).contains(where: { [.nsubj, .csubj, .expl].contains(relation($0)) }),
      let predicate = children(of: subject).last(where: { relation($0) != .punct }), predicate > subject,
      relation(predicate) == .nmod, words[predicate].partOfSpeech == .noun,
      let article = children(of: predicate).first, relation(article) == .det,
      words[article].features.containsBytes(of: "PronType=Art"),
      !children(of: predicate).contains(where: { relation($0) == .case })
    else { return }
    let moved = children(of: subject).filter { $0 <= copula || relation($0) == .punct && $0 > predicate }
    uproot(predicate)
    for word in moved { move(word, to: predicate) }
    move(subject, to: predicate, as: .nsubj)
  }

  /// Of two nominals behind a verb that has no object, the first is what it acts on and the second, with an article and without a preposition,
  /// what that is called: "kaller **et forbud** mot gruvedrift **en seier**".
  mutating func returnObject(calledBy verb: Int) {
    guard words[verb].partOfSpeech == .verb, !words[verb].features.containsBytes(of: "Person="),
      !children(of: verb).contains(where: { [.obj, .iobj, .ccomp].contains(relation($0)) }),
      let thing = children(of: verb).first(where: { relation($0) == .xcomp }), thing > verb, isBareNominal(thing),
      let name = children(of: verb).first(where: { $0 > thing && relation($0) != .punct }), relation(name) == .obl,
      words[name].partOfSpeech == .noun, isBareNominal(name), let article = children(of: name).first,
      relation(article) == .det, words[article].features.containsBytes(of: "PronType=Art")
    else { return }
    relate(thing, as: .obj)
    relate(name, as: .xcomp)
  }

  /// A subject that a parser has hung on the adverb behind its verb is that one's, with what opens their clause: "Selv om **Kenya** er imot,
  /// går Peru inn for avtalen".
  mutating func returnSubject(ofAdverb subject: Int) {
    guard relation(subject) == .nsubj, let adverb = heads[subject], relation(adverb) == .advmod,
      [.adverb, .adposition].contains(words[adverb].partOfSpeech), let verb = heads[adverb], verb < adverb,
      subject < verb, words[verb].partOfSpeech == .verb,
      !children(of: verb).contains(where: { [.nsubj, .csubj, .expl].contains(relation($0)) })
    else { return }
    for word in children(of: adverb) where word < verb { move(word, to: verb) }
  }

  /// Who stands before the colon that opens a sentence says what stands behind it, and is no subject beside the one there: "**Peru**: Avtalen
  /// må stanses".
  mutating func partSpeaker() {
    guard let colon = words.indices.prefix(Self.longestSpeaker).first(where: { words[$0].form == ":" }), colon > 0,
      let speaker = words.indices.first(where: { $0 < colon && relation($0) == .nsubj }),
      let verb = heads[speaker], verb > colon,
      (0..<colon).allSatisfy({ $0 == speaker || stands($0, below: speaker) })
    else { return }
    let apposed = children(of: speaker).first { $0 > colon && $0 < verb && relation($0) == .appos }
    let isTold = children(of: verb).contains { $0 > colon && $0 < verb && relation($0) == .nsubj }
    guard isTold || apposed != nil else { return }
    if let apposed { move(apposed, to: verb, as: .nsubj) }
    relate(speaker, as: .dislocated)
  }

  /// At most so many words stand before the colon behind a speaker.
  private static let longestSpeaker = 9

  // MARK: - Parts

  /// Whether another part than the subject opens the clause of a finite verb, which tells no person.
  private func opensWithOther(_ verb: Int) -> Bool {
    guard relation(verb) == .root, isFiniteWithoutPerson(verb),
      let first = children(of: verb).first(where: { relation($0) != .punct })
    else { return false }
    return first < verb && [.obl, .advmod, .advcl].contains(relation(first))
  }

  private func isFiniteWithoutPerson(_ verb: Int) -> Bool {
    guard words[verb].partOfSpeech == .verb, !words[verb].features.containsBytes(of: "Person=") else { return false }
    if words[verb].features.containsBytes(of: "VerbForm=Fin") { return true }
    // "Tidligere **støttet** Peru og Japan avtalen": what looks like a participle has no auxiliary.
    return words[verb].features.containsBytes(of: "VerbForm=Part") && relation(verb) == .root
      && !children(of: verb).contains { [.aux, .cop].contains(relation($0)) }
  }

  /// Whether a noun has a definite ending, which some taggers tell by nothing but that it is not indefinite.
  private func isDefiniteNoun(_ word: Int) -> Bool {
    guard words[word].partOfSpeech == .noun else { return false }
    return words[word].features.containsBytes(of: "Definite=Def")
      || !words[word].features.containsBytes(of: "Definite=") && words[word].features.containsBytes(of: "Gender=")
        && words[word].form.lowercased() != words[word].lemma.lowercased()
  }

  /// Whether a nominal stands without a preposition and is no reflexive.
  private func isBareNominal(_ word: Int) -> Bool {
    [.noun, .properNoun, .pronoun].contains(words[word].partOfSpeech)
      && !words[word].features.containsBytes(of: "Reflex=Yes")
      && !children(of: word).contains { [.case, .mark].contains(relation($0)) }
  }

  /// Whether a word stands between the first and the last one of a nominal's own names.
  private func isInside(_ word: Int, _ nominal: Int) -> Bool {
    word > nominal && children(of: nominal).contains { $0 > word && relation($0) != .punct }
  }
}
