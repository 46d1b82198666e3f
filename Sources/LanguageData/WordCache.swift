public import Synchronization

/// Remembers what was computed for words, for all threads.
///
/// A few thousand words make most of a text, and what is computed for a word by itself is the same each time, so that a cache
/// changes no result. Words are kept in two generations: when the younger is full, the older is dropped, and a word of the
/// older that is asked for joins the younger, so that what is frequent stays.
///
/// The type is public, though only this package makes use of it, because the compiler makes fast copies of generic code for
/// each kind of value only where the generic type is public.
public final class WordCache<Value: Sendable>: Sendable {
  /// Some words with their values, found by open addressing.
  @usableFromInline
  struct Generation: Sendable {
    @usableFromInline
    struct Entry: Sendable {
      @usableFromInline let hash: UInt64
      @usableFromInline let variant: Int
      @usableFromInline let word: String
      @usableFromInline let value: Value

      @inlinable
      init(hash: UInt64, variant: Int, word: String, value: Value) {
        self.hash = hash
        self.variant = variant
        self.word = word
        self.value = value
      }
    }

    @usableFromInline var entries: [Entry] = []
    /// One more than the place of the entry; 0 for none. There are twice as many slots as entries, a power of two.
    @usableFromInline var slots: [UInt32] = []

    @inlinable
    init() {}

    @inlinable
    func value(of word: String, variant: Int, hash: UInt64) -> Value? {
      guard !slots.isEmpty else { return nil }
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] != 0 {
        let place = Int(slots[slot]) - 1
        if entries[place].hash == hash, entries[place].variant == variant,
          entries[place].word.utf8.elementsEqual(word.utf8)
        {
          return entries[place].value
        }
        slot = (slot + 1) & (slots.count - 1)
      }
      return nil
    }

    /// Adds a word that is not there; there must be room.
    @inlinable
    mutating func add(_ entry: Entry, capacity: Int) {
      if slots.isEmpty {
        slots = [UInt32](repeating: 0, count: capacity * 2)
        entries.reserveCapacity(capacity)
      }
      var slot = Int(truncatingIfNeeded: entry.hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      entries.append(entry)
      slots[slot] = UInt32(truncatingIfNeeded: entries.count)
    }
  }

  @usableFromInline
  struct Generations: Sendable {
    @usableFromInline var young = Generation()
    @usableFromInline var old = Generation()

    @inlinable
    init() {}

    @inlinable
    mutating func value(of word: String, variant: Int, hash: UInt64, capacity: Int) -> Value? {
      if let known = young.value(of: word, variant: variant, hash: hash) { return known }
      guard let known = old.value(of: word, variant: variant, hash: hash) else { return nil }
      add(Generation.Entry(hash: hash, variant: variant, word: word, value: known), capacity: capacity)
      return known
    }

    @inlinable
    mutating func add(_ entry: Generation.Entry, capacity: Int) {
      if young.entries.count >= capacity {
        old = young
        young = Generation()
      }
      young.add(entry, capacity: capacity)
    }
  }

  /// A part of the cache, with a lock of its own so that threads seldom wait for each other.
  @usableFromInline
  final class Part: Sendable {
    @usableFromInline let generations = Mutex(Generations())

    @inlinable
    init() {}
  }

  @usableFromInline let parts: [Part]
  /// The words of a generation of a part, a power of two.
  @usableFromInline let partCapacity: Int

  /// An empty cache for up to this many words, a power of two of at least 128.
  @inlinable
  package init(capacity: Int) {
    parts = (0..<64).map { _ in Part() }
    partCapacity = max(1, capacity / 128)
  }

  /// What `compute` gives for a word, computed now or before.
  @inlinable
  package func value(of word: String, variant: Int = 0, _ compute: () throws -> Value) rethrows -> Value {
    let hash = Self.hash(word, variant)
    let part = parts[Int(truncatingIfNeeded: hash >> 58)]
    let known = part.generations.withLock {
      $0.value(of: word, variant: variant, hash: hash, capacity: partCapacity)
    }
    if let known { return known }
    let value = try compute()
    part.generations.withLock {
      // Another thread may have been as fast; a word that is there twice does no harm.
      $0.add(Generation.Entry(hash: hash, variant: variant, word: word, value: value), capacity: partCapacity)
    }
    return value
  }

  /// FNV-1a, 64 bits, with a last step that spreads its bits.
  @inlinable
  static func hash(_ word: String, _ variant: Int) -> UInt64 {
    var hash = 0xcbf2_9ce4_8422_2325 ^ UInt64(truncatingIfNeeded: variant)
    for byte in word.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    hash = (hash ^ (hash >> 33)) &* 0xff51_afd7_ed55_8ccd
    return hash ^ (hash >> 29)
  }
}
