package import Foundation
package import LanguageData

/// A model file: a header with a checksum, and named sections of bytes.
///
/// Layout, all numbers little-endian: the eight bytes `STPKSYN1`; the file's length; the checksum of all that follows it;
/// the number of sections; for each its name in eight bytes, its offset and its length; the sections, each at a multiple
/// of eight. Lengths, offsets and counts take eight bytes.
package struct ModelContainer: Sendable {
  /// The mapped file.
  package let file: MappedFile
  private let sections: [String: Range<Int>]

  static let magic = Array("STPKSYN1".utf8)
  /// Bytes before the part that the checksum covers.
  static let checkedFrom = 24

  /// Maps the model file at `url`.
  ///
  /// - Throws: `DataError` where it cannot be read, is of another kind, cut short or changed.
  package init(_ url: URL) throws {
    let file = try MappedFile(url)
    func damaged(_ message: String) -> DataError {
      DataError(file: url.path, message: message, hint: "Install the file again, or train it anew")
    }
    guard file.count >= 32, file.bytes(0..<8) == Self.magic else { throw damaged("is not a syntax model of version 1") }
    guard file.integer(at: 8, as: UInt64.self) == UInt64(file.count) else {
      throw damaged("has \(file.count) bytes where its header says \(file.integer(at: 8, as: UInt64.self))")
    }
    let checksum = file.withBytes(Self.checkedFrom..<file.count, Self.checksum)
    guard file.integer(at: 16, as: UInt64.self) == checksum else { throw damaged("was changed: its checksum is wrong") }
    let count = file.integer(at: 24, as: UInt64.self)
    guard count <= 64, 32 + Int(count) * 24 <= file.count else { throw damaged("has a damaged table of sections") }
    var sections: [String: Range<Int>] = [:]
    for index in 0..<Int(count) {
      let entry = 32 + index * 24
      let name = String(decoding: file.bytes(entry..<entry + 8).prefix { $0 != 0 }, as: UTF8.self)
      let start = file.integer(at: entry + 8, as: UInt64.self)
      let length = file.integer(at: entry + 16, as: UInt64.self)
      guard start <= UInt64(file.count), length <= UInt64(file.count) - start else {
        throw damaged("has a damaged table of sections")
      }
      sections[name] = Int(start)..<Int(start + length)
    }
    self.file = file
    self.sections = sections
  }

  /// Where a section's bytes stand.
  ///
  /// - Throws: `DataError` where the file has no such section.
  package func section(_ name: String) throws -> Range<Int> {
    guard let range = sections[name] else { throw error("has no section “\(name)”") }
    return range
  }

  /// A section's text.
  ///
  /// - Throws: `DataError` where the file has no such section.
  package func text(_ name: String) throws -> String { String(decoding: file.bytes(try section(name)), as: UTF8.self) }

  /// The clusters of words in a section; none where the file has no such section.
  ///
  /// - Throws: `DataError` where they are damaged.
  package func clusters(_ name: String) throws -> WordClusters {
    guard let range = sections[name] else { return WordClusters() }
    guard let clusters = WordClusters(bytes: file.bytes(range)) else { throw error("has damaged \(name) of words") }
    return clusters
  }

  /// An error in this file.
  package func error(_ message: String) -> DataError {
    DataError(file: file.path, message: message, hint: "Install the file again, or train it anew")
  }

  /// A checksum over bytes, eight at a time: FNV-1a's steps on 64-bit words, with a turn so that high bits count too.
  static func checksum(_ bytes: RawSpan) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    let whole = bytes.byteCount / 8 * 8
    for offset in stride(from: 0, to: whole, by: 8) {
      hash = (hash ^ UInt64(littleEndian: Kernels.value(bytes, at: offset, as: UInt64.self))) &* 0x0000_0100_0000_01B3
      hash ^= hash >> 29
    }
    for offset in whole..<bytes.byteCount {
      hash = (hash ^ UInt64(Kernels.value(bytes, at: offset, as: UInt8.self))) &* 0x0000_0100_0000_01B3
    }
    return hash
  }

  /// The bytes of a model file with these sections.
  package static func bytes(of sections: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var table = littleEndian(UInt64(sections.count))
    var offset = 32 + sections.count * 24
    var body: [UInt8] = []
    for section in sections {
      let padding = (8 - offset % 8) % 8
      body += [UInt8](repeating: 0, count: padding)
      offset += padding
      table += Array(section.name.utf8.prefix(8)) + [UInt8](repeating: 0, count: max(0, 8 - section.name.utf8.count))
      table += littleEndian(UInt64(offset)) + littleEndian(UInt64(section.bytes.count))
      body += section.bytes
      offset += section.bytes.count
    }
    let checked = table + body
    let length = UInt64(checkedFrom + checked.count)
    return magic + littleEndian(length) + littleEndian(checksum(checked.span.bytes)) + checked
  }

  /// The bytes of a number, the lowest first.
  package static func littleEndian<Value: FixedWidthInteger>(_ value: Value) -> [UInt8] {
    (0..<Value.bitWidth / 8).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }
}
