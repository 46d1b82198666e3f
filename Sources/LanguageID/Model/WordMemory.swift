/// What the words that were read last say, so that a frequent word is looked up in the model once.
struct WordMemory: Sendable {
  /// So many make up four in ten of the words that are read, even where every text is in another language; more would
  /// not fit into the processor's second cache.
  static let frequentWords = 1024

  private var places: RecentPlaces
  private var features: [Int32] = []
  private var said: [LanguageSums.Chunk] = []
  /// Number of chunks that the model's languages fill.
  private var chunks = 0

  /// Room for so many words.
  init(words: Int) { places = RecentPlaces(words) }

  /// Adds what the word says to `sums`; returns the number of its features, or `nil` where it is not remembered.
  @inline(__always)
  func add(_ key: UInt64, to sums: inout LanguageSums) -> Int? {
    guard let place = places.place(of: key) else { return nil }
    for number in 0..<chunks { sums.add(said[place * chunks + number], number: number) }
    return Int(features[place])
  }

  /// Keeps what was looked up of a word.
  mutating func keep(_ key: UInt64, _ word: borrowing WordScores, chunks: Int) {
    guard places.count > 0 else { return }
    if places.isEmpty {
      self.chunks = chunks
      features = [Int32](repeating: 0, count: places.count)
      said = [LanguageSums.Chunk](repeating: .zero, count: places.count * chunks)
    }
    let place = places.take(key)
    features[place] = Int32(word.features)
    for number in 0..<chunks { said[place * chunks + number] = word.said.chunk(number) }
  }
}
