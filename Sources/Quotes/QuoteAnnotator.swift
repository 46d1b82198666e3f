public import LanguageData
public import TextModel

/// Finds quotes and posts and says whose words they are.
public struct QuoteAnnotator: Annotator {
  /// `quotes`.
  public let name = "quotes"
  /// Blocks, tokens, sentences and languages; trees, countries and entities where earlier steps found some.
  public let reads: Set<Layer> = [.blocks, .tokens, .sentences, .languages, .words, .countries, .entities]
  /// Quotes.
  public let writes: Set<Layer> = [.quotes]

  private let lexicon: ReportingLexicon

  /// An annotator with the reporting tables of `data`.
  ///
  /// - Throws: `DataError` where a table cannot be used.
  public init(data: DataLocation) throws {
    lexicon = try ReportingLexicon(data: data)
  }

  /// Writes ``Document/quotes``.
  public func annotate(_ document: inout Document) throws {
    document.quotes = QuoteFinder(document, lexicon).find().quotes
  }

  /// The passages between quotation marks that are nobody's quote, with the reason.
  public func unquoted(in document: Document) -> [UnquotedPassage] {
    QuoteFinder(document, lexicon).find().unquoted
  }
}

/// Words between quotation marks that are nobody's quote.
public struct UnquotedPassage: Hashable, Sendable {
  /// The words, without marks.
  public var span: TextSpan
  /// Why they are no quote.
  public var reason: UnquotedReason
}
