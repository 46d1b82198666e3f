import TextModel

/// Gives nominals the verbs back from which a relative clause parts them.
extension TreeRepair {
  /// The nominal that opens a clause before a relative one is the subject of the verb behind that: "**Italy and Spain**, which would gain
  /// most, **called** for a solution", "Peru signed the draft, and **Kenya**, which was hit, **calls** it overdue".
  mutating func returnSubject(beforeRelative pronoun: Int) {
    guard pronoun > 1, words[pronoun - 1].form == ",", isRelative(pronoun),
      let told = clause(ofRelative: pronoun), let name = nominal(openingClauseBefore: pronoun - 1),
      let verb = verb(behindComma: told, of: name), verb != told, !isSubject(name, of: verb),
      isOpen(verb), heads[name] == told || heads[told] == name || heads[name] == heads[told]
    else { return }
    if heads[name] == nil || heads[told] == nil {
      uproot(verb)
    } else if stands(verb, below: name) || stands(verb, below: told) {
      guard let above = heads[name] == told ? heads[told] : heads[name] else { return }
      move(verb, to: above)
      if relation(name) == .nsubj, words[told].relation != "acl:relcl" {
        relate(verb, like: told)
      } else {
        relate(verb, as: .parataxis)
      }
    }
    if let auxiliary = auxiliary(joinedTo: told, before: verb) {
      move(auxiliary, to: verb, as: .aux)
    } else if !isFinite(verb) {
      words[verb].features = "Mood=Ind|Tense=Past|VerbForm=Fin"
    }
    move(name, to: verb, as: .nsubj)
    move(told, to: name, as: .acl, isRelative: true)
  }

  private func isRelative(_ word: Int) -> Bool {
    words[word].features.containsBytes(of: "PronType=Rel") || words[word].features.containsBytes(of: "PronType=Int,Rel")
  }

  /// The head of the clause in which a relative pronoun stands, also within its subject: "**whose** own fishermen **have** no love for it".
  private func clause(ofRelative pronoun: Int) -> Int? {
    var current = heads[pronoun]
    for _ in 0..<Self.deepestRelative {
      guard let word = current else { return nil }
      if words[word].partOfSpeech == .verb || children(of: word).contains(where: { relation($0) == .cop }) {
        return word > pronoun ? word : nil
      }
      current = heads[word]
    }
    return nil
  }

  /// The nominal that ends before a comma and with which a sentence begins, or a clause of it behind a mark or a conjunction.
  private func nominal(openingClauseBefore comma: Int) -> Int? {
    var name = comma - 1
    for _ in 0..<Self.deepestRelative {
      guard [.flat, .compound, .conj, .nmod].contains(relation(name)) || isNameOfDescribed(name),
        let head = heads[name], head < name, !isJoinedClause(name)
      else { break }
      name = head
    }
    guard [.noun, .properNoun].contains(words[name].partOfSpeech) else { return nil }
    var first = name
    while first > 0, isPart(first - 1, of: name) { first -= 1 }
    let opens = first == 0 || [";", ":"].contains(words[first - 1].form) || relation(first - 1) == .cc
    return opens ? name : nil
  }

  /// Whether a conjunction behind a comma stands before a nominal, as before one that opens a clause.
  private func isJoinedClause(_ nominal: Int) -> Bool {
    children(of: nominal).contains { $0 < nominal && relation($0) == .cc && $0 > 0 && words[$0 - 1].form == "," }
  }

  /// Whether a name between commas tells who is described before it: "the justice minister, **Sidiki Kaba**, who presides".
  private func isNameOfDescribed(_ name: Int) -> Bool {
    guard relation(name) == .appos, words[name].partOfSpeech == .properNoun, let head = heads[name], head < name - 1
    else { return false }
    return words[head].partOfSpeech == .noun && words[head + 1].form == ","
  }

  /// Whether a word before the head of a nominal belongs to it, as its owner does: "**Senegal's** justice minister".
  private func isPart(_ word: Int, of name: Int) -> Bool {
    guard let head = heads[word] else { return false }
    if head == name { return Self.partsBefore.contains(relation(word)) || words[word].relation == "nmod:poss" }
    return words[head].relation == "nmod:poss" && heads[head] == name
  }

  /// What stands before the head of a nominal and belongs to it.
  private static let partsBefore: RelationSet = [.det, .amod, .compound, .nummod]

  /// The finite verb, or the predicate with its copula, right behind the comma that ends a relative clause about a nominal.
  private func verb(behindComma told: Int, of name: Int) -> Int? {
    for comma in words.indices.dropFirst(told + 1) where words[comma].form == "," {
      var next = comma + 1
      var auxiliary: Int?
      while next < words.count,
        [.auxiliary, .adverb, .particle].contains(words[next].partOfSpeech) || isClitic(next)
      {
        if words[next].partOfSpeech == .auxiliary { auxiliary = next }
        next += 1
      }
      if let auxiliary, let verb = heads[auxiliary], verb > comma { return verb }
      guard next < words.count, words[next].partOfSpeech == .verb else { continue }
      // "Malta, where the ships are registered, **have frozen** the assets": a parser may give the relative clause both.
      if let auxiliary { if heads[next] == auxiliary { return next } else { continue } }
      if isFinite(next) || isOnlyVerb(next, of: name, told) { return next }
    }
    return nil
  }

  /// The auxiliary right before a verb that a parser has hung on the relative clause before it.
  private func auxiliary(joinedTo told: Int, before verb: Int) -> Int? {
    heads[verb].flatMap { words[$0].partOfSpeech == .auxiliary && heads[$0] == told && $0 < verb ? $0 : nil }
  }

  /// Whether what looks like a participle is the verb of a nominal that has no other: it is called to, or is a second subject of the
  /// relative clause, or the subject of a clause far behind it ("Senegal, which depends on trade, **agreed** to it after a reform was made").
  private func isOnlyVerb(_ participle: Int, of name: Int, _ told: Int) -> Bool {
    let isWithout =
      [.vocative, .dislocated, .root].contains(relation(name)) || heads[name] == told
      || words[name].relation == "nsubj:pass" && heads[name].map { $0 > participle } ?? false
    return isWithout && words[participle].features.containsBytes(of: "Tense=Past")
      && !children(of: participle).contains { words[$0].relation == "obl:agent" }
  }

  /// Whether a verb has no subject of its own, and nothing that makes it a part of another clause.
  private func isOpen(_ verb: Int) -> Bool {
    [.root, .parataxis, .acl, .advcl, .conj, .ccomp, .xcomp].contains(relation(verb))
      && !children(of: verb).contains { [.nsubj, .csubj, .expl, .mark, .cc].contains(relation($0)) }
  }

  private func isSubject(_ name: Int, of verb: Int) -> Bool { heads[name] == verb && relation(name) == .nsubj }
}
