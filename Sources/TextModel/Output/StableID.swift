/// Makes ids of items from what they say, so that an item keeps its id when text before it changes.
///
/// Items that say the same are told apart by their order: the second of two equal quotes has another id than the first.
struct StableIDs {
  private var occurrences: [UInt64: Int] = [:]
  private let prefix: String

  /// Ids that start with `prefix` and a hyphen.
  init(prefix: String) { self.prefix = prefix }

  /// The id of the next item with this content.
  mutating func next(_ content: [String]) -> String {
    let hash = Self.hash(content)
    let occurrence = occurrences[hash, default: 0]
    occurrences[hash] = occurrence + 1
    let distinct = occurrence == 0 ? hash : Self.hash(content + [String(occurrence)])
    let digits = String(distinct >> 16, radix: 16)
    return "\(prefix)-\(String(repeating: "0", count: 12 - digits.count))\(digits)"
  }

  /// FNV-1a, 64 bits (Fowler, Noll and Vo), over the parts with a separator that no text holds between them.
  private static func hash(_ parts: [String]) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for part in parts {
      for byte in part.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      hash = (hash ^ 0xFF) &* 0x100_0000_01b3
    }
    return hash
  }
}
