internal import Evaluation

extension EvaluationReport {
  /// The report as tab-separated values: the scores, or, where they were asked for, the differences alone.
  package var tsv: String {
    detail.contains(.differences) ? differenceLines : scoreLines
  }

  private var scoreLines: String {
    let head = "scope\tscore\tdocuments\tvalue\tlower\tupper\tprecision\trecall\tright\tgold\tpredicted\n"
    return rows.reduce(into: head) { text, row in
      let fields = [
        row.scope, row.score, String(row.documents), row.value.threeDecimals, row.interval?.lower.threeDecimals ?? "",
        row.interval?.upper.threeDecimals ?? "", row.precision?.threeDecimals ?? "", row.recall?.threeDecimals ?? "",
        String(row.right), String(row.gold), row.predicted.map(String.init) ?? "",
      ]
      text += fields.joined(separator: "\t") + "\n"
    }
  }

  private var differenceLines: String {
    let head = "document\toffset\tkind\titem\tgold\tpredicted\ttext\trule\n"
    return differences.reduce(into: head) { text, difference in
      let fields = [
        difference.document, String(difference.offset), difference.kind.rawValue, difference.item, difference.gold,
        difference.predicted, difference.text, difference.rule ?? "",
      ]
      text += fields.map { $0.singleLine(width: .max) }.joined(separator: "\t") + "\n"
    }
  }
}
