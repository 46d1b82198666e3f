/// The features that a model will have, each with the languages it can speak for.
struct FeatureTable {
  /// The hash of each feature.
  private(set) var hashes: [UInt64] = []
  /// Where the weights of each feature start, and after the last where they end.
  private(set) var starts: [Int32] = [0]
  /// The language of each weight.
  private(set) var languages: [UInt8] = []
  /// The share of the language's words that have the feature, for each weight; 0 where that was not counted.
  private(set) var shares: [Float] = []
  private var slots: [Int32] = []
  private var mask = 0

  /// Number of features.
  var count: Int { hashes.count }

  /// Adds a feature that can speak for these languages, in ascending order, with its share of each one's words.
  mutating func add(_ hash: UInt64, _ languages: [(language: UInt8, share: Float)]) {
    hashes.append(hash)
    for (language, share) in languages {
      self.languages.append(language)
      shares.append(share)
    }
    starts.append(Int32(self.languages.count))
  }

  /// Makes the features findable; to be called when all are added.
  mutating func index() {
    var size = 1
    while size < hashes.count * 2 { size *= 2 }
    mask = size - 1
    slots = [Int32](repeating: -1, count: size)
    for (index, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash >> 20) & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(index)
    }
  }

  /// The number of the feature with this hash; `nil` where there is none.
  @inline(__always)
  func find(_ hash: UInt64) -> Int32? {
    var slot = Int(truncatingIfNeeded: hash >> 20) & mask
    while true {
      let index = slots[slot]
      if index < 0 { return nil }
      if hashes[Int(index)] == hash { return index }
      slot = (slot + 1) & mask
    }
  }
}
