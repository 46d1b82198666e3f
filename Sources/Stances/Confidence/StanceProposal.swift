package import TextModel

/// A stance that a document may tell, with what speaks for and against it.
package struct StanceProposal: Sendable {
  package var stance: Stance
  /// The word that says it, or the item.
  package let cue: TextSpan
  /// Whether an item of a list or a row of a table says it, which is right or wrong together with the others of its list.
  package let isListed: Bool
  /// How it was read and how it stands among the others (see ``StanceFeatures``).
  package let features: [String]
}
