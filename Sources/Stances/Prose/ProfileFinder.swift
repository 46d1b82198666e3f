import TextModel

/// Finds of whom a paragraph tells in a guide that goes from one actor to the next: by the name that opens it, or by the line
/// above it that holds but the name.
///
///     **Poland.** Was long against the treaty.
///
///     Hungary
///     Voted no in committee.
///
///     3. Sweden. Has not made up its mind.
struct ProfileFinder: Sendable {
  private let reader: DocumentReader
  private let runs: ActorRunFinder

  init(reader: DocumentReader, lexicons: SentenceLexicons) {
    self.reader = reader
    runs = ActorRunFinder(reader: reader, lexicons: lexicons)
  }

  /// The first sentence of a paragraph that tells of somebody named before it, without the name, and who that is.
  func telling(_ block: Block) -> (run: ActorRun, remark: Range<Int>)? {
    // The name may be a sentence of its own, and so may its number.
    for index in block.sentences.prefix(3) {
      let actors = actors(ofSentence: index)
      guard !actors.isEmpty else { continue }
      let sentence = reader.document.sentences[index].tokens
      let opening = opening(of: block)
      let start = max(sentence.lowerBound, opening.map { $0.tokens.upperBound + 1 } ?? sentence.lowerBound)
      guard start < sentence.upperBound else { return nil }
      return (ActorRun(actors: actors, tokens: opening?.tokens ?? start..<start), start..<sentence.upperBound)
    }
    return nil
  }

  /// Those of whom the sentence's paragraph tells; none where it is no such paragraph, or where the sentence is but
  /// the name.
  func actors(ofSentence index: Int) -> [Actor] {
    let sentence = reader.document.sentences[index]
    let blocks = reader.document.blocks
    guard blocks.indices.contains(sentence.block) else { return [] }
    if let opening = opening(of: blocks[sentence.block]) {
      // A mark of emphasis behind the stop can hide that a sentence ends there: "**Poland.** Was long against …".
      return opening.tokens.upperBound + Self.longestMark < sentence.tokens.upperBound ? opening.actors : []
    }
    guard sentence.block > 0, blocks[sentence.block].kind == .paragraph else { return [] }
    let above = reader.document.tokens(in: blocks[sentence.block - 1].span)
    guard above.count <= Self.longestOpening, let run = runs.runs(in: above).first, isState(run),
      above.filter(isWordLike).allSatisfy(run.tokens.contains)
    else { return [] }
    return run.actors
  }

  /// The actors with whom a block begins, where a stop, a colon or a dash ends their name.
  private func opening(of block: Block) -> ActorRun? {
    let all = reader.document.tokens(in: block.span)
    let tokens = all.lowerBound..<min(all.upperBound, all.lowerBound + Self.longestOpening)
    guard let first = tokens.first(where: isWordLike), let run = runs.runs(in: tokens).first,
      run.tokens.lowerBound == first, isState(run)
    else { return nil }
    // "OSLO (NTB):" is no item.
    guard let mark = behind(run.tokens.upperBound, in: tokens, mayBeTold: block.kind == .listItem),
      [".", ":", "–", "—"].contains(form(mark))
    else { return nil }
    return ActorRun(actors: run.actors, tokens: run.tokens.lowerBound..<mark)
  }

  /// The first token behind a name, marks of emphasis aside, and what may be told of it in brackets: "2. Centerpartiet (Sverige)**.**".
  private func behind(_ end: Int, in tokens: Range<Int>, mayBeTold: Bool) -> Int? {
    guard let next = tokens[end...].first(where: { !form($0).allSatisfy { $0 == "*" } }) else { return nil }
    guard mayBeTold, form(next) == "(" else { return next }
    let closing = tokens[next...].first { form($0) == ")" }
    return closing.flatMap { closing in tokens[(closing + 1)...].first { !form($0).allSatisfy { $0 == "*" } } }
  }

  /// The most tokens of a stop with the emphasis around it.
  private static let longestMark = 2

  /// The most tokens of the names that open a paragraph or stand above it.
  private static let longestOpening = 16

  private func isState(_ run: ActorRun) -> Bool { run.actors.allSatisfy { $0.holder.type != .person } }

  private func isWordLike(_ token: Int) -> Bool {
    let kind = reader.document.tokens[token].kind
    return kind != .punctuation && kind != .symbol && kind != .emoji && kind != .number
  }

  private func form(_ token: Int) -> Substring { reader.document.form(ofToken: token) }
}
