/// Units in which offsets can leave the program.
public enum OffsetUnit: String, Hashable, Sendable, CaseIterable {
  /// Unicode code points, as Python counts.
  case codePoints = "codepoints"
  /// UTF-8 bytes, as the layers count.
  case utf8
  /// UTF-16 code units, as JavaScript counts.
  case utf16
}

/// Turns UTF-8 byte offsets of one text into another unit, and back.
public struct OffsetMap: Sendable {
  /// At each byte offset, the offset in the other unit; `nil` where both are the same (ASCII text, or UTF-8 asked for).
  private let units: [Int32]?

  /// A map for the text with these UTF-8 bytes.
  public init(utf8: [UInt8], unit: OffsetUnit) {
    guard unit != .utf8, utf8.contains(where: { $0 >= 0x80 }) else {
      units = nil
      return
    }
    var units: [Int32] = []
    units.reserveCapacity(utf8.count + 1)
    var next: Int32 = 0
    for byte in utf8 {
      let isContinuation = byte & 0xC0 == 0x80
      if !isContinuation, !units.isEmpty { next += 1 }
      if unit == .utf16, !isContinuation, Self.precedingWasAstral(units.count, utf8) { next += 1 }
      units.append(next)
    }
    if let last = utf8.lastIndex(where: { $0 & 0xC0 != 0x80 }) {
      next += unit == .utf16 && utf8[last] >= 0xF0 ? 2 : 1
    }
    units.append(next)
    self.units = units
  }

  /// Whether the scalar that ends just before byte `offset` takes two UTF-16 units.
  private static func precedingWasAstral(_ offset: Int, _ utf8: [UInt8]) -> Bool {
    offset >= 4 && utf8[offset - 4] >= 0xF0
  }

  /// The offset in this map's unit of the byte at `offset`; inside a scalar, that of the scalar.
  public func offset(ofUTF8 offset: Int) -> Int {
    guard let units else { return offset }
    return Int(units[offset])
  }

  /// The byte offset of what stands at `offset` in this map's unit.
  public func utf8(ofOffset offset: Int) -> Int {
    guard let units else { return offset }
    var low = 0
    var high = units.count - 1
    while low < high {
      let middle = (low + high) / 2
      if Int(units[middle]) < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
