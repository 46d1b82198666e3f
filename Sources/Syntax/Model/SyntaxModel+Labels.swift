import TextModel

/// Finds where labels begin in lists that have lost their line ends: "… Norge Island Avviser avtalen: Sverige
/// Danmark …".
///
/// The capital of "Avviser" makes it look like one more name. Read from there on, as the beginning of a sentence, it is
/// seen to be none.
extension SyntaxModel {
  /// The words at which the sentence falls into parts that are read one by one: those that begin a label, in order.
  func labelStarts(in sentence: [String], variety: Int) -> [Int] {
    var starts: [Int] = []
    var boundary = 0
    for colon in sentence.indices where sentence[colon] == ":" {
      if opensList(after: colon, sentence),
        let start = labelStart(between: max(boundary, colon - Self.longestLabel), and: colon, sentence, variety)
      {
        starts.append(start)
      }
      boundary = colon + 1
    }
    return starts
  }

  /// The most words of a label.
  private static let longestLabel = 14

  /// Whether names follow one another after the colon.
  private func opensList(after colon: Int, _ sentence: [String]) -> Bool {
    let next = sentence[(colon + 1)...].prefix(4).filter { $0 != "," }
    return next.count >= 2 && next.prefix(2).allSatisfy(Self.isCapitalized)
  }

  /// The last capitalized verb that stands right after a word; else the first other word that is no name there.
  private func labelStart(between lower: Int, and colon: Int, _ sentence: [String], _ variety: Int) -> Int? {
    let candidates = (lower..<colon).filter { index in
      index > 0 && Self.isCapitalized(sentence[index]) && sentence[index - 1].last?.isLetter ?? false
    }
    guard !candidates.isEmpty else { return nil }
    let tags = analyze(pieces: candidates.map { Array(sentence[$0...colon]) }, variety: variety).map { piece in
      TagInventory.partsOfSpeech[piece[0].partOfSpeech]
    }
    if let verb = tags.lastIndex(of: .verb) { return candidates[verb] }
    return tags.firstIndex { ![.properNoun, .other, .numeral, .symbol].contains($0) }.map { candidates[$0] }
  }

  private static func isCapitalized(_ form: String) -> Bool {
    form.first?.isUppercase ?? false
  }
}
