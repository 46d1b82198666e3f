extension [String] {
  /// For each of these varieties its language, told by the place of its first variety: the language's code is what stands
  /// before a hyphen, so that `es-gsd` is Spanish as `es` is.
  package var languages: [Int] {
    map { variety in firstIndex { $0.prefix { $0 != "-" } == variety.prefix { $0 != "-" } } ?? 0 }
  }
}
