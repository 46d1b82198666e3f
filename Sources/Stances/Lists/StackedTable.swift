import TextModel

/// A table whose cells stand one under another, as in the text that is left of a page: names, each with as many verdicts below it as the
/// table has columns.
struct StackedTable: Sendable {
  /// From the first cell of the head to the last of the rows.
  let blocks: Range<Int>
  /// The cells of the head, of which the first is empty.
  let header: [Range<Int>]
  /// The cells of each row.
  let rows: [[Range<Int>]]
}

extension ListReader {
  /// The tables of the document whose cells stand one under another.
  func stackedTables() -> [StackedTable] {
    var tables: [StackedTable] = []
    var start = 0
    while start < reader.document.blocks.count {
      let end = (start..<reader.document.blocks.count).first { !isStackedCell($0) } ?? reader.document.blocks.count
      let table = end - start >= Self.fewestStackedCells ? stackedTable(in: start..<end) : nil
      if let table { tables.append(table) }
      start = max(table?.blocks.upperBound ?? end, start + 1)
    }
    return tables
  }

  /// The table among these blocks: as many columns as fit most of them.
  private func stackedTable(in blocks: Range<Int>) -> StackedTable? {
    let says = Dictionary(uniqueKeysWithValues: blocks.map { ($0, saysVerdict($0)) })
    var best: StackedTable?
    for columns in 1...Self.mostColumns {
      for start in blocks {
        let rows = rows(from: start, columns: columns, in: blocks, says)
        guard rows >= (columns == 1 ? Self.fewestRowsOfOne : Self.fewestRows),
          rows * (columns + 1) > best.map({ $0.rows.joined().count }) ?? 0,
          columns > 1 || !standsBelowVerdicts(start..<start + 2 * rows, in: blocks, says)
        else { continue }
        best = table(from: start, columns: columns, rows: rows, in: blocks, says)
      }
    }
    return best
  }

  /// Whether the verdicts stand above those who give them: "Yes", "Norway", "No", "Denmark".
  private func standsBelowVerdicts(_ rows: Range<Int>, in blocks: Range<Int>, _ says: [Int: Bool]) -> Bool {
    rows.lowerBound > blocks.lowerBound && says[rows.lowerBound - 1] == true
      || rows.upperBound < blocks.upperBound && says[rows.upperBound] == false && mayBeName(rows.upperBound)
  }

  private func table(
    from start: Int, columns: Int, rows: Int, in blocks: Range<Int>, _ says: [Int: Bool]
  ) -> StackedTable {
    let head = max(blocks.lowerBound, start - columns)..<start
    let hasHead = columns > 1 && head.count == columns && head.allSatisfy { says[$0] == false }
    let end = start + rows * (columns + 1)
    let cells = stride(from: start, to: end, by: columns + 1).map { row in (row...row + columns).map(words) }
    let header = hasHead ? head.map(words) : []
    return StackedTable(
      blocks: (hasHead ? head.lowerBound : start)..<end,
      header: hasHead ? [header[0].lowerBound..<header[0].lowerBound] + header : [], rows: cells)
  }

  /// The tokens of a block without the marks at its ends.
  private func words(ofBlock index: Int) -> Range<Int> {
    trimmed(reader.document.tokens(in: reader.document.blocks[index].span))
  }

  /// How many rows follow one another from a block on.
  private func rows(from start: Int, columns: Int, in blocks: Range<Int>, _ says: [Int: Bool]) -> Int {
    var rows = 0
    var name = start
    // The first column may hold verdicts and the rest figures.
    while name + columns < blocks.upperBound, says[name] == false, mayBeName(name), says[name + 1] == true,
      (name + 1...name + columns).allSatisfy({ says[$0] == true || isFigure($0) })
    {
      rows += 1
      name += columns + 1
    }
    return rows
  }

  /// Whether a block holds but a number with its unit: "3.1%".
  private func isFigure(_ index: Int) -> Bool {
    let tokens = words(ofBlock: index)
    return tokens.count <= Self.longestFigure && tokens.contains { reader.document.tokens[$0].kind == .number }
      && runs.runs(in: tokens).isEmpty
  }

  private func mayBeName(_ index: Int) -> Bool {
    opening(words(ofBlock: index), labelled: true).map { $0.actors.count == 1 } ?? false
  }

  /// Whether a block holds but a verdict, or that there is none.
  private func saysVerdict(_ index: Int) -> Bool {
    let tokens = words(ofBlock: index)
    return tokens.isEmpty || labels.isVerdict(tokens) || labels.tellsAbsence(tokens)
      || tokens.count == 1 && legends.meanings[form(tokens.lowerBound)] != nil
  }

  private func isStackedCell(_ index: Int) -> Bool {
    let block = reader.document.blocks[index]
    let tokens = reader.document.tokens(in: block.span)
    return [.heading, .listItem, .paragraph].contains(block.kind) && tokens.count <= Self.longestStackedCell
      && tokens.last.map { ![".", ":", "!", "?"].contains(form($0)) } ?? false
  }

  /// Fewer lines are no table.
  private static let fewestStackedCells = 6
  private static let fewestRows = 2
  /// The fewest rows of a table with a single column of verdicts.
  private static let fewestRowsOfOne = 3
  private static let mostColumns = 6
  /// The most tokens of a number with its unit.
  private static let longestFigure = 3
  /// The most tokens of a line that is a cell.
  private static let longestStackedCell = 8
}
