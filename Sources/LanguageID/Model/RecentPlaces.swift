/// Which of the things read last are remembered, and where.
///
/// Each has one place, by its hash, and the one read last has it. Of two with the same hash of 64 bits one would be taken for
/// the other, which no words have.
struct RecentPlaces: Sendable {
  /// Number of places.
  let count: Int
  /// The hash of what has each place; 0 where nothing has. Empty before the first is taken.
  private var keys: [UInt64] = []

  /// At least so many places; the room for them is taken with the first.
  init(_ least: Int) { count = least > 0 ? 1 << (Int.bitWidth - (least - 1).leadingZeroBitCount) : 0 }

  /// Whether no place was taken yet.
  var isEmpty: Bool { keys.isEmpty }

  /// The place of what has this hash; `nil` where it is not remembered.
  @inline(__always)
  func place(of key: UInt64) -> Int? {
    if keys.isEmpty { return nil }
    let place = Int(truncatingIfNeeded: key & UInt64(count - 1))
    return keys[place] == key ? place : nil
  }

  /// Takes the place for what has this hash.
  mutating func take(_ key: UInt64) -> Int {
    if keys.isEmpty { keys = [UInt64](repeating: 0, count: count) }
    let place = Int(truncatingIfNeeded: key & UInt64(count - 1))
    keys[place] = key
    return place
  }
}
