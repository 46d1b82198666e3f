import TextModel

/// What the line above a list says that the list is about: "A binding convention on returns: who would sign?".
struct ListSubject: Sendable {
  private let lexicons: SentenceLexicons
  /// How often the document has each lemma of a noun.
  private let frequencies: [String: Int]

  init(reader: DocumentReader, lexicons: SentenceLexicons) {
    self.lexicons = lexicons
    frequencies = reader.document.words.reduce(into: [:]) { frequencies, word in
      if word.partOfSpeech == .noun { frequencies[word.lemma.lowercased(), default: 0] += 1 }
    }
  }

  /// Of the things that these tokens name a text that can be voted on, else the one of which the document speaks most; `nil`
  /// where they name but those who are listed, or the list ("Reactions", "How the countries voted").
  func subject(of tokens: Range<Int>) -> Target? {
    guard let first = tokens.first, let frames = lexicons.frames(atToken: first) else { return nil }
    let things = frames.tree.indices.filter { word in
      tokens.contains(frames.tree.words[word].token) && frames.tree.words[word].partOfSpeech == .noun
    }.compactMap { frames.namer.reading(of: $0)?.target }.filter { target in
      target.actor == nil && frames.isThing(target) && frames.lexicon.nouns[target.head] != .list
    }
    let best = things.indices.max { left, right in
      let (one, other) = (rank(things[left]), rank(things[right]))
      return one == other ? left > right : one < other
    }
    return best.map { things[$0] }
  }

  private func rank(_ target: Target) -> (Int, Int) { (target.isMotion ? 1 : 0, frequencies[target.head] ?? 0) }
}
