internal import Aggregation
internal import TextModel

/// The list of quotes, with a filter by words, language, speaker and type.
struct QuotesSection {
  let writer: ReportWriter

  func write(to html: inout HTML) {
    html.element("section", ["id": "quotes"]) { html in
      html.element("h2", "Quotes")
      guard !writer.quotes.isEmpty else { return html.element("p", ["class": "note"], "No quotes were found.") }
      if writer.quotes.count < writer.statistics.quoteCount {
        let all = writer.statistics.quoteCount.grouped
        html.element(
          "p", ["class": "note"], "The first \(writer.quotes.count.grouped) of \(all); all are in quotes.csv.")
      }
      writeTools(to: &html)
      html.element("ol", ["class": "sayings"]) { html in
        for item in writer.quotes { write(item, to: &html) }
      }
    }
  }

  private func writeTools(to html: inout HTML) {
    let quotes = writer.quotes.map(\.quote)
    html.element("div", ["class": "tools", "data-list": "#quotes .saying"]) { html in
      html.void("input", ["type": "search", "placeholder": "Find words", "aria-label": "Find words in quotes"])
      let languages = Set(quotes.map(\.lang)).map { (value: $0, label: writer.names.language($0) ?? $0) }
      writeChoice("lang", "All languages", languages.sorted { ($0.label, $0.value) < ($1.label, $1.value) }, to: &html)
      let speakers = Set(quotes.compactMap(\.speaker)).sorted().map { (value: $0, label: $0) }
      writeChoice("speaker", "All speakers", speakers, to: &html)
      let types = QuoteType.allCases.map(\.rawValue).filter { type in quotes.contains { $0.type.rawValue == type } }
      writeChoice("type", "All types", types.map { (value: $0, label: $0) }, to: &html)
      html.element("output", ["aria-live": "polite"], "")
    }
  }

  private func writeChoice(
    _ name: String, _ all: String, _ values: [(value: String, label: String)], to html: inout HTML
  ) {
    html.element("select", ["name": name, "aria-label": all]) { html in
      html.element("option", ["value": ""], all)
      for value in values { html.element("option", ["value": value.value], value.label.singleLine(width: 60)) }
    }
  }

  /// How the speaker of a quote is known, where that is not by name: "by pronoun, 60 % sure".
  private func certainty(of quote: QuoteRecord) -> String? {
    guard let way = quote.speakerKnownBy, way != .named, let share = quote.speakerConfidence else { return nil }
    return "\(way == .inferred ? "" : "by ")\(way.rawValue), \(Int((share * 100).rounded())) % sure"
  }

  private func write(_ item: ReportQuote, to html: inout HTML) {
    let quote = item.quote
    let attributes: HTML.Attributes = [
      "class": "saying", "data-lang": quote.lang, "data-speaker": quote.speaker ?? "", "data-type": quote.type.rawValue,
    ]
    html.element("li", attributes) { html in
      html.element("blockquote", ["lang": quote.lang, "dir": "auto"], quote.text)
      html.element("p", ["class": "meta"]) { html in
        html.element("b", quote.speaker ?? "Speaker not named")
        if let country = quote.speakerCountry { html.element("span", writer.names.country(country) ?? country) }
        let outlets = quote.chain.isEmpty ? quote.source.map { [$0] } ?? [] : quote.chain
        if !outlets.isEmpty { html.element("span", "via \(outlets.joined(separator: " → "))") }
        if let known = certainty(of: quote) { html.element("span", known) }
        html.element("span", ["class": "tag"], quote.type.rawValue)
        html.element("span", ["class": "tag"], writer.names.language(quote.lang) ?? quote.lang)
        let title = item.document.title ?? item.document.id
        if let anchor = writer.anchors[item.document.id] {
          html.element("a", ["href": "#\(anchor)-\(quote.id)"], title)
        } else {
          html.element("span", title)
        }
        if let date = item.document.date { html.element("span", date) }
      }
    }
    html.line()
  }
}
