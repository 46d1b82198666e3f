/// Tells most of the strings that are not in a table, for less than it takes to look a string up (Bloom 1970).
package struct StringFilter: Sendable {
  private var bits: [UInt64]

  /// A filter without strings, for up to some ten thousand.
  package init() { bits = [UInt64](repeating: 0, count: 1 << 10) }

  /// A filter of a few dozen strings.
  package init(few strings: [String]) {
    bits = [UInt64](repeating: 0, count: 1 << 4)
    for string in strings { insert(string) }
  }

  /// Adds a string.
  package mutating func insert(_ string: String) {
    let place = Self.folded(string.utf8.reduce(Self.seed, Self.hash))
    bits[word(place)] |= 1 << UInt64(place & 63)
  }

  /// Whether the string may be one that was added. One that is not ASCII always may: it can be composed in several ways.
  ///
  /// - Parameter isComposed: whether no string here or there has combining marks, so that equal ones have the same bytes.
  package func mayHold(_ string: String, isComposed: Bool = false) -> Bool {
    var hash = Self.seed
    var isPlain = true
    let text = string.utf8.span
    for index in text.indices {
      hash = Self.hash(hash, text[index])
      isPlain = isPlain && text[index] < 0x80
    }
    let place = Self.folded(hash)
    return !isPlain && !isComposed || bits[word(place)] & (1 << UInt64(place & 63)) != 0
  }

  /// The word of bits in which a place lies; there is a power of two of them.
  private func word(_ place: Int) -> Int { (place >> 6) & (bits.count - 1) }

  // FNV-1a, 32 bits, folded to 16.

  private static let seed: UInt32 = 0x811c_9dc5

  private static func hash(_ hash: UInt32, _ byte: UInt8) -> UInt32 { (hash ^ UInt32(byte)) &* 0x0100_0193 }

  private static func folded(_ hash: UInt32) -> Int { Int((hash >> 16) ^ (hash & 0xFFFF)) }
}
