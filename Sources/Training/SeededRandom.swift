/// SplitMix64 (Steele, Lea and Flood, 2014): the same numbers from the same seed on every machine.
package struct SeededRandom: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// A generator that starts from `seed`.
  package init(seed: UInt64) { state = seed }

  /// The next number.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  /// A number from 0 up to 1.
  package mutating func unit() -> Float { Float(next() >> 40) * 0x1p-24 }

  /// A number from `-bound` to `bound`.
  package mutating func symmetric(_ bound: Float) -> Float { (2 * unit() - 1) * bound }
}
