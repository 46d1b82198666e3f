/// What is wrong with an archive.
struct ArchiveError: Error, Hashable, CustomStringConvertible {
  /// In words.
  let description: String

  init(_ description: String) { self.description = description }
}

/// Reads the files of a ZIP archive, stored or deflated, up to a limit of size.
struct ZipReader {
  /// The most bytes that one file may have when unpacked: a workbook's sheet is far smaller, a bomb is not.
  static let limit = 256 << 20

  private struct Entry {
    let method: UInt16
    let packed: Int
    let size: Int
    let header: Int
  }

  private let bytes: [UInt8]
  private var entries: [String: Entry] = [:]

  /// Reads the directory of an archive.
  ///
  /// - Throws: ``ArchiveError`` where it is none, or is cut off.
  init(_ bytes: [UInt8]) throws(ArchiveError) {
    self.bytes = bytes
    guard let end = Self.endRecord(bytes) else { throw ArchiveError("is no ZIP archive, or is cut off") }
    let count = Int(try Self.number(bytes, end + 10, 2))
    var position = Int(try Self.number(bytes, end + 16, 4))
    for _ in 0..<count {
      guard try Self.number(bytes, position, 4) == 0x0201_4b50 else { throw ArchiveError("has a damaged directory") }
      let nameLength = Int(try Self.number(bytes, position + 28, 2))
      let extra = Int(try Self.number(bytes, position + 30, 2))
      let comment = Int(try Self.number(bytes, position + 32, 2))
      let name = String(decoding: try Self.slice(bytes, position + 46, nameLength), as: UTF8.self)
      entries[name] = Entry(
        method: UInt16(try Self.number(bytes, position + 10, 2)), packed: Int(try Self.number(bytes, position + 20, 4)),
        size: Int(try Self.number(bytes, position + 24, 4)), header: Int(try Self.number(bytes, position + 42, 4)))
      position += 46 + nameLength + extra + comment
    }
  }

  /// The names of the files, sorted.
  var names: [String] { entries.keys.sorted() }

  /// The content of a file; `nil` where there is none of this name.
  ///
  /// - Throws: ``ArchiveError`` where it is damaged, too large, or packed in a way that is not read.
  func content(_ name: String) throws(ArchiveError) -> [UInt8]? {
    guard let entry = entries[name] else { return nil }
    guard entry.size <= Self.limit else {
      throw ArchiveError("holds “\(name)” of \(entry.size) bytes, more than is read")
    }
    let nameLength = Int(try Self.number(bytes, entry.header + 26, 2))
    let extra = Int(try Self.number(bytes, entry.header + 28, 2))
    let packed = try Self.slice(bytes, entry.header + 30 + nameLength + extra, entry.packed)
    switch entry.method {
    case 0: return Array(packed)
    case 8: return try Inflate.unpacked(packed, size: entry.size)
    default: throw ArchiveError("holds “\(name)” packed by method \(entry.method), which is not read")
    }
  }

  private static func endRecord(_ bytes: [UInt8]) -> Int? {
    guard bytes.count >= 22 else { return nil }
    let lowest = max(0, bytes.count - 22 - 0xFFFF)
    return stride(from: bytes.count - 22, through: lowest, by: -1).first {
      bytes[$0] == 0x50 && bytes[$0 + 1] == 0x4b && bytes[$0 + 2] == 0x05 && bytes[$0 + 3] == 0x06
    }
  }

  private static func slice(_ bytes: [UInt8], _ start: Int, _ length: Int) throws(ArchiveError) -> ArraySlice<UInt8> {
    guard start >= 0, length >= 0, start <= bytes.count - length else { throw ArchiveError("is cut off") }
    return bytes[start..<start + length]
  }

  private static func number(_ bytes: [UInt8], _ start: Int, _ length: Int) throws(ArchiveError) -> UInt32 {
    try slice(bytes, start, length).reversed().reduce(0) { $0 << 8 | UInt32($1) }
  }
}
