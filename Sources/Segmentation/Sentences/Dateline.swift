import TextModel
import UnicodeText

/// Finds the dateline with which a news item opens: the place, and then the day, the agency or both, before a dash or a colon
/// ("OTTAWA, March 3 (Reuters) - ", "Madrid, 3 mar (EFE).- ", "CAIRO — ").
///
/// It is a sentence of its own, since what follows is a whole one.
struct Dateline {
  let text: [UInt8]
  let tokens: [Token]

  /// The token behind the dateline at the start of a block; `nil` where there is none, or nothing like a sentence after it.
  func end(in block: Range<Int>) -> Int? {
    var index = block.lowerBound
    let limit = min(block.upperBound, index + Self.longest)
    guard let place = place(from: index, to: limit) else { return nil }
    index = place.end
    var isMarked = place.isInCapitals
    if let date = date(from: index, to: limit) {
      index = date
      isMarked = true
    }
    if let brackets = brackets(from: index, to: limit) {
      index = brackets
      isMarked = true
    }
    guard isMarked, let end = mark(from: index, to: limit, allowsColon: text(index - 1) == ")"),
      block.upperBound - end >= Self.shortestLead, isCapital(end)
    else { return nil }
    return end
  }

  /// At most this many tokens, so that no sentence is taken for one.
  private static let longest = 16
  /// The least number of tokens of what follows.
  private static let shortestLead = 6

  /// The place: a few words with capitals, and the marks that join several.
  private func place(from start: Int, to limit: Int) -> (end: Int, isInCapitals: Bool)? {
    var index = start
    var isInCapitals = false
    while index < limit {
      if tokens[index].kind == .word, isCapital(index) {
        if index == start { isInCapitals = self.isInCapitals(index) }
        index += 1
      } else if index > start, text(index) == "/" || text(index) == "," && isCapitalWord(index + 1, limit) {
        index += 1
      } else {
        break
      }
    }
    return index > start && index - start <= 6 ? (index, isInCapitals) : nil
  }

  private func isCapitalWord(_ index: Int, _ limit: Int) -> Bool {
    index < limit && tokens[index].kind == .word && isCapital(index)
  }

  /// The day: a comma, and then a number and a word in either order.
  private func date(from start: Int, to limit: Int) -> Int? {
    var index = start
    if index < limit, text(index) == "," { index += 1 }
    let kinds = (index..<min(index + 2, limit)).map { tokens[$0].kind }
    // "March" may have been taken for a part of the place.
    if kinds.first == .number, start > 0 { return index + (kinds.last == .word ? 2 : 1) }
    return kinds == [.word, .number] ? index + 2 : nil
  }

  /// What stands in brackets: the agency.
  private func brackets(from start: Int, to limit: Int) -> Int? {
    guard start < limit, text(start) == "(" else { return nil }
    return (start..<limit).first { text($0) == ")" }.map { $0 + 1 }
  }

  /// The token behind the dash that ends the dateline, with the full stop before it, or behind its colon.
  private func mark(from start: Int, to limit: Int, allowsColon: Bool) -> Int? {
    var index = start
    if index < limit, text(index) == "." { index += 1 }
    guard index < limit else { return nil }
    if Self.dashes.contains(text(index)) || text(index) == ":" && allowsColon { return index + 1 }
    // "jun.-" where the full stop belongs to the word, or ".-" is one token.
    return [".-", ".–", ".—"].contains(text(index)) ? index + 1 : nil
  }

  private static let dashes: Set<String> = ["-", "–", "—", "--"]

  private func isInCapitals(_ index: Int) -> Bool {
    let form = text(index)
    return form.count >= 4 && form.uppercased() == form && form.contains(where: \.isLetter)
  }

  private func isCapital(_ index: Int) -> Bool {
    guard index < tokens.count else { return false }
    return ScalarClassTable.shared[text.scalar(at: tokens[index].span.start).value] == .uppercase
  }

  private func text(_ index: Int) -> String { String(decoding: text[tokens[index].span.range], as: UTF8.self) }
}
