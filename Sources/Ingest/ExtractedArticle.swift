import TextModel

/// An article as it was read from a file.
struct ExtractedArticle: Hashable, Sendable {
  /// The text.
  var text: String
  /// What the file says about it.
  var metadata = DocumentMetadata()
  /// What identifies it in its file, where that is not the file's name: an `id`, the path in an archive.
  var id: String?
}
