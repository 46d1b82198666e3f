import TextModel

/// What two words, or two names, that may be of the same thing have in common, to tell most of those that are not at once.
struct TopicKey: Sendable {
  /// The last four bytes of the head.
  let ending: UInt32
  /// A bit for the beginning of each word of a name.
  let beginnings: UInt64
  /// Whether the bytes do not tell: actors are alike for other reasons, and letters with combining marks may be written in two
  /// ways.
  private let isOpen: Bool
  /// A bare agreement is like any other.
  private let agreement: Target.Agreement?

  init(word: String) {
    ending = word.utf8.suffix(4).reduce(0) { $0 << 8 | UInt32($1) }
    beginnings = 0
    isOpen = word.hasCombiningMarks
    agreement = nil
  }

  init(_ target: Target, content: [String]) {
    let head = TopicKey(word: target.head)
    ending = head.ending
    beginnings = content.reduce(0) { $0 | 1 << UInt64(Self.hash(ofBeginning: $1) & 63) }
    isOpen = head.isOpen || target.actor != nil || content.contains(where: \.hasCombiningMarks)
    agreement = target.agreement
  }

  /// A hash of the letters that two forms of a word have in common.
  private static func hash(ofBeginning word: String) -> UInt8 {
    word.unicodeScalars.prefix(FoldedWords.sharedBeginning).reduce(0) {
      $0 &* 31 &+ UInt8(truncatingIfNeeded: $1.value)
    }
  }

  /// Whether a word of the one may be in the other, or its head end the other's.
  func mayFit(_ other: TopicKey) -> Bool {
    ending == other.ending || mayShareWord(other)
      || agreement != nil && other.agreement != nil && (agreement == .bare || other.agreement == .bare)
  }

  /// Whether a word of the one may be in the other.
  func mayShareWord(_ other: TopicKey) -> Bool { beginnings & other.beginnings != 0 || isOpen || other.isOpen }
}
