/// A surface token: a stretch of the text that is not broken further.
///
/// Clitics and contractions (Spanish `dárselo`, English `don't`) are one token here; the syntactic words they hold are in
/// the ``Word`` layer.
public struct Token: Hashable, Sendable {
  /// Where it stands.
  public var span: TextSpan
  /// What it is.
  public var kind: TokenKind

  /// A token of this kind at this place.
  public init(span: TextSpan, kind: TokenKind) {
    self.span = span
    self.kind = kind
  }
}

/// What a token is.
public enum TokenKind: String, Hashable, Sendable, CaseIterable {
  /// Letters, with the marks that belong to them, and abbreviations with their dots.
  case word
  /// Digits with their separators.
  case number
  /// A mark of punctuation.
  case punctuation
  /// Any other sign.
  case symbol
  /// `#` and its word.
  case hashtag
  /// `@` and a name.
  case mention
  /// A web address.
  case url
  /// An e-mail address.
  case email
  /// An emoji sequence or a flag.
  case emoji
}
