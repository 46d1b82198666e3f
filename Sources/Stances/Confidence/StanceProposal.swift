package import TextModel

/// A stance that a document may tell, with what speaks for and against it.
package struct StanceProposal: Sendable {
  package var stance: Stance
  /// The word that says it, or the item.
  package let cue: TextSpan
  /// How it was read and how it stands among the others (see ``StanceFeatures``).
  package let features: [String]
}
