/// What the features of one word say for each language, while they are looked up in a model.
struct WordScores: ~Copyable, Sendable {
  /// Sums of the weights of the voice that is read, but for those of ``head``.
  var voice = WeightSums()
  /// Sums of the weights of the n-grams of the head that is read.
  var head = WeightSums()
  /// What the voices read so far say.
  private(set) var said = LanguageSums()
  /// Number of features found in them.
  private(set) var features = 0
  /// Heads of n-grams that were read before.
  private(set) var heads: HeadMemory
  /// Room for the n-grams while they are looked up.
  var lookups = [FeatureLookup](
    repeating: FeatureLookup(0),
    count: (WordScanner.longestWord + 2) * LetterScript.latin.longestNGram)

  /// Nothing read; what up to so many heads say is remembered from one word to the next.
  init(rememberingHeads heads: Int) { self.heads = HeadMemory(heads: heads) }

  /// Adds a head if it is remembered; returns whether the model lacks its longest n-gram, or `nil` where it is not.
  @inline(__always)
  mutating func addRememberedHead(_ key: UInt64) -> Bool? { heads.add(key, to: &voice) }

  /// Adds the head that was read, and remembers it.
  @inline(__always)
  mutating func endHead(_ key: UInt64, isLacking: Bool, chunks: Int) {
    for number in 0..<chunks { voice.add(head.chunk(number), number: number) }
    voice.features += head.features
    heads.keep(key, head, isLacking: isLacking, chunks: chunks)
    head.clear()
  }

  /// Adds the voice that was read to what is said, the more softly the more features it has.
  mutating func endVoice() {
    guard voice.features > 0 else { return }
    said.add(&voice, scale: 1 / Float(voice.features).squareRoot())
    features += voice.features
    voice.clear()
  }

  /// Forgets what was said.
  mutating func clear() {
    said = LanguageSums()
    features = 0
  }
}

/// A feature, mostly an n-gram, that is looked up in a model.
struct FeatureLookup: Sendable {
  /// What part an n-gram has in those that start where it does.
  enum Part: UInt8 {
    /// Of the head, but not its longest.
    case head
    /// The longest of the head.
    case endOfHead
    /// Longer than the head.
    case longer
  }

  let hash: UInt64
  let part: Part
  /// Whether it is the first that starts where it does.
  let isFirst: Bool
  /// Whether it is one of those by which it is judged how much of a word is known.
  let isCovering: Bool
  /// What is stored first in its bucket; reading it brings the bucket into the cache.
  var first: UInt16 = 0
  /// Where its bucket starts and ends.
  var start: UInt32 = 0
  var end: UInt32 = 0

  init(_ hash: UInt64, _ part: Part = .longer, isFirst: Bool = false, isCovering: Bool = false) {
    self.hash = hash
    self.part = part
    self.isFirst = isFirst
    self.isCovering = isCovering
  }
}
