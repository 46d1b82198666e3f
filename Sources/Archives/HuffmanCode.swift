/// A canonical Huffman code (RFC 1951, 3.2.2), with a table for the codes of up to nine bits.
struct HuffmanCode {
  /// How many bits the table looks at.
  static let tableBits = 9
  /// Length and symbol for every combination of the next nine bits; zero where the code is longer.
  let table: [UInt16]
  /// How many codes each length has.
  let counts: [Int]
  /// The symbols in the order of their codes.
  let symbols: [UInt16]

  /// The code with these lengths, by symbol; zero for a symbol without a code.
  init(lengths: [Int]) {
    var counts = [Int](repeating: 0, count: 16)
    for length in lengths { counts[length] += 1 }
    counts[0] = 0
    self.counts = counts
    symbols = lengths.indices.filter { lengths[$0] > 0 }.sorted { (lengths[$0], $0) < (lengths[$1], $1) }.map(
      UInt16.init)
    table = Self.table(symbols, lengths)
  }

  private static func table(_ symbols: [UInt16], _ lengths: [Int]) -> [UInt16] {
    var table = [UInt16](repeating: 0, count: 1 << tableBits)
    var code = 0
    var lastLength = 0
    for symbol in symbols {
      let length = lengths[Int(symbol)]
      code <<= length - lastLength
      lastLength = length
      guard length <= tableBits, code < 1 << length else { break }
      var index = reversed(code, length)
      while index < table.count {
        table[index] = UInt16(length) << 12 | symbol
        index += 1 << length
      }
      code += 1
    }
    return table
  }

  private static func reversed(_ code: Int, _ length: Int) -> Int {
    (0..<length).reduce(0) { $0 << 1 | code >> $1 & 1 }
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
