/// Unpacks DEFLATE (RFC 1951) as a stream.
///
/// Short codes are looked up in a table, long ones found bit by bit with counts per length, as Mark Adler's *puff* does.
package final class Inflate: ByteStream {
  private let input: any ByteStream
  private var chunk: [UInt8] = []
  private var position = 0
  private var bitBuffer: UInt64 = 0
  private var bitCount = 0
  private var state = State.header
  private var isLast = false
  /// What was unpacked and not yet handed out, after the last 32 KiB of what was.
  private var output: [UInt8] = []
  private var handedOut = 0
  /// How many packed bytes were taken.
  package private(set) var taken = 0

  private enum State {
    case header
    case stored(Int)
    case packed(HuffmanCode, HuffmanCode)
    case done
  }

  /// Unpacks what comes from `input`.
  package init(_ input: any ByteStream) { self.input = input }

  /// The unpacked bytes of `packed`; exactly `size` of them.
  ///
  /// - Throws: ``ArchiveError`` where the data is damaged or unpacks to another size.
  package static func unpacked(_ packed: ArraySlice<UInt8>, size: Int) throws(ArchiveError) -> [UInt8] {
    let bytes = try Inflate(MemoryStream(packed)).readAll(limit: size)
    guard let bytes, bytes.count == size else { throw ArchiveError("holds a file that is damaged") }
    return bytes
  }

  private static let window = 1 << 15
  private static let damaged = ArchiveError("holds packed data that is damaged")
  private static let cutOff = ArchiveError("is cut off")

  package func next(_ count: Int) throws(ArchiveError) -> [UInt8] {
    while output.count - handedOut < count {
      if case .done = state { break }
      try step(until: handedOut + count)
    }
    let end = min(handedOut + count, output.count)
    let bytes = Array(output[handedOut..<end])
    handedOut = end
    if handedOut > 4 * Self.window {
      output.removeFirst(handedOut - Self.window)
      handedOut = Self.window
    }
    return bytes
  }

  /// The bytes after the packed data that were read already; called once, after the end.
  package func rest() throws(ArchiveError) -> [UInt8] {
    var bytes: [UInt8] = []
    bitBuffer >>= UInt64(bitCount % 8)
    bitCount -= bitCount % 8
    while bitCount > 0 {
      bytes.append(UInt8(truncatingIfNeeded: bitBuffer))
      bitBuffer >>= 8
      bitCount -= 8
    }
    return bytes + chunk[position...]
  }

  // MARK: Bits

  private func fill(_ count: Int) throws(ArchiveError) {
    while bitCount < count {
      if position == chunk.count {
        chunk = try input.next(1 << 15)
        position = 0
        taken += chunk.count
        guard !chunk.isEmpty else { throw Self.cutOff }
      }
      bitBuffer |= UInt64(chunk[position]) << UInt64(bitCount)
      position += 1
      bitCount += 8
    }
  }

  private func bits(_ count: Int) throws(ArchiveError) -> Int {
    if bitCount < count { try fill(count) }
    let value = Int(bitBuffer & ((1 << UInt64(count)) - 1))
    bitBuffer >>= UInt64(count)
    bitCount -= count
    return value
  }

  private func decode(_ code: HuffmanCode) throws(ArchiveError) -> Int {
    if bitCount < HuffmanCode.tableBits { fillIfThereIsMore() }
    let entry = code.table[Int(bitBuffer & UInt64((1 << HuffmanCode.tableBits) - 1))]
    let length = Int(entry >> 12)
    if length > 0, length <= bitCount {
      bitBuffer >>= UInt64(length)
      bitCount -= length
      return Int(entry & 0x0FFF)
    }
    return try decodeBitByBit(code)
  }

  /// Reads ahead without failing at the end, where fewer bits than the table looks at may be left.
  private func fillIfThereIsMore() {
    while bitCount < 32 {
      if position == chunk.count {
        guard let more = try? input.next(1 << 15), !more.isEmpty else { return }
        chunk = more
        position = 0
        taken += chunk.count
      }
      bitBuffer |= UInt64(chunk[position]) << UInt64(bitCount)
      position += 1
      bitCount += 8
    }
  }

  private func decodeBitByBit(_ code: HuffmanCode) throws(ArchiveError) -> Int {
    var value = 0
    var first = 0
    var index = 0
    for length in 1...15 {
      value |= try bits(1)
      let count = code.counts[length]
      if value - count < first { return Int(code.symbols[index + (value - first)]) }
      index += count
      first = (first + count) << 1
      value <<= 1
    }
    throw Self.damaged
  }

  // MARK: Blocks

  /// Unpacks until `wanted` bytes of output are there or the block ends.
  private func step(until wanted: Int) throws(ArchiveError) {
    switch state {
    case .done: return
    case .header:
      guard !isLast else {
        state = .done
        return
      }
      isLast = try bits(1) == 1
      switch try bits(2) {
      case 0: state = .stored(try storedLength())
      case 1: state = .packed(Self.fixedLengths, Self.fixedDistances)
      case 2:
        let (lengths, distances) = try dynamicCodes()
        state = .packed(lengths, distances)
      default: throw Self.damaged
      }
    case .stored(let left):
      guard left > 0 else {
        state = .header
        return
      }
      let count = min(left, max(wanted - output.count, 1))
      for _ in 0..<count { output.append(UInt8(try bits(8))) }
      state = .stored(left - count)
    case .packed(let lengths, let distances): try unpack(lengths, distances, until: wanted)
    }
  }

  private func storedLength() throws(ArchiveError) -> Int {
    _ = try bits(bitCount % 8)
    let length = try bits(16)
    let complement = try bits(16)
    guard length == ~complement & 0xFFFF else { throw Self.damaged }
    return length
  }

  private func unpack(
    _ lengths: HuffmanCode, _ distances: HuffmanCode, until wanted: Int
  ) throws(ArchiveError) {
    while output.count < wanted {
      let symbol = try decode(lengths)
      if symbol < 256 {
        output.append(UInt8(truncatingIfNeeded: symbol))
        continue
      }
      if symbol == 256 {
        state = .header
        return
      }
      guard symbol - 257 < Self.lengthBases.count else { throw Self.damaged }
      let length = Self.lengthBases[symbol - 257] + (try bits(Self.lengthExtras[symbol - 257]))
      let code = try decode(distances)
      guard code < Self.distanceBases.count else { throw Self.damaged }
      let distance = Self.distanceBases[code] + (try bits(Self.distanceExtras[code]))
      guard distance <= output.count else { throw Self.damaged }
      for _ in 0..<length { output.append(output[output.count - distance]) }
    }
  }

  private static let lengthBases = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
  ]
  private static let lengthExtras = [
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
  ]
  private static let distanceBases = [
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145,
    8193, 12289, 16385, 24577,
  ]
  private static let distanceExtras = [
    0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
  ]
  private static let fixedLengths = HuffmanCode(
    lengths: [Int](repeating: 8, count: 144) + [Int](repeating: 9, count: 112) + [Int](repeating: 7, count: 24)
      + [Int](repeating: 8, count: 8))
  private static let fixedDistances = HuffmanCode(lengths: [Int](repeating: 5, count: 30))
  private static let orderOfLengths = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

  private func dynamicCodes() throws(ArchiveError) -> (HuffmanCode, HuffmanCode) {
    let lengthCount = try bits(5) + 257
    let distanceCount = try bits(5) + 1
    let codeCount = try bits(4) + 4
    guard lengthCount <= 286, distanceCount <= 30 else { throw Self.damaged }
    var codeLengths = [Int](repeating: 0, count: 19)
    for index in 0..<codeCount { codeLengths[Self.orderOfLengths[index]] = try bits(3) }
    let code = HuffmanCode(lengths: codeLengths)
    guard code.isValid else { throw Self.damaged }
    var lengths: [Int] = []
    while lengths.count < lengthCount + distanceCount {
      let symbol = try decode(code)
      switch symbol {
      case 0..<16: lengths.append(symbol)
      case 16:
        guard let last = lengths.last else { throw Self.damaged }
        lengths += [Int](repeating: last, count: 3 + (try bits(2)))
      case 17: lengths += [Int](repeating: 0, count: 3 + (try bits(3)))
      default: lengths += [Int](repeating: 0, count: 11 + (try bits(7)))
      }
    }
    guard lengths.count == lengthCount + distanceCount, lengths[256] > 0 else { throw Self.damaged }
    let (literals, distances) = (
      HuffmanCode(lengths: Array(lengths[..<lengthCount])), HuffmanCode(lengths: Array(lengths[lengthCount...]))
    )
    guard literals.isValid, distances.isValid else { throw Self.damaged }
    return (literals, distances)
  }
}
