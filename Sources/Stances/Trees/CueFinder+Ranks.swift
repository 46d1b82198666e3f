/// Tells which of several cues that fit is meant.
extension CueFinder {
  /// Whether a cue is the one that is meant, where both fit: the longer, and of two as long the one whose words stand closer.
  private func outranks<Cue>(
    _ left: CueMatch<Cue>, _ right: CueMatch<Cue>, size: (CueMatch<Cue>) -> Int
  ) -> Bool {
    if size(left) != size(right) { return size(left) > size(right) }
    func spread(_ match: CueMatch<Cue>) -> Int { (match.words.max() ?? 0) - (match.words.min() ?? 0) }
    return left.parts != right.parts && spread(left) < spread(right)
  }

  /// Whether a preposition goes on with what another one began: "voted **for** the ban and **against** the levy".
  private func isJoined(_ parts: [Int], to others: [Int]) -> Bool {
    guard parts.count == 1, others.count == 1 else { return false }
    return tree.joinsPrepositions(parts[0], to: others[0])
  }

  func withoutCovered<Cue>(_ found: [CueMatch<Cue>], size: (CueMatch<Cue>) -> Int) -> [CueMatch<Cue>] {
    let meant = found.filter { match in
      !found.contains {
        $0.head == match.head && outranks($0, match, size: size) && !isJoined(match.parts, to: $0.parts)
      }
    }
    return meant.filter { match in
      !meant.contains {
        $0.parts.contains(match.head) && outranks($0, match, size: size) && !isJoined(match.parts, to: $0.parts)
      }
    }
  }

  /// Whether a word of a cue is an adverb with which another one sets a clause against what was told: "har tvert **imot** hilst den".
  func isPartOfContrast<Cue>(_ contrast: CueMatch<OperatorCue>, _ cue: CueMatch<Cue>) -> Bool {
    contrast.cue.effect == .contrast && contrast.words.count > 1
      && cue.words.contains { contrast.words.contains($0) && tree.relations[$0] == .advmod }
  }
}
