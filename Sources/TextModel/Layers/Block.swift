/// A part of the page: what a reader sees as one paragraph, heading, item, post or row.
public struct Block: Hashable, Sendable {
  /// From its first letter or sign to its last, without the white space around it.
  public var span: TextSpan
  /// What it is.
  public var kind: BlockKind
  /// Its sentences, as indices into ``Document/sentences``.
  public var sentences: Range<Int>

  /// A block of this kind.
  public init(span: TextSpan, kind: BlockKind, sentences: Range<Int> = 0..<0) {
    self.span = span
    self.kind = kind
    self.sentences = sentences
  }
}

/// What a block is.
public enum BlockKind: String, Hashable, Sendable, CaseIterable {
  /// Running text.
  case paragraph
  /// A title or a subheading.
  case heading
  /// One item of a list that is set out line by line.
  case listItem = "list-item"
  /// A social media post that is shown whole, without its signature.
  case post
  /// The line under a post: name, handle, date.
  case signature
  /// One row of a table.
  case tableRow = "table-row"
}
