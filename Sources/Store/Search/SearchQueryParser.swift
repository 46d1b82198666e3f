internal import UnicodeText

/// A word, phrase or sign of a query.
struct SearchQueryToken {
  enum Kind {
    case phrase(SearchQuery.Phrase)
    case and, or, not, opening, closing
    case near(distance: Int)
  }

  let kind: Kind
  /// Where it stands, in characters from 1.
  let column: Int

  /// How many words may lie between words that are near each other, where the query does not say.
  static let usualDistance = 10

  /// The tokens of a query.
  static func all(in text: String) throws -> [SearchQueryToken] {
    let characters = Array(text)
    var tokens: [SearchQueryToken] = []
    var index = 0
    while index < characters.count {
      let start = index
      let character = characters[index]
      index += 1
      switch character {
      case _ where character.isWhitespace: continue
      case "(": tokens.append(SearchQueryToken(kind: .opening, column: start + 1))
      case ")": tokens.append(SearchQueryToken(kind: .closing, column: start + 1))
      case _ where closingMarks[character] != nil:
        guard let end = characters[index...].firstIndex(where: { $0 == closingMarks[character] }) else {
          throw SearchQueryError(column: start + 1, message: "the quotation mark is not closed")
        }
        let words = String(characters[index..<end])
        index = end + 1
        let isPrefix = index < characters.count && characters[index] == "*"
        if isPrefix { index += 1 }
        tokens.append(try phrase(words, isPrefix: isPrefix, column: start + 1))
      default:
        while index < characters.count, !isEnd(characters[index]) { index += 1 }
        tokens.append(try word(String(characters[start..<index]), column: start + 1))
      }
    }
    return tokens
  }

  private static let closingMarks: [Character: Character] = ["\"": "\"", "«": "»", "“": "”"]

  private static func isEnd(_ character: Character) -> Bool {
    character.isWhitespace || character == "(" || character == ")" || closingMarks[character] != nil
  }

  private static func word(_ text: String, column: Int) throws -> SearchQueryToken {
    switch text {
    case "AND": return SearchQueryToken(kind: .and, column: column)
    case "OR": return SearchQueryToken(kind: .or, column: column)
    case "NOT": return SearchQueryToken(kind: .not, column: column)
    case "NEAR": return SearchQueryToken(kind: .near(distance: usualDistance), column: column)
    default: break
    }
    if let match = text.wholeMatch(of: /NEAR\/(\d{1,4})/), let distance = Int(match.1) {
      return SearchQueryToken(kind: .near(distance: distance), column: column)
    }
    let isPrefix = text.hasSuffix("*")
    return try phrase(isPrefix ? String(text.dropLast()) : text, isPrefix: isPrefix, column: column)
  }

  private static func phrase(_ text: String, isPrefix: Bool, column: Int) throws -> SearchQueryToken {
    let words = SearchWords.folded(text)
    guard !words.isEmpty else {
      throw SearchQueryError(column: column, message: "“\(text)” has no letter and no digit to look for")
    }
    return SearchQueryToken(kind: .phrase(SearchQuery.Phrase(words: words, isPrefix: isPrefix)), column: column)
  }
}

/// Reads queries: OR binds least, then AND (also unwritten), then NOT, then NEAR.
struct SearchQueryParser {
  private let tokens: [SearchQueryToken]
  private var position = 0
  private var depth = 0

  /// The most parentheses inside each other.
  private static let deepest = 50

  init(_ tokens: [SearchQueryToken]) { self.tokens = tokens }

  /// The whole query.
  mutating func query() throws -> SearchTree {
    guard !tokens.isEmpty else { throw SearchQueryError(column: 1, message: "is empty") }
    let tree = try alternatives()
    guard let token = next else { return tree }
    throw SearchQueryError(column: token.column, message: "“)” closes nothing")
  }

  private var next: SearchQueryToken? { position < tokens.count ? tokens[position] : nil }

  private mutating func alternatives() throws -> SearchTree {
    var parts = [try conjunction()]
    while let token = next, case .or = token.kind {
      position += 1
      parts.append(try conjunction())
    }
    guard parts.count > 1 else { return parts[0] }
    guard !parts.contains(where: \.isNegative) else {
      throw SearchQueryError(column: 1, message: "NOT alone cannot stand beside OR; write a AND NOT b")
    }
    return .any(parts)
  }

  private mutating func conjunction() throws -> SearchTree {
    var parts = [try negation()]
    while let token = next {
      switch token.kind {
      case .or, .closing: return parts.count > 1 ? .all(parts) : parts[0]
      case .and: position += 1
      default: break
      }
      parts.append(try negation())
    }
    return parts.count > 1 ? .all(parts) : parts[0]
  }

  private mutating func negation() throws -> SearchTree {
    guard let token = next, case .not = token.kind else { return try neighbours() }
    position += 1
    let part = try neighbours()
    guard !part.isNegative else { throw SearchQueryError(column: token.column, message: "NOT of NOT") }
    return .not(part)
  }

  private mutating func neighbours() throws -> SearchTree {
    let first = try operand()
    guard let near = next, case .near(let distance) = near.kind else { return first }
    var phrases = [try phrase(first, beside: near)]
    var widest = distance
    while let token = next, case .near(let distance) = token.kind {
      position += 1
      widest = max(widest, distance)
      phrases.append(try phrase(try operand(), beside: token))
    }
    return .near(phrases, distance: widest)
  }

  private func phrase(_ tree: SearchTree, beside token: SearchQueryToken) throws -> SearchQuery.Phrase {
    guard case .phrase(let phrase) = tree else {
      throw SearchQueryError(column: token.column, message: "NEAR stands between two words or phrases")
    }
    return phrase
  }

  private mutating func operand() throws -> SearchTree {
    guard let token = next else {
      let column = tokens.last?.column ?? 1
      throw SearchQueryError(column: column, message: "a word is missing after this")
    }
    switch token.kind {
    case .phrase(let phrase):
      position += 1
      return .phrase(phrase)
    case .opening:
      position += 1
      return try parenthesis(after: token)
    case .closing: throw SearchQueryError(column: token.column, message: "a word is missing before “)”")
    case .and, .or, .not, .near:
      throw SearchQueryError(
        column: token.column,
        message: "a word is missing before this; to look for the word itself write it in small letters")
    }
  }

  private mutating func parenthesis(after opening: SearchQueryToken) throws -> SearchTree {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { throw SearchQueryError(column: opening.column, message: "too many parentheses") }
    let tree = try alternatives()
    guard let closing = next, case .closing = closing.kind else {
      throw SearchQueryError(column: opening.column, message: "the parenthesis is not closed")
    }
    position += 1
    return tree
  }
}
