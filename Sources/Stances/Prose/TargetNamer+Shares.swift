import TextModel

/// Names in which a share stands.
extension TargetNamer {
  /// The words that tell of what a share is one, which alone would name nothing: "the sale of 30% **of Equinor**"; none where a noun's
  /// complement is no share, or one of nothing.
  func wholes(ofShare share: Int) -> [Int] {
    guard isShare(share) else { return [] }
    let before = tree.introducers(of: share).map { tree.lemmas[$0] }
    // Not "an increase to 3% of the budget".
    let whole = tree.children(of: share, .nmod).first { whole in
      whole > share && names(whole) && !isPronoun(whole)
        && tree.introducers(of: whole).map { tree.lemmas[$0] } == before
    }
    guard let whole else { return [] }
    return tree.introducers(of: whole) + articles(of: whole) + nameWords(whole)
  }

  /// Whether a word is a unit without a meaning of its own: "30 **percent**", "el **51%**".
  private func isShare(_ word: Int) -> Bool {
    tree.words[word].partOfSpeech == .symbol || tree.forms[word] == "%" || lexicon.nouns[tree.lemmas[word]] == .measure
  }
}
