/// Finds texts that say nearly the same: most of their words are shared.
enum SimilarTexts {
  /// The least share of shared words, by Jaccard's measure, for two texts to be nearly the same.
  private static let threshold = 0.7

  /// Groups of two or more texts of one language that say nearly the same, as indices in order.
  static func groups(_ texts: [(language: String, text: String)]) -> [[Int]] {
    let words = texts.map { Set($0.text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)) }
    var postings: [String: [Int]] = [:]
    var parent = Array(texts.indices)
    for index in texts.indices {
      for other in candidates(words[index], postings) where texts[other].language == texts[index].language {
        let shared = words[index].intersection(words[other]).count
        let all = words[index].union(words[other]).count
        if Double(shared) >= threshold * Double(all) { parent[root(index, parent)] = root(other, parent) }
      }
      for word in words[index] { postings[word, default: []].append(index) }
    }
    let groups = Dictionary(grouping: texts.indices) { root($0, parent) }.values.filter { $0.count > 1 }
    return groups.sorted { $0[0] < $1[0] }
  }

  /// The earlier texts that share a word which is not in too many of them.
  private static func candidates(_ words: Set<String>, _ postings: [String: [Int]]) -> [Int] {
    Set(words.flatMap { word in postings[word].map { $0.count <= 50 ? $0 : [] } ?? [] }).sorted()
  }

  private static func root(_ index: Int, _ parent: [Int]) -> Int {
    var root = index
    while parent[root] != root { root = parent[root] }
    return root
  }
}
