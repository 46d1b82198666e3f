package import LanguageData
import TextModel

/// What the name recognizer sees of one token: hashes of its spelling, and what the lexicon says of it.
package struct NameToken: Sendable {
  /// Hash of the form.
  let form: UInt64
  /// Hash of the form in lower case.
  let lower: UInt64
  /// Hash of the shape: `Xx` for "Oslo", `X` for "NATO", `d-x` for "300-tallet", runs of one kind counted once.
  let shape: UInt64
  /// Hashes of the first two, three and four letters in lower case.
  let prefixes: SIMD4<UInt64>
  /// Hashes of the last one to five letters in lower case; the last is of the whole where it is shorter.
  let suffixes: SIMD8<UInt64>
  /// What the lexicon says.
  let classes: NameWordClasses
  /// Whether it begins with a capital letter.
  let isCapitalized: Bool
  /// Its clusters, from coarse to fine, each as one more than its number; 0 where it is in none.
  let clusters: SIMD4<UInt64>

  /// What is seen of `form`.
  package init(_ form: String, lexicon: NameLexicon, clusters: WordClusters) {
    let lowered = form.inLowerCase
    let scalars = Array(lowered.unicodeScalars)
    self.form = NameHash.of(form.utf8)
    lower = NameHash.of(lowered.utf8)
    shape = Self.shape(of: form)
    var prefixes = SIMD4<UInt64>(repeating: 0)
    for length in 2...4 { prefixes[length - 2] = NameHash.of(scalars.prefix(length)) }
    self.prefixes = prefixes
    var suffixes = SIMD8<UInt64>(repeating: 0)
    for length in 1...5 { suffixes[length - 1] = NameHash.of(scalars.suffix(length)) }
    self.suffixes = suffixes
    classes = lexicon.classes(of: form, lowered: lowered)
    isCapitalized = form.unicodeScalars.first.map { Self.kind(of: $0) == 1 } ?? false
    self.clusters = Self.clusters(of: lowered, clusters)
  }

  private static func clusters(of lowered: String, _ clusters: WordClusters) -> SIMD4<UInt64> {
    guard !clusters.isEmpty else { return SIMD4(repeating: 0) }
    let normalized = lowered.utf8.map { $0 >= 0x30 && $0 <= 0x39 ? 0x30 : $0 }
    let found = clusters.clusters(ofNormalized: normalized) ?? []
    var result = SIMD4<UInt64>(repeating: 0)
    for (depth, cluster) in found.enumerated() { result[depth] = UInt64(cluster) + 1 }
    return result
  }

  private static func shape(of form: String) -> UInt64 {
    var hash = NameHash.seed
    var last: UInt32 = 0
    for scalar in form.unicodeScalars {
      let kind = kind(of: scalar)
      if kind == last { continue }
      hash = NameHash.mix(hash, UInt64(kind))
      last = kind
    }
    return hash
  }

  private static func kind(of scalar: Unicode.Scalar) -> UInt32 {
    // Most are ASCII, for which nothing needs to be looked up.
    switch scalar {
    case "A"..."Z": return 1
    case "a"..."z": return 2
    case "0"..."9": return 3
    case _ where scalar.isASCII: return scalar.value
    default: break
    }
    if scalar.properties.isUppercase { return 1 }
    if scalar.properties.isAlphabetic { return 2 }
    if scalar.properties.numericType != nil { return 3 }
    return scalar.value
  }
}

/// The hash of the recognizer's features: FNV-1a, which is the same on every machine and in every run.
enum NameHash {
  static let seed: UInt64 = 0xcbf2_9ce4_8422_2325
  private static let prime: UInt64 = 0x0000_0100_0000_01b3

  static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(seed) { ($0 ^ UInt64($1)) &* prime }
  }

  static func of(_ scalars: some Sequence<Unicode.Scalar>) -> UInt64 {
    scalars.reduce(seed) { ($0 ^ UInt64($1.value)) &* prime }
  }

  /// A hash of a hash and one more value, with the bits spread (the finalizer of MurmurHash3).
  static func mix(_ hash: UInt64, _ value: UInt64) -> UInt64 {
    var mixed = (hash &* prime) ^ value
    mixed ^= mixed >> 33
    mixed = mixed &* 0xff51_afd7_ed55_8ccd
    mixed ^= mixed >> 33
    return mixed
  }
}
