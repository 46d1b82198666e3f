/// Words that the text gives as somebody's.
public struct Quote: Hashable, Sendable {
  /// The words, without marks, dash or complementizer.
  public var span: TextSpan
  /// How they are given.
  public var type: QuoteType
  /// The language they stand in.
  public var language: LanguageTag
  /// Who says them, by full name or description; `nil` when the text does not say.
  public var speaker: String?
  /// The state for which the speaker speaks, as in ``CountryMention/id``.
  public var speakerCountry: String?
  /// How the speaker is known; `nil` when nobody is.
  public var attribution: QuoteAttribution?
  /// The reporting words ("sier", "ifølge", a post's signature).
  public var cue: TextSpan?
  /// The outlet through which the text has it.
  public var source: String?
  /// The number shared by the pieces of a quote that a speech tag breaks; `nil` when it is whole.
  public var group: Int?

  /// A quote with nothing said of its speaker.
  public init(
    span: TextSpan, type: QuoteType, language: LanguageTag, speaker: String? = nil, speakerCountry: String? = nil,
    attribution: QuoteAttribution? = nil, cue: TextSpan? = nil, source: String? = nil, group: Int? = nil
  ) {
    self.span = span
    self.type = type
    self.language = language
    self.speaker = speaker
    self.speakerCountry = speakerCountry
    self.attribution = attribution
    self.cue = cue
    self.source = source
    self.group = group
  }
}

/// How the words of a quote are given.
public enum QuoteType: String, Hashable, Sendable, CaseIterable {
  /// Between marks or after a dialogue dash.
  case direct
  /// A marked piece inside a report.
  case mixed
  /// A report without marks.
  case indirect
  /// A social media post, shown whole.
  case post
}

/// How a quote's speaker is known.
public enum QuoteAttribution: String, Hashable, Sendable, CaseIterable {
  /// By name beside the quote.
  case named
  /// By a title or description beside the quote.
  case title
  /// By a pronoun that is resolved.
  case pronoun
  /// By the signature of a post.
  case signature
  /// From the quotes around it.
  case inferred
}
