/// What the n-grams of up to three letters that start at one place of a word, its heads, say together.
///
/// They are most of what is looked up, and a text has few different ones.
struct HeadMemory: Sendable {
  /// Letters of the longest n-gram of a head.
  static let longestHead = 3

  /// So many make up most of the heads of a language, and fit into the processor's second cache.
  static let frequentHeads = 2048

  private var places: RecentPlaces
  private var features: [Int8] = []
  private var isLacking: [Bool] = []
  private var weights: [WeightSums.Chunk] = []
  private var chunks = 0

  /// Room for so many heads.
  init(heads: Int) { places = RecentPlaces(heads) }

  /// Adds what the head whose longest n-gram has this hash says; returns whether the model lacks that n-gram, or `nil` where
  /// the head is not remembered.
  @inline(__always)
  func add(_ key: UInt64, to sums: inout WeightSums) -> Bool? {
    guard let place = places.place(of: key) else { return nil }
    for number in 0..<chunks { sums.add(weights[place * chunks + number], number: number) }
    sums.features += Int(features[place])
    return isLacking[place]
  }

  /// Keeps what was looked up of a head.
  mutating func keep(_ key: UInt64, _ head: borrowing WeightSums, isLacking lacks: Bool, chunks: Int) {
    guard places.count > 0 else { return }
    if places.isEmpty {
      self.chunks = chunks
      features = [Int8](repeating: 0, count: places.count)
      isLacking = [Bool](repeating: false, count: places.count)
      weights = [WeightSums.Chunk](repeating: .zero, count: places.count * chunks)
    }
    let place = places.take(key)
    features[place] = Int8(head.features)
    isLacking[place] = lacks
    for number in 0..<chunks { weights[place * chunks + number] = head.chunk(number) }
  }
}
