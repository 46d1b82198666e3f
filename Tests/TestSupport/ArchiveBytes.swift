import Archives

/// Writes small archives for tests.
public enum ArchiveBytes {
  /// A ZIP archive; contents are stored, unless they are packed already.
  public static func zip(_ files: [(name: String, content: [UInt8])]) -> [UInt8] {
    zip(files.map { ($0.name, $0.content, $0.content.count, 0) })
  }

  /// A ZIP archive of packed contents, with the size that each claims and the number of its method.
  public static func zip(_ files: [(name: String, packed: [UInt8], size: Int, method: Int)]) -> [UInt8] {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for file in files {
      let name = Array(file.name.utf8)
      let common =
        number(20, 2) + number(0, 2) + number(file.method, 2) + number(0, 4) + number(Int(CRC32.of(file.packed)), 4)
        + number(file.packed.count, 4) + number(file.size, 4) + number(name.count, 2) + number(0, 2)
      directory += number(0x0201_4b50, 4) + number(20, 2) + common + number(0, 10) + number(bytes.count, 4) + name
      bytes += number(0x0403_4b50, 4) + common + name + file.packed
    }
    let end =
      number(0x0605_4b50, 4) + number(0, 4) + number(files.count, 2) + number(files.count, 2)
      + number(directory.count, 4)
      + number(bytes.count, 4) + number(0, 2)
    return bytes + directory + end
  }

  /// A gzip file whose data is stored in blocks.
  public static func gzip(_ content: [UInt8]) -> [UInt8] {
    var packed: [UInt8] = []
    var rest = content[...]
    repeat {
      let block = rest.prefix(0xFFFF)
      rest = rest.dropFirst(0xFFFF)
      packed += [rest.isEmpty ? 1 : 0] + number(block.count, 2) + number(~block.count & 0xFFFF, 2) + block
    } while !rest.isEmpty
    return gzip(packed: packed, checksum: CRC32.of(content), size: content.count)
  }

  /// A gzip file of data that is packed already.
  public static func gzip(packed: [UInt8], checksum: UInt32, size: Int) -> [UInt8] {
    [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF] + packed + number(Int(checksum), 4) + number(size & 0xFFFF_FFFF, 4)
  }

  /// A tar archive (ustar).
  public static func tar(_ files: [(name: String, content: [UInt8])]) -> [UInt8] {
    var bytes: [UInt8] = []
    for file in files {
      var header = [UInt8](repeating: 0, count: 512)
      func put(_ text: String, at start: Int) {
        for (index, byte) in text.utf8.enumerated() { header[start + index] = byte }
      }
      put(file.name, at: 0)
      let size = String(file.content.count, radix: 8)
      put(String(repeating: "0", count: 11 - size.count) + size, at: 124)
      put("0", at: 156)
      put("ustar", at: 257)
      put("        ", at: 148)
      let sum = String(header.reduce(0) { $0 + Int($1) }, radix: 8)
      put(String(repeating: "0", count: 6 - sum.count) + sum + "\0", at: 148)
      bytes += header + file.content + [UInt8](repeating: 0, count: (512 - file.content.count % 512) % 512)
    }
    return bytes + [UInt8](repeating: 0, count: 1024)
  }

  /// DEFLATE data of one letter, repeated at least `count` times: a hundredth of what it unpacks to.
  public static func bomb(count: Int) -> (packed: [UInt8], size: Int) {
    var bits: [UInt8] = [1, 1, 0] + code(0x30 + 0x61, 8)
    let repetitions = count / 258 + 1
    let repetition = code(0b1100_0101, 8) + code(0, 5)
    bits.reserveCapacity(repetitions * 13 + 32)
    for _ in 0..<repetitions { bits += repetition }
    bits += code(0, 7)
    var packed = [UInt8](repeating: 0, count: (bits.count + 7) / 8)
    for (index, bit) in bits.enumerated() { packed[index / 8] |= bit << UInt8(index % 8) }
    return (packed, 1 + repetitions * 258)
  }

  private static func code(_ value: Int, _ length: Int) -> [UInt8] {
    (0..<length).reversed().map { UInt8(value >> $0 & 1) }
  }

  private static func number(_ value: Int, _ bytes: Int) -> [UInt8] {
    (0..<bytes).map { UInt8(truncatingIfNeeded: value >> (8 * min($0, 7))) }
  }
}
