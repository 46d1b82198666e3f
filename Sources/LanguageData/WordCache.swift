package import Synchronization

/// Remembers what was computed for words, for all threads.
///
/// A few thousand words make most of a text, and what is computed for a word by itself is the same each time, so that a cache
/// changes no result. When a part of it is full, the part is emptied and fills with the words that are frequent now.
package final class WordCache<Value: Sendable>: Sendable {
  /// A word by its bytes, and in which of several ways it is meant.
  @usableFromInline
  package struct Key: Hashable, Sendable {
    @usableFromInline let word: String
    @usableFromInline let variant: Int
    @usableFromInline let bytesHash: UInt64

    @inlinable
    package init(word: String, variant: Int) {
      self.word = word
      self.variant = variant
      // FNV-1a, 64 bits, with a last step that spreads its bits.
      var hash: UInt64 = 0xcbf2_9ce4_8422_2325
      for byte in word.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      bytesHash = (hash ^ (hash >> 33)) &* 0xff51_afd7_ed55_8ccd
    }

    @inlinable
    package static func == (left: Key, right: Key) -> Bool {
      left.bytesHash == right.bytesHash && left.variant == right.variant
        && left.word.utf8.elementsEqual(right.word.utf8)
    }

    @inlinable
    package func hash(into hasher: inout Hasher) { hasher.combine(bytesHash) }
  }

  /// A part of the cache, with a lock of its own so that threads seldom wait for each other.
  @usableFromInline
  package final class Part: Sendable {
    @usableFromInline let values = Mutex<[Key: Value]>([:])

    @inlinable
    package init() {}
  }

  @usableFromInline let parts: [Part]
  @usableFromInline let partCapacity: Int

  /// An empty cache for about this many words.
  @inlinable
  package init(capacity: Int) {
    parts = (0..<64).map { _ in Part() }
    partCapacity = max(1, capacity / 64)
  }

  /// What `compute` gives for a word, computed now or before.
  @inlinable
  package func value(of word: String, variant: Int = 0, _ compute: () throws -> Value) rethrows -> Value {
    let key = Key(word: word, variant: variant)
    let part = parts[Int(truncatingIfNeeded: key.bytesHash >> 58)]
    if let known = part.values.withLock({ $0[key] }) { return known }
    let value = try compute()
    part.values.withLock { values in
      if values.count >= partCapacity { values.removeAll(keepingCapacity: true) }
      values[key] = value
    }
    return value
  }
}
