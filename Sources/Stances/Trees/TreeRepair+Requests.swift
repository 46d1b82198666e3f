import TextModel

/// Gives verbs of asking their clause back, where a parser has taken them for the auxiliary of what they ask for.
extension TreeRepair {
  /// What looks like an auxiliary between a subject and another nominal, before an infinitive with an object, asks that second one to do
  /// the deed: "Guterres **ba statene** stanse uttredenen", "Paven **ba Russland** trekke styrkene ut".
  mutating func readAsVerb(auxiliaryOfAsked deed: Int) {
    guard words[deed].features.containsBytes(of: "VerbForm=Inf"),
      let verb = children(of: deed).first(where: { relation($0) == .aux }), isFiniteWord(verb),
      children(of: deed).contains(where: { $0 > deed && relation($0) == .obj }),
      !children(of: deed).contains(where: { [.mark, .cop].contains(relation($0)) }),
      let subject = children(of: deed).first(where: { relation($0) == .nsubj }), subject < verb,
      isName(subject) || words[subject].features.containsBytes(of: "Definite=Def") || !children(of: subject).isEmpty,
      [.noun, .properNoun].contains(words[subject].partOfSpeech),
      let asked = asked(between: verb, deed, subject)
    else { return }
    words[verb].partOfSpeech = .verb
    if let above = heads[deed] {
      move(verb, to: above)
      relate(verb, like: deed)
    } else {
      uproot(verb)
    }
    for child in children(of: deed) where child < verb || relation(child) == .punct || relation(child) == .advcl {
      move(child, to: verb)
    }
    move(asked, to: verb, as: .iobj)
    move(deed, to: verb, as: .xcomp)
  }

  private func isFiniteWord(_ word: Int) -> Bool { words[word].features.containsBytes(of: "VerbForm=Fin") }

  private func isName(_ word: Int) -> Bool { words[word].partOfSpeech == .properNoun }

  /// The nominal between a verb and an infinitive that a parser took for a second subject, or for the end of the subject's name.
  private func asked(between verb: Int, _ deed: Int, _ subject: Int) -> Int? {
    (verb + 1..<deed).first { word in
      [.noun, .properNoun].contains(words[word].partOfSpeech)
        && (relation(word) == .nsubj && heads[word] == deed || relation(word) == .flat && heads[word] == subject)
    }
  }
}
