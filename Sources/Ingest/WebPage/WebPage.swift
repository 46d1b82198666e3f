import TextModel

/// Reads the article of an HTML page.
enum WebPage {
  /// The article of a page.
  ///
  /// - Parameters:
  ///   - bytes: the page, in any encoding.
  ///   - path: its place, for errors.
  ///   - charset: the encoding that came with it, where one did.
  ///   - address: where it was fetched from, where that is known.
  /// - Throws: `IngestFailure` where the page holds no text.
  static func article(
    of bytes: [UInt8], path: String, charset: String? = nil, address: String? = nil
  ) throws(IngestFailure) -> ExtractedArticle {
    let text = try TextDecoding.markup(bytes, path: path, charset: charset)
    let tree = try HTMLTreeBuilder.tree(of: text, path: path)
    let structured = StructuredArticle(tree)
    let metadata = PageMetadata.metadata(of: tree, structured, address: address)
    let blocks = MainText.blocks(of: tree, structured: structured, title: metadata.title)
    guard !blocks.isEmpty else { throw IngestFailure(path: path, reason: "holds no text") }
    return ExtractedArticle(text: blocks.joinedText, metadata: metadata)
  }
}
