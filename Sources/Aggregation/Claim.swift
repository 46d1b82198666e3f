package import TextModel

/// One stance of one document, as it is counted beside those of other documents.
package struct Claim: Hashable, Sendable {
  /// The document.
  package var document: ClaimDocument
  /// What it says.
  package var stance: StanceRecord

  /// A stance of this document.
  package init(document: ClaimDocument, stance: StanceRecord) {
    self.document = document
    self.stance = stance
  }

  /// The date of the act, or of the document; `nil` where neither is known.
  package var date: String? { stance.date ?? document.date }
}

/// What a claim's reader wants to know of its document.
package struct ClaimDocument: Hashable, Sendable {
  /// The document's id.
  package var id: String
  /// Title, date of publication and outlet, as far as the input gives them.
  package var title, date, outlet: String?
  /// The cluster of texts that are copies of each other (``TextClusters/names``); the document's own id where it has none.
  package var cluster: String

  /// The document of a record.
  package init(_ record: DocumentRecord) {
    id = record.id
    title = record.title
    date = record.date
    outlet = record.outlet
    cluster = record.id
  }
}
