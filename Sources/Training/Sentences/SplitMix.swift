import Foundation

/// A small random generator whose numbers are the same everywhere (SplitMix64; Steele, Lea and Flood 2014).
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// e to the power of `value`.
func exponential(_ value: Float) -> Float { Foundation.exp(value) }

/// The natural logarithm of `value`.
func logarithm(_ value: Float) -> Float { Foundation.log(value) }
