package import Foundation
import LanguageData

/// Words that texts write in lower case more often than with a capital.
package enum CommonWords {
  /// The common words of lists that have a word a line, the most frequent first, with its case; what follows a tab is
  /// not read.
  ///
  /// - Throws: ``DataError`` where a list cannot be read.
  package static func read(_ lists: [URL]) throws -> [String] {
    var ranks: [String: (lower: Int, capitalized: Int)] = [:]
    for list in lists {
      guard let data = try? Data(contentsOf: list) else { throw DataError(file: list.path, message: "cannot be read") }
      for (rank, line) in String(decoding: data, as: UTF8.self).split(separator: "\n").enumerated() {
        let word = line.prefix { $0 != "\t" }
        let lower = word.lowercased()
        var known = ranks[lower] ?? (Int.max, Int.max)
        if word == lower {
          known.lower = min(known.lower, rank)
        } else {
          known.capitalized = min(known.capitalized, rank)
        }
        ranks[lower] = known
      }
    }
    return ranks.filter { $0.value.lower < $0.value.capitalized }.keys.sorted()
  }
}
