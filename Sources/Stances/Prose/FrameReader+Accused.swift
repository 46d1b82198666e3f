import TextModel

/// Tells what names those who are accused, or called something, from what they are said to have done or to be.
extension FrameReader {
  /// Those who are accused in the sentence, and what is called something: what stands behind them is what they are said to have done or
  /// to be.
  var accused: Set<Int> {
    Set(positions.filter(\.cue.namesTargetAlone).flatMap { targetWords(of: $0, besides: []) })
  }

  /// Whether whoever is accused has a complement of their own before what they are accused of: "acusó a los dueños **de la mina** de
  /// contaminar el río", "accused the owners **of the mine** of poisoning it".
  func hasOwnComplement(_ noun: Int, beside match: CueMatch<PositionCue>) -> Bool {
    guard match.cue.targetClass == .accused, !tree.isVerbal(noun), !actors.isActor(noun),
      let own = tree.children(of: noun, "nmod").first(where: { $0 > noun && tree.hasIntroducer($0) })
    else { return false }
    let prepositions = tree.introducers(of: own).map { tree.lemmas[$0] }
    let accusing = match.parts.filter { $0 > noun }.map { tree.lemmas[$0] }
    if !accusing.isEmpty, !prepositions.contains(where: accusing.contains) { return true }
    return (tree.children[noun] + tree.children[match.head] + tree.children[own]).contains { word in
      word > own && tree.introducers(of: word).contains { prepositions.contains(tree.lemmas[$0]) }
    }
  }
}
