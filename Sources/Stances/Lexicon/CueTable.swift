/// The cues of a lexicon by the word under which they are looked up.
struct CueTable<Cue: Sendable>: Sendable {
  /// The cues of one key, in order, and beside each its second word, empty where it has but one.
  ///
  /// Most cues that share a key are none in a sentence for want of their second word, which is asked of it without a copy of the cue.
  struct Entry: Sendable {
    fileprivate(set) var cues: [Cue] = []
    fileprivate(set) var seconds: [String] = []
    /// Whether the words of each stand side by side.
    fileprivate(set) var arePhrases: [Bool] = []
    /// Whether the key is that of nouns alone.
    fileprivate(set) var hasOnlyNouns = true
  }

  private var entries: [String: Entry] = [:]

  /// The cues of a key; `nil` where it is none.
  subscript(_ key: String) -> Entry? { entries[key] }

  /// All cues.
  var all: [Cue] { entries.values.flatMap(\.cues) }

  var isEmpty: Bool { entries.isEmpty }

  /// Adds a cue of these words behind those of its key, or before them.
  mutating func add(_ cue: Cue, _ words: CueWords, first isFirst: Bool = false) {
    let place = isFirst ? 0 : entries[words.key]?.cues.count ?? 0
    entries[words.key, default: Entry()].cues.insert(cue, at: place)
    entries[words.key, default: Entry()].seconds.insert(words.others.first ?? "", at: place)
    entries[words.key, default: Entry()].arePhrases.insert(words.kind == .predicate, at: place)
    if words.kind != .noun { entries[words.key]?.hasOnlyNouns = false }
  }
}
