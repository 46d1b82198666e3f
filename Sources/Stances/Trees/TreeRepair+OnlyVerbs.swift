import TextModel

/// Finds the verb of a whole sentence in which a parser has taken every word for something else.
extension TreeRepair {
  /// What looks like a weak adjective of the name beside it, though that has no article, in a sentence without a verb is its verb: "WWF
  /// **roste** Panama.", "I årevis **forsvarte** Berlin prosjektet."
  mutating func readAsOnlyVerb(adjective verb: Int) {
    guard verb > 0, verb + 1 < words.count, words[verb].partOfSpeech == .adjective, relation(verb) == .amod,
      words[verb].features.containsBytes(of: "Definite=Def"), isNameOrNoun(verb + 1),
      let bearer = heads[verb], abs(bearer - verb) == 1,
      !children(of: bearer).contains(where: { relation($0) == .det }), isWholeWithoutVerb,
      let root = words.indices.first(where: { relation($0) == .root })
    else { return }
    let before = top(verb - 1, within: 0..<verb)
    let isSubjectFirst = isNameOrNoun(verb - 1) && !hasPreposition(before)
    let subject = isSubjectFirst ? before : verb + 1
    let object = isSubjectFirst ? verb + 1 : words.indices.first { $0 > subject && isObject($0, behind: subject) }
    guard words[subject].partOfSpeech == .properNoun, let object else { return }
    let others = children(of: root) + children(of: subject) + children(of: object)
    uproot(verb)
    move(subject, to: verb, as: .nsubj)
    move(object, to: verb, as: .obj)
    if root != subject, root != object { move(root, to: verb, as: .obl) }
    // What a parser has hung across the verb belongs to it.
    for word in others where ![verb, subject, object, root].contains(word) {
      guard let head = heads[word], head != verb, (word < verb) != (head < verb) else { continue }
      move(word, to: verb)
    }
    readAsPast(verb)
  }

  /// What looks like a noun in the plural that has a subject, and what would be its object behind it, in a sentence without a verb is its verb:
  /// "The State Department now **favours** “a settlement”.", "Tokyo **favours** “careful use”.", "The bloc ECOWAS **regards** Barrow as the president."
  mutating func readAsOnlyVerb(noun verb: Int) {
    guard words[verb].partOfSpeech == .noun, relation(verb) == .root, verb > 0,
      words[verb].features.containsBytes(of: "Number=P"), isWholeWithoutVerb,
      let subject = children(of: verb).last(where: { $0 < verb && [.nsubj, .compound].contains(relation($0)) }),
      words[(subject + 1)..<verb].allSatisfy({ $0.partOfSpeech == .adverb }),
      let object = children(of: verb).first(where: {
        $0 > verb && [.obj, .appos, .dep, .vocative].contains(relation($0))
      }), words[(verb + 1)...object].allSatisfy({ $0.form != "," && $0.partOfSpeech != .adposition }),
      // "The ministry **favours** caution."
      words[subject].partOfSpeech == .properNoun || words[subject].partOfSpeech == .noun && relation(object) == .obj
    else { return }
    words[verb].partOfSpeech = .verb
    words[verb].features = "VerbForm=Fin"
    relate(subject, as: .nsubj)
    relate(object, as: .obj)
    for word in children(of: verb) {
      // "The regional bloc **ECOWAS** regards": parsers give the verb both.
      if word < subject, relation(word) == .compound { move(word, to: subject) }
      if word > object, relation(word) == .nmod { relate(word, as: .obl) }
    }
  }

  /// What looks like an adjective or adverb before the article of a noun, behind the aside of several names on which the whole sentence hangs,
  /// is its verb: "France and Spain, which trade with Chad, **welcome** the deal."
  mutating func readAsOnlyVerb(behindAside verb: Int) {
    guard verb > 1, verb + 1 < words.count, [.adjective, .adverb].contains(words[verb].partOfSpeech),
      words[verb - 1].form == ",", words[verb].form == words[verb].lemma,
      words[verb + 1].features.containsBytes(of: "PronType=Art"),
      let object = heads[verb], object > verb, heads[verb + 1] == object, words[object].partOfSpeech == .noun,
      !hasPreposition(object), let subject = words.indices.first(where: { relation($0) == .root }),
      subject < verb, words[subject].partOfSpeech == .properNoun,
      children(of: subject).contains(where: { relation($0) == .conj && $0 < verb - 1 }),
      !children(of: subject).contains(where: { [.cop, .aux, .nsubj].contains(relation($0)) })
    else { return }
    let behind = children(of: subject).filter { $0 > verb && $0 != object }
    uproot(verb)
    move(subject, to: verb, as: .nsubj)
    move(object, to: verb, as: .obj)
    for word in behind { move(word, to: verb) }
    for word in children(of: object) where word < verb { move(word, to: verb) }
    words[verb].partOfSpeech = .verb
    words[verb].features = "Mood=Ind|Tense=Pres|VerbForm=Fin"
  }

  /// What looks like a participle of the nominal behind it, right behind a name or noun or behind the comma that ends what is told of a
  /// subject, is the verb of a whole sentence that only a nominal heads, since no attribute without an article stands so: "In Abidjan the
  /// Democratic Front **accused** President Koné.", "The envoy, Zhao Wenlan, **accused** Western states."
  mutating func readAsOnlyVerb(participle verb: Int) {
    guard verb > 0, relation(verb) == .amod, words[verb].features.containsBytes(of: "VerbForm=Part"),
      words[verb].features.containsBytes(of: "Tense=Past"), words.last?.form == ".", let bearer = heads[verb],
      bearer > verb, let root = words.indices.first(where: { relation($0) == .root }), root < verb, isNameOrNoun(root),
      !children(of: root).contains(where: { [.nsubj, .cop, .aux].contains(relation($0)) }),
      let subject = subject(ofParticiple: verb, besides: root), !hasPreposition(subject),
      subject == root || hasPreposition(root),
      // "accused President **Ibrahim** Koné"
      case let object = top(bearer, within: bearer..<words.count, through: [.nmod, .flat, .compound]),
      !children(of: object).contains(where: { $0 < verb && relation($0) == .det })
    else { return }
    uproot(verb)
    words[verb].features = "Mood=Ind|Tense=Past|VerbForm=Fin"
    words[verb].partOfSpeech = .verb
    for word in children(of: root) + children(of: subject) where word > verb { move(word, to: verb) }
    if root != subject { move(root, to: verb, as: .obl) }
    move(subject, to: verb, as: .nsubj)
    move(object, to: verb, as: hasPreposition(object) ? .obl : .obj)
    for word in children(of: object) where relation(word) == .acl { move(word, to: verb, as: .advcl) }
  }

  /// Whom a sentence tells of before what looks like a participle: the nominal that ends right before it, or the one that heads the
  /// sentence, where a comma ends what is told of that.
  private func subject(ofParticiple verb: Int, besides root: Int) -> Int? {
    if words[verb - 1].form == "," {
      let isTold = children(of: root).contains { $0 > root && $0 < verb && [.appos, .acl].contains(relation($0)) }
      return isTold ? root : nil
    }
    guard isNameOrNoun(verb - 1) else { return nil }
    return top(verb - 1, within: 0..<verb, through: [.flat, .compound, .conj])
  }

  /// What looks like a noun in the plural between a name and a nominal with an article is a verb, since no noun stands so: "The Liberal Party
  /// **backs** the tax", "said that Greenpeace **backs** the tax", "a spokesman for the ministry **backs** it".
  mutating func readAsVerb(nounBeforeArticle verb: Int) {
    guard words[verb].partOfSpeech == .noun, verb > 0, words[verb].features.containsBytes(of: "Number=Plur"),
      verb + 1 < words.count, words[verb + 1].features.containsBytes(of: "PronType=Art"),
      let object = children(of: verb).first(where: { $0 > verb }), heads[verb + 1] == object,
      words[object].partOfSpeech == .noun,
      !hasPreposition(object),
      relation(verb - 1) == .compound, heads[verb - 1] == verb, words[verb - 1].partOfSpeech == .properNoun
    else { return }
    let name = verb - 1
    let preposition = children(of: verb).first { relation($0) == .case && $0 < name }
    let opener = children(of: verb).first { $0 < name && isConjunction($0, before: name) }
    let described = preposition == nil ? nil : heads[verb].flatMap { $0 < verb && isNameOrNoun($0) ? $0 : nil }
    // A preposition whose nominal hangs on no noun tells of the clause: "of which Kenya backs the first".
    guard preposition == nil || described != nil else { return }
    for word in children(of: verb) where word < name && word != opener { move(word, to: name) }
    let subject = described ?? name
    if let described {
      relate(verb, like: described)
      if let above = heads[described] { move(verb, to: above) } else { uproot(verb) }
      move(name, to: described, as: .nmod)
    }
    if relation(verb) != .root, let above = heads[verb], words[above].partOfSpeech == .verb { relate(verb, as: .ccomp) }
    move(subject, to: verb, as: .nsubj)
    for word in children(of: subject) where subject != name && word > verb { move(word, to: verb) }
    relate(object, as: .obj)
    if let opener { relate(opener, as: .mark) }
    words[verb].partOfSpeech = .verb
    words[verb].features = "Mood=Ind|Tense=Pres|VerbForm=Fin"
  }

  /// Whether a word opens the clause of a name right behind it: "that" before a name that has no article.
  private func isConjunction(_ word: Int, before name: Int) -> Bool {
    words[word].features.containsBytes(of: "PronType=Dem") && word + 1 == name
  }

  /// Whether the sentence ends in a full stop and has no verb of any kind.
  private var isWholeWithoutVerb: Bool {
    words.last?.form == "." && !words.contains { $0.partOfSpeech == .verb || $0.partOfSpeech == .auxiliary }
  }

  private func isNameOrNoun(_ word: Int) -> Bool { [.properNoun, .noun].contains(words[word].partOfSpeech) }

  private func isObject(_ word: Int, behind subject: Int) -> Bool {
    isNameOrNoun(word) && !hasPreposition(word)
      && (heads[word] == nil || ![.flat, .compound].contains(relation(word)))
  }

  /// The word on which a nominal hangs, within a range.
  private func top(
    _ word: Int, within range: Range<Int>, through relations: RelationSet = [.flat, .compound, .amod]
  ) -> Int {
    var current = word
    for _ in range {
      guard let head = heads[current], range.contains(head),
        relations.contains(relation(current))
      else { break }
      current = head
    }
    return current
  }
}
