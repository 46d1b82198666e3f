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
    let listStart = block.count > Self.longestParagraph ? block.upperBound : lastLabelEnd(in: block) ?? block.lowerBound
    for index in 0..<block.count {
      gaps.read(index)
      guard gaps.isCandidate(index), !(keepingColons && isColon(block.lowerBound + index)) else { continue }
      let isUnlikely = block.lowerBound + index >= listStart && isUnmarked(block.lowerBound + index, in: block)
      gaps.write(index, into: &features)
      guard model.endsSentence(features, margin: isUnlikely ? Self.unmarkedMargin : 0) else { continue }
      gaps.startSentence()
      ends.append(block.lowerBound + index + 1)
    }
    return ends
  }

  /// Whether two words stand side by side, with no mark that could end a sentence between them.
  private func isUnmarked(_ index: Int, in block: Range<Int>) -> Bool {
    index + 1 < block.upperBound && tokens[index].kind == .word && tokens[index + 1].kind == .word
      && text[tokens[index].span.end - 1] != UInt8(ascii: ".")
  }

  /// The last colon of the block that may end the label of a list, and does not announce what somebody says. In a paragraph sentences end
  /// with marks; where line ends have been lost, headings run into the labels behind them: "Slik stemte landene For: Norge, Island".
  private func lastLabelEnd(in block: Range<Int>) -> Int? {
    block.last { index in
      isColon(index) && index + 1 < block.upperBound && [.word, .emoji].contains(tokens[index + 1].kind)
    }
  }

  /// By how much the log-odds of an end without a mark have to be higher in a paragraph as it was written, where hardly any is one: of 31
  /// that were found in articles five were. On the development sets of UD sentences of Nynorsk fall by 0.1, those of English rise by 0.04.
  private static let unmarkedMargin: Float = 2

  /// The most tokens of a paragraph as it was written; longer ones are texts that have lost their line ends.
  private static let longestParagraph = 150

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
