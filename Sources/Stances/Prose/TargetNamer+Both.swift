import TextModel

/// Words that stand for both of two things that were told of.
extension TargetNamer {
  /// Whether a word means both of two told before, or neither: "er for **begge**", "imot **begge deler**", "støtter **ingen av dem**". With
  /// a noun of its own it goes by that ("avviser begge kravene"), and behind the verb of several subjects it counts these ("Peru og Chile
  /// stemte **begge** imot").
  func standsForBoth(_ word: Int) -> Bool {
    (isWordForBoth(word) || isNoneOfThem(word)) && !countsSubjects(word)
  }

  /// Whether a word alone, or the last of several, says that both are meant.
  private func isWordForBoth(_ word: Int) -> Bool {
    actors.operators.contains { match in
      match.cue.effect == .both && match.words.max() == word && (match.words.count > 1 || isPronoun(word))
    }
  }

  /// Whether the verb of which a word is an argument has several subjects.
  private func countsSubjects(_ word: Int) -> Bool {
    guard let head = tree.heads[word] else { return false }
    return tree.children(of: head, .nsubj).contains { tree.coordination(of: $0).count > 1 }
  }

  /// Whether a pronoun means some or none of those for whom a pronoun behind it stands: "none of **them**", "noen av **dem**", but not
  /// "uno de ellos".
  private func isNoneOfThem(_ pronoun: Int) -> Bool {
    isPronoun(pronoun) && (!tree.word(pronoun, has: "Number=Sing") || tree.word(pronoun, has: "PronType=Neg"))
      && tree.children(of: pronoun, .nmod).contains { whole in
        whole == pronoun + 2 && tree.words[whole].partOfSpeech == .pronoun && tree.word(whole, has: "Person=3")
          && tree.word(whole, has: "Number=Plur")
      }
  }
}
