import TextModel

/// The labels by which a printed interview tells its questions from its answers: "**P.** ¿Por qué?" and "**R.** Francia lo vetó",
/// "**Question**: Why?" and "**Answer**: It had to be".
struct InterviewLabels: Sendable {
  /// The blocks in which somebody asks, and those in which somebody answers, as indices into ``Document/blocks``.
  let questions, answers: [Int]

  /// The labels of a document; `nil` where no two of them take turns.
  init?(_ document: Document) {
    let labels = document.blocks.indices.map { Self.label(of: $0, in: document) }
    var counts: [String: (all: Int, asking: Int)] = [:]
    for (block, label) in labels.enumerated() {
      guard let label else { continue }
      counts[label, default: (0, 0)].all += 1
      if document[document.blocks[block].span].contains("?") { counts[label, default: (0, 0)].asking += 1 }
    }
    let asking = counts.filter { $0.value.all >= Self.fewest && 2 * $0.value.asking > $0.value.all }
    guard let asks = asking.max(by: { ($0.value.asking, $1.key) < ($1.value.asking, $0.key) })?.key else { return nil }
    questions = labels.indices.filter { labels[$0] == asks }
    // Where answers have no label, they are told from the questions by that.
    let replies = labels.indices.filter { $0 > 0 && labels[$0 - 1] == asks }.compactMap { labels[$0] }
    let reply = Set(replies).max { one, other in
      (replies.count { $0 == one }, other) < (replies.count { $0 == other }, one)
    }
    answers = reply.map { reply in labels.indices.filter { labels[$0] == reply } } ?? []
  }

  /// So many blocks open with the label of questions.
  private static let fewest = 3
  /// The most tokens of a label.
  private static let longestLabel = 3

  /// The label that opens a block: a sentence of its own that is but a letter, or words with a capital before a colon.
  private static func label(of block: Int, in document: Document) -> String? {
    let block = document.blocks[block]
    guard let first = block.sentences.first, block.kind != .tableRow else { return nil }
    let opening = document.sentences[first]
    if opening.tokens.count <= 2, block.sentences.count > 1 { return String(document[opening.span]) }
    let tokens = document.tokens(in: block.span).dropFirst(opensInBold(block, document) ? 1 : 0)
    guard let colon = tokens.prefix(longestLabel + 1).firstIndex(where: { document.form(ofToken: $0) == ":" }),
      colon > tokens.startIndex, document.form(ofToken: tokens.startIndex).first?.isUppercase ?? false
    else { return nil }
    let span = TextSpan(document.tokens[tokens.startIndex].span.start, document.tokens[colon].span.end)
    return String(document[span])
  }

  /// Whether a block opens with what sets a label in bold.
  private static func opensInBold(_ block: Block, _ document: Document) -> Bool {
    document.tokens(in: block.span).first.map { document.form(ofToken: $0).isEmphasis } ?? false
  }
}
