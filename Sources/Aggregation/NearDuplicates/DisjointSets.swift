/// Numbers in sets that can be joined (union-find, with paths halved and the smaller set hung below the larger).
struct DisjointSets {
  private var parents: [Int32]
  private var sizes: [Int32]

  /// The numbers below `count`, each in a set of its own.
  init(count: Int) {
    parents = (0..<Int32(count)).map { $0 }
    sizes = Array(repeating: 1, count: count)
  }

  /// The number that stands for the set of `element`.
  mutating func representative(of element: Int) -> Int {
    var element = Int32(element)
    while parents[Int(element)] != element {
      parents[Int(element)] = parents[Int(parents[Int(element)])]
      element = parents[Int(element)]
    }
    return Int(element)
  }

  /// Makes one set of the sets of two elements.
  mutating func join(_ left: Int, _ right: Int) {
    let (left, right) = (representative(of: left), representative(of: right))
    guard left != right else { return }
    let (below, above) = sizes[left] < sizes[right] ? (left, right) : (right, left)
    parents[below] = Int32(above)
    sizes[above] += sizes[below]
  }
}
