import Foundation

/// Reads articles from a JSON file: one object, a list of objects, or an object that holds such a list.
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
      throw IngestFailure(path: place.path, reason: "holds no object with a field “text” and no list of such objects")
    }
    for (index, record) in records.enumerated() {
      reader.read(record, at: records.count == 1 ? place : place.item(index + 1))
    }
  }

  private func records(in value: Any) -> [Any]? {
    if let list = value as? [Any] { return list }
    guard let object = value as? [String: Any] else { return nil }
    if RecordField.fields(named: Array(object.keys))[.text] != nil { return [object] }
    return object.keys.sorted().lazy.compactMap { object[$0] as? [[String: Any]] }.first { !$0.isEmpty }
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
