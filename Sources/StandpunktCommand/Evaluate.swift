import ArgumentParser
import Evaluation
import Foundation
import LanguageData
import Reports

/// `standpunkt evaluate`: scores a system's output against gold.
struct Evaluate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Score the output of an analysis against a corpus with gold.",
    discussion: """
      Scores countries, languages, quotes and stances by the annotation guidelines, with 95 % intervals from 1,000
      bootstrap samples of the documents. Any system's output can be scored that has the fields of a document record.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case table, json, tsv }

  @Argument(help: "The folder with NAME.txt and NAME.gold.json.", completion: .directory)
  var gold: String

  @Argument(help: "The output: one document record a line.", completion: .file(extensions: ["jsonl"]))
  var predictions: String

  @Flag(
    help: ArgumentHelp(
      "Both are CoNLL-U files: score tokens, sentences, words, tags, lemmas and trees as the CoNLL 2018 shared task did."
    ))
  var conllu = false

  @Option(
    help: "The output of another system: print how much better the first is, with 95 % intervals of the difference.",
    completion: .file(extensions: ["jsonl"]))
  var against: String?

  @Flag(help: "List every miss, false alarm and wrong value.")
  var errors = false

  @Flag(help: "Score each primary language too.")
  var byLanguage = false

  @Flag(help: "Score each document too.")
  var byDocument = false

  @Option(help: "A table with columns id and split; each part is scored apart.", completion: .file(extensions: ["tsv"]))
  var split: String?

  @Option(help: "Score this part of the split alone.")
  var splitName: String?

  @Option(help: "Fail where a score is lower than in this table, which --format tsv wrote.")
  var noWorseThan: String?

  @Option(help: "How to print: \(Format.allCases.map(\.rawValue).joined(separator: ", ")).")
  var format = Format.table

  func validate() throws {
    if splitName != nil, split == nil { throw ValidationError("--split-name needs --split") }
  }

  func run() throws {
    if conllu { return print(try ConllEvaluation(goldFile: gold, predictedFile: predictions).table, terminator: "") }
    let parts = try parts(predictions)
    let report = EvaluationReport(parts, detail: detail)
    switch format {
    case .table: print(report.table, terminator: "")
    case .json: print(report.json)
    case .tsv: print(report.tsv, terminator: "")
    }
    if let against { print("\n" + ComparisonReport(parts, against: try self.parts(against)).table, terminator: "") }
    if let noWorseThan { try compare(report, with: CommittedScores(path: noWorseThan)) }
  }

  private var detail: EvaluationReport.Detail {
    var detail: EvaluationReport.Detail = []
    if errors { detail.insert(.differences) }
    if byLanguage { detail.insert(.languages) }
    if byDocument { detail.insert(.documents) }
    return detail
  }

  private func parts(_ path: String) throws -> [(name: String, evaluation: Evaluation)] {
    let predictions = try Predictions(path: path)
    guard let split else { return [("all", evaluate(try GoldCorpus(folder: gold), predictions))] }
    let table = try CorpusSplit(path: split)
    return try (splitName.map { [$0] } ?? table.parts).map { part in
      (part, evaluate(try GoldCorpus(folder: gold, names: table.documents(in: part)), predictions))
    }
  }

  private func evaluate(_ corpus: GoldCorpus, _ predictions: Predictions) -> Evaluation {
    let evaluation = Evaluation(corpus: corpus, predictions: predictions)
    for document in evaluation.documentsWithOtherText {
      warn("\(document): the text differs from the corpus, so that offsets do not mean the same")
    }
    for document in evaluation.documentsWithoutPrediction { warn("\(document): has no prediction") }
    return evaluation
  }

  private func compare(_ report: EvaluationReport, with committed: CommittedScores) throws {
    let drops = try committed.drops(to: report.rows)
    for drop in drops { warn("lower: \(drop)") }
    if !drops.isEmpty { throw ExitCode.failure }
  }

  private func warn(_ message: String) { Terminal.writeError(message) }
}
