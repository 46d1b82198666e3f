extension Document {
  /// A fingerprint of all that the input says, but for the document's name: the text and the metadata.
  ///
  /// Two documents with one fingerprint get the same layers from the same analyzer. SHA-256, in hexadecimal digits.
  package var contentHash: String {
    var digest = SHA256()
    let fields = [
      metadata.title, metadata.date, metadata.url, metadata.author, metadata.outlet, metadata.languageHint?.code,
    ]
    for field in fields {
      digest.update(Array((field.map { "+\($0.utf8.count) \($0)" } ?? "-").utf8))
    }
    digest.update(utf8)
    return digest.hex()
  }
}
