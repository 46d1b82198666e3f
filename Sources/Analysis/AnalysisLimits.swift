/// How much one document may take, so that no document keeps the others waiting for ever or fills the memory.
public struct AnalysisLimits: Hashable, Sendable {
  /// The time from the beginning of the analysis to its end; `nil` where any may pass.
  public var time: Duration?
  /// The text's bytes in UTF-8; `nil` where there may be any number. Memory grows with it.
  public var size: Int?

  /// Limits of this time and size.
  public init(time: Duration? = nil, size: Int? = nil) {
    self.time = time
    self.size = size
  }
}
