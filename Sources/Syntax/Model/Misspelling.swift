/// The words that a mistyped or drawn-out one may stand for.
enum Misspelling {
  /// Shorter words have too many neighbours that are words too.
  private static let leastLength = 6
  /// Longer ones are no words, but names of files and the like.
  private static let greatestLength = 40

  /// What a form may be meant to be, the likeliest first: where a letter stands three times or more in a row (“sooooo”),
  /// the form with two and with one of it; else, in small letters and where so told, the form with two neighbours
  /// exchanged (“releif”).
  static func corrections(of form: String, byExchange: Bool) -> [String] {
    let letters = Array(form)
    guard letters.count <= greatestLength, letters.allSatisfy(\.isLetter) else { return [] }
    let short = shortened(letters, to: 2)
    if short.count < letters.count { return [String(short), String(shortened(letters, to: 1))] }
    guard byExchange, letters.count >= leastLength, letters.allSatisfy(\.isLowercase) else { return [] }
    return letters.indices.dropLast().compactMap { place in
      guard letters[place] != letters[place + 1] else { return nil }
      var exchanged = letters
      exchanged.swapAt(place, place + 1)
      return String(exchanged)
    }
  }

  /// The letters with those that stand three times or more in a row as often as `count` says.
  private static func shortened(_ letters: [Character], to count: Int) -> [Character] {
    var result: [Character] = []
    var start = letters.startIndex
    while start < letters.endIndex {
      let end = letters[start...].firstIndex { $0 != letters[start] } ?? letters.endIndex
      result += letters[start..<end].prefix(end - start > 2 ? count : end - start)
      start = end
    }
    return result
  }
}
