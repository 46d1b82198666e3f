internal import UnicodeText

/// The shingles of a text (Broder 1997): every run of a few words, as hashes.
///
/// Words are runs of letters and digits of the folded text, so that case, accents, punctuation, quotation marks and spacing
/// make no difference; each ideograph is a word.
struct TextShingles {
  /// Words in a shingle: with three, one changed word touches three shingles, and articles on one subject share few.
  static let wordCount = 3

  /// The hashes, in order; those of words that recur, several times.
  let hashes: [UInt64]

  /// The shingles of `text`; one of all its words where it has fewer than ``wordCount``.
  init(_ text: String) {
    let words = Self.words(of: text.foldedForComparison())
    let count = min(Self.wordCount, words.count)
    guard count > 0 else {
      hashes = []
      return
    }
    hashes = (0...words.count - count).map { first in words[first..<first + count].reduce(0, Self.joined) }
  }

  private static func words(of text: String) -> [UInt64] {
    var words: [UInt64] = []
    var word = emptyWord
    func end() {
      if word != emptyWord { words.append(word) }
      word = emptyWord
    }
    for scalar in text.unicodeScalars {
      guard isPartOfWord(scalar) else {
        end()
        continue
      }
      let isWhole = scalar.value >= 0x2E80 && scalar.properties.isIdeographic
      if isWhole { end() }
      word = (word ^ UInt64(scalar.value)) &* 0x100_0000_01b3
      if isWhole { end() }
    }
    end()
    return words
  }

  /// FNV-1a, 64 bits (Fowler, Noll and Vo), over the scalars.
  private static let emptyWord: UInt64 = 0xcbf2_9ce4_8422_2325

  private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "0"..."9": true
    case "\u{0}"..."\u{7F}": false
    default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
  }

  /// The last step of MurmurHash3 (Appleby) over what came before and one more word.
  private static func joined(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    var mixed = hash &* 0x9E37_79B9_7F4A_7C15 &+ word
    mixed = (mixed ^ (mixed >> 33)) &* 0xff51_afd7_ed55_8ccd
    mixed = (mixed ^ (mixed >> 33)) &* 0xc4ce_b9fe_1a85_ec53
    return mixed ^ (mixed >> 33)
  }
}
