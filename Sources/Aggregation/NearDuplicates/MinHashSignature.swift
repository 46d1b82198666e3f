/// A short stand-in for a set of shingles (Broder 1997): the share of equal values in two signatures estimates how much of
/// the two sets together is in both (their Jaccard index).
///
/// Each value is the least of the set under another hash function; of it sixteen bits are kept, which are equal by chance
/// once in 65,536 times (Li and König 2010).
struct MinHashSignature: Hashable, Sendable {
  /// Values of a signature: ``bandCount`` bands of ``bandLength``.
  static let count = bandCount * bandLength
  /// Two texts are compared where the values of one band are equal in both. Of pairs with a Jaccard index of 0.25, 98 %
  /// share one of 64 bands of two; of those with 0.35, all but one in 5,000; of those with 0.02, which is the most that
  /// articles on one subject have, one in 40; of those with 0.002, one in 4,000.
  static let bandCount = 64
  /// Values of a band.
  static let bandLength = 2

  /// The values; none for a text without words.
  let values: [UInt16]

  /// The signature of these shingles.
  init(_ shingles: TextShingles) {
    guard !shingles.hashes.isEmpty else {
      values = []
      return
    }
    let (factors, summands) = (Self.factors, Self.summands)
    var least = [UInt64](repeating: .max, count: Self.count)
    for index in least.indices {
      let (factor, summand) = (factors[index], summands[index])
      var smallest = UInt64.max
      for hash in shingles.hashes { smallest = min(smallest, hash &* factor &+ summand) }
      least[index] = smallest
    }
    // The least values begin with zeros: their bits are mixed before the lower ones are kept.
    values = least.map { UInt16(truncatingIfNeeded: Self.mixed($0)) }
  }

  /// How much of both texts' shingles together is in both: an estimate with a standard error of at most 0.045.
  func similarity(to other: MinHashSignature) -> Double {
    guard !values.isEmpty, values.count == other.values.count else { return 0 }
    var equal = 0
    for index in values.indices where values[index] == other.values[index] { equal += 1 }
    return Double(equal) / Double(values.count)
  }

  /// The values of a band as one number.
  func band(_ index: Int) -> UInt64 {
    let first = index * Self.bandLength
    return values[first..<first + Self.bandLength].reduce(0) { $0 << 16 | UInt64($1) }
  }

  private static let factors: [UInt64] = (0..<count).map { mixed(UInt64($0) + 1) | 1 }
  private static let summands: [UInt64] = (0..<count).map { mixed(UInt64($0) + 0x1_0000) }

  /// Steele, Lea and Flood's SplitMix64: numbers that are the same in every run.
  private static func mixed(_ seed: UInt64) -> UInt64 {
    var value = seed &* 0x9E37_79B9_7F4A_7C15
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
