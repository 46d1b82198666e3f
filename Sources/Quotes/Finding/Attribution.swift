import TextModel

/// What stands beside words and says whose they are.
struct Attribution: Hashable, Sendable {
  /// Whoever is named or described as speaking.
  var speaker: SpeakerPhrase?
  /// The reporting words.
  var cue: TextSpan?
  /// The outlet through which the text has it.
  var source: String?
  /// Whether the subject of the reporting verb is left out ("Aclaró que …"): the person named last speaks.
  var isElided = false
  /// Whether the words are led in by something that is nobody ("et banner: «…»"), so that no speaker is carried over.
  var isLedInByNobody = false
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
