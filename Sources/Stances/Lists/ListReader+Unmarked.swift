import TextModel

/// Lists whose labels no mark parts from the names behind them, as where the text of a page is copied without its bullets: "Condemning
/// the freeze Netherlands, Belgium", "Reconocen a la RASD • Argelia • México".
extension ListReader {
  /// Reads such a line; `false` where nothing around it is one.
  func readUnmarked(_ tokens: Range<Int>, _ section: inout Section, _ result: inout Result) -> Bool {
    guard let line = unmarked(tokens), line.isBulleted || hasNeighbour(tokens) else { return false }
    if labels.tellsAbsence(line.label) { return true }
    guard let label = labels.label(line.label)?.overList, !label.isNoun else { return false }
    add(line.run, label, &section, &result, evidence: span(tokens), rule: "list.inline")
    return true
  }

  /// The words before the names with which a line ends, which may be their label.
  private func unmarked(_ tokens: Range<Int>) -> (label: Range<Int>, run: ActorRun, isBulleted: Bool)? {
    let bullet = tokens.dropFirst().first { ["•", "·", "▪"].contains(form($0)) }
    let names = bullet.map { $0 + 1..<tokens.upperBound } ?? tokens
    guard let run = runs.runs(in: names).last, run.tokens.upperBound == tokens.upperBound,
      run.actors.allSatisfy({ $0.holder.type != .person }), bullet == nil || run.tokens.lowerBound == names.lowerBound,
      case let label = tokens.lowerBound..<(bullet ?? run.tokens.lowerBound), let end = label.last,
      label.count <= Self.longestUnmarked, !label.contains(where: { isLabelMark(form($0)) }),
      bullet.map({ _ in namesNobody(label) }) ?? (runs.runs(in: label).isEmpty && !introduces(end))
    else { return nil }
    return (label, run, bullet != nil)
  }

  /// Whether a word needs another behind it: "the return of teams **from** Russia".
  private func introduces(_ token: Int) -> Bool {
    lexicons.frames(atToken: token)?.tree.words.contains { word in
      word.token == token && [.adposition, .determiner, .coordinatingConjunction].contains(word.partOfSpeech)
    } ?? false
  }

  /// Whether the line above or below is made in the same way, and so a list of several labels: with several names, or by a label that says
  /// a position or that none was taken.
  private func hasNeighbour(_ tokens: Range<Int>) -> Bool {
    guard let index = reader.document.blockIndex(at: reader.document.tokens[tokens.lowerBound].span.start) else {
      return false
    }
    return [index - 1, index + 1].contains { other in
      guard reader.document.blocks.indices.contains(other),
        let line = unmarked(trimmed(reader.document.tokens(in: reader.document.blocks[other].span)))
      else { return false }
      return labels.tellsAbsence(line.label) || labels.label(line.label).map { !$0.isNoun } ?? false
    }
  }

  /// The most tokens of a label that no mark ends.
  private static let longestUnmarked = 8
}
