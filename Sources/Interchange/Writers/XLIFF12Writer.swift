/// Writes XLIFF 1.2, strict (OASIS, 2008).
///
/// Tools show a unit only when it has a target, so that untranslated units repeat their source in the state
/// `needs-translation`. The schema has no `link`: what a `ph` stands for is said with `ctype="x-…"`.
struct XLIFF12Writer {
  let list: TranslationList

  /// The file of the units of one language.
  func file(_ language: String, _ units: [QuoteUnit]) -> String {
    var xml = XMLWriter()
    let root: [(String, String?)] = [("version", "1.2"), ("xmlns", "urn:oasis:names:tc:xliff:document:1.2")]
    let articles = articles(units)
    xml.element("xliff", root) { xml in
      for (article, units) in articles { file(&xml, article, language, units) }
    }
    return xml.text
  }

  /// The units by the article in which each stands first, in order.
  private func articles(_ units: [QuoteUnit]) -> [(String, [QuoteUnit])] {
    var order: [String] = []
    var byArticle: [String: [QuoteUnit]] = [:]
    for unit in units {
      let article = unit.occurrences[0].document
      if byArticle[article] == nil { order.append(article) }
      byArticle[article, default: []].append(unit)
    }
    return order.map { ($0, byArticle[$0] ?? []) }
  }

  private func file(_ xml: inout XMLWriter, _ article: String, _ language: String, _ units: [QuoteUnit]) {
    let attributes: [(String, String?)] = [
      ("original", article), ("source-language", language), ("target-language", list.target), ("datatype", "plaintext"),
      ("tool-id", "standpunkt"), ("product-name", "standpunkt quotes"),
    ]
    xml.element("file", attributes) { xml in
      xml.element("header") { xml in
        xml.empty("tool", [("tool-id", "standpunkt"), ("tool-name", "Standpunkt")])
      }
      xml.element("body") { xml in
        for unit in units { write(&xml, unit) }
      }
    }
  }

  private func write(_ xml: inout XMLWriter, _ unit: QuoteUnit) {
    let target = list.target(of: unit)
    let attributes: [(String, String?)] = [
      ("id", unit.id), ("resname", unit.id), ("restype", "x-\(unit.occurrences[0].type)"),
      ("approved", target.state == .translated ? "yes" : "no"), ("xml:space", "preserve"),
    ]
    xml.element("trans-unit", attributes) { xml in
      xml.element("source", inline: inline(unit.source))
      xml.element("target", [("state", state(target.state))], inline: inline(target.text))
      for (number, occurrence) in unit.occurrences.enumerated() {
        place(&xml, occurrence, name: "\(unit.id)-\(number + 1)")
      }
      for note in UnitNotes(unit: unit).notes {
        xml.element("note", [("from", note.kind), ("annotates", "source")], text: note.text)
      }
    }
  }

  private func place(_ xml: inout XMLWriter, _ occurrence: QuoteOccurrence, name: String) {
    xml.element("context-group", [("name", name), ("purpose", "location")]) { xml in
      xml.element("context", [("context-type", "sourcefile")], text: occurrence.document)
      xml.element("context", [("context-type", "x-utf8-start")], text: String(occurrence.start))
      xml.element("context", [("context-type", "x-utf8-end")], text: String(occurrence.end))
      xml.element("context", [("context-type", "x-sha256")], text: occurrence.sha256)
      if let date = occurrence.date { xml.element("context", [("context-type", "x-date")], text: date) }
    }
  }

  private func state(_ state: TranslationState) -> String {
    switch state {
    case .needsTranslation: "needs-translation"
    case .translated: "translated"
    case .needsReview: "needs-review-translation"
    }
  }

  private func inline(_ text: ProtectedText) -> String {
    text.pieces.map { piece in
      switch piece {
      case .words(let words): XMLText.content(words)
      case .token(let token):
        "<ph\(XMLWriter.list([("id", String(token.id)), ("ctype", "x-\(token.kind.rawValue)"), ("equiv-text", token.text)]))>"
          + XMLText.content(token.text) + "</ph>"
      }
    }.joined()
  }
}
