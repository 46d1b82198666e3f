import Foundation
import LanguageID

/// Writes a trained model in the layout of ``LanguageModelFile``.
struct LanguageModelWriter {
  /// Code of each language; noise is added as the last.
  var codes: [String]
  /// The languages written in each script.
  var scripts: [LanguageSet]
  /// What logits are multiplied by, by power of two of the number of features.
  var calibration: [Float]

  /// The file's bytes; weights are rounded to 255 steps, and those that round to none are left out.
  func data(_ table: FeatureTable, _ weights: [Float]) -> Data {
    let unit = Self.unit(weights)
    let bits = Self.bucketBits(table.count)
    var starts: [UInt32] = []
    var body = Data()
    let order = (0..<table.count).sorted { table.hashes[$0] < table.hashes[$1] }
    for index in order {
      let bucket = LanguageModelFile.bucket(table.hashes[index], bits: bits)
      while starts.count <= bucket { starts.append(UInt32(body.count)) }
      append(index, table, weights, unit, to: &body)
    }
    while starts.count <= 1 << bits { starts.append(UInt32(body.count)) }
    var data = header(bits: bits, unit: unit)
    for start in starts { data.append(start) }
    data.append(body)
    return data
  }

  private func header(bits: Int, unit: Float) -> Data {
    var data = Data()
    data.append(LanguageModelFile.magic)
    data.append(LanguageModelFile.version)
    data.append(UInt32(codes.count + 1))
    data.append(UInt32(bits))
    data.append(unit.bitPattern)
    data.append(UInt64(0))
    for code in codes + ["und"] {
      let bytes = Array(code.utf8.prefix(LanguageModelFile.codeLength))
      data.append(contentsOf: bytes + [UInt8](repeating: 0, count: LanguageModelFile.codeLength - bytes.count))
    }
    for set in scripts {
      data.append(set.low)
      data.append(set.high)
    }
    for factor in calibration { data.append(factor.bitPattern) }
    return data
  }

  private func append(_ index: Int, _ table: FeatureTable, _ weights: [Float], _ unit: Float, to body: inout Data) {
    let places = Int(table.starts[index])..<Int(table.starts[index + 1])
    let stored = places.map { (table.languages[$0], Int8(max(-127, min(127, (weights[$0] / unit).rounded())))) }
      .filter { $0.1 != 0 }
    body.append(LanguageModelFile.fingerprint(table.hashes[index]))
    if stored.count >= LanguageModelFile.fewestWeightsInRow {
      appendRow(stored, to: &body)
      return
    }
    body.append(UInt8(stored.count))
    for (language, weight) in stored {
      body.append(language)
      body.append(UInt8(bitPattern: weight))
    }
  }

  private func appendRow(_ weights: [(language: UInt8, weight: Int8)], to body: inout Data) {
    var row = [Int16](repeating: 0, count: LanguageModelFile.rowLength(languages: codes.count + 1) / 2)
    for (language, weight) in weights { row[Int(language)] = Int16(weight) }
    body.append(LanguageModelFile.rowMark)
    for weight in row { body.append(weight) }
  }

  /// A step such that one weight in a thousand is cut off at the largest.
  private static func unit(_ weights: [Float]) -> Float {
    let sizes = weights.map { abs($0) }.sorted()
    guard !sizes.isEmpty else { return 1 }
    return max(sizes[min(sizes.count - 1, sizes.count * 999 / 1000)], 1e-6) / 127
  }

  private static func bucketBits(_ features: Int) -> Int {
    var bits = 1
    while features >> bits > 4 { bits += 1 }
    return bits
  }
}

extension Data {
  /// Appends a number, little-endian.
  fileprivate mutating func append(_ value: some FixedWidthInteger) {
    var rest = value
    for _ in 0..<(value.bitWidth / 8) {
      append(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
  }
}
