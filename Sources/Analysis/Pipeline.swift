public import TextModel

/// The steps of the analysis, in order.
public struct Pipeline: Sendable {
  /// The steps.
  public let steps: [any Annotator]

  /// A pipeline of these steps.
  ///
  /// - Throws: ``PipelineError`` where a step reads a layer that no earlier step writes.
  public init(_ steps: [any Annotator]) throws {
    var written: Set<Layer> = [.text]
    for step in steps {
      let missing = step.reads.subtracting(written)
      guard missing.isEmpty else { throw PipelineError(step: step.name, missing: missing.sorted()) }
      written.formUnion(step.writes)
    }
    self.steps = steps
  }

  /// Runs every step on `document`.
  ///
  /// - Throws: What a step throws; ``AnalysisStop`` where a watch says so.
  public func annotate(_ document: inout Document) throws {
    for step in steps {
      try AnalysisWatch.check()
      try step.annotate(&document)
    }
  }

  /// One row a step: its name, what it reads, what it writes.
  public var table: [(name: String, reads: [Layer], writes: [Layer])] {
    steps.map { ($0.name, $0.reads.sorted(), $0.writes.sorted()) }
  }
}

/// A step that reads what no earlier step writes.
public struct PipelineError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The step.
  public var step: String
  /// The layers that nothing before it writes.
  public var missing: [Layer]

  /// The step and the layers that it misses.
  public init(step: String, missing: [Layer]) {
    self.step = step
    self.missing = missing
  }

  /// Names the step and its layers.
  public var description: String {
    "the step “\(step)” reads \(missing.map(\.rawValue).joined(separator: ", ")), which no step before it writes"
  }
}
