import Foundation
import TextModel

/// What the process that reads is asked for: one file.
struct ReadingRequest: Codable, Hashable {
  var path: String
  var id: String
  var kind: InputKind
  /// The members of an archive before this one were read before.
  var firstMember = 0
}

/// What it answers, one JSON object a line: what it begins with, what it finds, and that the file is done.
enum ReadingReply: Codable {
  case begins(member: Int, path: String)
  case article(ArticleRecord)
  case failure(path: String, reason: String, isOfOtherKind: Bool)
  case done
}

extension ReadingReply {
  /// The article or failure that was found.
  init(_ result: Result<ExtractedArticle, IngestFailure>) {
    switch result {
    case .success(let article): self = .article(ArticleRecord(article))
    case .failure(let failure):
      self = .failure(path: failure.path, reason: failure.reason, isOfOtherKind: failure.isOfOtherKind)
    }
  }

  /// This reply as a line.
  var line: [UInt8] {
    guard let data = try? JSONEncoder().encode(self) else { return [] }
    return [UInt8](data) + [0x0A]
  }
}

extension ArticleRecord {
  /// The record of an article.
  init(_ article: ExtractedArticle) {
    let metadata = article.metadata
    self.init(
      id: article.id, text: article.text, title: metadata.title, date: metadata.date, url: metadata.url,
      author: metadata.author, outlet: metadata.outlet, lang: metadata.languageHint?.code)
  }

  /// The document of a record that has an id.
  var document: Document {
    Document(
      id: id ?? "", text: text,
      metadata: DocumentMetadata(
        title: title, date: date, url: url, author: author, outlet: outlet,
        languageHint: lang.map { LanguageTag($0) }))
  }
}
