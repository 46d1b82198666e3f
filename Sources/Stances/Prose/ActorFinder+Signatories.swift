import TextModel

/// Tells whom "the signatories" and "we" mean in a document that holds a statement.
extension ActorFinder {
  /// Those who have signed the statement of the document, where a noun stands for them.
  func signatories(describedBy nominal: Int) -> [Actor]? {
    tree.words[nominal].partOfSpeech == .noun && isSignatories(nominal) ? memory.signatories : nil
  }

  /// Whether a description stands for those who have signed the statement of the document: "los firmantes", and in it "los gobiernos
  /// firmantes" and "the parties".
  func isSignatories(_ nominal: Int) -> Bool {
    guard !memory.signatories.isEmpty else { return false }
    if lexicon.nouns[tree.lemmas[nominal]] == .signatory { return true }
    let modifiers = tree.children(of: nominal, .amod, .acl, .appos, .nmod)
    let isSigning = modifiers.contains { lexicon.nouns[tree.lemmas[$0]] == .signatory }
    if isActorNoun(nominal), isSigning { return true }
    guard memory.isInStatement else { return false }
    let isWe = tree.words[nominal].partOfSpeech == .pronoun && tree.word(nominal, has: "Person=1")
    return isWe && tree.word(nominal, has: "Number=Plur")
  }
}
