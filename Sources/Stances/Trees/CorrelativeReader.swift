import TextModel

/// Reads what a correlative tells of together as coordinated, though parsers take the second for a comparison: "tanto **Chile** como
/// **Perú** apoyan el plan".
struct CorrelativeReader {
  let tree: SentenceTree
  let operators: [CueMatch<OperatorCue>]

  /// The tree with both coordinated; the same where it has no correlative.
  func joined() -> SentenceTree {
    let openers = operators.filter { $0.cue.effect == .correlative }
    return openers.reduce(tree) { tree, opener in
      guard let (first, joint, second) = pair(openedBy: opener) else { return tree }
      return tree.joining(second, to: first, by: joint)
    }
  }

  /// The nominal behind the word that opens a correlative, the word that joins the next one to it, and that one.
  private func pair(openedBy opener: CueMatch<OperatorCue>) -> (first: Int, joint: Int, second: Int)? {
    let last = opener.words.max() ?? opener.head
    guard let first = nominal(behind: last),
      let joint = joints(of: opener).first(where: { $0 > first && $0 - last <= Self.reach }),
      let second = nominal(behind: joint), tree.firstConjunct(of: second) != first
    else { return nil }
    return (first, joint, second)
  }

  /// The words that may join the other one: those before members, and behind a negation the conjunctions ("**no solo** Chile, **sino**
  /// también Perú").
  private func joints(of opener: CueMatch<OperatorCue>) -> [Int] {
    let isNegation = operators.contains { $0.cue.effect == .negation && opener.words.contains($0.head) }
    return isNegation
      ? tree.indices.filter { tree.words[$0].partOfSpeech == .coordinatingConjunction && tree.forms[$0 - 1] == "," }
      : operators.filter { $0.cue.effect == .inclusion && $0.words.count == 1 }.map(\.head)
  }

  /// How many words behind the first word of a correlative the other may stand.
  private static let reach = 12

  /// The noun or name that begins right behind a word, but for prepositions, articles and adjectives before it.
  private func nominal(behind word: Int) -> Int? {
    let rest = (word + 1..<tree.words.count).drop { index in
      switch tree.words[index].partOfSpeech {
      case .adposition, .determiner, .adjective, .numeral, .adverb: true
      default: false
      }
    }
    guard let next = rest.first, [.noun, .properNoun].contains(tree.words[next].partOfSpeech) else { return nil }
    return next
  }
}
