import Foundation
import LanguageData
import Stances
import Testing
import TextModel

struct StanceConfidenceTests {
  private func file(_ content: String) throws -> URL {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).tsv")
    try Data(content.utf8).write(to: url)
    return url
  }

  @Test func aModelThatWasWrittenIsReadAgain() throws {
    let model = StanceConfidence(weights: ["rule=a": 1.25, "rule=b": -0.5], intercept: 0.125, slope: 0.5, shift: -1)
    let url = try file(model.table(head: ["what it is"]))
    defer { try? FileManager.default.removeItem(at: url) }
    let read = try StanceConfidence(contentsOf: url)
    #expect(read.weights == model.weights)
    #expect(read.logOdds(of: ["rule=a", "unknown"]) == 1.375)
    // 0.5 · 1.375 − 1 = −0.3125, whose probability is 0.4225.
    #expect(read.probability(of: ["rule=a"]) == 0.42)
  }

  @Test func aWrongModelSaysWhatAndWhere() throws {
    let noNumber = try file("feature\tweight\n(intercept)\t0\nrule=a\tmuch\n")
    let noSlope = try file("feature\tweight\n(intercept)\t0\n(shift)\t0\n")
    defer { for url in [noNumber, noSlope] { try? FileManager.default.removeItem(at: url) } }
    #expect { try StanceConfidence(contentsOf: noNumber) } throws: { error in
      (error as? DataError).map { $0.description.contains(":3:") && $0.description.contains("“much”") } ?? false
    }
    let missing = noSlope.deletingLastPathComponent().appendingPathComponent("none.tsv")
    #expect { try StanceConfidence(contentsOf: missing) } throws: { "\($0)".contains("train confidence") }
    #expect { try StanceConfidence(contentsOf: noSlope) } throws: { "\($0)".contains("(slope)") }
  }

  @Test func whatIsTooUnlikelyIsNotTold() throws {
    let document = try ExampleReading.shared().read("Norge støtter avtalen. Sverige er imot avtalen.", "nb")
    let annotator = StanceAnnotator(data: try .standard())
    let proposals = try annotator.proposals(of: document)
    #expect(proposals.count == 2)
    let highest = proposals.map(\.stance.confidence).max() ?? 1
    var strict = document
    try StanceAnnotator(data: .standard(), leastConfidence: highest).annotate(&strict)
    #expect(strict.stances.map(\.confidence).allSatisfy { $0 >= highest } && !strict.stances.isEmpty)
    var none = document
    try StanceAnnotator(data: .standard(), leastConfidence: 1).annotate(&none)
    #expect(none.stances.isEmpty)
  }

  @Test func whatTheClauseNamesIsLikelierThanWhatIsFoundElsewhere() throws {
    let named = try ExampleReading.shared().read("Norge støtter avtalen med Chile om fiske i Stillehavet.", "nb")
    let open = try ExampleReading.shared().read("Avtalen gjelder fiske. Norge sier ja.", "nb")
    let (likely, less) = (try #require(named.stances.first), try #require(open.stances.first))
    #expect(likely.confidence > less.confidence)
  }
}
