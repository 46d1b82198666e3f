internal import Evaluation
internal import TextModel

extension EvaluationReport {
  /// The report as tables for a terminal.
  package var table: String {
    var text = ""
    for (scope, rows) in rows.grouped(by: \.scope) {
      text += "\(scope), \(rows[0].documents) \(rows[0].documents == 1 ? "document" : "documents")\n"
      text += Self.table(of: rows) + "\n"
    }
    for (name, evaluation) in parts where evaluation.total.calibration.count > 0 {
      text += Self.table(of: evaluation.total.calibration, part: name) + "\n"
    }
    return text + differenceTable
  }

  private static func table(of rows: [ScoreRow]) -> String {
    var table = TextTable([
      ("", .left), ("F1", .right), ("95 %", .left), ("P", .right), ("R", .right), ("right", .right), ("gold", .right),
      ("found", .right),
    ])
    for row in rows {
      let interval = row.interval.map { "\($0.lower.threeDecimals)–\($0.upper.threeDecimals)" }
      table.add([
        row.score, row.value.threeDecimals, interval ?? "", row.precision?.threeDecimals ?? "",
        row.recall?.threeDecimals ?? "", String(row.right), String(row.gold), row.predicted.map(String.init) ?? "",
      ])
    }
    return table.text
  }

  private static func table(of calibration: Calibration, part: String) -> String {
    var table = TextTable([("confidence", .left), ("mean", .right), ("right", .right), ("stances", .right)])
    for bin in calibration.bins {
      table.add([
        "0.\(bin.tenth)–\(bin.tenth == 9 ? "1.0" : "0.\(bin.tenth + 1)")", bin.meanConfidence.threeDecimals,
        bin.accuracy.threeDecimals, String(bin.count),
      ])
    }
    let error = calibration.expectedError.threeDecimals
    let curve = calibration.curve.map {
      ", slope \($0.slope.threeDecimals) and shift \($0.shift.threeDecimals) of the log-odds"
    }
    return "\(part), calibration of \(calibration.count) stances: expected error \(error)\(curve ?? "")\n" + table.text
  }

  private var differenceTable: String {
    var table = TextTable([
      ("document", .left), ("offset", .right), ("", .left), ("", .left), ("what", .left), ("words", .left),
      ("rule", .left),
    ])
    for difference in differences {
      let values = [difference.gold, difference.predicted].filter { !$0.isEmpty }.joined(separator: " → ")
      table.add([
        difference.document, String(difference.offset), difference.kind.rawValue, difference.item,
        values.singleLine(width: 90), difference.text.singleLine(width: 80), difference.rule ?? "",
      ])
    }
    return table.text
  }
}

extension Array {
  /// Neighbours that share a key, together.
  fileprivate func grouped<Key: Equatable>(by key: (Element) -> Key) -> [(key: Key, members: [Element])] {
    reduce(into: []) { groups, element in
      if let last = groups.indices.last, groups[last].key == key(element) {
        groups[last].members.append(element)
      } else {
        groups.append((key(element), [element]))
      }
    }
  }
}
