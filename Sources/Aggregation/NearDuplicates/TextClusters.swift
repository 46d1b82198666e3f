/// Which texts are copies of each other.
package struct TextClusters: Sendable {
  /// The ids of the texts, in the order of their numbers.
  private let ids: [String]
  /// The name of each text's cluster, by the text's number: the id that comes first among its texts.
  package let names: [String]
  /// The number of texts in each cluster, by its name.
  package let sizes: [String: Int]

  /// The clusters of texts with these ids, each with the number that stands for its cluster.
  init(ids: [String], representatives: [Int]) {
    var first: [Int: String] = [:]
    for (id, cluster) in zip(ids, representatives) { first[cluster] = first[cluster].map { min($0, id) } ?? id }
    let names = representatives.map { first[$0] ?? "" }
    self.ids = ids
    self.names = names
    sizes = names.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  /// The texts that have copies with the names of their clusters, in order of cluster and id.
  package var copies: [(cluster: String, id: String)] {
    zip(names, ids).filter { sizes[$0.0] ?? 0 > 1 }.map { (cluster: $0.0, id: $0.1) }
      .sorted { ($0.cluster, $0.id) < ($1.cluster, $1.id) }
  }
}
