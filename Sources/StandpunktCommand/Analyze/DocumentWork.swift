import Analysis
import Ingest
import LanguageData
import Store
import TextModel

/// What became of one input.
enum DocumentOutcome: Sendable {
  /// It was analysed.
  case analysed(StoredDocument)
  /// It is what it was in an earlier run, whose result stands.
  case unchanged(StoredDocument)
  /// It could not be read or analysed.
  case failed(IngestFailure)
  /// Its analysis was broken off by the user.
  case brokenOff
  /// The store failed, or the program's data cannot be read, so that the run cannot go on.
  case lost(any Error)
}

/// What is done again although an earlier run did it.
enum Retry: String, CaseIterable, Sendable {
  /// Documents whose analysis failed.
  case failed
  /// Everything.
  case all
}

/// What a worker does with one input: takes over what the store has of it, or analyses it and keeps the result.
struct DocumentWork: Sendable {
  let analyzer: Analyzer
  let shape: RecordShape
  let limits: AnalysisLimits
  /// Where results are kept; `nil` for a run without a folder.
  var store: StoredRun?
  var retry: Retry?

  /// Does the work for the input at `place`, counted from 0.
  func outcome(
    of item: IngestItem, at place: Int, isCancelled: @escaping @Sendable () -> Bool
  ) -> DocumentOutcome {
    do {
      switch item {
      case .failure(let failure):
        try store?.keepFailure(path: failure.path, reason: failure.reason)
        return .failed(failure)
      case .document(let document): return try outcome(of: document, at: place, isCancelled: isCancelled)
      }
    } catch {
      return .lost(error)
    }
  }

  private func outcome(
    of document: Document, at place: Int, isCancelled: @escaping @Sendable () -> Bool
  ) throws -> DocumentOutcome {
    let hash = document.contentHash
    if let outcome = try earlierOutcome(of: document, hash: hash, place: place) { return outcome }
    let analyzed: Document
    do {
      analyzed = try analyzer.analyze(document, limits: limits, isCancelled: isCancelled)
    } catch AnalysisStop.cancelled {
      return .brokenOff
    } catch let error as DataError {
      // A table or model that cannot be read is no document's fault, and fails for all of them.
      return .lost(error)
    } catch {
      let failure = IngestFailure(path: document.id, reason: Self.reason(error))
      try store?.keepFailure(path: failure.path, reason: failure.reason, hash: hash, conditions: conditions)
      return .failed(failure)
    }
    let result = StoredDocument(shape.record(analyzed), hash: hash, place: place)
    try store?.keep(result)
    return .analysed(result)
  }

  private func earlierOutcome(of document: Document, hash: String, place: Int) throws -> DocumentOutcome? {
    guard let store, retry != .all else { return nil }
    if let earlier = try store.takeOver(document.id, hash: hash, place: place) { return .unchanged(earlier) }
    guard retry != .failed, let reason = try store.knownFailure(hash: hash, conditions: conditions) else { return nil }
    try store.keepFailure(path: document.id, reason: reason, hash: hash, conditions: conditions)
    return .failed(IngestFailure(path: document.id, reason: reason + "; --retry failed tries again"))
  }

  /// The limits, as a text: with others a document that failed is tried again.
  private var conditions: String {
    "time \(limits.time.map { "\($0)" } ?? "any"), size \(limits.size.map(String.init) ?? "any")"
  }

  private static func reason(_ error: any Error) -> String {
    switch error {
    case AnalysisStop.size: "\(error) (--max-size)"
    case AnalysisStop.time: "\(error) (--time-limit)"
    default: "could not be analysed: \(error)"
    }
  }
}
