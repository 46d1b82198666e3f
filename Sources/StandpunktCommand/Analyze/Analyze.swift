import Analysis
import ArgumentParser
import Foundation
import Ingest
import LanguageData
import TextModel

/// `standpunkt analyze`: the main job.
struct Analyze: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read articles and say who stands where, in whose words, with the evidence.",
    discussion: """
      Reads folders, text files (.txt, UTF-8) and JSON Lines files (.jsonl; fields id, text, and optionally title, date, \
      url, author, outlet, lang). With -o it writes a folder: documents.jsonl, stances.csv, quotes.csv, countries.csv and \
      report.html. Without -o it prints to standard output.

      Exit status: 0 all done; 1 some documents failed, the others are written; 2 wrong usage; 130 interrupted, with what \
      was finished kept in *.partial files.
      """)

  @Argument(help: ArgumentHelp("Folders and files to read; - reads standard input.", valueName: "folder|file"))
  var inputs: [String]

  @Option(name: [.short, .customLong("output")], help: "The folder to write; made if it does not exist.")
  var output: String?

  @Option(help: "What to print without -o.")
  var format: OutputFormat = .jsonl

  @OptionGroup var record: RecordOptions

  @Option(
    help: ArgumentHelp(
      "Analyse one part of the documents alone, such as 3/8: the third of eight, by a hash of their ids.",
      valueName: "number/count"))
  var shard = Shard.everything

  @OptionGroup var workers: WorkerOptions

  @OptionGroup var data: DataOptions

  @Flag(help: "No progress bar and no summary on standard error; failures are still reported.")
  var quiet = false

  func validate() throws {
    guard !inputs.isEmpty else { throw ValidationError("Name at least one folder or file, or - for standard input.") }
  }

  func run() async throws {
    let analyzer = try data.analyzer()
    var run = AnalysisRun(quiet: quiet, shard: shard)
    let shape = record.shape
    if let output {
      var sink = try FolderSink(folder: URL(fileURLWithPath: output), shape: shape, concepts: data.concepts())
      try await run.analyze(inputs, with: analyzer, workers: workers.count, shape: shape, into: &sink)
    } else {
      var sink = StandardOutputSink(format: format)
      try await run.analyze(inputs, with: analyzer, workers: workers.count, shape: shape, into: &sink)
    }
    if let status = run.exitStatus { throw status }
  }
}
