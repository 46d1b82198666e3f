/// Tells most of the strings that are not in a table, for less than it takes to look a string up (Bloom 1970).
package struct StringFilter: Sendable {
  private var bits = [UInt64](repeating: 0, count: 1 << 10)

  /// A filter without strings; for up to some ten thousand.
  package init() {}

  /// Adds a string.
  package mutating func insert(_ string: String) {
    let place = Self.place(of: string)
    bits[place >> 6] |= 1 << UInt64(place & 63)
  }

  /// Whether the string may be one that was added. One that is not ASCII always may: it can be composed in several ways.
  package func mayHold(_ string: String) -> Bool {
    let place = Self.place(of: string)
    return bits[place >> 6] & (1 << UInt64(place & 63)) != 0 || string.utf8.contains { $0 >= 0x80 }
  }

  /// FNV-1a, 32 bits, folded to 16.
  private static func place(of string: String) -> Int {
    var hash: UInt32 = 0x811c_9dc5
    for byte in string.utf8 { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return Int((hash >> 16) ^ (hash & 0xFFFF))
  }
}
