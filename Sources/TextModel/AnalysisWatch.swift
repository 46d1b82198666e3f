/// Why the analysis of a document was given up before its end.
public enum AnalysisStop: Error, Hashable, Sendable, CustomStringConvertible {
  /// The document has more bytes of text than were allowed.
  case size(bytes: Int, limit: Int)
  /// The time that one document may take was over.
  case time(limit: Duration)
  /// Somebody asked the program to stop.
  case cancelled

  /// What happened, as a sentence about the document without its subject.
  public var description: String {
    switch self {
    case .size(let bytes, let limit): "is too large: \(bytes) bytes of text, and \(limit) are allowed"
    case .time(let limit): "takes longer than \(limit)"
    case .cancelled: "was not finished"
    }
  }
}

/// Says when the analysis of a document is given up: its time is over, or somebody has asked the program to stop.
///
/// Whoever starts an analysis sets the watch; a step that can take long calls ``check()`` between sentences. Without a
/// watch an analysis goes on to its end.
public struct AnalysisWatch: Sendable {
  @TaskLocal private static var current: AnalysisWatch?

  private let limit: Duration?
  private let end: ContinuousClock.Instant?
  private let isCancelled: @Sendable () -> Bool

  /// A watch that starts now.
  ///
  /// - Parameters:
  ///   - limit: The time that may pass; `nil` where any may.
  ///   - isCancelled: Whether the analysis is to stop for another reason. It is called often, from any thread.
  public init(limit: Duration?, isCancelled: @escaping @Sendable () -> Bool = { false }) {
    self.limit = limit
    self.isCancelled = isCancelled
    end = limit.map { .now.advanced(by: $0) }
  }

  /// Calls `body`, in which ``check()`` asks this watch.
  public func watching<Value>(_ body: () throws -> Value) rethrows -> Value {
    try Self.$current.withValue(self, operation: body)
  }

  /// Throws where the analysis that calls it is to be given up.
  ///
  /// - Throws: ``AnalysisStop``.
  public static func check() throws {
    guard let watch = current else { return }
    if watch.isCancelled() || Task.isCancelled { throw AnalysisStop.cancelled }
    if let end = watch.end, let limit = watch.limit, ContinuousClock.now > end { throw AnalysisStop.time(limit: limit) }
  }
}
