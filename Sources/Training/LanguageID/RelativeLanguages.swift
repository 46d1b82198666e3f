package import Foundation
import LanguageData

/// Languages that are easily taken for each other, and how training teaches telling them apart.
package struct RelativeLanguages: Hashable, Sendable {
  /// BCP 47 codes.
  package var codes: [String]
  /// How many further examples, which tell these languages alone apart, each gets for one of its own.
  package var examples: Int
  /// What the weights of the words of their lists are multiplied by; `nil` where lists have no voice (``WordListExpert``).
  package var wordListStrength: Float?

  /// Languages that get further examples and whose lists have no voice, unless it is said.
  package init(_ codes: [String], examples: Int = 1, wordListStrength: Float? = nil) {
    self.codes = codes
    self.examples = examples
    self.wordListStrength = wordListStrength
  }

  /// Reads the groups of a table with the columns `languages`, `examples` and `word-lists`.
  ///
  /// - Throws: ``DataError`` where the file is no such table.
  package static func groups(at url: URL) throws -> [RelativeLanguages] {
    let table = try Table(contentsOf: url)
    let (languages, examples, lists) = try (
      table.column("languages"), table.column("examples"), table.column("word-lists")
    )
    return try table.rows.map { row in
      let codes = row.fields[languages].split(separator: " ").map(String.init)
      guard Set(codes).count == codes.count, codes.count > 1 else {
        throw table.error(row, column: languages, "is no group of two different languages or more")
      }
      guard let count = Int(row.fields[examples]), (0...100).contains(count) else {
        throw table.error(row, column: examples, "is no number from 0 to 100")
      }
      guard row.fields[lists].isEmpty || Float(row.fields[lists])?.isFinite == true else {
        throw table.error(row, column: lists, "is no number")
      }
      return RelativeLanguages(codes, examples: count, wordListStrength: Float(row.fields[lists]))
    }
  }
}
