public import TextModel

/// Gathers the quotes of a run into units: the same text in several articles is one unit.
public struct QuoteCollector: Sendable {
  /// Which quotes are taken.
  public struct Selection: Sendable {
    /// Languages to take; empty for all but the target language.
    public var languages: Set<String> = []
    /// The language to translate into; quotes in it are left out.
    public var target: String
    /// The least number of words.
    public var minimumWords = 1

    /// All quotes that are not in `target`.
    public init(target: String) { self.target = target }
  }

  private let selection: Selection
  private var positions: [String: Int] = [:]
  private var units: [QuoteUnit] = []
  /// What stands between quotation marks and is nobody's quote, in the order in which it was met.
  public private(set) var unquoted: [UnquotedWords] = []

  /// A collector of these quotes.
  public init(_ selection: Selection) { self.selection = selection }

  /// Takes the quotes of one analysed document.
  public mutating func add(_ document: Document) {
    let protection = TokenProtection(document: document)
    let hash = SHA256.hex(document.utf8)
    unquoted += document.unquoted.map { UnquotedWords($0, in: document) }
    let groups = Dictionary(grouping: document.quotes.filter { $0.group != nil }) { $0.group }
    for quote in document.quotes where isSelected(quote, in: document) {
      var place = occurrence(quote, document, hash)
      place.parts = (quote.group.flatMap { groups[$0] } ?? []).map {
        QuoteUnit.id(language: $0.language.code, text: String(document[$0.span]))
      }
      if place.parts.count < 2 { place.parts = [] }
      var unit = QuoteUnit(
        language: quote.language.code, source: protection.text(of: quote.span), occurrences: [place])
      unit.names = document.persons(in: quote.span)
      if let position = positions[unit.id] {
        units[position].occurrences += unit.occurrences
      } else {
        positions[unit.id] = units.count
        units.append(unit)
      }
    }
  }

  /// The units, by language and then in the order in which they were met, with those that say nearly the same linked.
  public func finished() -> [QuoteUnit] {
    var linked = units
    for group in SimilarTexts.groups(units.map { ($0.language, $0.source.plain) }) {
      for index in group { linked[index].similar = group.filter { $0 != index }.map { units[$0].id } }
    }
    return linked.enumerated().sorted { ($0.element.language, $0.offset) < ($1.element.language, $1.offset) }.map(
      \.element)
  }

  private func isSelected(_ quote: Quote, in document: Document) -> Bool {
    let language = quote.language.code
    guard language != selection.target, language != LanguageTag.undetermined.code else { return false }
    guard selection.languages.isEmpty || selection.languages.contains(language) else { return false }
    let words = document.tokens(in: quote.span).count {
      document.tokens[$0].kind == .word || document.tokens[$0].kind == .number
    }
    return words >= selection.minimumWords
  }

  private func occurrence(_ quote: Quote, _ document: Document, _ hash: String) -> QuoteOccurrence {
    let block = document.blockIndex(at: quote.span.start).map { document.blocks[$0].span } ?? quote.span
    var occurrence = QuoteOccurrence(
      document: document.id, sha256: hash, start: quote.span.start, end: quote.span.end, type: quote.type.rawValue,
      before: context(document, TextSpan(min(block.start, quote.span.start), quote.span.start), fromEnd: true),
      after: context(document, TextSpan(quote.span.end, max(block.end, quote.span.end)), fromEnd: false))
    occurrence.title = document.metadata.title
    occurrence.date = document.metadata.date
    occurrence.url = document.metadata.url
    occurrence.speaker = quote.speaker
    occurrence.country = quote.speakerCountry
    occurrence.outlet = quote.source
    occurrence.role = quote.speakerRole
    occurrence.organization = quote.speakerOrganization
    occurrence.attribution = quote.attribution?.rawValue
    occurrence.certainty = quote.speakerConfidence
    occurrence.chain = quote.chain
    occurrence.isUnclosed = quote.isUnclosed
    return occurrence
  }

  /// At most 200 characters of the words around a quote, on one line.
  private func context(_ document: Document, _ span: TextSpan, fromEnd: Bool) -> String {
    let line = document[span].split(whereSeparator: \.isNewline).joined(separator: " ")
    return String(fromEnd ? line.suffix(200) : line.prefix(200))
  }
}

extension Document {
  /// The names by which a span mentions persons, each once, in order.
  fileprivate func persons(in span: TextSpan) -> [String] {
    var names: [String] = []
    for mention in entityMentions where mention.form == .name && span.contains(mention.span) {
      let name = String(self[mention.span])
      if entities[mention.entity].type == .person, !names.contains(name) { names.append(name) }
    }
    return names
  }
}
