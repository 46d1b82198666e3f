import TextModel

/// Finds what the question above an answer asks about, where the answer may leave it out: "What about **the tax**?" above "We are against."
struct AskedTopics: Sendable {
  let document: Document
  let sentences: SentenceLexicons

  /// What is asked above the block that a sentence opens, as an index into ``Document/sentences``; `nil` where nothing is.
  func topic(above sentence: Int) -> Target? {
    let block = document.sentences[sentence].block
    guard block > 0, opens(sentence, document.blocks[block]), let asked = document.blocks[block - 1].sentences.last,
      let frames = sentences.frames(ofSentence: asked), frames.tree.isQuestion,
      frames.tree.words.count <= InterviewFinder.longestQuestion
    else { return nil }
    let root = frames.tree.indices.first { frames.tree.relations[$0] == .root }
    let nominal = root.flatMap { frames.isVerbless && frames.tree.isNominal($0) ? $0 : nil }
    let target = nominal.flatMap { frames.namer.reading(of: $0)?.target }
    return target.flatMap { frames.isThing($0) ? $0 : nil }
  }

  /// Whether a sentence is the first of a block, a label aside.
  private func opens(_ sentence: Int, _ block: Block) -> Bool {
    block.sentences.first == sentence
      || block.sentences.first.map { $0 + 1 == sentence && document.sentences[$0].tokens.count <= 2 } ?? false
  }
}
