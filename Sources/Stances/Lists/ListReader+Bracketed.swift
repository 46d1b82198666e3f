import TextModel

/// Verdicts in brackets behind the names of those who give them: "Peru (yes), Ghana (yes), China (no)".
extension ListReader {
  /// Reads such a line; `false` where fewer than two names have one.
  func readBracketed(_ tokens: Range<Int>, _ section: inout Section, _ result: inout Result) -> Bool {
    let verdicts = runs.runs(in: tokens).compactMap { run in bracketed(behind: run, in: tokens).map { (run, $0) } }
    guard verdicts.count > 1 else { return false }
    for (run, verdict) in verdicts {
      add(
        run, verdict.label, &section, &result, evidence: span(run.tokens.lowerBound..<verdict.end), rule: "list.verdict"
      )
    }
    return true
  }

  /// The verdict that stands alone in the brackets right behind a name, and the token behind them.
  private func bracketed(behind run: ActorRun, in tokens: Range<Int>) -> (label: Label, end: Int)? {
    let open = run.tokens.upperBound
    guard run.actors.count == 1, tokens.contains(open), form(open) == "(" else { return nil }
    // The bracket at the end of the line has been taken for a mark.
    let inside = tokens.dropFirst(open + 1 - tokens.lowerBound).prefix { form($0) != ")" }
    guard (1...Self.longestBracketed).contains(inside.count), labels.isVerdict(inside), let label = labels.label(inside)
    else { return nil }
    return (label, min(inside.upperBound + 1, tokens.upperBound))
  }

  /// The most words of a verdict in brackets.
  private static let longestBracketed = 3
}

extension ListReader {
  /// Reads a line that begins with its label in square brackets: "[BACKS IT] Greenpeace".
  func readTagged(_ tokens: Range<Int>, _ section: inout Section, _ result: inout Result) -> Bool {
    guard let first = tokens.first, form(first) == "[", let end = tokens.first(where: { form($0) == "]" }),
      case let tag = first + 1..<end, case let rest = trimmed(end + 1..<tokens.upperBound),
      let run = opening(rest, labelled: true)
    else { return false }
    if labels.tellsAbsence(tag) { return true }
    guard let label = labels.label(tag)?.overList else { return false }
    add(run, label, &section, &result, evidence: span(tokens), rule: "list.verdict")
    return true
  }
}
