import TextModel

/// Labels that say what those listed want done to a thing.
extension LabelReader {
  /// The label of words that want a thing stopped or kept: "Vil **fjerne** skatten", "Quieren **mantener** el impuesto".
  func wantedDeed(_ tokens: Range<Int>, _ frames: FrameReader) -> Label? {
    let tree = frames.tree
    guard let first = tree.indices.first(where: { tree.words[$0].token == tokens.lowerBound }),
      let verb = tree.indices.first(where: { $0 > first && isWanted($0, by: first, frames) })
    else { return nil }
    if let stopped = DeedReader(frames: frames).stopped(by: verb)?.first {
      return deedLabel(.against, toward: stopped, tokens, frames)
    }
    let isKept = frames.operators.contains { $0.cue.effect == .continuation && $0.head == verb }
    guard isKept, let object = tree.children(of: verb, .obj).first else { return nil }
    return deedLabel(.for, toward: object, tokens, frames)
  }

  /// Whether the first word of a line wants what a verb tells.
  private func isWanted(_ verb: Int, by first: Int, _ frames: FrameReader) -> Bool {
    let tree = frames.tree
    guard tree.isVerbal(verb) else { return false }
    return tree.relations[first] == .aux && tree.heads[first] == verb
      || tree.relations[verb] == .xcomp && tree.heads[verb] == first && frames.clauses.has(.wanting, at: first)
  }

  private func deedLabel(
    _ side: StancePolarity, toward thing: Int, _ tokens: Range<Int>, _ frames: FrameReader
  ) -> Label? {
    guard tokens.contains(frames.tree.words[thing].token), let target = frames.namer.reading(of: thing)?.target else {
      return nil
    }
    return Label(position: .support, polarity: side, modality: .asserted, target: target, isClause: true)
  }
}
