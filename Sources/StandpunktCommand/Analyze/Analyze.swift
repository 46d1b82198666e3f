import Analysis
import ArgumentParser
import Foundation
import Ingest
import LanguageData
import Store
import TextModel

/// `standpunkt analyze`: the main job.
struct Analyze: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read articles and say who stands where, in whose words, with the evidence.",
    discussion: """
      Reads folders and files: \(ArticleSource.kinds). “standpunkt read” shows what they hold. \
      With -o it writes a folder: documents.jsonl, stances.csv, quotes.csv, countries.csv and \
      report.html, and a database of it all, standpunkt.sqlite. A later run into the same folder analyses only what is new or \
      changed; other data or another version of the program analyses everything again. Without -o it prints to standard \
      output.

      Exit status: 0 all done; 1 some documents failed, the others are written; 2 wrong usage; 130 interrupted, with what \
      was finished kept in the database and in *.partial files.
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

  @OptionGroup var limits: LimitOptions

  @Option(
    help: """
      What to do again although an earlier run into the same folder did it: failed (documents whose analysis failed) or all.
      """)
  var retry: Retry?

  @Option(
    help: """
      How stances are found: syntax, or nearest-country, a baseline to measure it against, which takes the country named last \
      before each word that says a position.
      """)
  var stances = StanceMethod.syntax

  @OptionGroup var workers: WorkerOptions

  @OptionGroup var data: DataOptions

  @Flag(help: "No progress bar and no summary on standard error; failures are still reported.")
  var quiet = false

  func validate() throws {
    guard !inputs.isEmpty else { throw ValidationError("Name at least one folder or file, or - for standard input.") }
    if stances != .syntax, output != nil {
      throw ValidationError("--stances \(stances.rawValue) is for measuring alone: leave -o out.")
    }
    if retry != nil, output == nil { throw ValidationError("--retry goes with -o: without a folder nothing is kept.") }
  }

  func run() async throws {
    let (shape, output) = (record.shape, output)
    let (location, additions) = (try data.location(), try data.additions())
    // The fingerprints of program and data are taken while the data are loaded.
    async let manifest =
      output == nil ? nil : try RunManifest.current(data: location, additions: additions, shape: shape)
    var work = DocumentWork(
      analyzer: try data.analyzer(stances: stances), shape: shape, limits: limits.limits, retry: retry)
    var run = AnalysisRun(quiet: quiet, shard: shard)
    if let output, let manifest = try await manifest {
      let folder = try OutputFolder(URL(fileURLWithPath: output), manifest: manifest, inputs: inputs)
      work.store = folder.run
      var sink = try FolderSink(folder: folder, shape: shape, concepts: data.concepts())
      do {
        try run.analyze(inputs, work, workers: workers.count, into: &sink)
      } catch {
        folder.abandon()
        throw error
      }
    } else {
      var sink = StandardOutputSink(format: format)
      try run.analyze(inputs, work, workers: workers.count, into: &sink)
    }
    if let status = run.exitStatus { throw status }
  }
}

extension Retry: ExpressibleByArgument {}
extension StanceMethod: ExpressibleByArgument {}
