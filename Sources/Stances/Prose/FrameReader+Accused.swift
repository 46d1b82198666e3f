import TextModel

/// Tells what names those who are accused, or called something, from what they are said to have done or to be.
extension FrameReader {
  /// Those who are accused in the sentence, and what is called something: what stands behind them is what they are said to have done or
  /// to be.
  var accused: Set<Int> {
    Set(positions.filter(\.cue.namesTargetAlone).flatMap { targetWords(of: $0, besides: []) })
  }

  /// Whether a preposition that may tell a charge stands before a word: "accused Peru **of** planning to raise tariffs".
  func opensCharge(_ word: Int) -> Bool {
    tree.introducers(of: word).first.map { clauses.has(.naming, at: $0) } ?? false
  }

  /// Whether somebody is accused of what a verb or noun tells, so that it is no plan of whoever accuses: "accused Peru of **preparing** to
  /// raise tariffs".
  func isCharge(_ word: Int) -> Bool {
    guard [.advcl, .acl, .xcomp, .ccomp, .obl].contains(tree.relations[word]), let above = tree.heads[word],
      above < word, opensCharge(word)
    else { return false }
    return positions.contains { match in
      match.cue.targetClass == .accused
        && (match.head == above || tree.relations[above] == .obj && tree.heads[above] == match.head)
    }
  }

  /// Whether whoever is accused has a complement of their own before what they are accused of: "acusó a los dueños **de la mina** de
  /// contaminar el río", "accused the owners **of the mine** of poisoning it".
  func hasOwnComplement(_ noun: Int, beside match: CueMatch<PositionCue>) -> Bool {
    guard match.cue.namesTargetAlone, !tree.isVerbal(noun), !actors.isActor(noun),
      let own = tree.children(of: noun, .nmod).first(where: { $0 > noun && tree.hasIntroducer($0) })
    else { return false }
    let prepositions = tree.introducers(of: own).map { tree.lemmas[$0] }
    let accusing = match.parts.filter { $0 > noun }.map { tree.lemmas[$0] }
    if !accusing.isEmpty, !prepositions.contains(where: accusing.contains) { return true }
    return (tree.children[noun] + tree.children[match.head] + tree.children[own]).contains { word in
      word > own && tree.introducers(of: word).contains { prepositions.contains(tree.lemmas[$0]) }
    }
  }

  /// Whether somebody is for a thing behind which it is told what reproach they defend it from: "defended **the deal** against criticism".
  func isDefended(_ thing: Int, by match: CueMatch<PositionCue>) -> Bool {
    guard match.cue.cue.kind == .verb, match.cue.position == .support, match.cue.side == .fixed(.for),
      let reproach = tree.children(of: thing, .nmod).first(where: { $0 > thing })
    else { return false }
    let isReproach = positions.contains {
      $0.head == reproach && $0.cue.cue.kind == .noun && $0.cue.position == .condemn
    }
    return isReproach
      && tree.introducers(of: reproach).contains { opener in
        positions.contains {
          $0.words.contains(opener) && $0.cue.cue.kind == .predicate && $0.cue.side == .fixed(.against)
        }
      }
  }
}
