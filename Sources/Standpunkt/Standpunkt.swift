@_exported public import Analysis
@_exported public import LanguageData
@_exported public import TextModel

extension Analyzer {
  /// An analyzer with the data that belongs to the program (``DataLocation/standard()``).
  ///
  /// - Throws: ``DataError`` where the data is not found or cannot be used.
  public init() throws { try self.init(data: .standard()) }

  /// The stances in `text`.
  public func stances(in text: String) throws -> [Stance] {
    try analyze(Document(id: "text", text: text)).stances
  }
}
