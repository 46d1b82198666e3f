package import Foundation
import LanguageData

/// Weights of the features of gaps (``GapFeatures``): a logistic regression over hashed features.
///
/// A file begins with the four letters `SPSM`, the format's version, the number of bits of a feature, the value that one
/// unit of weight stands for, and the threshold; then comes one signed byte a feature.
package struct SentenceModel: Sendable {
  /// Number of low bits of a feature's hash that say where its weight is.
  package let bits: Int
  /// The log-odds above which a sentence ends.
  package var threshold: Float
  private let unit: Float
  private let weights: [Int8]

  private static let magic: UInt32 = 0x4D53_5053
  private static let version: UInt32 = 1
  private static let headerLength = 20

  /// Reads a model.
  ///
  /// - Throws: `DataError` where the file cannot be read or is no such model.
  package init(contentsOf url: URL) throws {
    let file = try MappedFile(url)
    guard file.count > Self.headerLength, file.integer(at: 0, as: UInt32.self) == Self.magic,
      file.integer(at: 4, as: UInt32.self) == Self.version
    else { throw DataError(file: url.path, message: "is no sentence model of version \(Self.version)") }
    bits = Int(file.integer(at: 8, as: UInt32.self))
    unit = Float(bitPattern: file.integer(at: 12, as: UInt32.self))
    threshold = Float(bitPattern: file.integer(at: 16, as: UInt32.self))
    guard (8...24).contains(bits), unit.isFinite, threshold.isFinite, file.count == Self.headerLength + 1 << bits else {
      throw DataError(file: url.path, message: "is damaged or cut off")
    }
    weights = file.bytes(Self.headerLength..<file.count).map(Int8.init(bitPattern:))
  }

  /// A model with these weights, rounded to 255 steps; there are two to the power of `bits` of them.
  package init(bits: Int, weights exact: [Float], threshold: Float = 0) {
    precondition(exact.count == 1 << bits, "a weight for each feature")
    let largest = exact.reduce(0) { max($0, abs($1)) }
    self.bits = bits
    self.threshold = threshold
    let unit = largest > 0 ? largest / 127 : 1
    self.unit = unit
    weights = exact.map { Int8(($0 / unit).rounded()) }
  }

  /// The bytes of its file.
  package var encoded: Data {
    var data = Data()
    for field in [Self.magic, Self.version, UInt32(bits), unit.bitPattern, threshold.bitPattern] {
      withUnsafeBytes(of: field.littleEndian) { data.append(contentsOf: $0) }
    }
    data.append(contentsOf: weights.map(UInt8.init(bitPattern:)))
    return data
  }

  /// Whether a sentence ends at a gap with these features.
  ///
  /// - Parameter margin: by how much the log-odds have to lie above where they usually decide.
  func endsSentence(_ features: [UInt32], margin: Float = 0) -> Bool { score(features) > threshold + margin }

  /// The log-odds that a sentence ends at a gap with these features.
  private func score(_ features: [UInt32]) -> Float {
    let mask = UInt32(1 << bits) - 1
    var sum: Int32 = 0
    for feature in features { sum += Int32(weights[Int(feature & mask)]) }
    return Float(sum) * unit
  }
}
