internal import TextModel

/// One text to translate, with every place where it was said.
public struct QuoteUnit: Hashable, Sendable {
  /// Comes from language and text alone, so that the same quote has it in every run.
  public let id: String
  /// BCP 47 code of the language it stands in.
  public let language: String
  /// The words.
  public let source: ProtectedText
  /// Where it stands, in the order of the run; never empty.
  public var occurrences: [QuoteOccurrence]
  /// Units that say nearly the same.
  public var similar: [String] = []
  /// The persons whom the words name, which a translation names too.
  public var names: [String] = []

  /// A unit of this text.
  public init(language: String, source: ProtectedText, occurrences: [QuoteOccurrence]) {
    id = Self.id(language: language, text: source.plain)
    self.language = language
    self.source = source
    self.occurrences = occurrences
  }

  /// The id of a text in a language: `q-` and the first 16 digits of the SHA-256 of both.
  public static func id(language: String, text: String) -> String {
    "q-" + SHA256.hex(Array("\(language)\u{1F}\(text)".utf8)).prefix(16)
  }
}

/// A place where somebody's words stand in an article.
public struct QuoteOccurrence: Hashable, Sendable {
  /// The article's id in the run.
  public var document: String
  /// Title, date and address of the article.
  public var title, date, url: String?
  /// SHA-256 of the article's text.
  public var sha256: String
  /// Where the words stand in the article: UTF-8 bytes, end exclusive.
  public var start, end: Int
  /// `direct`, `mixed`, `indirect` or `post`.
  public var type: String
  /// Who says them, in what role, of which organization and for which state; and the outlet through which the article has it.
  public var speaker, role, organization, country, outlet: String?
  /// How the speaker is known: `named`, `title`, `pronoun`, `signature` or `inferred`.
  public var attribution: String?
  /// How surely it is the speaker, from 0 to 1.
  public var certainty: Double?
  /// Everybody between the article and the speaker, the nearest to the article first.
  public var chain: [String] = []
  /// Whether the closing mark is missing, so that the words go on to the end of their paragraph.
  public var isUnclosed = false
  /// The units of a quote that a speech tag breaks, this one among them, in order; empty where it is whole.
  public var parts: [String] = []
  /// What stands before and after the words, in the article.
  public var before, after: String

  /// A place in an article, with nothing said of the speaker.
  public init(
    document: String, sha256: String, start: Int, end: Int, type: String, before: String = "", after: String = ""
  ) {
    self.document = document
    self.sha256 = sha256
    self.start = start
    self.end = end
    self.type = type
    self.before = before
    self.after = after
  }
}
