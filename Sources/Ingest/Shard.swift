import TextModel

/// One of several parts of all documents: together the parts are everything, and no document is in two.
///
/// A document's part depends on its id alone, so that it does not matter in which files the documents lie, how many files
/// there are, and in which order they are read.
public struct Shard: Hashable, Sendable {
  /// Which part it is, from 1.
  public let number: Int
  /// How many parts there are.
  public let count: Int

  /// The only part of one.
  public static let everything = Shard(unchecked: 1, of: 1)

  /// A part; `nil` where there is none with this number.
  public init?(number: Int, of count: Int) {
    guard count >= 1, (1...count).contains(number) else { return nil }
    self.init(unchecked: number, of: count)
  }

  private init(unchecked number: Int, of count: Int) {
    self.number = number
    self.count = count
  }

  /// Reads `number/count`, such as `3/8`; `nil` where the text is no such part.
  public init?(_ description: String) {
    let numbers = description.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 2, let number = numbers[0], let count = numbers[1] else { return nil }
    self.init(number: number, of: count)
  }

  /// Whether this part holds what an input turned out to be. A failure goes by its place.
  public func holds(_ item: IngestItem) -> Bool {
    switch item {
    case .document(let document): holds(id: document.id)
    case .failure(let failure): holds(id: failure.path)
    }
  }

  /// Whether this part holds the document with this id.
  public func holds(id: String) -> Bool {
    count == 1 || Self.hash(id) % UInt64(count) == UInt64(number - 1)
  }

  /// FNV-1a, 64 bits (Fowler, Noll and Vo), with the last step of MurmurHash3 (Appleby), after which every bit of the
  /// remainder depends on every byte.
  private static func hash(_ id: String) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in id.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    hash = (hash ^ (hash >> 33)) &* 0xff51_afd7_ed55_8ccd
    hash = (hash ^ (hash >> 33)) &* 0xc4ce_b9fe_1a85_ec53
    return hash ^ (hash >> 33)
  }
}
