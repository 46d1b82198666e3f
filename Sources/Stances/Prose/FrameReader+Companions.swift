import TextModel

/// Finds those who hold a position beside its holder.
extension FrameReader {
  /// Those whom a comparison names as doing the same: "i likhet med Sverige".
  func compared(with match: CueMatch<PositionCue>) -> [Actor] {
    let anchor = anchor(of: match)
    // "condemned the strikes and, **together with Qatar**, demanded a truce"
    let joined = tree.children(of: anchor, .conj).filter(tree.isVerbal).flatMap { tree.subtree(of: $0) }
    let clause = tree.clause(of: anchor).filter { !joined.contains($0) }
    return partners(in: match)
      + operators.filter { comparison in
        // At the front of a sentence, parsers take what is compared for the subject: "Side by side with Peru, Chile backs it".
        comparison.cue.effect == .comparison && !comparison.words.contains(where: match.words.contains)
          && (comparison.words.allSatisfy(clause.contains) || comparison.words.min() == 0 && comparison.words.count > 1
            // "accused Russia of the attack, **joined** by Norway"
            || comparison.words.count > 1 && comparison.words.min().flatMap { tree.heads[$0] } == anchor)
      }.flatMap { comparison in
        let after = (comparison.words.max() ?? 0) + 1
        guard after < tree.words.count, let nominal = firstActor(from: after) else { return [Actor]() }
        return actors.actors(of: nominal)
      }
  }

  /// Those whom the holder joins in what the cue tells: "Chile joined **Peru** in rejecting it".
  private func partners(in match: CueMatch<PositionCue>) -> [Actor] {
    guard let above = tree.heads[anchor(of: match)],
      operators.contains(where: {
        $0.head == above && $0.cue.effect == .comparison && $0.cue.worksOnClauses && $0.tellsDeed(in: tree)
      })
    else { return [] }
    return tree.children(of: above, .obj).flatMap(actors.actors)
  }

  /// Those who do the same, whom a parser takes for an object: "Noreg har underteikna, **Færøyane** òg".
  func added(to match: CueMatch<PositionCue>) -> [Actor] {
    tree.children(of: anchor(of: match), .obj).filter(isAddedHolder).flatMap { actors.actors(of: $0) }
  }

  func isAddedHolder(_ word: Int) -> Bool {
    guard let first = tree.subtree(of: word).first, first > 0, tree.forms[first - 1] == "," || tree.forms[first] == ",",
      let last = tree.coordination(of: word).max(), actors.named(word) != nil
    else { return false }
    return operators.contains {
      $0.cue.effect == .addition && ($0.words.min() ?? 0) > word && ($0.words.min() ?? 0) <= last + 1
    }
  }

  private func firstActor(from index: Int) -> Int? {
    (index..<min(index + 3, tree.words.count)).first { actors.isActor($0) }
  }
}
