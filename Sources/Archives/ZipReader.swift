package import Foundation

/// Reads the files of a ZIP archive (PKWARE APPNOTE 6.3), stored or deflated.
package struct ZipReader {
  /// A file in the archive.
  package struct Entry: Sendable {
    /// Its path, as it is written; to be shown, never to be opened.
    package let name: String
    /// Its size when unpacked, as the archive says.
    package let size: Int
    fileprivate let method: Int
    fileprivate let packed: Int
    fileprivate let header: Int
  }

  /// The files, in the order of the directory.
  package let entries: [Entry]
  private let bytes: RandomAccessBytes

  /// The size of the archive in bytes.
  package var size: Int { bytes.count }

  /// Reads the directory of an archive in memory.
  ///
  /// - Throws: ``ArchiveError`` where it is none, or is cut off.
  package init(_ bytes: [UInt8]) throws(ArchiveError) { try self.init(.memory(bytes)) }

  /// Reads the directory of an archive in a file.
  ///
  /// - Throws: ``ArchiveError`` where it is none, or is cut off.
  package init(_ file: FileHandle) throws(ArchiveError) { try self.init(try RandomAccessBytes(file)) }

  private init(_ bytes: RandomAccessBytes) throws(ArchiveError) {
    self.bytes = bytes
    let tail = try bytes.slice(max(0, bytes.count - 22 - 0xFFFF), min(bytes.count, 22 + 0xFFFF))
    guard let end = Self.endRecord(tail) else { throw ArchiveError("is no ZIP archive, or is cut off") }
    let size = Self.number(tail, end + 12, 4)
    let directory = try bytes.slice(Self.number(tail, end + 16, 4), size)
    var entries: [Entry] = []
    var position = 0
    while position + 46 <= directory.count {
      guard Self.number(directory, position, 4) == 0x0201_4b50 else { throw ArchiveError("has a damaged directory") }
      let nameEnd = position + 46 + Self.number(directory, position + 28, 2)
      guard nameEnd <= directory.count else { throw ArchiveError("has a damaged directory") }
      entries.append(
        Entry(
          name: String(decoding: directory[position + 46..<nameEnd], as: UTF8.self),
          size: Self.number(directory, position + 24, 4), method: Self.number(directory, position + 10, 2),
          packed: Self.number(directory, position + 20, 4), header: Self.number(directory, position + 42, 4)))
      position = nameEnd + Self.number(directory, position + 30, 2) + Self.number(directory, position + 32, 2)
    }
    self.entries = entries
  }

  /// The content of the file with this name; `nil` where there is none.
  ///
  /// - Throws: ``ArchiveError`` where it is damaged, too large, or packed in a way that is not read.
  package func content(_ name: String) throws(ArchiveError) -> [UInt8]? {
    guard let entry = entries.last(where: { $0.name == name }) else { return nil }
    return try content(of: entry, limit: Self.limit)
  }

  /// The most bytes that one file may have when it is asked for by name: a workbook's sheet is far smaller, a bomb is not.
  private static let limit = 256 << 20

  /// The content of a file.
  ///
  /// - Throws: ``ArchiveError`` where it is damaged, larger than `limit`, or packed in a way that is not read.
  package func content(of entry: Entry, limit: Int) throws(ArchiveError) -> [UInt8] {
    guard entry.size <= limit else {
      throw ArchiveError("holds “\(entry.name)” of \(entry.size) bytes, more than is read")
    }
    let header = try bytes.slice(entry.header, 30)
    guard Self.number(header, 0, 4) == 0x0403_4b50 else { throw ArchiveError("has a damaged directory") }
    let start = entry.header + 30 + Self.number(header, 26, 2) + Self.number(header, 28, 2)
    let packed = try bytes.slice(start, entry.packed)
    switch entry.method {
    case 0: return packed
    case 8: return try Inflate.unpacked(packed[...], size: entry.size)
    default: throw ArchiveError("holds “\(entry.name)” packed by method \(entry.method), which is not read")
    }
  }

  private static func endRecord(_ tail: [UInt8]) -> Int? {
    guard tail.count >= 22 else { return nil }
    return stride(from: tail.count - 22, through: 0, by: -1).first { number(tail, $0, 4) == 0x0605_4b50 }
  }

  private static func number(_ bytes: [UInt8], _ start: Int, _ length: Int) -> Int {
    (0..<length).reduce(0) { $0 | Int(bytes[start + $1]) << (8 * $1) }
  }
}

/// Bytes that are read at any place.
private enum RandomAccessBytes {
  case memory([UInt8])
  case file(FileHandle, count: Int)

  init(_ file: FileHandle) throws(ArchiveError) {
    do {
      self = .file(file, count: Int(try file.seekToEnd()))
    } catch {
      throw ArchiveError("cannot be read: \(error.localizedDescription)")
    }
  }

  var count: Int {
    switch self {
    case .memory(let bytes): bytes.count
    case .file(_, let count): count
    }
  }

  func slice(_ start: Int, _ length: Int) throws(ArchiveError) -> [UInt8] {
    guard start >= 0, length >= 0, start <= count - length else { throw ArchiveError("is cut off") }
    switch self {
    case .memory(let bytes): return Array(bytes[start..<start + length])
    case .file(let file, _):
      do {
        try file.seek(toOffset: UInt64(start))
        let data = try file.read(upToCount: length) ?? Data()
        guard data.count == length else { throw ArchiveError("is cut off") }
        return [UInt8](data)
      } catch {
        throw error as? ArchiveError ?? ArchiveError("cannot be read: \(error.localizedDescription)")
      }
    }
  }
}
