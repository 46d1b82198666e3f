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
    try self.init(data: data, lexicons: lexicons, stances: .syntax)
  }

  /// An analyzer that finds stances in this way.
  package init(data: DataLocation, lexicons: [URL] = [], stances: StanceMethod) throws {
    try StanceLexicons.check(lexicons)
    let stanceStep: any Annotator =
      switch stances {
      case .syntax: StanceAnnotator(data: data, additions: lexicons)
      case .nearestCountry: NearestCountryBaseline(data: data)
      }
    let entities = try EntityLexicons(data: data)
    pipeline = try Pipeline([
      Segmenter(data: data),
      LanguageAnnotator(data: data),
      SyntaxAnnotator(data: data),
      NameRecognizer(data: data, lexicons: entities),
      CountryAnnotator(data: data),
      EntityLinker(lexicons: entities),
      QuoteAnnotator(data: data),
      stanceStep,
    ])
  }

  /// The document with every layer written.
  public func analyze(_ document: Document) throws -> Document {
    var analyzed = document
    try pipeline.annotate(&analyzed)
    return analyzed
  }

  /// The document with every layer written, unless that takes more than it may.
  ///
  /// - Parameters:
  ///   - document: The document.
  ///   - limits: How much it may take.
  ///   - isCancelled: Whether the analysis is to stop early. It is called often, from any thread.
  /// - Throws: ``AnalysisStop`` where the document is over a limit, or the analysis was to stop.
  public func analyze(
    _ document: Document, limits: AnalysisLimits, isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws -> Document {
    if let limit = limits.size, document.utf8.count > limit {
      throw AnalysisStop.size(bytes: document.utf8.count, limit: limit)
    }
    return try AnalysisWatch(limit: limits.time, isCancelled: isCancelled).watching { try analyze(document) }
  }
}

/// How stances are found.
package enum StanceMethod: String, Hashable, Sendable, CaseIterable {
  /// By the trees of the sentences, lists and tables: the program's own way.
  case syntax
  /// By the nearest country before each cue: the baseline that the program is measured against.
  case nearestCountry = "nearest-country"
}
