import TextModel

/// Finds what a text may be about besides what cues are directed at: what its first sentences name, and every text that is
/// voted on, signed or proposed.
struct TopicNominals: Sendable {
  let sentences: SentenceLexicons

  /// The nominals of the document that may be its topic, in order.
  func targets(in document: Document) -> [Target] {
    document.sentences.indices.flatMap { index -> [Target] in
      guard let frames = sentences.frames(ofSentence: index) else { return [] }
      let tree = frames.tree
      return tree.indices.compactMap { word in
        guard tree.words[word].partOfSpeech == .noun || tree.words[word].partOfSpeech == .properNoun,
          let target = frames.namer.reading(of: word)?.target, target.isMotion || index < Self.firstSentences,
          frames.isThing(target) || target.actor != nil, frames.lexicon.nouns[target.head] != .list
        else { return nil }
        return target
      }
    }
  }

  /// The definite nouns that stand for what somebody has proposed, in order.
  func proposals(in document: Document) -> [Target] {
    document.sentences.indices.flatMap { index -> [Target] in
      guard let frames = sentences.frames(ofSentence: index) else { return [] }
      return frames.tree.indices.compactMap { word in
        guard frames.lexicon.nouns[frames.tree.lemmas[word]] == .proposal, frames.actors.refersBack(word) else {
          return nil
        }
        return frames.namer.named([word], head: word)?.target
      }
    }
  }

  /// For each of these heads the first nominal of the document that says in one word more what it is about: for "forbud"
  /// "forbud mot forskningsfangst".
  func descriptions(of heads: Set<String>, in document: Document) -> [String: Target] {
    var found: [String: Target] = [:]
    for index in document.sentences.indices {
      guard let frames = sentences.frames(ofSentence: index) else { continue }
      let tree = frames.tree
      for word in tree.indices where heads.contains(tree.lemmas[word]) && found[tree.lemmas[word]] == nil {
        guard tree.words[word].partOfSpeech == .noun,
          tree.children(of: word, "nmod").contains(where: { $0 > word || frames.actors.isActor($0) }),
          let target = frames.namer.reading(of: word)?.target, target.head == tree.lemmas[word],
          FoldedWords.content(of: target.text).count == 2,
          frames.isThing(target), !target.text.contains(where: \.isNumber)
        else { continue }
        found[tree.lemmas[word]] = target
      }
    }
    return found
  }

  /// As many sentences as a title and a lead have.
  private static let firstSentences = 2
}
