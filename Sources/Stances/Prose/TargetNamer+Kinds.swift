import TextModel

/// Names things that are told by their quality or their kind alone.
extension TargetNamer {
  /// What a pronoun of no definite thing means by what it is like: "will not accept **anything weaker**".
  func described(pronoun: Int) -> TargetReading? {
    guard isPronoun(pronoun),
      tree.word(pronoun, has: "PronType=Ind") || tree.word(pronoun, has: "PronType=Neg"),
      tree.children(of: pronoun, .det, .nmod, .acl).isEmpty, pronoun + 1 < tree.words.count
    else { return nil }
    let quality = pronoun + 1
    // "anything similar" is like what was told before.
    guard tree.words[quality].partOfSpeech == .adjective, !isSameness(quality),
      tree.heads[quality] == pronoun, tree.relations[quality] == .amod
    else { return nil }
    return named([pronoun, quality], head: pronoun)
  }

  /// Whether a noun stands for a thing told before by the kind that it is of, and says no more of it: "has not ruled out **such a step**",
  /// "kalte **et slikt skritt** meningsløst".
  func isOfKindTold(_ noun: Int) -> Bool {
    lexicon.nouns[tree.lemmas[noun]] == .act && !tree.word(noun, has: "Number=Plur")
      && tree.children(of: noun, .det, .amod, .advmod).contains { word in
        actors.operators.contains { $0.cue.effect == .kind && $0.head == word && $0.words.count == 1 }
      }
      && tree.children(of: noun, .nmod, .acl, .compound).isEmpty
  }
}
