import LanguageData

/// What a table has in a row, found by words.
protocol WordedCue: Sendable {
  /// Its words.
  var cue: CueWords { get }
}

/// The cues of a lexicon by the word under which they are looked up.
struct CueTable<Cue: WordedCue>: Sendable {
  /// A cue of a key, and its second word, empty where it has but one.
  ///
  /// Most cues that share a key are none in a sentence for want of their second word, which is asked of it without a copy of the cue.
  struct Row: Sendable {
    let cue: Cue
    let second: String
    /// By what the second word is looked up among those of a sentence.
    let secondKey: StringFilter.Key
    /// Whether the two stand side by side.
    let isPhrase: Bool

    fileprivate init(_ cue: Cue) {
      self.cue = cue
      second = cue.cue.others.first ?? ""
      secondKey = StringFilter.Key(second)
      isPhrase = cue.cue.kind == .predicate
    }
  }

  /// The cues of one key, in order.
  struct Entry: Sendable {
    fileprivate(set) var rows: [Row] = []
    /// Whether the key is that of nouns alone.
    fileprivate(set) var hasOnlyNouns = true
  }

  private var entries: [String: Entry] = [:]

  /// The cues of a key; `nil` where it is none.
  subscript(_ key: String) -> Entry? { entries[key] }

  /// All cues.
  var all: [Cue] { entries.values.flatMap { $0.rows.map(\.cue) } }

  var isEmpty: Bool { entries.isEmpty }

  /// Adds a cue behind those of its key, or before them.
  mutating func add(_ cue: Cue, first isFirst: Bool = false) {
    let row = Row(cue)
    entries[cue.cue.key, default: Entry()].add(row, first: isFirst)
  }
}

extension CueTable.Entry {
  fileprivate mutating func add(_ row: CueTable.Row, first isFirst: Bool) {
    rows.insert(row, at: isFirst ? 0 : rows.count)
    if row.cue.cue.kind != .noun { hasOnlyNouns = false }
  }
}
