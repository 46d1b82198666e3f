package import TextModel

/// Says which targets belong to one issue.
package protocol TargetGrouping: Sendable {
  /// One key for each stance of a document, in order; the same for stances that are about the same, in any document.
  mutating func keys(of record: DocumentRecord) -> [String]
}

extension DocumentRecord {
  /// The language at an offset; the document's where no stretch holds it.
  func language(at offset: Int) -> LanguageTag {
    languages.first { $0.start <= offset && offset < $0.end }.map { LanguageTag($0.lang) } ?? primaryLanguage
  }
}
