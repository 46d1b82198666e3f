import Entities
import Foundation
import LanguageData
import TestSupport
import Testing
import TextModel

/// Models, their file, and the finding of the best labels.
@Suite struct NameModelTests {
  private static let labels = NameLabels(types: ["PER", "ORG"])

  private static let model = NameModel(
    labels: labels, common: WordFilter(words: ["regjering", "minister"]),
    clusters: WordClusters([(word: "oslo", path: "0110"), (word: "hamar", path: "0111")]), scale: 0.01,
    starts: SIMD16(repeating: 0.25), transitions: Array(repeating: SIMD16(repeating: -0.5), count: labels.count),
    features: [11, 22, 33], rows: [SIMD16(repeating: 7), SIMD16(repeating: 0), SIMD16(repeating: -9)])

  private func written(_ bytes: [UInt8]) throws -> URL {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).model")
    try Data(bytes).write(to: url)
    return url
  }

  @Test func modelsSurviveTheirFile() throws {
    let url = try written(NameModelFile.bytes(of: Self.model))
    defer { try? FileManager.default.removeItem(at: url) }
    let read = try NameModelFile.read(url)
    #expect(read.labels == Self.model.labels)
    #expect(read.common == Self.model.common)
    #expect(read.clusters == Self.model.clusters)
    #expect(read.features == Self.model.features)
    #expect(read.rows == Self.model.rows)
    #expect(read.transitions == Self.model.transitions)
  }

  @Test func changedBytesAreNoticed() throws {
    var bytes = NameModelFile.bytes(of: Self.model)
    bytes[bytes.count / 2] ^= 1
    let url = try written(bytes)
    defer { try? FileManager.default.removeItem(at: url) }
    #expect(throws: DataError.self) { try NameModelFile.read(url) }
  }

  @Test(arguments: [0, 8, 20, 200]) func shortFilesAreNoticed(length: Int) throws {
    let url = try written(Array(NameModelFile.bytes(of: Self.model).prefix(length)))
    defer { try? FileManager.default.removeItem(at: url) }
    #expect(throws: DataError.self) { try NameModelFile.read(url) }
  }

  @Test func insideNeverFollowsAnotherType() throws {
    let zero = SIMD16<Float>(repeating: 0)
    let decoder = LabelDecoder(labels: Self.labels, starts: zero, transitions: Array(repeating: zero, count: 5))
    let inside = try #require(Self.labels.index(of: "I-ORG"))
    let person = try #require(Self.labels.index(of: "B-PER"))
    var first = zero
    first[person] = 2
    var second = zero
    second[inside] = 1
    second[try #require(Self.labels.index(of: "I-PER"))] = 0.5
    #expect(decoder.decode([first, second]).labels == [person, 2])
  }

  @Test func spansOfLabels() {
    let spans = Self.labels.spans([1, 2, 0, 3, 3])
    #expect(spans.map(\.tokens) == [0..<2, 3..<4, 4..<5])
    #expect(spans.map(\.type) == [0, 1, 1])
  }

  @Test func filterHoldsItsWords() {
    let words = (0..<500).map { "ord\($0)" }
    let filter = WordFilter(words: words)
    #expect(words.allSatisfy(filter.contains))
    #expect((500..<1500).count { filter.contains("ord\($0)") } < 20)
  }

  @Test func recognizerKeepsTheLaw() throws {
    let recognizer = try NameRecognizer(data: DataLocation.standard())
    let linked = try LinkedText("⟦person|Kari Holm⟧ møtte statsminister Jens Lie på Hamar 3. mai. Hun smilte.", "nb")
    #expect(try violations(of: recognizer, on: linked.document) == [])
  }
}
