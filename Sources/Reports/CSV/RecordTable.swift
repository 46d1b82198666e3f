package import TextModel

/// A table that a run writes beside its records, one line an item.
package enum RecordTable: String, Sendable, CaseIterable {
  case stances, quotes, countries

  /// The file's name in the run's folder.
  package var fileName: String { "\(rawValue).csv" }

  /// The line with the columns' names.
  package var header: String { CSVLine.text(Self.documentColumns + columns) }

  /// The lines of one document's items, in order; empty where it has none.
  package func lines(of record: DocumentRecord) -> String {
    let document = CSVLine.beginning([record.id, record.title ?? "", record.date ?? "", record.outlet ?? ""])
    return rows(of: record).reduce(into: "") { CSVLine.append($1, after: document, to: &$0) }
  }

  private static let documentColumns = ["document", "title", "published", "outlet"]

  private var columns: [String] {
    switch self {
    case .stances:
      [
        "id", "holder_type", "holder_id", "holder", "position", "polarity", "target", "target_id", "modality",
        "condition", "source", "date", "confidence", "evidence", "start", "end", "rule",
      ]
    case .quotes:
      [
        "id", "type", "lang", "speaker", "speaker_country", "speaker_role", "speaker_organization", "speaker_known_by",
        "speaker_confidence", "source", "chain", "unclosed", "group", "text", "start", "end",
      ]
    case .countries: ["id", "name", "form", "text", "start", "end"]
    }
  }

  private func rows(of record: DocumentRecord) -> [[String]] {
    switch self {
    case .stances: record.stances.map(Self.row)
    case .quotes: record.quotes.map(Self.row)
    case .countries: record.countries.map(Self.row)
    }
  }

  private static func row(_ stance: StanceRecord) -> [String] {
    [
      stance.id, stance.holder.type.rawValue, stance.holder.id ?? "", stance.holder.name, stance.position.rawValue,
      stance.polarity.rawValue, stance.target ?? "", stance.targetID ?? "", stance.modality.rawValue,
      stance.condition ?? "", stance.source ?? "", stance.date ?? "", stance.confidence?.threeDecimals ?? "",
      stance.evidence.text, String(stance.evidence.start), String(stance.evidence.end), stance.rule ?? "",
    ]
  }

  private static func row(_ quote: QuoteRecord) -> [String] {
    let group: String
    switch quote.group {
    case .number(let number)?: group = String(number)
    case .name(let name)?: group = name
    case nil: group = ""
    }
    return [
      quote.id, quote.type.rawValue, quote.lang, quote.speaker ?? "", quote.speakerCountry ?? "",
      quote.speakerRole ?? "", quote.speakerOrganization ?? "", quote.speakerKnownBy?.rawValue ?? "",
      quote.speakerConfidence?.threeDecimals ?? "", quote.source ?? "", quote.chain.joined(separator: " → "),
      quote.isUnclosed ? "unclosed" : "", group, quote.text, String(quote.start), String(quote.end),
    ]
  }

  private static func row(_ mention: CountryRecord) -> [String] {
    [
      mention.id, mention.name ?? mention.id, mention.form.rawValue, mention.text, String(mention.start),
      String(mention.end),
    ]
  }
}
