/// Writes TMX 1.4 (LISA, 2005): a memory of what is translated, and the sources that are not yet.
struct TMXWriter {
  let list: TranslationList

  /// The file.
  func file() -> String {
    var xml = XMLWriter(doctype: "<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">")
    xml.element("tmx", [("version", "1.4")]) { xml in
      xml.empty(
        "header",
        [
          ("creationtool", "standpunkt"), ("creationtoolversion", "0.1.0"), ("segtype", "block"),
          ("o-tmf", "standpunkt"),
          ("adminlang", "en"), ("srclang", "*all*"), ("datatype", "plaintext"),
        ])
      xml.element("body") { xml in
        for unit in list.units { write(&xml, unit) }
      }
    }
    return xml.text
  }

  private func write(_ xml: inout XMLWriter, _ unit: QuoteUnit) {
    xml.element("tu", [("tuid", unit.id), ("srclang", unit.language)]) { xml in
      for note in UnitNotes(unit: unit).notes { xml.element("prop", [("type", "x-\(note.kind)")], text: note.text) }
      let target = list.target(of: unit)
      if target.state != .needsTranslation { xml.element("prop", [("type", "x-state")], text: target.state.rawValue) }
      variant(&xml, unit.language, unit.source)
      if target.state != .needsTranslation { variant(&xml, list.target, target.text) }
    }
  }

  private func variant(_ xml: inout XMLWriter, _ language: String, _ text: ProtectedText) {
    xml.element("tuv", [("xml:lang", language)]) { xml in xml.element("seg", inline: inline(text)) }
  }

  private func inline(_ text: ProtectedText) -> String {
    text.pieces.map { piece in
      switch piece {
      case .words(let words): XMLText.content(words)
      case .token(let token):
        "<ph\(XMLWriter.list([("x", String(token.id)), ("type", token.kind.rawValue)]))>\(XMLText.content(token.text))</ph>"
      }
    }.joined()
  }
}
