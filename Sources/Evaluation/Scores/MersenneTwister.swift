/// The Mersenne Twister MT19937 (Matsumoto and Nishimura 1998), seeded and read as Python's `random` does it.
///
/// Resampling with the generator of the reference scorer makes the intervals equal to its intervals, not only alike.
struct MersenneTwister {
  private static let size = 624
  private var state: [UInt32]
  private var position = size

  /// A generator with this seed.
  init(seed: UInt32) {
    state = Self.initialState(19_650_218)
    var index = 1
    for _ in 0..<Self.size {
      state[index] = (state[index] ^ (state[index - 1].mixed &* 1_664_525)) &+ seed
      index = Self.advance(index, in: &state)
    }
    for _ in 1..<Self.size {
      state[index] = (state[index] ^ (state[index - 1].mixed &* 1_566_083_941)) &- UInt32(index)
      index = Self.advance(index, in: &state)
    }
    state[0] = 0x8000_0000
  }

  /// A whole number from 0 up to, and not including, `count`.
  mutating func index(below count: Int) -> Int { Int(fraction() * Double(count)) }

  /// A fraction from 0 up to, and not including, 1, of 53 random bits.
  private mutating func fraction() -> Double {
    let high = Double(next() >> 5)
    let low = Double(next() >> 6)
    return (high * 67_108_864 + low) / 9_007_199_254_740_992
  }

  private mutating func next() -> UInt32 {
    if position == Self.size { regenerate() }
    var value = state[position]
    position += 1
    value ^= value >> 11
    value ^= (value << 7) & 0x9D2C_5680
    value ^= (value << 15) & 0xEFC6_0000
    return value ^ (value >> 18)
  }

  private mutating func regenerate() {
    for index in 0..<Self.size {
      let joined = (state[index] & 0x8000_0000) | (state[(index + 1) % Self.size] & 0x7FFF_FFFF)
      state[index] = state[(index + 397) % Self.size] ^ (joined >> 1) ^ (joined & 1 == 0 ? 0 : 0x9908_B0DF)
    }
    position = 0
  }

  private static func initialState(_ seed: UInt32) -> [UInt32] {
    var state = [seed]
    for index in 1..<UInt32(size) { state.append(1_812_433_253 &* state[Int(index) - 1].mixed &+ index) }
    return state
  }

  private static func advance(_ index: Int, in state: inout [UInt32]) -> Int {
    if index + 1 < size { return index + 1 }
    state[0] = state[size - 1]
    return 1
  }
}

extension UInt32 {
  fileprivate var mixed: UInt32 { self ^ (self >> 30) }
}
