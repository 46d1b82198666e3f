import TextModel

/// Mends sentences whose verb a parser has taken for another part of speech.
extension TreeRepair {
  /// What looks like a preposition between a name that heads the sentence and a noun is its verb: "Only last year Tokyo **opposed** any
  /// limits".
  mutating func readAsPredicate(preposition verb: Int) {
    guard verb > 0, words[verb].partOfSpeech == .verb, relation(verb) == .case, let governed = heads[verb] else {
      return
    }
    var last = verb - 1
    // "Kenya, however, strongly **opposed** any limits."
    while last > 0, words.last?.form == ".", words[last].partOfSpeech == .adverb || words[last].form == "," {
      last -= 1
    }
    let name = relation(last) == .flat ? heads[last] ?? last : last
    // "The leader **Ana Roa**, however, opposed any limits."
    let subject = last < verb - 1 && relation(name) == .appos ? heads[name] ?? name : name
    // "The delegation **opposed** the tax."
    let isOnlyVerb = words.indices.allSatisfy { $0 == verb || ![.verb, .auxiliary].contains(words[$0].partOfSpeech) }
    guard
      words[subject].partOfSpeech == .properNoun
        || words[subject].partOfSpeech == .noun && (last < verb - 1 || isOnlyVerb && words.last?.form == "."),
      relation(subject) == .root,
      governed == subject || [subject, name].contains(heads[governed]) && relation(governed) == .nmod,
      last == verb - 1 || !children(of: governed).contains(where: { $0 > verb && relation($0) == .case })
    else { return }
    for adverb in last + 1..<verb where relation(adverb) == .advmod && heads[adverb] == subject {
      move(adverb, to: verb)
    }
    uproot(verb)
    words(beside: subject, around: verb).forEach { move($0, to: verb) }
    if governed != subject { move(governed, to: verb, as: .obj) }
    move(subject, to: verb, as: .nsubj)
  }

  /// What looks like a preposition behind the comma that ends an apposition or an aside, in a whole sentence that only a nominal heads, is
  /// its verb: "The Dutch premier, Mark Rutte, **opposed** the fund."
  mutating func readAsPredicate(prepositionSetOff verb: Int) {
    guard verb > 2, words[verb].partOfSpeech == .verb, relation(verb) == .case, words[verb - 1].form == ",",
      let object = heads[verb], object > verb, words[object].partOfSpeech == .noun,
      let subject = words.indices.first(where: { relation($0) == .root }), subject < verb - 2,
      [.noun, .properNoun].contains(words[subject].partOfSpeech), words.last?.form == ".",
      !children(of: subject).contains(where: { [.cop, .aux, .case].contains(relation($0)) }),
      children(of: subject).contains(where: { $0 > subject && [.appos, .acl].contains(relation($0)) })
    else { return }
    move(verb, to: subject)
    uproot(verb)
    move(object, to: verb, as: .obj)
    words[verb].features = "Mood=Ind|Tense=Past|VerbForm=Fin"
    for word in children(of: subject) where word > verb { move(word, to: verb) }
    move(subject, to: verb, as: .nsubj)
  }

  /// What a parser has hung on a subject that belongs to its verb: all that stands behind the verb, and adverbs before the subject.
  private func words(beside subject: Int, around verb: Int) -> [Int] {
    children(of: subject).filter { $0 > verb || relation($0) == .advmod }
  }

  /// What looks like a noun behind a name, joined by a conjunction behind a comma and completed by an infinitive, is the verb of a clause
  /// of its own: "has rejected the tax, and the U.K. **plans** to introduce a levy".
  mutating func readAsPredicate(conjunct noun: Int) {
    guard relation(noun) == .conj, words[noun].partOfSpeech == .noun, noun > 2,
      words[noun].features.containsBytes(of: "Number=Plur"), words[noun - 1].partOfSpeech == .properNoun,
      heads[noun - 1] == noun, relation(noun - 1) == .compound,
      let conjunction = children(of: noun).first(where: { relation($0) == .cc && $0 < noun }), conjunction > 0,
      words[conjunction - 1].form == ",",
      let deed = children(of: noun).first(where: { relation($0) == .acl && $0 > noun }),
      words[deed].features.containsBytes(of: "VerbForm=Inf"), let verb = finiteVerb(above: noun)
    else { return }
    words[noun].partOfSpeech = .verb
    words[noun].features = words[verb].features
    for article in children(of: noun) where relation(article) == .det { move(article, to: noun - 1) }
    move(noun, to: verb)
    relate(noun - 1, as: .nsubj)
    relate(deed, as: .xcomp)
  }

  /// What looks like an adjective right behind a noun alone in a clause of what is said or thought, with a preposition behind it, is the
  /// verb of that clause, which has no other: "considera que el pacto **atenta** contra su soberanía".
  mutating func readAsVerb(ofContent word: Int) {
    guard words[word].partOfSpeech == .adjective, relation(word) == .amod, let noun = heads[word], noun == word - 1,
      relation(noun) == .ccomp, words[noun].partOfSpeech == .noun, word + 1 < words.count,
      words[word + 1].partOfSpeech == .adposition, !words[word].features.containsBytes(of: "Gender="),
      let verb = heads[noun], let opener = children(of: noun).first, relation(opener) == .mark,
      !children(of: noun).contains(where: { [.cop, .nsubj, .aux].contains(relation($0)) })
    else { return }
    words[word].partOfSpeech = .verb
    words[word].features = "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"
    move(word, to: verb, as: .ccomp)
    for child in children(of: noun) where child == opener || child > word { move(child, to: word) }
    for child in children(of: word) where child > word && relation(child) == .nmod { relate(child, as: .obl) }
    move(noun, to: word, as: .nsubj)
  }

  private func finiteVerb(above word: Int) -> Int? {
    var current = heads[word]
    for _ in 0..<Self.deepestClause {
      guard let verb = current else { return nil }
      if words[verb].partOfSpeech == .verb, isFinite(verb) { return verb }
      current = heads[verb]
    }
    return nil
  }

  private static let deepestClause = 4

  /// "blir **stoppa**": a participle with the auxiliary of the passive is a verb, whatever it is tagged as.
  func isPassiveParticiple(_ index: Int) -> Bool {
    words[index].partOfSpeech == .adjective && words[index].features.containsBytes(of: "VerbForm=Part")
      && children(of: index).contains { words[$0].relation == "aux:pass" }
  }

  /// "Chile **plans** to support it", "Chile **doubts** that Peru will": a noun behind a name, at the head of a sentence without
  /// another verb of its own, that a clause completes.
  func isMisreadVerb(_ index: Int) -> Bool {
    guard words[index].relation == "root", [.noun, .properNoun].contains(words[index].partOfSpeech), index > 0,
      words[index - 1].partOfSpeech == .properNoun, heads[index - 1] == index,
      Self.nameRelations.contains(relation(index - 1))
    else { return false }
    let below = children(of: index)
    guard !below.contains(where: { Self.verbMarks.contains(relation($0)) }) else { return false }
    return below.contains { $0 > index && completes($0) }
  }

  /// "Human Rights Watch **praised** Austria.": what looks like a participle behind a name of common words, with an object, in a sentence
  /// without another verb.
  func isMisreadParticiple(_ index: Int) -> Bool {
    guard index > 1, relation(index) == .acl, words[index].partOfSpeech == .verb, heads[index] == index - 1,
      words[index].features.containsBytes(of: "VerbForm=Part"), words[index].features.containsBytes(of: "Tense=Past"),
      relation(index - 1) == .root, words[index - 1].form.beginsWithCapital,
      words[0].form.beginsWithCapital,
      !children(of: index - 1).contains(where: { [.det, .case, .cop].contains(relation($0)) })
    else { return false }
    return children(of: index).contains { $0 > index && relation($0) == .obj }
  }

  /// Makes a participle the verb of the sentence that the name before it heads.
  mutating func readAsPredicate(_ verb: Int) {
    let subject = verb - 1
    for word in children(of: subject) where word > verb { move(word, to: verb) }
    uproot(verb)
    words[verb].features = "Mood=Ind|Tense=Past|VerbForm=Fin"
    move(subject, to: verb, as: .nsubj)
  }

  /// What looks like a participle behind the comma that ends an apposition, in a whole sentence that only a name heads, is its verb: "Ruiz,
  /// a former minister, **promised** a vote."
  mutating func readAsPredicate(setOff verb: Int) {
    guard verb > 2, relation(verb) == .acl, words[verb].features.containsBytes(of: "VerbForm=Part"),
      words[verb].features.containsBytes(of: "Tense=Past"), words[verb - 1].form == ",", words.last?.form == ".",
      let noun = heads[verb], noun < verb, relation(noun) == .appos, let name = heads[noun], name < noun,
      relation(name) == .root, [.noun, .properNoun].contains(words[name].partOfSpeech),
      !children(of: name).contains(where: {
        [.cop, .aux, .case].contains(relation($0)) || $0 > verb && isFinite($0)
      })
    else { return }
    uproot(verb)
    words[verb].features = "Mood=Ind|Tense=Past|VerbForm=Fin"
    for word in children(of: name) where word > verb { move(word, to: verb) }
    move(name, to: verb, as: .nsubj)
  }

  /// What looks like an adjective between a subject and what is thought is a verb, since it has no copula: "Analysts **doubt** that Peru
  /// will yield".
  func isMisreadAdjective(_ index: Int) -> Bool {
    guard words[index].partOfSpeech == .adjective, relation(index) == .root, words[index].form == words[index].lemma
    else { return false }
    let below = children(of: index)
    return below.contains { $0 == index - 1 && relation($0) == .nsubj } && !below.contains { relation($0) == .cop }
      && below.contains { clause in
        relation(clause) == .ccomp && children(of: clause).contains { $0 == index + 1 && relation($0) == .mark }
      }
  }

  /// "Peru and Chile **back** a ban": an adverb with a subject before it and an object behind it, and nothing that a predicate has.
  func isMisreadAdverb(_ index: Int) -> Bool {
    guard words[index].partOfSpeech == .adverb, [.root, .conj, .parataxis, .ccomp].contains(relation(index)) else {
      return false
    }
    let below = children(of: index)
    return below.contains { $0 < index && relation($0) == .nsubj }
      && below.contains { $0 > index && relation($0) == .obj }
      && !below.contains { relation($0) == .cop }
  }

  /// Whether a clause has a word that introduces it as what is planned, doubted or said, and is no relative clause.
  func completes(_ clause: Int) -> Bool {
    guard Self.clauses.contains(relation(clause)) else { return false }
    if words[clause].features.containsBytes(of: "VerbForm=Inf") { return true }
    let hasSubject = children(of: clause).contains { relation($0) == .nsubj && !isRelative($0) }
    return hasSubject && (words[clause].relation != "acl:relcl" || isComplete(clause))
  }

  /// Whether a clause that was read as a relative one has an object of its own besides the word that opens it: "that Peru supports
  /// **the plan**".
  private func isComplete(_ clause: Int) -> Bool {
    children(of: clause).contains { relation($0) == .cop || $0 > clause && relation($0) == .obj }
  }

  /// What looks like the participle of a passive, but has a subject before it, an object behind it and no auxiliary, is a finite verb:
  /// "said that Norway no longer **supported** mining".
  mutating func readAsFinite(_ verb: Int) {
    guard words[verb].features.containsBytes(of: "VerbForm=Part"),
      words[verb].features.containsBytes(of: "Tense=Past"),
      [.ccomp, .parataxis, .advcl, .root].contains(relation(verb))
    else { return }
    let below = children(of: verb)
    guard let subject = below.first(where: { $0 < verb && isSubject($0, of: verb) }),
      below.contains(where: { $0 > verb && relation($0) == .obj }),
      !below.contains(where: { [.aux, .cop].contains(relation($0)) })
    else { return }
    words[verb].features = "Mood=Ind|Tense=Past|VerbForm=Fin"
    relate(subject, as: .nsubj)
  }

  /// Whether a word is the subject of a verb that looks like a participle; in what is said, whatever a parser has taken it for, since only
  /// headlines leave the auxiliary out.
  private func isSubject(_ word: Int, of verb: Int) -> Bool {
    switch words[word].relation {
    case "nsubj": true
    case "nsubj:pass": relation(verb) == .ccomp
    case "obl:unmarked":
      relation(verb) == .ccomp && words[word].partOfSpeech == .properNoun
        && !children(of: verb).contains { relation($0) == .nsubj }
    default: false
    }
  }

  private func isRelative(_ index: Int) -> Bool { words[index].features.containsBytes(of: "PronType=Rel") }

  private static let verbMarks: RelationSet = [.aux, .cop, .det, .case]

  static let clauses: RelationSet = [.acl, .ccomp, .advcl, .csubj]

  mutating func readAsVerb(_ index: Int) {
    words[index].partOfSpeech = .verb
    words[index].features = "VerbForm=Fin"
    relate(index - 1, as: .nsubj)
    for child in children(of: index) where child > index {
      switch relation(child) {
      case .acl, .advcl, .csubj:
        guard completes(child) else { continue }
        relate(child, as: words[child].features.containsBytes(of: "VerbForm=Inf") ? .xcomp : .ccomp)
        for opener in children(of: child) where opener == index + 1 && relation(opener) == .obj {
          relate(opener, as: .mark)
        }
      case .nmod: relate(child, as: .obl)
      case .appos, .dep: relate(child, as: .obj)
      default: continue
      }
    }
  }
}
