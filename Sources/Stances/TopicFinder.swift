import TextModel

/// Finds what a position is toward where its own clause does not say: what the text is about there, or what a pronoun stands
/// for.
///
/// Every place at which a cue is directed at something votes for it; the votes count more the nearer they stand, and those
/// before more than those after. What the whole text speaks of most, above all in its title, counts besides.
struct TopicFinder: Sendable {
  private struct Topic {
    /// The ways in which the text names it, each with how often.
    var names: [(target: Target, count: Int)]
    var places: [Int]
    var frequency = 0.0

    /// The best name: of "avtalen" and "himmelavtalen" the second, which tells more; of the rest what the text says most
    /// often, and of these the shortest.
    var target: Target {
      names.dropFirst().reduce(names[0]) { Self.isBetter($1, than: $0) ? $1 : $0 }.target
    }

    private static func isBetter(_ name: (target: Target, count: Int), than other: (target: Target, count: Int)) -> Bool
    {
      let (head, otherHead) = (name.target.head.count, other.target.head.count)
      if head != otherHead { return head > otherHead }
      if name.count != other.count { return name.count > other.count }
      return name.target.text.utf8.count < other.target.text.utf8.count
    }
  }

  private var topics: [Topic] = []
  private let document: Document

  /// The topics of a document, from what its cues are directed at.
  init(_ document: Document, _ targets: [Target]) {
    self.document = document
    for target in targets where target.actor == nil { add(target) }
    count()
  }

  /// What the candidate's position is toward; `nil` where nothing has been named.
  func topic(of candidate: StanceCandidate) -> Target? {
    let start = candidate.cue.start
    let place = document.sentenceIndex(at: start) ?? 0
    let scored = topics.map { topic in
      let votes = topic.places.reduce(Self.frequencyShare * topic.frequency) { $0 + weight(of: $1, at: place, start) }
      return topic.target.isMotion ? votes * Self.motionFactor : votes
    }
    return scored.indices.max { scored[$0] < scored[$1] }.map { topics[$0].target }
  }

  /// How much the most frequent topic's frequency counts, in votes of the same sentence.
  private static let frequencyShare = 0.5
  /// How much more likely a text that is voted on or signed is the topic than anything else.
  private static let motionFactor = 1.5

  private mutating func add(_ target: Target) {
    guard let index = topics.firstIndex(where: { same($0.target, target) }) else {
      topics.append(Topic(names: [(target, 1)], places: [target.span.start]))
      return
    }
    topics[index].places.append(target.span.start)
    if let name = topics[index].names.firstIndex(where: { $0.target.text == target.text }) {
      topics[index].names[name].count += 1
    } else {
      topics[index].names.append((target, 1))
    }
  }

  /// Whether two targets are the same thing: with one head, or the head of one is the last part of the other's compound.
  private func same(_ left: Target, _ right: Target) -> Bool {
    if left.head == right.head { return true }
    let (short, long) = left.head.count < right.head.count ? (left.head, right.head) : (right.head, left.head)
    return short.count >= 4 && long.hasSuffix(short)
      || FoldedWords.agree(FoldedWords.content(of: left.text), FoldedWords.content(of: right.text))
  }

  /// Counts how often the document speaks of each topic, the first block trebled, as parts of the most frequent.
  private mutating func count() {
    let firstEnd = document.blocks.first?.span.end ?? 0
    for word in document.words where word.partOfSpeech == .noun || word.partOfSpeech == .properNoun {
      let lemma = word.lemma.lowercased()
      let value = document.tokens[word.token].span.end <= firstEnd ? 3.0 : 1
      for index in topics.indices where names(lemma, topics[index].target.head) { topics[index].frequency += value }
    }
    let most = topics.map(\.frequency).max() ?? 0
    guard most > 0 else { return }
    for index in topics.indices { topics[index].frequency /= most }
  }

  private func names(_ lemma: String, _ head: String) -> Bool {
    lemma == head || lemma.count >= 4 && head.hasSuffix(lemma) || head.count >= 4 && lemma.hasSuffix(head)
  }

  private func weight(of start: Int, at place: Int, _ offset: Int) -> Double {
    let distance = Double(abs((document.sentenceIndex(at: start) ?? 0) - place))
    return (start < offset ? 1 : 0.5) / (1 + distance / 2)
  }
}
