/// Writes XLIFF 2.1 (OASIS, 2018) with its metadata and glossary modules and ITS provenance.
struct XLIFF21Writer {
  let list: TranslationList

  private static let namespaces: [(String, String?)] = [
    ("xmlns", "urn:oasis:names:tc:xliff:document:2.0"), ("xmlns:mda", "urn:oasis:names:tc:xliff:metadata:2.0"),
    ("xmlns:gls", "urn:oasis:names:tc:xliff:glossary:2.0"), ("xmlns:its", "http://www.w3.org/2005/11/its"),
    ("xmlns:itsm", "urn:oasis:names:tc:xliff:itsm:2.1"), ("its:version", "2.0"), ("version", "2.1"),
  ]

  /// The file of the units of one language.
  func file(_ language: String, _ units: [QuoteUnit]) -> String {
    var xml = XMLWriter()
    xml.element("xliff", Self.namespaces + [("srcLang", language), ("trgLang", list.target)]) { xml in
      xml.element("file", [("id", "f1"), ("original", "quotes-\(language)")]) { xml in
        for unit in units { write(&xml, unit) }
      }
    }
    return xml.text
  }

  private func write(_ xml: inout XMLWriter, _ unit: QuoteUnit) {
    xml.element("unit", [("id", unit.id), ("name", unit.id), ("type", "standpunkt:\(unit.occurrences[0].type)")]) {
      xml in
      glossary(&xml, unit)
      metadata(&xml, unit)
      provenance(&xml, unit)
      xml.element("notes") { xml in
        for (number, note) in UnitNotes(unit: unit).notes.enumerated() {
          xml.element("note", [("id", "n\(number + 1)"), ("category", note.kind)], text: note.text)
        }
      }
      if !unit.source.tokens.isEmpty {
        xml.element("originalData") { xml in
          for token in unit.source.tokens { xml.element("data", [("id", "d\(token.id)")], text: token.text) }
        }
      }
      segment(&xml, unit)
    }
  }

  private func segment(_ xml: inout XMLWriter, _ unit: QuoteUnit) {
    let target = list.target(of: unit)
    let state = target.state == .translated ? "translated" : "initial"
    let subState = target.state == .needsReview ? "standpunkt:needs-review" : nil
    xml.element("segment", [("id", "s1"), ("state", state), ("subState", subState), ("canResegment", "no")]) { xml in
      xml.element("source", [("xml:space", "preserve")], inline: inline(unit.source))
      if target.state != .needsTranslation {
        xml.element("target", [("xml:space", "preserve")], inline: inline(target.text))
      }
    }
  }

  /// Names that a translation should write alike everywhere: whoever speaks, the outlets, and the persons named.
  private func terms(_ unit: QuoteUnit) -> [(name: String, kind: String)] {
    let all =
      unit.occurrences.compactMap(\.speaker).map { (name: $0, kind: "speaker") }
      + unit.occurrences.compactMap(\.outlet).map { (name: $0, kind: "outlet") }
      + unit.names.map { (name: $0, kind: "person named in the quote") }
    return all.enumerated().filter { index, term in !all[..<index].contains { $0.name == term.name } }.map(\.element)
  }

  private func glossary(_ xml: inout XMLWriter, _ unit: QuoteUnit) {
    let terms = terms(unit)
    guard !terms.isEmpty else { return }
    xml.element("gls:glossary") { xml in
      for (number, term) in terms.enumerated() {
        xml.element("gls:glossEntry", [("id", "g\(number + 1)")]) { xml in
          xml.element("gls:term", [("source", "article")], text: term.name)
          xml.element("gls:definition", [("source", "standpunkt")], text: term.kind)
        }
      }
    }
  }

  private func metadata(_ xml: inout XMLWriter, _ unit: QuoteUnit) {
    xml.element("mda:metadata") { xml in
      for (number, occurrence) in unit.occurrences.enumerated() {
        xml.element("mda:metaGroup", [("id", "m\(number + 1)"), ("category", "place")]) { xml in
          let values: [(String, String?)] = [
            ("article", occurrence.document), ("date", occurrence.date), ("utf8Start", String(occurrence.start)),
            ("utf8End", String(occurrence.end)), ("sha256", occurrence.sha256), ("speaker", occurrence.speaker),
            ("role", occurrence.role), ("knownBy", occurrence.attribution),
            ("certainty", occurrence.certainty.map { String($0) }),
          ]
          for (type, value) in values {
            if let value { xml.element("mda:meta", [("type", type)], text: value) }
          }
        }
      }
    }
  }

  private func provenance(_ xml: inout XMLWriter, _ unit: QuoteUnit) {
    xml.element("its:provenanceRecords", [("xml:id", "p-\(unit.id)")]) { xml in
      for occurrence in unit.occurrences {
        let address = occurrence.url.flatMap { $0.hasPrefix("http") ? $0 : nil }
        xml.empty(
          "its:provenanceRecord",
          [("org", occurrence.outlet ?? occurrence.document), ("orgRef", address), ("tool", "standpunkt")])
      }
    }
  }

  private func inline(_ text: ProtectedText) -> String {
    text.pieces.map { piece in
      switch piece {
      case .words(let words): XMLText.content(words)
      case .token(let token):
        "<ph"
          + XMLWriter.list([
            ("id", String(token.id)), ("dataRef", "d\(token.id)"), ("equiv", token.text), ("disp", token.text),
            ("canCopy", "no"), ("canDelete", "no"), ("type", token.kind == .url ? "link" : "other"),
            ("subType", "standpunkt:\(token.kind.rawValue)"),
          ]) + "/>"
      }
    }.joined()
  }
}
