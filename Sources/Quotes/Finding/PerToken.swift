/// A value for some of a document's tokens; `nil` for all others, and beyond the ends.
struct PerToken<Value> {
  private let values: [Value?]

  init(_ values: [Value?]) { self.values = values }

  subscript(token: Int) -> Value? { values.indices.contains(token) ? values[token] : nil }
}
