import Foundation
import TextModel

/// Where a document stands: in a file, in a file of an archive, on a line.
struct ReadingPlace: Hashable {
  /// The path for messages.
  let path: String
  /// What ids are made of.
  let id: String
  /// How many archives it stands in.
  var depth = 0

  /// A file in this archive.
  func member(_ name: String) -> ReadingPlace {
    ReadingPlace(path: "\(path)!\(name)", id: "\(id)!\(name)", depth: depth + 1)
  }

  /// A line, row, item or record of this file.
  func item(_ number: Int) -> ReadingPlace {
    ReadingPlace(path: "\(path):\(number)", id: "\(id):\(number)", depth: depth)
  }

  /// The name of the file.
  var fileName: String { path.split(whereSeparator: { $0 == "/" || $0 == "!" }).last.map(String.init) ?? path }
}

/// Takes what readers find.
struct ArticleEmitter {
  /// Takes an article or a failure.
  let take: (Result<ExtractedArticle, IngestFailure>) -> Void

  func callAsFunction(_ failure: IngestFailure) { take(.failure(failure)) }

  /// Takes a text with its metadata.
  func text(_ text: String, _ metadata: DocumentMetadata, id: String? = nil, at place: ReadingPlace) {
    guard text.contains(where: { !$0.isWhitespace }) else {
      return self(IngestFailure(path: place.path, reason: "is empty"))
    }
    guard text.utf8.count <= TextDecoding.longestText else {
      return self(IngestFailure(path: place.path, reason: "holds more text than one document may have (10 MB)"))
    }
    take(.success(ExtractedArticle(text: text, metadata: metadata, id: id ?? place.id)))
  }

  /// Takes a record of a table or a JSON file.
  func record(_ fields: [RecordField: String], at place: ReadingPlace) {
    guard let text = fields[.text] else {
      return self(IngestFailure(path: place.path, reason: "has no field “text”; a record needs at least “text”"))
    }
    self.text(text, DocumentMetadata(fields: fields), id: fields[.id], at: place)
  }
}
