import TextModel

/// The line that names the source of the lists above it: "Source: X".
extension ListReader {
  /// Reads the line that names the source of the list above it, or of the list at whose end it stands.
  func readOrigin(_ tokens: Range<Int>, _ section: Section, _ result: inout Result) -> Bool {
    guard let source = origin(tokens) else { return false }
    result.give(source, from: section.start)
    return true
  }

  /// Reads the words at the end of a block that name the source of the lists before them, with or without a full stop between:
  /// "Listen er ikke fullstendig. Kilde: NTB".
  func readOrigin(in block: Block, _ start: Int, _ result: inout Result) {
    guard start < result.candidates.count else { return }
    let tokens = reader.document.tokens(in: block.span)
    let whole = reader.document.sentences[block.sentences].dropFirst().map(\.tokens)
    let tails = tokens.dropFirst().map { $0..<tokens.upperBound }
    if let source = (whole + tails).lazy.compactMap(origin).first { result.give(source, from: start) }
  }

  private func origin(_ tokens: Range<Int>) -> String? {
    guard tokens.count >= 3, tokens.count <= 8, form(tokens.lowerBound + 1) == ":",
      let frames = lexicons.frames(atToken: tokens.lowerBound)
    else { return nil }
    let isOrigin = frames.operators.contains { match in
      match.cue.effect == .origin && frames.tree.words[match.head].token == tokens.lowerBound
    }
    return isOrigin ? String(reader.document[span(trimmed(tokens.lowerBound + 2..<tokens.upperBound))]) : nil
  }
}
