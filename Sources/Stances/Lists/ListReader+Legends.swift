import TextModel

/// Lines in which a sign that a legend explains stands before or behind those of whom it tells, and labels that explain one themselves.
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

  /// The label behind the colon of a line above names, or of one that asks who does something: "The map: Who will **recognize** Banaba?"
  func explanation(in tokens: Range<Int>, _ index: Int) -> Label? {
    guard let label = labels.label(explained(by: tokens)) else { return nil }
    return isFollowedByNames(index) || label.isClause && form(tokens.upperBound - 1) == "?" ? label : nil
  }

  /// What stands behind the colon of a line that says what a colour or a sign stands for: "Dark blue: **in favour**".
  func explained(by tokens: Range<Int>) -> Range<Int> {
    guard let colon = tokens.first(where: { form($0) == ":" }), colon - tokens.lowerBound <= Self.longestSign else {
      return tokens.upperBound..<tokens.upperBound
    }
    return colon + 1..<tokens.upperBound
  }

  /// The most tokens that name what a sign looks like.
  private static let longestSign = 3
}
