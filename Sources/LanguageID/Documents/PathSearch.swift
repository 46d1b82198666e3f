/// Finds the best path through candidate languages, token by token (Viterbi's algorithm).
///
/// The language changes after ``LanguagePath/shortestStretch`` tokens of one language at the earliest, or where a quotation or
/// sentence begins. For that each language is several states, by how many tokens ago the path came into it.
struct PathSearch {
  /// Where the path was before it came into a state.
  private struct Origin {
    var candidate: Int
    var age: Int
  }

  private static let oldest = LanguagePath.shortestStretch - 1

  /// What it costs to come into each candidate, in nats.
  private let entry: [Float]
  /// The score of the best path into each state, by age and candidate.
  private var scores: [[Float]]
  /// For each token but the first, where the best path into each state came from.
  private var origins: [[[Origin]]] = []
  private var isEmpty = true

  init(entry: [Float]) {
    self.entry = entry
    scores = (0...Self.oldest).map { age in age == 0 ? entry.map { -$0 } : entry.map { _ in -.infinity } }
  }

  /// Adds a token: what it says for each candidate, if anything, what stands before it, and what a change of language costs there.
  mutating func add(_ evidence: [Float]?, _ boundary: LanguagePath.Boundary, change: Float) {
    if isEmpty { isEmpty = false } else { step(change, isFree: boundary >= .quote) }
    guard let evidence else { return }
    for age in scores.indices {
      for candidate in evidence.indices { scores[age][candidate] += evidence[candidate] }
    }
  }

  private mutating func step(_ change: Float, isFree: Bool) {
    let left = best(among: isFree ? 0...Self.oldest : Self.oldest...Self.oldest)
    let leaving = scores[left.age][left.candidate] - change
    var next = scores
    var from = scores.map { $0.indices.map { Origin(candidate: $0, age: 0) } }
    for candidate in entry.indices {
      next[0][candidate] = leaving - entry[candidate]
      from[0][candidate] = left
      for age in 1...Self.oldest {
        next[age][candidate] = scores[age - 1][candidate]
        from[age][candidate].age = age - 1
      }
      if scores[Self.oldest][candidate] > next[Self.oldest][candidate] {
        next[Self.oldest][candidate] = scores[Self.oldest][candidate]
        from[Self.oldest][candidate].age = Self.oldest
      }
    }
    scores = next
    origins.append(from)
  }

  /// The state of the highest score; the first where several have it.
  private func best(among ages: ClosedRange<Int>) -> Origin {
    var best = Origin(candidate: 0, age: ages.lowerBound)
    for age in ages {
      for candidate in entry.indices where scores[age][candidate] > scores[best.age][best.candidate] {
        best = Origin(candidate: candidate, age: age)
      }
    }
    return best
  }

  /// The number of the candidate of each token that was added, on the best path.
  func bestPath() -> [Int] {
    guard !isEmpty else { return [] }
    var current = best(among: 0...Self.oldest)
    var path = [current.candidate]
    for origin in origins.reversed() {
      current = origin[current.age][current.candidate]
      path.append(current.candidate)
    }
    return path.reversed()
  }
}
