// Questions to strings that are asked for every word, answered from their bytes: the standard library's answers go through
// characters, which takes ten times as long or more.

extension String {
  /// Whether the string holds the bytes of `needle`.
  package func containsBytes(of needle: String) -> Bool {
    let (text, wanted) = (utf8.span, needle.utf8.span)
    var start = 0
    while start + wanted.count <= text.count {
      var length = 0
      while length < wanted.count, text[start + length] == wanted[length] { length += 1 }
      if length == wanted.count { return true }
      start += 1
    }
    return false
  }

  /// Whether the string ends in `ending`: what `hasSuffix` says, which is asked only where the two may be composed
  /// differently.
  package func ends(in ending: String) -> Bool {
    let (text, wanted) = (utf8.span, ending.utf8.span)
    let first = text.count - wanted.count
    guard first >= 0 else { return hasCombiningMarks && hasSuffix(ending) }
    var index = wanted.count - 1
    while index >= 0 {
      if text[first + index] != wanted[index] { return hasCombiningMarks && hasSuffix(ending) }
      index -= 1
    }
    return true
  }

  /// Whether the string begins with a capital letter: what `first?.isUppercase` says.
  package var startsWithCapital: Bool {
    guard let byte = utf8.first else { return false }
    return byte < 0x80 ? (0x41...0x5A).contains(byte) : first?.isUppercase ?? false
  }

  /// Whether the string begins with a small letter: what `first?.isLowercase` says.
  package var startsWithSmallLetter: Bool {
    guard let byte = utf8.first else { return false }
    return byte < 0x80 ? (0x61...0x7A).contains(byte) : first?.isLowercase ?? false
  }

  /// The string in small letters: what `lowercased()` gives, which makes most words, that have no capitals, anew.
  package var inLowerCase: String { isPlainlyInLowerCase ? self : lowercased() }

  /// Whether the string is but ASCII and letters from U+00DF to U+00FF, none of them a capital.
  private var isPlainlyInLowerCase: Bool {
    let text = utf8.span
    var lead: UInt8 = 0
    for index in text.indices {
      switch text[index] {
      case 0x00...0x40, 0x5B...0x7F, 0xC3: break
      case 0x9F...0xBF where lead == 0xC3: break
      default: return false
      }
      lead = text[index]
    }
    return true
  }

  /// Whether the string may hold a combining diacritical mark (U+0300 to U+036F, whose lead bytes are CC and CD).
  package var hasCombiningMarks: Bool {
    let text = utf8.span
    for index in text.indices where text[index] == 0xCC || text[index] == 0xCD { return true }
    return false
  }
}

/// Endings of words, found by their hashes: a word is compared with as many as there are lengths of endings.
struct EndingIndex: Sendable {
  private let endings: [String]
  /// The places of the endings with a hash, in order.
  private let places: [UInt64: [Int]]
  /// One bit for each hash that an ending has, in a power of two of words: most that are asked for are none (Bloom 1970).
  private let filter: [UInt64]
  /// For each length in bytes, whether an ending has it.
  private let lengths: [Bool]

  init(_ endings: [String]) {
    self.endings = endings
    places = Dictionary(grouping: endings.indices) { endings[$0].utf8.reversed().reduce(Self.seed, Self.hash) }
    var size = 4
    while size * 8 < endings.count { size *= 2 }
    var filter = [UInt64](repeating: 0, count: size)
    for hash in places.keys { filter[Self.word(of: hash, size)] |= Self.bit(of: hash) }
    self.filter = filter
    var lengths = [Bool](repeating: false, count: (endings.map(\.utf8.count).max() ?? 0) + 1)
    for ending in endings { lengths[ending.utf8.count] = true }
    self.lengths = lengths
  }

  /// The places of the endings in which the word ends, in order.
  func places(of word: String) -> [Int] {
    if word.hasCombiningMarks { return endings.indices.filter { word.ends(in: endings[$0]) } }
    let text = word.utf8.span
    var found = lengths[0] ? endings.indices.filter { endings[$0].isEmpty } : []
    var hash = Self.seed
    var length = 1
    while length < lengths.count, length <= text.count {
      hash = Self.hash(hash, text[text.count - length])
      if lengths[length], mayHave(hash), let same = places[hash] { found += same.filter { word.ends(in: endings[$0]) } }
      length += 1
    }
    if found.count > 1 { found.sort() }
    return found
  }

  private func mayHave(_ hash: UInt64) -> Bool { filter[Self.word(of: hash, filter.count)] & Self.bit(of: hash) != 0 }

  private static func word(of hash: UInt64, _ count: Int) -> Int { Int(truncatingIfNeeded: hash >> 32) & (count - 1) }

  private static func bit(of hash: UInt64) -> UInt64 { 1 << (hash & 63) }

  /// FNV-1a, 64 bits, from the last byte to the first.
  private static func hash(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }

  private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325
}

/// Endings of words, each with a value.
package struct WordEndings<Value: Sendable>: Sendable {
  private let endings: [(ending: String, value: Value)]
  private let index: EndingIndex

  /// These endings; a word that ends in several gives their values in this order.
  package init(_ endings: some Sequence<(ending: String, value: Value)>) {
    self.endings = Array(endings)
    index = EndingIndex(self.endings.map(\.ending))
  }

  /// The value of the first ending in which the word ends and that `isMeant`.
  package func first(of word: String, where isMeant: (String) -> Bool = { _ in true }) -> Value? {
    index.places(of: word).first { isMeant(endings[$0].ending) }.map { endings[$0].value }
  }

  /// The values of all endings in which the word ends and that `isMeant`.
  package func all(of word: String, where isMeant: (String) -> Bool = { _ in true }) -> [Value] {
    index.places(of: word).filter { isMeant(endings[$0].ending) }.map { endings[$0].value }
  }
}
