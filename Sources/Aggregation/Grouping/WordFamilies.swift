/// Puts words that are forms of each other under one of them: the first that was seen.
///
/// Two words are of one family where their common beginning has four letters and 70 % of the longer: the measure by which
/// targets are also scored.
struct WordFamilies: Sendable {
  private var families: [String: [String]] = [:]
  private static let beginning = 4

  /// The word that stands for the family of `word`, which is `word` itself where it is the first.
  mutating func representative(of word: String) -> String {
    guard word.count >= Self.beginning else { return word }
    let bucket = String(word.prefix(Self.beginning))
    if let found = families[bucket]?.first(where: { Self.areForms($0, word) }) { return found }
    families[bucket, default: []].append(word)
    return word
  }

  /// Whether two folded words are forms of each other.
  static func areForms(_ left: String, _ right: String) -> Bool {
    if left == right { return true }
    let common = zip(left, right).prefix { $0 == $1 }.count
    return common >= beginning && 10 * common >= 7 * max(left.count, right.count)
  }
}
