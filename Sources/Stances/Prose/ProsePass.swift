import TextModel

/// Reads the prose of a document sentence by sentence, with what was said before in mind.
struct ProsePass: Sendable {
  let reader: DocumentReader
  let sentences: SentenceLexicons
  /// Text that has been read as lists.
  let skipping: [TextSpan]
  /// What in it is prose all the same.
  let remarks: [TextSpan]
  /// Those who have signed the statement that the document quotes.
  let signatories: Signatories?

  /// The stances of the prose, in order, and what its cues are directed at.
  func read() throws -> ProseReader.Reading {
    let quotes = QuoteContext(reader, sentences)
    let profiles = ProfileFinder(reader: reader, lexicons: sentences)
    let points = PointsFinder(document: reader.document, sentences: sentences)
    let asked = AskedTopics(document: reader.document, sentences: sentences)
    var memory = ActorMemory()
    memory.signatories = signatories?.actors ?? []
    var found = ProseReader.Reading()
    for index in reader.document.sentences.indices {
      try AnalysisWatch.check()
      let span = reader.document.sentences[index].span
      guard let plain = sentences.frames(ofSentence: index) else { continue }
      let remarks = remarks.filter { $0.overlaps(span) }
      guard !remarks.isEmpty || !skipping.contains(where: { $0.overlaps(span) }) else {
        for group in groups(plain) { memory.add(group) }
        continue
      }
      let profiled = profiles.actors(ofSentence: index)
      memory.profiled = profiled.isEmpty ? points.actors(ofSentence: index) : profiled
      memory.isInStatement = isInStatement(index, quotes)
      let frames = plain.remembering(memory)
      let read = ProseReader(frames: frames, quotes: quotes, memory: memory).read()
      found.topics += read.topics
      found.cues += read.cues
      let cues =
        Balance(frames: frames).balanced(read.candidates)
        + OpinionReader(frames: frames, quotes: quotes, goesOn: goesOn(index, after: found.candidates.last))
        .candidates(besides: read.candidates)
        + IntentionReader(frames: frames, quotes: quotes).candidates(besides: read.cueWords)
        + PlannedDeedReader(frames: frames, quotes: quotes).candidates(besides: read.cueWords)
      let ellipsis = EllipsisReader(frames: frames, quotes: quotes)
      let history = ellipsis.mayTakeUp ? Array(found.candidates.suffix(Self.memorySpan)) : []
      let own = ellipsis.withLosses(ellipsis.withoutAnswers(cues, after: history))
      let copies = ellipsis.candidates(after: history, cues: own) + GapReader(frames: frames).candidates(after: own)
      var here = own + copies
      if !profiled.isEmpty { for index in here.indices { here[index].isProfiled = true } }
      if here.contains(where: answers), let topic = asked.topic(above: index) {
        for stance in here.indices where answers(here[stance]) { here[stance].suggestions.append(topic) }
      }
      if !remarks.isEmpty { here = here.filter { stance in remarks.contains { $0.contains(stance.cue) } } }
      found.candidates += here
      let named = groups(frames)
      for group in named + bodies(of: here, besides: named, frames) { memory.add(group) }
      memory.subject = subject(frames) ?? memory.subject
    }
    return found
  }

  /// Whether somebody takes a side toward what it does not tell itself.
  private func answers(_ stance: StanceCandidate) -> Bool { stance.isOpen && stance.rule.hasSuffix(".speaker") }

  /// Whether the last position was told in the sentence before, and is toward a thing.
  private func goesOn(_ sentence: Int, after told: StanceCandidate?) -> Bool {
    guard let told, reader.document.sentenceIndex(at: told.cue.start) == sentence - 1 else { return false }
    return told.namedTarget.map { $0.actor == nil && !$0.isDeed } ?? true
  }

  /// The organizations that hold a position by a name that only its place tells: "**The Green Front** supports the treaty. The party …".
  private func bodies(of stances: [StanceCandidate], besides named: [[Actor]], _ frames: FrameReader) -> [[Actor]] {
    let known = Set(named.joined().map(\.holder))
    return stances.compactMap { stance -> Actor? in
      guard stance.holder.type == .organization, !known.contains(stance.holder), let span = stance.holderSpan,
        stance.holder.name.first?.isUppercase ?? false
      else { return nil }
      return Actor(holder: stance.holder, span: span)
    }.distinct.map { [$0] }
  }

  /// Whom the subject of a sentence names; `nil` for a pronoun, with which it goes on about the one before.
  private func subject(_ frames: FrameReader) -> [Actor]? {
    let tree = frames.tree
    guard let root = tree.indices.first(where: { tree.relations[$0] == .root }),
      let first = tree.children(of: root, .nsubj).first ?? unmarkedPerson(behind: root, frames)
    else { return [] }
    // "The association **BIMSO** says": parsers may give the verb both.
    let subject = tree.children(of: root, .nsubj).first { frames.actors.isName($0) } ?? first
    if let signatories = frames.actors.signatories(describedBy: subject) { return signatories }
    if tree.words[subject].partOfSpeech == .pronoun { return tree.word(subject, has: "PronType=Prs") ? nil : [] }
    let named = tree.coordination(of: subject).compactMap { frames.actors.named($0) ?? frames.actors.unknownName($0) }
    // "The shipowners' **association BIMSO** says"
    if named.isEmpty, !tree.children(of: subject, .appos, .flat).isEmpty {
      return frames.actors.individuals(of: subject).filter { $0.holder.type == .organization }
    }
    // "Tehran's **government**"
    return named.isEmpty && frames.actors.isActorNoun(subject) ? frames.actors.actors(of: subject) : named
  }

  /// The person right behind a verb that opens the sentence, where a language marks whom a verb acts on and this one is not marked:
  /// "Habla **la delegada** de Canadá", which a parser takes for an object.
  private func unmarkedPerson(behind verb: Int, _ frames: FrameReader) -> Int? {
    let tree = frames.tree
    guard frames.lexicon.marksObjects, tree.isVerbal(verb),
      let person = tree.children(of: verb, .obj).first(where: { $0 > verb }), tree.introducers(of: person).isEmpty,
      tree.subtree(of: person).first == verb + 1, frames.actors.isPerson(person)
    else { return nil }
    return person
  }

  /// Whether a sentence is one of the statement that the document quotes, and nobody's quote about it.
  private func isInStatement(_ sentence: Int, _ quotes: QuoteContext) -> Bool {
    guard let signatories, let tree = reader.trees[sentence], let first = tree.spans.first else { return false }
    return signatories.text.contains(reader.document.sentences[sentence].block) && quotes.speaker(at: first) == nil
  }

  /// How many stances back a clause may take up what was told.
  private static let memorySpan = 24

  /// Whether an organization is only named as who has it: "ifølge **Público**", "…, skriver **Reuters**", "sier hun til **NRK**".
  private func isOutlet(_ word: Int, _ frames: FrameReader) -> Bool {
    guard let named = frames.actors.named(word)?.holder, named.type == .organization else { return false }
    // "på **X**"
    if frames.isSource(word) || named.name.count == 1 { return true }
    guard [.nsubj, .obl, .iobj].contains(frames.tree.relations[word]), let verb = frames.tree.heads[word],
      verb < word
    else { return false }
    return frames.clauses.has(.statement, at: verb)
  }

  /// Whether what looks like an organization tells of what somebody is a minister: "ministro de **Cultura** y Deporte".
  private func isOfOffice(_ word: Int, _ frames: FrameReader) -> Bool {
    guard frames.tree.relations[word] == .nmod, let office = frames.tree.heads[word], office < word,
      frames.lexicon.nouns[frames.tree.lemmas[office]] == .representative
    else { return false }
    return frames.actors.named(word)?.holder.type == .organization
  }

  /// The states, groups, persons and organizations that the sentence names, those that are coordinated together.
  private func groups(_ frames: FrameReader) -> [[Actor]] {
    let tree = frames.tree
    return tree.indices.compactMap { word in
      if let body = frames.actors.bodyDescribed(word) { return [body] }
      if let signatories = frames.actors.signatories(describedBy: word) { return signatories }
      guard frames.actors.named(word) != nil, tree.relations[word] != .flat else { return nil }
      let joins = tree.relations[word] == .conj && tree.heads[word].map { frames.actors.named($0) != nil } ?? false
      guard !joins, !tree.standsInBrackets(word), !isOutlet(word, frames), !isOfOffice(word, frames) else { return nil }
      return tree.coordination(of: word).compactMap { frames.actors.named($0) }
    }
  }
}
