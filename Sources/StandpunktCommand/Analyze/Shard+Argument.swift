public import ArgumentParser
public import Ingest

extension Shard: ExpressibleByArgument {
  /// Reads `number/count`.
  public init?(argument: String) { self.init(argument) }

  /// `number/count`.
  public var defaultValueDescription: String { "\(number)/\(count)" }
}
