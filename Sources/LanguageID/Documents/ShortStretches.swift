extension LanguagePath {
  /// A stretch within a sentence has this many words at least.
  package static let shortestStretch = 3

  /// Gives stretches within a sentence that are shorter than three words the language of what is before or after; what
  /// quotation marks set off can be as short as it likes.
  package static func joinShortStretches(_ units: [Unit], _ languages: inout [LanguageCandidate]) {
    var start = 0
    while start < units.count {
      var end = start + 1
      while end < units.count, languages[end].language == languages[start].language, units[end].boundary < .sentence {
        end += 1
      }
      if end - start < shortestStretch, let neighbour = neighbour(of: start..<end, units) {
        for index in start..<end { languages[index] = languages[neighbour] }
      }
      start = end
    }
  }

  /// A unit beside these with nothing between; `nil` if there is a boundary on both sides.
  private static func neighbour(of range: Range<Int>, _ units: [Unit]) -> Int? {
    if units[range.lowerBound].boundary < .quote, range.lowerBound > 0 { return range.lowerBound - 1 }
    return range.upperBound < units.count && units[range.upperBound].boundary < .quote ? range.upperBound : nil
  }
}
