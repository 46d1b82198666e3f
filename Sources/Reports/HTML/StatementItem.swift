internal import Aggregation
internal import TextModel

/// One statement behind a cell: the words, and all that is known of them.
struct StatementItem {
  let claim: Claim
  let writer: ReportWriter

  func write(to html: inout HTML) {
    let stance = claim.stance
    html.element("li", ["class": "statement \(stance.polarity.rawValue)"]) { html in
      html.element("blockquote", ["dir": "auto"], stance.evidence.text)
      html.element("p", ["class": "meta"]) { html in
        writeDocument(to: &html)
        if let date = claim.date { html.element("span", date) }
        if stance.modality != .asserted { html.element("span", ["class": "tag"], stance.modality.rawValue) }
        if let condition = stance.condition { html.element("span", "if: \(condition)") }
        if let source = stance.source { html.element("span", "according to \(source)") }
        if let target = stance.target { html.element("span", "target: \(target)") }
        if let confidence = stance.confidence { Self.write(confidence, to: &html) }
        if let rule = stance.rule { html.element("span", ["class": "code"], rule) }
      }
    }
  }

  private func writeDocument(to html: inout HTML) {
    let title = claim.document.title ?? claim.document.id
    guard let anchor = writer.anchors[claim.document.id] else { return html.element("span", title) }
    html.element("a", ["href": "#\(anchor)-\(claim.stance.id)"], title)
    if let outlet = claim.document.outlet { html.element("span", outlet) }
  }

  private static func write(_ confidence: Double, to html: inout HTML) {
    let percent = Int((confidence * 100).rounded())
    html.element("span", ["title": "How sure the program is"]) { html in
      html.element("span", ["class": "trust", "aria-hidden": "true"]) { html in
        html.element("i", ["style": "width:\(min(100, max(0, percent)))%"], "")
      }
      html.text("\(percent) % sure")
    }
  }
}
