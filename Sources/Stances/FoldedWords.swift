import TextModel

/// Compares names of targets by their words, whatever their case and endings.
enum FoldedWords {
  /// The words of a text in lower case, those of one or two letters left out unless there are no others.
  static func content(of text: String) -> [String] {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    let long = words.filter { $0.count > 2 }
    return long.isEmpty ? words : long
  }

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

  /// Whether two words are forms of one: equal, or with a common beginning of four letters that is most of the longer.
  static func same(_ left: String, _ right: String) -> Bool {
    if left == right { return true }
    let common = zip(left, right).prefix { $0 == $1 }.count
    return common >= 4 && Double(common) >= 0.7 * Double(max(left.count, right.count))
  }
}
