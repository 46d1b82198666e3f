import TextModel

/// Keeps names and compounds together, and apart from others.
extension TreeRepair {
  /// Of two names behind a correlative the second is no part of the first: "Ni Catar **ni Kuwait** apoyan".
  mutating func partNames(_ name: Int) {
    func isJoined(_ word: Int) -> Bool { children(of: word).contains { $0 < word && relation($0) == .cc } }
    guard relation(name) == .flat, let first = heads[name], isJoined(name), isJoined(first) else { return }
    relate(name, as: .conj)
  }

  /// A name between a comma and another one that a conjunction joins is no part of the first: "Perú, **Noruega** y Chile apoyan el plan".
  mutating func partListed(_ name: Int) {
    guard words[name].partOfSpeech == .properNoun, name > 0, words[name - 1].form == ",", let first = heads[name],
      words[first].partOfSpeech == .properNoun,
      let last = (children(of: first) + children(of: name)).first(where: { $0 > name && relation($0) == .conj }),
      words[last].partOfSpeech == .properNoun, children(of: last).first.map({ relation($0) == .cc }) ?? false,
      !(name + 1..<last).contains(where: { words[$0].form == "," })
    else { return }
    relate(name, as: .conj)
    move(last, to: first)
  }

  /// Names behind a bracket or a dash that were joined to the name before it tell who the noun above it means: "cuatro miembros de la UE
  /// (**Grecia**, Chipre …)".
  mutating func partMembers(_ name: Int) {
    guard name > 2, words[name].partOfSpeech == .properNoun, Self.opensAside.contains(words[name - 1].form),
      [.flat, .appos, .conj, .nmod].contains(relation(name)), let group = heads[name], group < name,
      relation(group) == .nmod, let noun = heads[group], noun < group, words[noun].partOfSpeech == .noun,
      words[noun].features.containsBytes(of: "Number=Plur")
    else { return }
    for other in children(of: group) where other > name && relation(other) == .conj { move(other, to: name) }
    move(name, to: noun, as: .appos)
  }

  private static let opensAside: Set<String> = ["(", "—", "–"]

  /// A name that a parser has joined to a verb as if that were the first word of it is the object, or before it the subject: "WWF fordømte
  /// **Russland**".
  mutating func freeName(ofVerb name: Int) {
    guard words[name].partOfSpeech == .properNoun, let verb = heads[name], words[verb].partOfSpeech == .verb,
      isFinite(verb)
    else { return }
    if relation(name) == .flat, name > verb, !children(of: verb).contains(where: { relation($0) == .obj }) {
      relate(name, as: .obj)
    } else if relation(name) == .amod, name < verb, !children(of: verb).contains(where: { relation($0) == .nsubj }) {
      relate(name, as: .nsubj)
    }
  }

  /// A finite verb in small letters between two names is no word of one name, but their verb: "Emmanuel Macron **fordømte** Iran".
  mutating func freeVerb(inName verb: Int) {
    guard relation(verb) == .flat, !isCapitalized(verb),
      words[verb].partOfSpeech == .verb && isFinite(verb) || isMisreadAsName(verb),
      let name = heads[verb], name < verb, words[name].partOfSpeech == .properNoun, relation(name) == .root,
      !words.indices.contains(where: { $0 != verb && words[$0].partOfSpeech == .verb && isFinite($0) })
    else { return }
    uproot(verb)
    if words[verb].partOfSpeech == .properNoun {
      words[verb].partOfSpeech = .verb
      words[verb].features = "Mood=Ind|Person=3|VerbForm=Fin"
    }
    for word in children(of: name) where word > verb { move(word, to: verb) }
    move(name, to: verb, as: .nsubj)
    if let object = children(of: verb).first(where: { $0 > verb && relation($0) == .flat }) {
      relate(object, as: .obj)
      for word in children(of: verb) where word > object && relation(word) == .flat { move(word, to: object) }
    }
  }

  /// Whether what looks like the last word of a name is written small and has an argument behind it: "Washington **gravó** con un arancel
  /// el acero".
  private func isMisreadAsName(_ word: Int) -> Bool {
    words[word].partOfSpeech == .properNoun && words[word].form.first?.isLowercase ?? false
      && children(of: word).contains { $0 > word && [.obl, .obj, .ccomp, .xcomp].contains(relation($0)) }
  }

  /// A noun with an article right behind another with one is no second object or subject, but the rest of its name: "un **alto el fuego**".
  mutating func joinNominal(_ noun: Int) {
    guard words[noun].partOfSpeech == .noun, let article = children(of: noun).first, article == noun - 1,
      relation(article) == .det, words[article].features.containsBytes(of: "Definite=Def"),
      case let first = article - 1, first > 0, relation(first) == relation(noun), heads[first] == heads[noun],
      relation(first - 1) == .det, heads[first - 1] == first,
      // Not "excluyó de las compras **los drones**", but "se opone a un **alto** el fuego", where a parser sees an adjective.
      words[first].partOfSpeech == .adjective
        || words[first].partOfSpeech == .noun && !children(of: first).contains(where: { relation($0) == .case })
    else { return }
    move(noun, to: first)
    move(article, to: first)
    relate(noun, as: .flat)
    relate(article, as: .flat)
    words[first].partOfSpeech = .noun
  }

  /// What looks like an infinitive between an article and a noun is the first part of that noun: "the Adriatic **wind** park", "the Beirut
  /// **bar** association".
  mutating func joinCompound(_ index: Int) {
    let noun = index + 1
    guard words[index].partOfSpeech == .verb, relation(index) == .xcomp, noun < words.count,
      words[noun].partOfSpeech == .noun, heads[noun] == heads[index],
      words[index].form.lowercased() == words[index].lemma,
      let article = children(of: noun).first, article < index, relation(article) == .det,
      children(of: index).allSatisfy({ $0 > article && $0 < index && Self.nameRelations.contains(relation($0)) })
    else { return }
    for part in children(of: index) { move(part, to: noun) }
    move(index, to: noun, as: .compound)
    words[index].partOfSpeech = .noun
  }

  /// A name right behind the noun of what bears it is no second object: "accused the company **Pelagic Metals**".
  mutating func joinName(_ name: Int) {
    guard relation(name) == .obj, words[name].form.beginsWithCapital, let verb = heads[name], verb < name,
      [.properNoun, .noun].contains(words[name].partOfSpeech)
    else { return }
    let first = children(of: name).first.map { min($0, name) } ?? name
    guard first > 0, words[first].form.beginsWithCapital, words[first - 1].partOfSpeech == .noun,
      heads[first - 1] == verb, relation(first - 1) == .obj,
      // Not "agreed to hand Diego Garcia to Mauritius", where a verb was taken for a noun.
      children(of: first - 1).contains(where: { relation($0) == .det })
        || words[first - 1].features.containsBytes(of: "Definite=Def"),
      !children(of: name).contains(where: {
        [.det, .case].contains(relation($0)) || relation($0) == .amod && !isCapitalized($0)
      })
    else { return }
    move(name, to: first - 1, as: .appos)
  }

  /// A name in capitals right behind the noun of what bears it is no second subject: "the miners' federation **F.S.T.M.** is calling".
  mutating func joinAcronym(_ name: Int) {
    guard relation(name) == .nsubj, name > 0, words[name].partOfSpeech == .properNoun,
      words[name].form.utf8.count >= 3,
      !words[name].form.contains(where: \.isLowercase), children(of: name).isEmpty,
      relation(name - 1) == .nsubj, words[name - 1].partOfSpeech == .noun, heads[name - 1] == heads[name],
      let verb = heads[name], verb > name
    else { return }
    move(name, to: name - 1, as: .appos)
  }

  /// A name right behind a short word by which people are addressed goes on from it, and is no second argument: "Mr **Otieno** welcomed
  /// it", "an ally of Dr **Ruiz**", "accused Mr **Bush** of it".
  mutating func joinAddressed(_ name: Int) {
    guard name > 0, isNamePart(name), isNamePart(name - 1), heads[name - 1] == heads[name],
      words[name - 1].form.utf8.count <= Self.longestAddress,
      words[name - 1].form.contains(where: \.isLowercase), children(of: name).allSatisfy({ $0 > name })
    else { return }
    if isBesideSubject(name), let verb = heads[name], verb < name - 1 {
      relate(name - 1, as: .obj)
    } else {
      guard [.nsubj, .obj, .obl, .nmod].contains(relation(name)), relation(name - 1) == relation(name) else {
        return
      }
    }
    move(name, to: name - 1, as: .flat)
  }

  private func isNamePart(_ word: Int) -> Bool {
    words[word].partOfSpeech == .properNoun || words[word].partOfSpeech == .noun && isCapitalized(word)
  }

  /// Whether a name behind a verb is taken for its subject, or its address for a part of the verb's name, though the verb has a subject.
  private func isBesideSubject(_ name: Int) -> Bool {
    guard let verb = heads[name], words[verb].partOfSpeech == .verb,
      relation(name) == .nsubj || relation(name - 1) == .flat
    else { return false }
    return children(of: verb).contains { $0 < verb && relation($0) == .nsubj }
  }

  /// In UTF-8 bytes, as long as "Mrs.".
  private static let longestAddress = 4

  func isCapitalized(_ word: Int) -> Bool { words[word].form.beginsWithCapital }

  /// Two adjectives with capitals joined before a noun belong to it, though a parser may take the first for a name: "barred **Belarusian
  /// and Russian** athletes".
  mutating func returnAttribute(_ noun: Int) {
    guard words[noun].partOfSpeech == .noun, relation(noun) == .conj, let first = heads[noun], first == noun - 3,
      isCapitalized(first), isCapitalized(noun - 1), words[noun - 1].partOfSpeech == .adjective,
      heads[noun - 1] == first, relation(noun - 1) == .conj,
      words[noun - 2].partOfSpeech == .coordinatingConjunction, heads[noun - 2] == noun - 1, let above = heads[first]
    else { return }
    for word in children(of: first) where word != noun - 1 && word != noun { move(word, to: noun) }
    move(noun, to: above)
    relate(noun, like: first)
    move(first, to: noun, as: .amod)
  }

  /// A description behind a name and a comma that a parser took for a second subject belongs to the name: "said Ana Ruiz, **the
  /// envoy**".
  mutating func returnTitle(_ noun: Int) {
    guard words[noun].partOfSpeech == .noun, relation(noun) == .nsubj, let verb = heads[noun], verb < noun,
      let article = children(of: noun).first(where: { relation($0) == .det && $0 < noun }), article > 1,
      words[article - 1].form == ",",
      let name = children(of: verb).last(where: { relation($0) == .nsubj && $0 > verb && $0 < noun }),
      words[name].partOfSpeech == .properNoun, (children(of: name).max() ?? name) <= article - 1,
      article - 2 == max(name, children(of: name).filter { relation($0) == .flat }.max() ?? name)
    else { return }
    move(noun, to: name, as: .appos)
  }

  /// Whether a name is coordinated with what a verb before it is directed at.
  ///
  /// - Parameter conjunction: that of the verb behind the name.
  func isJoinedToArgument(_ name: Int, by conjunction: Int? = nil) -> Bool {
    let start = min(name, children(of: name).first ?? name)
    guard relation(name) == .conj,
      conjunction == start - 1 || children(of: name).contains(where: { relation($0) == .cc && $0 < name }),
      var first = heads[name]
    else { return false }
    // "a scheme in **Herat**, and **Chile** opposes it"
    if relation(first) == .nmod, let noun = heads[first] { first = noun }
    // Behind its verb, an object may look like a second subject.
    let mayBeObject = relation(first) == .nsubj && words[first].partOfSpeech == .noun
    guard [.obj, .obl, .iobj].contains(relation(first)) || mayBeObject, let verb = heads[first] else {
      return false
    }
    // "el calendario propuesto por **la Comisión**, y **Argentina** estudia otro"
    return verb < first
      && (words[verb].partOfSpeech == .verb || words[verb].features.containsBytes(of: "VerbForm=Part"))
  }

  static let nameRelations: RelationSet = [.compound, .nmod, .nsubj]
}
