import CDigestKernels

/// SHA-256 (FIPS 180-4), for files' fingerprints and ids that come from content.
package struct SHA256: Sendable {
  private var state: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]
  private var pending: [UInt8] = []
  private var length: UInt64 = 0

  private static let blockSize = 64

  /// Whether the processor has instructions for it, which take a tenth of the time.
  package static let hasInstructions = standpunkt_has_sha256() != 0
  private let usesInstructions: Bool

  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
    0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
    0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
    0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
    0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
  ]

  /// The digest of nothing yet.
  package init(usesInstructions: Bool = Self.hasInstructions) { self.usesInstructions = usesInstructions }

  /// The digest of `bytes` as 64 hexadecimal digits.
  package static func hex(_ bytes: [UInt8], usesInstructions: Bool = Self.hasInstructions) -> String {
    var digest = SHA256(usesInstructions: usesInstructions)
    digest.update(bytes)
    return digest.hex()
  }

  /// Adds bytes to what the digest is of.
  package mutating func update(_ bytes: [UInt8]) {
    length += UInt64(bytes.count)
    var start = 0
    if !pending.isEmpty {
      start = min(Self.blockSize - pending.count, bytes.count)
      pending += bytes[..<start]
      guard pending.count == Self.blockSize else { return }
      compress(pending, at: 0, blocks: 1)
      pending.removeAll(keepingCapacity: true)
    }
    let blocks = (bytes.count - start) / Self.blockSize
    compress(bytes, at: start, blocks: blocks)
    pending += bytes[(start + blocks * Self.blockSize)...]
  }

  /// The digest of all that was added, as 64 hexadecimal digits.
  package consuming func hex() -> String {
    let bits = length * 8
    let zeros = (119 - pending.count) % Self.blockSize
    update(
      [0x80] + [UInt8](repeating: 0, count: zeros) + (0..<8).map { UInt8(truncatingIfNeeded: bits >> (56 - 8 * $0)) })
    return state.map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 8 - digits.count) + digits
    }.joined()
  }

  private mutating func compress(_ bytes: [UInt8], at start: Int, blocks: Int) {
    precondition(start + blocks * Self.blockSize <= bytes.count)
    if usesInstructions {
      standpunkt_sha256_blocks(&state, Self.constants, bytes, start, blocks)
    } else {
      for block in 0..<blocks { compress(bytes, at: start + block * Self.blockSize) }
    }
  }

  private mutating func compress(_ bytes: [UInt8], at start: Int) {
    let words = Self.schedule(bytes, at: start)
    // Through a span, because the compiler copies the whole array for each element that is read in it by itself.
    let schedule = words.span
    let constants = Self.constants.span
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for first in stride(from: 0, to: 64, by: 8) {
      // In each step of the standard the eight values move one place on; here the names do.
      Self.mix(a, b, c, &d, e, f, g, &h, constants[first] &+ schedule[first])
      Self.mix(h, a, b, &c, d, e, f, &g, constants[first + 1] &+ schedule[first + 1])
      Self.mix(g, h, a, &b, c, d, e, &f, constants[first + 2] &+ schedule[first + 2])
      Self.mix(f, g, h, &a, b, c, d, &e, constants[first + 3] &+ schedule[first + 3])
      Self.mix(e, f, g, &h, a, b, c, &d, constants[first + 4] &+ schedule[first + 4])
      Self.mix(d, e, f, &g, h, a, b, &c, constants[first + 5] &+ schedule[first + 5])
      Self.mix(c, d, e, &f, g, h, a, &b, constants[first + 6] &+ schedule[first + 6])
      Self.mix(b, c, d, &e, f, g, h, &a, constants[first + 7] &+ schedule[first + 7])
    }
    for (index, value) in [a, b, c, d, e, f, g, h].enumerated() { state[index] &+= value }
  }

  private static func schedule(_ bytes: [UInt8], at start: Int) -> InlineArray<64, UInt32> {
    var schedule = InlineArray<64, UInt32>(repeating: 0)
    let block = bytes.span.extracting(start..<start + blockSize)
    for index in 0..<16 {
      let at = index * 4
      schedule[index] =
        UInt32(block[at]) << 24 | UInt32(block[at + 1]) << 16 | UInt32(block[at + 2]) << 8 | UInt32(block[at + 3])
    }
    for index in 16..<64 {
      let (early, late) = (schedule[index - 15], schedule[index - 2])
      let small = rotated(early, 7) ^ rotated(early, 18) ^ (early >> 3)
      let large = rotated(late, 17) ^ rotated(late, 19) ^ (late >> 10)
      schedule[index] = schedule[index - 16] &+ small &+ schedule[index - 7] &+ large
    }
    return schedule
  }

  @inline(__always)
  private static func mix(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32, _ g: UInt32, _ h: inout UInt32,
    _ word: UInt32
  ) {
    let first = h &+ (rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)) &+ ((e & f) ^ (~e & g)) &+ word
    d &+= first
    h = first &+ (rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)) &+ ((a & b) ^ (a & c) ^ (b & c))
  }

  @inline(__always)
  private static func rotated(_ value: UInt32, _ count: UInt32) -> UInt32 { value &>> count | value &<< (32 &- count) }
}
