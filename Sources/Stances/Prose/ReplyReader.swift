import TextModel

/// A yes or a no to a question.
struct Reply: Hashable, Sendable {
  let isYes: Bool
  /// The sentence that says it.
  let span: TextSpan
  /// The clause of the condition that it makes: "Yes, **if the others sign**".
  let condition: TextSpan?
}

/// Reads the first sentence of an answer, where it says but yes or no.
struct ReplyReader: Sendable {
  let document: Document
  let sentences: SentenceLexicons

  /// The reply with which a block opens, as an index into ``Document/blocks``; `nil` where it opens with anything else.
  func reply(opening block: Int) -> Reply? {
    // A label may be a sentence of its own: "**R.** Sí."
    for sentence in document.blocks[block].sentences.prefix(2) {
      guard let frames = sentences.frames(ofSentence: sentence) else { continue }
      if let reply = reply(in: frames, document.sentences[sentence].span) { return reply }
    }
    return nil
  }

  private func reply(in frames: FrameReader, _ span: TextSpan) -> Reply? {
    let tree = frames.tree
    let said = frames.operators.filter { [.yes, .no].contains($0.cue.effect) }
      .max { ($0.words.count, $1.head) < ($1.words.count, $0.head) }
    guard let said, let first = said.words.min(), let last = said.words.max(), first <= Self.longestLabel,
      tree.words.prefix(first).filter({ $0.partOfSpeech != .punctuation }).count <= 1,
      last + 1 == tree.words.count || tree.words[last + 1].partOfSpeech == .punctuation
    else { return nil }
    let condition = frames.operators.filter { $0.cue.effect == .condition && $0.head > last }.flatMap(\.words).min()
    // What says more says itself what it is: "No, we never supported it."
    let isAll = frames.positions.allSatisfy { cue in
      said.words.contains(cue.head) || condition.map { $0 < cue.head } ?? false
    }
    guard isAll else { return nil }
    let clause = condition.flatMap { first in
      tree.span(of: tree.indices.filter { $0 >= first && tree.words[$0].partOfSpeech != .punctuation })
    }
    return Reply(isYes: said.cue.effect == .yes, span: span, condition: clause)
  }

  /// The most words and marks before a reply: "A:", "—".
  private static let longestLabel = 3
}
