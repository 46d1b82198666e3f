import TextModel

/// Hangs what describes a subject from before it, parted from it by a comma, on that subject, as if it stood behind it.
extension TreeRepair {
  /// "**Hostile to the treaty**, Sweden hosted the talks", "**Firme defensora del tratado**, Suecia …", "**Indignado por la decisión**,
  /// México …".
  mutating func joinAdjunct() {
    guard let comma = words.indices.first(where: { words[$0].form == "," }), comma > 1, comma <= Self.longestAdjunct,
      let described = subject(behind: comma), let opener = top(before: comma), describes(opener)
    else { return }
    for word in children(of: opener) where word > comma { move(word, to: described) }
    switch words[opener].partOfSpeech {
    case .adjective: move(opener, to: described, as: .amod)
    case .noun where isBehindParticiple(opener):
      move(0, to: described, as: .amod)
      words[0].partOfSpeech = .adjective
      move(opener, to: 0, as: .obl)
    case .noun: move(opener, to: described, as: .appos)
    default: move(opener, to: described, as: .acl)
    }
  }

  /// Longer phrases before a comma are seldom one.
  private static let longestAdjunct = 12

  /// The subject of a verb that opens right behind a comma, which is a name.
  private func subject(behind comma: Int) -> Int? {
    words.indices.dropFirst(comma + 1).first { word in
      guard relation(word) == .nsubj, words[word].partOfSpeech == .properNoun, let verb = heads[word], verb > word
      else {
        return false
      }
      return (comma + 1..<word).allSatisfy { stands($0, below: word) && words[$0].partOfSpeech != .adposition }
    }
  }

  /// The only word before a comma that hangs on one behind it, where a preposition tells what it is toward.
  private func top(before comma: Int) -> Int? {
    let tops = (0..<comma).filter { word in heads[word].map { $0 > comma } ?? false }
    guard tops.count == 1, let top = tops.first,
      children(of: top).contains(where: { [.nmod, .obl, .obj].contains(relation($0)) && $0 > top && $0 < comma })
        || isBehindParticiple(top)
    else { return nil }
    return top
  }

  /// Whether a word says what somebody is, or is like: an adjective, a participle, or a noun that was taken for a second subject.
  private func describes(_ opener: Int) -> Bool {
    guard !children(of: opener).contains(where: { [.mark, .cop, .nsubj, .aux, .cc].contains(relation($0)) }) else {
      return false
    }
    switch words[opener].partOfSpeech {
    case .adjective: return !hasPreposition(opener)
    case .noun: return isBehindParticiple(opener) || relation(opener) == .nsubj && !hasPreposition(opener)
    case .verb: return words[opener].features.containsBytes(of: "VerbForm=Part") && relation(opener) != .advcl
    default: return false
    }
  }

  /// Whether a participle opens the sentence that a parser took for a preposition of a nominal: "**Opposed** to the treaty, Sweden …".
  private func isBehindParticiple(_ nominal: Int) -> Bool {
    relation(0) == .case && heads[0] == nominal && isVerb(0)
  }
}
