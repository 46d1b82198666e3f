import ArgumentParser
import Foundation

/// `standpunkt worker`: the analysis as a filter, for engines that spread work over many machines.
struct Worker: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Analyse articles from standard input, one JSON object a line, and print one line for each.",
    discussion: """
      Reads the records that analyze reads from JSON Lines files (id, text, and optionally title, date, url, author, \
      outlet, lang) and prints a document record for each, in order, as soon as it is ready. A line that is no article \
      gives an error record, {"id":…,"line":…,"error":…}, and the rest goes on; so every line, blank ones too, has its \
      answer. Nothing is kept from one line to the next.

      Exit status: 0 every line has its answer, be it an error; 1 standard input or output failed; 2 wrong usage.
      """)

  @OptionGroup var record: RecordOptions

  @OptionGroup var limits: LimitOptions

  @OptionGroup var workers: WorkerOptions

  @OptionGroup var data: DataOptions

  func run() throws {
    // A reader that has read enough ends the worker without a word, also where the parent process ignores the signal.
    signal(SIGPIPE, SIG_DFL)
    let answerer = ArticleAnswerer(analyzer: try data.analyzer(), shape: record.shape, limits: limits.limits)
    try LineService.run(jobs: workers.count, maximumLength: ArticleAnswerer.longestLine, answer: answerer.answer)
  }
}
