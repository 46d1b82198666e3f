import LanguageData

/// What a table has in a row, found by words.
protocol WordedCue: Sendable {
  /// Its words.
  var cue: CueWords { get }
}

/// The cues of a lexicon by the word under which they are looked up.
struct CueTable<Cue: WordedCue>: Sendable {
  /// What a cue asks of a sentence besides its key: its second word, which most sentences with the key do not have.
  ///
  /// Beside the cue and without a string, so that most cues of a key are passed over without a copy.
  struct Need: Sendable {
    /// What kind of word the key is.
    let kind: CueWords.Kind
    /// By what the second word is looked up among those of a sentence; `nil` where the cue has but one.
    let second: StringFilter.Key?

    fileprivate init(_ words: CueWords) {
      second = words.others.first.map { StringFilter.Key($0) }
      kind = words.kind
    }
  }

  /// The cues of one key, in order.
  struct Entry: Sendable {
    fileprivate(set) var cues: [Cue] = []
    /// What each of them asks of a sentence.
    fileprivate(set) var needs: [Need] = []
    /// Whether the key is that of nouns alone.
    fileprivate(set) var hasOnlyNouns = true
  }

  private var entries: [String: Entry] = [:]

  /// The cues of a key; `nil` where it is none.
  subscript(_ key: String) -> Entry? { entries[key] }

  /// All cues.
  var all: [Cue] { entries.values.flatMap(\.cues) }

  var isEmpty: Bool { entries.isEmpty }

  /// Adds a cue behind those of its key, or before them.
  mutating func add(_ cue: Cue, first isFirst: Bool = false) {
    entries[cue.cue.key, default: Entry()].add(cue, first: isFirst)
  }
}

extension CueTable.Entry {
  fileprivate mutating func add(_ cue: Cue, first isFirst: Bool) {
    let place = isFirst ? 0 : cues.count
    cues.insert(cue, at: place)
    needs.insert(CueTable.Need(cue.cue), at: place)
    if cue.cue.kind != .noun { hasOnlyNouns = false }
  }
}
