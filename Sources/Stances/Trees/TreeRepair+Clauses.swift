import TextModel

/// Mends clauses whose subject a parser has given to a preposition, an object or the clause before.
extension TreeRepair {
  /// Whether a verb is finite, or has an auxiliary that is: "has **branded**".
  func isFinite(_ verb: Int) -> Bool {
    ([verb] + children(of: verb).filter { relation($0) == .aux }).contains {
      words[$0].features.containsBytes(of: "VerbForm=Fin")
    }
  }

  /// What was taken for the preposition of the nominal right before a finite verb opens a clause with that nominal as its subject:
  /// "fell days **before Chile and Peru signed** a pact", "talks stall **as Kenya calls** for a recount".
  mutating func readAsConjunction(before verb: Int) {
    if words[verb].relation == "acl:relcl" { return readAsRelativePronoun(before: verb) }
    guard words[verb].partOfSpeech == .verb, Self.subordinate.contains(relation(verb)), isFinite(verb),
      !children(of: verb).contains(where: { [.mark, .cc].contains(relation($0)) }),
      let subject = nominal(endingBefore: verb),
      let preposition = children(of: subject).first(where: { relation($0) == .case }), preposition < subject,
      words[preposition].partOfSpeech == .adposition
    else { return }
    let others = children(of: verb).filter { $0 != subject && relation($0) == .nsubj }
    switch relation(subject) {
    case .nsubj where heads[subject] == verb:
      // "**hours** after Norway signed" only tells when.
      for other in others where other < subject { relate(other, as: .obl) }
    case .obl where others.isEmpty && isSomebody(subject), .nmod where others.isEmpty && isSomebody(subject):
      for word in children(of: subject) where word < preposition {
        move(word, to: verb, as: .obl)
      }
      move(subject, to: verb, as: .nsubj)
    default: return
    }
    move(preposition, to: verb, as: .mark)
    relate(verb, as: .advcl)
  }

  /// The same of a relative clause that has no subject yet: "et grep **som Sverige fordømmer**".
  private mutating func readAsRelativePronoun(before verb: Int) {
    guard words[verb].partOfSpeech == .verb, isFinite(verb), verb > 1, let noun = heads[verb],
      !children(of: verb).contains(where: { [.nsubj, .obj].contains(relation($0)) && $0 < verb }),
      let subject = nominal(endingBefore: verb), words[subject].partOfSpeech == .properNoun
    else { return }
    // "et grep som **Sverige** fordømmer", where the name was taken for an adverbial
    if relation(subject) == .obl, heads[subject] == verb, children(of: subject).isEmpty,
      children(of: verb).contains(where: { $0 == subject - 1 && relation($0) == .mark })
    {
      relate(subject, as: .nsubj)
      return
    }
    guard relation(subject) == .nmod, heads[subject] == noun,
      !children(of: verb).contains(where: { $0 < verb && relation($0) == .mark }),
      let preposition = children(of: subject).first, preposition == noun + 1, relation(preposition) == .case
    else { return }
    move(subject, to: verb, as: .nsubj)
    move(preposition, to: verb, as: .mark)
    words[preposition].partOfSpeech = .subordinatingConjunction
  }

  /// Whether a nominal is a name, or a noun with an article or an owner.
  private func isSomebody(_ nominal: Int) -> Bool {
    words[nominal].partOfSpeech == .properNoun
      || children(of: nominal).contains { relation($0) == .det || words[$0].relation == "nmod:poss" }
  }

  /// What looks like the subject of an infinitive with its particle is whom the verb above asks, or, where that has an object, the end of
  /// its name: "asked its partners under the Artemis **Accords** not to endorse it".
  mutating func freeInfinitive(_ verb: Int) {
    guard words[verb].partOfSpeech == .verb, words[verb].features.containsBytes(of: "VerbForm=Inf"),
      [.parataxis, .ccomp, .advcl].contains(relation(verb)), let above = heads[verb], above < verb,
      words[above].partOfSpeech == .verb,
      children(of: verb).contains(where: { relation($0) == .mark && words[$0].partOfSpeech == .particle }),
      !children(of: verb).contains(where: { relation($0) == .mark && words[$0].partOfSpeech != .particle }),
      let subject = children(of: verb).first(where: { relation($0) == .nsubj }), above < subject, subject < verb,
      !children(of: subject).contains(where: { [.case, .mark].contains(relation($0)) })
    else { return }
    if let object = children(of: above).first(where: { relation($0) == .obj && $0 < subject }) {
      move(subject, to: subject - 1 > object ? subject - 1 : object, as: .flat)
    } else {
      move(subject, to: above, as: .obj)
    }
    move(verb, to: above, as: .xcomp)
  }

  /// An infinitive without a particle behind the object of a verb is what that one asks, and joined to nothing: "kaller tollen et svik og
  /// ber regjeringen **stanse** samtalene".
  mutating func returnInfinitive(_ verb: Int) {
    guard words[verb].partOfSpeech == .verb, relation(verb) == .conj,
      words[verb].features.containsBytes(of: "VerbForm=Inf"), let first = heads[verb], first < verb,
      !children(of: verb).contains(where: { [.cc, .mark, .aux, .cop, .nsubj, .punct].contains(relation($0)) }),
      let asking = words.indices.last(where: { $0 < verb && words[$0].partOfSpeech == .verb }), isFinite(asking),
      asking == first || heads[asking] == first,
      let object = children(of: asking).first(where: { $0 > asking && relation($0) == .obj }), object < verb
    else { return }
    move(verb, to: asking, as: .xcomp)
  }

  /// An article right before a noun that hangs on the noun's verb is the noun's: "says **the** grouping stands behind it".
  mutating func returnArticle(_ article: Int) {
    guard relation(article) == .det, let verb = heads[article], words[verb].partOfSpeech == .verb,
      article + 1 < verb, words[article + 1].partOfSpeech == .noun, heads[article + 1] == verb
    else { return }
    move(article, to: article + 1)
  }

  private static let subordinate: RelationSet = [.advcl, .conj, .ccomp, .acl]

  /// The nominal, with those coordinated with it, that ends right before a verb and its auxiliaries.
  func nominal(endingBefore verb: Int) -> Int? {
    var last = verb - 1
    while last >= 0, [.auxiliary, .adverb, .particle].contains(words[last].partOfSpeech) { last -= 1 }
    last = nominal(describedBefore: last) ?? last
    guard last >= 0, [.noun, .properNoun].contains(words[last].partOfSpeech) else { return nil }
    var first = last
    while [.conj, .flat].contains(relation(first)), let head = heads[first], head < first { first = head }
    return first
  }

  /// The nominal whose name between commas ends at this one: "after **its president**, Ana Ruiz**,** proposed".
  private func nominal(describedBefore comma: Int) -> Int? {
    guard comma > 2, words[comma].form == "," else { return nil }
    let last = comma - 1
    let name = relation(last) == .flat ? heads[last] ?? last : last
    guard relation(name) == .appos, words[name].partOfSpeech == .properNoun, let nominal = heads[name],
      nominal < name - 1, words[nominal + 1].form == ","
    else { return nil }
    return nominal
  }

  /// An object before the auxiliary of a verb that has another one behind it, and no subject, is the subject: "said **her government**
  /// “cannot accept” the decision".
  mutating func returnSubject(beforeAuxiliaryOf verb: Int) {
    guard words[verb].partOfSpeech == .verb, relation(verb) == .ccomp, isFinite(verb) else { return }
    let below = children(of: verb)
    guard let auxiliary = below.first(where: { relation($0) == .aux }),
      let object = below.first(where: { relation($0) == .obj }), object < auxiliary,
      below.contains(where: { $0 > verb && relation($0) == .obj }),
      !below.contains(where: { [.nsubj, .expl].contains(relation($0)) })
    else { return }
    relate(object, as: .nsubj)
  }

  /// Two names before a verb with nothing but a comma between them are its subject together: "**Chile, Perú** rechazan el borrador".
  mutating func joinSubjects(of verb: Int) {
    guard words[verb].partOfSpeech == .verb else { return }
    let names = children(of: verb).filter {
      relation($0) == .nsubj && $0 < verb && words[$0].partOfSpeech == .properNoun
    }
    guard names.count == 2, let second = names.last, let first = names.first,
      let comma = children(of: second).first(where: { words[$0].form == "," }), comma == first + 1,
      children(of: first).allSatisfy({ $0 < first }), second == comma + 1,
      second + 1 == verb || words[second + 1].partOfSpeech == .auxiliary
    else { return }
    move(second, to: first, as: .conj)
  }

  /// A pronoun in the form of objects behind a verb that has a subject before it is its object: "has recognised neither **him** nor his
  /// challenger".
  mutating func returnObject(_ pronoun: Int) {
    guard words[pronoun].partOfSpeech == .pronoun, [.nsubj, .expl].contains(relation(pronoun)),
      let verb = heads[pronoun], verb < pronoun,
      isObject(pronoun) || isCalled(pronoun, by: verb),
      children(of: verb).contains(where: { $0 < verb && relation($0) == .nsubj })
    else { return }
    relate(pronoun, as: .obj)
  }

  private func isObject(_ pronoun: Int) -> Bool {
    relation(pronoun) == .nsubj && words[pronoun].features.containsBytes(of: "Case=Acc")
  }

  /// Whether a pronoun that a parser took for one that stands for nothing is what the noun behind it says something of: "kalte **det** et
  /// angrep".
  private func isCalled(_ pronoun: Int, by verb: Int) -> Bool {
    relation(pronoun) == .expl && pronoun == verb + 1 && words[pronoun].features.containsBytes(of: "Gender=Neut")
      && !children(of: verb).contains { relation($0) == .obj }
      && children(of: verb).contains { $0 > pronoun && relation($0) == .xcomp && words[$0].partOfSpeech == .noun }
  }

  /// Of two nominals with the same article the second is not joined to one without it that only belongs to the first: "wants **an**
  /// exemption for exporters and **a** delay".
  mutating func raiseNominal(_ nominal: Int) {
    guard relation(nominal) == .conj, let article = article(of: nominal), let near = heads[nominal],
      near < nominal, relation(near) == .nmod, self.article(of: near) == nil,
      children(of: near).contains(where: { relation($0) == .case }),
      !children(of: nominal).contains(where: { relation($0) == .case }),
      let first = heads[near], relation(first) == .obj, self.article(of: first) == article
    else { return }
    move(nominal, to: first)
  }

  /// Of two nominals with the same preposition the second is joined to the first, and not to one with another that only belongs to it: "er
  /// åpen **for** et samarbeid om returer, men ikke **for** modellen".
  mutating func raiseNominal(behindPreposition nominal: Int) {
    guard relation(nominal) == .conj, let own = preposition(of: nominal), let near = heads[nominal], near < nominal,
      relation(near) == .nmod, let other = preposition(of: near), other != own,
      let first = heads[near], first < near, relation(first) == .obl, preposition(of: first) == own
    else { return }
    move(nominal, to: first)
  }

  /// The lemma of a nominal's preposition.
  private func preposition(of nominal: Int) -> String? {
    children(of: nominal).first { relation($0) == .case && $0 < nominal }.map { words[$0].lemma }
  }

  /// The lemma of a noun's article.
  private func article(of noun: Int) -> String? {
    children(of: noun).first { relation($0) == .det && words[$0].features.containsBytes(of: "PronType=Art") }
      .map { words[$0].lemma }
  }

  /// A clause behind a time is what the verb says, and not what an adverb of the time compares: "krevde **så** sent som i går **at** fangene
  /// slippes fri".
  mutating func raiseContent(_ clause: Int) {
    guard relation(clause) == .advcl, let adverb = heads[clause], words[adverb].partOfSpeech == .adverb,
      relation(adverb) == .advmod, let late = heads[adverb], late == adverb + 1, relation(late) == .advmod,
      let verb = heads[late], verb < adverb, words[verb].partOfSpeech == .verb,
      let mark = children(of: clause).first, mark > late + 1, [.mark, .case].contains(relation(mark)),
      children(of: clause).contains(where: { relation($0) == .mark && $0 < clause }),
      !children(of: verb).contains(where: { [.obj, .ccomp].contains(relation($0)) })
    else { return }
    move(clause, to: verb)
    if relation(mark) == .mark { relate(clause, as: .ccomp) }
  }

  // MARK: - What stands before a sentence

  /// A word before a colon that opens a sentence is a label, and what stands behind it a sentence of its own: "**LIVE:** Vietnam,
  /// Philippines reject the draft", "**A:** Nigeria and Ethiopia endorsed our claim".
  mutating func partLabel() {
    guard words.count > 3, words[1].form == ":", heads[0] == nil,
      let verb = children(of: 0).first(where: { words[$0].partOfSpeech == .verb && isFinite($0) }),
      Self.labelled.contains(relation(verb)), !children(of: verb).contains(where: { relation($0) == .mark })
    else { return }
    let names = children(of: 0).filter { $0 > 1 && $0 < verb && relation($0) == .appos }
    uproot(verb)
    for word in children(of: 0) where word > 1 { move(word, to: verb) }
    move(0, to: verb, as: .discourse)
    guard let name = names.first else { return }
    if let subject = children(of: verb).first(where: { relation($0) == .nsubj }) {
      guard subject > name, words[subject].partOfSpeech == .properNoun else { return }
      move(subject, to: name, as: .conj)
    }
    relate(name, as: .nsubj)
  }

  private static let labelled: RelationSet = [.parataxis, .appos, .acl, .advcl, .ccomp, .conj]

  /// A name before the dash that opens a sentence is where it comes from, and no subject beside the one behind the dash: "**NEW
  /// YORK** — The Assembly voted".
  mutating func partDateline() {
    guard let dash = words.indices.prefix(Self.longestDateline).first(where: isDash),
      let place = words.indices.first(where: { $0 < dash && relation($0) == .nsubj }),
      words[place].partOfSpeech == .properNoun, let verb = heads[place],
      children(of: verb).contains(where: { $0 > dash && $0 < verb && relation($0) == .nsubj })
    else { return }
    relate(place, as: .dislocated)
  }

  func isDash(_ word: Int) -> Bool {
    words[word].form.utf8.count <= Self.longestDash && Self.dashes.contains(words[word].form)
  }

  /// The most words that a dateline has with its dash.
  private static let longestDateline = 9
  private static let dashes: Set<String> = ["—", "–", "-"]
  /// In UTF-8 bytes.
  private static let longestDash = 3
}
