import TextModel

/// Finds the language of every token of a text in which languages may change.
///
/// Each word says, by itself, how probable each language is. The paths through the words weigh that against changes of
/// language, which cost least between blocks and most within a sentence, and against languages that little else in the
/// text is in (a hidden Markov model). So a name, a loanword or a short heading takes the language of what is around it.
package struct LanguagePath: Sendable {
  /// A word, or another token that takes the language of what surrounds it.
  package struct Unit: Sendable {
    /// Its bytes.
    package var range: Range<Int>
    /// What stands between it and the token before.
    package var boundary: Boundary
    /// How far the token is believed, from 0 to 1: less for what is likely a name.
    package var weight: Float

    /// A token.
    package init(range: Range<Int>, boundary: Boundary, weight: Float = 1) {
      self.range = range
      self.boundary = boundary
      self.weight = weight
    }
  }

  /// What can stand between two tokens; the stronger, the easier the language changes there.
  package enum Boundary: Int, Sendable, Comparable {
    case none, clause, quote, sentence, block, post

    package static func < (left: Boundary, right: Boundary) -> Bool { left.rawValue < right.rawValue }
  }

  /// What changes of language cost, in nats.
  package struct Costs: Sendable {
    /// Within a sentence.
    package var inside: Float = 6.5
    /// At a comma, a dash or a colon.
    package var clause: Float = 5.5
    /// Where a quotation opens or closes.
    package var quote: Float = 2.8
    /// Between sentences.
    package var sentence: Float = 5
    /// Between paragraphs, headings and items.
    package var block: Float = 4
    /// Where a post, which is in the words of another, begins or ends.
    package var post: Float = 2.8
    /// What a language that little of the text is in costs more than the text's main one, for each factor of e.
    package var rareness: Float = 1.1
    /// The share that any language is granted before anything is read.
    package var unseenShare: Float = 0.02
    /// How much of a word's probability is spread over all languages, since any language may borrow any word.
    package var borrowed: Float = 0.02
    /// So many words at a time speak for a language that the path may take.
    package var wordsTogether = 3

    /// The costs by which documents are read.
    package init() {}

    /// The costs by which lines of any kind are read, which can be mixed more than an article is.
    package static var lines: Costs {
      var costs = Costs()
      costs.inside = 3.2
      costs.clause = 3
      costs.sentence = 2.8
      costs.quote = 2.5
      costs.block = 3
      costs.rareness = 0.4
      return costs
    }

    func change(at boundary: Boundary) -> Float {
      switch boundary {
      case .none: inside
      case .clause: clause
      case .quote: quote
      case .sentence: sentence
      case .block: block
      case .post: post
      }
    }
  }

  /// Longer texts are read in pieces of this many tokens.
  private static let longestPiece = 4096
  /// A path is sought among this many languages at most.
  private static let mostCandidates = 16

  private let identifier: LanguageIdentifier
  private let costs: Costs
  private let evidence: WordEvidence

  /// A path finder for the languages of `identifier`.
  package init(_ identifier: LanguageIdentifier, costs: Costs = Costs()) {
    self.identifier = identifier
    self.costs = costs
    evidence = WordEvidence(identifier, borrowed: costs.borrowed)
  }

  /// The language of each token and how probable that language is in the stretch it belongs to.
  package func languages(of units: [Unit], in bytes: [UInt8]) -> [LanguageCandidate] {
    var found: [LanguageCandidate] = []
    found.reserveCapacity(units.count)
    var start = 0
    while start < units.count {
      let end = min(units.count, start + Self.longestPiece)
      found.append(contentsOf: piece(units[start..<end], bytes))
      start = end
    }
    return found
  }

  private func piece(_ units: ArraySlice<Unit>, _ bytes: [UInt8]) -> [LanguageCandidate] {
    let evidence = evidence.logProbabilities(units, bytes)
    let shares = shares(units, evidence)
    let candidates = shares.indices.filter { shares[$0] > 0 }.sorted { (shares[$0], $1) > (shares[$1], $0) }
      .prefix(Self.mostCandidates).sorted()
    guard !candidates.isEmpty else {
      return units.map { _ in LanguageCandidate(language: .undetermined, probability: 1) }
    }
    let entry = candidates.map { -costs.rareness * logarithm(costs.unseenShare + shares[$0]) }
    var paths = PathProbabilities(entry: entry)
    for (unit, said) in zip(units, evidence) {
      paths.add(
        said.isEmpty ? nil : candidates.map { said[$0] }, unit.boundary, change: costs.change(at: unit.boundary))
    }
    return probabilities(paths.bestCandidates(), evidence, candidates)
  }

  /// What share of the text is in each language, as far as a few words at a time can tell.
  ///
  /// Each run of ``Costs/wordsTogether`` words, none across a sentence's end or a quotation mark, speaks for one language; the text as a
  /// whole speaks for one as loudly as all runs together.
  private func shares(_ units: ArraySlice<Unit>, _ evidence: [[Float]]) -> [Float] {
    var shares = [Float](repeating: 0, count: identifier.model.languages.count)
    var whole = shares
    var sums = shares
    var run: [Int] = []
    for index in evidence.indices {
      if !evidence[index].isEmpty {
        run.append(index)
        Self.add(evidence[index], 1, to: &sums)
        Self.add(evidence[index], 1, to: &whole)
      }
      let next = units.startIndex + index + 1
      let isAtEnd = next == units.endIndex || units[next].boundary >= .quote
      if !run.isEmpty, isAtEnd || (run.count == costs.wordsTogether && run.last == index) {
        if let best = Self.place(ofLargest: sums) { shares[best] += 1 }
        Self.add(evidence[run.removeFirst()], -1, to: &sums)
      }
      if isAtEnd {
        run.removeAll()
        for language in sums.indices { sums[language] = 0 }
      }
    }
    let total = shares.reduce(0, +)
    guard total > 0 else { return shares }
    if let best = Self.place(ofLargest: whole) { shares[best] += total }
    return shares.map { $0 / (2 * total) }
  }

  private static func add(_ evidence: [Float], _ sign: Float, to sums: inout [Float]) {
    for language in sums.indices { sums[language] += sign * evidence[language] }
  }

  /// The first place of the largest value.
  private static func place(ofLargest values: [Float]) -> Int? {
    guard var best = values.indices.first else { return nil }
    for index in values.indices where values[index] > values[best] { best = index }
    return best
  }

  private func probabilities(_ path: [Int], _ evidence: [[Float]], _ candidates: [Int]) -> [LanguageCandidate] {
    var found: [LanguageCandidate] = []
    var start = 0
    while start < path.count {
      var end = start + 1
      while end < path.count, path[end] == path[start] { end += 1 }
      var sums = [Float](repeating: 0, count: candidates.count)
      for index in start..<end where !evidence[index].isEmpty {
        for candidate in sums.indices { sums[candidate] += evidence[index][candidates[candidate]] }
      }
      let own = sums[path[start]]
      let total = sums.reduce(0) { $0 + exponential($1 - own) }
      let candidate = LanguageCandidate(
        language: identifier.model.languages[candidates[path[start]]], probability: Double(min(1, 1 / total)))
      found.append(contentsOf: repeatElement(candidate, count: end - start))
      start = end
    }
    return found
  }
}
