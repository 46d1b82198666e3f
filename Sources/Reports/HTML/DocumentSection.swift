internal import TextModel

/// One document of a report: its text, with countries, quotes, stances and languages marked in it.
struct DocumentSection {
  let record: DocumentRecord
  let anchor: String
  let offsets: OffsetUnit
  let names: ReportNames

  /// The document as a part of the page that is folded until somebody opens it.
  var html: HTML {
    var html = HTML()
    html.element("details", ["class": "document", "id": anchor]) { html in
      html.element("summary") { html in
        html.element("b", record.title ?? record.id)
        html.element("span", facts)
      }
      if let url = record.url, url.hasPrefix("https://") || url.hasPrefix("http://") {
        html.element("a", ["class": "source", "href": url, "rel": "noreferrer"], url)
      }
      html.element("div", ["class": "text", "lang": record.primaryLanguage.code, "dir": "auto"]) { html in
        for piece in pieces { write(piece, to: &html) }
      }
    }
    html.line()
    return html
  }

  private var facts: String {
    var facts = [record.title == nil ? nil : record.id, record.date, record.outlet].compactMap { $0 }
    facts.append(names.language(record.primaryLanguage.code) ?? record.primaryLanguage.code)
    facts.append("\(record.stances.count) \(record.stances.count == 1 ? "stance" : "stances")")
    facts.append("\(record.quotes.count) \(record.quotes.count == 1 ? "quote" : "quotes")")
    return facts.joined(separator: " · ")
  }

  private var pieces: [HighlightedPiece] {
    var highlights = Highlights(text: record.text, offsets: offsets)
    for mention in record.countries {
      highlights.add(.country(names.country(mention.id) ?? mention.id), mention.start, mention.end)
    }
    for quote in record.quotes { highlights.add(.quote(id: "\(anchor)-\(quote.id)"), quote.start, quote.end) }
    for stance in record.stances {
      highlights.add(.stance(id: "\(anchor)-\(stance.id)"), stance.evidence.start, stance.evidence.end)
    }
    for stretch in record.languages where stretch.lang != record.primaryLanguage.code {
      highlights.add(.language(stretch.lang), stretch.start, stretch.end)
    }
    return highlights.pieces
  }

  private func write(_ piece: HighlightedPiece, to html: inout HTML) {
    if piece.marks.isEmpty { return html.text(String(piece.text)) }
    for id in piece.startingIDs { html.element("span", ["id": id], "") }
    let attributes: HTML.Attributes = [
      "class": piece.classes, "data-i": piece.ids, "data-l": piece.startingLanguage, "lang": piece.language,
      "title": piece.countryName,
    ]
    html.element("span", attributes, String(piece.text))
  }
}
