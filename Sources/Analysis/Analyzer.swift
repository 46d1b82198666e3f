import Entities
public import Foundation
public import LanguageData
import LanguageID
import Quotes
import Segmentation
import Stances
import Syntax
public import TextModel

/// Analyses documents: the whole flow, from text to stances.
///
/// One analyzer serves any number of documents and of threads at the same time.
public struct Analyzer: Sendable {
  /// The steps.
  public let pipeline: Pipeline

  /// An analyzer that uses the lexicons and models at `data`.
  ///
  /// - Parameter lexicons: folders of the user's own that add to the stance tables, each with a folder a language.
  /// - Throws: ``DataError`` where a lexicon or a model cannot be used.
  public init(data: DataLocation, lexicons: [URL] = []) throws {
    pipeline = try Pipeline([
      Segmenter(data: data),
      LanguageAnnotator(data: data),
      SyntaxAnnotator(data: data),
      NameRecognizer(data: data),
      CountryAnnotator(data: data),
      EntityLinker(data: data),
      QuoteAnnotator(data: data),
      StanceAnnotator(data: data, additions: lexicons),
    ])
  }

  /// The document with every layer written.
  public func analyze(_ document: Document) throws -> Document {
    var analyzed = document
    try pipeline.annotate(&analyzed)
    return analyzed
  }
}
