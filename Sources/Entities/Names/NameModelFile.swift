package import Foundation
import LanguageData

/// The file of a name model: little-endian numbers, with a hash of everything at the end.
///
/// In order: the eight letters of ``mark``; the number of types and their names, each with its length; the words of the
/// filter of common words; the scale; the scores of starts and of transitions; the number of features, and for each its
/// hash, a mask of the labels with a weight, and these weights; the clusters of words, where the model sees them; FNV-1a of
/// all bytes before.
package enum NameModelFile {
  /// What every name model begins with.
  static let mark = Array("SPNAMES1".utf8)

  /// Reads the model at `url`.
  ///
  /// - Throws: ``DataError`` where the file is missing, cut off, changed or of another kind.
  package static func read(_ url: URL) throws -> NameModel {
    let file = try MappedFile(url)
    var reader = try Reader(file.bytes(0..<file.count), path: url.path)
    let typeCount = Int(try reader.number(UInt8.self))
    guard typeCount < NameLabels.capacity / 2 else { throw reader.error("has \(typeCount) types of name") }
    let labels = NameLabels(types: try (0..<typeCount).map { _ in try reader.string() })
    let common = WordFilter(bits: try reader.numbers(Int(try reader.number(UInt32.self)), UInt64.self))
    let scale = try reader.float()
    let starts = try reader.row()
    let transitions = try (0..<labels.count).map { _ in try reader.row() }
    let count = Int(try reader.number(UInt32.self))
    guard count <= reader.remaining / 10 else { throw reader.error("is cut off") }
    var features: [UInt64] = []
    var rows: [SIMD16<Int16>] = []
    features.reserveCapacity(count)
    rows.reserveCapacity(count)
    for _ in 0..<count {
      features.append(try reader.number(UInt64.self))
      let mask = try reader.number(UInt16.self)
      var row = SIMD16<Int16>(repeating: 0)
      for lane in 0..<NameLabels.capacity where mask & (1 << UInt16(lane)) != 0 {
        row[lane] = Int16(bitPattern: try reader.number(UInt16.self))
      }
      rows.append(row)
    }
    guard let clusters = WordClusters(bytes: try reader.numbers(reader.remaining, UInt8.self)) else {
      throw reader.error("has damaged clusters of words")
    }
    return NameModel(
      labels: labels, common: common, clusters: clusters, scale: scale, starts: starts, transitions: transitions,
      features: features,
      rows: rows)
  }

  /// The bytes of a model's file.
  package static func bytes(of model: NameModel) -> [UInt8] {
    var bytes = mark
    func append(_ value: some FixedWidthInteger) {
      forEachByte(value) { bytes.append($0) }
    }
    func append(_ row: SIMD16<Float>) { for lane in 0..<16 { append(row[lane].bitPattern) } }
    append(UInt8(model.labels.types.count))
    for type in model.labels.types {
      append(UInt8(type.utf8.count))
      bytes += type.utf8
    }
    append(UInt32(model.common.bits.count))
    for word in model.common.bits { append(word) }
    append(model.scale.bitPattern)
    append(model.starts)
    for row in model.transitions { append(row) }
    append(UInt32(model.features.count))
    for (feature, row) in zip(model.features, model.rows) {
      append(feature)
      let lanes = (0..<NameLabels.capacity).filter { row[$0] != 0 }
      append(lanes.reduce(UInt16(0)) { $0 | 1 << UInt16($1) })
      for lane in lanes { append(UInt16(bitPattern: row[lane])) }
    }
    bytes += model.clusters.bytes
    append(NameHash.of(bytes))
    return bytes
  }

  private static func forEachByte<Value: FixedWidthInteger>(
    _ value: Value, _ body: (UInt8) -> Void
  ) {
    for shift in stride(from: 0, to: Value.bitWidth, by: 8) { body(UInt8(truncatingIfNeeded: value >> Value(shift))) }
  }

  /// Reads numbers from bytes, and never beyond them.
  private struct Reader {
    private let bytes: [UInt8]
    private let path: String
    private let end: Int
    private var position = NameModelFile.mark.count

    init(_ bytes: [UInt8], path: String) throws {
      self.bytes = bytes
      self.path = path
      end = bytes.count - 8
      guard end > position, Array(bytes.prefix(position)) == NameModelFile.mark else {
        throw DataError(
          file: path, message: "is not a name model", hint: "Train one with `standpunkt train ner`, or reinstall it")
      }
      let written = (0..<8).reduce(UInt64(0)) { $0 | UInt64(bytes[end + $1]) << UInt64($1 * 8) }
      guard written == NameHash.of(bytes[..<end]) else { throw error("is damaged: its hash does not match") }
    }

    var remaining: Int { end - position }

    func error(_ message: String) -> DataError {
      DataError(file: path, message: message, hint: "Train it again with `standpunkt train ner`, or reinstall it")
    }

    mutating func number<Value: FixedWidthInteger>(_ type: Value.Type) throws -> Value {
      let size = Value.bitWidth / 8
      guard remaining >= size else { throw error("is cut off") }
      var value: Value = 0
      for place in 0..<size { value |= Value(truncatingIfNeeded: bytes[position + place]) << Value(place * 8) }
      position += size
      return value
    }

    mutating func numbers<Value: FixedWidthInteger>(_ count: Int, _ type: Value.Type) throws -> [Value] {
      guard remaining >= count * Value.bitWidth / 8 else { throw error("is cut off") }
      return try (0..<count).map { _ in try number(type) }
    }

    mutating func float() throws -> Float { Float(bitPattern: try number(UInt32.self)) }

    mutating func row() throws -> SIMD16<Float> {
      var row = SIMD16<Float>(repeating: 0)
      for lane in 0..<16 { row[lane] = try float() }
      return row
    }

    mutating func string() throws -> String {
      let count = Int(try number(UInt8.self))
      return String(decoding: try numbers(count, UInt8.self), as: UTF8.self)
    }
  }
}
