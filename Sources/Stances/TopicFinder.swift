import TextModel

/// Finds what a position is toward where its own clause does not say: what the text is about there.
///
/// Every target that the text names votes; the votes count more the nearer they stand, and those before more than those
/// after.
struct TopicFinder: Sendable {
  private struct Topic {
    var target: Target
    var words: [String]
    var places: [Int]
  }

  private var topics: [Topic] = []
  private let document: Document

  /// The topics of a document, from the candidates that name their targets.
  init(_ document: Document, _ candidates: [StanceCandidate]) {
    self.document = document
    for candidate in candidates {
      guard case .named(let target) = candidate.target, mayBeTopic(candidate, target) else { continue }
      add(target, at: candidate.cue.start)
    }
  }

  /// What the text is about at this place, for a position of this kind; `nil` where nothing has been named.
  func topic(at span: TextSpan) -> Target? {
    let place = document.sentenceIndex(at: span.start) ?? 0
    let scored = topics.map { topic in (topic, topic.places.reduce(0.0) { $0 + weight(of: $1, at: place, span.start) })
    }
    return scored.max { $0.1 < $1.1 }?.0.target
  }

  /// Actors are what one recognizes; toward anything else they are seldom what a text is about.
  private func mayBeTopic(_ candidate: StanceCandidate, _ target: Target) -> Bool {
    candidate.position == .recognize || target.actor == nil
  }

  private mutating func add(_ target: Target, at place: Int) {
    let words = FoldedWords.content(of: target.text)
    if let index = topics.firstIndex(where: { FoldedWords.agree($0.words, words) }) {
      topics[index].places.append(place)
    } else {
      topics.append(Topic(target: target, words: words, places: [place]))
    }
  }

  private func weight(of start: Int, at place: Int, _ offset: Int) -> Double {
    let distance = Double(abs((document.sentenceIndex(at: start) ?? 0) - place))
    return (start < offset ? 1 : 0.5) / (1 + distance / 3)
  }
}
