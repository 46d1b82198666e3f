import TextModel

/// Names in which a share stands.
extension TargetNamer {
  /// The words that tell of what a share is one, which alone would name nothing: "the sale of 30% **of Equinor**"; none where a noun's
  /// complement is no share, or one of nothing.
  func wholes(ofShare share: Int) -> [Int] {
    guard isShare(share), introduces(share) else { return [] }
    let whole = tree.children(of: share, "nmod").first { $0 > share && names($0) && !isPronoun($0) }
    guard let whole else { return [] }
    return tree.introducers(of: whole) + articles(of: whole) + nameWords(whole)
  }

  /// Whether a word is a unit without a meaning of its own: "30 **percent**", "el **51%**".
  private func isShare(_ word: Int) -> Bool {
    tree.words[word].partOfSpeech == .symbol || tree.forms[word] == "%" || lexicon.nouns[tree.lemmas[word]] == .measure
  }

  /// Whether a preposition by which nouns say what they are about stands before the word.
  private func introduces(_ complement: Int) -> Bool {
    tree.introducers(of: complement).contains { word in
      actors.operators.contains { $0.cue.effect == .naming && $0.head == word }
    }
  }
}
