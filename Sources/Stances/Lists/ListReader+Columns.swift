import TextModel

/// Tables whose columns are the sides, or those who take them, and rows that begin with their number.
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
      guard let side, let run = bracketed(endOf: cell) ?? opening(cell, labelled: true) else { continue }
      add(run, side, &section, &result, evidence: span(run.tokens), rule: "list.item")
    }
  }

  /// Those whose argument a cell tells, in brackets at its end: "Children sleep better (Finland, Latvia)".
  private func bracketed(endOf cell: Range<Int>) -> ActorRun? {
    guard let run = runs.runs(in: cell).last, run.tokens.upperBound == cell.upperBound,
      run.tokens.lowerBound > cell.lowerBound, form(run.tokens.lowerBound - 1) == "(",
      run.actors.allSatisfy({ $0.holder.type == .country || $0.holder.type == .group })
    else { return nil }
    return run
  }

  /// Reads a row in which a mark stands in the column of the side that its holder takes: "Peru | X | |"; `false` where no mark does.
  func readMarks(
    _ cells: [Range<Int>], under sides: [Label?], _ section: inout Section, _ result: inout Result, _ span: TextSpan
  ) -> Bool {
    guard let first = cells.first, let column = cells.indices.dropFirst().first(where: { isTick(cells[$0]) }),
      sides.indices.contains(column), let side = sides[column], let run = opening(first, labelled: true)
    else { return false }
    add(run, side, &section, &result, evidence: span, rule: "table.row")
    return true
  }

  /// Whether a cell holds but the mark that its column holds for the row.
  func isTick(_ cell: Range<Int>) -> Bool {
    cell.count == 1 && ["x", "X", "✓", "✔", "✅", "☑", "●", "•", "■", "+"].contains(form(cell.lowerBound))
  }

  /// Those whom the cells of a table's head name, by column; `nil` where fewer than two name anybody: "Item | Chile | Peru".
  func holders(of header: [Range<Int>]) -> [ActorRun?]? {
    guard let first = header.first, runs.runs(in: first).first?.tokens != first || first.isEmpty else { return nil }
    let holders = header.map { cell in runs.runs(in: cell).first.flatMap { $0.tokens == cell ? $0 : nil } }
    return holders.count { $0 != nil } > 1 ? holders : nil
  }

  /// Reads a row that begins with what is at issue, with a verdict in the column of each holder.
  func readAcross(
    _ cells: [Range<Int>], under holders: [ActorRun?], _ section: inout Section, _ result: inout Result,
    _ span: TextSpan
  ) {
    let topic = cells.first.flatMap(headerTopic)
    for (cell, run) in zip(cells, holders).dropFirst() {
      guard let run, var label = label(ofCell: cell) else { continue }
      label.target = label.target ?? topic
      add(run, label, &section, &result, evidence: span, rule: "table.row")
    }
  }

  /// The cells of a row without one that only counts it: "1 | Peru | yes", under "# | Country | Vote".
  func withoutNumber(_ cells: [Range<Int>]) -> [Range<Int>] {
    guard cells.count > 2, let first = cells.first, first.count == 1 else { return cells }
    let isNumber = form(first.lowerBound).allSatisfy { $0.isNumber || $0 == "#" || $0 == "." }
    return isNumber ? Array(cells.dropFirst()) : cells
  }
}
