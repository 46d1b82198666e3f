import Foundation
import TextModel

/// One line of a JSON Lines file of articles.
struct ArticleRecord: Codable {
  var id: String?
  var text: String
  var title: String?
  var date: String?
  var url: String?
  var author: String?
  var outlet: String?
  var lang: String?

  /// The article that a line holds.
  ///
  /// - Throws: `IngestFailure` where the line is not a JSON object with a text.
  static func document(line: [UInt8], at place: ReadingPlace) throws(IngestFailure) -> Document {
    let record: ArticleRecord
    do {
      record = try JSONDecoder().decode(ArticleRecord.self, from: Data(line))
    } catch {
      throw IngestFailure(path: place.path, reason: reason(error))
    }
    let text = try TextDecoding.text(of: Array(record.text.utf8), path: place.path)
    let metadata = DocumentMetadata(
      title: record.title, date: record.date, url: record.url, author: record.author, outlet: record.outlet,
      languageHint: record.lang.map { LanguageTag($0) })
    return Document(id: record.id ?? place.id, text: text, metadata: metadata)
  }

  private static func reason(_ error: any Error) -> String {
    switch error {
    case DecodingError.keyNotFound(let key, _):
      "has no field “\(key.stringValue)”; a record needs at least “text”"
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
      "field “\(context.codingPath.map(\.stringValue).joined(separator: "."))” is not of the right type"
    default:
      "is not a JSON object; JSON Lines has one object on each line"
    }
  }
}
