/// Finds the rows of features, without waiting for memory once for each of them.
///
/// A token has some sixty features, of which a model has less than half, and the processor's nearer caches do not hold a model.
/// A small filter (Bloom 1970) first tells most of those that it does not have; then the slots of all others are read before
/// any is looked at.
struct NameFeatureIndex: Sendable {
  /// An open-addressing table: in each slot the upper half of a feature and the number of its row, or ``emptySlot``.
  ///
  /// The place where a feature is looked for comes from the lower bits of its hash: what tells a feature are some fifty of its 64
  /// bits. To compare the rest would cost another look into memory.
  private let slots: [UInt64]
  /// One bit for some features.
  private let filter: [UInt64]
  private static let emptySlot = UInt64.max
  private static let upperHalf: UInt64 = 0xFFFF_FFFF_0000_0000

  /// An index in which each feature has the number of its place.
  init(_ features: [UInt64]) {
    var size = 64
    while size < features.count * 2 { size *= 2 }
    var slots = Array(repeating: Self.emptySlot, count: size)
    var filter = [UInt64](repeating: 0, count: size / 16)
    for (row, feature) in features.enumerated() {
      var slot = Int(truncatingIfNeeded: feature) & (size - 1)
      while slots[slot] != Self.emptySlot { slot = (slot + 1) & (size - 1) }
      slots[slot] = feature & Self.upperHalf | UInt64(row)
      filter[Self.word(of: feature, filter.count)] |= Self.bit(of: feature)
    }
    self.slots = slots
    self.filter = filter
  }

  /// The rows that were found, and room to find them in.
  struct Places: ~Copyable {
    /// How many there are.
    fileprivate(set) var count = 0
    fileprivate var rows = [Int](repeating: 0, count: NameFeatureList.capacity)
    fileprivate var features = [UInt64](repeating: 0, count: NameFeatureList.capacity)
    fileprivate var slots = [UInt64](repeating: 0, count: NameFeatureList.capacity)

    /// The number of a row.
    subscript(place: Int) -> Int { rows[place] }
  }

  /// Puts the rows of the features that have one in the place of those in `places`.
  func find(_ list: borrowing NameFeatureList, _ places: inout Places) {
    var possible = 0
    for place in 0..<list.count {
      let feature = list[place]
      // Without a branch, which the processor could not foretell.
      places.features[possible] = feature
      possible += filter[Self.word(of: feature, filter.count)] & Self.bit(of: feature) == 0 ? 0 : 1
    }
    for place in 0..<possible {
      places.slots[place] = slots[Int(truncatingIfNeeded: places.features[place]) & (slots.count - 1)]
    }
    places.count = 0
    for place in 0..<possible {
      guard let row = row(of: places.features[place], first: places.slots[place]) else { continue }
      places.rows[places.count] = row
      places.count += 1
    }
  }

  /// The row of a feature, given what stands in the first slot where it may be.
  @inline(__always)
  private func row(of feature: UInt64, first: UInt64) -> Int? {
    var entry = first
    var slot = Int(truncatingIfNeeded: feature)
    while entry != Self.emptySlot {
      if (entry ^ feature) & Self.upperHalf == 0 { return Int(truncatingIfNeeded: entry & ~Self.upperHalf) }
      slot += 1
      entry = slots[slot & (slots.count - 1)]
    }
    return nil
  }

  // The filter is read by bits of the hash that the slots' places are not read by.
  @inline(__always)
  private static func word(of feature: UInt64, _ count: Int) -> Int {
    Int(truncatingIfNeeded: feature >> 38) & (count - 1)
  }

  @inline(__always)
  private static func bit(of feature: UInt64) -> UInt64 { 1 << (feature >> 32 & 63) }
}
