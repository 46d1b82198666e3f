/// Writes a table of source and translation side by side: one file, no script, nothing from the network.
struct HTMLListWriter {
  let list: TranslationList

  private static let style = """
    :root{--ink:#1c1d1f;--soft:#5c6066;--line:#dcdfe3;--paper:#fff;--token:#e3ecf9;--todo:#8a4b00;--review:#fff4d6;
    --refused:#fde5e3;--done:#1d6b3a;color-scheme:light dark}
    @media(prefers-color-scheme:dark){:root{--ink:#ececec;--soft:#a5a9ae;--line:#3a3d41;--paper:#17181a;--token:#26374f;
    --todo:#f0b45c;--review:#3b3113;--refused:#46211f;--done:#7fd29b}}
    body{font:16px/1.5 system-ui,sans-serif;margin:0 auto;max-width:80rem;padding:1.5rem;color:var(--ink);
    background:var(--paper)}
    h1{font-size:1.6rem;margin:0 0 .3rem}h2{font-size:1.15rem;margin:2rem 0 .5rem}.lead{color:var(--soft);margin:0}
    table{border-collapse:collapse;width:100%;table-layout:fixed}
    th,td{text-align:left;vertical-align:top;padding:.7rem .8rem;border-top:1px solid var(--line);overflow-wrap:anywhere}
    th{border:0;color:var(--soft);font-size:.85rem;font-weight:600}tr>:first-child{padding-left:0}
    .words{margin:0}.about{color:var(--soft);font-size:.82rem;line-height:1.4;margin:.4rem 0 0}
    .about dt{float:left;clear:left;width:5.5rem}.about dd{margin:0 0 0 6rem}
    .token{background:var(--token);border-radius:3px;padding:0 .2em}.state{font-size:.82rem;margin:.4rem 0 0}
    .needs-translation .state{color:var(--todo);margin:0}.translated .state{color:var(--done)}
    .needs-review{background:var(--review)}.refused{background:var(--refused)}
    @media(max-width:45rem){thead{display:none}tr,td{display:block}td+td{border:0}td{padding-left:0}}
    """

  /// The file.
  func file() -> String {
    let title = "Quotes to translate into \(XMLText.content(list.target))"
    return """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
      <title>\(title)</title><style>
      \(Self.style)
      </style></head><body>
      <h1>\(title)</h1>
      <p class="lead">\(summary)</p>
      \(sections)
      </body></html>

      """
  }

  private var summary: String {
    let states = list.units.map { list.target(of: $0).state }
    let counts = [
      "\(list.units.count) quotes", "\(states.count { $0 == .translated }) translated",
      "\(states.count { $0 == .needsReview }) to review", "\(states.count { $0 == .needsTranslation }) to translate",
    ]
    let refused = list.remarks.values.count { $0.refused != nil }
    return (counts + (refused > 0 ? ["\(refused) refused at the last import"] : [])).joined(separator: " · ")
  }

  /// One table for each source language.
  private var sections: String {
    let languages = Dictionary(grouping: list.units, by: \.language)
    return languages.keys.sorted().map { language in
      """
      <h2>From \(XMLText.content(language))</h2>
      <table><thead><tr><th scope="col">Source</th><th scope="col">Translation</th></tr></thead><tbody>
      \((languages[language] ?? []).map(row).joined(separator: "\n"))
      </tbody></table>
      """
    }.joined(separator: "\n")
  }

  private static let shownNotes: Set = [
    "speaker", "known-by", "outlet", "chain", "article", "unclosed", "part", "also-in",
  ]

  private func row(_ unit: QuoteUnit) -> String {
    let about = UnitNotes(unit: unit).notes.filter { Self.shownNotes.contains($0.kind) }.map {
      "<dt>\(XMLText.content($0.kind))</dt><dd>\(XMLText.content($0.text))</dd>"
    }
    let source =
      "<td lang=\"\(XMLText.attribute(unit.language))\"><p class=\"words\">\(marked(unit.source))</p>"
      + "<dl class=\"about\" lang=\"en\">\(about.joined())</dl></td>"
    return "<tr id=\"\(XMLText.attribute(unit.id))\">\(source)\(translation(unit))</tr>"
  }

  private func translation(_ unit: QuoteUnit) -> String {
    let target = list.target(of: unit)
    let remarks = list.remarks[unit.id]
    let words = target.state == .needsTranslation ? "" : "<p class=\"words\">\(marked(target.text))</p>"
    let state = target.state.rawValue.replacing("-", with: " ")
    let refused = remarks?.refused.map { "<p class=\"words\">\(XMLText.content($0))</p><p class=\"state\">refused</p>" }
    let reasons = remarks?.reasons.map { "<p class=\"state\" lang=\"en\">\(XMLText.content($0))</p>" } ?? []
    return
      "<td class=\"\(refused == nil ? target.state.rawValue : "refused")\" lang=\"\(XMLText.attribute(list.target))\">"
      + words + "<p class=\"state\" lang=\"en\">\(state)</p>" + (refused ?? "") + reasons.joined() + "</td>"
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
