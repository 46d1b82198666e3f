import TextModel

/// Lines that ask for both sides of something.
extension LabelReader {
  /// What a question asks for both sides of: "Boycott of the games – for or against?".
  func questioned(in tokens: Range<Int>) -> Target? {
    guard let first = tokens.first, tokens.count <= Self.longestQuestion, let frames = lexicons.frames(atToken: first),
      !tellsSides(tokens, frames)
    else { return nil }
    let words = tokens.filter(isWord)
    let forms = words.map { reader.document.form(ofToken: $0).lowercased() }
    var sides: [(place: Int, end: Int, polarity: StancePolarity)] = []
    for start in forms.indices {
      let longest = (1...Self.longestSide).reversed().lazy.compactMap { count in
        frames.lexicon.verdicts[forms[start...].prefix(count).joined(separator: " ")].map { (count, $0.polarity) }
      }.first
      if let longest { sides.append((start, start + longest.0, longest.1)) }
    }
    // "a veto **against** a resolution **for** Sudan" asks nothing: of two sides one stands beside the other.
    let beside = zip(sides, sides.dropFirst()).first { one, other in
      Set([one.polarity, other.polarity]) == [.for, .against]
        && (other.place <= one.end || other.place == one.end + 1 && joins(words[one.end], frames))
    }
    guard let (firstSide, lastSide) = beside else { return nil }
    let asked = frames.tree.indices.filter { words.prefix(firstSide.place).contains(frames.tree.words[$0].token) }
    // "Yes or no **to the ban**?", "Who is for and against **the ban**?"
    guard asked.contains(where: { frames.tree.isNominal($0) && !namesHolders($0, frames) }) else {
      return target(in: words.dropFirst(lastSide.end)[...], frames)
    }
    return frames.namer.named(asked)?.target
  }

  private func joins(_ token: Int, _ frames: FrameReader) -> Bool {
    frames.tree.words.contains { $0.token == token && $0.partOfSpeech == .coordinatingConjunction }
  }

  /// Whether a word only stands for those who take sides: "**Who** is for and against it?", "**Countries** for and against it".
  private func namesHolders(_ word: Int, _ frames: FrameReader) -> Bool {
    frames.tree.words[word].partOfSpeech == .pronoun || frames.actors.isActorNoun(word)
      || [.actor, .state, .organ, .representative, .people].contains(frames.lexicon.nouns[frames.tree.lemmas[word]])
  }

  /// Whether a headline tells who takes which side, and asks nothing: "Chile backs the treaty, Peru rejects it".
  private func tellsSides(_ tokens: Range<Int>, _ frames: FrameReader) -> Bool {
    guard let last = tokens.last, reader.document.form(ofToken: last) != "?" else { return false }
    let telling = frames.positions.filter { match in
      match.cue.cue.kind == .verb && tokens.contains(frames.tree.words[match.head].token)
        && frames.tree.children(of: match.head, .nsubj).contains { frames.tree.words[$0].partOfSpeech != .pronoun }
    }
    return Set(telling.map(\.head)).count > 1
  }

  /// A question of more tokens asks for more than a side.
  private static let longestQuestion = 12
  /// At most this many words tell a side in a question: "en contra".
  private static let longestSide = 2
}
