import TextModel

/// Lines above lists that name the items of an agenda, and those that count the votes on them.
extension ListReader {
  /// What a line that opens with the number of an item or a question says that the item is about: "Sak 1: **Anerkjennelse av Somaliland**",
  /// "Pregunta 1. ¿Apoya su gobierno **el euro digital**?"
  func numberedItem(_ tokens: Range<Int>) -> Target? {
    guard tokens.count > 3, tokens.count <= Self.longestItem, let first = tokens.first,
      reader.document.tokens[first].kind == .word, form(first).first?.isUppercase ?? false,
      reader.document.tokens[first + 1].kind == .number, runs.runs(in: first..<first + 1).isEmpty
    else { return nil }
    let isMarked = [":", ".", "–", "—"].contains(form(first + 2))
    guard isMarked || form(first + 1).last == "." else { return nil }
    let rest = trimmed(first + (isMarked ? 3 : 2)..<tokens.upperBound)
    let isQuestion = form(tokens.upperBound - 1) == "?"
    let item = topic(of: rest) ?? (isQuestion ? labels.label(rest)?.target : headerTopic(rest))
    // "Tirsdag 9. desember"
    return item.flatMap { lexicons.frames(atToken: first)?.lexicon.nouns[$0.head] == .time ? nil : $0 }
  }

  /// Whether a line only tells how many votes were cast: "Vedtatt med 70 mot 22 stemmer".
  func isTally(_ tokens: Range<Int>) -> Bool {
    tokens.count <= Self.longestTally && runs.runs(in: tokens).isEmpty
      && tokens.contains { reader.document.tokens[$0].kind == .number }
      && !tokens.contains { form($0) == "." }
  }

  /// A line of more tokens tells more than how many votes were cast.
  private static let longestTally = 12

  /// A line of more tokens is no item of an agenda.
  private static let longestItem = 20
}
