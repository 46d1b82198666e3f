import LanguageData
import TextModel

/// Compares names of targets by their words, whatever their case and endings.
enum FoldedWords {
  /// The words of a text in lower case, without those that name nothing unless there are no others.
  static func content(of text: String) -> [String] {
    let words = text.inLowerCase.unicodeScalars.split { !belongsToWord($0) }.map(String.init)
    let full = words.filter { $0.unicodeScalars.count > 1 && !emptyWords.contains($0) }
    return full.isEmpty ? words : full
  }

  /// Whether a character is a letter, a mark on one, or a number.
  private static func belongsToWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "0"..."9": true
    case "\u{0}"..."\u{7F}": false
    case "ß"..."ö", "ø"..."ÿ": true
    default:
      Character(scalar).isLetter || Character(scalar).isNumber || scalar.properties.generalCategory == .nonspacingMark
    }
  }

  private static let emptyWords = Set(EmptyWords.all)

  /// Whether at least half of the longer one's words are in the other.
  static func agree(_ left: [String], _ right: [String]) -> Bool {
    var rest = right
    var shared = 0
    for word in left {
      guard let index = rest.firstIndex(where: { same($0, word) }) else { continue }
      rest.remove(at: index)
      shared += 1
    }
    return shared * 2 >= max(left.count, right.count) && shared > 0
  }

  /// As many letters as two forms of a word that differ have in common at least, from the first.
  static let sharedBeginning = 4

  /// Whether two words are forms of one: equal, or with a common beginning of four letters that is most of the longer.
  static func same(_ left: String, _ right: String) -> Bool {
    if left == right { return true }
    let common = zip(left, right).prefix { $0 == $1 }.count
    return common >= sharedBeginning && Double(common) >= 0.7 * Double(max(left.count, right.count))
  }
}
