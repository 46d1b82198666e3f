import TextModel

/// What a verdict is toward that does not stand right behind it.
extension LabelReader {
  /// A verdict that is a verb, with what it is toward where a phrase stands between: "apoya sin reservas **el plan**".
  func withObject(
    behindPhrase verdict: Label, _ next: Int, _ tokens: Range<Int>, _ frames: FrameReader
  ) -> Label {
    let tree = frames.tree
    guard verdict.target == nil, verdict.polarity != .neutral, tokens.contains(next),
      let opener = tree.indices.first(where: { tree.words[$0].token == next }), opener > 0,
      tree.words[opener].partOfSpeech == .adposition, tree.isVerbal(opener - 1),
      tree.children(of: opener - 1, .obj).contains(where: { $0 > opener }),
      let cue = cue(tokens, frames), cue.isClause, cue.position == verdict.position, cue.polarity == verdict.polarity
    else { return verdict }
    var label = verdict
    label.target = cue.target
    return label
  }
}
