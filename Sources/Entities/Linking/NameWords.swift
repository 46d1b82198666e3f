import Foundation

/// Folds the words of names, so that different spellings of one name are equal, and makes ids of them.
enum NameWords {
  private static let letters: [Character: String] = [
    "ø": "o", "æ": "ae", "å": "a", "ß": "ss", "ð": "d", "þ": "th", "ł": "l", "đ": "d", "ı": "i", "œ": "oe", "ħ": "h",
  ]

  /// A word in lower case without diacritics.
  static func fold(_ word: some StringProtocol) -> String {
    let lowered = word.lowercased()
    if lowered.utf8.allSatisfy({ $0 < 0x80 }) { return lowered }
    var folded = ""
    for scalar in lowered.decomposedStringWithCanonicalMapping.unicodeScalars
    where !(0x300...0x36f).contains(scalar.value) {
      folded += letters[Character(scalar)] ?? String(Character(scalar))
    }
    return folded
  }

  /// A word without the apostrophe, or apostrophe and s, of a possessor.
  static func withoutApostrophe(_ word: String) -> String {
    for ending in ["'s", "’s", "'", "’"] where word.hasSuffix(ending) && word.count > ending.count {
      return String(word.dropLast(ending.count))
    }
    return word
  }

  /// The words of an id: folded, letters and digits, joined by hyphens.
  static func slug(_ name: String) -> String {
    fold(name).split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
  }
}
