/// Finds the best tree for the scores of a sentence's arcs.
package enum TreeDecoder {
  /// The head of each word in the tree with the highest sum of scores that has exactly one root: a word from 0, or -1 for
  /// the root. `scores` has a row for each word and a column for the root and for each word.
  ///
  /// Where the best heads of all words already make a tree, that is it; else the maximum spanning arborescence (Chu and
  /// Liu, 1965; Edmonds, 1967), with arcs from the root so dear that the best tree has only one.
  package static func heads(_ scores: Matrix) -> [Int] {
    let count = scores.rows
    var best = [Int](repeating: 0, count: count + 1)
    for word in 0..<count { best[word + 1] = bestHead(of: word, scores) }
    if best.dropFirst().filter({ $0 == 0 }).count == 1, cycle(in: best) == nil {
      return best.dropFirst().map { $0 - 1 }
    }
    var table = ArcTable(count: count + 1)
    for word in 0..<count {
      for head in 0...count where head != word + 1 {
        table[word + 1, head] = scores[word, head] - (head == 0 ? rootPenalty : 0)
      }
    }
    return arborescence(table).dropFirst().map { $0 - 1 }
  }

  /// More than any sum of differences between scores.
  private static let rootPenalty: Float = 1e5

  private static func bestHead(of word: Int, _ scores: Matrix) -> Int {
    var best = 0
    var highest = -Float.infinity
    for head in 0...scores.rows where head != word + 1 && scores[word, head] > highest {
      highest = scores[word, head]
      best = head
    }
    return best
  }

  /// The nodes of a cycle, if there is one. Node 0 is the root.
  private static func cycle(in heads: [Int]) -> [Int]? {
    var visited = [Int](repeating: 0, count: heads.count)
    for start in 1..<max(heads.count, 1) where visited[start] == 0 {
      var node = start
      while node != 0, visited[node] == 0 {
        visited[node] = start
        node = heads[node]
      }
      guard node != 0, visited[node] == start else { continue }
      var nodes = [node]
      while heads[nodes[nodes.count - 1]] != node { nodes.append(heads[nodes[nodes.count - 1]]) }
      return nodes
    }
    return nil
  }

  /// The scores of arcs, -∞ where there is none: in row d and column h that of the arc from h to d.
  private struct ArcTable {
    let count: Int
    private var scores: [Float]

    init(count: Int) {
      self.count = count
      scores = [Float](repeating: -.infinity, count: count * count)
    }

    subscript(dependent: Int, head: Int) -> Float {
      get { scores[dependent * count + head] }
      set { scores[dependent * count + head] = newValue }
    }
  }

  /// The heads of the maximum arborescence from node 0.
  private static func arborescence(_ table: ArcTable) -> [Int] {
    var heads = [Int](repeating: 0, count: table.count)
    for node in 1..<table.count {
      for head in 0..<table.count where head != node && table[node, head] > table[node, heads[node]] {
        heads[node] = head
      }
      if heads[node] == node { heads[node] = 0 }
    }
    guard let cycle = cycle(in: heads) else { return heads }
    return expand(cycle: cycle, heads: heads, table: table)
  }

  /// Solves the graph in which `cycle` is one node, and opens the cycle where the solution enters it.
  private static func expand(cycle: [Int], heads: [Int], table: ArcTable) -> [Int] {
    let inCycle = Set(cycle)
    let outside = (0..<table.count).filter { !inCycle.contains($0) }
    let merged = outside.count
    var small = ArcTable(count: merged + 1)
    var entry = [Int](repeating: cycle[0], count: merged)
    var exit = [Int](repeating: cycle[0], count: merged)
    for (index, node) in outside.enumerated() {
      for (other, head) in outside.enumerated() { small[index, other] = table[node, head] }
      for member in cycle {
        if table[node, member] > small[index, merged] {
          small[index, merged] = table[node, member]
          exit[index] = member
        }
        let gain = table[member, node] - table[member, heads[member]]
        if gain > small[merged, index] {
          small[merged, index] = gain
          entry[index] = member
        }
      }
    }
    let solution = arborescence(small)
    var result = heads
    for (index, node) in outside.enumerated() where index > 0 {
      result[node] = solution[index] == merged ? exit[index] : outside[solution[index]]
    }
    result[entry[solution[merged]]] = outside[solution[merged]]
    return result
  }
}
