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
    let kinds = Dictionary(uniqueKeysWithValues: blocks.map { ($0, kind(ofCell: $0)) })
    var best: StackedTable?
    for columns in 1...Self.mostColumns {
      var start = blocks.lowerBound
      while start < blocks.upperBound {
        let rows = rows(from: start, columns: columns, kinds)
        let end = start + rows * (columns + 1)
        if rows >= (columns == 1 ? Self.fewestRowsOfOne : Self.fewestRows),
          end - start > best.map({ $0.rows.joined().count }) ?? 0,
          columns > 1 || !standBelowVerdicts(blocks, kinds)
        {
          best = table(in: start..<end, columns: columns, below: blocks.lowerBound, kinds)
        }
        start = max(end, start + 1)
      }
    }
    return best
  }

  /// Whether verdicts stand above those who give them, as they do where the last line is a name ("Yes", "Norway", "No", "Denmark"), or, where
  /// that cannot be read, where the first of both is a verdict.
  private func standBelowVerdicts(_ blocks: Range<Int>, _ kinds: [Int: CellKind]) -> Bool {
    let told = blocks.compactMap { kinds[$0] }.filter { $0 == .name || $0 == .verdict }
    return kinds[blocks.upperBound - 1] == .other ? told.first == .verdict : told.last == .name
  }

  private func table(
    in blocks: Range<Int>, columns: Int, below top: Int, _ kinds: [Int: CellKind]
  ) -> StackedTable {
    let head = max(top, blocks.lowerBound - columns)..<blocks.lowerBound
    let hasHead = columns > 1 && head.count == columns && head.allSatisfy { kinds[$0] != .verdict }
    let cells = stride(from: blocks.lowerBound, to: blocks.upperBound, by: columns + 1).map { row in
      (row...row + columns).map(words)
    }
    let header = hasHead ? head.map(words) : []
    return StackedTable(
      blocks: (hasHead ? head.lowerBound : blocks.lowerBound)..<blocks.upperBound,
      header: hasHead ? [header[0].lowerBound..<header[0].lowerBound] + header : [], rows: cells)
  }

  /// The tokens of a block without the marks at its ends.
  private func words(ofBlock index: Int) -> Range<Int> {
    trimmed(reader.document.tokens(in: reader.document.blocks[index].span))
  }

  /// How many rows follow one another from a block on. Those that cannot be read, as where words are taken for another language, are rows all
  /// the same where a row follows them.
  private func rows(from start: Int, columns: Int, _ kinds: [Int: CellKind]) -> Int {
    var (rows, unread) = (0, 0)
    var name = start
    while unread <= (rows == 0 ? 0 : Self.mostUnread) {
      if isRow(name, columns: columns, kinds) {
        rows += unread + 1
        unread = 0
      } else if kinds[name + columns] == nil || kinds[name] == .verdict || kinds[name + 1] == .name {
        break
      } else {
        unread += 1
      }
      name += columns + 1
    }
    return rows
  }

  /// Whether a row begins with a block: a name, a verdict, and verdicts or figures.
  private func isRow(_ name: Int, columns: Int, _ kinds: [Int: CellKind]) -> Bool {
    kinds[name] == .name && kinds[name + 1] == .verdict
      && (name + 1...name + columns).allSatisfy { kinds[$0] == .verdict || kinds[$0] == .figure }
  }

  /// What a cell of a table holds.
  private enum CellKind {
    /// One holder.
    case name
    /// But a verdict, or that there is none.
    case verdict
    /// But a number with its unit: "3.1%".
    case figure
    case other
  }

  private func kind(ofCell index: Int) -> CellKind {
    let tokens = words(ofBlock: index)
    let isSign = tokens.count == 1 && legends.meanings[form(tokens.lowerBound)] != nil
    if tokens.isEmpty || isSign || labels.isVerdict(tokens) || labels.tellsAbsence(tokens) { return .verdict }
    if let run = opening(tokens, labelled: true) { return run.actors.count == 1 ? .name : .other }
    let hasNumber = tokens.contains { reader.document.tokens[$0].kind == .number }
    return hasNumber && tokens.count <= Self.longestFigure && runs.runs(in: tokens).isEmpty ? .figure : .other
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
  /// At most so many rows one after another cannot be read.
  private static let mostUnread = 8
  /// The most tokens of a number with its unit.
  private static let longestFigure = 3
  /// The most tokens of a line that is a cell.
  private static let longestStackedCell = 8
}
