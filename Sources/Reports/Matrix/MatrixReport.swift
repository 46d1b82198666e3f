package import Aggregation
internal import TextModel

/// Issues with who holds what, for people and programs.
package struct MatrixReport: Sendable {
  let issues: [Issue]
  let uncodedCount: Int

  /// The report of these issues; `uncodedCount` statements had no place in the codebook.
  package init(_ issues: [Issue], uncodedCount: Int = 0) {
    self.issues = issues
    self.uncodedCount = uncodedCount
  }

  /// The report as tables for a terminal: a row for each holder and side.
  package var table: String {
    var text = ""
    for issue in issues { text += Self.table(of: issue) + "\n" }
    if uncodedCount > 0 { text += "\(uncodedCount) statements are about nothing that the codebook defines.\n" }
    return text.isEmpty ? "No stances were found.\n" : text
  }

  private static func table(of issue: Issue) -> String {
    var text = issue.name.isEmpty ? "(no target named)" : issue.name.singleLine(width: 100)
    let others = issue.forms.map(\.target).filter { $0 != issue.name && !$0.isEmpty }
    if !others.isEmpty { text += "  (\(others.prefix(6).joined(separator: " · ").singleLine(width: 100)))" }
    var table = TextTable([
      ("  holder", .left), ("position", .left), ("", .left), ("statements", .right), ("documents", .right),
      ("texts", .right), ("from", .left), ("to", .left), ("modality", .left), ("sources", .left),
    ])
    for holder in issue.holders {
      for side in issue.columns {
        if let cell = issue.cell(holder, side) { table.add(row(cell)) }
      }
    }
    let conflicts = issue.conflicts.map { "  \($0.sentence)\n" }.joined()
    return text + "\n" + table.text + conflicts
  }

  private static func row(_ cell: Cell) -> [String] {
    [
      "  " + cell.holder.name.singleLine(width: 32),
      cell.side.name?.singleLine(width: 32) ?? cell.side.position.rawValue, cell.side.polarity.sign,
      String(cell.claims.count), String(cell.documentCount), String(cell.textCount), cell.period?.lowerBound ?? "",
      cell.period?.upperBound ?? "", cell.modalities.joined(separator: ", "),
      cell.sources.joined(separator: ", ").singleLine(width: 40),
    ]
  }
}

extension Cell {
  /// The modalities of the claims, in the order of their definition.
  var modalities: [String] {
    let held = Set(claims.map(\.stance.modality))
    return StanceModality.allCases.filter(held.contains).map(\.rawValue)
  }
}

extension Conflict {
  /// The conflict in words.
  var sentence: String {
    let name = holder.name.singleLine(width: 40)
    switch kind {
    case .contradiction: return "! \(name): both “\(first.title)” and “\(second.title)”"
    case .change(let date): return "→ \(name): “\(first.title)”, from \(date) “\(second.title)”"
    }
  }
}
