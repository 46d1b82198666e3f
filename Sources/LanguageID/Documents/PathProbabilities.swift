/// Finds the most probable language of every token over all paths through candidate languages (the forward-backward
/// algorithm), which is right for more tokens than the single best path is.
///
/// The language changes after ``LanguagePath/shortestStretch`` tokens of one language at the earliest, or where a quotation or
/// sentence begins. For that each language is several states, by how many tokens ago the path came into it: a row for each
/// age, with a place for each candidate. Probabilities are kept as such, not as logarithms, and scaled at each token.
struct PathProbabilities {
  /// A change of language before a token.
  private struct Change {
    /// How probable it is, to any candidate, beside none.
    var probability: Float
    /// Whether it may come after any number of tokens.
    var isFree: Bool
  }

  private static let oldest = LanguagePath.shortestStretch - 1

  /// How probable it is to come into each candidate, beside one that costs nothing.
  private let entry: [Float]
  /// How probable each token is in each candidate, the most probable being 1; a row for each token.
  private var evidence: [Float] = []
  private var changes: [Change] = []
  private var count: Int { entry.count }
  private var size: Int { count * LanguagePath.shortestStretch }

  /// Candidates of which it costs so much to come into each, in nats.
  init(entry: [Float]) { self.entry = entry.map { exponential(-$0) } }

  /// Adds a token: what it says for each candidate as logarithms, if anything, what stands before it, and what a change of
  /// language costs there.
  mutating func add(_ evidence: [Float]?, _ boundary: LanguagePath.Boundary, change: Float) {
    changes.append(Change(probability: exponential(-change), isFree: boundary >= .quote))
    guard let evidence else {
      self.evidence.append(contentsOf: repeatElement(1, count: count))
      return
    }
    let most = evidence.max() ?? 0
    for said in evidence { self.evidence.append(exponential(said - most)) }
  }

  /// The number of the most probable candidate of each token; the first where several are.
  func bestCandidates() -> [Int] {
    let forward = forward()
    var later = [Float](repeating: 1, count: size)
    var best = [Int](repeating: 0, count: changes.count)
    for token in changes.indices.reversed() {
      best[token] = mostProbable(forward[token * size..<(token + 1) * size], later)
      retreat(&later, before: token)
    }
    return best
  }

  /// How probable each state is at each token, by what was read up to it; a row of states for each token.
  private func forward() -> [Float] {
    var states = entry + [Float](repeating: 0, count: size - count)
    var all: [Float] = []
    all.reserveCapacity(changes.count * size)
    for token in changes.indices {
      if token > 0 { advance(&states, changes[token]) }
      weigh(&states, at: token)
      Self.scale(&states)
      all.append(contentsOf: states)
    }
    return all
  }

  /// From how probable each state is at a token to how it is at the next, but for what that says.
  private func advance(_ states: inout [Float], _ change: Change) {
    let oldest = Self.oldest * count
    var leaving: Float = 0
    for state in (change.isFree ? 0 : oldest)..<size { leaving += states[state] }
    for candidate in 0..<count {
      let staying = states[oldest + candidate]
      for state in stride(from: oldest + candidate, to: candidate, by: -count) { states[state] = states[state - count] }
      states[oldest + candidate] += staying
      states[candidate] = entry[candidate] * leaving * change.probability
    }
  }

  /// From how well each state at a token fits what follows it to how well each at the token before fits this and what follows.
  private func retreat(_ states: inout [Float], before token: Int) {
    weigh(&states, at: token)
    let oldest = Self.oldest * count
    var entering: Float = 0
    for candidate in 0..<count { entering += states[candidate] * entry[candidate] }
    entering *= changes[token].probability
    for state in 0..<oldest { states[state] = states[state + count] + (changes[token].isFree ? entering : 0) }
    for state in oldest..<size { states[state] += entering }
    Self.scale(&states)
  }

  private func weigh(_ states: inout [Float], at token: Int) {
    for candidate in 0..<count {
      let said = evidence[token * count + candidate]
      for state in stride(from: candidate, to: size, by: count) { states[state] *= said }
    }
  }

  private static func scale(_ states: inout [Float]) {
    var most: Float = 0
    for state in states { most = max(most, state) }
    guard most > 0 else { return }
    let factor = 1 / most
    for state in states.indices { states[state] *= factor }
  }

  private func mostProbable(_ states: ArraySlice<Float>, _ later: [Float]) -> Int {
    var best = 0
    var most: Float = -1
    for candidate in 0..<count {
      var sum: Float = 0
      for state in stride(from: candidate, to: size, by: count) {
        sum += states[states.startIndex + state] * later[state]
      }
      if sum > most {
        best = candidate
        most = sum
      }
    }
    return best
  }
}
