/// Writes a table of source and translation side by side: one file, no script, nothing from the network.
struct HTMLListWriter {
  let list: TranslationList

  private static let style = """
    body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:75rem;padding:0 1rem;color:#1b1b1b;background:#fff}
    table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.6rem;border-top:1px solid #ccc}
    td{width:50%}.about{color:#555;font-size:.85rem}.token{background:#e8eef7;border-radius:3px;padding:0 .2em}
    .missing{color:#8a4b00}.review{background:#fff6dd}
    @media(prefers-color-scheme:dark){body{color:#eee;background:#161616}.about{color:#aaa}.token{background:#27364d}
    .review{background:#3a3010}th,td{border-color:#444}}
    """

  /// The file.
  func file() -> String {
    """
    <!DOCTYPE html>
    <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
    <title>Quotes to translate into \(XMLText.content(list.target))</title><style>
    \(Self.style)
    </style></head><body>
    <h1>Quotes to translate into \(XMLText.content(list.target))</h1>
    <p>\(list.units.count) quotes, \(translatedCount) of them translated.</p>
    <table><thead><tr><th scope="col">Source</th><th scope="col">Translation</th></tr></thead><tbody>
    \(list.units.map(row).joined(separator: "\n"))
    </tbody></table></body></html>

    """
  }

  private var translatedCount: Int { list.units.count { list.translations[$0.id]?.state == .translated } }

  private func row(_ unit: QuoteUnit) -> String {
    let target = list.target(of: unit)
    let about = UnitNotes(unit: unit).notes.filter { ["speaker", "outlet", "article", "also-in"].contains($0.kind) }
    let source =
      "<td lang=\"\(XMLText.attribute(unit.language))\">\(marked(unit.source))<div class=\"about\" lang=\"en\">"
      + about.map { XMLText.content("\($0.kind): \($0.text)") }.joined(separator: "<br>") + "</div></td>"
    let language = XMLText.attribute(list.target)
    let translation =
      switch target.state {
      case .needsTranslation: "<td class=\"missing\">needs translation</td>"
      case .translated: "<td lang=\"\(language)\">\(marked(target.text))</td>"
      case .needsReview:
        "<td class=\"review\" lang=\"\(language)\">\(marked(target.text))<div class=\"about\" lang=\"en\">needs review</div></td>"
      }
    return "<tr id=\"\(XMLText.attribute(unit.id))\">\(source)\(translation)</tr>"
  }

  private func marked(_ text: ProtectedText) -> String {
    text.pieces.map { piece in
      switch piece {
      case .words(let words): XMLText.content(words).replacing("\n", with: "<br>")
      case .token(let token): "<span class=\"token\">\(XMLText.content(token.text))</span>"
      }
    }.joined()
  }
}
