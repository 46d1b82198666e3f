/// CRC-32 as ZIP and gzip use it (IEEE 802.3, reflected).
package struct CRC32: Sendable {
  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
  }

  private var state = ~UInt32(0)

  package init() {}

  /// The checksum of what was added.
  package var value: UInt32 { ~state }

  /// Adds bytes.
  package mutating func add(_ bytes: [UInt8]) {
    let table = Self.table
    for byte in bytes { state = state >> 8 ^ table[Int((state ^ UInt32(byte)) & 0xFF)] }
  }

  /// The checksum of `bytes`.
  package static func of(_ bytes: [UInt8]) -> UInt32 {
    var checksum = CRC32()
    checksum.add(bytes)
    return checksum.value
  }
}
