import Foundation
import LanguageData
import TestSupport
import Testing

@Suite("Clusters of words")
struct WordClustersTests {
  private let clusters = WordClusters([
    (word: "oslo", path: "0110"), (word: "Hamar", path: "0111"), (word: "kom", path: "1"),
    (word: "1814", path: "10101010101010101"),
  ])

  @Test("words are found in any letter case, and numbers by their length")
  func lookup() {
    #expect(clusters.clusters(ofNormalized: Array("hamar".utf8)) == [0b0111, 0b0111 << 4, 0b0111 << 8, 0b0111 << 12])
    #expect(clusters.clusters(ofNormalized: Array("0000".utf8))?.last == 0b1010_1010_1010_1010)
    #expect(clusters.clusters(ofNormalized: Array("gjøvik".utf8)) == nil)
  }

  @Test("words share the coarse clusters and differ in the fine ones")
  func depths() throws {
    let oslo = try #require(clusters.clusters(ofNormalized: Array("oslo".utf8)))
    let verb = try #require(clusters.clusters(ofNormalized: Array("kom".utf8)))
    #expect(oslo[0] != verb[0])
    #expect(oslo.count == WordClusters.depths.count)
  }

  @Test("bytes hold all of them, and others are no clusters")
  func bytes() {
    #expect(WordClusters(bytes: clusters.bytes) == clusters)
    #expect(WordClusters(bytes: [])?.isEmpty == true)
    #expect(WordClusters(bytes: clusters.bytes.dropLast()) == nil)
    #expect(WordClusters(bytes: clusters.bytes.reversed()) == nil)
  }

  @Test("a line that is no word and path is an error with its number")
  func damagedList() throws {
    let folder = try TemporaryFolder()
    defer { withExtendedLifetime(folder) {} }
    let url = folder.url.appendingPathComponent("clusters.tsv")
    try Data("oslo\t0110\nhamar\t01x1\n".utf8).write(to: url)
    let error = #expect(throws: DataError.self) { try WordClusters(contentsOf: url) }
    #expect(error?.line == 2)
    try Data("oslo\t0110\n".utf8).write(to: url)
    #expect(try WordClusters(contentsOf: url) == WordClusters([(word: "Oslo", path: "0110")]))
  }
}
