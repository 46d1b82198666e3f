import TextModel

/// What the sentences of a paragraph, and deeds without a doer, say that a list below them is about.
extension ListReader {
  /// What a paragraph that opens a list says is at issue before its last sentence, where that names nothing: "Reuters asked about **the levy**.
  /// This is how they replied:".
  func earlierTopic(in tokens: Range<Int>, before line: Range<Int>) -> Target? {
    line != tokens && subjects.subject(of: line) == nil ? topic(of: tokens) : nil
  }

  /// The deed that a line tells without saying whose it is, over verdicts on it: "**Fjerne skatten**" over "✔ NHO".
  func deed(of tokens: Range<Int>, above index: Int) -> Target? {
    guard let frames = lexicons.frames(atToken: tokens.lowerBound), hasVerdictsBelow(index),
      let verb = frames.tree.indices.first(where: { frames.tree.words[$0].token == tokens.lowerBound }),
      frames.tree.relations[verb] == .root,
      frames.clauses.isInfinitive(verb) || frames.tree.word(verb, has: "VerbForm=Ger"),
      frames.tree.children(of: verb, .nsubj, .aux).isEmpty, !frames.tree.children(of: verb, .obj).isEmpty
    else { return nil }
    return frames.namer.reading(of: verb)?.target
  }

  /// Whether the line below one begins with a sign for a verdict, or with a name and a verdict on something.
  private func hasVerdictsBelow(_ index: Int) -> Bool {
    let blocks = reader.document.blocks
    guard index + 1 < blocks.count else { return false }
    let next = trimmed(reader.document.tokens(in: blocks[index + 1].span))
    guard let first = next.first, let run = runs.runs(in: next).first else { return false }
    if run.tokens.lowerBound > first { return labels.isVerdict(first..<run.tokens.lowerBound) }
    return labels.isVerdict(trimmed(run.tokens.upperBound..<next.upperBound))
  }

  /// The tokens of the last sentence that a line before a list has: "Rådet møtes. **Dette mener partiene om stenging:**"
  func lastSentence(of tokens: Range<Int>) -> Range<Int> {
    guard let last = tokens.last,
      let sentence = reader.document.sentenceIndex(at: reader.document.tokens[last].span.start)
    else { return tokens }
    return reader.document.sentences[sentence].tokens.clamped(to: tokens)
  }

  /// What the last sentence of a paragraph right above a list says that the list is about: "Here is where they stand **on the levy**."
  func introduced(by index: Int) -> Target? {
    guard isFollowedByList(index), let (last, tokens) = lastSentence(ofParagraph: index),
      announcesAnswers(tokens, inSentence: last)
    else { return nil }
    return topic(of: tokens)
  }

  /// What the paragraph above a line that only opens a list says is at issue: "The commission has to decide **on the levy**." over "Where
  /// they stand:".
  func atIssue(above line: Int) -> Target? {
    guard line > 0, let (last, tokens) = lastSentence(ofParagraph: line - 1), isPresent(last) else { return nil }
    return topic(of: tokens)
  }

  /// The last sentence of a paragraph, where it is short, with its tokens.
  private func lastSentence(ofParagraph index: Int) -> (sentence: Int, tokens: Range<Int>)? {
    let block = reader.document.blocks[index]
    guard block.kind == .paragraph, let last = block.sentences.last,
      case let tokens = trimmed(reader.document.sentences[last].tokens), !tokens.isEmpty,
      tokens.count <= Self.longestTitle
    else { return nil }
    return (last, tokens)
  }

  /// Whether a sentence says that what follows tells where others stand ("Here **is** where they **stand** on it."), and tells neither what
  /// happened ("Møtet om fisk **varte** lenge.") nor a position itself ("Leger Uten Grenser **tar ikke stilling** til våpnene.").
  private func announcesAnswers(_ tokens: Range<Int>, inSentence sentence: Int) -> Bool {
    guard let frames = lexicons.frames(ofSentence: sentence),
      !frames.positions.contains(where: { $0.cue.cue.kind == .verb })
    else { return false }
    return announcesPositions(tokens) || isPresent(sentence)
  }

  /// Whether all finite verbs of a sentence tell of what is now.
  private func isPresent(_ sentence: Int) -> Bool {
    guard let tree = lexicons.frames(ofSentence: sentence)?.tree else { return false }
    return tree.indices.allSatisfy { !tree.word($0, has: "VerbForm=Fin") || tree.word($0, has: "Tense=Pres") }
  }
}
