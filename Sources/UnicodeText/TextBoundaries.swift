internal import CICU

/// What a boundary is between.
package enum BoundaryKind: Int32, Sendable, CaseIterable {
  /// User-perceived characters.
  case grapheme
  /// Words, and what stands between them.
  case word
  /// Sentences.
  case sentence
  /// Places where a line may break.
  case line
}

/// Finds the boundaries of Unicode Standard Annexes 14 and 29 in a text, as the installed ICU sees them.
///
/// The tokens and sentences of the analysis do not come from here, because ICU's rules differ between its versions; what
/// does are words in scripts that need a dictionary. One finder serves one thread.
package final class BoundaryFinder {
  private let iterator: OpaquePointer

  /// A finder of boundaries of this kind; `locale` is a BCP 47 or ICU code, empty for the root.
  ///
  /// Returns `nil` where ICU has no rules for it, which means that ICU's data is missing.
  package init?(_ kind: BoundaryKind, locale: String = "") {
    guard let opened = standpunkt_break_iterator_open(kind.rawValue, locale) else { return nil }
    iterator = opened
  }

  deinit { standpunkt_break_iterator_close(iterator) }

  /// The byte offsets of all boundaries, the start and the end among them, in one call to ICU.
  package func boundaries(ofUTF8 text: [UInt8]) -> [Int] {
    // Most texts have a boundary every few bytes; where there are more, a second call has the room that it needs.
    var capacity = text.count / 2 + 16
    while true {
      var needed = 0
      let found = [Int64](unsafeUninitializedCapacity: capacity) { buffer, count in
        needed = Int(standpunkt_boundaries(iterator, text, Int64(text.count), buffer.baseAddress, Int64(capacity)))
        count = min(max(needed, 0), capacity)
      }
      if needed <= capacity { return found.map(Int.init) }
      capacity = needed
    }
  }
}
