public import ArgumentParser
public import TextModel

/// What `analyze` prints when it writes no folder.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
  /// One JSON object a line.
  case jsonl
  /// One JSON array.
  case json
  /// The stances, in columns for a person.
  case table
}

extension OffsetUnit: ExpressibleByArgument {}
