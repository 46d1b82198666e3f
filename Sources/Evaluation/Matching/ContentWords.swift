internal import LanguageData
internal import UnicodeText

/// The words by which two names, or two targets, are compared: folded, without articles and other empty words.
package struct ContentWords: Hashable, Sendable {
  /// Whether there is no text at all, which agrees with nothing.
  let isMissing: Bool
  /// The folded words, each as its scalars; all words where every one is empty.
  let words: [[Unicode.Scalar]]

  /// The words of `text`.
  package init(_ text: String?) {
    isMissing = text?.isEmpty ?? true
    let all = Self.split(Self.folded(text ?? ""))
    let full = all.filter { !Self.emptyWords.contains($0) }
    words = full.isEmpty ? all : full
  }

  /// Whether at least half of the longer one's words are in the other.
  ///
  /// Each of this one's words takes the first free word of the other that is the same, as the reference scorer does.
  package func agrees(with other: ContentWords) -> Bool {
    if isMissing || other.isMissing { return false }
    var free = other.words
    var shared = 0
    for word in words {
      guard let index = free.firstIndex(where: { Self.same(word, $0) }) else { continue }
      free.remove(at: index)
      shared += 1
    }
    return 2 * shared >= max(words.count, other.words.count)
  }

  /// Equal, or with a common beginning of at least four letters and 70 % of the longer.
  private static func same(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Bool {
    if left == right { return true }
    var common = 0
    while common < left.count, common < right.count, left[common] == right[common] { common += 1 }
    return Double(common) >= max(4, 0.7 * Double(max(left.count, right.count)))
  }

  /// Case folded, with `ø`, `æ` and `đ` as plain letters, and without marks.
  private static func folded(_ text: String) -> String.UnicodeScalarView {
    var plain = String.UnicodeScalarView()
    for scalar in text.caseFolded().unicodeScalars {
      switch scalar {
      case "ø": plain.append("o")
      case "æ": plain.append(contentsOf: "ae".unicodeScalars)
      case "đ": plain.append("d")
      default: plain.append(scalar)
      }
    }
    var bare = String(plain).normalized(.decomposed).unicodeScalars
    bare.removeAll { $0.properties.generalCategory == .nonspacingMark }
    return bare
  }

  private static func split(_ text: String.UnicodeScalarView) -> [[Unicode.Scalar]] {
    text.split { !isWordScalar($0) }.map(Array.init)
  }

  /// Letters, digits and the underscore; marks that are left end a word.
  private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    case .decimalNumber, .letterNumber, .otherNumber: true
    default: scalar == "_"
    }
  }

  private static let emptyWords = Set(EmptyWords.all.map { Array(folded($0)) })
}
