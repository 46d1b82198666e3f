internal import Foundation
internal import LanguageData

/// Scores that were written before, by which a drop is noticed.
package struct CommittedScores: Sendable {
  private let table: Table

  /// Reads a table that ``EvaluationReport/tsv`` wrote.
  ///
  /// - Throws: ``DataError`` where it is no such table.
  package init(path: String) throws { table = try Table(contentsOf: URL(fileURLWithPath: path)) }

  /// Every score that is lower now, or no longer there, in words; scores are compared as written, to three decimals.
  ///
  /// - Throws: ``DataError`` where the table lacks a column or a value is no number.
  package func drops(to rows: [ScoreRow]) throws -> [String] {
    let (scope, score, value) = (try table.column("scope"), try table.column("score"), try table.column("value"))
    return try table.rows.compactMap { row in
      guard let committed = Double(row.fields[value]) else {
        throw table.error(row, column: value, "“\(row.fields[value])” is no number")
      }
      let name = "\(row.fields[scope]), \(row.fields[score])"
      guard let now = rows.first(where: { $0.scope == row.fields[scope] && $0.score == row.fields[score] }) else {
        return "\(name): \(row.fields[value]) before, not scored now"
      }
      guard let shown = Double(now.value.threeDecimals), shown < committed else { return nil }
      return "\(name): \(row.fields[value]) before, \(now.value.threeDecimals) now"
    }
  }
}
