import TextModel

/// Finds the sentences of a block: with a learned model where there is one, else by rules.
struct SentenceSplitter {
  let text: [UInt8]
  let tokens: [Token]
  let lexicon: SegmentationLexicon
  /// The learned model.
  let model: SentenceModel?

  /// The sentences of these tokens, as ranges of tokens.
  func sentences(in block: Range<Int>, kind: BlockKind, language: Int?) -> [Range<Int>] {
    guard kind != .signature, kind != .tableRow, !isLabel(block) else { return bounded(block) }
    if kind == .paragraph, let lead = Dateline(text: text, tokens: tokens).end(in: block) {
      return [block.lowerBound..<lead] + sentences(in: lead..<block.upperBound, kind: kind, language: language)
    }
    let ends =
      model.map { learnedEnds(in: block, keepingColons: keepsColons(block, kind), language: language, $0) }
      ?? ruledEnds(in: block, language: language)
    let starts = [block.lowerBound] + ends
    return zip(starts, ends + [block.upperBound]).flatMap { bounded($0..<$1) }
  }

  /// The most tokens of a sentence. No sentence of prose comes near it; what does is a text without marks, and later steps
  /// take time that grows with a sentence's square.
  private static let longestSentence = 1000

  /// A sentence, or where it is too long pieces of it, cut after a mark of punctuation where there is one.
  private func bounded(_ sentence: Range<Int>) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var rest = sentence
    while rest.count > Self.longestSentence {
      let end = rest.lowerBound + Self.longestSentence
      let mark = (end - Self.longestSentence / 2..<end).last { tokens[$0].kind == .punctuation }
      let cut = mark.map { $0 + 1 } ?? end
      pieces.append(rest.lowerBound..<cut)
      rest = cut..<rest.upperBound
    }
    return pieces + [rest]
  }

  /// The tokens before which the model ends a sentence.
  private func learnedEnds(
    in block: Range<Int>, keepingColons: Bool, language: Int?, _ model: SentenceModel
  ) -> [Int] {
    var gaps = GapFeatures(block, text, tokens, lexicon, language: language)
    var features: [UInt32] = []
    var ends: [Int] = []
    for index in 0..<block.count {
      gaps.read(index)
      guard gaps.isCandidate(index), !(keepingColons && isColon(block.lowerBound + index)) else { continue }
      gaps.write(index, into: &features)
      guard model.endsSentence(features) else { continue }
      gaps.startSentence()
      ends.append(block.lowerBound + index + 1)
    }
    return ends
  }

  /// Whether a colon in the block joins a label to what it labels, as in `For: Norge, Sverige og Danmark`, and does not
  /// announce a sentence, as Norwegian treebanks have it: in headings, items, and lines that do not end like a sentence.
  private func keepsColons(_ block: Range<Int>, _ kind: BlockKind) -> Bool {
    kind == .heading || kind == .listItem || tokens[block.upperBound - 1].kind != .punctuation
  }

  /// Whether the block is but a short line before its only colon, as over a list: "Vil ha et felles EU-forbud:".
  private func isLabel(_ block: Range<Int>) -> Bool {
    guard block.count <= Self.longestLabel, isColon(block.upperBound - 1) else { return false }
    return block.dropLast().allSatisfy { index in
      tokens[index].kind != .punctuation || !Self.enders.contains(text[tokens[index].span.start])
    }
  }

  /// The most tokens of a line that is a label.
  private static let longestLabel = 16
  /// Marks that end a label or a sentence, as bytes.
  private static let enders = Set(":.!?;".utf8)

  private func isColon(_ index: Int) -> Bool { text[tokens[index].span.start] == UInt8(ascii: ":") }

  /// The tokens before which the rules end a sentence.
  private func ruledEnds(in block: Range<Int>, language: Int?) -> [Int] {
    let rules = SentenceRules(text: text, tokens: tokens, lexicon: lexicon)
    return block.dropLast().filter { rules.endsSentence($0, in: block, language: language) }.map { $0 + 1 }
  }
}
