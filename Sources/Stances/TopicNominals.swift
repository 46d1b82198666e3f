import TextModel

/// Finds what a text may be about besides what cues are directed at: what its first sentences name, and every text that is
/// voted on, signed or proposed.
struct TopicNominals: Sendable {
  let sentences: SentenceLexicons

  /// The nominals of the document that may be its topic, in order.
  func targets(in document: Document) -> [Target] {
    let firstSentences = firstSentences(of: document)
    return document.sentences.indices.flatMap { index -> [Target] in
      guard let frames = sentences.frames(ofSentence: index) else { return [] }
      let tree = frames.tree
      lazy var accused = frames.accused
      let tellsTopic = frames.operators.contains { $0.cue.effect == .topic }
      return tree.indices.compactMap { word in
        if tree.isVerbal(word) { return tellsTopic ? deed(word, frames) : nil }
        guard tree.words[word].partOfSpeech == .noun || tree.words[word].partOfSpeech == .properNoun,
          tree.relations[word] != .compound, tree.relations[word] != .flat, tree.relations[word] != .fixed,
          index < firstSentences || mayBeVotedOn(word, frames), !isPlanned(word, frames),
          !frames.isPartOfSaying(word),
          let target = frames.namer.reading(
            of: word, alone: accused.contains(word),
            asNominal: isPredicated(word, frames) || isCalled(word, frames))?.target,
          target.isMotion || index < firstSentences || isProposed(word, target, frames)
            || isTopic(word, frames),
          frames.isThing(target) && !frames.isPlace(target) && !isOwningState(word, frames) || target.actor != nil,
          !isVague(word, frames), !frames.isSource(word), !isDenied(word, frames), !isOccasionOfClause(word, frames),
          !isComplement(word, frames), !isAboutAnother(word, frames),
          frames.lexicon.nouns[target.head] != .list,
          !frames.lexicon.isDispute(target.head)
        else { return nil }
        return target
      }
    }
  }

  /// Whether a name in the genitive is that of the state whose body another name tells: "**Norges** delegasjon".
  private func isOwningState(_ word: Int, _ frames: FrameReader) -> Bool {
    frames.tree.word(word, has: "Case=Gen") && frames.reader.country(ofToken: frames.tree.words[word].token) != nil
  }

  /// What the text tells that so many votes were cast on, in order.
  func votedOn(in document: Document) -> [Target] {
    document.sentences.indices.compactMap(sentences.frames(ofSentence:)).flatMap { BallotReader(frames: $0).targets() }
  }

  /// Whether what the noun names may be a text that is voted on, signed or proposed: where it is none itself, what it
  /// proposes or is called may be. Most nouns cannot, which is told for less than it takes to read them.
  private func mayBeVotedOn(_ noun: Int, _ frames: FrameReader) -> Bool {
    let (lexicon, tree) = (frames.lexicon, frames.tree)
    return lexicon.nouns[tree.lemmas[noun]].map { [.proposal, .empty].contains($0) } == true
      || lexicon.isMotion(tree.lemmas[noun]) || frames.reader.mention(ofToken: tree.words[noun].token) != nil
      || frames.namer.isClause(noun) || isTopic(noun, frames)
  }

  /// Whether a noun stands behind a preposition that says a position of the subject of its clause: "is against **an agreement**".
  private func isPredicated(_ noun: Int, _ frames: FrameReader) -> Bool {
    guard !frames.tree.children(of: noun, .cop).isEmpty else { return false }
    let introducers = frames.tree.introducers(of: noun)
    return frames.positions.contains { $0.cue.cue.kind == .predicate && introducers.contains($0.head) }
  }

  /// Whether a noun with an article says what a text is that somebody speaks of: "«Es **el mejor acuerdo** posible», dijo", "it is **a good deal**".
  private func isCalled(_ noun: Int, _ frames: FrameReader) -> Bool {
    frames.lexicon.isMotion(frames.tree.lemmas[noun]) && !frames.tree.children(of: noun, .cop).isEmpty
      && frames.tree.children(of: noun, .nsubj).allSatisfy(frames.namer.isPronoun)
      && !frames.namer.articles(of: noun).isEmpty
  }

  /// The deed that words introduce which say what positions are about: "voted to **reopen the border**", "tar stilling til å **åpne
  /// grensen**".
  private func deed(_ verb: Int, _ frames: FrameReader) -> Target? {
    let tree = frames.tree
    guard !frames.clauses.has(.statement, at: verb),
      frames.clauses.isInfinitive(verb) || tree.word(verb, has: "VerbForm=Ger"),
      frames.operators.contains(where: { match in
        match.cue.effect == .topic
          && (match.words.contains { tree.heads[$0] == verb } || tree.heads[verb] == match.head)
          && match.head < verb
      }),
      let target = frames.namer.reading(of: verb)?.target, !target.isOneWord
    else { return nil }
    return target
  }

  /// Whether the text only says that there is no such thing: "we have **no other choice**".
  private func isDenied(_ noun: Int, _ frames: FrameReader) -> Bool {
    frames.tree.children(of: noun, .det).contains { frames.clauses.has(.negation, at: $0) }
  }

  /// Whether a noun for a meeting, vote or the like only says when something was done: "After **the election**, Norway withdrew".
  private func isOccasionOfClause(_ noun: Int, _ frames: FrameReader) -> Bool {
    frames.lexicon.nouns[frames.tree.lemmas[noun]] == .occasion && frames.tree.relations[noun] == .obl
      && frames.tree.subtree(of: noun).first == 0 && frames.tree.hasIntroducer(noun)
  }

  /// Whether a noun only tells what another is about, that can itself be voted on or imposed: "a ban on **mines**" is about the ban.
  private func isComplement(_ noun: Int, _ frames: FrameReader) -> Bool {
    let tree = frames.tree
    guard tree.relations[noun] == .nmod, let head = tree.heads[noun], head < noun, frames.namer.names(noun),
      tree.words[head].partOfSpeech == .noun
    else { return false }
    // "la prohibición de la pesca de **arrastre**" is about the ban as well.
    if isComplement(head, frames) { return true }
    guard let whole = frames.namer.reading(of: head)?.target, whole.head == tree.lemmas[head] else { return false }
    return frames.isThing(whole) && !isOccasion(whole.head, frames)
      && (whole.isMotion || frames.lexicon.isPosition(whole.head))
  }

  /// Whether a noun names a meeting, vote or quarrel, which is about something else where it says about what: "talks on **the embargo**".
  private func isOccasion(_ noun: String, _ frames: FrameReader) -> Bool {
    frames.lexicon.nouns[noun].map { [.list, .occasion].contains($0) } ?? false || frames.lexicon.isDispute(noun)
  }

  /// Whether a noun names a meeting or the like and another one behind it says what it is about.
  private func isAboutAnother(_ noun: Int, _ frames: FrameReader) -> Bool {
    isOccasion(frames.tree.lemmas[noun], frames)
      && frames.tree.children(of: noun, .nmod).contains { $0 > noun && frames.namer.names($0) }
  }

  /// Whether only something told before says what the noun is of: "no **plans** for it".
  private func isVague(_ noun: Int, _ frames: FrameReader) -> Bool {
    frames.tree.children(of: noun, .nmod).contains {
      $0 > noun && frames.namer.isPronoun($0) && frames.tree.hasIntroducer($0)
        && frames.tree.children(of: $0, .acl).isEmpty
    }
  }

  /// Whether words that say what positions are about introduce the noun: "voted on **the expert group**", "divided over **the canal**".
  private func isTopic(_ noun: Int, _ frames: FrameReader) -> Bool {
    frames.operators.contains { match in
      guard match.cue.effect == .topic, let last = match.words.max() else { return false }
      // "voted **on the levy**", "debated **the levy**"
      return frames.tree.heads[last] == noun
        || match.words.count == 1 && frames.tree.heads[noun] == match.head && frames.tree.relations[noun] == .obj
    }
  }

  /// Whether the noun is a proposal and the target what it proposes: "forslaget om å **avskaffe tidsskiftet** er polsk".
  private func isProposed(_ noun: Int, _ target: Target, _ frames: FrameReader) -> Bool {
    frames.lexicon.nouns[frames.tree.lemmas[noun]] == .proposal && target.span.start > frames.tree.spans[noun].start
  }

  /// Whether a noun only says that a deed is planned: "has no **plans** to follow".
  private func isPlanned(_ noun: Int, _ frames: FrameReader) -> Bool {
    frames.tree.children(of: noun, .acl, .xcomp, .ccomp).contains { frames.clauses.isInfinitive($0) }
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
      // "A split family **before** the meeting: …" tells what happens.
      words.allSatisfy({ tree.words[$0].partOfSpeech != .adposition || frames.clauses.has(.naming, at: $0) }),
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
  /// "forbud mot forskningsfangst", for "waiver" "vaccine waiver"; where none does, what an adjective says of it more than once:
  /// "single currency".
  func descriptions(of heads: Set<String>, in document: Document) -> [String: Target] {
    if heads.isEmpty { return [:] }
    var found: [String: Target] = [:]
    var adjectives: [String: [String: (count: Int, target: Target)]] = [:]
    for index in document.sentences.indices {
      guard let frames = sentences.frames(ofSentence: index) else { continue }
      let tree = frames.tree
      lazy var accused = frames.accused
      for word in tree.indices where tree.words[word].partOfSpeech == .noun {
        guard heads.contains(tree.lemmas[word]), found[tree.lemmas[word]] == nil, !accused.contains(word) else {
          continue
        }
        found[tree.lemmas[word]] = described(word, frames)
        if let (adjective, target) = qualified(word, frames) {
          let known = adjectives[tree.lemmas[word], default: [:]][adjective]
          adjectives[tree.lemmas[word], default: [:]][adjective] = ((known?.count ?? 0) + 1, known?.target ?? target)
        }
      }
    }
    for (head, qualities) in adjectives where found[head] == nil {
      let repeated = qualities.values.filter { $0.count > 1 }
      if repeated.count == 1 { found[head] = repeated[0].target }
    }
    return found
  }

  /// A noun with one word of what it is about.
  private func described(_ noun: Int, _ frames: FrameReader) -> Target? {
    let tree = frames.tree
    guard
      tree.children(of: noun, .nmod, .compound).contains(where: {
        tree.words[$0].partOfSpeech != .pronoun
          && ($0 > noun || frames.actors.isActor($0) || tree.relations[$0] == .compound)
      }),
      let target = frames.namer.reading(of: noun)?.target, target.head == tree.lemmas[noun], frames.isThing(target),
      !target.text.contains(where: \.isNumber)
    else { return nil }
    if FoldedWords.content(of: target.text).count == 2, !target.text.contains(".") { return target }
    guard let short = frames.namer.named(frames.namer.shortName(of: noun), head: noun)?.target,
      FoldedWords.content(of: short.text).count == 2
    else { return nil }
    return short
  }

  /// A noun with its only adjective, and the adjective's lemma.
  private func qualified(_ noun: Int, _ frames: FrameReader) -> (String, Target)? {
    let tree = frames.tree
    let adjectives = tree.children(of: noun, .amod).filter { tree.words[$0].partOfSpeech == .adjective }
    guard adjectives.count == 1, abs(adjectives[0] - noun) == 1,
      let target = frames.namer.named([noun] + adjectives, head: noun)?.target, frames.isThing(target),
      FoldedWords.content(of: target.text).count == 2
    else { return nil }
    return (tree.lemmas[adjectives[0]], target)
  }

  /// As many sentences as title and lead have, a dateline between them not counted.
  private func firstSentences(of document: Document) -> Int {
    guard document.sentences.count > 2 else { return document.sentences.count }
    let second = document.sentences[1].words
    let isDateline =
      second.count <= Self.longestDateline
      && !document.words[second].contains { $0.partOfSpeech == .verb || $0.partOfSpeech == .auxiliary }
    return isDateline ? 3 : 2
  }

  /// At most this many words of a place and a dash: "NEW YORK (AP) –".
  private static let longestDateline = 6
}
