import TextModel

/// Lines in which a sign that a legend explains stands before or behind those of whom it tells.
extension ListReader {
  /// Reads such a line: "🟢 Barbados", "Brazil ➖".
  func readSigned(_ block: Block, _ section: inout Section, _ result: inout Result) -> Bool {
    let tokens = reader.document.tokens(in: block.span)
    guard tokens.count > 1, let first = tokens.first, let last = tokens.last else { return false }
    let sides = [(first, tokens.dropFirst()), (last, tokens.dropLast())]
    for (sign, rest) in sides {
      guard let meaning = legends.meanings[form(sign)], case let words = trimmed(rest),
        let run = opening(words, labelled: true), run.tokens == words || isMarked(run, in: words)
      else { continue }
      if case .position(let label) = meaning {
        add(run, label, &section, &result, evidence: span(words), rule: "list.verdict")
      }
      return true
    }
    return false
  }

  /// Whether a block explains the mark of a note, and names nobody: "* with reservations".
  func isNote(_ block: Block) -> Bool {
    let tokens = reader.document.tokens(in: block.span)
    guard tokens.count > 1, let first = tokens.first else { return false }
    return ActorRunFinder.isReference(form(first)) && form(first) != "**" && form(tokens.upperBound - 1) != "**"
      && block.kind != .listItem && runs.runs(in: tokens).isEmpty
  }

  /// What a cell says: in words, or by a sign that a legend explains.
  func label(ofCell cell: Range<Int>) -> Label? {
    if cell.count == 1, case .position(let label) = legends.meanings[form(cell.lowerBound)] { return label }
    return labels.tellsAbsence(cell) ? nil : labels.label(cell)
  }
}
