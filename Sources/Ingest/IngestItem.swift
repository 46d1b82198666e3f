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

  /// A failure at this place.
  public init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }

  /// `path: reason`.
  public var description: String { "\(path): \(reason)" }
}
