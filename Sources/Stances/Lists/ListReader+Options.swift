import TextModel

/// Labels that name what those behind them want, one option beside the other: "Full forgiveness: A and B", "Longer maturities
/// only: C", "Undecided: D".
extension ListReader {
  /// The label that an option is for those who stand behind it; `nil` where the words name no option, or nothing says that
  /// those who are listed have chosen between several.
  func option(_ own: Range<Int>, in tokens: Range<Int>) -> Label? {
    guard let target = optionTarget(own), areOptions(around: tokens) else { return nil }
    return Label(
      position: .support, polarity: isNegated(own) ? .against : .for, modality: .asserted, target: target,
      condition: nil, isOption: true)
  }

  /// What a label names that can be wanted: a thing, or a deed.
  private func optionTarget(_ own: Range<Int>) -> Target? {
    guard let first = own.first, own.count <= Self.longestOption, let frames = lexicons.frames(atToken: first) else {
      return nil
    }
    let words = frames.tree.indices.filter { own.contains(frames.tree.words[$0].token) }
    let head = words.first { word in
      !(frames.tree.heads[word].map(words.contains) ?? false)
        && (frames.tree.words[word].partOfSpeech == .noun || frames.tree.word(word, has: "VerbForm=Inf"))
    }
    guard let head, words.allSatisfy({ reader.mention(ofToken: frames.tree.words[$0].token) == nil }),
      let target = frames.namer.reading(of: head)?.target, frames.isThing(target),
      frames.lexicon.nouns[target.head] != .list, own.contains(frames.tree.words[head].token),
      !frames.operators.contains(where: { $0.cue.effect == .origin && words.contains($0.head) })
    else { return nil }
    return target
  }

  private static let longestOption = 8

  private func isNegated(_ own: Range<Int>) -> Bool {
    guard let first = own.first, let frames = lexicons.frames(atToken: first) else { return false }
    return frames.operators.contains { match in
      match.cue.effect == .negation && match.words.allSatisfy { own.contains(frames.tree.words[$0].token) }
    }
  }

  /// Whether the labelled lists around a block are options to choose from: at least two name one, and another says who has not
  /// chosen, or takes one side without another's taking the other.
  private func areOptions(around tokens: Range<Int>) -> Bool {
    let blocks = reader.document.blocks
    let here = blocks.firstIndex { reader.document.tokens(in: $0.span).overlaps(tokens) }
    guard let here else { return false }
    let before = (0..<here).reversed().prefix(Self.mostOptions).prefix { !labelsOfLists(inBlock: $0).isEmpty }
    let after = (here + 1..<max(blocks.count, here + 1)).prefix(Self.mostOptions).prefix {
      !labelsOfLists(inBlock: $0).isEmpty
    }
    let all = (before + [here] + after).flatMap(labelsOfLists)
    let verdicts = all.compactMap { labels.label($0) }
    let options = all.count { labels.label($0) == nil && optionTarget($0) != nil }
    let sides = Set(verdicts.map(\.polarity))
    return options > 1 && !sides.isEmpty && !sides.isSuperset(of: [.for, .against])
  }

  /// No more options than this are looked for on each side.
  private static let mostOptions = 12

  /// The words before each colon of a block behind which states stand.
  private func labelsOfLists(inBlock index: Int) -> [Range<Int>] {
    let tokens = trimmed(reader.document.tokens(in: reader.document.blocks[index].span))
    var start = tokens.lowerBound
    return runs.runs(in: tokens).compactMap { run -> Range<Int>? in
      defer { start = run.tokens.upperBound }
      guard run.actors.contains(where: { $0.holder.type == .country }) else { return nil }
      return labelTokens(before: run, after: start)
    }
  }
}
