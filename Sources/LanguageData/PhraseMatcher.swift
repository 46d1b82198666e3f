package import TextModel

/// How a phrase's letters may be written in a text.
package enum PhraseCase: String, Hashable, Sendable, CaseIterable {
  /// As in the table: `EU` is not "eu".
  case exact
  /// In any case.
  case any
  /// With capitals at least where the table has them at the start of a word: `Kina` is "Kina" and "KINA", not "kina".
  case capitalized

  /// The rule that a phrase's own writing shows: ``exact`` for what is all capitals, ``capitalized`` for what starts with
  /// a capital, else ``any``.
  package init(writing phrase: String) {
    let letters = phrase.filter(\.isLetter)
    if letters.count > 1, letters.allSatisfy(\.isUppercase) {
      self = .exact
    } else if letters.first?.isUppercase == true {
      self = .capitalized
    } else {
      self = .any
    }
  }
}

/// A place where a phrase of a ``PhraseMatcher`` stands.
package struct PhraseMatch<Payload: Sendable>: Sendable {
  /// Where it stands.
  package var span: TextSpan
  /// The units it covers, as indices into ``PhraseText/units``.
  package var units: Range<Int>
  /// The tokens it touches, as indices into ``Document/tokens``.
  package var tokens: Range<Int>
  /// What the table says of it.
  package var payload: Payload
}

/// Finds phrases of one or more words in a document: a trie over ``PhraseText`` units, with a rule of case for each phrase.
///
/// White space in a phrase stands for any or none, so `EE. UU.` also finds "EE.UU.". Letters are compared by canonical
/// equivalence, so text in NFD matches as well.
package struct PhraseMatcher<Payload: Sendable>: Sendable {
  private var trie: PhraseTrie
  /// What the table says of each phrase, by its number.
  private var payloads: [Payload] = []

  /// A matcher without phrases.
  ///
  /// - Parameter breaksTokens: whether a match may start or end inside a token, beside a hyphen, apostrophe or other sign.
  package init(breaksTokens: Bool = false) { trie = PhraseTrie(breaksTokens: breaksTokens) }

  /// A matcher of a table's rows, one phrase a row.
  ///
  /// - Parameters:
  ///   - phrase: the column that holds the phrase.
  ///   - caseRule: the column that holds a ``PhraseCase`` by name; `nil` where the phrase's own writing shows it.
  ///   - payload: makes a row's payload.
  /// - Throws: ``DataError`` for a missing column, an empty phrase, an unknown case rule, and what `payload` throws.
  package init(
    table: Table, phrase: String, caseRule: String? = nil, breaksTokens: Bool = false,
    payload: (Table.Row) throws -> Payload
  ) throws {
    self.init(breaksTokens: breaksTokens)
    let phraseColumn = try table.column(phrase)
    let caseColumn = try caseRule.map(table.column)
    reserveCapacity(table.rows.count)
    for row in table.rows {
      let text = row.fields[phraseColumn]
      let rule = try caseColumn.map { try Self.caseRule(row, $0, table) } ?? PhraseCase(writing: text)
      guard add(text, rule, payload: try payload(row)) else {
        throw table.error(row, column: phraseColumn, "the phrase is empty")
      }
    }
  }

  private static func caseRule(_ row: Table.Row, _ column: Int, _ table: Table) throws -> PhraseCase {
    guard let rule = PhraseCase(rawValue: row.fields[column]) else {
      throw table.error(
        row, column: column, "“\(row.fields[column])” is not a case rule",
        hint: "Write one of \(PhraseCase.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return rule
  }

  /// Makes room for this many phrases.
  package mutating func reserveCapacity(_ count: Int) {
    trie.reserveCapacity(count)
    payloads.reserveCapacity(count)
  }

  /// Adds a phrase; `false`, and nothing done, where it holds no letter or sign.
  @discardableResult
  package mutating func add(_ phrase: String, _ caseRule: PhraseCase, payload: Payload) -> Bool {
    guard trie.add(phrase, caseRule) else { return false }
    payloads.append(payload)
    return true
  }

  /// Every phrase that starts at this unit, the longest first, and of equally long ones in the order of the table.
  ///
  /// - Parameter end: the unit before which a match has to end.
  package func matches(in text: PhraseText, at start: Int, before end: Int) -> [PhraseMatch<Payload>] {
    let found = trie.matches(in: text, at: start, before: end)
    return found.isEmpty ? [] : found.map { match($0, in: text) }
  }

  private func match(_ found: PhraseTrie.Match, in text: PhraseText) -> PhraseMatch<Payload> {
    let first = text.units[found.units.lowerBound]
    let last = text.units[found.units.upperBound - 1]
    return PhraseMatch(
      span: TextSpan(first.span.start, last.span.end), units: found.units, tokens: first.token..<last.token + 1,
      payload: payloads[found.phrase])
  }

  /// The longest phrases in these units, from left to right, none overlapping another.
  package func matches(in text: PhraseText, units: Range<Int>) -> [PhraseMatch<Payload>] {
    trie.longestMatches(in: text, units: units).map { match($0, in: text) }
  }

  /// The longest phrases in these tokens, from left to right, none overlapping another.
  package func matches(in text: PhraseText, tokens: Range<Int>) -> [PhraseMatch<Payload>] {
    matches(in: text, units: text.units(ofTokens: tokens))
  }
}
