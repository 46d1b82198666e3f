/// Reads a tar archive (POSIX ustar and pax, and GNU's long names) as a stream.
package final class TarReader {
  /// A file in the archive.
  package struct Entry: Sendable {
    /// Its path, as it is written; to be shown, never to be opened.
    package let name: String
    /// Its size in bytes.
    package let size: Int
  }

  private let input: any ByteStream
  private var left = 0
  private var padding = 0

  /// Reads what comes from `input`.
  package init(_ input: any ByteStream) { self.input = input }

  private static let block = 512

  /// The next file, or `nil` at the end; what was not read of the one before is passed over.
  ///
  /// - Throws: ``ArchiveError`` where the archive is damaged or cut off.
  package func next() throws(ArchiveError) -> Entry? {
    var longName: String?
    while true {
      guard try input.skip(left + padding) else { throw ArchiveError("is cut off") }
      (left, padding) = (0, 0)
      let header = try input.read(Self.block)
      if header.isEmpty || header.allSatisfy({ $0 == 0 }) { return nil }
      guard header.count == Self.block, Self.isHeader(header) else {
        throw ArchiveError("is no tar archive, or is damaged")
      }
      left = try Self.number(header[124..<136])
      padding = (Self.block - left % Self.block) % Self.block
      switch header[156] {
      case UInt8(ascii: "L"): longName = Self.text(try content(limit: 1 << 16)[...])
      case UInt8(ascii: "x"): longName = Self.path(inPax: try content(limit: 1 << 20)) ?? longName
      case 0, UInt8(ascii: "0"), UInt8(ascii: "7"): return Entry(name: longName ?? Self.name(header), size: left)
      default: longName = nil
      }
    }
  }

  /// The content of the file that ``next()`` gave.
  ///
  /// - Throws: ``ArchiveError`` where it is larger than `limit`, or cut off.
  package func content(limit: Int) throws(ArchiveError) -> [UInt8] {
    guard left <= limit else { throw ArchiveError("holds a file of \(left) bytes, more than is read") }
    let bytes = try input.read(left)
    guard bytes.count == left else { throw ArchiveError("is cut off") }
    left = 0
    return bytes
  }

  /// The sum of all bytes, those of the sum itself taken for spaces.
  private static func isHeader(_ header: [UInt8]) -> Bool {
    guard let sum = try? number(header[148..<156]) else { return false }
    return header.indices.reduce(0) { $0 + ((148..<156).contains($1) ? 0x20 : Int(header[$1])) } == sum
  }

  private static func number(_ field: ArraySlice<UInt8>) throws(ArchiveError) -> Int {
    // GNU writes sizes of 8 GiB and more in base 256.
    if let first = field.first, first & 0x80 != 0 {
      let value = field.dropFirst().suffix(7).reduce(0) { $0 << 8 | Int($1) }
      return value
    }
    let digits = field.drop { $0 == 0x20 }.prefix { (0x30...0x37).contains($0) }
    guard let value = Int(String(decoding: digits, as: UTF8.self), radix: 8) else {
      throw ArchiveError("is no tar archive, or is damaged")
    }
    return value
  }

  private static func text(_ field: ArraySlice<UInt8>) -> String {
    String(decoding: field.prefix { $0 != 0 }, as: UTF8.self)
  }

  private static func name(_ header: [UInt8]) -> String {
    let name = text(header[0..<100])
    let prefix = header[257..<262].elementsEqual("ustar".utf8) ? text(header[345..<500]) : ""
    return prefix.isEmpty ? name : prefix + "/" + name
  }

  private static func path(inPax records: [UInt8]) -> String? {
    String(decoding: records, as: UTF8.self).split(separator: "\n").lazy
      .compactMap { $0.split(separator: " ", maxSplits: 1).last }
      .first { $0.hasPrefix("path=") }.map { String($0.dropFirst(5)) }
  }
}
