internal import TextModel

/// The texts, with what was found marked in them.
struct DocumentsSection {
  let writer: ReportWriter

  func write(to html: inout HTML) {
    html.element("section", ["id": "documents"]) { html in
      html.element("h2", "Documents")
      let (shown, all) = (writer.anchors.count, writer.statistics.documentCount)
      if shown < all {
        html.element(
          "p", ["class": "note"],
          "The texts of \(shown.grouped) of \(all.grouped) documents, as many as a browser reads with ease. "
            + "documents.jsonl has all of them.")
      }
      html.element("div", ["class": "tools", "data-list": "#documents .document"]) { html in
        html.void("input", ["type": "search", "placeholder": "Find words", "aria-label": "Find words in documents"])
        for (layer, label) in [("c", "countries"), ("q", "quotes"), ("s", "stances"), ("l", "other languages")] {
          html.element("label") { html in
            html.void("input", ["type": "checkbox", "checked": "", "data-layer": layer])
            html.element("span", ["class": "key-\(layer)"], label)
          }
        }
        html.element("output", ["aria-live": "polite"], "")
      }
      html.append(writer.documents)
    }
  }
}
