import Analysis
import ArgumentParser
import Evaluation
import Foundation
import LanguageData
import Stances
import TextModel
import Training

/// `standpunkt train confidence`: learns how likely stances are right.
struct TrainConfidence: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "confidence",
    abstract: "Learn how likely stances are right from articles with gold.",
    discussion: """
      A corpus is a folder with NAME.txt and NAME.gold.json; all of its articles are learned from but for those that its \
      split.tsv has for scoring. The probabilities are laid through the corpora of --calibration, which nobody has \
      developed on. Prints how well the model tells right from wrong in documents that it has not learned from, each \
      left out once. The same articles give the same model.
      """)

  @Argument(help: "Corpora to learn from.", completion: .directory)
  var corpora: [String]

  @Option(help: "Corpus that nobody has developed on; can be given more than once.", completion: .directory)
  var calibration: [String] = []

  @Option(help: "What the articles are, for the head of the table.")
  var source: String

  @Option(name: [.short, .customLong("output")], help: "Where to write the table.")
  var output = "models/stances/confidence.tsv"

  @OptionGroup var data: DataOptions

  func run() throws {
    let proposer = try Proposer(data.location())
    let trainer = ConfidenceTrainer(try corpora.flatMap(proposer.examples))
    let left = trainer.leavingOut()
    var model = StanceConfidence(weights: trainer.weights, intercept: trainer.intercept)
    var head = [
      "How likely a stance is right: the weight of each feature (Sources/Stances/Confidence).", "source: \(source)",
    ]
    head.append("left out once each: \(Self.summary(of: left.map { ($0.logOdds, $0.isRight) }))")
    let others = try calibration.flatMap(proposer.examples).joined().map {
      (model.logOdds(of: $0.features), $0.isRight)
    }
    if let curve = LogisticCurve(others.map { Judgement(confidence: 1 / (1 + exp(-$0.0)), isRight: $0.1) }) {
      (model.slope, model.shift) = (curve.slope, curve.shift)
      head.append("of articles that nobody has developed on: \(Self.summary(of: others))")
    }
    for line in head.dropFirst(2) { FileHandle.standardError.write(Data((line + "\n").utf8)) }
    let url = URL(fileURLWithPath: output)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(model.table(head: head).utf8).write(to: url, options: .atomic)
  }

  /// How many stances there are, how many are right, and how often a right one has higher odds than a wrong one.
  private static func summary(of outcomes: [(logOdds: Double, isRight: Bool)]) -> String {
    let right = outcomes.filter(\.isRight).map(\.logOdds)
    let wrong = outcomes.filter { !$0.isRight }.map(\.logOdds)
    let above = right.reduce(0.0) { sum, odds in
      sum + wrong.reduce(0.0) { $0 + (odds > $1 ? 1 : odds == $1 ? 0.5 : 0) }
    }
    let area = above / Double(max(1, right.count * wrong.count))
    return "\(outcomes.count) stances, \(right.count) right, area under the curve \((area * 1000).rounded() / 1000)"
  }
}

/// Proposes the stances of articles with gold, and tells which of them are right.
private struct Proposer {
  private let analyzer: Analyzer
  private let annotator: StanceAnnotator

  init(_ location: DataLocation) throws {
    // The stances that the pipeline writes are not used, and those of the syntax need the model that is learned here.
    analyzer = try Analyzer(data: location, stances: .nearestCountry)
    annotator = StanceAnnotator(data: location)
  }

  /// The proposals of each article of a corpus that is there to develop on.
  func examples(of corpus: String) throws -> [[ConfidenceTrainer.Example]] {
    let split = "\(corpus)/split.tsv"
    let scored =
      FileManager.default.fileExists(atPath: split) ? try CorpusSplit(path: split).documents(in: "score") : []
    return try GoldCorpus(folder: corpus).documents.filter { !scored.contains($0.name) }.map(examples)
  }

  private func examples(of gold: GoldDocument) throws -> [ConfidenceTrainer.Example] {
    var document = try analyzer.analyze(Document(id: gold.name, text: gold.record.text))
    let proposals = try annotator.proposals(of: document)
    document.stances = proposals.map(\.stance)
    let predicted = DocumentRecord(document) { _ in nil }.stances
    let verdicts = StanceVerdicts.areRight(predicted, gold: gold.record.stances)
    return zip(proposals, verdicts).map { proposal, isRight in
      let list = "\(proposal.stance.rule) \(proposal.stance.target ?? "")"
      return ConfidenceTrainer.Example(
        features: proposal.features, isRight: isRight, group: proposal.isListed ? list : nil)
    }
  }
}
