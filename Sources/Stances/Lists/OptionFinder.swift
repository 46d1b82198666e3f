import TextModel

/// Tells what those who are listed have chosen, where lists name not sides but things to choose from: "Full forgiveness: A and
/// B", "Longer maturities only: C", "Undecided: D"; "Austria: total ban"; rows of tables; and lines above names.
struct OptionFinder: Sendable {
  let reader: DocumentReader
  let lexicons: SentenceLexicons
  let labels: LabelReader
  let runs: ActorRunFinder
  /// The words of a block that say what those whom it names have chosen, of every kind of list.
  let answers: @Sendable (Int) -> [Range<Int>]

  /// The label that an option is for those who stand beside it; `nil` where the words name no option, or nothing says that
  /// those who are listed have chosen between several.
  func label(_ option: Range<Int>, inBlock index: Int) -> Label? {
    guard let target = target(option), isChosen(around: index) else { return nil }
    return Label(
      position: .support, polarity: holds(.negation, in: option) ? .against : .for, modality: .asserted, target: target,
      condition: nil, isOption: true)
  }

  /// What the words name that can be wanted: a thing, or a deed.
  private func target(_ option: Range<Int>) -> Target? {
    guard let first = option.first, option.count <= Self.longestOption, let frames = lexicons.frames(atToken: first)
    else {
      return nil
    }
    let words = frames.tree.indices.filter { option.contains(frames.tree.words[$0].token) }
    let head = words.first { word in
      !(frames.tree.heads[word].map(words.contains) ?? false)
        && ([.noun, .properNoun].contains(frames.tree.words[word].partOfSpeech)
          || frames.tree.word(word, has: "VerbForm=Inf"))
    }
    let isNamed = words.contains { reader.mention(ofToken: frames.tree.words[$0].token) != nil }
    let isOrigin = frames.operators.contains { $0.cue.effect == .origin && words.contains($0.head) }
    guard let head, !isNamed, !isOrigin, let target = frames.namer.reading(of: head)?.target, frames.isThing(target),
      frames.lexicon.nouns[target.head] != .list
    else { return nil }
    // Parsers take the cell before for a part of the name.
    let isInside = frames.tree.span(of: words).map { $0.contains(target.span) } ?? false
    return isInside ? target : frames.namer.named(words, head: head)?.target
  }

  private static let longestOption = 8

  // MARK: - The lists around

  /// Whether the lists around a block are of options: at least two name one, and either another says who has not chosen, or
  /// takes one side without another's taking the other, or the line above says that it tells who wants what.
  private func isChosen(around index: Int) -> Bool {
    let blocks = reader.document.blocks.indices
    let before = (0..<index).reversed().prefix(Self.reach).prefix { isListed($0) }
    let after = (index + 1..<max(blocks.upperBound, index + 1)).prefix(Self.reach).prefix { isListed($0) }
    let all = (Array(before.reversed()) + [index] + after).flatMap(answers)
    let options = all.count { labels.label($0) == nil && target($0) != nil }
    guard options > 1 else { return false }
    let sides = Set(all.compactMap { labels.label($0)?.polarity })
    if !sides.isEmpty { return !sides.isSuperset(of: [.for, .against]) }
    let above = (before.last ?? index) - 1
    return [above, 0].contains { blocks.contains($0) && tellsStands(block: $0) }
  }

  /// No more lists than this are looked at on each side.
  private static let reach = 16

  /// Whether a block is a part of such lists: it says what somebody has chosen, or names those who have.
  private func isListed(_ index: Int) -> Bool {
    if !answers(index).isEmpty { return true }
    let tokens = reader.document.tokens(in: reader.document.blocks[index].span)
    return runs.runs(in: tokens).first.map { $0.tokens == tokens } ?? false
  }

  /// Whether a line says that it tells who wants what: "Where they stand", "Her står landene", a table's "Position".
  private func tellsStands(block index: Int) -> Bool {
    holds(.standing, in: reader.document.tokens(in: reader.document.blocks[index].span))
  }

  private func holds(_ effect: OperatorCue.Effect, in tokens: Range<Int>) -> Bool {
    guard let first = tokens.first, let frames = lexicons.frames(atToken: first) else { return false }
    return frames.has(effect, within: tokens)
  }
}
