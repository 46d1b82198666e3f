internal import Aggregation
internal import TextModel

extension MatrixReport {
  /// The report as comma-separated values: a line for each holder and side of each issue.
  package var csv: String {
    let head = [
      "issue", "holder_type", "holder_id", "holder", "position", "polarity", "column", "statements", "documents",
      "texts",
      "first_date", "last_date", "modalities", "sources",
    ]
    return issues.reduce(into: CSVLine.text(head)) { text, issue in
      for holder in issue.holders {
        for side in issue.columns {
          if let cell = issue.cell(holder, side) { text += CSVLine.text(Self.fields(cell, of: issue)) }
        }
      }
    }
  }

  private static func fields(_ cell: Cell, of issue: Issue) -> [String] {
    [
      issue.name, cell.holder.type.rawValue, cell.holder.id, cell.holder.name, cell.side.position.rawValue,
      cell.side.polarity.rawValue, cell.side.name ?? "", String(cell.claims.count), String(cell.documentCount),
      String(cell.textCount), cell.period?.lowerBound ?? "", cell.period?.upperBound ?? "",
      cell.modalities.joined(separator: " "), cell.sources.joined(separator: "; "),
    ]
  }

  /// The report as one JSON object, with the evidence of every claim.
  package var json: String {
    var json = JSONWriter()
    json.object { json in
      json.member("schema", "standpunkt.matrix/1")
      json.key("issues")
      json.array(issues) { json, issue in Self.write(issue, to: &json) }
      json.member("uncoded", uncodedCount)
    }
    return json.text
  }

  private static func write(_ issue: Issue, to json: inout JSONWriter) {
    json.object { json in
      json.member("name", issue.name)
      json.key("targets")
      json.array(issue.forms) { json, form in
        json.object { json in
          json.member("target", form.target)
          json.member("statements", form.count)
        }
      }
      json.key("cells")
      let cells = issue.holders.flatMap { holder in issue.columns.compactMap { issue.cell(holder, $0) } }
      json.array(cells) { json, cell in write(cell, to: &json) }
      json.key("conflicts")
      json.array(issue.conflicts) { json, conflict in write(conflict, to: &json) }
    }
  }

  private static func write(_ cell: Cell, to json: inout JSONWriter) {
    json.object { json in
      json.member("holder", HolderRecord(type: cell.holder.type, id: cell.holder.id, name: cell.holder.name))
      json.member("position", cell.side.position.rawValue)
      json.member("polarity", cell.side.polarity.rawValue)
      json.member("column", cell.side.name)
      json.member("documents", cell.documentCount)
      json.member("texts", cell.textCount)
      json.key("statements")
      json.array(cell.claims) { json, claim in
        json.object { json in
          json.member("document", claim.document.id)
          json.member("cluster", claim.document.cluster)
          json.member("stance", claim.stance.id)
          json.member("date", claim.date)
          json.member("target", claim.stance.target)
          json.member("modality", claim.stance.modality.rawValue)
          json.member("condition", claim.stance.condition)
          json.member("source", claim.stance.source)
          json.member("evidence", claim.stance.evidence)
          json.member("confidence", rounded: claim.stance.confidence)
        }
      }
    }
  }

  private static func write(_ conflict: Conflict, to json: inout JSONWriter) {
    json.object { json in
      json.member("holder", conflict.holder.id)
      json.member("first", conflict.first.title)
      json.member("second", conflict.second.title)
      if case .change(let date) = conflict.kind {
        json.member("changed", date)
      } else {
        json.member("changed", nil as String?)
      }
    }
  }
}
