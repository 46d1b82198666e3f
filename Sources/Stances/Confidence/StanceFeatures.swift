import TextModel

/// What speaks for and against stances: how each was read, and how it stands among the others of the document.
///
/// The features of a stance are names without values, such as `rule=verb.demand`; the model that tells how likely a stance is
/// right has a weight for each (``StanceConfidence``).
struct StanceFeatures {
  private let document: Document
  private let title: [String]
  /// How many candidates of the document are toward each target, have each holder, and stand in each sentence.
  private let targetCounts: [String: Int]
  private let holderCounts: [StanceHolder: Int]
  private let sentenceCounts: [Int: Int]
  /// The sides that each holder takes, by position and target.
  private let sides: [Side: Set<StancePolarity>]

  private struct Side: Hashable {
    let holder: StanceHolder
    let position: StancePosition
    let target: String
  }

  /// - Parameter found: the candidates of the document, each with its target.
  init(_ document: Document, found: [(candidate: StanceCandidate, target: FoundTarget)]) {
    self.document = document
    title = document.blocks.first.map { FoldedWords.content(of: String(document[$0.span])) } ?? []
    targetCounts = Dictionary(found.map { ($0.target.target.text, 1) }, uniquingKeysWith: +)
    holderCounts = Dictionary(found.map { ($0.candidate.holder, 1) }, uniquingKeysWith: +)
    sentenceCounts = Dictionary(
      found.compactMap { item in document.sentenceIndex(at: item.candidate.cue.start).map { ($0, 1) } },
      uniquingKeysWith: +)
    sides = Dictionary(
      found.map { item in (Self.side(item.candidate, item.target.target), [item.candidate.polarity]) },
      uniquingKeysWith: { $0.union($1) })
  }

  private static func side(_ candidate: StanceCandidate, _ target: Target) -> Side {
    Side(holder: candidate.holder, position: candidate.position, target: target.text)
  }

  /// The features of a candidate with this target.
  func features(of candidate: StanceCandidate, toward found: FoundTarget) -> [String] {
    let kind = candidate.rule.prefix { $0 != "." }
    return reading(candidate, kind) + target(candidate, found, kind) + holder(candidate, kind)
      + company(candidate, found)
  }

  /// How the position was read.
  private func reading(_ candidate: StanceCandidate, _ kind: Substring) -> [String] {
    var features = [
      "rule=\(candidate.rule)", "kind=\(kind)",
      "position=\(candidate.position.rawValue).\(candidate.polarity.rawValue)",
      "modality=\(candidate.modality.rawValue)", "kind+position=\(kind).\(candidate.position.rawValue)",
    ]
    if candidate.isNegated { features.append("negated") }
    if candidate.condition != nil { features.append("conditioned") }
    if candidate.source != nil { features.append("sourced") }
    if document.quotes.contains(where: { $0.span.contains(candidate.cue) }) { features.append("quoted") }
    features.append("evidence-length=\(Self.bucket(document.tokens(in: candidate.evidence).count, [3, 7, 12, 20]))")
    if let sentence = document.sentenceIndex(at: candidate.cue.start) {
      let span = document.sentences[sentence].span
      features.append("sentence-length=\(Self.bucket(document.tokens(in: span).count, [8, 15, 25, 40]))")
      if document.utf8[max(span.start, span.end - 2)..<span.end].contains(UInt8(ascii: "?")) {
        features.append("question")
      }
      let language = document.sentences[sentence].language.code
      features.append("language=\(language)")
      for word in words(of: candidate.cue, sentence).prefix(2) {
        features.append("cue=\(language):\(word.lemma.lowercased())")
        features.append("cue-class=\(word.partOfSpeech.rawValue).\(word.relation)")
      }
    }
    return features
  }

  private func words(of span: TextSpan, _ sentence: Int) -> [Word] {
    document.words[document.sentences[sentence].words].filter { document.tokens[$0.token].span.overlaps(span) }
  }

  /// What it is toward, and how that was found.
  private func target(_ candidate: StanceCandidate, _ found: FoundTarget, _ kind: Substring) -> [String] {
    let target = found.target
    let content = FoldedWords.content(of: target.text)
    let origin: String =
      switch found.origin {
      case .named: "named"
      case .antecedent: "antecedent"
      case .told: "told"
      case .topic(let lead): "topic\(Self.bucket(Int(lead * 10), [3, 8, 15, 30]))"
      }
    var features = [
      "origin=\(origin)", "origin+kind=\(origin).\(kind)", "origin+position=\(origin).\(candidate.position.rawValue)",
      "words=\(min(content.count, 5))", "words+kind=\(min(content.count, 5)).\(kind)",
    ]
    if target.actor != nil {
      features += ["toward-actor", "toward-actor+position=\(candidate.position.rawValue)"]
    } else if target.id != nil {
      features.append("toward-entity")
    }
    if target.isMotion { features.append("toward-motion") }
    if target.isDeed { features.append("toward-deed") }
    if target.isKnown { features.append("toward-known") }
    if target.agreement != nil { features.append("toward-agreement") }
    if target.text.first?.isUppercase == true { features.append("capital") }
    features.append(content.contains { title.contains($0) } ? "in-title" : "not-in-title")
    if case .named = found.origin {
      let isBefore = target.span.start < candidate.cue.start
      let between =
        isBefore
        ? TextSpan(target.span.end, max(target.span.end, candidate.cue.start))
        : TextSpan(candidate.cue.end, max(candidate.cue.end, target.span.start))
      features.append(
        "target-distance=\(isBefore ? "-" : "+")\(Self.bucket(document.tokens(in: between).count, [1, 3, 6, 12]))")
    }
    return features
  }

  /// Whose it is, and where its holder is told.
  private func holder(_ candidate: StanceCandidate, _ kind: Substring) -> [String] {
    var features = [
      "holder=\(candidate.holder.type.rawValue)", "holder+kind=\(candidate.holder.type.rawValue).\(kind)",
    ]
    guard let span = candidate.holderSpan else {
      return features + ["holder-place=none", "holder-place+kind=none.\(kind)"]
    }
    let place: String
    if span.start < candidate.cue.start,
      document.sentenceIndex(at: span.start) == document.sentenceIndex(at: candidate.cue.start)
    {
      let between = document.tokens(in: TextSpan(span.end, max(span.end, candidate.cue.start))).count
      place = "before\(Self.bucket(between, [1, 4, 9, 16]))"
    } else if document.sentenceIndex(at: span.start) == document.sentenceIndex(at: candidate.cue.start) {
      place = "behind"
    } else {
      place = "elsewhere"
    }
    features += ["holder-place=\(place)", "holder-place+kind=\(place).\(kind)"]
    if let sentence = document.sentenceIndex(at: span.start), let word = words(of: span, sentence).last {
      features.append("holder-word=\(word.partOfSpeech.rawValue).\(word.relation.prefix { $0 != ":" })")
    }
    return features
  }

  /// How it stands among the other stances of the document.
  private func company(_ candidate: StanceCandidate, _ found: FoundTarget) -> [String] {
    let sentence = document.sentenceIndex(at: candidate.cue.start) ?? -1
    var features = [
      "same-target=\(Self.bucket(targetCounts[found.target.text] ?? 0, [1, 2, 4, 8]))",
      "same-holder=\(Self.bucket(holderCounts[candidate.holder] ?? 0, [1, 2, 4, 8]))",
      "same-sentence=\(Self.bucket(sentenceCounts[sentence] ?? 0, [1, 2, 4, 8]))",
    ]
    if (sides[Self.side(candidate, found.target)]?.count ?? 0) > 1 { features.append("both-sides") }
    return features
  }

  /// The number of bounds that a count lies above.
  private static func bucket(_ count: Int, _ bounds: [Int]) -> Int { bounds.count { count > $0 } }
}
