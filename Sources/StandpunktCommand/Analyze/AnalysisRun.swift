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
  private var documents = 0
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

  /// Analyses every input and hands the records to `sink`, in input order.
  mutating func analyze(
    _ inputs: [String], with analyzer: Analyzer, workers: Int, shape: RecordShape, into sink: inout some DocumentSink
  ) async throws {
    var source = ArticleSource(inputs)
    var progress = ProgressBar(quiet: quiet)
    let interruption = Interruption()
    try await OrderedParallel.map(
      workers: workers,
      next: { interruption.isRequested ? nil : Self.next(of: &source, in: shard) },
      work: { item in Self.outcome(of: item, analyzer, shape) },
      deliver: { outcome in
        switch outcome {
        case .success(let record):
          documents += 1
          try sink.take(record)
        case .failure(let failure):
          failures += 1
          progress.clear()
          Terminal.writeError("standpunkt: \(failure)")
        }
        progress.advance()
      })
    progress.clear()
    wasInterrupted = interruption.isRequested
    if wasInterrupted { try sink.interrupt() } else { try sink.finish() }
    summarize(skipped: source.skipped)
  }

  /// The next item of a part of the documents.
  private static func next(of source: inout ArticleSource, in shard: Shard) -> IngestItem? {
    while let item = source.next() {
      if shard.holds(item) { return item }
    }
    return nil
  }

  private static func outcome(
    of item: IngestItem, _ analyzer: Analyzer, _ shape: RecordShape
  ) -> Result<DocumentRecord, IngestFailure> {
    switch item {
    case .failure(let failure): return .failure(failure)
    case .document(let document):
      return Result { shape.record(try analyzer.analyze(document)) }
        .mapError { IngestFailure(path: document.id, reason: "could not be analysed: \($0)") }
    }
  }

  private func summarize(skipped: Int) {
    guard !quiet else { return }
    var parts = ["\(documents) \(documents == 1 ? "document" : "documents")"]
    if failures > 0 { parts.append("\(failures) failed") }
    if skipped > 0 { parts.append("\(skipped) \(skipped == 1 ? "file" : "files") of other kinds skipped") }
    if wasInterrupted { parts.append("interrupted; what was finished is in the .partial files") }
    if documents + failures == 0 { parts.append("nothing to read (.txt and .jsonl files are)") }
    Terminal.writeError(parts.joined(separator: ", "))
  }
}
