internal import Aggregation
internal import TextModel

/// The matrices: who holds which position toward each target, with the evidence behind every cell.
struct PositionsSection {
  let writer: ReportWriter
  let issues: [Issue]

  /// Issues that are open when the page is.
  private static let openIssues = 6

  func write(to html: inout HTML) {
    html.element("section", ["id": "positions"]) { html in
      html.element("h2", "Positions")
      guard !issues.isEmpty else { return html.element("p", ["class": "note"], "No stances were found.") }
      writeLegend(to: &html)
      writeTools(to: &html)
      for (index, issue) in issues.prefix(writer.limits.issues).enumerated() {
        IssueMatrix(issue: issue, number: index + 1, isOpen: index < Self.openIssues, writer: writer).write(to: &html)
      }
      if issues.count > writer.limits.issues {
        let note = "The \(writer.limits.issues) targets with the most statements, of \(issues.count.grouped) in all."
        html.element("p", ["class": "note"], note + " The others are in stances.csv.")
      }
    }
  }

  private func writeLegend(to html: inout HTML) {
    html.element("p", ["class": "note"], "A number counts statements; choose it to read them.")
    html.element("ul", ["class": "legend"]) { html in
      for (classes, sign, label) in [
        ("cell for", "+", "for"), ("cell against", "−", "against"), ("cell neutral", "○", "neutral"),
        ("cell for open-modality", "+", "planned, conditional, considered or past"),
        ("cell denied", "+", "denied: not held, says the text"),
      ] {
        html.element("li") { html in
          html.element("span", ["class": classes], sign)
          html.text(label)
        }
      }
    }
  }

  private func writeTools(to html: inout HTML) {
    html.element("div", ["class": "tools", "data-list": "#positions .issue"]) { html in
      html.void("input", ["type": "search", "placeholder": "Find a target, a holder, a word", "aria-label": "Find"])
      html.element("output", ["aria-live": "polite"], "")
    }
  }
}

/// One issue's matrix and its evidence.
private struct IssueMatrix {
  let issue: Issue
  let number: Int
  let isOpen: Bool
  let writer: ReportWriter

  func write(to html: inout HTML) {
    html.element("details", ["class": "issue", "id": "t\(number)", "open": isOpen ? "" : nil]) { html in
      html.element("summary") { html in
        html.element("h3", issue.name.isEmpty ? "No target named" : issue.name)
        html.element("span", ["class": "count"], counts)
      }
      writeForms(to: &html)
      html.element("div", ["class": "scroller"], content: writeTable)
      writeConflicts(to: &html)
      html.element("div", ["class": "evidences"], content: writeEvidence)
    }
    html.line()
  }

  private var counts: String {
    let claims = issue.cells.flatMap(\.claims)
    let documents = Set(claims.map(\.document.id)).count
    let statements = claims.count == 1 ? "1 statement" : "\(claims.count.grouped) statements"
    let holders = issue.holders.count == 1 ? "1 holder" : "\(issue.holders.count) holders"
    return "\(statements) · \(holders) · \(documents == 1 ? "1 document" : "\(documents) documents")"
  }

  private func writeForms(to html: inout HTML) {
    let others = issue.forms.dropFirst().prefix(8).map(\.target)
    guard !others.isEmpty else { return }
    html.element("p", ["class": "forms"], "Also: \(others.joined(separator: " · "))")
  }

  private func writeTable(to html: inout HTML) {
    let columns = issue.columns
    html.element("table", ["class": "matrix"]) { html in
      html.element("thead") { html in
        html.element("tr") { html in
          html.element("td", "")
          for side in columns {
            html.element("th", ["scope": "col"]) { html in
              html.text(side.name ?? side.position.title)
              html.element("small", side.polarity.title)
            }
          }
        }
      }
      html.element("tbody") { html in
        for (row, holder) in issue.holders.enumerated() { write(holder, row: row, columns, to: &html) }
      }
    }
  }

  private func writeConflicts(to html: inout HTML) {
    let conflicts = issue.conflicts
    guard !conflicts.isEmpty else { return }
    html.element("ul", ["class": "conflicts"]) { html in
      for conflict in conflicts { html.element("li", conflict.sentence) }
    }
  }

  private func write(_ holder: Holder, row: Int, _ columns: [Side], to html: inout HTML) {
    html.element("tr") { html in
      html.element("th", ["scope": "row"]) { html in
        html.text(holder.name)
        if holder.type == .country || holder.type == .group { html.element("span", ["class": "code"], holder.id) }
      }
      for (column, side) in columns.enumerated() {
        html.element("td") { html in
          if let cell = issue.cell(holder, side) { write(cell, id: id(row, column), to: &html) }
        }
      }
    }
  }

  private func write(_ cell: Cell, id: String, to html: inout HTML) {
    let statements = cell.claims.count == 1 ? "1 statement" : "\(cell.claims.count) statements"
    let label = "\(cell.holder.name), \(cell.side.title): \(statements)"
    let attributes: HTML.Attributes = [
      "class": "cell \(cell.side.polarity.rawValue)\(cell.style)", "href": "#\(id)", "role": "button",
      "aria-haspopup": "dialog", "aria-label": label,
    ]
    html.element("a", attributes) { html in
      html.element("i", ["aria-hidden": "true"], cell.side.polarity.sign)
      html.text(String(cell.claims.count))
    }
  }

  private func writeEvidence(to html: inout HTML) {
    let columns = issue.columns
    for (row, holder) in issue.holders.enumerated() {
      for (column, side) in columns.enumerated() {
        if let cell = issue.cell(holder, side) { writeEvidence(of: cell, id: id(row, column), to: &html) }
      }
    }
  }

  private func writeEvidence(of cell: Cell, id: String, to html: inout HTML) {
    let shown = cell.claims.prefix(writer.limits.statementsPerCell)
    html.element("section", ["class": "evidence", "id": id]) { html in
      html.element("h4", "\(cell.holder.name): \(cell.side.title), \(issue.name)")
      html.element("p", ["class": "note"], cell.summary)
      html.element("ul") { html in
        for claim in shown { StatementItem(claim: claim, writer: writer).write(to: &html) }
      }
      if shown.count < cell.claims.count {
        html.element("p", ["class": "note"], "The first \(shown.count) of \(cell.claims.count.grouped) statements.")
      }
    }
  }

  private func id(_ row: Int, _ column: Int) -> String { "e\(number)-\(row)-\(column)" }
}

extension Cell {
  /// How certain the cell's claims are, as a style: held, open in some way, or denied.
  fileprivate var style: String {
    if isDenied { return " denied" }
    return claims.contains { $0.stance.modality == .asserted } ? "" : " open-modality"
  }

  /// How many documents and different texts the claims are from.
  fileprivate var summary: String {
    let documents = documentCount == 1 ? "1 document" : "\(documentCount) documents"
    return textCount == documentCount ? "In \(documents)." : "In \(documents), \(textCount) of them different."
  }
}
