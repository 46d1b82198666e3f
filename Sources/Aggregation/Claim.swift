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
  /// The same for documents with the same words, whatever their case, marks and spacing: wire copies count once.
  package var fingerprint: UInt64

  /// The document of a record.
  package init(_ record: DocumentRecord) {
    id = record.id
    title = record.title
    date = record.date
    outlet = record.outlet
    fingerprint = Self.fingerprint(record.text)
  }

  /// FNV-1a, 64 bits, over the text's letters and digits in lower case.
  private static func fingerprint(_ text: String) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for character in text.lowercased() where character.isLetter || character.isNumber {
      for byte in character.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }
    return hash
  }
}
