public import Synchronization

/// Remembers what was computed for words, for all threads.
///
/// A few thousand words make most of a text, and what is computed for a word by itself is the same each time, so that a cache
/// changes no result. A word can stand in four places, which its hash tells. A word that is asked for again moves one place
/// up, and a new one takes the last place: what is frequent stays, and the many words that come once push each other out.
///
/// The type is public, though only this package makes use of it, because the compiler makes fast copies of generic code for
/// each kind of value only where the generic type is public.
public final class WordCache<Value: Sendable>: Sendable {
  @usableFromInline
  struct Entry: Sendable {
    @usableFromInline let word: String
    @usableFromInline let variant: Int
    @usableFromInline let value: Value

    @inlinable
    init(word: String, variant: Int, value: Value) {
      self.word = word
      self.variant = variant
      self.value = value
    }
  }

  /// A part of the words, four to a set.
  @usableFromInline
  struct Part: Sendable {
    /// For each place of each set the upper bits of a word's hash and one more than the number of its entry; 0 for none. Those
    /// of a set lie in one line of the processor's cache.
    @usableFromInline var slots: [UInt64] = []
    /// In the order in which they came, so that memory is taken as words come.
    @usableFromInline var entries: [Entry] = []

    @inlinable
    init() {}

    @inlinable
    mutating func value(of word: String, variant: Int, hash: UInt64) -> Value? {
      guard !slots.isEmpty else { return nil }
      let first = firstPlace(hash)
      for place in first..<first + WordCache.ways {
        let slot = slots[place]
        guard slot != 0, (slot ^ hash) & ~WordCache.numberBits == 0 else { continue }
        let number = Int(slot & WordCache.numberBits) - 1
        guard entries[number].variant == variant, WordCache.areSame(entries[number].word, word) else { continue }
        if place > first { slots.swapAt(place, place - 1) }
        return entries[number].value
      }
      return nil
    }

    /// Adds a word, in a free place or instead of the last.
    @inlinable
    mutating func add(_ entry: Entry, hash: UInt64, capacity: Int) {
      if slots.isEmpty {
        slots = [UInt64](repeating: 0, count: capacity)
        entries.reserveCapacity(capacity)
      }
      let first = firstPlace(hash)
      if let place = (first..<first + WordCache.ways).first(where: { slots[$0] == 0 }) {
        entries.append(entry)
        slots[place] = hash & ~WordCache.numberBits | UInt64(entries.count)
      } else {
        let place = first + WordCache.ways - 1
        let number = slots[place] & WordCache.numberBits
        entries[Int(number) - 1] = entry
        slots[place] = hash & ~WordCache.numberBits | number
      }
    }

    @inlinable
    func firstPlace(_ hash: UInt64) -> Int {
      Int(truncatingIfNeeded: hash) & (slots.count - 1) & ~(WordCache.ways - 1)
    }
  }

  /// A part with a lock of its own, so that threads seldom wait for each other.
  @usableFromInline
  final class LockedPart: Sendable {
    @usableFromInline let part = Mutex(Part())

    @inlinable
    init() {}
  }

  @usableFromInline static var ways: Int { 4 }
  @usableFromInline static var partCount: Int { 64 }
  /// The bits of a slot that hold the number of an entry.
  @usableFromInline static var numberBits: UInt64 { 0xFF_FFFF }

  @usableFromInline let parts: [LockedPart]
  /// The most words of a part, a power of two.
  @usableFromInline let partCapacity: Int

  /// An empty cache for up to this many words, a power of two of at least 256.
  @inlinable
  package init(capacity: Int) {
    parts = (0..<Self.partCount).map { _ in LockedPart() }
    partCapacity = max(Self.ways, capacity / Self.partCount)
  }

  /// What `compute` gives for a word, computed now or before.
  @inlinable
  package func value(of word: String, variant: Int = 0, _ compute: () throws -> Value) rethrows -> Value {
    let hash = Self.hash(word, variant)
    let locked = parts[Int(truncatingIfNeeded: hash >> 58)]
    if let known = locked.part.withLock({ $0.value(of: word, variant: variant, hash: hash) }) { return known }
    let value = try compute()
    locked.part.withLock {
      // Another thread may have been as fast; a word that is there twice does no harm.
      $0.add(Entry(word: word, variant: variant, value: value), hash: hash, capacity: partCapacity)
    }
    return value
  }

  /// Whether two words are the same bytes.
  @inlinable
  static func areSame(_ left: String, _ right: String) -> Bool {
    let leftBytes = left.utf8Span.span
    let rightBytes = right.utf8Span.span
    guard leftBytes.count == rightBytes.count else { return false }
    for place in leftBytes.indices where leftBytes[place] != rightBytes[place] { return false }
    return true
  }

  /// FNV-1a, 64 bits, with a last step that spreads its bits.
  @inlinable
  static func hash(_ word: String, _ variant: Int) -> UInt64 {
    var hash = 0xcbf2_9ce4_8422_2325 ^ UInt64(truncatingIfNeeded: variant)
    let bytes = word.utf8Span.span
    for place in bytes.indices { hash = (hash ^ UInt64(bytes[place])) &* 0x100_0000_01b3 }
    hash = (hash ^ (hash >> 33)) &* 0xff51_afd7_ed55_8ccd
    return hash ^ (hash >> 29)
  }
}
