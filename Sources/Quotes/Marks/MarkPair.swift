import TextModel

/// An opening and a closing quotation mark.
struct MarkPair: Hashable, Sendable {
  /// The mark before the words.
  let open: Unicode.Scalar
  /// The mark after them.
  let close: Unicode.Scalar
}

/// A dash that opens a turn of speech at the start of a line.
struct TurnDash: Hashable, Sendable {
  /// The dash.
  let dash: Unicode.Scalar
  /// Whether a tag inside the turn stands between dashes (Spanish "—Sí —dijo ella—."), rather than after a comma
  /// (Norwegian "– Ja, sa hun.").
  let closesTag: Bool
}

/// Words between quotation marks.
struct MarkedPassage: Hashable, Sendable {
  /// The words, without the white space beside the marks.
  var inner: TextSpan
  /// The words with their marks.
  var outer: TextSpan
  /// The opening mark.
  var open: Unicode.Scalar
  /// The block it stands in.
  var block: Int
  /// The passage around this one, as an index into the list that holds both.
  var parent: Int?
  /// Whether the closing mark is there; otherwise the words go on to the end of the paragraph.
  var isClosed: Bool
  /// Whether it goes on with the quote of the paragraph before.
  var continuesPrevious = false
}
