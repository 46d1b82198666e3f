/// A sum of weights for each language of a model, as they are stored.
///
/// Languages are added sixteen at a time where that can be. A word has too few features for a sum to overflow.
struct WeightSums: Sendable {
  /// Weights of sixteen languages.
  typealias Chunk = SIMD16<Int16>

  private(set) var values = InlineArray<128, Int16>(repeating: 0)
  /// Number of the features that were added.
  var features = 0

  /// Adds a weight for one language.
  @inline(__always)
  mutating func add(_ weight: Int8, language: Int) { values[language] &+= Int16(weight) }

  /// Adds weights for the sixteen languages from `16 * number`.
  @inline(__always)
  mutating func add(_ chunk: Chunk, number: Int) {
    let offset = number * MemoryLayout<Chunk>.size
    var span = values.mutableSpan
    var bytes = span.mutableBytes
    let sum = bytes.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: Chunk.self) &+ chunk
    bytes.storeBytes(of: sum, toByteOffset: offset, as: Chunk.self)
  }

  /// The sums for the sixteen languages from `16 * number`.
  @inline(__always)
  func chunk(_ number: Int) -> Chunk {
    values.span.bytes.unsafeLoadUnaligned(fromByteOffset: number * MemoryLayout<Chunk>.size, as: Chunk.self)
  }

  /// Forgets everything.
  mutating func clear() {
    values = InlineArray(repeating: 0)
    features = 0
  }
}

/// What words say for each language of a model.
struct LanguageSums: Sendable {
  /// Numbers of sixteen languages.
  typealias Chunk = SIMD16<Float>

  private var values = InlineArray<128, Float>(repeating: 0)

  /// What is said for one language.
  subscript(language: Int) -> Float {
    get { values[language] }
    set { values[language] = newValue }
  }

  /// Adds sums of weights, multiplied by `scale`.
  mutating func add(_ weights: inout WeightSums, scale: Float) {
    for language in 0..<128 { values[language] += Float(weights.values[language]) * scale }
  }

  /// Adds what is said for the sixteen languages from `16 * number`.
  @inline(__always)
  mutating func add(_ chunk: Chunk, number: Int) {
    let offset = number * MemoryLayout<Chunk>.size
    var span = values.mutableSpan
    var bytes = span.mutableBytes
    let sum = bytes.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: Chunk.self) + chunk
    bytes.storeBytes(of: sum, toByteOffset: offset, as: Chunk.self)
  }

  /// What is said for the first `count` languages: one for each language alone would copy all of them each time.
  func first(_ count: Int) -> [Float] {
    var sums: [Float] = []
    sums.reserveCapacity(count)
    let values = values.span
    for language in 0..<count { sums.append(values[language]) }
    return sums
  }

  /// What is said for the sixteen languages from `16 * number`.
  @inline(__always)
  func chunk(_ number: Int) -> Chunk {
    values.span.bytes.unsafeLoadUnaligned(fromByteOffset: number * MemoryLayout<Chunk>.size, as: Chunk.self)
  }
}
