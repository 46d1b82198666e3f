import Foundation

/// Reads articles from a JSON file: one object, a list of objects, or an object that holds such a list under a name for it.
struct JSONArticles {
  private let place: ReadingPlace
  private let emit: ArticleEmitter

  static func read(_ bytes: [UInt8], _ place: ReadingPlace, emit: ArticleEmitter) throws(IngestFailure) {
    let value: Any
    do {
      value = try JSONSerialization.jsonObject(with: Data(bytes))
    } catch {
      throw IngestFailure(path: place.path, reason: "is no valid JSON, or is nested too deep")
    }
    let reader = JSONArticles(place: place, emit: emit)
    guard let records = reader.records(in: value) else {
      throw IngestFailure(
        path: place.path, reason: "holds no object with a field “text” and no list of such objects",
        isOfOtherKind: true)
    }
    for (index, record) in records.enumerated() {
      reader.read(record, at: records.count == 1 ? place : place.item(index + 1))
    }
  }

  private func records(in value: Any) -> [Any]? {
    if let list = value as? [Any] { return list.contains(where: isArticle) ? list : nil }
    guard let object = value as? [String: Any] else { return nil }
    if isArticle(object) { return [object] }
    let lists = Self.listNames.compactMap { object[$0] as? [Any] }
    return lists.first { $0.contains(where: isArticle) }
  }

  /// The names under which an object can hold a list of articles. Other lists are of something else: mentions, quotes.
  private static let listNames = [
    "articles", "documents", "docs", "items", "entries", "records", "results", "data", "hits",
  ]

  private func isArticle(_ value: Any) -> Bool {
    (value as? [String: Any]).map { RecordField.fields(named: Array($0.keys))[.text] != nil } ?? false
  }

  private func read(_ value: Any, at place: ReadingPlace) {
    guard let object = value as? [String: Any] else {
      return emit(IngestFailure(path: place.path, reason: "is not a JSON object"))
    }
    let names = object.keys.sorted()
    let fields = RecordField.fields(named: names).compactMapValues { Self.text(object[names[$0]]) }
    emit.record(fields, at: place)
  }

  private static func text(_ value: Any?) -> String? {
    switch value {
    case let text as String: text.isEmpty ? nil : text
    case let number as NSNumber: number.stringValue
    case let list as [Any]: list.compactMap { text($0) }.joined(separator: ", ")
    default: nil
    }
  }
}
