import TextModel

/// Names in which a share or a sum stands.
extension TargetNamer {
  /// As what a sum is paid or given, right behind the words that tell how much it is: "demands two million dollars in **aid**", "krever 2
  /// milliarder i **erstatning**".
  func thing(paidIn sum: Int) -> Int? {
    guard isSum(sum), [.obj, .obl, .nsubj].contains(tree.relations[sum]),
      let opener = tree.indices.first(where: { $0 > sum && !isPartOfSum($0) }),
      tree.words[opener].partOfSpeech == .adposition, let thing = tree.heads[opener], thing > opener,
      tree.words[thing].partOfSpeech == .noun, tree.introducers(of: thing) == [opener],
      tree.heads[thing].map({ sum <= $0 && $0 < opener || $0 == tree.heads[sum] }) ?? false,
      tree.children(of: thing, .det, .nummod).isEmpty, !tree.word(thing, has: "Definite=Def"),
      lexicon.nouns[tree.lemmas[thing]] != .time, lexicon.collective(tree.lemmas[thing]) == nil,
      actors.operators.contains(where: { match in
        match.head == opener
          && (match.cue.effect == .substance || match.cue.effect == .naming && isOfMoney(sum, before: opener))
      })
    else { return nil }
    return thing
  }

  /// Whether a word is a unit or a number that heads a sum.
  private func isSum(_ word: Int) -> Bool {
    isShare(word) && tree.forms[word] != "%"
      || tree.words[word].partOfSpeech == .numeral && !tree.children(of: word, .nummod, .flat, .compound).isEmpty
  }

  /// Whether a sum is told by more than a number and a unit, as shares of a whole are: "10 **millioner kroner** i støtte", but not "60
  /// prosent av fangsten".
  private func isOfMoney(_ sum: Int, before end: Int) -> Bool {
    let units = tree.children(of: sum, .nummod, .compound, .nmod) + Array(sum..<end)
    return tree.words[sum].partOfSpeech == .symbol || units.filter(isShare).count > 1
  }

  /// Whether a word tells how much a sum is: "$**2bn**", "millones **de dólares**".
  private func isPartOfSum(_ word: Int) -> Bool {
    if tree.words[word].partOfSpeech == .numeral || isShare(word) { return true }
    return tree.words[word].partOfSpeech == .adposition && word + 1 < tree.words.count && isShare(word + 1)
  }

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
