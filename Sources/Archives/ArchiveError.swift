/// What is wrong with an archive.
package struct ArchiveError: Error, Hashable, Sendable, CustomStringConvertible {
  /// In words.
  package let description: String

  package init(_ description: String) { self.description = description }
}
