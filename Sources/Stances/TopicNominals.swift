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
      let accused = frames.accused
      return tree.indices.compactMap { word in
        guard tree.words[word].partOfSpeech == .noun || tree.words[word].partOfSpeech == .properNoun,
          tree.relations[word] != "compound", tree.relations[word] != "flat",
          index < Self.firstSentences || mayBeVotedOn(word, frames), !isPlanned(word, frames),
          let target = frames.namer.reading(of: word, alone: accused.contains(word))?.target,
          target.isMotion || index < Self.firstSentences || isProposed(word, target, frames)
            || isTopic(word, frames),
          frames.isThing(target) || target.actor != nil, frames.lexicon.nouns[target.head] != .list,
          !frames.lexicon.isDispute(target.head)
        else { return nil }
        return target
      }
    }
  }

  /// Whether what the noun names may be a text that is voted on, signed or proposed: where it is none itself, what it
  /// proposes or is called may be. Most nouns cannot, which is told for less than it takes to read them.
  private func mayBeVotedOn(_ noun: Int, _ frames: FrameReader) -> Bool {
    let (lexicon, tree) = (frames.lexicon, frames.tree)
    return lexicon.nouns[tree.lemmas[noun]].map { [.proposal, .empty].contains($0) } == true
      || lexicon.isMotion(tree.lemmas[noun]) || frames.reader.mention(ofToken: tree.words[noun].token) != nil
      || frames.namer.isClause(noun) || isTopic(noun, frames)
  }

  /// Whether words that say what positions are about introduce the noun: "voted on **the expert group**", "divided over **the canal**".
  private func isTopic(_ noun: Int, _ frames: FrameReader) -> Bool {
    frames.operators.contains { match in
      match.cue.effect == .topic && match.words.max().map { frames.tree.heads[$0] == noun } ?? false
    }
  }

  /// Whether the noun is a proposal and the target what it proposes: "forslaget om å **avskaffe tidsskiftet** er polsk".
  private func isProposed(_ noun: Int, _ target: Target, _ frames: FrameReader) -> Bool {
    frames.lexicon.nouns[frames.tree.lemmas[noun]] == .proposal && target.span.start > frames.tree.spans[noun].start
  }

  /// Whether a noun only says that a deed is planned: "has no **plans** to follow".
  private func isPlanned(_ noun: Int, _ frames: FrameReader) -> Bool {
    frames.tree.children(of: noun, "acl", "xcomp", "ccomp").contains { frames.clauses.isInfinitive($0) }
      && frames.operators.contains { $0.words.contains(noun) && $0.cue.worksOnClauses }
  }

  /// What the title names before a colon, as what the text is about: "Kornkorridoren: kven gjer kva?". Who speaks there and what
  /// kind of text it is ("The mayor: …", "Live: …") is no such thing.
  func announced(in document: Document) -> Target? {
    guard let title = document.blocks.first,
      let frames = title.sentences.first.flatMap({ sentences.frames(ofSentence: $0) })
    else {
      return nil
    }
    let tree = frames.tree
    guard let colon = tree.forms.firstIndex(of: ":"), colon <= Self.longestAnnouncement else { return nil }
    // "Space debris: Yes to a levy" is about the levy.
    let isVerdict = colon + 2 < tree.words.count && frames.lexicon.verdicts[tree.forms[colon + 1]] != nil
    let tellsMore = frames.positions.contains { $0.head > colon && !frames.targetWords(of: $0, besides: []).isEmpty }
    if isVerdict || tellsMore { return nil }
    let words = Array(0..<colon)
    let head = words.first { word in
      [.noun, .properNoun].contains(tree.words[word].partOfSpeech) && !(tree.heads[word].map(words.contains) ?? false)
    }
    guard let head, !words.contains(where: tree.isVerbal), !words.contains(where: frames.actors.isActor),
      let target = frames.namer.named(words, head: head)?.target,
      frames.isThing(target), frames.lexicon.nouns[target.head] != .list, !frames.lexicon.isDispute(target.head)
    else { return nil }
    return target
  }

  /// A longer beginning of a title is a sentence.
  private static let longestAnnouncement = 6

  /// The definite nouns that stand for what somebody has proposed, in order.
  func proposals(in document: Document) -> [Target] {
    document.sentences.indices.flatMap { index -> [Target] in
      guard let frames = sentences.frames(ofSentence: index) else { return [] }
      return frames.tree.indices.compactMap { word in
        guard frames.tree.words[word].partOfSpeech == .noun,
          frames.lexicon.nouns[frames.tree.lemmas[word]] == .proposal, frames.actors.refersBack(word)
        else {
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
      let accused = frames.accused
      for word in tree.indices where heads.contains(tree.lemmas[word]) && found[tree.lemmas[word]] == nil {
        guard tree.words[word].partOfSpeech == .noun, !accused.contains(word),
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
