/// Tells most of the strings that are not in a table, for less than it takes to look a string up (Bloom 1970).
package struct StringFilter: Sendable {
  /// By what a filter looks a string up; made once for a string that several are asked for.
  package struct Key: Sendable {
    fileprivate let place: UInt16
    /// Whether the string is ASCII.
    fileprivate let isPlain: Bool

    /// The key of a string.
    package init(_ string: String) {
      // FNV-1a, 32 bits, folded to 16.
      var hash: UInt32 = 0x811c_9dc5
      var bits: UInt8 = 0
      let text = string.utf8.span
      for index in text.indices {
        hash = (hash ^ UInt32(text[index])) &* 0x0100_0193
        bits |= text[index]
      }
      place = UInt16(truncatingIfNeeded: (hash >> 16) ^ hash)
      isPlain = bits < 0x80
    }
  }

  private var bits: [UInt64]

  /// A filter without strings, for up to some ten thousand.
  package init() { bits = [UInt64](repeating: 0, count: 1 << 10) }

  /// A filter of up to some ten thousand strings.
  package init(_ strings: some Sequence<String>) {
    self.init()
    for string in strings { insert(string) }
  }

  /// A filter of the strings with these keys, a few dozen.
  package init(few keys: [Key]...) {
    bits = [UInt64](repeating: 0, count: 1 << 4)
    for keys in keys {
      for key in keys { insert(key) }
    }
  }

  /// Adds a string.
  package mutating func insert(_ string: String) { insert(Key(string)) }

  private mutating func insert(_ key: Key) { bits[word(key)] |= Self.bit(key) }

  /// Whether the string may be one that was added. One that is not ASCII always may: it can be composed in several ways.
  package func mayHold(_ string: String) -> Bool { mayHold(Key(string)) }

  /// Whether the string with this key may be one that was added.
  ///
  /// - Parameter isComposed: whether no string here or there has combining marks, so that equal ones have the same bytes.
  package func mayHold(_ key: Key, isComposed: Bool = false) -> Bool {
    !key.isPlain && !isComposed || bits[word(key)] & Self.bit(key) != 0
  }

  /// The word of bits in which a key's place lies; there is a power of two of them.
  private func word(_ key: Key) -> Int { (Int(key.place) >> 6) & (bits.count - 1) }

  private static func bit(_ key: Key) -> UInt64 { 1 << UInt64(key.place & 63) }
}
