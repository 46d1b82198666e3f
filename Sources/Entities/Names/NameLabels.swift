/// The labels of a name model: outside, and for each type of name its beginning and its inside (IOB2).
package struct NameLabels: Sendable, Equatable {
  /// The most labels that a model can have: one for each lane of its rows.
  package static let capacity = 16
  /// The types of name, as the training data call them (`PER`, `ORG` …).
  package let types: [String]

  /// The labels of these types, at most seven.
  package init(types: [String]) {
    precondition(types.count * 2 < Self.capacity, "a name model has at most seven types")
    self.types = types
  }

  /// Number of labels.
  package var count: Int { types.count * 2 + 1 }

  /// The label with this name (`O`, `B-PER`, `I-PER`), or `nil`.
  package func index(of name: String) -> Int? {
    if name == "O" { return 0 }
    guard let type = types.firstIndex(of: String(name.dropFirst(2))) else { return nil }
    return type * 2 + (name.hasPrefix("B-") ? 1 : 2)
  }

  /// The name of a label.
  package func name(of label: Int) -> String {
    type(of: label).map { (isBeginning(label) ? "B-" : "I-") + types[$0] } ?? "O"
  }

  /// The type of a label, or `nil` for outside.
  package func type(of label: Int) -> Int? { label == 0 ? nil : (label - 1) / 2 }

  /// Whether a label begins a name.
  package func isBeginning(_ label: Int) -> Bool { label % 2 == 1 }

  /// Whether `next` may follow `label`: an inside follows only its own type.
  package func allows(_ label: Int, before next: Int) -> Bool {
    next == 0 || isBeginning(next) || (label != 0 && type(of: label) == type(of: next))
  }

  /// The names in a sequence of labels: their tokens and types.
  package func spans(_ labels: [Int]) -> [(tokens: Range<Int>, type: Int)] {
    var spans: [(tokens: Range<Int>, type: Int)] = []
    for (index, label) in labels.enumerated() {
      guard let type = type(of: label) else { continue }
      if !isBeginning(label), let last = spans.last, last.tokens.upperBound == index, last.type == type {
        spans[spans.count - 1].tokens = last.tokens.lowerBound..<index + 1
      } else {
        spans.append((index..<index + 1, type))
      }
    }
    return spans
  }
}
