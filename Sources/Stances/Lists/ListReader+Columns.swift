import TextModel

/// Tables whose columns are the sides, and rows that begin with their number.
extension ListReader {
  /// The sides that the cells of a table's head are, by column; `nil` where fewer than two are: "For | Against | Abstained".
  func sides(of header: [Range<Int>]) -> [Label?]? {
    let sides = header.map { cell in labels.isVerdict(cell) ? labels.label(cell)?.overList : nil }
    return sides.count { $0 != nil } > 1 ? sides : nil
  }

  /// Reads a row in which each cell names those who take the side of its column: "Peru, Ghana | China | India".
  func readColumns(
    _ cells: [Range<Int>], under sides: [Label?], _ section: inout Section, _ result: inout Result
  ) {
    for (cell, side) in zip(cells, sides) {
      guard let side, let run = runs.runs(in: cell).first, run.tokens.lowerBound == cell.lowerBound else { continue }
      add(run, side, &section, &result, evidence: span(run.tokens), rule: "list.item")
    }
  }

  /// The cells of a row without one that only counts it: "1 | Peru | yes", under "# | Country | Vote".
  func withoutNumber(_ cells: [Range<Int>]) -> [Range<Int>] {
    guard cells.count > 2, let first = cells.first, first.count == 1 else { return cells }
    let isNumber = form(first.lowerBound).allSatisfy { $0.isNumber || $0 == "#" || $0 == "." }
    return isNumber ? Array(cells.dropFirst()) : cells
  }
}
