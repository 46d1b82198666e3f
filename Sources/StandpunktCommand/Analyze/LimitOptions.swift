import Analysis
import ArgumentParser

/// How much one document may take.
struct LimitOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The seconds that one document may take; one that takes longer fails alone. 0 for any.", valueName: "seconds"))
  var timeLimit = 60.0

  @Option(
    help: ArgumentHelp(
      "The megabytes of text that one document may have; a larger one fails alone. 0 for any.", valueName: "megabytes"))
  var maxSize = 5.0

  /// The limits.
  var limits: AnalysisLimits {
    AnalysisLimits(
      time: timeLimit > 0 ? .seconds(timeLimit) : nil, size: maxSize > 0 ? Int(maxSize * 1_000_000) : nil)
  }

  func validate() throws {
    guard (0...1e9).contains(timeLimit) else { throw ValidationError("--time-limit takes a number of seconds from 0.") }
    guard (0...1e6).contains(maxSize) else { throw ValidationError("--max-size takes a number of megabytes from 0.") }
  }
}
