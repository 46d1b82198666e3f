import TextModel

/// Parts what is quoted from the clause that announces it.
extension TreeRepair {
  /// What stands between a verb and a colon with a quotation mark behind it is the verb's, and no part of what is quoted: "defended that
  /// **decision** on Sunday: "You can't exclude them for ever"".
  mutating func partQuote() {
    guard let colon = words.indices.first(where: { words[$0].form == ":" }), colon + 2 < words.count,
      Self.quotationMarks.contains(words[colon + 1].form),
      let verb = words.indices.first(where: { words[$0].partOfSpeech == .verb && relation($0) == "root" }), verb < colon
    else { return }
    for word in (verb + 1)..<colon {
      guard let head = heads[word], head > colon else { continue }
      move(word, to: verb)
    }
  }

  private static let quotationMarks: Set<String> = ["\"", "“", "«", "„", "‘", "'"]
}
