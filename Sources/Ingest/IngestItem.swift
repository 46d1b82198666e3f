public import TextModel

/// What one file or record turned out to be: a document, or the reason why it is none.
public enum IngestItem: Sendable {
  /// A document, ready for analysis.
  case document(Document)
  /// An input that could not be read.
  case failure(IngestFailure)
}

/// An input that could not be read, and why.
public struct IngestFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// Where it is: the file's path, with `:line` for a record.
  public var path: String
  /// What is wrong with it, and what to do.
  public var reason: String
  /// Whether the file is sound and holds no articles: a table of something else. In a folder it is skipped.
  public var isOfOtherKind: Bool

  /// A failure at this place.
  public init(path: String, reason: String, isOfOtherKind: Bool = false) {
    self.path = path
    self.reason = reason
    self.isOfOtherKind = isOfOtherKind
  }

  /// `path: reason`.
  public var description: String { "\(path): \(reason)" }
}
