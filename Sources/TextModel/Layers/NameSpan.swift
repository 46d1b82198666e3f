/// A stretch of text that reads as a name, whoever bears it.
///
/// Recognized before the mentions of countries, so that "Noregs arktiske universitet" can be known as one name in which
/// no country is mentioned. Linking turns names into entities afterwards.
public struct NameSpan: Hashable, Sendable {
  /// The name without title, article or quotation marks.
  public var span: TextSpan
  /// What it names: a person, organization, place, event or work.
  public var type: EntityType
  /// The probability that it is a name of this type, from 0 to 1.
  public var confidence: Double

  /// A name of this type.
  public init(span: TextSpan, type: EntityType, confidence: Double) {
    self.span = span
    self.type = type
    self.confidence = confidence
  }
}
