import TextModel

/// Reads sentences that open with of whom something is said and end with who they are.
extension FrameReader {
  /// Who is named behind the copula of a sentence that opens with those among whom they are, of whom a cue tells: "Among the countries that
  /// **support** the president, Ana Roa, are **Russia, China and Cuba**".
  ///
  /// By the order of the words, since what stands between the two leads parsers astray.
  func namedAmong(_ match: CueMatch<PositionCue>) -> Int? {
    guard match.head > 1 || isFronted(match),
      tree.children(of: match.head, .nsubj).allSatisfy({ isOpener($0) || $0 > match.head }),
      operators.contains(where: { $0.cue.effect == .inclusion && $0.words.contains(0) }) || isFronted(match),
      let copula = tree.indices.last(where: { clauses.has(.copula, at: $0) || tree.relations[$0] == .cop }),
      copula > match.words.max() ?? match.head,
      let first = (copula + 1..<tree.words.count).first(where: { tree.words[$0].partOfSpeech != .determiner })
    else { return nil }
    if actors.isActor(first), (copula + 1..<tree.words.count).allSatisfy({ isInList($0) || isOwn($0, of: first) }) {
      return first
    }
    // "… is **the campaign group Clear Seas**"
    guard let named = tree.heads[copula], named > copula, tree.relations[copula] == .cop,
      !actors.holders(of: named).isEmpty
    else { return nil }
    return named
  }

  /// Whether a deed that goes on alone opens the sentence as what is said of whoever stands behind the copula: "Also **backing** it are Chile
  /// and Peru".
  private func isFronted(_ match: CueMatch<PositionCue>) -> Bool {
    guard match.cue.cue.kind == .verb, [.csubj, .advcl, .nsubj].contains(tree.relations[match.head]),
      tree.word(match.head, has: "VerbForm=Ger") || tree.word(match.head, has: "VerbForm=Part"),
      let named = tree.heads[match.head], match.head < named
    else { return false }
    return (0..<match.head).allSatisfy { tree.words[$0].partOfSpeech == .adverb }
      && tree.children(of: named, .cop).contains { $0 > match.head && $0 < named }
  }

  /// Whether a word opens a relative clause, or is the noun that one tells of.
  private func isOpener(_ word: Int) -> Bool { tree.isRelative(word) || tree.words[word].partOfSpeech == .pronoun }

  /// Whether a word only describes the first of those who are named: "está **el Gobierno noruego**".
  private func isOwn(_ word: Int, of first: Int) -> Bool { tree.heads[word] == first && tree.relations[word] == .amod }

  /// Whether a word is part of a list of names.
  private func isInList(_ word: Int) -> Bool {
    switch tree.words[word].partOfSpeech {
    case .punctuation, .coordinatingConjunction, .determiner, .properNoun, .adverb: true
    default: actors.named(word) != nil
    }
  }
}
