package import TextModel

/// The stances that a document has told so far. Of two in one sentence that are the same one counts; items of lists count each.
///
/// A stance is compared only with those that have its holder and position and a word like one of its target's, so that a list
/// of thousands of items takes no longer than its items do.
package struct ToldStances: Sendable {
  /// What a stance has in common with one that it may repeat.
  private struct Kind: Hashable {
    let holder: StanceHolder
    let position: StancePosition
    let polarity: StancePolarity
    let isDenied: Bool
    /// The first letters of a word of the target; words that begin otherwise are never forms of one.
    let beginning: Substring
  }

  private struct Telling {
    let evidence: TextSpan
    let content: [String]
  }

  private var tellings: [Kind: [Telling]] = [:]

  package init() {}

  /// Takes a stance in, unless it repeats one; returns whether it is new.
  package mutating func add(_ stance: Stance) -> Bool {
    let telling = Telling(evidence: stance.evidence, content: FoldedWords.content(of: stance.target ?? ""))
    let kinds = Set(telling.content.map { kind(of: stance, $0.prefix(FoldedWords.sharedBeginning)) })
    guard !kinds.contains(where: { tellings[$0, default: []].contains { repeats($0, telling) } }) else { return false }
    for kind in kinds { tellings[kind, default: []].append(telling) }
    return true
  }

  private func kind(of stance: Stance, _ beginning: Substring) -> Kind {
    Kind(
      holder: stance.holder, position: stance.position, polarity: stance.polarity,
      isDenied: stance.modality == .denied, beginning: beginning)
  }

  private func repeats(_ earlier: Telling, _ later: Telling) -> Bool {
    earlier.evidence.overlaps(later.evidence) && FoldedWords.agree(earlier.content, later.content)
  }
}
