public import LanguageData
public import TextModel

/// Writes the language of every stretch, of every sentence, and of the document as a whole.
///
/// The language changes between blocks and sentences, where a quotation opens or closes, and within a sentence where
/// three words or more are in another language. Hashtags, handles, addresses, numbers and names take the language of what
/// surrounds them; the signature line of a post is `und`.
public struct LanguageAnnotator: Annotator {
  /// `language identification`.
  public let name = "language identification"
  /// Blocks, tokens and sentences.
  public let reads: Set<Layer> = [.blocks, .tokens, .sentences]
  /// Languages, here and on each sentence.
  public let writes: Set<Layer> = [.languages]

  private let path: LanguagePath

  /// An annotator that tells languages apart by `identifier`.
  public init(_ identifier: LanguageIdentifier) {
    self.init(identifier, costs: LanguagePath.Costs())
  }

  /// An annotator by which changes of language cost as given.
  package init(_ identifier: LanguageIdentifier, costs: LanguagePath.Costs) {
    path = LanguagePath(identifier, costs: costs)
  }

  /// An annotator with the model that belongs to `data`, or with that of the running program.
  ///
  /// - Throws: ``DataError`` where there is none.
  public init(data: DataLocation? = nil) throws {
    self.init(try LanguageIdentifier(data: data))
  }

  /// Writes ``Document/languages``, ``Document/primaryLanguage`` and the language of each sentence.
  public func annotate(_ document: inout Document) throws {
    let units = DocumentUnits(document)
    var languages = path.languages(of: units.units, in: document.utf8)
    LanguagePath.joinShortStretches(units.units, &languages)
    document.languages = units.stretches(languages)
    document.primaryLanguage = Self.largest(document.languages, in: 0..<document.utf8.count, document.utf8)
    for index in document.sentences.indices {
      try AnalysisWatch.check()
      let span = document.sentences[index].span
      document.sentences[index].language = Self.largest(document.languages, in: span.range, document.utf8)
    }
  }

  /// The language of most letters in a range; `und` only where there is no other.
  private static func largest(_ stretches: [LanguageStretch], in range: Range<Int>, _ bytes: [UInt8]) -> LanguageTag {
    var letters: [LanguageTag: Int] = [:]
    for stretch in stretches where stretch.span.overlaps(TextSpan(range.lowerBound, range.upperBound)) {
      let common = max(stretch.span.start, range.lowerBound)..<min(stretch.span.end, range.upperBound)
      let count = bytes[common].reduce(0) { $0 + ($1 > 0x40 && $1 & 0xC0 != 0x80 ? 1 : 0) }
      letters[stretch.language, default: 0] += count
    }
    letters[.undetermined] = nil
    return letters.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? .undetermined
  }
}
