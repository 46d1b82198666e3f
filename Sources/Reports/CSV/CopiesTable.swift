package import Aggregation

/// The table of documents that are copies of each other.
package struct CopiesTable: Sendable {
  /// The file's name in the run's folder.
  package static let fileName = "copies.csv"

  private let clusters: TextClusters

  /// The table of these clusters.
  package init(_ clusters: TextClusters) { self.clusters = clusters }

  /// The header, and a line for each document that has copies, those of one cluster together.
  package var text: String {
    clusters.copies.reduce(into: CSVLine.text(["cluster", "document"])) { text, copy in
      text += CSVLine.text([copy.cluster, copy.id])
    }
  }
}
