/// Finds texts that are copies of each other with small changes: wire reports as different papers print them, with another
/// headline, cut at the end, names spelled otherwise.
///
/// Texts whose signatures (``MinHashSignature``) agree in a band are compared, and those that are alike enough are put into one
/// cluster, with all that are like either. Which clusters come out does not depend on the order of the texts.
package struct NearDuplicates: Sendable {
  /// The least estimated Jaccard index of two copies: what `Documentation/near-duplicates.md` measured to part edited copies
  /// from different articles on one subject.
  package static let leastSimilarity = 0.25

  private var signatures: [MinHashSignature] = []
  private var ids: [String] = []

  /// No texts.
  package init() {}

  /// Number of texts.
  package var count: Int { ids.count }

  /// Adds a text; returns its number, from 0 in the order of the additions.
  package mutating func add(id: String, text: String) -> Int {
    signatures.append(MinHashSignature(TextShingles(text)))
    ids.append(id)
    return ids.count - 1
  }

  /// The clusters of the texts.
  package func clusters() -> TextClusters {
    var sets = DisjointSets(count: count)
    for band in 0..<MinHashSignature.bandCount { join(&sets, band: band) }
    return TextClusters(ids: ids, representatives: ids.indices.map { sets.representative(of: $0) })
  }

  /// Joins the texts that agree in a band and are alike enough; those that are in one cluster already are not compared.
  private func join(_ sets: inout DisjointSets, band: Int) {
    let entries = signatures.indices.filter { !signatures[$0].values.isEmpty }
      .map { (key: signatures[$0].band(band), text: $0) }.sorted { ($0.key, $0.text) < ($1.key, $1.text) }
    var start = 0
    while start < entries.count {
      var end = start + 1
      while end < entries.count, entries[end].key == entries[start].key { end += 1 }
      for right in start + 1..<max(end, start + 1) {
        for left in start..<right { compare(entries[left].text, entries[right].text, &sets) }
      }
      start = end
    }
  }

  private func compare(_ left: Int, _ right: Int, _ sets: inout DisjointSets) {
    guard sets.representative(of: left) != sets.representative(of: right),
      signatures[left].similarity(to: signatures[right]) >= Self.leastSimilarity
    else { return }
    sets.join(left, right)
  }
}
