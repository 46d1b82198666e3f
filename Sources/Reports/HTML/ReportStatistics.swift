internal import TextModel

/// What a report says of all documents together.
struct ReportStatistics: Sendable {
  /// One country or group.
  struct Country: Sendable {
    var mentions = 0
    var documents = 0
    var stances = 0
  }

  /// One language.
  struct Language: Sendable {
    var letters = 0
    var primaryDocuments = 0
    var documents = 0
  }

  private(set) var documentCount = 0
  private(set) var quoteCount = 0
  private(set) var stanceCount = 0
  private(set) var countries: [String: Country] = [:]
  private(set) var languages: [String: Language] = [:]
  private(set) var firstDate, lastDate: String?

  mutating func add(_ record: DocumentRecord) {
    documentCount += 1
    quoteCount += record.quotes.count
    stanceCount += record.stances.count
    addDate(record.date)
    for mention in record.countries { countries[mention.id, default: Country()].mentions += 1 }
    for id in Set(record.countries.map(\.id)) { countries[id, default: Country()].documents += 1 }
    for stance in record.stances {
      if let id = stance.holder.id { countries[id, default: Country()].stances += 1 }
    }
    addLanguages(record)
  }

  private mutating func addDate(_ date: String?) {
    guard let date else { return }
    firstDate = min(firstDate ?? date, date)
    lastDate = max(lastDate ?? date, date)
  }

  private mutating func addLanguages(_ record: DocumentRecord) {
    for stretch in record.languages {
      languages[stretch.lang, default: Language()].letters += stretch.end - stretch.start
    }
    for language in Set(record.languages.map(\.lang)) { languages[language, default: Language()].documents += 1 }
    if !record.languages.isEmpty { languages[record.primaryLanguage.code, default: Language()].primaryDocuments += 1 }
  }
}
