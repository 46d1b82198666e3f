public import TextModel

/// A line of JSON Lines that stands alone: an article, or why it is none, with the id that it names where one can be read.
public enum ArticleLine: Sendable {
  /// An article, ready for analysis.
  case document(Document)
  /// No article.
  case failure(id: String?, reason: String)

  /// Reads the line with this number of the input that is called `name`.
  ///
  /// An article without an id is called `name:number`.
  public init(_ bytes: [UInt8], name: String, number: Int) {
    guard bytes.contains(where: { ![0x20, 0x09, 0x0D].contains($0) }) else {
      self = .failure(id: nil, reason: "is blank")
      return
    }
    guard String(validating: bytes, as: UTF8.self) != nil else {
      self = .failure(id: nil, reason: "is not UTF-8")
      return
    }
    do {
      self = .document(try ArticleRecord.document(line: bytes, at: ReadingPlace(path: name, id: name).item(number)))
    } catch {
      self = .failure(id: RecordID.id(of: bytes), reason: error.reason)
    }
  }
}
