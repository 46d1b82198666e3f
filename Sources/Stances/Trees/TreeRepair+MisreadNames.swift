import TextModel

/// Mends names that a parser has taken for other words.
extension TreeRepair {
  /// What looks like an auxiliary of the first person that opens a sentence, before a finite verb of the third that needs none, is a name,
  /// and who does what the verb tells: "**Podemos** exige un pleno".
  mutating func readAsName(auxiliary name: Int) {
    guard name <= 1, relation(name) == .aux, let verb = heads[name], verb > name, isCapitalized(name),
      words[name].features.containsBytes(of: "Person=1"), words[verb].features.containsBytes(of: "Person=3"),
      isFinite(verb), !children(of: verb).contains(where: { relation($0) == .nsubj })
    else { return }
    readAsName(subject: name)
  }

  /// What looks like a verb, but stands alone with a capital where a finite verb of the third person has no other subject, is a name:
  /// "También **Sumar** se opone", "**Unite** supports the pact". So is what looks like a form of
  /// a pronoun of the first person there.
  mutating func readAsName(bare name: Int) {
    guard isCapitalized(name), let verb = heads[name], verb > name, verb - name <= Self.longestGap,
      children(of: name).allSatisfy({ $0 > name + 1 && words[name + 1].form == "," }), isThirdPerson(verb),
      !children(of: verb).contains(where: { $0 != name && [.nsubj, .csubj].contains(relation($0)) })
    else { return }
    let isVerb = isVerbal(name) && [.csubj, .nsubj, .advcl].contains(relation(name))
    if isVerb || isNoPronoun(name) { readAsName(subject: name) }
  }

  /// Whether a subject looks like a form of a pronoun of the first person, of which it would be no known one.
  private func isNoPronoun(_ name: Int) -> Bool {
    let word = words[name]
    return word.partOfSpeech == .pronoun && relation(name) == .nsubj && word.features.containsBytes(of: "Person=1")
      && word.lemma.lowercased() != word.form.lowercased()
  }

  /// What looks like an infinitive behind a preposition, but has a capital inside a sentence, is a name: "el respaldo de **Sumar**".
  mutating func readAsName(behindPreposition name: Int) {
    guard words[name].partOfSpeech == .verb, words[name].features.containsBytes(of: "VerbForm=Inf"),
      isCapitalized(name), name > 0, words[name - 1].partOfSpeech == .adposition, heads[name - 1] == name,
      children(of: name) == [name - 1], let head = heads[name], head < name
    else { return }
    turnIntoName(name)
    relate(name - 1, as: .case)
    relate(name, as: isVerbal(head) ? .obl : .nmod)
  }

  /// Whether a clause has a finite verb of the third person, be it an auxiliary or a copula.
  private func isThirdPerson(_ head: Int) -> Bool {
    ([head] + children(of: head).filter { [.aux, .cop].contains(relation($0)) }).contains {
      words[$0].features.containsBytes(of: "VerbForm=Fin") && words[$0].features.containsBytes(of: "Person=3")
    }
  }

  /// The most words from a name of one word to the head of the clause of which it is the subject: "Sumar **no está a** favor".
  private static let longestGap = 8

  private mutating func readAsName(subject name: Int) {
    turnIntoName(name)
    relate(name, as: .nsubj)
  }

  private mutating func turnIntoName(_ name: Int) {
    words[name].partOfSpeech = .properNoun
    words[name].lemma = words[name].form
    words[name].features = ""
  }

  /// What looks like a verb but is written in capitals, as its neighbours are not, is a name: "**RTÉ** renunció a participar".
  mutating func readAsName(acronym name: Int) {
    guard isVerbal(name), isInCapitals(name), let verb = heads[name], words[verb].partOfSpeech == .verb,
      words[verb].form.contains(where: \.isLowercase), name < verb, isFinite(verb),
      [.csubj, .ccomp, .xcomp, .advcl, .aux].contains(relation(name)),
      !children(of: verb).contains(where: { relation($0) == .nsubj })
    else { return }
    readAsName(subject: name)
  }

  private func isVerbal(_ word: Int) -> Bool { [.verb, .auxiliary].contains(words[word].partOfSpeech) }

  private func isInCapitals(_ word: Int) -> Bool {
    let form = words[word].form
    return form.count > 1 && form.allSatisfy(\.isUppercase)
  }
}
