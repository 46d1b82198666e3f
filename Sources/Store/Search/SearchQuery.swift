/// What somebody looks for: words and phrases, put together with AND, OR, NOT, NEAR and parentheses.
///
/// `sanksjoner NEAR Russland`, `"nytt valg" OR omvalg*`, `Norge AND NOT (olje OR gass)`. Words side by side must all occur.
/// Case and marks do not matter: `arsmelding` finds `årsmelding`.
package struct SearchQuery: Sendable {
  /// Words in a row.
  package struct Phrase: Hashable, Sendable {
    /// The words as the index has them.
    package var words: [String]
    /// Whether the last one may go on.
    package var isPrefix: Bool
  }

  /// The query in the form that FTS5 takes.
  let expression: String
  /// The phrases that a document is found by.
  package let phrases: [Phrase]

  /// Reads a query.
  ///
  /// - Throws: ``SearchQueryError`` where it cannot be understood.
  package init(_ text: String) throws {
    var parser = SearchQueryParser(try SearchQueryToken.all(in: text))
    let tree = try parser.query()
    guard !tree.isNegative else {
      throw SearchQueryError(column: 1, message: "says only what a text must not have; name a word that it has")
    }
    expression = tree.expression
    phrases = tree.phrases
  }
}

/// What is wrong with a query, and where.
package struct SearchQueryError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The place in the query, in characters from 1.
  package var column: Int
  /// What is wrong.
  package var message: String

  /// The place and what is wrong there.
  package var description: String { "query, column \(column): \(message)" }
}

/// A query as it was understood.
indirect enum SearchTree {
  case phrase(SearchQuery.Phrase)
  case near([SearchQuery.Phrase], distance: Int)
  case all([SearchTree])
  case any([SearchTree])
  case not(SearchTree)

  /// Whether it holds of texts that have none of its words.
  var isNegative: Bool {
    switch self {
    case .phrase, .near: false
    case .all(let parts): parts.allSatisfy(\.isNegative)
    case .any(let parts): parts.contains(where: \.isNegative)
    case .not: true
    }
  }

  /// The phrases of which a text that is found has some.
  var phrases: [SearchQuery.Phrase] {
    switch self {
    case .phrase(let phrase): [phrase]
    case .near(let phrases, _): phrases
    case .all(let parts), .any(let parts): parts.flatMap(\.phrases)
    case .not: []
    }
  }

  /// The tree in FTS5's language, in which NOT stands between what must and what must not occur.
  var expression: String {
    switch self {
    case .phrase(let phrase): phrase.expression
    case .near(let phrases, let distance):
      "NEAR(\(phrases.map(\.expression).joined(separator: " ")), \(distance))"
    case .any(let parts): "(" + parts.map(\.expression).joined(separator: " OR ") + ")"
    case .not(let part): part.expression
    case .all(let parts):
      parts.filter(\.isNegative).reduce(
        "(" + parts.filter { !$0.isNegative }.map(\.expression).joined(separator: " AND ") + ")"
      ) { "(\($0) NOT \($1.expression))" }
    }
  }
}

extension SearchQuery.Phrase {
  /// The phrase between FTS5's quotation marks; its words hold letters and digits alone.
  fileprivate var expression: String { "\"\(words.joined(separator: " "))\"" + (isPrefix ? "*" : "") }
}
