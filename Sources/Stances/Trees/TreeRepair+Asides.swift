import TextModel

/// Gives clauses back what parsers hang on the place before their subject, or on what is told of it between commas.
extension TreeRepair {
  /// The nominal behind the comma after the place with which a sentence opens is the subject, where it has no other, and what stands between
  /// commas behind it tells of it: "After a meeting in Oslo, **Kenya**, which chairs the group, wants more time".
  mutating func freeSubjectBehindPlace() {
    guard relation(0) == .case, let comma = words.firstIndex(where: { $0.form == "," }), comma > 1,
      words[comma - 1].partOfSpeech == .properNoun,
      let opening = words.indices.first(where: { [.obl, .nmod].contains(relation($0)) }), opening < comma,
      let root = heads[opening], relation(root) == .root, root > comma,
      isFinite(root) || isPastWithObject(root)
        || children(of: root).contains(where: { [.cop, .aux].contains(relation($0)) && $0 > comma }),
      !children(of: root).contains(where: { [.nsubj, .csubj, .expl].contains(relation($0)) }),
      case let place = top(of: comma - 1), place == opening || stands(place, below: opening),
      let subject = children(of: place).first(where: { isSetOff($0, behind: comma) }), subject < root,
      isNameOrNamed(subject)
    else { return }
    for sibling in children(of: place) where sibling > subject { move(sibling, to: subject) }
    move(subject, to: root, as: .nsubj)
    if isPastWithObject(root) { readAsPast(root) }
  }

  /// Whether what looks like a participle has an object and no auxiliary, as only a finite verb has.
  private func isPastWithObject(_ verb: Int) -> Bool {
    words[verb].features.containsBytes(of: "VerbForm=Part")
      && children(of: verb).contains { relation($0) == .obj && $0 > verb }
      && !children(of: verb).contains { [.aux, .cop].contains(relation($0)) }
  }

  /// The word of a name by which it hangs on what stands before it.
  private func top(of name: Int) -> Int { relation(name) == .flat ? heads[name] ?? name : name }

  /// Whether a nominal that was joined to a place begins right behind a comma.
  private func isSetOff(_ nominal: Int, behind comma: Int) -> Bool {
    let first = children(of: nominal).first { words[$0].form != "," }.map { min($0, nominal) } ?? nominal
    return [.appos, .flat, .conj].contains(relation(nominal)) && first == comma + 1
      && !children(of: nominal).contains { [.cc, .case].contains(relation($0)) && $0 < nominal }
  }

  /// Whether a nominal is a name, or a description beside which a name stands: "the Kenyan minister, **Amina Odhiambo**".
  private func isNameOrNamed(_ nominal: Int) -> Bool {
    words[nominal].partOfSpeech == .properNoun
      || words[nominal].partOfSpeech == .noun
        && children(of: nominal).contains { relation($0) == .appos && words[$0].partOfSpeech == .properNoun }
  }

  /// A description between the comma behind a name and the one before its verb, joined to it by no conjunction, tells who that is, and is
  /// nobody besides: "Frihetsalliansen, Mendonças **parti**, ber velgerne gå".
  mutating func readAsApposition(conjunct noun: Int) {
    guard relation(noun) == .conj, words[noun].partOfSpeech == .noun, !words[noun].form.beginsWithCapital,
      let subject = heads[noun], subject < noun, relation(subject) == .nsubj, words[subject].form.beginsWithCapital,
      let verb = heads[subject], verb > noun, words[verb].partOfSpeech == .verb,
      !children(of: noun).contains(where: { relation($0) == .cc }),
      let opening = (subject..<noun).last(where: { words[$0].form == "," }),
      let closing = (noun..<verb).first(where: { words[$0].form == "," }),
      !(opening..<closing).contains(where: { relation($0) == .cc }),
      (closing + 1..<verb).allSatisfy({ stands($0, below: verb) && !stands($0, below: subject) })
    else { return }
    relate(noun, as: .appos)
    // "**Mendonças** parti" is one nominal.
    for owner in children(of: subject) where opening < owner && owner < noun && relation(owner) == .conj {
      move(owner, to: noun, as: .nmod)
    }
  }

  /// What stands behind the comma that ends an aside about a subject behind its verb belongs to the verb, and to nothing in the aside: "Da krevde
  /// Kenya, som leder gruppen, **en senere oppstart**", "Nå nekter Kenyas president, Amina Odhiambo, **å undertegne** den".
  mutating func returnArgument(behindAsideOf verb: Int) {
    guard isFinite(verb), let subject = children(of: verb).first(where: { relation($0) == .nsubj }), subject > verb,
      !children(of: verb).contains(where: { [.obj, .xcomp, .ccomp].contains(relation($0)) }),
      let argument = argument(behindAsideOf: subject)
    else { return }
    let isDeed = words[argument].features.containsBytes(of: "VerbForm=Inf")
    move(argument, to: verb, as: isDeed ? .xcomp : hasPreposition(argument) ? .obl : .obj)
  }

  /// The same of what is said of a subject with a copula before it: "I dag er Kenya, som leder gruppen, **for** avgiften".
  mutating func returnPredicate(behindAsideOf subject: Int) {
    guard relation(subject) == .root, [.noun, .properNoun].contains(words[subject].partOfSpeech),
      let copula = children(of: subject).first(where: { relation($0) == .cop }), copula < subject,
      let predicate = argument(behindAsideOf: subject),
      hasPreposition(predicate) || words[predicate].partOfSpeech == .adjective
    else { return }
    let moved = children(of: subject).filter { $0 < subject && [.cop, .obl, .advmod, .punct].contains(relation($0)) }
    uproot(predicate)
    for word in moved { move(word, to: predicate) }
    move(subject, to: predicate, as: .nsubj)
  }

  /// Whether a case word stands before a nominal; the English genitive's stands behind it.
  func hasPreposition(_ nominal: Int) -> Bool {
    children(of: nominal).contains { relation($0) == .case && $0 < nominal }
  }

  /// The head of the phrase right behind the comma that ends what is told of a subject, where a parser has hung it on something before that
  /// comma.
  private func argument(behindAsideOf subject: Int) -> Int? {
    guard let aside = children(of: subject).first(where: { $0 > subject && [.acl, .appos].contains(relation($0)) }),
      let opening = (subject + 1...aside).first(where: { words[$0].form == "," }),
      let closing = words.indices.first(where: { $0 > max(aside, opening) && words[$0].form == "," }),
      closing + 1 < words.count
    else { return nil }
    let phrase = words.indices.first { word in
      word > closing && words[word].partOfSpeech != .punctuation
        && (heads[word].map { $0 <= closing } ?? false) && stands(word, below: subject)
    }
    guard let phrase, [.appos, .conj, .obj, .obl, .nmod, .acl, .advcl, .xcomp].contains(relation(phrase)),
      !children(of: phrase).contains(where: { relation($0) == .cc || relation($0) == .nsubj }),
      (children(of: phrase).first { $0 > closing }.map { min($0, phrase) } ?? phrase) == closing + 1
    else { return nil }
    return phrase
  }
}
