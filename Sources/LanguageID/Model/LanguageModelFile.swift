/// The layout of a model file for telling languages apart.
///
/// All numbers are little-endian. The file starts with a header: magic, version, number of languages, number of bits that
/// choose a bucket, the factor from stored weights to weights, the code of each language in eight bytes, for each script
/// the languages that are written in it as a bit set of 128, and the calibration table. There follow the bucket starts and
/// the buckets; a bucket is a run of features, and a feature is a fingerprint (2 bytes), the number of its weights (1) and
/// for each weight a language (1) and the weight (1). A feature of many weights has ``rowMark`` for their number and then a
/// weight (2) for each language, so that they can be added many at a time.
package enum LanguageModelFile {
  /// "SPKTLANG" in ASCII.
  package static let magic: UInt64 = 0x474E_414C_544B_5053
  /// Changes whenever a file of another layout would be misread.
  package static let version: UInt32 = 2
  /// Bytes before the language codes.
  package static let fixedHeader = 32
  /// Bytes of one language code.
  package static let codeLength = 8
  /// Bytes of one bit set of languages.
  package static let languageSetLength = 16
  /// Most languages that a file can hold; the last place is for noise.
  package static let mostLanguages = 128
  /// Stands for the number of weights where all languages have one.
  package static let rowMark: UInt8 = 0xFF
  /// Features of as many weights are stored with a weight for each language.
  package static let fewestWeightsInRow = 32
  /// Bytes of the weights of a row: two for each language, up to a multiple of 16 languages.
  package static func rowLength(languages: Int) -> Int { (languages + 15) / 16 * 32 }
  /// Entries of the calibration table, one for each power of two of the number of features.
  package static let calibrationSteps = 16

  /// Bytes before the bucket starts.
  package static func headerLength(languages: Int) -> Int {
    fixedHeader + languages * codeLength + LetterScript.allCases.count * languageSetLength + calibrationSteps * 4
  }

  /// The bucket of a feature.
  @inline(__always)
  package static func bucket(_ hash: UInt64, bits: Int) -> Int { Int(hash >> UInt64(64 - bits)) }

  /// What tells features of one bucket apart.
  @inline(__always)
  package static func fingerprint(_ hash: UInt64) -> UInt16 { UInt16(truncatingIfNeeded: hash) }
}

/// A set of languages of one model, by their index.
package struct LanguageSet: Hashable, Sendable {
  package var low: UInt64
  package var high: UInt64

  /// The set with these bits; language 0 is the lowest bit of `low`, language 64 that of `high`.
  package init(low: UInt64 = 0, high: UInt64 = 0) {
    self.low = low
    self.high = high
  }

  /// Whether the language is in the set.
  @inline(__always)
  package func contains(_ language: Int) -> Bool {
    language < 64 ? low >> UInt64(language) & 1 == 1 : high >> UInt64(language - 64) & 1 == 1
  }

  /// Adds a language.
  package mutating func insert(_ language: Int) {
    if language < 64 { low |= 1 << UInt64(language) } else { high |= 1 << UInt64(language - 64) }
  }

  /// The languages in both sets.
  package func intersection(_ other: LanguageSet) -> LanguageSet {
    LanguageSet(low: low & other.low, high: high & other.high)
  }

  /// The languages in either set.
  package func union(_ other: LanguageSet) -> LanguageSet { LanguageSet(low: low | other.low, high: high | other.high) }

  /// The language with the lowest index; `nil` where there is none.
  package var first: Int? {
    low != 0 ? low.trailingZeroBitCount : high != 0 ? 64 + high.trailingZeroBitCount : nil
  }

  /// Number of languages.
  package var count: Int { low.nonzeroBitCount + high.nonzeroBitCount }

  /// Whether no language is in the set.
  package var isEmpty: Bool { low == 0 && high == 0 }
}
