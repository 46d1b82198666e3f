/// A stretch of text in one language.
public struct LanguageStretch: Hashable, Sendable {
  /// Where it stands.
  public var span: TextSpan
  /// Its language; `und` where that cannot be told.
  public var language: LanguageTag
  /// The probability that this is its language, from 0 to 1.
  public var confidence: Double

  /// A stretch of this language.
  public init(span: TextSpan, language: LanguageTag, confidence: Double) {
    self.span = span
    self.language = language
    self.confidence = confidence
  }
}
