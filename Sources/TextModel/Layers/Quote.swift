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
  /// The role that the document gives the speaker, in its words, and the organization that the role belongs to.
  public var speakerRole, speakerOrganization: String?
  /// How the speaker is known; `nil` when nobody is.
  public var attribution: QuoteAttribution?
  /// How surely it is the speaker, from 0 to 1; `nil` when nobody is.
  public var speakerConfidence: Double?
  /// The reporting words ("sier", "ifølge", a post's signature).
  public var cue: TextSpan?
  /// The outlet through which the text has it.
  public var source: String?
  /// Everybody between the article and the speaker, the nearest to the article first: "NTB", "Reuters", "two officials".
  public var chain: [String]
  /// Whether the closing mark is missing, so that the words go on to the end of their paragraph.
  public var isUnclosed = false
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
    chain = source.map { [$0] } ?? []
    self.group = group
  }
}

/// Words between quotation marks that are nobody's quote.
public struct UnquotedPassage: Hashable, Sendable {
  /// The words, without marks.
  public var span: TextSpan
  /// Why they are no quote.
  public var reason: UnquotedReason

  /// A passage set apart for this reason.
  public init(span: TextSpan, reason: UnquotedReason) {
    self.span = span
    self.reason = reason
  }
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
