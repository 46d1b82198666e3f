import TextModel

/// A table without borders in which a mark stands below the head of its column.
struct AlignedTable: Sendable {
  /// From the head to the last row.
  let blocks: Range<Int>
  /// Those who are listed, each with the label of the column in which their mark stands.
  let rows: [(run: ActorRun, label: Label, span: TextSpan)]
}

extension ListReader {
  /// The table whose head this block is: "Yes    No    Abstain"; `nil` where it is none.
  func alignedTable(from index: Int) -> AlignedTable? {
    let head = reader.document.tokens(in: reader.document.blocks[index].span)
    let cells = columns(of: head)
    guard cells.count > 1, !head.dropFirst().contains(where: { reader.document.tabCount(beforeToken: $0) > 0 }) else {
      return nil
    }
    let sides = cells.compactMap { cell in
      labels.isVerdict(cell) ? (labels.label(cell)?.overList).map { (center: center(of: cell), label: $0) } : nil
    }
    guard sides.count > 1 else { return nil }
    var rows: [(run: ActorRun, label: Label, span: TextSpan)] = []
    var end = index + 1
    while end < reader.document.blocks.count {
      let tokens = reader.document.tokens(in: reader.document.blocks[end].span)
      let cells = columns(of: tokens)
      guard cells.count == 2, let run = opening(cells[0], labelled: true) else { break }
      if isTick(cells[1]) {
        let place = center(of: cells[1])
        let side = sides.min { abs($0.center - place) < abs($1.center - place) }
        if let side { rows.append((run, side.label, span(tokens))) }
      }
      end += 1
    }
    return rows.count > 1 ? AlignedTable(blocks: index..<end, rows: rows) : nil
  }

  /// The cells between gaps.
  private func columns(of tokens: Range<Int>) -> [Range<Int>] {
    parts(of: tokens, isBorder: { _ in false }, endings: { reader.document.hasCellGap(beforeToken: $0) ? 1 : 0 })
  }

  /// The middle of a cell, in code points from the start of its line, doubled.
  private func center(of cell: Range<Int>) -> Int {
    let span = span(cell)
    let bytes = reader.document.utf8
    let start = bytes[..<span.start].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let before = bytes[start..<span.start].count { $0 & 0xC0 != 0x80 }
    return 2 * before + bytes[span.range].count { $0 & 0xC0 != 0x80 }
  }
}
