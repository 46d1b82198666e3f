internal import UnicodeText

/// The words of a text around those that were looked for.
package struct Snippet: Hashable, Sendable {
  /// A stretch of the snippet.
  package struct Piece: Hashable, Sendable {
    /// The text as it stands in the document, on one line.
    package var text: String
    /// Whether it was looked for.
    package var isMatch: Bool
  }

  /// The stretches, in order.
  package private(set) var pieces: [Piece] = []
  /// Whether the text goes on before and after it.
  package private(set) var isCutBefore = false, isCutAfter = false

  private static let length = 36
  private static let context = 8

  /// The stretch of `text` with the most different phrases, the first where several have as many; `nil` where the text has
  /// none of them.
  init?(of phrases: [SearchQuery.Phrase], in text: String) {
    let ranges = SearchWords.ranges(in: text)
    let words = ranges.map { SearchWords.folded(String(text[$0])).joined() }
    let matches = Self.matches(of: phrases, in: words)
    guard let start = Self.bestStart(matches) else { return nil }
    let first = max(0, start - Self.context)
    let last = min(words.count, first + Self.length)
    let matched = Set(matches.flatMap { $0.words })
    isCutBefore = first > 0
    isCutAfter = last < words.count
    var position = ranges[first].lowerBound
    for index in first..<last {
      append(text[position..<ranges[index].lowerBound], isMatch: false)
      append(text[ranges[index]], isMatch: matched.contains(index))
      position = ranges[index].upperBound
    }
    if !isCutAfter { append(text[position...], isMatch: false) }
  }

  private struct Match {
    var phrase: Int
    var words: Range<Int>
  }

  private static func matches(of phrases: [SearchQuery.Phrase], in words: [String]) -> [Match] {
    words.indices.flatMap { start in
      phrases.indices.compactMap { index -> Match? in
        let phrase = phrases[index]
        let end = start + phrase.words.count
        guard end <= words.count, fits(phrase, words[start..<end]) else { return nil }
        return Match(phrase: index, words: start..<end)
      }
    }
  }

  private static func fits(_ phrase: SearchQuery.Phrase, _ words: ArraySlice<String>) -> Bool {
    guard phrase.isPrefix, let last = phrase.words.last, let word = words.last else {
      return words.elementsEqual(phrase.words)
    }
    return words.dropLast().elementsEqual(phrase.words.dropLast()) && word.hasPrefix(last)
  }

  /// The word at which the stretch with the most different phrases begins.
  private static func bestStart(_ matches: [Match]) -> Int? {
    var best: (start: Int, count: Int)?
    for (index, match) in matches.enumerated() {
      let end = match.words.lowerBound + length - context
      let near = matches[index...].prefix { $0.words.lowerBound < end }
      let count = Set(near.map(\.phrase)).count
      if count > best?.count ?? 0 { best = (match.words.lowerBound, count) }
    }
    return best?.start
  }

  private mutating func append(_ text: Substring, isMatch: Bool) {
    guard !text.isEmpty else { return }
    let line = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).joined(separator: " ")
    if let last = pieces.last, last.isMatch == isMatch {
      pieces[pieces.count - 1].text += line
    } else {
      pieces.append(Piece(text: line, isMatch: isMatch))
    }
  }

  /// The snippet as one line; `mark` is given what was looked for.
  package func text(marking mark: (String) -> String) -> String {
    let line = pieces.map { $0.isMatch ? mark($0.text) : $0.text }.joined()
    return (isCutBefore ? "… " : "") + line + (isCutAfter ? " …" : "")
  }
}
