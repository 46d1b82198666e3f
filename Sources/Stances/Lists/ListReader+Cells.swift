import TextModel

/// The cells of lines and of rows of tables.
extension ListReader {
  /// The cells between vertical bars and tabs.
  func cells(_ tokens: Range<Int>) -> [Range<Int>] {
    parts(of: tokens, isBorder: { form($0) == "|" }, endings: { reader.document.tabCount(beforeToken: $0) })
  }

  /// The cells of a row of a table, without the marks at their ends: between bars where it has any, else between tabs, else between
  /// semicolons, rows of dots or several spaces.
  func cells(ofRow row: Range<Int>) -> [Range<Int>] {
    let tokens = withoutFrame(row)
    let tabs = { reader.document.tabCount(beforeToken: $0) }
    let isFramed = row.contains { form($0) == "|" } || tokens.dropFirst().contains { tabs($0) > 0 }
    let cells =
      isFramed
      ? cells(tokens)
      : parts(
        of: tokens, isBorder: { form($0) == ";" || isLeader($0) },
        endings: { reader.document.hasCellGap(beforeToken: $0) ? 1 : 0 })
    return cells.map(trimmed).map(withoutReference)
  }

  /// A row without the bars at its edges, which part no cells: "| Peru | yes |".
  private func withoutFrame(_ row: Range<Int>) -> Range<Int> {
    var tokens = row
    if let first = tokens.first, form(first) == "|" { tokens = tokens.dropFirst() }
    if let last = tokens.last, form(last) == "|" { tokens = tokens.dropLast() }
    return tokens
  }

  /// The parts of a line.
  ///
  /// - Parameters:
  ///   - isBorder: whether a token only stands between cells.
  ///   - endings: how many cells end right before a token.
  func parts(of tokens: Range<Int>, isBorder: (Int) -> Bool, endings: (Int) -> Int) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = tokens.lowerBound
    for token in tokens {
      if isBorder(token) {
        // Of the dots of a row only the first ends a cell.
        if token > start || !isLeader(token) { cells.append(start..<token) }
        start = token + 1
      } else if token > start {
        let ends = endings(token)
        if ends > 0 {
          cells.append(start..<token)
          cells += Array(repeating: token..<token, count: ends - 1)
          start = token
        }
      }
    }
    return cells + [start..<tokens.upperBound]
  }

  private func isLeader(_ token: Int) -> Bool {
    let form = form(token)
    return form.utf8.count > 1 && form.allSatisfy { $0 == "." || $0 == "…" }
  }

  /// A cell without the mark of a note behind it: "for*", "Japan†".
  private func withoutReference(_ cell: Range<Int>) -> Range<Int> {
    guard cell.count > 1, let last = cell.last, ActorRunFinder.isReference(form(last)) else { return cell }
    return cell.dropLast()
  }
}
