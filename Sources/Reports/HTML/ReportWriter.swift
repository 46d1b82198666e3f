package import Aggregation
package import TextModel

/// Makes `report.html`: one file that needs nothing but a browser.
///
/// Documents are added one at a time. What is kept of each is what the page shows of it, within ``ReportLimits``; where a
/// limit cuts something off the page says so.
package struct ReportWriter: Sendable {
  let limits: ReportLimits
  let names: ReportNames
  private let offsets: OffsetUnit

  /// What the page says of the whole.
  private(set) var statistics = ReportStatistics()
  /// The claims by issue.
  private(set) var claims: Aggregator
  /// The quotes that are listed.
  private(set) var quotes: [ReportQuote] = []
  /// The documents whose texts are shown, as markup.
  private(set) var documents = HTML()
  /// The anchors of the documents whose texts are shown, by id.
  private(set) var anchors: [String: String] = [:]
  private var shownLength = 0

  /// A report without documents.
  ///
  /// - Parameters:
  ///   - offsets: The unit of the records' offsets.
  ///   - names: The names of states and languages in the reader's language.
  ///   - limits: How much the page shows.
  ///   - claims: Says which targets are one issue; by itself it knows no words of other languages.
  package init(
    offsets: OffsetUnit = .codePoints, names: ReportNames = ReportNames(), limits: ReportLimits = ReportLimits(),
    claims: Aggregator? = nil
  ) {
    self.offsets = offsets
    self.names = names
    self.limits = limits
    self.claims = claims ?? Aggregator(countryName: names.country)
  }

  /// Adds a document.
  package mutating func add(_ record: DocumentRecord) {
    statistics.add(record)
    claims.add(record)
    let room = limits.quotes - quotes.count
    if room > 0, !record.quotes.isEmpty {
      let document = ClaimDocument(record)
      quotes += record.quotes.prefix(room).map { ReportQuote(quote: $0, document: document) }
    }
    showText(of: record)
  }

  private mutating func showText(of record: DocumentRecord) {
    let length = record.text.utf8.count
    guard anchors.count < limits.documentTexts, shownLength + length <= limits.textLength else { return }
    shownLength += length
    let anchor = "d\(anchors.count + 1)"
    anchors[record.id] = anchor
    documents.append(DocumentSection(record: record, anchor: anchor, offsets: offsets, names: names).html)
  }

  /// Which of the documents are copies of each other.
  package var clusters: TextClusters { claims.clusters }

  /// The page.
  package var html: String { html(clusters) }

  /// The page, where ``clusters`` are known.
  package func html(_ clusters: TextClusters) -> String { ReportPage(writer: self, clusters: clusters).text }
}

/// A quote and where it is from.
struct ReportQuote: Sendable {
  let quote: QuoteRecord
  let document: ClaimDocument
}
