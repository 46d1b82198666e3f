import TextModel

/// Finds the language of every token of a text in which languages may change.
///
/// Each word says, by itself, how probable each language is. The best path through the words weighs that against changes of
/// language, which cost least between blocks and most within a sentence, and against languages that little else in the
/// text is in (Viterbi's algorithm). So a name, a loanword or a short heading takes the language of what is around it.
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
    case none, clause, quote, sentence, block

    package static func < (left: Boundary, right: Boundary) -> Bool { left.rawValue < right.rawValue }
  }

  /// What changes of language cost, in nats.
  package struct Costs: Sendable {
    /// Within a sentence.
    package var inside: Float = 7
    /// At a comma, a dash or a colon.
    package var clause: Float = 5.5
    /// Where a quotation opens or closes.
    package var quote: Float = 3
    /// Between sentences.
    package var sentence: Float = 4
    /// Between paragraphs, headings, items and posts.
    package var block: Float = 3.5
    /// What a language that little of the text is in costs more than the text's main one, for each factor of e.
    package var rareness: Float = 1
    /// The share that any language is granted before anything is read.
    package var unseenShare: Float = 0.02
    /// How much of a word's probability is spread over all languages, since any language may borrow any word.
    package var borrowed: Float = 0.02

    /// The costs by which documents are read.
    package init() {}

    /// The costs by which lines of any kind are read, which can be mixed more than an article is.
    package static var lines: Costs {
      var costs = Costs()
      costs.inside = 4.5
      costs.clause = 4
      costs.sentence = 3
      costs.rareness = 0.3
      return costs
    }

    func change(at boundary: Boundary) -> Float {
      switch boundary {
      case .none: inside
      case .clause: clause
      case .quote: quote
      case .sentence: sentence
      case .block: block
      }
    }
  }

  /// Longer texts are read in pieces of this many tokens.
  private static let longestPiece = 4096
  /// A path is sought among this many languages at most.
  private static let mostCandidates = 16

  private let identifier: LanguageIdentifier
  private let costs: Costs

  /// A path finder for the languages of `identifier`.
  package init(_ identifier: LanguageIdentifier, costs: Costs = Costs()) {
    self.identifier = identifier
    self.costs = costs
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
    let evidence = WordEvidence(identifier, borrowed: costs.borrowed).logProbabilities(units, bytes)
    let shares = shares(units, evidence)
    let candidates = shares.indices.filter { shares[$0] > 0 }.sorted { (shares[$0], $1) > (shares[$1], $0) }
      .prefix(Self.mostCandidates).sorted()
    guard !candidates.isEmpty else {
      return units.map { _ in LanguageCandidate(language: .undetermined, probability: 1) }
    }
    let entry = candidates.map { -costs.rareness * logarithm(costs.unseenShare + shares[$0]) }
    let path = bestPath(Array(units), evidence, candidates, entry)
    return probabilities(path, evidence, candidates)
  }

  /// What share of the text's words is in each language, as far as sentences can tell one by one.
  private func shares(_ units: ArraySlice<Unit>, _ evidence: [[Float]]) -> [Float] {
    var shares = [Float](repeating: 0, count: identifier.model.languages.count)
    var whole = shares
    var start = 0
    while start < evidence.count {
      var end = start + 1
      while end < evidence.count, units[units.startIndex + end].boundary < .quote { end += 1 }
      var sums = [Float](repeating: 0, count: shares.count)
      var words = 0
      for index in start..<end where !evidence[index].isEmpty {
        words += 1
        for language in sums.indices { sums[language] += evidence[index][language] }
      }
      for language in sums.indices { whole[language] += sums[language] }
      if words > 0, let best = Self.place(ofLargest: sums) { shares[best] += Float(words) }
      start = end
    }
    let total = shares.reduce(0, +)
    guard total > 0 else { return shares }
    if let best = Self.place(ofLargest: whole) { shares[best] += total }
    return shares.map { $0 / (2 * total) }
  }

  private static func place(ofLargest values: [Float]) -> Int? {
    values.indices.max { (values[$0], $1) < (values[$1], $0) }
  }

  /// The number of the candidate of each token on the best path.
  private func bestPath(_ units: [Unit], _ evidence: [[Float]], _ candidates: [Int], _ entry: [Float]) -> [Int] {
    var scores = entry.map { -$0 }
    var origins: [[Int]] = []
    for index in units.indices {
      let change = costs.change(at: units[index].boundary)
      let best = Self.place(ofLargest: scores) ?? 0
      var origin = Array(candidates.indices)
      var next = scores
      for candidate in candidates.indices where index > 0 {
        let changed = scores[best] - change - entry[candidate]
        if changed > scores[candidate] {
          next[candidate] = changed
          origin[candidate] = best
        }
      }
      if !evidence[index].isEmpty {
        for candidate in candidates.indices { next[candidate] += evidence[index][candidates[candidate]] }
      }
      scores = next
      origins.append(origin)
    }
    var path = [Int](repeating: 0, count: units.count)
    var current = Self.place(ofLargest: scores) ?? 0
    for index in units.indices.reversed() {
      path[index] = current
      current = origins[index][current]
    }
    return path
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
