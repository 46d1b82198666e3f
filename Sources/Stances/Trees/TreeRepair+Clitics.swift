import TextModel

/// Pronouns before verbs that parsers take for articles before nouns, and names that they take for auxiliaries.
extension TreeRepair {
  /// What looks like an article is the object of what looks like a noun where the two do not agree ("Hoy **la respaldo**"), or where a name
  /// right before them is the subject of a sentence that has no other verb ("Honduras **la acepta**").
  mutating func freeClitic(before verb: Int) {
    let clitic = verb - 1
    guard verb > 0, words[verb].partOfSpeech == .noun, Self.heads.contains(relation(verb)), relation(clitic) == .det,
      heads[clitic] == verb, words[clitic].form.lowercased() != words[clitic].lemma,
      words[clitic].features.containsBytes(of: "Definite=Def"), words[clitic].features.containsBytes(of: "Gender="),
      !children(of: verb).contains(where: { Self.nominal.contains(relation($0)) && !isSetOff($0, from: verb) })
    else { return }
    let subject = children(of: verb).first { relation($0) == .nsubj }
    let hasName = subject.map { words[$0].partOfSpeech == .properNoun && isRightBefore(clitic, $0) } ?? false
    guard hasName || subject == nil && !agree(clitic, verb) else { return }
    words[verb].partOfSpeech = .verb
    words[verb].features = hasName ? "Mood=Ind|Person=3|VerbForm=Fin" : "Mood=Ind|VerbForm=Fin"
    words[clitic].partOfSpeech = .pronoun
    words[clitic].features = words[clitic].features.replacing("Definite=Def", with: "Case=Acc").replacing(
      "PronType=Art", with: "Person=3|PronType=Prs")
    relate(clitic, as: .obj)
    for child in children(of: verb) where child > verb && relation(child) == .nmod { relate(child, as: .obl) }
  }

  /// A word with a capital before a finite verb without a subject is no auxiliary of it, but its subject: "y **Podemos** la califica".
  mutating func freeName(_ name: Int) {
    guard name > 0, relation(name) == .aux || relation(name) == .cop, let verb = heads[name], name < verb,
      words[verb].features.containsBytes(of: "VerbForm=Fin"), words[name].form.beginsWithCapital,
      words[name].form.dropFirst().allSatisfy(\.isLowercase), words[name - 1].form.last?.isLetter ?? false,
      !children(of: verb).contains(where: { [.nsubj, .csubj].contains(relation($0)) })
    else { return }
    words[name].partOfSpeech = .properNoun
    words[name].features = ""
    relate(name, as: .nsubj)
  }

  /// A noun with a name between commas right before a verb without a subject is its own, and not joined to what stands before: "rechaza la
  /// idea y **su presidenta**, Ana Ruiz, la tachó de absurda".
  mutating func freeTitle(before verb: Int) {
    guard words[verb].partOfSpeech == .verb, relation(verb) == .conj, isFinite(verb),
      !children(of: verb).contains(where: { relation($0) == .nsubj })
    else { return }
    var comma = verb - 1
    while comma > 1, isClitic(comma) || words[comma].partOfSpeech == .adverb { comma -= 1 }
    guard comma > 3, words[comma].form == "," else { return }
    let last = comma - 1
    let name = relation(last) == .flat ? heads[last] ?? last : last
    guard words[name].partOfSpeech == .properNoun, relation(name) == .appos, let title = heads[name], title < name,
      isJoinedToArgument(title)
    else { return }
    move(title, to: verb, as: .nsubj)
  }

  /// Whether a word is a pronoun that stands before its verb as its object: "Panamá **lo** rechaza".
  func isClitic(_ word: Int) -> Bool {
    relation(word) == .obj && words[word].partOfSpeech == .pronoun
      && words[word].features.containsBytes(of: "Case=Acc")
      && words[word].features.containsBytes(of: "PrepCase=Npr")
  }

  /// Whether a mark parts an apposition from its noun, which is then no part of its name: "la acepta; **Guatemala**, no".
  private func isSetOff(_ word: Int, from noun: Int) -> Bool {
    relation(word) == .appos && word > noun && words[noun + 1].partOfSpeech == .punctuation
  }

  private func isRightBefore(_ word: Int, _ name: Int) -> Bool {
    (children(of: name).filter { relation($0) == .flat } + [name]).max() == word - 1
  }

  /// Whether no gender that both words have differs.
  private func agree(_ article: Int, _ noun: Int) -> Bool {
    guard let one = gender(of: article), let other = gender(of: noun) else { return true }
    return one == other
  }

  private func gender(of word: Int) -> Substring? {
    words[word].features.split(separator: "|").first { $0.hasPrefix("Gender=") }
  }

  private static let heads: RelationSet = [.root, .conj, .ccomp, .parataxis, .advcl]
  private static let nominal: RelationSet = [.cop, .case, .amod, .acl, .nummod, .appos, .compound]
}
