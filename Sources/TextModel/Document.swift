/// One article: its text, what is known about it, and the layers that the analysis has written so far.
///
/// The text never changes. A layer is an array of plain values whose spans are UTF-8 byte offsets into the text, in the
/// order of the text.
public struct Document: Sendable {
  /// Identifies the document in its run.
  public let id: String
  /// What the input says about the article.
  public let metadata: DocumentMetadata
  /// The text that all offsets refer to.
  public let text: String
  /// The text's bytes, for code that walks it by offset.
  public let utf8: [UInt8]

  /// Surface tokens.
  public var tokens: [Token] = [] {
    didSet { forms = tokens.map { String(decoding: utf8[$0.span.start..<$0.span.end], as: UTF8.self) } }
  }
  /// The texts of ``tokens``, which most steps ask for again.
  public private(set) var forms: [String] = []
  /// Sentences.
  public var sentences: [Sentence] = []
  /// Paragraphs, headings, list items, posts, signatures and rows.
  public var blocks: [Block] = []
  /// The language of every stretch; together they cover every letter.
  public var languages: [LanguageStretch] = []
  /// The language of most letters.
  public var primaryLanguage: LanguageTag = .undetermined
  /// Syntactic words of the sentences that were parsed.
  public var words: [Word] = []
  /// Stretches that read as names, before anybody knows whose.
  public var names: [NameSpan] = []
  /// Mentions of states and groups.
  public var countries: [CountryMention] = []
  /// Persons, organizations, places and other entities.
  public var entities: [Entity] = []
  /// Where the entities are mentioned.
  public var entityMentions: [EntityMention] = []
  /// Quotes and posts.
  public var quotes: [Quote] = []
  /// Words between quotation marks that are nobody's quote.
  public var unquoted: [UnquotedPassage] = []
  /// Stances.
  public var stances: [Stance] = []

  /// A document on which nothing has been done yet.
  public init(id: String, text: String, metadata: DocumentMetadata = DocumentMetadata()) {
    self.id = id
    self.metadata = metadata
    var contiguous = text
    contiguous.makeContiguousUTF8()
    self.text = contiguous
    self.utf8 = Array(contiguous.utf8)
  }

  /// The text of a span.
  public subscript(span: TextSpan) -> Substring {
    let view = text.utf8
    let start = view.index(view.startIndex, offsetBy: span.start)
    return text[start..<view.index(start, offsetBy: span.length)]
  }

  /// The text of the token at this index of ``tokens``.
  public func form(ofToken index: Int) -> Substring { Substring(forms[index]) }
}

/// What the input says about an article.
public struct DocumentMetadata: Hashable, Sendable {
  /// The title, where it is given apart from the text.
  public var title: String?
  /// ISO 8601 date of publication.
  public var date: String?
  /// Web address.
  public var url: String?
  /// Author.
  public var author: String?
  /// Newspaper, agency, site.
  public var outlet: String?
  /// What the input says about the language: a hint, never an override.
  public var languageHint: LanguageTag?

  /// Metadata with these fields; those that are left out are unknown.
  public init(
    title: String? = nil, date: String? = nil, url: String? = nil, author: String? = nil, outlet: String? = nil,
    languageHint: LanguageTag? = nil
  ) {
    self.title = title
    self.date = date
    self.url = url
    self.author = author
    self.outlet = outlet
    self.languageHint = languageHint
  }
}
