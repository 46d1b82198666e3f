import TextModel

/// The fields of a record, by the names that they go by in tables and JSON.
enum RecordField: String, CaseIterable {
  case id, text, title, date, url, author, outlet, lang

  /// Other names that stand for the same, besides the field's own.
  private var otherNames: [String] {
    switch self {
    case .id: []
    case .text: ["body", "content", "articlebody", "article", "full_text", "fulltext", "maintext"]
    case .title: ["headline"]
    case .date: ["published", "datepublished", "date_published", "publish_date", "pubdate", "published_at"]
    case .url: ["link", "address"]
    case .author: ["authors", "byline"]
    case .outlet: ["source", "site", "publisher", "newspaper"]
    case .lang: ["language"]
    }
  }

  /// The field that goes by this name, in any case.
  init?(name: String) {
    let lowercased = name.lowercased()
    let field = Self.allCases.first { $0.rawValue == lowercased || $0.otherNames.contains(lowercased) }
    guard let field else { return nil }
    self = field
  }

  /// Which of these names stands for each field; a field's own name goes before others.
  static func fields(named names: [String]) -> [RecordField: Int] {
    var fields: [RecordField: Int] = [:]
    for (index, name) in names.enumerated() {
      guard let field = RecordField(name: name) else { continue }
      if fields[field] == nil || name.lowercased() == field.rawValue { fields[field] = index }
    }
    return fields
  }
}

extension DocumentMetadata {
  /// The metadata of a record; a date that is no day in any known form is left as it is.
  init(fields: [RecordField: String]) {
    self.init(
      title: fields[.title], date: fields[.date].map { PageDate.isoDay($0) ?? $0 }, url: fields[.url],
      author: fields[.author], outlet: fields[.outlet], languageHint: fields[.lang].map { LanguageTag($0) })
  }

  /// This metadata with what `other` knows put over it.
  func overlaid(with other: DocumentMetadata) -> DocumentMetadata {
    DocumentMetadata(
      title: other.title ?? title, date: other.date ?? date, url: other.url ?? url, author: other.author ?? author,
      outlet: other.outlet ?? outlet, languageHint: other.languageHint ?? languageHint)
  }
}
