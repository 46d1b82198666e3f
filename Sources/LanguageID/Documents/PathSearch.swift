/// Finds the best path through candidate languages, token by token (Viterbi's algorithm).
///
/// The language changes after ``LanguagePath/shortestStretch`` tokens of one language at the earliest, or where a quotation or
/// sentence begins. For that each language is several states, by how many tokens ago the path came into it.
struct PathSearch {
  /// A state, or where the path was before it came into one.
  private struct State {
    var candidate: Int32
    var age: Int32
  }

  private static let oldest = LanguagePath.shortestStretch - 1

  /// What it costs to come into each candidate, in nats.
  private let entry: [Float]
  /// The score of the best path into each state: a row for each age, with a place for each candidate.
  private var scores: [Float]
  /// For each token but the first, where the best path into each state came from, laid out as ``scores``.
  private var origins: [State] = []
  private var isEmpty = true

  init(entry: [Float]) {
    self.entry = entry
    scores = entry.map { -$0 } + [Float](repeating: -.infinity, count: entry.count * Self.oldest)
  }

  /// Adds a token: what it says for each candidate, if anything, what stands before it, and what a change of language costs there.
  mutating func add(_ evidence: [Float]?, _ boundary: LanguagePath.Boundary, change: Float) {
    if isEmpty { isEmpty = false } else { step(change, isFree: boundary >= .quote) }
    guard let evidence else { return }
    for age in 0...Self.oldest {
      for candidate in evidence.indices { scores[age * entry.count + candidate] += evidence[candidate] }
    }
  }

  private mutating func step(_ change: Float, isFree: Bool) {
    let count = entry.count
    let oldest = Self.oldest * count
    let left = best(among: isFree ? 0...Self.oldest : Self.oldest...Self.oldest)
    let leaving = scores[Int(left.age) * count + Int(left.candidate)] - change
    let first = origins.count
    origins.append(contentsOf: repeatElement(left, count: count))
    for age in 1...Self.oldest {
      for candidate in 0..<count { origins.append(State(candidate: Int32(candidate), age: Int32(age - 1))) }
    }
    for candidate in 0..<count {
      let staying = scores[oldest + candidate]
      for place in stride(from: oldest + candidate, to: candidate, by: -count) { scores[place] = scores[place - count] }
      if staying > scores[oldest + candidate] {
        scores[oldest + candidate] = staying
        origins[first + oldest + candidate].age = Int32(Self.oldest)
      }
      scores[candidate] = leaving - entry[candidate]
    }
  }

  /// The state of the highest score; the first where several have it.
  private func best(among ages: ClosedRange<Int>) -> State {
    var best = ages.lowerBound * entry.count
    for place in best..<(ages.upperBound + 1) * entry.count where scores[place] > scores[best] { best = place }
    return State(candidate: Int32(best % entry.count), age: Int32(best / entry.count))
  }

  /// The number of the candidate of each token that was added, on the best path.
  func bestPath() -> [Int] {
    guard !isEmpty else { return [] }
    let size = scores.count
    var current = best(among: 0...Self.oldest)
    var path = [Int(current.candidate)]
    for row in stride(from: origins.count - size, through: 0, by: -size) {
      current = origins[row + Int(current.age) * entry.count + Int(current.candidate)]
      path.append(Int(current.candidate))
    }
    return path.reversed()
  }
}
