/// One place where gold and prediction differ.
package struct Discrepancy: Hashable, Sendable {
  /// In what way.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The gold has it and the prediction does not.
    case missed
    /// The prediction has it and the gold does not.
    case extra
    /// Both have it, with another value.
    case different
  }

  /// The document's id.
  package var document: String
  /// What differs: "country", "language", "quote", "speaker", "stance", "modality", "source".
  package var item: String
  /// In what way.
  package var kind: Kind
  /// Where it stands: a code point offset into the text.
  package var offset: Int
  /// What the gold says; empty for what only the prediction has.
  package var gold: String
  /// What the prediction says; empty for what only the gold has.
  package var predicted: String
  /// The words of the text.
  package var text: String
  /// The rule that found it, if a rule did.
  package var rule: String?
}
