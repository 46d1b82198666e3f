import LanguageData

/// A first guess of a line's language from its frequent short words.
///
/// It runs before there are tokens and costs next to nothing; its only use is to choose between conventions of writing,
/// where languages that are often mistaken for each other mostly agree. The language of a text is found by a later step.
struct LanguageGuesser: Sendable {
  /// Words of at most eight bytes, packed into one integer, and a bit for each language that has the word among its
  /// frequent ones.
  private let languagesOfWord: [UInt64: UInt64]
  /// Number of languages.
  let count: Int

  /// At most this much of a line is read: enough for a sure guess.
  private static let sampleLength = 1200

  init(lexicon: SegmentationLexicon) {
    var languages: [UInt64: UInt64] = [:]
    for (index, profile) in lexicon.profiles.enumerated() {
      for word in profile.writing.frequentWords {
        if let key = Self.key(Array(word.utf8)) { languages[key, default: 0] |= 1 << UInt64(index) }
      }
    }
    languagesOfWord = languages
    count = lexicon.profiles.count
  }

  /// How much speaks for each language in this stretch of the text; a word that several languages have is shared.
  func scores(_ text: [UInt8], _ range: Range<Int>) -> [Float] {
    var scores = [Float](repeating: 0, count: count)
    var key: UInt64 = 0
    var length = 0
    for offset in range.lowerBound..<min(range.upperBound, range.lowerBound + Self.sampleLength) {
      let byte = text[offset]
      if byte >= 0x80 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A {
        if length < 8 { key = key << 8 | UInt64(byte < 0x80 ? byte | 0x20 : byte) }
        length += 1
      } else {
        if length > 0 && length <= 8 { add(key, to: &scores) }
        key = 0
        length = 0
      }
    }
    if length > 0 && length <= 8 { add(key, to: &scores) }
    return scores
  }

  /// The language for which most speaks; `nil` where too little does.
  func best(_ scores: [Float]) -> Int? {
    var best = 0
    for index in scores.indices where scores[index] > scores[best] { best = index }
    return scores.isEmpty || scores[best] < 0.9 ? nil : best
  }

  /// What the words of the whole text, whose scores are `total`, say about each of its lines.
  func prior(_ total: [Float]) -> [Float] {
    guard let most = total.max(), most > 0 else { return total }
    return total.map { $0 / most * 2 }
  }

  private func add(_ key: UInt64, to scores: inout [Float]) {
    guard var languages = languagesOfWord[key] else { return }
    let share = 1 / Float(languages.nonzeroBitCount)
    while languages != 0 {
      scores[languages.trailingZeroBitCount] += share
      languages &= languages - 1
    }
  }

  private static func key(_ word: [UInt8]) -> UInt64? {
    word.count > 8 ? nil : word.reduce(0) { $0 << 8 | UInt64($1) }
  }
}
