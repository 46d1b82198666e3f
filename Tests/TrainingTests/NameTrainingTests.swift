import Entities
import Foundation
import LanguageData
import Syntax
import TestSupport
import Testing
import Training

/// Learning names from labels that leave some tokens open.
@Suite struct NameTrainingTests {
  private func corpus(_ lines: [String]) throws -> NameCorpus {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).iob2")
    defer { try? FileManager.default.removeItem(at: url) }
    let sentences = lines.map { line in
      line.split(separator: " ").map { $0.replacingOccurrences(of: "/", with: "\t") }.joined(separator: "\n")
    }
    try Data((sentences.joined(separator: "\n\n") + "\n").utf8).write(to: url)
    return try NameCorpus(contentsOf: url)
  }

  /// The label of each token of `text` by a model that has learned from `lines`.
  private func labels(of text: String, after lines: [String]) throws -> [String] {
    let data = try DataLocation.standard()
    var settings = NameTrainer.Settings()
    settings.types = ["PER", "LOC"]
    settings.fewest = 1
    settings.field.sparsity = 0.01
    var trainer = NameTrainer(
      settings: settings, lexicons: try EntityLexicons(data: data), syntax: SyntaxAnnotator(data: data), common: [])
    // A language without a model of syntax, so that the words alone tell.
    let training = NameTrainer.Part(language: "xx", corpus: try corpus(lines))
    let model = try trainer.train([training], development: []) { _, _ in }
    let words = text.split(separator: " ").map { "\($0)/O" }.joined(separator: " ")
    let labelled = try trainer.labelled(
      NameTrainer.Part(language: "xx", corpus: try corpus([words])), by: model)
    return labelled.split(separator: "\n").map { String($0.split(separator: "\t")[2]) }
  }

  private static let known = [
    "yesterday/O in/O Qaim/B-LOC ./O", "today/O in/O Kut/B-LOC ./O", "in/O Tikrit/B-LOC it/O rained/O ./O",
    "so/O said/O Kadhim/B-PER ./O", "that/O said/O Talal/B-PER ./O", "then/O said/O Sarhid/B-PER here/O ./O",
  ]

  @Test func learnsWhatNamesStandBeside() throws {
    #expect(try labels(of: "now in Mosul .", after: Self.known) == ["O", "O", "B-LOC", "O"])
    #expect(try labels(of: "now said Mosul .", after: Self.known) == ["O", "O", "B-PER", "O"])
  }

  @Test func openLabelsTeachNothing() throws {
    let contrary = Array(repeating: "now/O in/O Mosul/O ./O", count: 4)
    let open = contrary.map { $0.replacingOccurrences(of: "/O", with: "/*") }
    #expect(try labels(of: "now in Mosul .", after: Self.known + contrary)[2] == "O")
    #expect(try labels(of: "now in Mosul .", after: Self.known + open)[2] == "B-LOC")
  }

  @Test func namesOfUnknownTypeTakeTheTypeOfTheirNeighbours() throws {
    let more = Array(repeating: "now/O in/O Mosul/? ./O", count: 4)
    #expect(try labels(of: "now in Mosul .", after: Self.known + more)[2] == "B-LOC")
  }
}
