import TextModel

/// What stands beside words and says whose they are.
struct Attribution: Hashable, Sendable {
  /// Whoever is named or described as speaking.
  var speaker: SpeakerPhrase?
  /// The reporting words.
  var cue: TextSpan?
  /// The outlet through which the text has it.
  var source: String?
}

/// Why words between quotation marks are nobody's quote.
public enum UnquotedReason: String, Hashable, Sendable, CaseIterable {
  /// The title of a book, film, song …
  case title
  /// A word or name that is mentioned, or that "so-called" marks.
  case term
  /// A name between given name and surname.
  case nickname
  /// The name of a ship, band, campaign …
  case name
  /// Marks that keep a distance from a word.
  case distance
}
