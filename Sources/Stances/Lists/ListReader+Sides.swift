import TextModel

/// Rows of tables that begin with a side and name those who take it behind it: "A favor | Argentina, México".
extension ListReader {
  /// Reads such a row; `false` where its first cell says no position, or another holds more than names.
  func readSide(_ cells: [Range<Int>], _ section: inout Section, _ result: inout Result) -> Bool {
    guard cells.count > 1, let label = labels.label(cells[0])?.overList else { return false }
    let named = cells.dropFirst().filter { !$0.isEmpty && !isNumber($0) }
    let runs = named.compactMap(onlyRun)
    guard !runs.isEmpty, runs.count == named.count else { return false }
    for run in runs {
      add(run, label, &section, &result, evidence: span(run.tokens), rule: "list.item")
    }
    return true
  }

  /// The names that a cell is made of, at most with a remark of a word: "Colombia (después)".
  private func onlyRun(_ cell: Range<Int>) -> ActorRun? {
    guard let run = runs.runs(in: cell).first, run.tokens.lowerBound == cell.lowerBound,
      trimmed(run.tokens.upperBound..<cell.upperBound).count <= 2
    else { return nil }
    return run
  }

  /// Whether a cell only tells how many take the side.
  private func isNumber(_ cell: Range<Int>) -> Bool {
    cell.count == 1 && form(cell.lowerBound).allSatisfy(\.isNumber)
  }
}
