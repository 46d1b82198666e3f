import TextModel

/// Gives verbs their subjects back from what opens a sentence: a source, a place, the time of a line in a ticker.
extension TreeRepair {
  /// A name behind a comma that was joined to the name in the sentence's opening is the subject, where the verb has no other, and what is
  /// said of it goes along: "Según Reuters, **Rusia**, que apoyaba al ejército, está …".
  mutating func freeSubjectBehindOpening() {
    guard let opening = words.indices.first(where: { [.obl, .nmod].contains(relation($0)) }),
      let verb = heads[opening], verb > opening, relation(verb) == .root, isFinite(verb),
      children(of: opening).first == 0, relation(0) == .case,
      !children(of: verb).contains(where: { [.nsubj, .csubj, .expl].contains(relation($0)) })
    else { return }
    // "Según su líder, Ana Ruiz, apoya la ley" tells who that is.
    let joins: RelationSet = words[opening].partOfSpeech == .properNoun ? [.conj, .flat, .appos] : [.conj, .flat]
    // "After three days of **talks**, Australia and Canada agreed"
    let parts = [opening] + children(of: opening).filter { $0 > opening && isCommon($0) && relation($0) == .nmod }
    let joined = parts.flatMap(children).filter { joins.contains(relation($0)) && isBehindComma($0) }
    // "In Congress, **Senator Leahy**, a Democrat, deplored it", "In Vigo, a port, **the association Anamer** urged it"
    let nearest = joined.last { words[$0].partOfSpeech == .properNoun && standsRight($0, before: verb) }
    let isAlone = joined.dropFirst().allSatisfy { other in
      relation(other) == .appos && children(of: other).contains { relation($0) == .det }
    }
    guard let name = nearest ?? (isAlone ? joined.first : nil), name < verb, words[name].partOfSpeech == .properNoun,
      !children(of: name).contains(where: { [.cc, .case].contains(relation($0)) })
    else { return }
    for child in children(of: heads[name] ?? opening) where child > name { move(child, to: name) }
    move(name, to: verb, as: .nsubj)
  }

  /// Who is addressed before a comma with which a sentence begins is not the subject, where another one follows: "**Minister**, Chile has
  /// asked for a delay", "**Ministro**, Chile pidió …".
  mutating func freeAddressed(_ nominal: Int) {
    guard nominal + 2 < words.count, words[nominal + 1].form == ",", let verb = heads[nominal], verb > nominal + 2,
      (0..<nominal).allSatisfy({ heads[$0] == nominal && relation($0) != .det }),
      children(of: nominal).allSatisfy({ $0 <= nominal + 1 }),
      let subject = children(of: verb).first(where: { $0 > nominal && relation($0) == .nsubj }), subject < verb,
      subject == nominal + 2, words[subject].partOfSpeech == .properNoun,
      // "Chile, Peru reject" tells of both.
      ([verb] + children(of: verb)).contains(where: { words[$0].features.containsBytes(of: "Number=Sing|Person=3") }),
      (subject + 1..<verb).allSatisfy({ words[$0].form != "," })
    else { return }
    relate(nominal, as: .vocative)
  }

  /// Whether nothing but a name's own words and auxiliaries stands between it and a verb.
  private func standsRight(_ name: Int, before verb: Int) -> Bool {
    name < verb
      && (name + 1..<verb).allSatisfy { heads[$0] == name && relation($0) == .flat || relation($0) == .aux }
  }

  private func isCommon(_ word: Int) -> Bool { words[word].partOfSpeech == .noun }

  private func isBehindComma(_ name: Int) -> Bool {
    let first = children(of: name).first.map { min($0, name) } ?? name
    return words[first].form == "," || words[max(first - 1, 0)].form == ","
  }

  /// The mark behind the time of a line in a ticker is no subject, and a name behind it belongs to the verb: "20:40 | **Bogotá** no
  /// reconocerá el mapa".
  mutating func freeNameBehindTime() {
    guard words.count > 3, words[0].partOfSpeech == .numeral, Self.timeMarks.contains(words[1].form),
      let verb = heads[1] ?? heads[0], verb > 2
    else { return }
    guard [0, 1].contains(where: { relation($0) == .nsubj && heads[$0] == verb }) else { return }
    for child in children(of: 1) + children(of: 0) where child > 1 {
      move(child, to: verb)
      if child == 2, words[child].partOfSpeech == .properNoun { relate(child, as: .nsubj) }
    }
    for word in [0, 1] {
      move(word, to: verb, as: word == 0 ? .dep : .punct)
    }
    words[1].partOfSpeech = .punctuation
  }

  /// A nominal before a colon is no object of the clause behind it: "**No deal in London**: Norway blames the EU", "**Ingen avtale**: Norge
  /// gir EU skylden".
  mutating func partTitle() {
    guard let colon = words.indices.prefix(Self.longestTitle).first(where: { words[$0].form == ":" }), colon > 0,
      let title = words.indices.first(where: { $0 < colon && relation($0) == .obj }),
      let verb = heads[title], verb > colon, relation(verb) == .root,
      children(of: verb).contains(where: { $0 > colon && $0 < verb && relation($0) == .nsubj })
    else { return }
    relate(title, as: .dislocated)
  }

  /// A letter with a stop or a bracket that opens a sentence only says who speaks, or which item it is, and the subject that was hung on it is
  /// the verb's: "P. **El ministro** lo considera equilibrado", "**b**) krever nyvalg".
  mutating func partInitial() {
    guard let first = words.first?.form, relation(0) == .nsubj, let verb = heads[0],
      first.count == 2 && first.hasSuffix(".") || first.count == 1 && words.count > 1 && words[1].form == ")"
    else { return }
    for child in children(of: 0) where relation(child) == .nsubj { move(child, to: verb) }
    relate(0, as: .dep)
  }

  /// The most tokens of what stands before a sentence with its colon.
  private static let longestTitle = 12

  private static let timeMarks: Set<String> = ["|", "¦", "·", "•"]
}
