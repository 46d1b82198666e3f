import Evaluation
import Foundation
import Reports
import Testing
import TextModel

/// Whatever gold and prediction hold, the figures are those of the reference scorer.
@Suite(.enabled(if: ReferenceScorer.isAvailable, "needs python3 and ../shared/corpora/score.py"))
struct ReferenceScorerTests {
  private func expectSameFigures(gold: String, predictions: String) throws {
    let reference = try ReferenceScorer(gold: gold, predictions: predictions)
    let evaluation = Evaluation(corpus: try GoldCorpus(folder: gold), predictions: try Predictions(path: predictions))
    let summary = evaluation.total
    #expect(reference.layers.count == summary.layers.count)
    for layer in summary.layers {
      let interval = try #require(layer.interval)
      let ours = ReferenceScorer.Layer(
        right: layer.counts.truePositives, gold: layer.counts.gold, predicted: layer.counts.predicted,
        lower: interval.lower.threeDecimals, upper: interval.upper.threeDecimals)
      #expect(reference.layers[layer.layer.rawValue] == ours, "\(layer.layer)")
      #expect(abs(try #require(reference.values[layer.layer.rawValue]) - layer.counts.f1) < 1e-12, "\(layer.layer)")
    }
    for accuracy in summary.accuracies {
      let value = try #require(reference.values[accuracy.share.rawValue])
      #expect(abs(value - accuracy.value.value) < 1e-12, "\(accuracy.share)")
    }
  }

  @Test(arguments: [1, 2, 3] as [UInt64]) func figuresOnTheDevelopmentCorpus(seed: UInt64) throws {
    let folder = try TemporaryFolder()
    let gold = packageRoot.appendingPathComponent("corpora/development").path
    var disturbance = Disturbance(seed: seed)
    let lines = try GoldCorpus(folder: gold).documents.map { disturbance.disturbed($0.record).jsonLine }
    let predictions = try folder.write("predictions.jsonl", lines.dropLast().joined(separator: "\n"))
    try expectSameFigures(gold: gold, predictions: predictions)
  }

  @Test(arguments: OddCase.all) func figuresOfOddCases(odd: OddCase) throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", odd.text)
    try folder.write("a.gold.json", odd.gold)
    try folder.write("b.txt", "Uten noe å finne.")
    try folder.write("b.gold.json", OddCase.empty)
    let predictions = try folder.write("predictions.jsonl", odd.predicted + "\n\n")
    try expectSameFigures(gold: folder.path, predictions: predictions)
  }
}
