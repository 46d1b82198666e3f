/// How much a report shows, so that a browser can open the report of thousands of documents.
package struct ReportLimits: Hashable, Sendable {
  /// Issues with a matrix; those with the most claims come first.
  package var issues = 200
  /// Statements listed behind one cell.
  package var statementsPerCell = 40
  /// Quotes listed.
  package var quotes = 1_500
  /// Documents whose text is shown.
  package var documentTexts = 250
  /// Code units of text shown, all documents together.
  package var textLength = 4_000_000

  /// The limits of a normal report.
  package init() {}
}
