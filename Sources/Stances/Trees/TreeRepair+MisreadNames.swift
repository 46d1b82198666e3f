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
    words[name].partOfSpeech = .properNoun
    words[name].lemma = words[name].form
    words[name].features = ""
    relate(name, as: .nsubj)
  }

  /// What looks like a verb but is written in capitals, as its neighbours are not, is a name: "**RTÉ** renunció a participar".
  mutating func readAsName(acronym name: Int) {
    guard isVerbal(name), isInCapitals(name), let verb = heads[name], words[verb].partOfSpeech == .verb,
      words[verb].form.contains(where: \.isLowercase), name < verb, isFinite(verb),
      [.csubj, .ccomp, .xcomp, .advcl, .aux].contains(relation(name)),
      !children(of: verb).contains(where: { relation($0) == .nsubj })
    else { return }
    words[name].partOfSpeech = .properNoun
    words[name].lemma = words[name].form
    words[name].features = ""
    relate(name, as: .nsubj)
  }

  private func isVerbal(_ word: Int) -> Bool { [.verb, .auxiliary].contains(words[word].partOfSpeech) }

  private func isInCapitals(_ word: Int) -> Bool {
    let form = words[word].form
    return form.count > 1 && form.allSatisfy(\.isUppercase)
  }
}
