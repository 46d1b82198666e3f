import Syntax
import Testing

@Suite("The best tree for the scores of a sentence's arcs")
struct TreeDecoderTests {
  @Test("equals the best of all trees with one root, for any scores", arguments: 1...5)
  func bestOfAll(count: Int) {
    var random = SystemLikeRandom(state: UInt64(count))
    for _ in 0..<200 {
      let scores = random.matrix(rows: count, columns: count + 1)
      let found = TreeDecoder.heads(scores)
      #expect(isTree(found))
      let best = allHeads(count).filter(isTree).map { sum($0, scores) }.max() ?? 0
      #expect(abs(sum(found, scores) - best) < 1e-4)
    }
  }

  @Test("takes the best heads as they are where they make a tree")
  func greedy() {
    var scores = Matrix(rows: 3, columns: 4)
    scores[0, 2] = 5
    scores[1, 0] = 5
    scores[2, 2] = 5
    #expect(TreeDecoder.heads(scores) == [1, -1, 1])
  }

  private func sum(_ heads: [Int], _ scores: Matrix) -> Float {
    heads.enumerated().reduce(0) { $0 + scores[$1.offset, $1.element + 1] }
  }

  private func isTree(_ heads: [Int]) -> Bool {
    guard heads.filter({ $0 == -1 }).count == 1 else { return false }
    return heads.indices.allSatisfy { start in
      var node = start
      for _ in heads where node >= 0 { node = heads[node] }
      return node == -1
    }
  }

  private func allHeads(_ count: Int) -> [[Int]] {
    (0..<count).reduce([[]]) { lists, word in
      lists.flatMap { list in (-1..<count).filter { $0 != word }.map { list + [$0] } }
    }
  }
}

/// A small generator with a fixed start.
struct SystemLikeRandom {
  var state: UInt64

  mutating func unit() -> Float {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Float(state >> 40) / Float(1 << 24)
  }

  mutating func matrix(rows: Int, columns: Int) -> Matrix {
    var matrix = Matrix(rows: rows, columns: columns)
    for row in 0..<rows {
      for column in 0..<columns { matrix[row, column] = 4 * unit() - 2 }
    }
    return matrix
  }
}
