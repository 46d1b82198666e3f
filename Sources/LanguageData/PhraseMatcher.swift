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
  package init(writing phrase: some StringProtocol) {
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
  fileprivate struct Entry: Sendable {
    let units: [String]
    let caseRule: PhraseCase
    let payload: Payload
  }

  private struct Edge: Hashable, Sendable {
    let node: Int32
    let unit: Int32
  }

  /// Folded units, numbered.
  private var vocabulary: [String: Int32] = [:]
  private var edges: [Edge: Int32] = [:]
  private var firstUnits = StringFilter()
  /// For each node of the trie the entries that end there; node 0 is the root.
  private var endings: [[Int32]] = [[]]
  private var entries: [Entry] = []
  /// Whether a match may start or end inside a token, beside a hyphen or another sign ("EU-land", "l'Éthiopie").
  private let breaksTokens: Bool

  /// A matcher without phrases.
  ///
  /// - Parameter breaksTokens: whether a match may start or end inside a token, beside a hyphen, apostrophe or other sign.
  package init(breaksTokens: Bool = false) { self.breaksTokens = breaksTokens }

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
    vocabulary.reserveCapacity(count)
    edges.reserveCapacity(count + count / 4)
    endings.reserveCapacity(count + count / 4)
    entries.reserveCapacity(count)
  }

  /// Adds a phrase; `false`, and nothing done, where it holds no letter or sign.
  @discardableResult
  package mutating func add(_ phrase: some StringProtocol, _ caseRule: PhraseCase, payload: Payload) -> Bool {
    let units = PhraseText.units(ofPhrase: phrase)
    guard let first = units.first else { return false }
    firstUnits.insert(first.lowercased())
    let node = units.reduce(Int32(0)) { child(of: $0, unit: $1.lowercased()) }
    endings[Int(node)].append(Int32(entries.count))
    entries.append(Entry(units: units, caseRule: caseRule, payload: payload))
    return true
  }

  private mutating func child(of node: Int32, unit: String) -> Int32 {
    let number = vocabulary[unit] ?? Int32(vocabulary.count)
    vocabulary[unit] = number
    let edge = Edge(node: node, unit: number)
    if let known = edges[edge] { return known }
    let new = Int32(endings.count)
    endings.append([])
    edges[edge] = new
    return new
  }

  /// Every phrase that starts at this unit, the longest first, and of equally long ones in the order of the table.
  ///
  /// - Parameter end: the unit before which a match has to end.
  package func matches(in text: PhraseText, at start: Int, before end: Int) -> [PhraseMatch<Payload>] {
    guard breaksTokens || text.units[start].startsToken, firstUnits.mayHold(text.units[start].folded) else { return [] }
    var found: [PhraseMatch<Payload>] = []
    var node: Int32 = 0
    var position = start
    while position < end, let unit = vocabulary[text.units[position].folded],
      let next = edges[Edge(node: node, unit: unit)]
    {
      node = next
      position += 1
      guard breaksTokens || text.units[position - 1].endsToken else { continue }
      let here = endings[Int(node)].map { entries[Int($0)] }.filter { $0.allows(text.units[start..<position]) }
      found.insert(contentsOf: here.map { match(text, start..<position, $0) }, at: 0)
    }
    return found
  }

  private func match(_ text: PhraseText, _ units: Range<Int>, _ entry: Entry) -> PhraseMatch<Payload> {
    let first = text.units[units.lowerBound]
    let last = text.units[units.upperBound - 1]
    return PhraseMatch(
      span: TextSpan(first.span.start, last.span.end), units: units, tokens: first.token..<last.token + 1,
      payload: entry.payload)
  }

  /// The longest phrases in these units, from left to right, none overlapping another.
  package func matches(in text: PhraseText, units: Range<Int>) -> [PhraseMatch<Payload>] {
    var found: [PhraseMatch<Payload>] = []
    var position = units.lowerBound
    while position < units.upperBound {
      guard let longest = matches(in: text, at: position, before: units.upperBound).first else {
        position += 1
        continue
      }
      found.append(longest)
      position = longest.units.upperBound
    }
    return found
  }

  /// The longest phrases in these tokens, from left to right, none overlapping another.
  package func matches(in text: PhraseText, tokens: Range<Int>) -> [PhraseMatch<Payload>] {
    matches(in: text, units: text.units(ofTokens: tokens))
  }
}

extension PhraseMatcher.Entry {
  /// Whether the text's units are written as the entry's rule asks.
  func allows(_ written: ArraySlice<PhraseText.Unit>) -> Bool {
    switch caseRule {
    case .any: true
    case .exact: zip(units, written).allSatisfy { $0 == $1.form }
    case .capitalized:
      zip(units, written).allSatisfy { entry, unit in
        unit.isCapitalized || !(entry.unicodeScalars.first?.properties.isUppercase ?? false)
      }
    }
  }
}
