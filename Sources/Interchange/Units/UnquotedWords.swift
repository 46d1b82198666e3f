import TextModel

/// Words between quotation marks that are nobody's quote, as the separate list has them.
public struct UnquotedWords: Hashable, Sendable {
  /// The words, without marks.
  public let text: String
  /// Why they are no quote: `title`, `term`, `nickname`, `name` or `distance`.
  public let reason: String
  /// BCP 47 code of the language in which they stand.
  public let language: String
  /// The article, and where they stand in it: UTF-8 bytes, end exclusive.
  public let document: String
  public let start, end: Int
}

extension UnquotedWords {
  /// The words of a passage of `document`.
  init(_ passage: UnquotedPassage, in document: Document) {
    let stretch = document.languages.first { $0.span.contains(passage.span) }
    self.init(
      text: String(document[passage.span]), reason: passage.reason.rawValue,
      language: (stretch?.language ?? document.primaryLanguage).code, document: document.id, start: passage.span.start,
      end: passage.span.end)
  }
}

extension ListFile {
  /// The list of what was set apart: a CSV table, one line a passage.
  public static func unquoted(_ passages: [UnquotedWords]) -> ListFile {
    let head = ["text", "reason", "language", "article", "utf8_start", "utf8_end"]
    let rows = passages.map { [$0.text, $0.reason, $0.language, $0.document, String($0.start), String($0.end)] }
    return ListFile(name: "not-quotes.csv", text: CSVWriter.text([head] + rows))
  }
}
