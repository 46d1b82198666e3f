import TextModel

/// Finds what a position is toward where its own clause does not say: what the text is about there, or what a pronoun stands
/// for.
///
/// Whatever cues are directed at may be it, and so may what the first sentences speak of and every text that is voted on. Of
/// these the one is taken that scores best by a conditional logit: how much the whole text speaks of it, how often it is a
/// target, how near to the cue, whether it can be voted on, and whether it was told before the cue. The weights were fitted on
/// the articles of the corpora that are there to develop on, a part of the documents left out at a time.
struct TopicFinder: Sendable {
  private(set) var topics: [Topic] = []
  /// The keys of the topics' best names.
  private var keys: [TopicKey] = []
  let document: Document
  /// How often each noun stands in the text, by its lemma.
  let nounCounts: [String: Int]
  /// What the text calls what somebody has proposed, most often: "forslaget".
  private let proposal: Target?
  let descriptions: [String: Target]
  /// Those who recognize somebody or something, or refuse to.
  private let recognizing: Set<StanceHolder>
  /// The blocks that are items of lists or rows of tables.
  let listed: Set<Int>

  /// The topics of a document.
  ///
  /// - Parameters:
  ///   - targets: what may be one, besides the targets that the candidates name.
  ///   - voted: those of them on which so many votes were cast.
  ///   - announced: what the title says that the text is about.
  ///   - proposals: the nouns that stand for what somebody has proposed.
  ///   - descriptions: names of two words of what candidates name with one, by the head of the name.
  init(
    _ document: Document, targets: [Target], voted: [Target], announced: Target?, candidates: [StanceCandidate],
    proposals: [Target],
    descriptions: [String: Target]
  ) {
    self.document = document
    let words = document.words
    var nounCounts: [String: Int] = [:]
    for index in words.indices where words[index].partOfSpeech == .noun || words[index].partOfSpeech == .properNoun {
      nounCounts[words[index].lemma.inLowerCase, default: 0] += 1
    }
    self.nounCounts = nounCounts
    self.descriptions = descriptions
    recognizing = Set(candidates.filter { $0.position == .recognize }.map(\.holder))
    listed = Set(
      candidates.filter(\.isListed).compactMap { document.sentenceIndex(at: $0.cue.start) }.map {
        document.sentences[$0].block
      })
    let byText = Dictionary(grouping: proposals) { $0.text.lowercased() }
    proposal = byText.values.max { ($0.count, $1[0].text) < ($1.count, $0[0].text) }?.first
    for target in [announced].compactMap({ $0 }) + targets where target.actor == nil { add(target, nil) }
    if announced != nil, !topics.isEmpty { topics[0].isAnnounced = true }
    for candidate in candidates {
      // Whoever is accused of something is no thing that a text is about.
      guard let target = candidate.namedTarget, !candidate.isOwnDeed, !candidate.isAccusation || target.actor != nil,
        target.actor == nil || candidate.isTowardActors || candidate.position == .condemn
      else { continue }
      add(target, candidate.position)
    }
    for target in Set(candidates.flatMap(\.suggestions)).sorted(by: { $0.span.start < $1.span.start }) {
      add(target, nil)
    }
    let ballots = Set(voted.map(\.span.start))
    for index in topics.indices { topics[index].ballots = topics[index].places.filter(ballots.contains) }
    for target in voted where target.isKnown && target.isOneWord && target.agreement == nil {
      // "framlegget fall med 28 mot 14 røyster" is no "liknande framlegg" that the text tells of as well.
      guard let index = known(name(target)), !topics[index].target.isKnown else { continue }
      topics[index].goBy(target)
      keys[index] = topics[index].best.key
    }
    count()
  }

  /// What the candidate's position is toward; `nil` where nothing has been named.
  ///
  /// - Parameter isMeant: whether the word that stands for it may mean a topic; where it may mean none, any is as good.
  func topic(of candidate: StanceCandidate, where isMeant: (Topic) -> Bool = { _ in true }) -> FoundTarget? {
    let all = fitting(candidate)
    let meant = all.filter(isMeant)
    let fitting = meant.isEmpty ? all : meant
    let scores = scores(of: fitting, for: candidate)
    guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }) else {
      return proposal.map { FoundTarget(target: $0, origin: .topic(lead: 0)) }
    }
    let next = scores.indices.filter { $0 != best }.map { scores[$0] }.max()
    let lead = next.map { scores[best] - $0 } ?? Self.loneLead
    return FoundTarget(target: name(of: best, among: fitting, scores, for: candidate), origin: .topic(lead: lead))
  }

  /// The name of the best of the topics that fit.
  private func name(
    of best: Int, among fitting: [Topic], _ scores: [Double], for candidate: StanceCandidate
  ) -> Target {
    let called = fullName(of: name(of: fitting[best], for: candidate))
    let target = namesake(of: called) ?? called
    guard target.isDeed, let proposal else { return target }
    // What is proposed stands for a deed where the text has no better name for it.
    let motions = scores.indices.filter { fitting[$0].isMotion && !fitting[$0].target.isDeed }
    return motions.max { scores[$0] < scores[$1] }.map { fitting[$0].target } ?? proposal
  }

  /// What the line above a list calls its topic is its name there, but for a word that only points to a text ("Makrell 2027" where
  /// all else is about "makrellavtalen").
  private func name(of topic: Topic, for candidate: StanceCandidate) -> Target {
    let suggested = suggestion(naming: topic, to: candidate)
    return suggested.flatMap { $0.isMotion || !topic.isMotion ? $0 : nil } ?? topic.target
  }

  /// Whether the text tells of somebody who recognizes the actor, or refuses to.
  func isRecognized(_ actor: StanceHolder?) -> Bool {
    topics.contains { $0.target.actor == actor && $0.positions.contains(.recognize) }
  }

  /// Whether the text tells elsewhere toward whom or what such a position is.
  func tellsAlike(_ candidate: StanceCandidate) -> Bool {
    topics.contains { $0.positions.contains(candidate.position) }
  }

  /// The topics that may be what the candidate is toward: whoever is recognized, threatened or under sanctions elsewhere in
  /// the text, where somebody is; else whatever is no actor.
  private func fitting(_ candidate: StanceCandidate) -> [Topic] {
    let topics = topicsInLanguage(at: candidate.place).filter { topic in
      !isCondition(topic, of: candidate) && !(candidate.isNoun && topic.places.contains(candidate.cue.start))
    }
    let alike = candidate.isTowardActors ? topics.filter { $0.positions.contains(candidate.position) } : []
    // Who recognizes is seldom who is recognized.
    let others = alike.filter { topic in topic.target.actor.map { !recognizing.contains($0) } ?? true }
    if candidate.position == .recognize, !others.isEmpty { return others }
    if alike.isEmpty, candidate.position == .sanction || candidate.position == .threaten {
      let blamed = topics.filter { topic in
        topic.target.actor.map { $0 != candidate.holder } ?? false && !topic.positions.isDisjoint(with: Self.hostile)
      }
      if !blamed.isEmpty { return blamed }
    }
    return alike.isEmpty ? topics.filter { $0.target.actor == nil } : alike
  }

  /// Who is blamed, threatened or under sanctions is whom an unnamed measure is against.
  private static let hostile: Set<StancePosition> = [.condemn, .sanction, .threaten]

  /// Whether a topic is only told in what the position depends on: "will vote for it if Madrid **pays the bill**".
  private func isCondition(_ topic: Topic, of candidate: StanceCandidate) -> Bool {
    guard let condition = candidate.condition else { return false }
    return topic.places.allSatisfy { condition.start <= $0 && $0 < condition.end }
  }

  /// The topics that are named in the language of the place, where any are: what somebody is quoted with in another language
  /// is seldom what the text is about.
  private func topicsInLanguage(at offset: Int) -> [Topic] {
    let language = language(at: offset)
    let own = topics.filter { topic in topic.places.contains { self.language(at: $0) == language } }
    return own.isEmpty ? topics : own
  }

  private func language(at offset: Int) -> LanguageTag? {
    document.sentenceIndex(at: offset).map { document.sentences[$0].language }
  }

  /// Takes note that a position at this offset is toward the target without naming it.
  mutating func remember(_ target: Target, at offset: Int) {
    let name = name(target)
    if let known = known(name) {
      topics[known].resolved.append(offset)
    } else if target.actor == nil {
      topics.append(Topic(name, positions: []))
      topics[topics.count - 1].resolved = [offset]
      keys.append(name.key)
    }
  }

  private func name(_ target: Target) -> TopicName {
    var target = target
    target.text = target.shortName ?? target.text
    return TopicName(target, headCount: nounCounts[target.head] ?? 0)
  }

  /// The topic that a name means, as an index into the topics.
  private func known(_ name: TopicName) -> Int? {
    topics.indices.first { keys[$0].mayFit(name.key) && same(topics[$0].best, name) }
  }

  private mutating func add(_ target: Target, _ position: StancePosition?) {
    // "A:" before an answer is a label.
    guard target.text.count > 1, target.text.contains(where: \.isLetter) else { return }
    let positions = Set([position].compactMap { $0 })
    let name = name(target)
    guard let index = known(name) else {
      topics.append(Topic(name, positions: positions))
      keys.append(name.key)
      return
    }
    topics[index].positions.formUnion(positions)
    topics[index].places.append(target.span.start)
    topics[index].isMotion = topics[index].isMotion || target.isMotion
    topics[index].add(name)
    keys[index] = topics[index].best.key
  }

  /// Whether two targets are the same thing: with one head, or the head of one is the last part of the other's compound.
  private func same(_ leftName: TopicName, _ rightName: TopicName) -> Bool {
    let (left, right) = (leftName.target, rightName.target)
    if left.actor != nil || right.actor != nil { return left.actor == right.actor }
    if left.head == right.head { return true }
    switch (left.agreement, right.agreement) {
    case (.bare, .bare): return true
    case (.specific, .bare): if leftName.tellsMore(than: rightName) { return true }
    case (.bare, .specific): if rightName.tellsMore(than: leftName) { return true }
    default: break
    }
    let (short, long) = leftName.headLength < rightName.headLength ? (leftName, rightName) : (rightName, leftName)
    if short.headLength >= 4, long.target.head.ends(in: short.target.head) { return true }
    guard leftName.key.mayShareWord(rightName.key) else { return false }
    return FoldedWords.agree(leftName.content, rightName.content) || leftName.isShort(for: rightName)
      || rightName.isShort(for: leftName)
  }

  /// Counts how often the document speaks of each topic, the first block trebled, as parts of the most frequent one.
  private mutating func count() {
    if topics.isEmpty { return }
    let firstEnd = document.blocks.first?.span.end ?? 0
    let heads = topics.map(\.best)
    var named: [String: [Int]] = [:]
    let words = document.words
    for word in words.indices where words[word].partOfSpeech == .noun || words[word].partOfSpeech == .properNoun {
      let lemma = words[word].lemma.inLowerCase
      let span = document.tokens[words[word].token].span
      let value = span.end <= firstEnd ? 3.0 : 1
      let indices = named[lemma] ?? indices(of: lemma, in: heads)
      named[lemma] = indices
      for index in indices {
        topics[index].frequency += value
        topics[index].mentions.append(span.start)
      }
    }
    let most = topics.map(\.frequency).max() ?? 0
    guard most > 0 else { return }
    for index in topics.indices { topics[index].frequency /= most }
  }

  /// The topics whose head is this noun, or a part of its compound, or a compound of it.
  private func indices(of lemma: String, in names: [TopicName]) -> [Int] {
    let key = TopicKey(word: lemma)
    let length = lemma.count
    return names.indices.filter { index in
      guard keys[index].mayFit(key) else { return false }
      let head = names[index].target.head
      return lemma == head || length >= 4 && head.ends(in: lemma)
        || names[index].headLength >= 4 && lemma.ends(in: head)
    }
  }
}
