import TextModel

/// The words by which a cue is recognized.
struct CueWords: Hashable, Sendable {
  /// What kind of word carries the arguments.
  enum Kind: String, Hashable, Sendable {
    case verb, noun, predicate
  }

  /// The words, lower case; each matches a lemma or a form.
  let words: [String]
  /// What the first word is, for verbs and nouns; a predicate is a phrase as written.
  let kind: Kind

  /// The word under which the cue is looked up.
  var key: String { words[0] }
  /// The words besides the key.
  var others: ArraySlice<String> { words.dropFirst() }

  /// The cue of these words, separated by spaces; `nil` where there are none.
  init?(_ text: String, kind: Kind) {
    words = text.inLowerCase.utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
    self.kind = kind
    guard !words.isEmpty else { return nil }
  }
}
