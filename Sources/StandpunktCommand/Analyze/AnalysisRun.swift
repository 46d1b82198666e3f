import Analysis
import ArgumentParser
import Ingest
import TextModel

/// How documents are written as records.
struct RecordShape: Sendable {
  var offsets: OffsetUnit
  var tokens: Bool
  var locale: String

  /// The record of an analysed document.
  func record(_ document: Document) -> DocumentRecord {
    DocumentRecord(document, offsets: offsets, tokens: tokens) { CountryNames.name($0, locale: locale) }
  }
}

/// One run over all inputs: counts what was done, reports what failed.
struct AnalysisRun {
  private let quiet: Bool
  private let shard: Shard
  private var analysed = 0
  private var unchanged = 0
  private var failures = 0
  private var wasInterrupted = false

  /// A run over the documents of `shard`.
  init(quiet: Bool, shard: Shard = .everything) {
    self.quiet = quiet
    self.shard = shard
  }

  /// The exit status that the run ends with; `nil` for success.
  var exitStatus: ExitCode? {
    if wasInterrupted { return ExitCode(130) }
    return failures > 0 ? ExitCode(1) : nil
  }

  /// Does `work` for every input and hands the results to `sink`, in input order.
  mutating func analyze(
    _ inputs: [String], _ work: DocumentWork, workers: Int, into sink: inout some DocumentSink
  ) throws {
    var source = ArticleSource.confined(inputs)
    var progress = ProgressBar(quiet: quiet)
    let interruption = Interruption()
    defer { withExtendedLifetime(interruption) {} }
    let isCancelled = interruption.isRequested
    let shard = shard
    var place = 0
    try OrderedParallel.map(
      workers: workers,
      next: { () -> (item: IngestItem, place: Int)? in
        guard !isCancelled(), let item = Self.next(of: &source, in: shard) else { return nil }
        defer { place += 1 }
        return (item, place)
      },
      work: { work.outcome(of: $0.item, at: $0.place, isCancelled: isCancelled) },
      deliver: { outcome in
        try take(outcome, into: &sink, &progress)
        progress.advance(fraction: source.fraction)
      })
    progress.clear()
    wasInterrupted = isCancelled()
    if wasInterrupted {
      try sink.interrupt()
    } else {
      try sink.finish(isEmpty: analysed + unchanged + failures == 0)
    }
    summarize(skipped: source.skipped)
  }

  /// The next item of a part of the documents.
  private static func next(of source: inout ArticleSource, in shard: Shard) -> IngestItem? {
    while let item = source.next() {
      if shard.holds(item) { return item }
    }
    return nil
  }

  private mutating func take(
    _ outcome: DocumentOutcome, into sink: inout some DocumentSink, _ progress: inout ProgressBar
  ) throws {
    switch outcome {
    case .analysed(let document):
      analysed += 1
      try sink.take(document)
    case .unchanged(let document):
      unchanged += 1
      try sink.take(document)
    case .failed(let failure):
      failures += 1
      progress.clear()
      Terminal.writeError("standpunkt: \(failure)")
    case .brokenOff: break
    case .lost(let error): throw error
    }
  }

  private func summarize(skipped: Int) {
    guard !quiet else { return }
    let documents = analysed + unchanged
    var parts = ["\(documents) \(documents == 1 ? "document" : "documents")"]
    if unchanged > 0 { parts[0] += " (\(analysed) analysed, \(unchanged) unchanged)" }
    if failures > 0 { parts.append("\(failures) failed") }
    if skipped > 0 { parts.append("\(skipped) \(skipped == 1 ? "file" : "files") of other kinds skipped") }
    if wasInterrupted {
      parts.append("interrupted; what was finished is kept, and the same command goes on from there")
    }
    if documents + failures == 0 { parts.append("nothing to read (\(ArticleSource.kinds) are)") }
    Terminal.writeError(parts.joined(separator: ", "))
  }
}
