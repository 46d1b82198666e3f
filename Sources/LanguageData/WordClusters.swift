package import Foundation

/// Words in clusters of words that stand among the same neighbours (Brown et al. 1992).
///
/// The clusters are the leaves of a binary tree; the first steps of the path to a leaf name a coarser cluster. Letter case
/// does not count, and every digit is as good as another.
package struct WordClusters: Sendable, Equatable {
  /// The numbers of steps after which a path is read as a cluster.
  package static let depths = [4, 8, 12, 16]
  private static let longestPath = 16

  private let keys: [UInt32]
  /// The path of each key, its first step in the highest bit.
  private let paths: [UInt16]

  /// No clusters.
  package init() {
    keys = []
    paths = []
  }

  /// Clusters of these words; a path has a `0` or `1` for each step.
  package init(_ words: some Sequence<(word: String, path: String)>) {
    var byKey: [UInt32: UInt16] = [:]
    for (word, path) in words {
      let steps = path.utf8.prefix(Self.longestPath)
      let bits = steps.reduce(UInt16(0)) { $0 << 1 | ($1 == UInt8(ascii: "1") ? 1 : 0) }
      byKey[Self.key(Self.normalized(word))] = bits << UInt16(Self.longestPath - steps.count)
    }
    let sorted = byKey.sorted { $0.key < $1.key }
    keys = sorted.map(\.key)
    paths = sorted.map(\.value)
  }

  /// Reads a list with a word and its path on each line, with a tab between.
  ///
  /// - Throws: `DataError` where the list cannot be read, or a line is not of this form.
  package init(contentsOf url: URL) throws {
    guard let data = try? Data(contentsOf: url) else { throw DataError(file: url.path, message: "cannot be read") }
    var words: [(word: String, path: String)] = []
    for (number, line) in String(decoding: data, as: UTF8.self).split(separator: "\n").enumerated() {
      let fields = line.split(separator: "\t")
      guard fields.count == 2, fields[1].utf8.allSatisfy({ $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: "1") }) else {
        throw DataError(
          file: url.path, line: number + 1, message: "is not a word, a tab and a path",
          hint: "A path has a 0 or 1 for each step, such as 101101")
      }
      words.append((String(fields[0]), String(fields[1])))
    }
    self.init(words)
  }

  /// Whether there are none.
  package var isEmpty: Bool { keys.isEmpty }

  /// The coarser and finer clusters of a word in small letters with every digit as 0, at each of ``depths``; `nil` for a
  /// word in none.
  package func clusters(ofNormalized bytes: [UInt8]) -> [UInt16]? { clusters(ofKey: Self.key(bytes)) }

  private func clusters(ofKey key: UInt32) -> [UInt16]? {
    var low = 0
    var high = keys.count
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    guard low < keys.count, keys[low] == key else { return nil }
    return Self.depths.map { paths[low] >> UInt16(Self.longestPath - $0) }
  }

  private static func normalized(_ word: String) -> [UInt8] {
    word.lowercased().utf8.map { $0 >= 0x30 && $0 <= 0x39 ? 0x30 : $0 }
  }

  /// FNV-1a, its halves folded together.
  private static func key(_ bytes: [UInt8]) -> UInt32 {
    let hash = bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
    return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
  }
}

/// The form in which model files hold clusters: all keys in order, then all paths, little-endian.
extension WordClusters {
  /// The bytes of these clusters.
  package var bytes: [UInt8] {
    keys.flatMap { key in (0..<4).map { UInt8(truncatingIfNeeded: key >> ($0 * 8)) } }
      + paths.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
  }

  /// The clusters of these bytes; `nil` where they are not of this form.
  package init?(bytes: [UInt8]) {
    guard bytes.count % 6 == 0 else { return nil }
    let count = bytes.count / 6
    keys = (0..<count).map { index in (0..<4).reduce(0) { $0 | UInt32(bytes[index * 4 + $1]) << ($1 * 8) } }
    paths = (0..<count).map { index in
      UInt16(bytes[count * 4 + index * 2]) | UInt16(bytes[count * 4 + index * 2 + 1]) << 8
    }
    guard zip(keys, keys.dropFirst()).allSatisfy({ $0 < $1 }) else { return nil }
  }
}
