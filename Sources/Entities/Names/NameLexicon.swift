import TextModel

/// What lexicons say of a word that may be part of a name.
package struct NameWordClasses: OptionSet, Hashable, Sendable {
  package let rawValue: UInt16
  package init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Known as a given name.
  package static let givenName = NameWordClasses(rawValue: 1)
  /// Known as the name of a town.
  package static let place = NameWordClasses(rawValue: 2)
  /// Names a role: "minister", "presidente".
  package static let role = NameWordClasses(rawValue: 4)
  /// Part of organizations' names: "partiet", "Universidad".
  package static let organization = NameWordClasses(rawValue: 8)
  /// Joins parts of names: "de", "van", "bin".
  package static let particle = NameWordClasses(rawValue: 16)
  /// Known as the name of a state.
  package static let country = NameWordClasses(rawValue: 64)
  /// Known as the name of an organization.
  package static let knownOrganization = NameWordClasses(rawValue: 128)
  /// More often written without a capital than with one.
  package static let common = NameWordClasses(rawValue: 32)
}

/// The words that tell names from other words and from each other.
package struct NameLexicon: Sendable {
  private let world: [String: NameWordClasses]
  private let words: [String: NameWordClasses]
  private let endings: WordEndings<NameWordClasses>
  private let organizations: Set<String>
  private var common: WordFilter

  /// A lexicon of lower-case words of the world, which the lexicons of all languages share, and of one language, of endings
  /// ("-partiet"), of names of organizations as they are written, and of words that are commonly not names.
  package init(
    world: [String: NameWordClasses], words: [String: NameWordClasses] = [:],
    endings: [String: NameWordClasses] = [:], organizations: Set<String> = [], common: WordFilter = WordFilter()
  ) {
    self.world = world
    self.words = words
    self.endings = WordEndings(endings.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    self.organizations = organizations
    self.common = common
  }

  /// The lexicon with these words that are commonly not names.
  func with(common: WordFilter) -> NameLexicon {
    var lexicon = self
    lexicon.common = common
    return lexicon
  }

  /// What is known of a form.
  package func classes(of form: String, lowered: String) -> NameWordClasses {
    var classes = (world[lowered] ?? []).union(words[lowered] ?? [])
    if organizations.contains(form) { classes.insert(.knownOrganization) }
    for more in endings.all(of: lowered, where: { lowered != $0 }) { classes.formUnion(more) }
    if common.contains(lowered) { classes.insert(.common) }
    return classes
  }

  /// Whether nothing is known of a lower-case word, nor of the words that it may be a compound of ("klima-utsending").
  package func isUnfamiliar(_ lowered: String) -> Bool {
    guard world[lowered] == nil, words[lowered] == nil, endings.all(of: lowered, where: { lowered != $0 }).isEmpty
    else { return false }
    return !lowered.indices.prefix(max(0, lowered.count - Self.shortestPart + 1)).contains {
      common.contains(String(lowered[$0...]))
    }
  }

  /// The fewest letters of a word at the end of a compound.
  private static let shortestPart = 4
}

/// A set of words in a fixed number of bits that may, rarely, answer yes for a word that it does not hold (Bloom 1970).
package struct WordFilter: Sendable, Equatable {
  /// The bits; a power of two of them, or none.
  package private(set) var bits: [UInt64]

  /// A filter with these bits, as a model stores them.
  package init(bits: [UInt64] = []) { self.bits = bits }

  /// A filter that holds these words, about sixteen bits each.
  package init(words: some Collection<String>) {
    var size = 64
    while size < words.count * 16 { size *= 2 }
    bits = Array(repeating: 0, count: size / 64)
    for word in words {
      for place in Self.places(of: word, count: size) { bits[place >> 6] |= 1 << UInt64(place & 63) }
    }
  }

  /// Whether the word is in the set, or one of the rare others.
  package func contains(_ word: String) -> Bool {
    guard !bits.isEmpty else { return false }
    return Self.places(of: word, count: bits.count * 64).allSatisfy { bits[$0 >> 6] & (1 << UInt64($0 & 63)) != 0 }
  }

  private static func places(of word: String, count: Int) -> [Int] {
    let hash = NameHash.of(word.utf8)
    let mask = UInt64(count - 1)
    return [1, 2, 3].map { Int(NameHash.mix(hash, $0) & mask) }
  }
}
