public import LanguageData
public import TextModel

/// Finds quotes and posts and says whose words they are.
public struct QuoteAnnotator: Annotator {
  /// `quotes`.
  public let name = "quotes"
  /// Blocks, tokens, sentences and languages; trees, countries and entities where earlier steps found some.
  public let reads: Set<Layer> = [.blocks, .tokens, .sentences, .languages, .words, .countries, .entities]
  /// Quotes, with the marked passages that are none.
  public let writes: Set<Layer> = [.quotes]

  private let lexicon: ReportingLexicon

  /// An annotator with the reporting tables of `data`.
  ///
  /// - Throws: `DataError` where a table cannot be used.
  public init(data: DataLocation) throws {
    lexicon = try ReportingLexicon(data: data)
  }

  /// Writes ``Document/quotes`` and ``Document/unquoted``.
  public func annotate(_ document: inout Document) throws {
    (document.quotes, document.unquoted) = try QuoteFinder(document, lexicon).find()
  }
}
