/// The phrases of a ``PhraseMatcher``, by number in the order in which they were added: a trie over their units.
///
/// A type of its own that knows nothing of payloads, because the compiler makes fast code of what is not generic; every unit of
/// every text is looked up here.
struct PhraseTrie: Sendable {
  /// Units of a text over which a phrase stands.
  struct Match {
    /// The units, as indices into ``PhraseText/units``.
    let units: Range<Int>
    /// The phrase's number.
    let phrase: Int
  }

  fileprivate struct Phrase: Sendable {
    let units: [String]
    let caseRule: PhraseCase
  }

  private struct Edge: Hashable, Sendable {
    let node: Int32
    let unit: Int32
  }

  /// Folded units, numbered.
  private var vocabulary: [String: Int32] = [:]
  private var edges: [Edge: Int32] = [:]
  private var firstUnits = StringFilter()
  /// For each node of the trie the phrases that end there; node 0 is the root.
  private var endings: [[Int32]] = [[]]
  private var phrases: [Phrase] = []
  /// Whether a match may start or end inside a token, beside a hyphen or another sign ("EU-land", "l'Éthiopie").
  private let breaksTokens: Bool

  /// A trie without phrases.
  init(breaksTokens: Bool) { self.breaksTokens = breaksTokens }

  /// Makes room for this many phrases.
  mutating func reserveCapacity(_ count: Int) {
    vocabulary.reserveCapacity(count)
    edges.reserveCapacity(count + count / 4)
    endings.reserveCapacity(count + count / 4)
    phrases.reserveCapacity(count)
  }

  /// Adds a phrase; `false`, and nothing done, where it holds no letter or sign.
  mutating func add(_ phrase: String, _ caseRule: PhraseCase) -> Bool {
    let units = PhraseText.units(ofPhrase: phrase)
    guard let first = units.first else { return false }
    firstUnits.insert(first.lowercased())
    let node = units.reduce(Int32(0)) { child(of: $0, unit: $1.lowercased()) }
    endings[Int(node)].append(Int32(phrases.count))
    phrases.append(Phrase(units: units, caseRule: caseRule))
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

  /// Every phrase that starts at this unit and ends before `end`, the longest first, and of equally long ones in the order in
  /// which they were added.
  func matches(in text: PhraseText, at start: Int, before end: Int) -> [Match] {
    guard breaksTokens || text.units[start].startsToken, firstUnits.mayHold(text.units[start].folded) else { return [] }
    var found: [Match] = []
    var node: Int32 = 0
    var position = start
    while position < end, let unit = vocabulary[text.units[position].folded],
      let next = edges[Edge(node: node, unit: unit)]
    {
      node = next
      position += 1
      guard breaksTokens || text.units[position - 1].endsToken else { continue }
      let units = start..<position
      let here = endings[Int(node)].filter { phrases[Int($0)].allows(text.units[units]) }
      found.insert(contentsOf: here.map { Match(units: units, phrase: Int($0)) }, at: 0)
    }
    return found
  }

  /// The longest phrases in these units, from left to right, none overlapping another.
  func longestMatches(in text: PhraseText, units: Range<Int>) -> [Match] {
    var found: [Match] = []
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
}

extension PhraseTrie.Phrase {
  /// Whether the text's units are written as the phrase's rule asks.
  fileprivate func allows(_ written: ArraySlice<PhraseText.Unit>) -> Bool {
    switch caseRule {
    case .any: true
    case .exact: zip(units, written).allSatisfy { $0 == $1.form }
    case .capitalized:
      zip(units, written).allSatisfy { own, unit in
        unit.isCapitalized || !(own.unicodeScalars.first?.properties.isUppercase ?? false)
      }
    }
  }
}
