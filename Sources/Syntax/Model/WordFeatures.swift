package import LanguageData

/// What the network sees of a word: where its own embedding and those of its parts stand.
package struct WordFeatures: Hashable, Sendable {
  /// Row of the word's own embedding; 0 where the vocabulary does not have it.
  package var word: Int32
  /// Row of the longest word of the vocabulary that this word ends in, so that a compound is seen by its head; 0 for none.
  package var ending: Int32
  /// Rows of the embeddings of its parts.
  package var parts: [Int32]
}

/// Finds the features of words.
package struct WordFeatureExtractor: Sendable {
  /// Number of rows over which the parts of words are spread.
  package let partRows: Int
  /// The clusters of words that are seen beside their spelling.
  package let clusters: WordClusters
  /// What lists say of words: in the first steps of a path how they are written, in the next what parts of speech they are.
  package let classes: WordClusters

  /// The most characters of a compound; the time to find its head grows with their square.
  private static let longestCompound = 100

  /// An extractor for a table of this many rows.
  package init(partRows: Int, clusters: WordClusters = WordClusters(), classes: WordClusters = WordClusters()) {
    self.partRows = partRows
    self.clusters = clusters
    self.classes = classes
  }

  /// The features of `form`, given the row of a fingerprint in the vocabulary.
  package func features(
    of form: some StringProtocol, isFirst: Bool, language: Int, row: (UInt32) -> Int32?
  ) -> WordFeatures {
    let form = Self.plainMarks(form)
    let normalized = Self.normalized(form)
    let starts = normalized.indices.filter { normalized[$0] & 0xC0 != 0x80 }
    let own = row(Self.fingerprint(normalized[...]))
    var ending: Int32 = 0
    if own == nil, (6...Self.longestCompound).contains(starts.count) {
      for first in starts[2..<starts.count - 3] {
        guard let found = row(Self.fingerprint(normalized[first...])) else { continue }
        ending = found
        break
      }
    }
    var parts: [Int32] = []
    parts.reserveCapacity(16)
    for length in 1...4 where length < starts.count {
      parts.append(part(normalized[..<starts[length]], kind: UInt64(length)))
    }
    for length in 1...6 where length <= starts.count {
      parts.append(part(normalized[starts[starts.count - length]...], kind: UInt64(16 + length)))
    }
    parts.append(part(Self.shape(of: form)[...], kind: isFirst ? 33 : 32))
    parts.append(part([UInt8(truncatingIfNeeded: language)][...], kind: 48))
    add(clusters, of: normalized, kind: 64, depths: WordClusters.depths.count, to: &parts)
    add(classes, of: normalized, kind: 72, depths: 2, to: &parts)
    return WordFeatures(word: own ?? 0, ending: ending, parts: parts)
  }

  /// The word's clusters from coarse to fine, to this many depths, or that it is in none.
  private func add(
    _ clusters: WordClusters, of normalized: [UInt8], kind: UInt64, depths: Int, to parts: inout [Int32]
  ) {
    guard !clusters.isEmpty else { return }
    guard let found = clusters.clusters(ofNormalized: normalized) else {
      parts.append(part([], kind: kind))
      return
    }
    for (depth, cluster) in found.prefix(depths).enumerated() {
      let bytes = [UInt8(truncatingIfNeeded: cluster), UInt8(truncatingIfNeeded: cluster >> 8)]
      parts.append(part(bytes[...], kind: kind + 1 + UInt64(depth)))
    }
  }

  private func part(_ bytes: ArraySlice<UInt8>, kind: UInt64) -> Int32 {
    Int32(truncatingIfNeeded: Self.hash(bytes, seed: kind) % UInt64(partRows))
  }

  /// The number by which the vocabulary knows a normalized form.
  package static func fingerprint(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    UInt32(truncatingIfNeeded: hash(bytes, seed: 0) >> 32)
  }

  /// FNV-1a over the bytes, with the last mixing step of MurmurHash 3.
  package static func hash(_ bytes: some Sequence<UInt8>, seed: UInt64) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ (seed &* 0x9E37_79B9_7F4A_7C15)
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    hash ^= hash >> 33
    hash = hash &* 0xFF51_AFD7_ED55_8CCD
    hash ^= hash >> 33
    return hash
  }

  /// The form with quotation marks, apostrophes and dashes of every kind as their ASCII fellows, so that a model knows
  /// those that its treebank does not use.
  static func plainMarks(_ form: some StringProtocol) -> String {
    guard form.utf8.contains(where: { $0 == 0xE2 || $0 == 0xC2 }) else { return String(form) }
    var scalars = String.UnicodeScalarView()
    for scalar in form.unicodeScalars {
      switch scalar {
      case "«", "»", "“", "”", "„", "‟", "‹", "›": scalars.append("\"")
      case "‘", "’", "‚": scalars.append("'")
      case "–", "—", "―", "‐", "‑": scalars.append("-")
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  /// The form in small letters and with every digit as 0, as UTF-8.
  package static func normalized(_ form: some StringProtocol) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(form.utf8.count)
    var isPlain = true
    for byte in form.utf8 {
      switch byte {
      case 0x41...0x5A: bytes.append(byte | 0x20)
      case 0x30...0x39: bytes.append(0x30)
      // U+00C0 to U+00DE but ×, after their lead byte 0xC3.
      case 0x80...0x9E where bytes.last == 0xC3 && byte != 0x97: bytes.append(byte + 0x20)
      case 0xC4...0xFF:
        isPlain = false
        bytes.append(byte)
      default: bytes.append(byte)
      }
    }
    return isPlain ? bytes : Array(form.lowercased().utf8).map { $0 >= 0x30 && $0 <= 0x39 ? 0x30 : $0 }
  }

  /// The kinds of the form's characters, with runs of more than two of a kind cut short: `Xxx` for `Norge`, `XX-xx` for
  /// `EU-landene`.
  static func shape(of form: some StringProtocol) -> [UInt8] {
    var shape: [UInt8] = []
    var previous: UInt8 = 0
    var isAfterLead = false
    for byte in form.utf8 {
      let kind: UInt8
      switch byte {
      case 0x41...0x5A: kind = UInt8(ascii: "X")
      case 0x61...0x7A: kind = UInt8(ascii: "x")
      case 0x30...0x39: kind = UInt8(ascii: "0")
      case 0x80...0xBF:
        // The second byte of U+00C0 to U+00FF tells capital from small; other letters count as small.
        guard isAfterLead else { continue }
        kind = byte <= 0x9E ? UInt8(ascii: "X") : UInt8(ascii: "x")
      case 0xC3:
        isAfterLead = true
        continue
      case 0xC4...0xDF, 0xE0, 0xE1: kind = UInt8(ascii: "x")
      default: kind = byte
      }
      isAfterLead = false
      let isLong = shape.count >= 2 && previous == kind && shape[shape.count - 2] == kind
      if !isLong, shape.count < 12 { shape.append(kind) }
      previous = kind
    }
    return shape
  }
}

extension WordFeatureExtractor {
  /// The number by which the vocabulary knows a form.
  package static func fingerprint(ofForm form: some StringProtocol) -> UInt32 {
    fingerprint(normalized(plainMarks(form))[...])
  }
}
