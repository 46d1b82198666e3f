/// Unpacks DEFLATE (RFC 1951).
///
/// Decodes canonical Huffman codes bit by bit with counts per length, as Mark Adler's *puff* does: small rather than fast,
/// which is enough for a workbook.
struct Inflate {
  private let input: ArraySlice<UInt8>
  private var position: Int
  private var bitBuffer: UInt32 = 0
  private var bitCount = 0
  private var output: [UInt8] = []
  private let size: Int

  /// The unpacked bytes of `packed`; exactly `size` of them.
  ///
  /// - Throws: ``ArchiveError`` where the data is damaged or unpacks to another size.
  static func unpacked(_ packed: ArraySlice<UInt8>, size: Int) throws(ArchiveError) -> [UInt8] {
    var inflate = Inflate(packed, size: size)
    try inflate.run()
    guard inflate.output.count == size else { throw ArchiveError("holds a file that is damaged") }
    return inflate.output
  }

  private init(_ packed: ArraySlice<UInt8>, size: Int) {
    input = packed
    position = packed.startIndex
    self.size = size
    output.reserveCapacity(size)
  }

  private mutating func run() throws(ArchiveError) {
    var isLast = false
    while !isLast {
      isLast = try bits(1) == 1
      switch try bits(2) {
      case 0: try stored()
      case 1: try compressed(Self.fixedLengths, Self.fixedDistances)
      case 2:
        let (lengths, distances) = try dynamicCodes()
        try compressed(lengths, distances)
      default: throw Self.damaged
      }
    }
  }

  private static let damaged = ArchiveError("holds a file whose packed data is damaged")

  private mutating func bits(_ count: Int) throws(ArchiveError) -> Int {
    while bitCount < count {
      guard position < input.endIndex else { throw Self.damaged }
      bitBuffer |= UInt32(input[position]) << UInt32(bitCount)
      position += 1
      bitCount += 8
    }
    let value = Int(bitBuffer & ((1 << UInt32(count)) - 1))
    bitBuffer >>= UInt32(count)
    bitCount -= count
    return value
  }

  private mutating func append(_ byte: UInt8) throws(ArchiveError) {
    guard output.count < size else { throw Self.damaged }
    output.append(byte)
  }

  private mutating func stored() throws(ArchiveError) {
    bitBuffer = 0
    bitCount = 0
    let length = try bits(16)
    let complement = try bits(16)
    guard length == ~complement & 0xFFFF, position + length <= input.endIndex, output.count + length <= size else {
      throw Self.damaged
    }
    output += input[position..<position + length]
    position += length
  }

  private static let lengthBases = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
  ]
  private static let lengthExtras = [
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
  ]
  private static let distanceBases = [
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145,
    8193,
    12289, 16385, 24577,
  ]
  private static let distanceExtras = [
    0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
  ]

  private mutating func compressed(_ lengths: HuffmanCode, _ distances: HuffmanCode) throws(ArchiveError) {
    while true {
      let symbol = try decode(lengths)
      if symbol < 256 {
        try append(UInt8(symbol))
        continue
      }
      if symbol == 256 { return }
      guard symbol - 257 < Self.lengthBases.count else { throw Self.damaged }
      let length = Self.lengthBases[symbol - 257] + (try bits(Self.lengthExtras[symbol - 257]))
      let code = try decode(distances)
      guard code < Self.distanceBases.count else { throw Self.damaged }
      let distance = Self.distanceBases[code] + (try bits(Self.distanceExtras[code]))
      guard distance <= output.count else { throw Self.damaged }
      for _ in 0..<length { try append(output[output.count - distance]) }
    }
  }

  private mutating func decode(_ code: HuffmanCode) throws(ArchiveError) -> Int {
    var value = 0
    var first = 0
    var index = 0
    for length in 1...15 {
      value |= try bits(1)
      let count = code.counts[length]
      if value - count < first { return code.symbols[index + (value - first)] }
      index += count
      first = (first + count) << 1
      value <<= 1
    }
    throw Self.damaged
  }
}

/// A canonical Huffman code: how many codes each length has, and the symbols in the order of their codes.
private struct HuffmanCode {
  let counts: [Int]
  let symbols: [Int]

  init(lengths: [Int]) {
    var counts = [Int](repeating: 0, count: 16)
    for length in lengths { counts[length] += 1 }
    counts[0] = 0
    self.counts = counts
    symbols = lengths.indices.filter { lengths[$0] > 0 }.sorted { (lengths[$0], $0) < (lengths[$1], $1) }
  }

  /// Whether no code is given away twice.
  var isValid: Bool {
    var left = 1
    for length in 1...15 {
      left = left << 1 - counts[length]
      if left < 0 { return false }
    }
    return true
  }
}

extension Inflate {
  private static let fixedLengths = HuffmanCode(
    lengths: [Int](repeating: 8, count: 144) + [Int](repeating: 9, count: 112) + [Int](repeating: 7, count: 24)
      + [Int](repeating: 8, count: 8))
  private static let fixedDistances = HuffmanCode(lengths: [Int](repeating: 5, count: 30))
  private static let orderOfLengths = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

  private mutating func dynamicCodes() throws(ArchiveError) -> (HuffmanCode, HuffmanCode) {
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
